"""Doubled and clashing marks: ",,", ". .", ". ,", ", .".

A link, a photograph or a sentence taken out of the page leaves its mark beside the next one. The
outer mark goes: the full stop before a comma when the sentence goes on in lower case, the comma before a full
stop.

Left alone, deliberately:
- ellipses of any spelling ("...", ". . .", "…"), and ".." before a small letter, which may be one;
- the comma behind an abbreviation (Inc., Ore., a.m., J.K., etc.,): the stop belongs to the word;
- ". ," inside a quotation that is open there: its closing mark may be what is missing;
- a mark alone on its line where nothing speaks of translation: some formats put it there;
- "::" and ";.", which belong to code, classifiers and entities;
- "?" and "!" beside other marks: both are right in titles and names (Yahoo!, Jeopardy!).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.document.gaps import take_out
from cleaner.document.signs import Sign
from cleaner.model import Proposal
from cleaner.regex import lazy
from cleaner.repairs import RuleInfo
from cleaner.rules import RuleBook

DOUBLED = "doubled-mark"
CLASHING = "clashing-marks"
LONE = "mark-on-its-own-line"
CATEGORY = "fluency/punctuation"
_PAIRS = Sign(
    *(f"{first}{gap}{second}".encode() for first in ".,;:" for gap in ("", " ") for second in ".,;:")
)
"""What a run of marks has, in the shape of the text."""
_RUN = lazy(r"[.,;:](?: ?[.,;:])+")
_STOP_BEHIND_CALL = Sign(*(f"{call}{gap}.".encode() for call in "!?" for gap in ("", " ")))
_CALL_AND_STOP = lazy(r"(?<=[^\W\d_])( ?[!?]) ?\.(?=[\"”’»)]*(?:\s|\Z))")
_NAME_WITH_CALL = lazy(r"[A-Z][\w’'-]*\Z")
_LONE = lazy(r"\n[ \t\u00a0]*([.,;])[ \t\u00a0]*(?=\n|\Z)")
_QUOTES = lazy(r"[\"“”«»„]")
_ENDS = lazy(r"[\"”’»)]*(?:\s|\Z)")
_ENDS_SENTENCE = lazy(r"[\"”’»)]*(?:\s+[\"“‘«(]?[^\W\d_a-z]|\s*(?:\n|\Z))")
_WORD_BEFORE = lazy(r"(?<![.\w])[A-Za-z][^\W\d_]{1,40} ?\Z")

RULES = (
    RuleInfo(
        DOUBLED,
        CATEGORY,
        "The same mark stands twice.",
        examples=(
            ("They formed a government. . Erdogan agreed.", "They formed a government. Erdogan agreed."),
            ("The mill,, which burned down, is for sale.", "The mill, which burned down, is for sale."),
        ),
        keep=(
            "He waited . . . and then he left.",
            "Well... It is late… and dark.",
            "Wait.. what is that?",
        ),
    ),
    RuleInfo(
        CLASHING,
        CATEGORY,
        "Two marks stand side by side that exclude each other.",
        examples=(
            ("They lost in the last minute. , a match in which both sides scored.",
             "They lost in the last minute, a match in which both sides scored."),
            ("The bridge is closed, .", "The bridge is closed."),
            ("He asked why?. Nobody knew!.", "He asked why? Nobody knew!"),
        ),
        keep=(
            "She works for Acme Inc., a maker of J.K., Ore., and etc., labels.",
            "It closes at 5 p.m., the clerk said.",
            "She works for Yahoo!. He waits!... Why?... The move was Nf3?.",
        ),
    ),
    RuleInfo(
        LONE,
        CATEGORY,
        "A mark stands alone on its line.",
        keep=("The road is closed.\n...\nThe bridge is open.", "One\n*\nTwo\n-\nThree"),
    ),
)  # fmt: skip


def marks(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Doubled and clashing marks: one pass over the runs of two marks and more."""
    text = document.text
    for match in _LONE.finditer(text) if document.source.is_translated else ():
        yield document.edit(
            *take_out(text, *match.span(1)),
            rule=LONE,
            category=CATEGORY,
            message="A mark stands alone on its line: what stood before it is gone.",
        )
    if _STOP_BEHIND_CALL.stands_in(document):
        yield from _stops_behind_calls(document)
    if not _PAIRS.stands_in(document):
        return
    for match in _RUN.finditer(text):
        run = match.group().replace(" ", "")
        end = match.end()
        if run.count(run[0]) == len(run):
            if not _behind_word(text, match.start()):
                continue
            if run == ".." and _ENDS_SENTENCE.match(text, end):
                yield _edit(document, match, ".", DOUBLED, "The full stop stands twice.")
            elif run[0] in ",;" and _ENDS.match(text, end):
                yield _edit(document, match, run[0], DOUBLED, f"“{run[0]}” stands twice.")
        elif run in {".,", ".;"}:
            if (
                text[end : end + 1] == " "
                and (" " in match.group() or document.source.is_translated)  # "lit., to live"
                and _goes_on(text, end + 1)
                and _is_ordinary(text, match.start(), rules)
                and not _quotation_is_open(text, match.start())
            ):
                yield _edit(document, match, run[1], CLASHING, f"A full stop before “{run[1]}”.")
        elif run == ",." and _ENDS.match(text, end):
            yield _edit(document, match, ".", CLASHING, "A comma before a full stop.")


def _stops_behind_calls(document: Document) -> Iterator[Proposal]:
    """``dammit!.``; not behind a name, which may end in the mark (Yahoo!)."""
    for match in _CALL_AND_STOP.finditer(document.text):
        before = document.text[max(0, match.start() - 40) : match.start()]
        if match[1][0] == " " or not _NAME_WITH_CALL.search(before):
            yield document.edit(
                match.end(1),
                match.end(),
                "",
                rule=CLASHING,
                category=CATEGORY,
                message=f"A full stop behind “{match[1].strip()}”.",
            )


def _edit(document: Document, match: re.Match[str], mark: str, rule: str, message: str) -> Proposal:
    start = match.start()
    start -= document.text[start - 1 : start] == " "
    return document.edit(start, match.end(), mark, rule=rule, category=CATEGORY, message=message)


def _behind_word(text: str, at: int) -> bool:
    before = text[max(0, at - 2) : at].rstrip(" ")[-1:]
    if text[at - 1 : at] == " " and text[at + 1 : at + 2] != " ":  # "0 .. 9": a range
        return False
    return before.isalnum() or (bool(before) and before in ')”’"»]')


def _goes_on(text: str, at: int) -> bool:
    return text[at : at + 1].islower() or text[at : at + 1] in '“"('


def _is_ordinary(text: str, stop: int, rules: RuleBook) -> bool:
    """True when the word before a stop is no abbreviation: lower-case, three letters or more, and English."""
    found = _WORD_BEFORE.search(text[max(0, stop - 43) : stop])
    word = found.group().rstrip() if found else ""
    return (
        word.islower()
        and len(word) > 2
        and word not in rules.words("abbreviation")
        and rules.lexicon.knows(word)
    )


def _quotation_is_open(text: str, at: int) -> bool:
    start = max(text.rfind("\n", 0, at) + 1, at - 1000)
    before = _QUOTES.findall(text, start, at)
    return bool(before) and (before[-1] in "“«„" if before[-1] != '"' else before.count('"') % 2 == 1)
