"""Where the spacing of a text shows a sign of trouble: one scan of its shape for all detectors.

A sign is a sequence of two to four bytes of the shape (cleaner.document.shape), which good text
seldom has; the detectors look at these places only, with their own expressions.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from typing import Any

from cleaner.document import Document
from cleaner.document import signs as shape_signs
from cleaner.document.shape import DIGIT, LOWER, OTHER, UPPER


class Sign(Enum):
    """What a place may be; the offset is that of the mark (of a figure, its last digit)."""

    SPACE_BEFORE = "space before a mark"
    DOUBLE_SPACE = "two spaces"
    BRACKET = "space inside a bracket, or none outside"
    GLUED = "no space after a mark"
    HYPHEN = "space beside a hyphen"
    SLASH = "space beside a slash"
    CURRENCY = "space after a currency sign"
    FIGURE = "space inside a figure"
    FIGURE_WORD = "figure and word in one"


_SPACES = (b" ", b"\xa0")
_LETTERS = (LOWER, UPPER)
_ALNUM = (*_LETTERS, DIGIT)
_HYPHENS = (b"-", OTHER)  # U+2010 and U+2011 are beyond Windows-1252


def _patterns() -> dict[bytes, tuple[Sign, int]]:
    """The byte sequences, each with what it is a sign of and the offset of the mark in it."""
    found: dict[bytes, tuple[Sign, int]] = {}

    def add(sign: Sign, at: int, *parts: Sequence[bytes]) -> None:
        found.update((b"".join(choice), (sign, at)) for choice in itertools.product(*parts))

    marks = (b",", b".", b";", b":", b"!", b"?")
    add(Sign.SPACE_BEFORE, 1, (*_SPACES, b"\t"), (*marks, b"\x85", b"%"))
    add(Sign.DOUBLE_SPACE, 0, _SPACES, _SPACES)
    add(Sign.BRACKET, 1, _SPACES, (b")", b"]"))
    add(Sign.BRACKET, 0, (b"(", b"["), _SPACES)
    add(Sign.BRACKET, 1, _LETTERS, (b"(",))
    add(Sign.BRACKET, 0, (b")", b"]"), _LETTERS)
    add(Sign.GLUED, 0, marks, _LETTERS)
    add(Sign.GLUED, 1, (LOWER,), (b",",), (DIGIT,))
    add(Sign.HYPHEN, 1, _ALNUM, _HYPHENS, _SPACES, _ALNUM)
    add(Sign.HYPHEN, 2, _ALNUM, _SPACES, _HYPHENS, _ALNUM)
    add(Sign.SLASH, 1, (b" ",), (b"/",))
    add(Sign.SLASH, 0, (b"/",), (b" ",))
    add(Sign.CURRENCY, 0, (b"\x80", b"$", b"\xa3", b"\xa5"), _SPACES)
    add(Sign.FIGURE, 0, (DIGIT,), (b".", b":"), (b" ",), (DIGIT,))
    add(Sign.FIGURE_WORD, 0, (DIGIT + 3 * LOWER,))
    return found


_ANY = shape_signs.Sign(*_patterns())


@lru_cache(maxsize=1)
def _compiled() -> tuple[Any, tuple[tuple[Sign, int], ...]]:
    from daachorse import DoubleArrayAhoCorasick

    patterns = _patterns()
    return DoubleArrayAhoCorasick(list(patterns)), tuple(patterns.values())


def signs_in(document: Document) -> dict[Sign, list[int]]:
    """The offsets of the marks that show a sign, by sign, in order. O(text + hits)."""
    if not _ANY.stands_in(document):
        return {}
    automaton, targets = _compiled()
    places: dict[Sign, set[int]] = {}
    for start, _, index in automaton.find_overlapping(document.shape):
        sign, at = targets[index]
        places.setdefault(sign, set()).add(start + at)
    return {sign: sorted(offsets) for sign, offsets in places.items()}
