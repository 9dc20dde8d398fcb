"""What a person must look at: marks without a partner, marks that can be read in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Set

from cleaner.document import Document
from cleaner.model import Finding, Span
from cleaner.regex import lazy
from cleaner.repairs.quotes import costs
from cleaner.repairs.quotes.evidence import is_well_formed
from cleaner.repairs.quotes.marks import Mark, Side, attribution_follows
from cleaner.repairs.quotes.rewrite import CATEGORY, Style
from cleaner.repairs.quotes.roles import LONE, OPENING, OUTSIDE, Reading, Role

_SENTENCE_END = lazy(r"[.!?…](?=\s|\Z)")
_COMMA = lazy(r",(?=\s)")
_LONGEST = 600
"""Characters that a suggestion may repeat."""


def findings_of(
    document: Document,
    span: Span,
    marks: list[Mark],
    reading: Reading,
    unclear: set[int],
    runs_on: float,
    style: Style,
    verbs: Set[str],
) -> Iterator[Finding]:
    """The findings of the paragraph ``span``, each with the readings that are possible as suggestions."""
    lone = {index for index, role in enumerate(reading.roles) if role in LONE}
    if reading.state != OUTSIDE and runs_on >= costs.UNPAIRED:
        opened = [index for index, role in enumerate(reading.roles) if role in OPENING]
        lone.add(opened[-1] if opened else 0)
    for index in sorted(lone):
        if reading.roles[index] is Role.LONE_CLOSE:
            start = marks[index - 1].end if index else span.start
            yield _never_opened(document, start, marks[index], style)
        else:
            end = marks[index + 1].start if index + 1 < len(marks) else span.end
            yield _never_closed(document, marks[index], end, style, verbs)
    for index in sorted(unclear - lone):
        # A mark in good form stays as it is in the best reading: nothing to ask.
        if not is_well_formed(marks[index], opens=reading.roles[index] in OPENING):
            yield _two_ways(document, marks[index], style)


def _never_closed(document: Document, mark: Mark, end: int, style: Style, verbs: Set[str]) -> Finding:
    text = document.text
    end = min(end, mark.start + _LONGEST)
    stretch = text[mark.end : end].rstrip()
    end = mark.end + len(stretch)
    places = [match.end() for match in _SENTENCE_END.finditer(text, mark.end, end)]
    said = [
        match.end()
        for match in _COMMA.finditer(text, mark.end, end)
        if attribution_follows(text, match.end(), end, verbs)
    ]
    candidates = sorted({*said[:1], *places[:1], end})
    opened = style.double[0] + text[mark.end : mark.end + mark.gap_right].strip()
    suggestions = [
        opened + text[mark.end : place].lstrip() + style.double[1] + text[place:end] for place in candidates
    ]
    return document.finding(
        mark.start,
        end,
        rule="quotation-mark-unpaired",
        category=CATEGORY,
        message="This quotation is never closed.",
        suggestions=(*suggestions, text[mark.end : end].lstrip()),
    )


def _never_opened(document: Document, start: int, mark: Mark, style: Style) -> Finding:
    text = document.text
    start = max(start, mark.start - _LONGEST)
    while start < mark.start and text[start].isspace():
        start += 1
    places = [
        match.end() + 1 for match in _SENTENCE_END.finditer(text, start, mark.start - mark.gap_left - 1)
    ]
    quoted_end = mark.start - mark.gap_left
    candidates = sorted({start, *places[-1:]})
    suggestions = [
        text[start:place] + style.double[0] + text[place:quoted_end] + style.double[1] for place in candidates
    ]
    return document.finding(
        start,
        mark.end,
        rule="quotation-mark-unpaired",
        category=CATEGORY,
        message="This quotation is never opened.",
        suggestions=(*suggestions, text[start:quoted_end]),
    )


def _two_ways(document: Document, mark: Mark, style: Style) -> Finding:
    before = "" if mark.beyond_left in (Side.EDGE, Side.BRACKET) else " "
    after = "" if mark.beyond_right in (Side.EDGE, Side.STOP) else " "
    glyphs = style.single if mark.single else style.double
    return document.finding(
        mark.start - mark.gap_left,
        mark.end + mark.gap_right,
        rule="quotation-ambiguous",
        category=CATEGORY,
        message="This mark may open a quotation or close one.",
        suggestions=(before + glyphs[0], glyphs[1] + after),
    )
