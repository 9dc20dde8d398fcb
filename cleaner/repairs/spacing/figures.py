"""Gaps in figures: ``€ 124.87``, ``$17. 5 million``, ``6:00: 00``, a score of ``3: 1``.

``$17. 5`` may also be the end of one sentence and the beginning of the next: the gap is closed
where what follows continues the figure (``million``, ``%``, a preposition, a mark); otherwise
the reading is suggested.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cleaner.document import Document
from cleaner.model import Applicability, Edit
from cleaner.regex import lazy
from cleaner.repairs.spacing.surroundings import left_word

_CURRENCY_GAP = lazy(r"[€$£¥][ \u00a0]+(?=\d)")
_DOLLARS = frozenset({"", "US", "A", "C"})
_FIGURE_GAP = lazy(r"\d[.:] (?=\d{1,2}(?![\d.,/]))")
_CONTINUES = lazy(
    r"\d+(?: ?%|[ -](?:million|billion|trillion|thousand|percent|per cent|percentage|km|kg|bn|m)\b"
    r"|[,;:)]| (?:a|an|per|in|to|on|for|from|at|by|and|or|against|with|before|after|last|this) (?!\d))"
)
_RANGE = lazy(r"\d+[:-]")
_CURRENCY_NUMBER = lazy(r"[€$£¥]\d[\d,]*\Z")
_SCORE_WORDS = lazy(
    r"\b(?:score|scored|won|win|wins|beat|defeat(?:ed)?|lost|lose|draw|drew|lead|match|half|goal|victory|result)\b",
    re.IGNORECASE,
)
_TIME_BEFORE = lazy(
    r"\b(?:at|from|until|till|to|by|since|between|and|around|about|before|after) \d{1,2}(?::\d\d)?\Z"
)
_CATEGORY = "locale/number-format"


def figure_gaps(document: Document, places: Iterable[int]) -> Iterator[Edit]:
    """Edits for gaps inside figures, behind the digits at ``places``."""
    text = document.text
    for at in places:
        match = _FIGURE_GAP.match(text, at)
        if match is None:
            continue
        start, end = match.start() + 1, match.end()
        if text[start] == ".":
            money = _CURRENCY_NUMBER.search(text, max(0, start - 16), start)
            if money and not _RANGE.match(text, end):
                yield _edit(document, start, end, ".", _CONTINUES.match(text, end) is not None)
        elif _is_time(text, start, end) or _is_score(text, start, end):
            yield _edit(document, start, end, ":", True)


def currency_gaps(document: Document) -> Iterator[Edit]:
    """Edits for gaps after a currency sign. O(n)."""
    text = document.text
    gaps = [gap for gap in _CURRENCY_GAP.finditer(text) if left_word(text, gap.start()) in _DOLLARS]
    if not gaps:
        return
    closed = re.search(r"[€$£¥]\d", text) is not None
    style = len(gaps) > 2 and not closed
    for match in gaps:
        yield document.edit(
            match.start(),
            match.end(),
            match.group().rstrip(" \u00a0"),
            rule="gap-after-currency",
            category=_CATEGORY,
            message="English sets the currency sign against the figure.",
            applicability=Applicability.SUGGESTED if style else Applicability.SAFE,
        )


def _is_time(text: str, start: int, end: int) -> bool:
    """Hours and minutes (or seconds) with a word before that asks for a time."""
    minutes = text[end : end + 2]
    return (
        len(minutes) == 2
        and minutes.isdigit()
        and minutes < "60"
        and _TIME_BEFORE.search(text, max(0, start - 16), start) is not None
    )


def _is_score(text: str, start: int, end: int) -> bool:
    """One digit each side, and a word of sport in the neighbourhood."""
    lone = not text[start - 2 : start - 1].isdigit() and not text[end + 1 : end + 2].isalnum()
    line = text.rfind("\n", 0, start) + 1
    near = text[max(line, start - 60) : start] + " " + text[end + 1 : end + 30].split("\n")[0]
    return lone and _SCORE_WORDS.search(near) is not None


def _edit(document: Document, start: int, end: int, replacement: str, sure: bool) -> Edit:
    return document.edit(
        start,
        end,
        replacement,
        rule="gap-in-figure",
        category=_CATEGORY,
        message="A space stands inside a figure.",
        applicability=Applicability.SAFE if sure else Applicability.SUGGESTED,
    )
