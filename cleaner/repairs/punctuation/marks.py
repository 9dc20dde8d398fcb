"""Doubled and clashing marks: ",,", ". .", ". ,", ", .".

A link, a photograph or a sentence taken out of the page leaves its mark beside the next one. The
outer mark goes: the full stop before a comma when the sentence goes on in lower case, the comma before a full
stop.

Left alone, deliberately:
- ellipses of any spelling ("...", ". . .", "…"), and ".." before a small letter, which may be one;
- the comma behind an abbreviation (Inc., Ore., a.m., J.K., etc.,): the stop belongs to the word;
- "?" and "!" beside other marks: both are right in titles and names (Yahoo!, Jeopardy!).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Proposal
from cleaner.repairs import RuleInfo
from cleaner.rules import RuleBook

DOUBLED = "doubled-mark"
CLASHING = "clashing-marks"
CATEGORY = "fluency/punctuation"
_SIGN = re.compile(r"[.,;:] ?[.,;:]")
_DOUBLED = re.compile(r"(?<![.,;:]) ?([,;:])(?: ?\1)+(?=[\s\"”’»)]|$)")
_TWO_STOPS = re.compile(
    r"(?<![.\s]) ?\.(?: ?\.)(?! ?\.)(?=[\"”’»)]*(?:\s+[\"“‘«(]?[^\W\d_a-z]|\s*$))", re.MULTILINE
)
_STOP_COMMA = re.compile(r"(?<![.\w])([A-Za-z][^\W\d_]+) ?\. ?([,;])(?= [a-z“\"(])")
_COMMA_STOP = re.compile(r"(?<=\w) ?[,;] ?(\.)(?! ?\.)(?=\s|$)", re.MULTILINE)

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
        ),
        keep=(
            "She works for Acme Inc., a maker of J.K., Ore., and etc., labels.",
            "It closes at 5 p.m., the clerk said.",
        ),
    ),
)  # fmt: skip


def marks(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Doubled and clashing marks."""
    text = document.text
    if not _SIGN.search(text):
        return
    for match in _DOUBLED.finditer(text):
        if "://" not in text[match.start() : match.end() + 2]:
            yield _edit(document, match, match.group(1), DOUBLED, f"“{match.group(1)}” stands twice.")
    for match in _TWO_STOPS.finditer(text):
        yield _edit(document, match, ".", DOUBLED, "The full stop stands twice.")
    for match in _STOP_COMMA.finditer(text):
        word, mark = match.groups()
        if _is_ordinary(word, rules):
            yield document.edit(
                match.end(1), match.end(), mark, rule=CLASHING, category=CATEGORY,
                message=f"A full stop before “{mark}”, and the sentence goes on.",
            )  # fmt: skip
    for match in _COMMA_STOP.finditer(text):
        yield _edit(document, match, ".", CLASHING, "A comma before a full stop.")


def _edit(document: Document, match: re.Match[str], mark: str, rule: str, message: str) -> Proposal:
    return document.edit(match.start(), match.end(), mark, rule=rule, category=CATEGORY, message=message)


def _is_ordinary(word: str, rules: RuleBook) -> bool:
    """True for a word that is no abbreviation: lower-case, of three letters or more, and English."""
    return (
        word.islower()
        and len(word) > 2
        and word not in rules.words("abbreviation")
        and rules.lexicon.knows(word)
    )
