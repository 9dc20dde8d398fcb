"""Letters in the wrong case inside a word: acronyms cased as words, units, odd inner capitals.

"(Pt, left)", "the Pd asks" and "Ria Novosti" are acronyms that the engine took for words; "MWH" is a unit;
"BEtrayal" began with an ornate capital. Acronyms need a list entry (``party-tag``,
``acronym-led-name``), a sign of translation and a position that no word has: behind a bracket or an article.

Left alone, deliberately:
- Nato, Unicef, Isis: British style writes pronounceable acronyms so;
- Pt, Pd in other positions: chemical symbols, points, patients;
- brands and names with inner capitals (MasterChef, McDonald, iPhone), plural acronyms (NGOs), degrees (PhD);
- units without a number, and in lines of capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.document.context import is_sentence_start
from cleaner.document.signs import Sign
from cleaner.model import Proposal
from cleaner.regex import lazy
from cleaner.repairs import RuleInfo
from cleaner.rules import RuleBook
from cleaner.rules.listed import listed_words

ACRONYM = "acronym-cased-as-word"
UNIT = "unit-in-wrong-case"
INNER = "odd-inner-capital"
CATEGORY = "fluency/spelling/capitalization"
_UNITS = {
    "MWH": "MWh", "Mwh": "MWh", "KWH": "kWh", "Kwh": "kWh", "GWH": "GWh", "Gwh": "GWh",
    "TWH": "TWh", "Twh": "TWh", "Km": "km", "Kms": "km", "Kg": "kg", "Kgs": "kg", "Mhz": "MHz", "Ghz": "GHz",
}  # fmt: skip
_NUMBER_BEFORE = lazy(r"\d ?\Z|(?:[Ee]uros?|[Dd]ollars?|€|\$|US\$)/\Z")
_INNER_SIGN = Sign(b"AAaaa")
_INNER = lazy(r"[A-Z]{2}[a-z]{3,}(?![\w'’-])")

RULES = (
    RuleInfo(
        ACRONYM,
        CATEGORY,
        "An acronym is written as a word.",
        examples=(
            ("The agency Ria Novosti reported it.", "The agency RIA Novosti reported it."),
            ("It was Ria Novosti that knew.", "It was RIA Novosti that knew."),
        ),
        keep=(
            "Nato and Unicef agreed; Pt and Pd are metals.",
            "Ria sang, and Novosti fell silent.",
        ),
    ),
    RuleInfo(
        UNIT,
        CATEGORY,
        "The symbol of a unit stands in the wrong case.",
        examples=(
            ("It yields 40 MWH a day.", "It yields 40 MWh a day."),
            ("The price is 112 euros/MWH, or 5 Kwh.", "The price is 112 euros/MWh, or 5 kWh."),
        ),
        keep=(
            "MWH is a company, and Km is a name.",
            "It yields 40 MWh and 5 kWh over 3 km.",
        ),
    ),
    RuleInfo(
        INNER,
        CATEGORY,
        "A word has a second capital that it should not have.",
        keep=("MPs and NGOs of MasterChef hold PhDs.", "The USdollar and the EUnion are no words."),
    ),
)  # fmt: skip


def letters(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Acronyms, units and inner capitals."""
    led = rules.memo("casing/led", lambda: _led_names(rules))
    for word in listed_words(document, rules, "casing/letters", lambda: (*_UNITS, *led)):
        if word in _UNITS:
            yield from _unit(document, word)
        for name in led.get(word, ()):
            if name in document.text:
                yield from _acronym(document, re.escape(name), len(word))
    if document.source.is_translated:
        tags = rules.memo("casing/tags", lambda: frozenset(w.capitalize() for w in rules.words("party-tag")))
        for tag in document.words & tags:
            behind = (
                r"(?<=\()"
                if tag.lower() in rules.words("acronym-like-word")
                else r"(?:(?<=\()|(?<=\b[Tt]he ))"
            )
            yield from _acronym(document, rf"{behind}{tag}(?=[,)/ ](?! ?[A-Z\d]))", len(tag))
        if _INNER_SIGN.stands_in(document):
            yield from _inner_capitals(document, rules)


def _led_names(rules: RuleBook) -> dict[str, list[str]]:
    """The names that an acronym leads, as wrongly cased, by their first word."""
    found: dict[str, list[str]] = {}
    for phrase in sorted(rules.words("acronym-led-name")):
        first, rest = phrase.split(" ", 1)
        found.setdefault(first.capitalize(), []).append(f"{first.capitalize()} {rest.title()}")
    return found


def _acronym(document: Document, pattern: str, length: int) -> Iterator[Proposal]:
    for match in re.finditer(pattern + r"(?!\w)", document.text):
        at = match.start()
        acronym = document.text[at : at + length].upper()
        yield document.edit(
            at, at + length, acronym, rule=ACRONYM, category=CATEGORY, message=f"{acronym} is an acronym."
        )


def _unit(document: Document, unit: str) -> Iterator[Proposal]:
    text = document.text
    for match in re.finditer(rf"(?<![A-Za-z_-]){unit}(?![\w-])", text):
        if _NUMBER_BEFORE.search(text[max(0, match.start() - 9) : match.start()]):
            line = document.paragraph_at(match.start())
            if not text[line.start : line.end].isupper():
                yield document.edit(
                    *match.span(),
                    _UNITS[unit],
                    rule=UNIT,
                    category=CATEGORY,
                    message=f"The symbol of the unit is {_UNITS[unit]}.",
                )


def _inner_capitals(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    lexicon = rules.lexicon
    for match in _INNER.finditer(document.text):
        word = match.group()
        before = document.text[match.start() - 1 : match.start()]
        if before.isalnum() or (before and before in "'’-_"):
            continue
        tail = word[2:]
        if len(word) < 6 or not lexicon.knows_lower(word) or lexicon.knows(tail) or lexicon.knows(word[1:]):
            continue
        lowered = word.capitalize() if is_sentence_start(document.text, match.start()) else word.lower()
        yield document.edit(
            *match.span(),
            lowered,
            rule=INNER,
            category=CATEGORY,
            message=f"“{word}” has one capital too many.",
        )
