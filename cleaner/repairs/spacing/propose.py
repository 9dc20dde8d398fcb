"""All detectors of the spacing repair, in turn."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Proposal
from cleaner.repairs.spacing.before import space_before_marks
from cleaner.repairs.spacing.brackets import bracket_spaces
from cleaner.repairs.spacing.compounds import compound_gaps
from cleaner.repairs.spacing.figures import figure_gaps
from cleaner.repairs.spacing.fused import fused_words
from cleaner.repairs.spacing.missing import missing_after_marks
from cleaner.rules import RuleBook


def propose(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Edits and findings for every misplaced or missing space. O(n)."""
    yield from space_before_marks(document, rules)
    yield from bracket_spaces(document, rules)
    yield from missing_after_marks(document, rules)
    yield from compound_gaps(document, rules)
    yield from figure_gaps(document, rules)
    yield from fused_words(document, rules)
