"""The rules of the word order repair."""

from __future__ import annotations

from cleaner.repairs import RuleInfo

_RUSSIAN = "The APU and RIA Novosti reported this to the DNR. "
"""Signs that a text was translated from Russian: the rules are silent without."""
_GERMAN = "The EZB and the UNO waited in Kiew. "

RULES = (
    RuleInfo(
        "passive-before-subject",
        "fluency/grammar/word-order",
        "A passive, or a verb like “occurred”, before its subject.",
        examples=(
            (
                _RUSSIAN + "In the port were damaged three ships and a warehouse.",
                _RUSSIAN + "In the port, three ships and a warehouse were damaged.",
            ),
            (
                _RUSSIAN + "On the bridge, where occurred a collision with a bus, it was dark.",
                _RUSSIAN + "On the bridge, where a collision occurred with a bus, it was dark.",
            ),
            (
                _RUSSIAN + "Was detained a 19-year-old student.",
                _RUSSIAN + "A 19-year-old student was detained.",
            ),
        ),
        keep=(
            _RUSSIAN + "In the port the market was closed the next day.",
            _RUSSIAN + "In May it was announced the talks would resume.",
            "In 1912 was founded the oldest club of the county.",
        ),
    ),
    RuleInfo(
        "verb-at-the-end",
        "fluency/grammar/word-order",
        "A participle or an infinitive at the end of its clause, as German has it.",
        examples=(
            (
                _GERMAN + "The party has at its congress a new leader elected.",
                _GERMAN + "The party has elected a new leader at its congress.",
            ),
            (
                _GERMAN + "In the dispute over wages has the union its members asked.",
                _GERMAN + "In the dispute over wages, the union has asked its members.",
            ),
            (
                _GERMAN + "The committee wants on Friday the draft discuss.",
                _GERMAN + "The committee wants to discuss the draft on Friday.",
            ),
        ),
        keep=(
            _GERMAN + "She had her passport confiscated. He has the windows cleaned every year.",
            _GERMAN + "Only after the war was the bridge rebuilt.",
            "The party has at its congress a new leader elected.",
        ),
    ),
)
