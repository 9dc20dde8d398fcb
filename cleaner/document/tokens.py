"""Tokens of a stretch of text: words, numbers and marks, as parallel lists.

A word keeps its inner hyphens and apostrophes (``so-called``, ``O'Brien``, ``don't``); a
possessive ``'s`` is a token of its own, so that names in the possessive match as names. A
number keeps its inner points and commas (``2,500``, ``3.5``). Every other mark that is not
white space is one token.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate

from msgspec import Struct

from cleaner.document.folding import fold

_TOKEN = re.compile(
    r"(\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?!\w)"
    r"|[^\W_]+(?:[-‐‑'’](?!s\b)[^\W_]+)*"
    r"|['’]s\b"
    r"|[^\w\s]|_)",
)


class Tokens(Struct, frozen=True):
    """Parallel lists over one stretch of text; ``starts`` and ``ends`` are offsets in the document."""

    words: list[str]
    folded: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def moved(self, by: int) -> Tokens:
        """The same tokens of a text in which ``by`` more code points stand before them."""
        if not by:
            return self
        return Tokens(
            self.words, self.folded, [start + by for start in self.starts], [end + by for end in self.ends]
        )

    def at(self, offset: int) -> int:
        """Index of the first token that starts at or after ``offset``. O(log n)."""
        return bisect_left(self.starts, offset)

    def spaced(self, index: int) -> bool:
        """True when white space (or the start) stands before the token."""
        return index == 0 or self.ends[index - 1] < self.starts[index]


def tokenize(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Tokens of ``text[start:end]``, with offsets into ``text``. O(n)."""
    # Split by the tokens themselves, the pieces are gap, token, gap, token … gap: the places where they
    # end, added up, are in turn where a token starts and where it ends.
    pieces = _TOKEN.split(text[start : len(text) if end is None else end])
    places = list(accumulate(map(len, pieces), initial=start))
    words = pieces[1::2]
    # No token holds a line feed, so folding them together and splitting keeps them apart.
    folded = fold("\n".join(words)).split("\n") if words else []
    return Tokens(words, folded, places[1:-1:2], places[2::2])
