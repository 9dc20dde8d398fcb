"""All detectors of the number repair, in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Proposal
from cleaner.repairs.numbers.counts import counted_subjects, opening_numerals, unit_plurals
from cleaner.repairs.numbers.dates import foreign_dates
from cleaner.repairs.numbers.decimals import decimal_commas
from cleaner.repairs.numbers.magnitudes import magnitudes
from cleaner.repairs.numbers.thousands import foreign_thousands
from cleaner.repairs.numbers.times import foreign_times
from cleaner.rules import RuleBook

_FIGURE = re.compile(r"\d")


def propose(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Edits and findings for figures in a foreign form. O(n)."""
    if not _FIGURE.search(document.text):
        return
    yield from decimal_commas(document, rules)
    yield from foreign_thousands(document, rules)
    yield from magnitudes(document)
    yield from foreign_times(document, rules)
    yield from foreign_dates(document, rules)
    yield from unit_plurals(document, rules)
    yield from counted_subjects(document, rules)
    yield from opening_numerals(document)
