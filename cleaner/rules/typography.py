"""Typographic signs of machine translation: what the marks of a text say about where it comes from.

A detached or flipped quotation mark, sentences run together where a link ended, stray spaces, decimal
commas, a dash between a quotation and who said it, foreign marks around English words. Foreign marks around
foreign words, and scripts other than Latin, are *quotable*: an English writer has them too. The signs in
the document's shape (cleaner.document.signs) say which of them to count.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from cleaner.document import Document
from cleaner.document.signs import Sign
from cleaner.regex import lazy
from cleaner.rules.foreign import encloses_english


class Shape(Struct, frozen=True):
    """A kind of sign. ``weight`` is for one sighting, ``ceiling`` for all of its kind."""

    name: str
    weight: float
    ceiling: float
    sources: tuple[tuple[str, float], ...] = ()
    quotable: bool = False


_ROMANCE = tuple((code, 0.3) for code in ("es", "it", "fr", "pt"))

INVERTED = Shape("inverted question or exclamation mark", 1.0, 2.0, (("es", 1.0),))
ANGLE = Shape("angle quotation marks", 0.6, 1.0, (("fr", 0.3), ("it", 0.3), ("ru", 0.3), ("es", 0.2)))
LOW = Shape("low quotation marks", 0.5, 1.0, (("de", 0.6), ("ru", 0.3)))
DETACHED = Shape("detached or flipped quotation marks", 0.5, 1.5)
GLUED = Shape("sentences run together", 0.4, 1.0)
SPACED = Shape("space before a comma or full stop", 0.4, 1.0)
ENTITY = Shape("broken entity", 1.0, 1.0)
STAMP = Shape("scraper's date stamp", 0.5, 0.5)
DECIMAL = Shape("decimal comma", 0.4, 0.8, (*_ROMANCE, ("de", 0.3), ("ru", 0.3)))
THOUSANDS = Shape("point between thousands", 0.3, 0.6, (("es", 0.3), ("it", 0.3), ("de", 0.3), ("pt", 0.3)))
ATTRIBUTED = Shape("dash before an attribution", 0.5, 1.0, (("ru", 0.6), ("uk", 0.4)))
CYRILLIC = Shape("Cyrillic letters", 0.5, 1.0, (("ru", 1.0),), True)
UKRAINIAN = Shape("Ukrainian letters", 0.5, 0.5, (("uk", 1.0),), True)
HANGUL = Shape("Hangul", 0.5, 1.0, (("ko", 2.0),), True)

_STAMP = lazy(r"^[ \t]*date \d{4}-\d\d-\d\d|^[ \t]*Date Of Update:", re.MULTILINE)
_ENTITY = lazy(r"& (?:nbsp|quot|amp) ?;|&(?:nbsp|quot|amp) ;")
_DECIMAL = lazy(r",(?<=\d,)\d{1,2}(?![\d,])")
_BEFORE_DECIMAL = lazy(r"(?:\A|[^\d.,])\d{1,3}\Z")
_ATTRIBUTED = lazy(r"[\"”»], [-–—] (?=[a-z])")
_THOUSANDS = lazy(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.]*\d)")
_OPENS_NOTHING = lazy(r"“(?=[.,;:)\s“]|\Z)")
_CLOSES_NOTHING = lazy(r"”(?=[^\W_]|(?<=[^\S\n]”)(?:[\s.,;:”]|\Z))")
_SCRIPTS = (
    (CYRILLIC, lazy(r"[а-яёА-ЯЁ]{3,}")),
    (UKRAINIAN, lazy(r"[іїєґ]")),
    (HANGUL, lazy(r"[가-힣]{2,}")),
)


def typographic_signs(document: Document) -> Iterator[tuple[Shape, int]]:
    """The kinds of sign that stand in the document, with how often. O(text)."""
    text = document.text
    for shape, sign, count_in in _KINDS if _ANY.stands_in(document) else ():
        if not sign.stands_in(document):
            continue
        count = count_in(text)
        if count:
            yield shape, count
        if shape in _OPENING and (others := sum(map(text.count, _OPENING[shape])) - count) > 0:
            yield replace(shape, name=f"{shape.name} around foreign words", quotable=True), others
    if not document.folded.isascii() and not "".join(document.words).replace("’", "'").isascii():
        for shape, pattern in _SCRIPTS:
            count = len(pattern.findall(text))
            if count:
                yield shape, count


def _detached(text: str) -> int:
    """Double quotation marks that face the wrong way or stand apart from what they enclose."""
    count = text.count(' ". ') + text.count(' ", ')
    opens_nothing = len(_OPENS_NOTHING.findall(text)) - text.count("„")  # German: „…“
    return count + max(0, opens_nothing) + len(_CLOSES_NOTHING.findall(text))


def _spaced(text: str) -> int:
    """Commas and full stops behind a space; those of an ellipsis written ``. . .`` are left out."""
    apart = text.count(" . ") if ". . ." not in text else 0
    return text.count(" , ") + text.count(" ,\n") + text.count(" .\n") + apart


def _glued(text: str) -> int:
    """Sentences run together: two small letters, a full stop, a capital and a small letter."""
    count = 0
    for before, after in itertools.pairwise(text.split(".")):
        if after[:1].isupper() and after[1:2].islower() and before[-2:].isalpha() and before[-2:].islower():
            count += 1
    return count


def _decimals(text: str) -> int:
    return sum(
        1
        for match in _DECIMAL.finditer(text)
        if _BEFORE_DECIMAL.search(text, max(0, match.start() - 4), match.start())
    )


def _matches(pattern: re.Pattern[str]) -> Callable[[str], int]:
    return lambda text: len(pattern.findall(text))


def _around_english(marks: str, closing: str = "") -> Callable[[str], int]:
    """How many of the opening ``marks`` have English words behind them, and closing ones beyond those."""

    def count(text: str) -> int:
        opened = sum(map(text.count, marks))
        closed = text.count(closing) if closing else 0
        return sum(1 for at in _places(text, marks) if encloses_english(text, at)) + max(0, closed - opened)

    return count


def _places(text: str, marks: str) -> Iterator[int]:
    for mark in marks:
        at = text.find(mark)
        while at >= 0:
            yield at
            at = text.find(mark, at + 1)


_OPENING = {ANGLE: "«", LOW: "„", INVERTED: "¿¡"}
_GAPS = b"\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \xa0"
_KINDS: tuple[tuple[Shape, Sign, Callable[[str], int]], ...] = (
    (
        DETACHED,
        Sign(
            b' ". ',
            b' ", ',
            *(b"\x93" + bytes([mark]) for mark in b".,;:)\x93" + _GAPS),
            *(b"\x94" + bytes([mark]) for mark in b"aA0\x7f"),
            *(bytes([gap]) + b"\x94" for gap in _GAPS),
        ),
        _detached,
    ),
    (ATTRIBUTED, Sign(*(b", " + dash + b" a" for dash in (b"-", b"\x96", b"\x97"))), _matches(_ATTRIBUTED)),
    (SPACED, Sign(b" , ", b" ,\n", b" . ", b" .\n"), _spaced),
    (ENTITY, Sign(b"&"), _matches(_ENTITY)),
    (STAMP, Sign(b" 0000-00-00", b" Aa Aaaaaa:"), _matches(_STAMP)),
    (GLUED, Sign(b".Aa"), _glued),
    (DECIMAL, Sign(b"0,0"), _decimals),
    (THOUSANDS, Sign(b"0.000"), _matches(_THOUSANDS)),
    (INVERTED, Sign(b"\xbf", b"\xa1"), _around_english("¿¡")),
    (ANGLE, Sign(b"\xab", b"\xbb"), _around_english("«", "»")),
    (LOW, Sign(b"\x84"), _around_english("„")),
)
"""Each kind with what must occur in the shape of the text, and how to count it."""
_ANY = Sign.any_of(sign for _, sign, _ in _KINDS)
