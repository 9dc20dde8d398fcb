"""Long sequences and tables of plain data of which few items are looked at.

The names of the packs are some ten thousand tuples, the English words two hundred thousand, and an
article holds a few of them. Kept as one run of bytes with offsets, they cost nothing to load; an item
is made when it is asked for.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Any, Generic, TypeVar, overload
from zlib import crc32

T = TypeVar("T")
Packed = bytes

_BUCKET = 8
"""About so many keys share a bucket of a table: few enough to make in a microsecond."""
_PART = 32
"""When a table has been looked at so often, by its size, making the rest costs less than going on."""


def pack(items: Iterable[Any]) -> Packed:
    """Items of plain data (as for :mod:`cleaner.cache`): their number, offsets (all in this machine's
    integers), and bytes."""
    blobs = [marshal.dumps(item) for item in items]
    numbers = array("I", [len(blobs), *accumulate(map(len, blobs), initial=0)])
    return b"".join([numbers.tobytes(), *blobs])


class Records(Generic[T]):
    """Packed items, each made by ``make`` from its plain data when it is first asked for, and then kept."""

    def __init__(self, packed: Packed, make: Callable[[Any], T]) -> None:
        whole = memoryview(packed)
        size = array("I").itemsize
        self._length: int = whole[:size].cast("I")[0]
        begin = size * (self._length + 2)
        self._offsets = whole[size:begin].cast("I")
        self._bytes = whole[begin:]
        self._make = make
        self._made: dict[int, T] = {}

    def __iter__(self) -> Iterator[T]:
        return map(self.__getitem__, range(self._length))

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, index: int) -> T:
        """An item. O(1). Raises IndexError."""
        found = self._made.get(index)
        if found is None:
            at = range(self._length)[index]
            plain = marshal.loads(self._bytes[self._offsets[at] : self._offsets[at + 1]])
            found = self._made[at] = self._make(plain)
        return found


def pack_table(table: Mapping[str, Any]) -> Packed:
    """A table from strings to plain data, as records: one for all keys of which the checksums agree in
    their last bits."""
    size = 1
    while size * _BUCKET < len(table):
        size *= 2
    buckets: list[dict[str, Any]] = [{} for _ in range(size)]
    for key, value in table.items():
        buckets[_bucket(key, size)][key] = value
    return pack(buckets)


class Table(Generic[T]):
    """A packed table. ``known`` is what has been looked at, and, when :meth:`complete` was called, all.
    No value is None."""

    def __init__(self, packed: Packed) -> None:
        self._buckets: Records[dict[str, T]] | None = Records(packed, dict)
        self._size = len(self._buckets)
        self._looks = 0
        self.known: dict[str, T] = {}

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None

    def __getitem__(self, key: str) -> T:
        """The value of a key. O(1). Raises KeyError."""
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    @property
    def is_complete(self) -> bool:
        """True when ``known`` is the whole table."""
        return self._buckets is None

    @overload
    def get(self, key: str) -> T | None: ...
    @overload
    def get(self, key: str, default: T) -> T: ...
    def get(self, key: str, default: T | None = None) -> T | None:
        """The value of a key, or the default. O(1).

        A run over many texts soon has a dictionary: see ``_PART``.
        """
        found = self.known.get(key)
        buckets = self._buckets
        if found is None and buckets is not None:
            found = buckets[_bucket(key, self._size)].get(key)
            if found is not None:
                self.known[key] = found
            self._looks += 1
            if self._looks * _PART > self._size * _BUCKET:
                self.complete()
        return default if found is None else found

    def complete(self) -> None:
        """Make the whole table known."""
        if self._buckets is not None:
            known: dict[str, T] = {}
            for bucket in self._buckets:
                known.update(bucket)
            self.known.update(known)
            self._buckets = None


def _bucket(key: str, size: int) -> int:
    return crc32(key.encode("utf-8", "surrogatepass")) & (size - 1)
