"""Signs of trouble in the shape of a text: one scan for all that any repair looks for.

Most texts show no sign of most artifacts. A module declares at import which sequences of the shape
(:mod:`cleaner.document.shape`) must occur before it has anything to do, and asks the document whether
one does. All signs are compiled to one automaton: a further sign costs nothing, where a search of its own
would cost as much as the scan for all.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from cleaner.document.article import Document

_REGISTERED: list[Sign] = []


class Sign:
    """Byte sequences of the shape that say the same.

    A text is scanned as if a full stop stood before it and a space behind it: its edges are those
    of a sentence. So a sign may be seen where none is: it only says that it is worth looking.
    """

    def __init__(self, *sequences: bytes) -> None:
        self.sequences = sequences
        self._number = len(_REGISTERED)
        _REGISTERED.append(self)

    def stands_in(self, document: Document) -> bool:
        """True when one of the sequences may occur in the document's shape."""
        count = len(_REGISTERED)
        return self._number in document.memo(("signs", count), lambda: _seen(document, count))


def _seen(document: Document, count: int) -> frozenset[int]:
    automaton, meaning = _compiled(count)
    hits = {index for _, _, index in automaton.find_overlapping(b"." + document.shape + b" ")}
    return frozenset().union(*[meaning[index] for index in hits])


@lru_cache(maxsize=1)
def _compiled(count: int) -> tuple[Any, list[frozenset[int]]]:
    """The automaton of the first ``count`` signs, and the numbers of the signs that each sequence is of."""
    from daachorse import DoubleArrayAhoCorasick

    numbers: dict[bytes, set[int]] = {}
    for number, sign in enumerate(_REGISTERED[:count]):
        for sequence in sign.sequences:
            numbers.setdefault(sequence, set()).add(number)
    return DoubleArrayAhoCorasick(list(numbers)), [frozenset(found) for found in numbers.values()]
