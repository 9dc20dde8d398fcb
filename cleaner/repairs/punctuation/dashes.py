"""Hyphens that stand for parenthetic dashes, and the dash of a Spanish dateline.

Spanish writes an aside as "–which manages the funds–"; machine translation keeps the spacing and
loses the dash: "The Treasury -which manages the funds- denied". Dashes are written as the document writes
them elsewhere (" – ", " — " or "—").

Evidence: an opening hyphen glued to the word behind it and a closing one glued to the word before it, in
one sentence, with two words or more between them. Hyphens with a space on either side (" - ") are a house
style of plain-text wires: they are changed in translations only, and only in pairs within a sentence.

Left alone, deliberately:
- bullets, scores, ranges, bylines (NEW DELHI (AP) -), a single " - ";
- suspended hyphens (pre- and post-war), gaps at a hyphen (five -year, so- called), which spacing closes;
- the same hyphens in a text without a sign of translation.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from cleaner.document import Document
from cleaner.document.signs import Sign
from cleaner.model import Proposal
from cleaner.regex import lazy
from cleaner.repairs import RuleInfo
from cleaner.rules import RuleBook

GLUED = "hyphens-around-aside"
SPACED = "hyphen-for-dash"
DATELINE = "stop-and-dash"
ATTRIBUTION = "dash-before-attribution"
TIMESTAMP = "hyphen-behind-time"
CATEGORY = "fluency/punctuation"
_GLUED = lazy(
    r" -([^\W\d_](?:[^\n.!?;:()–—\"“”-]|(?<=\w)-(?=\w)){1,200}[^\W_])-(?= |, )"
    r"(?! (?:and|or|to) )"
)
_SPACED = lazy(r" (-) (?=[a-z])([^\n.!?;:()–—]{3,200}?)(?<=[\w”\"’)]) (-) (?=[a-z])")
_STOP_DASH = lazy(r"(?<=[^\W\d_])\.[-–—] ?(?=[A-Z“\"¿«])")
_ATTRIBUTION = lazy(r"([”»]), [–—] (?=[a-z])")
_TIME = lazy(r"[ \t]*(?:[01]?\d|2[0-3])[:.][0-5]\d( ?- ?)(?=[A-ZÀ-Þ“\"«])")
_TIMESTAMP = lazy(r"\n" + _TIME.pattern)
_GLUED_SIGN = Sign(b" -a", b" -A")
_SPACED_SIGN = Sign(b" - ")
_STOP_DASH_SIGN = Sign(b".-", b".\x96", b".\x97")
_TIME_SIGN = Sign(b"00-", b"00 -")
_ATTRIBUTION_SIGN = Sign(b"\x94, \x96", b"\x94, \x97", b"\xbb, \x96", b"\xbb, \x97")
_ANY = Sign.any_of((_GLUED_SIGN, _SPACED_SIGN, _STOP_DASH_SIGN, _TIME_SIGN, _ATTRIBUTION_SIGN))
_HANGING = frozenset(
    {"pre", "post", "non", "so", "mid", "anti", "ex", "co", "self", "semi", "well", "covid", "neo", "pro"}
)

RULES = (
    RuleInfo(
        GLUED,
        CATEGORY,
        "Hyphens stand for the dashes around an aside.",
        examples=(
            ("The Treasury -which manages the funds- denied any delay.",
             "The Treasury – which manages the funds – denied any delay."),
            ("The farmers -above all those of the north- want more water.",
             "The farmers – above all those of the north – want more water."),
        ),
        keep=(
            "Both pre- and post-war houses are for sale.",
            "The five -year plan of the so- called union was dropped.",
            "The -ing and -ed forms are regular.",
        ),
    ),
    RuleInfo(
        SPACED,
        CATEGORY,
        "A pair of spaced hyphens stands for dashes.",
        keep=(
            "NEW DELHI (AP) - The minister spoke on Monday - at last.",
            "- the old mill\n- the new mill",
            "They won 3 - 1 and 2 - 0.",
        ),
    ),
    RuleInfo(
        DATELINE,
        CATEGORY,
        "A full stop and a dash behind a dateline or a heading, as Spanish writes them.",
        examples=(
            ("Mexico.- From dawn on people queued.", "Mexico – From dawn on people queued."),
            ("La Paz.- The miners are back at work.", "La Paz – The miners are back at work."),
        ),
        keep=("He met J.-P. Martin at St.-Denis.", "The U.S.-Mexico border is closed."),
    ),
    RuleInfo(
        TIMESTAMP,
        CATEGORY,
        "A hyphen stands between a time at the start of a line and its entry.",
        examples=(
            ("08:40- By noon the roads were open.", "08:40 – By noon the roads were open."),
            ("14.05 -The minister arrives.", "14.05 – The minister arrives."),
        ),
        keep=("The 08:40-Express was late.", "08:40-09:15 Breakfast\n10:00-11:00 Talks"),
    ),
    RuleInfo(
        ATTRIBUTION,
        CATEGORY,
        "A dash stands between a quotation and its attribution, as Russian writes it.",
        examples=(
            ("“They are in a shelter”, — said the doctor.", "“They are in a shelter”, said the doctor."),
            ("“We stay”, – he added on Monday.", "“We stay”, he added on Monday."),
        ),
        keep=("The “king” — so they called him — was late.", "He said “no” – and left."),
    ),
)  # fmt: skip


def dashes(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Hyphens for dashes, Spanish datelines, Russian attributions."""
    if not _ANY.stands_in(document):
        return
    text = document.text
    if _GLUED_SIGN.stands_in(document):
        yield from _glued(document, rules)
    if document.source.is_translated and _SPACED_SIGN.stands_in(document):
        yield from _spaced(document)
    if _STOP_DASH_SIGN.stands_in(document):
        yield from _datelines(document, rules)
    if _TIME_SIGN.stands_in(document):
        first = _TIME.match(text)
        for match in chain((first,) if first else (), _TIMESTAMP.finditer(text)):
            yield document.edit(
                *match.span(1), " – ", rule=TIMESTAMP, category=CATEGORY,
                message="A hyphen between the time and the entry of a live report stands for a dash.",
            )  # fmt: skip
    if _ATTRIBUTION_SIGN.stands_in(document):
        for match in _ATTRIBUTION.finditer(text):
            if _attributes(text, match.end(), rules):
                yield document.edit(
                    match.start(), match.end(), f"{match.group(1)}, ", rule=ATTRIBUTION, category=CATEGORY,
                    message="English puts no dash between a quotation and its attribution.",
                )  # fmt: skip


def _attributes(text: str, at: int, rules: RuleBook) -> bool:
    words = text[at : at + 60].split()
    return any(word.strip(",.") in rules.words("reporting-past") for word in words[:3])


def _dash(document: Document) -> str:
    """The parenthetic dash as the document writes it, with its spaces."""
    text = document.text
    if "—" in text and text.count(" – ") == 0:
        return " — " if " — " in text else "—"
    return " – "


def _glued(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    text = document.text
    for match in _GLUED.finditer(text):
        aside = match.group(1).split()
        if not text[match.start() - 1 : match.start()].isalpha():
            continue
        if len(aside) < 2 or aside[-1].lower() in _HANGING:
            continue
        if len(aside) < 3 and aside[0] not in rules.words("closed-preposition"):
            continue
        if aside[0] in {"year", "old", "day", "month", "ed", "ing"}:
            continue
        dash = _dash(document)
        closing = match.end() - 1
        group = f"{GLUED}:{match.start()}"
        message = "Hyphens around an aside: dashes."
        yield document.edit(
            match.start(),
            match.start() + 2,
            dash,
            rule=GLUED,
            category=CATEGORY,
            message=message,
            group=group,
        )
        after = closing + (3 if text.startswith(", ", closing + 1) else 2)
        yield document.edit(
            closing,
            after,
            dash,
            rule=GLUED,
            category=CATEGORY,
            message=message,
            group=group,
        )


def _spaced(document: Document) -> Iterator[Proposal]:
    text = document.text
    for match in _SPACED.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if not before or not (before.isalpha() or before in '”"’)'):
            continue
        dash = _dash(document)
        group = f"{SPACED}:{match.start()}"
        for index in (1, 3):
            at = match.start(index)
            yield document.edit(
                at - 1,
                at + 2,
                dash,
                rule=SPACED,
                category=CATEGORY,
                message="A pair of spaced hyphens stands for dashes.",
                group=group,
            )


def _datelines(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    text = document.text
    for match in _STOP_DASH.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        head = text[max(line, match.start() - 60) : match.start()]
        words = head.split()
        if (
            not words
            or words[-1].lower() in rules.words("abbreviation")
            or len(words[-1]) < 3
            or "." in words[-1]
        ):
            continue
        place = (
            match.start() - line < 60
            and len(words) <= 4
            and all(word[0].isupper() or word in {"de", "del", "la", "of", "the"} for word in words)
        )
        if not place and match.group().endswith(
            "-"
        ):  # ".-" glued to the next word inside a line: a compound, perhaps
            continue
        yield document.edit(
            match.start(),
            match.end(),
            _dash(document) if place else ". ",
            rule=DATELINE,
            category=CATEGORY,
            message="“.-” is the Spanish way to set off a dateline or a heading.",
        )
