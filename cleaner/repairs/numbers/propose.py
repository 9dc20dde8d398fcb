"""All detectors of the number repair, in turn."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.document.signs import Sign
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
    # On the shape, where every figure is one byte: the search leaps from figure to figure.
    rb"0(?:(?P<decimal> ?, ?00?(?!0))"
    rb"|(?P<thousands>[. \xa0]000(?!0))"
    rb"|(?P<time>\.00(?!0)|:00(?::00| ?[aA]))"
    rb"|(?P<opening>(?<=[.!?\x94\xbb] 0)0? aaaa))"
)
_FIGURES = Sign(
    b"0,0",
    b"0, 0",
    b"0 ,0",
    b"0 , 0",
    b"0.00",
    b"0 000",
    b"0\xa0000",
    b"0:00",
    *(
        mark + figure + b" aaaa"
        for mark in (b". ", b"! ", b"? ", b"\x94 ", b"\xbb ")
        for figure in (b"0", b"00")
    ),
)
"""What each of the signs has."""
_SCALES = frozenset({"thousand", "million", "billion", "trillion"})


def propose(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Edits and findings for figures in a foreign form. O(n)."""
    if _FIGURES.stands_in(document):
        signs = {match.lastgroup for match in _SIGN.finditer(document.shape)}
    else:
        signs = set()
    if "decimal" in signs:
        yield from decimal_commas(document, rules)
    if "thousands" in signs:
        yield from foreign_thousands(document, rules)
    if "thousands" in signs or not document.words.isdisjoint(_SCALES):
        yield from magnitudes(document)
    if "time" in signs:
        yield from foreign_times(document, rules)
    yield from foreign_dates(document)
    yield from unit_plurals(document, rules)
    yield from counted_subjects(document, rules)
    if "opening" in signs:
        yield from opening_numerals(document)
