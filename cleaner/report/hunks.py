"""A unified diff made from the edits themselves: no search for what is already known. O(text).

Lines end with ``\\n`` only, as they do for git: ``\\r`` is a character of the line.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import AnyStr, Generic

from msgspec import Struct

from cleaner.model import Edit


class Block(Struct, frozen=True):
    """Lines ``start..end`` of the original (from zero) and of the cleaned text that stand for each other."""

    start: int
    end: int
    new_start: int
    new_end: int


class Hunk(Struct, Generic[AnyStr], frozen=True):
    """A stretch of the diff with its context: (mark, line) pairs, the mark one of ``" "``, ``-``, ``+``."""

    start: int
    length: int
    new_start: int
    new_length: int
    lines: tuple[tuple[str, AnyStr], ...]

    @property
    def header(self) -> str:
        """``@@ -3,7 +3,6 @@``, with the conventions of GNU diff for lengths of one and nought."""
        return f"@@ -{_range(self.start, self.length)} +{_range(self.new_start, self.new_length)} @@"


def split(text: str) -> list[str]:
    """Lines with their ``\\n``."""
    return _split(text, "\n")


def split_bytes(data: bytes) -> list[bytes]:
    """Lines with their ``\\n`` byte."""
    return _split(data, b"\n")


def _split(text: AnyStr, feed: AnyStr) -> list[AnyStr]:
    lines: list[AnyStr] = [line + feed for line in text.split(feed)]
    last = lines.pop()[:-1]
    return lines + [last] if last else lines  # noqa: RUF005 - the type checker loses AnyStr


def blocks(original: str, cleaned: str, edits: Sequence[Edit]) -> Iterator[Block]:
    """The changed lines, from sorted disjoint edits."""
    starts = [0]
    at = original.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = original.find("\n", at + 1)
    if starts[-1] == len(original):
        starts.pop()
    if not starts:
        yield Block(0, 0, 0, len(split(cleaned)))
        return
    shift = 0  # cleaned offset - original offset before the block
    lines_shift = 0
    i = 0
    while i < len(edits):
        first = bisect_right(starts, edits[i].start) - 1
        end, change = first, 0
        while True:
            while i < len(edits) and (
                edits[i].start < _start(starts, end, original) or end in (first, len(starts))
            ):
                end = max(end, bisect_right(starts, max(edits[i].end - 1, edits[i].start)))
                change += len(edits[i].replacement) - (edits[i].end - edits[i].start)
                i += 1
            new = cleaned[starts[first] + shift : _start(starts, end, original) + shift + change]
            if end >= len(starts) or not new or new.endswith("\n"):
                break
            end += 1  # the line end went: the next line is part of the change
        count = new.count("\n") + (1 if new and not new.endswith("\n") else 0)
        yield Block(first, end, first + lines_shift, first + lines_shift + count)
        shift += change
        lines_shift += count - (end - first)


def _start(starts: Sequence[int], line: int, text: str) -> int:
    return starts[line] if line < len(starts) else len(text)


def hunks_of_edits(
    original: str, cleaned: str, edits: Sequence[Edit], context: int = 3
) -> Iterator[Hunk[str]]:
    """The unified diff of a text and what sorted, disjoint edits make of it."""
    yield from assemble(split(original), split(cleaned), blocks(original, cleaned, edits), context)


def hunks_of_bytes(original: bytes, cleaned: bytes, context: int = 3) -> Iterator[Hunk[bytes]]:
    """The unified diff of any two byte strings, by comparison; for what edits do not describe."""
    old, new = split_bytes(original), split_bytes(cleaned)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    changed = (Block(i, j, k, m) for tag, i, j, k, m in matcher.get_opcodes() if tag != "equal")
    yield from assemble(old, new, changed, context)


def assemble(
    old: Sequence[AnyStr], new: Sequence[AnyStr], changed: Iterator[Block], context: int
) -> Iterator[Hunk[AnyStr]]:
    """Changed lines with ``context`` lines around them; neighbours that would overlap share a hunk."""
    group: list[Block] = []
    for block in changed:
        block = _trimmed(block, old, new)
        if block.start == block.end and block.new_start == block.new_end:
            continue
        if group and block.start - group[-1].end > 2 * context:
            yield _hunk(group, old, new, context)
            group = []
        group.append(block)
    if group:
        yield _hunk(group, old, new, context)


def _trimmed(block: Block, old: Sequence[AnyStr], new: Sequence[AnyStr]) -> Block:
    """The block without lines at its ends that are the same on both sides."""
    start, end, new_start, new_end = block.start, block.end, block.new_start, block.new_end
    while start < end and new_start < new_end and old[start] == new[new_start]:
        start, new_start = start + 1, new_start + 1
    while start < end and new_start < new_end and old[end - 1] == new[new_end - 1]:
        end, new_end = end - 1, new_end - 1
    return Block(start, end, new_start, new_end)


def _hunk(group: Sequence[Block], old: Sequence[AnyStr], new: Sequence[AnyStr], context: int) -> Hunk[AnyStr]:
    start = max(group[0].start - context, 0)
    new_start = group[0].new_start - (group[0].start - start)
    end = min(group[-1].end + context, len(old))
    lines: list[tuple[str, AnyStr]] = []
    at = start
    for block in group:
        lines += [(" ", line) for line in old[at : block.start]]
        lines += [("-", line) for line in old[block.start : block.end]]
        lines += [("+", line) for line in new[block.new_start : block.new_end]]
        at = block.end
    lines += [(" ", line) for line in old[at:end]]
    new_end = group[-1].new_end + (end - group[-1].end)
    return Hunk(start, end - start, new_start, new_end - new_start, tuple(lines))


def _range(start: int, length: int) -> str:
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"
