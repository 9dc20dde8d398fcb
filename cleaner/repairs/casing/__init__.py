"""Capitals where none belong, and none where they belong.

Truecasing by classes and positions: see the modules for the evidence of each rule and for what
each leaves alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Proposal
from cleaner.repairs import Repair
from cleaner.repairs.casing import calendar, letters, midsentence, nouns, proper, starts
from cleaner.rules import RuleBook


def propose(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Repairs of case. Each part begins with a set intersection or one scan in C."""
    yield from midsentence.closed_class(document, rules)
    yield from midsentence.after_quotation(document, rules)
    yield from midsentence.lost_stop(document, rules)
    yield from starts.starts(document, rules)
    yield from calendar.calendar(document, rules)
    yield from nouns.nouns(document, rules)
    yield from proper.proper(document, rules)
    yield from letters.letters(document, rules)


REPAIR = Repair(
    name="casing",
    order=110,
    propose=propose,
    rules=midsentence.RULES + starts.RULES + calendar.RULES + nouns.RULES + proper.RULES + letters.RULES,
)
