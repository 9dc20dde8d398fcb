"""Typographic signs of machine translation: what the marks of a text say about where it comes from.

A detached or flipped quotation mark, sentences run together where a link ended, stray spaces,
decimal commas, scripts other than Latin. Every test begins with a ``count``, ``in`` or ``split`` in C, so
that clean text costs some ten microseconds.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from cleaner.regex import lazy


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of sign. ``weight`` is for one sighting, ``ceiling`` for all of its kind."""

    name: str
    weight: float
    ceiling: float
    sources: tuple[tuple[str, float], ...] = ()


_ROMANCE = tuple((code, 0.3) for code in ("es", "it", "fr", "pt"))

INVERTED = Shape("inverted question or exclamation mark", 1.0, 2.0, (("es", 1.0),))
ANGLE = Shape("angle quotation marks", 0.4, 1.0, (("fr", 0.3), ("it", 0.3), ("ru", 0.3), ("es", 0.2)))
LOW = Shape("low quotation marks", 0.5, 1.0, (("de", 0.6), ("ru", 0.3)))
DETACHED = Shape("detached or flipped quotation marks", 0.5, 1.5)
GLUED = Shape("sentences run together", 0.4, 1.0)
SPACED = Shape("space before a comma or full stop", 0.4, 1.0)
ENTITY = Shape("broken entity", 1.0, 1.0)
STAMP = Shape("scraper's date stamp", 1.0, 1.0)
DECIMAL = Shape("decimal comma", 0.4, 0.8, (*_ROMANCE, ("de", 0.3), ("ru", 0.3)))
THOUSANDS = Shape("point between thousands", 0.3, 0.6, (("es", 0.3), ("it", 0.3), ("de", 0.3), ("pt", 0.3)))
CYRILLIC = Shape("Cyrillic letters", 0.5, 1.0, (("ru", 1.0),))
UKRAINIAN = Shape("Ukrainian letters", 0.5, 0.5, (("uk", 1.0),))
HANGUL = Shape("Hangul", 0.5, 1.0, (("ko", 2.0),))

_STAMP = lazy(r"^[ \t]*date \d{4}-\d\d-\d\d|^[ \t]*Date Of Update:", re.MULTILINE)
_ENTITY = lazy(r"& ?(?:nbsp|quot|amp) ?;")
_DECIMAL = lazy(r"(?<![\d.,])\d{1,3},\d{1,2}(?![\d,])")
_THOUSANDS = lazy(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.]*\d)")
_SCRIPTS = (
    (CYRILLIC, lazy(r"[а-яёА-ЯЁ]{3,}")),
    (UKRAINIAN, lazy(r"[іїєґ]")),
    (HANGUL, lazy(r"[가-힣]{2,}")),
)
_AFTER_CLOSING = frozenset(".,;:)")
"""An opening mark before one of these closes in truth."""


def typographic_signs(text: str) -> Iterator[tuple[Shape, int]]:
    """The shapes that stand in the text, with how often. O(text)."""
    counts = [
        (DETACHED, _detached(text)),
        (SPACED, text.count(" , ") + text.count(" ,\n") + text.count(" .\n") + _stops_apart(text)),
        (ENTITY, len(_ENTITY.findall(text)) if "&" in text else 0),
        (STAMP, len(_STAMP.findall(text)) if "date 2" in text or "Date Of" in text else 0),
    ]
    points, commas, glued = _inner_marks(text)
    counts.append((GLUED, glued))
    if commas:
        counts.append((DECIMAL, len(_DECIMAL.findall(text))))
    if points:
        counts.append((THOUSANDS, len(_THOUSANDS.findall(text))))
    if not text.isascii():
        counts.append((INVERTED, text.count("¿") + text.count("¡")))
        counts.append((ANGLE, text.count("«") + text.count("»")))
        counts.append((LOW, text.count("„")))
        try:
            text.encode("cp1252")
        except UnicodeEncodeError:
            counts += [(shape, len(pattern.findall(text))) for shape, pattern in _SCRIPTS]
    for shape, count in counts:
        if count:
            yield shape, count


def _stops_apart(text: str) -> int:
    """Full stops between spaces, those of an ellipsis written ``. . .`` left out."""
    return text.count(" . ") if " . " in text and ". . ." not in text else 0


def _detached(text: str) -> int:
    """Double quotation marks that face the wrong way or stand apart from what they enclose."""
    count = text.count(' ". ') + text.count(' ", ')
    if "“" in text:
        for after in text.split("“")[1:]:
            first = after[:1]
            if not first or first in _AFTER_CLOSING or first.isspace():
                count += 1
    if "”" in text:
        pieces = text.split("”")
        for before, after in itertools.pairwise(pieces):
            apart = before[-1:].isspace() and not before.endswith("\n")
            if after[:1].isalnum() or (apart and (not after or after[0].isspace() or after[0] in ".,;:")):
                count += 1
    return count


def _inner_marks(text: str) -> tuple[bool, bool, int]:
    """(digits around a point, digits around a comma, sentences run together)."""
    points = False
    glued = 0
    pieces = text.split(".")
    for before, after in itertools.pairwise(pieces):
        first = after[:1]
        if not first or first.isspace():
            continue
        if first.isdigit():
            points = points or before[-1:].isdigit()
        elif first.isupper() and after[1:2].islower() and before[-2:].isalpha() and before[-2:].islower():
            glued += 1
    pieces = text.split(",")
    commas = any(
        after[:1].isdigit() and before[-1:].isdigit() for before, after in itertools.pairwise(pieces)
    )
    return points, commas, glued
