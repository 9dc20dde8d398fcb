"""Long sequences of plain data of which few items are looked at.

The names of the packs are some ten thousand tuples, and an article holds a few of them. Kept as one
run of bytes with offsets, they cost nothing to load; an item is made when it is asked for.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from typing import Any, Generic, TypeVar

T = TypeVar("T")
Packed = tuple[bytes, bytes]


def pack(items: Iterable[Any]) -> Packed:
    """Items of plain data (as for :mod:`cleaner.cache`) as offsets, in this machine's integers, and bytes."""
    blobs = [marshal.dumps(item) for item in items]
    return array("I", accumulate(map(len, blobs), initial=0)).tobytes(), b"".join(blobs)


class Records(Generic[T]):
    """Packed items, each made by ``make`` from its plain data when it is first asked for, and then kept."""

    def __init__(self, packed: Packed, make: Callable[[Any], T]) -> None:
        self._offsets = memoryview(packed[0]).cast("I")
        self._bytes = memoryview(packed[1])
        self._make = make
        self._made: dict[int, T] = {}

    def __iter__(self) -> Iterator[T]:
        return map(self.__getitem__, range(len(self)))

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def __getitem__(self, index: int) -> T:
        """An item. O(1). Raises IndexError."""
        found = self._made.get(index)
        if found is None:
            at = range(len(self))[index]
            plain = marshal.loads(self._bytes[self._offsets[at] : self._offsets[at + 1]])
            found = self._made[at] = self._make(plain)
        return found
