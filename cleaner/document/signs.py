"""Signs of trouble in the shape of a text: one scan for all that any repair looks for.

Most texts show no sign of most artifacts. A module declares at import which sequences of the shape
(:mod:`cleaner.document.shape`) must occur before it has anything to do, and asks the document whether
one does. All signs are compiled to one automaton: a further sign costs nothing, where a search of its own
would cost as much as the scan for all.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache, reduce
from operator import or_
from typing import Any

from cleaner.document.article import Document

_REGISTERED: list[Sign] = []


class Sign:
    """Byte sequences of the shape that say the same; best each with its rarest byte first.

    A text is scanned as if a full stop stood before it and a space behind it: its edges are those
    of a sentence. So a sign may be seen where none is: it only says that it is worth looking.
    """

    def __init__(self, *sequences: bytes) -> None:
        self.sequences = sequences
        self._bits = 1 << len(_REGISTERED)
        _REGISTERED.append(self)

    @classmethod
    def any_of(cls, signs: Iterable[Sign]) -> Sign:
        """A sign that stands where one of these does."""
        united = cls.__new__(cls)
        united.sequences = ()
        united._bits = reduce(or_, (sign._bits for sign in signs))
        return united

    def stands_in(self, document: Document) -> bool:
        """True when one of the sequences may occur in the document's shape."""
        if document.signs[0] != len(_REGISTERED):
            document.signs = len(_REGISTERED), _seen(document, len(_REGISTERED))
        return document.signs[1] & self._bits != 0


def _seen(document: Document, count: int) -> int:
    """The bits of the signs that stand in the document."""
    automaton, meaning = _compiled(count)
    seen = 0
    for _, _, index in automaton.find_overlapping(b"." + document.shape + b" "):
        seen |= meaning[index]
    return seen


@lru_cache(maxsize=1)
def _compiled(count: int) -> tuple[Any, list[int]]:
    """The automaton of the first ``count`` signs, and the bits of the signs that each sequence is of."""
    from daachorse import DoubleArrayAhoCorasick

    bits: dict[bytes, int] = {}
    for number, sign in enumerate(_REGISTERED[:count]):
        for sequence in sign.sequences:
            bits[sequence] = bits.get(sequence, 0) | 1 << number
    return DoubleArrayAhoCorasick(list(bits)), list(bits.values())
