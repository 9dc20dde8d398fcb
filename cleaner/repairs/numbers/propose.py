"""All detectors of the number repair, in turn."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Proposal
from cleaner.regex import lazy
from cleaner.repairs.numbers.counts import counted_subjects, opening_numerals, unit_plurals
from cleaner.repairs.numbers.dates import foreign_dates
from cleaner.repairs.numbers.decimals import decimal_commas
from cleaner.repairs.numbers.magnitudes import magnitudes
from cleaner.repairs.numbers.thousands import foreign_thousands
from cleaner.repairs.numbers.times import foreign_times
from cleaner.rules import RuleBook

_SIGN = lazy(
    # Beginning with a digit, the scan runs at C speed over everything else.
    r"\d(?:(?P<decimal> ?, ?\d\d?(?!\d))"
    r"|(?P<thousands>[. \u00a0\u202f\u2009]\d{3}(?!\d))"
    r"|(?P<time>\.[0-5]\d(?!\d)|:[0-5]\d(?::00| ?h))"
    r"|(?P<magnitude> thousand|(?<=\d{3}) million|(?<=00) [bt]rillion))"
)


def propose(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Edits and findings for figures in a foreign form. O(n)."""
    text = document.text
    signs = {match.lastgroup for match in _SIGN.finditer(text)}
    if "decimal" in signs:
        yield from decimal_commas(document, rules)
    if "thousands" in signs:
        yield from foreign_thousands(document, rules)
    if signs & {"magnitude", "thousands"}:
        yield from magnitudes(document)
    if "time" in signs:
        yield from foreign_times(document, rules)
    yield from foreign_dates(document)
    yield from unit_plurals(document, rules)
    yield from counted_subjects(document, rules)
    yield from opening_numerals(document)
