"""All detectors of the spacing repair, in turn."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Proposal
from cleaner.repairs.spacing.before import double_spaces, space_before_marks
from cleaner.repairs.spacing.brackets import bracket_spaces
from cleaner.repairs.spacing.compounds import compound_gaps, slash_gaps
from cleaner.repairs.spacing.figures import currency_gaps, figure_gaps
from cleaner.repairs.spacing.fused import after_figures, fused_words
from cleaner.repairs.spacing.missing import missing_after_marks
from cleaner.repairs.spacing.signs import Sign, signs_in
from cleaner.rules import RuleBook


def propose(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Edits and findings for every misplaced or missing space. O(n)."""
    signs = signs_in(document)
    if places := signs.get(Sign.SPACE_BEFORE):
        yield from space_before_marks(document, rules, places)
    if Sign.DOUBLE_SPACE in signs:
        yield from double_spaces(document)
    if places := signs.get(Sign.BRACKET):
        yield from bracket_spaces(document, rules, places)
    if places := signs.get(Sign.GLUED):
        yield from missing_after_marks(document, rules, places)
    if places := signs.get(Sign.HYPHEN):
        yield from compound_gaps(document, rules, places)
    if Sign.SLASH in signs:
        yield from slash_gaps(document, rules)
    if Sign.CURRENCY in signs:
        yield from currency_gaps(document)
    if places := signs.get(Sign.FIGURE):
        yield from figure_gaps(document, places)
    yield from fused_words(document, rules)
    if places := signs.get(Sign.FIGURE_WORD):
        yield from after_figures(document, rules, places)
