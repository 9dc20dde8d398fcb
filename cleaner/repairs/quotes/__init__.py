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

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Proposal, Span
from cleaner.regex import lazy
from cleaner.repairs import Repair
from cleaner.repairs.quotes import costs
from cleaner.repairs.quotes.attributions import attribution_edits, signs
from cleaner.repairs.quotes.evidence import is_well_formed
from cleaner.repairs.quotes.explained import RULES
from cleaner.repairs.quotes.marks import Mark, find_marks, is_english
from cleaner.repairs.quotes.reports import findings_of
from cleaner.repairs.quotes.rewrite import edits_of, pairs_of, style_of, unclear_marks
from cleaner.repairs.quotes.roles import DOUBLE, OUTSIDE, read
from cleaner.rules import RuleBook

MAX_MARKS = 2000
"""More marks than this in one paragraph are no prose: it is left alone."""

_ANY = lazy(r"[\"“”„‟«»‘‚‛`´‹›]|''|(?<!\w)['’]")
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
_WELL_FORMED_TEXT = lazy(rf"(?:{_GOOD_LINE}\n)*+{_GOOD_LINE}")


def propose(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Edits for the marks that are clearly misplaced, findings for those that need a person."""
    text = document.text
    if not _ANY.search(text):
        return
    quoting = rules.words("quoting-verb")
    sign = rules.memo("quotes: signs", lambda: signs(quoting))
    signed = sign.search(text) is not None
    if not signed and _WELL_FORMED_TEXT.fullmatch(text):
        return
    verbs = rules.memo("quotes: verbs", lambda: rules.words("reporting-verb") | quoting)
    style = style_of(document)
    left_open = False
    paragraphs = document.paragraphs
    known: tuple[int, list[Mark]] = (-1, [])
    for number, span in enumerate(paragraphs):
        if _WELL_FORMED.fullmatch(text, span.start, span.end) and not (
            signed and sign.search(text, span.start, span.end)
        ):
            left_open = False
            continue
        marks = known[1] if known[0] == number else find_marks(text, span.start, span.end)
        if not marks or len(marks) > MAX_MARKS or _is_foreign(text, span, marks):
            left_open = False
            continue
        runs_on = costs.UNPAIRED
        if number + 1 < len(paragraphs):
            following = paragraphs[number + 1]
            known = number + 1, find_marks(text, following.start, following.end)
            runs_on = _runs_on(following, known[1])
        reading = read(text, span.start, span.end, marks, verbs, _begins(marks, span, left_open), runs_on)
        pairs = pairs_of(marks, reading)
        unclear = unclear_marks(marks, reading, pairs)
        edits = list(edits_of(document, marks, reading, pairs, unclear, style))
        yield from edits or attribution_edits(document, marks, pairs, unclear, quoting)
        yield from findings_of(document, span, marks, reading, unclear, runs_on, style, verbs)
        left_open = reading.state == DOUBLE


def _is_foreign(text: str, span: Span, marks: list[Mark]) -> bool:
    """True for a paragraph in another language, with the marks of that language."""
    return any(mark.foreign for mark in marks) and not is_english(text, span.start, span.end)


def _begins(marks: list[Mark], span: Span, left_open: bool) -> dict[int, float]:
    """The states that a paragraph may begin in."""
    if left_open and marks[0].start != span.start:
        return {OUTSIDE: 0.0, DOUBLE: costs.CONTINUED}
    return {OUTSIDE: 0.0}


def _runs_on(following: Span, marks: list[Mark]) -> float:
    """What it costs to leave a quotation open before the paragraph ``following`` with its ``marks``."""
    first = next((mark for mark in marks if not mark.single), None)
    if first is None:
        return costs.UNPAIRED
    if first.start == following.start:
        return costs.RUNS_ON
    if not is_well_formed(first, opens=True) and is_well_formed(first, opens=False):
        return costs.RUNS_ON_UNMARKED
    return costs.UNPAIRED


REPAIR = Repair(
    name="quotes",
    order=50,
    propose=propose,
    rules=RULES,
)
