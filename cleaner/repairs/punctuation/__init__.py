"""Stray, doubled and clashing marks, misplaced full stops, hyphens for dashes, lone commas.

See the modules for the evidence of each rule and for what each leaves alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Proposal
from cleaner.repairs import Repair
from cleaner.repairs.punctuation import commas, dashes, marks, stops
from cleaner.rules import RuleBook


def propose(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Repairs of marks. Each part begins with one scan in C."""
    yield from marks.marks(document, rules)
    yield from stops.stops(document, rules)
    yield from dashes.dashes(document, rules)
    yield from commas.commas(document, rules)


REPAIR = Repair(
    name="punctuation",
    order=60,
    propose=propose,
    rules=marks.RULES + stops.RULES + dashes.RULES + commas.RULES,
)
