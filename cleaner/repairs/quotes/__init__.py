"""Quotation marks by inference.

Machine translation flips, detaches, shifts, doubles and mixes quotation marks. No single mark
can be judged by itself: the repair looks for the least-cost reading of all marks of a
paragraph (``roles.py``), carries an open quotation over to the next paragraph, and rewrites
glyph and white space from the roles (``rewrite.py``). ``docs/quotation-marks.md`` tells the whole
story.

Left alone, deliberately: a mark whose second-best reading is nearly as good (reported), a mark
without its partner (reported), apostrophes and primes of any shape, the order of closing mark and
full stop, nested quotations whose marks are in good form, paragraphs of another language.

Cost: one compiled scan finds the documents in which every mark is in good form; the inference
runs on the other paragraphs only, linear in their marks.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Set
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from cleaner.document import Document
from cleaner.model import Edit, Finding, Proposal, Span
from cleaner.regex import lazy
from cleaner.repairs import Repair
from cleaner.repairs.quotes import costs
from cleaner.repairs.quotes.attributions import ATTRIBUTION, attribution_edits, is_sign, signs
from cleaner.repairs.quotes.empty import empty_pairs, empty_quotations
from cleaner.repairs.quotes.evidence import is_well_formed
from cleaner.repairs.quotes.explained import RULES
from cleaner.repairs.quotes.marks import Mark, find_marks, is_english
from cleaner.repairs.quotes.reports import findings_of
from cleaner.repairs.quotes.rewrite import Style, comma_inside, edits_of, pairs_of, style_of, unclear_marks
from cleaner.repairs.quotes.roles import DOUBLE, OUTSIDE, read
from cleaner.rules import RuleBook

MAX_MARKS = 2000
"""More marks than this in one paragraph are no prose: it is left alone, and reported."""

_RUN = r"[^\"“”„‟«»‘’'‚‛`´‹›\n]*+"
_OPENS = r"(?<![\w.,;:!?])"
_BEGINS = r"(?=[^\s.,;:!?])"
_ENDS = r"(?<=\S)"
_CLOSES = r"(?!\w|\s+[.,;:!?])"
_SINGLE_RUN = rf"{_RUN}(?:(?<=\w)['’](?=\w){_RUN})*+"
_SINGLE = rf"{_OPENS}(?:‘{_BEGINS}{_SINGLE_RUN}{_ENDS}’|'{_BEGINS}{_SINGLE_RUN}{_ENDS}'){_CLOSES}"
_PLAIN = rf"{_RUN}(?:(?:(?<=\w)['’]|{_SINGLE}|['’](?=\d\d)){_RUN})*+"
_GOOD_LINE = (
    rf"{_PLAIN}(?:{_OPENS}(?:“{_BEGINS}{_PLAIN}{_ENDS}”|\"{_BEGINS}{_PLAIN}{_ENDS}\"){_CLOSES}{_PLAIN})*+"
)
_WELL_FORMED = lazy(_GOOD_LINE)
"""Of a line. It takes milliseconds to compile, so there is no second one for a text of many lines."""


def propose(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Edits for the marks that are clearly misplaced, findings for those that need a person."""
    yield from empty_quotations(document)
    quoting = rules.words("quoting-verb")
    sign = rules.memo("quotes: signs", lambda: signs(quoting))
    if (
        all(map(_WELL_FORMED.fullmatch, document.text.split("\n")))
        and not (ATTRIBUTION.stands_in(document) and sign.search(document.text))
    ):  # fmt: skip
        return
    kept = [known for _, known in document.kept_paragraphs]
    damaged = [_is_damaged(document, span, known, sign) for span, known in document.kept_paragraphs]
    if not any(damaged):
        return
    style, comma = style_of(document), comma_inside(document)
    verbs = rules.memo("quotes: verbs", lambda: rules.words("reporting-verb") | quoting)
    left_open = False
    for number, span in enumerate(document.paragraphs):
        if not damaged[number]:
            left_open = False
            continue
        runs_on = costs.UNPAIRED
        if number + 1 < len(kept):
            runs_on = _runs_on(document, document.paragraphs[number + 1], kept[number + 1])
        key = "quotes", left_open, runs_on, style, comma
        found: _Found | None = kept[number].get(key)
        if found is None:
            found = kept[number][key] = _infer(document, span, left_open, runs_on, style, verbs, quoting)
        by = span.start - found.start
        yield from found.proposals if not by else (_moved(proposal, by) for proposal in found.proposals)
        left_open = found.left_open


class _Found(Struct, frozen=True):
    """What a paragraph gave that began at ``start``; it holds wherever the paragraph moves."""

    start: int
    proposals: tuple[Proposal, ...]
    left_open: bool


def _is_damaged(document: Document, span: Span, kept: dict[Hashable, Any], sign: re.Pattern[str]) -> bool:
    """True when the marks of a paragraph, or an attribution between them, need a closer look."""
    found: bool | None = kept.get("quotes: damaged")
    if found is None:
        text, start, end = document.text, span.start, span.end
        kept["quotes: good"] = good = _WELL_FORMED.fullmatch(text, start, end) is not None
        if good:
            found = any(is_sign(text, start, end, match) for match in sign.finditer(text, start, end))
        else:
            found = True
        kept["quotes: damaged"] = found
    return found


def _infer(
    document: Document,
    span: Span,
    left_open: bool,
    runs_on: float,
    style: Style,
    verbs: Set[str],
    quoting: Set[str],
) -> _Found:
    """Read the marks of one paragraph, and say what is to become of them."""
    text = document.text
    marks = find_marks(text, span.start, span.end)
    if len(marks) > MAX_MARKS:
        return _Found(span.start, (_too_many(document, span, len(marks)),), False)
    if not marks or _is_foreign(text, span, marks) or empty_pairs(text, span):
        return _Found(span.start, (), False)
    reading = read(text, span.start, span.end, marks, verbs, _begins(marks, span, left_open), runs_on)
    pairs = pairs_of(marks, reading)
    unclear = unclear_marks(marks, reading, pairs)
    proposals: list[Proposal] = list(edits_of(document, marks, reading, pairs, unclear, style))
    if not proposals:
        proposals += attribution_edits(document, marks, pairs, unclear, quoting)
    proposals += findings_of(document, span, marks, reading, unclear, runs_on, style, verbs)
    return _Found(span.start, tuple(proposals), reading.state == DOUBLE)


def _moved(proposal: Proposal, by: int) -> Proposal:
    """The proposal of a paragraph that begins ``by`` code points later. A group's name ends in an offset."""
    start, end = proposal.start + by, proposal.end + by
    if isinstance(proposal, Edit) and proposal.group:
        name, _, offset = proposal.group.rpartition("-")
        return replace(proposal, start=start, end=end, group=f"{name}-{int(offset) + by}")
    return replace(proposal, start=start, end=end)


def _is_foreign(text: str, span: Span, marks: list[Mark]) -> bool:
    """True for a paragraph in another language, with the marks of that language."""
    return any(mark.foreign for mark in marks) and not is_english(text, span.start, span.end)


def _begins(marks: list[Mark], span: Span, left_open: bool) -> dict[int, float]:
    """The states that a paragraph may begin in."""
    if left_open and marks[0].start != span.start:
        return {OUTSIDE: 0.0, DOUBLE: costs.CONTINUED}
    return {OUTSIDE: 0.0}


def _runs_on(document: Document, following: Span, kept: dict[Hashable, Any]) -> float:
    """What it costs to leave a quotation open before the paragraph ``following``."""
    cost: float | None = kept.get("quotes: runs on")
    if cost is None:
        text, start = document.text, following.start
        marks = [] if kept["quotes: good"] else find_marks(text, start, following.end)
        first = next((mark for mark in marks if not mark.single), None)
        if text[start] in '“"' if first is None else first.start == start:
            cost = costs.RUNS_ON
        elif first and not is_well_formed(first, opens=True) and is_well_formed(first, opens=False):
            cost = costs.RUNS_ON_UNMARKED
        else:
            cost = costs.UNPAIRED
        kept["quotes: runs on"] = cost
    return cost


def _too_many(document: Document, span: Span, count: int) -> Finding:
    return document.finding(
        span.start,
        span.end,
        rule="quotation-ambiguous",
        category="fluency/punctuation",
        message=f"{count:,} quotation marks in one paragraph are no prose: they were left as they are.",
    )


REPAIR = Repair(
    name="quotes",
    order=50,
    propose=propose,
    rules=RULES,
)
