"""Composing edits: two lists of disjoint edits, one after the other, as one list on the original.

The idea is that of operational transformation's compose: walk both lists at once over the
text between them. Where the second list cuts into what the first one wrote, both become one
edit with the rules of both.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from cleaner.model import Edit


def compose(first: Sequence[Edit], second: Sequence[Edit], original: str) -> tuple[Edit, ...]:
    """One disjoint list that does to ``original`` what ``first``, then ``second`` do.

    ``first`` is in offsets of the original, ``second`` in offsets of the text that ``first``
    makes; both sorted and disjoint. Edits that overlap become one; edits that only touch stay
    two, each with its own rule. O(edits + replaced text).
    """
    out: list[Edit] = []
    shift = 0  # offset after first - offset in the original, for what first has not yet reached
    i = j = 0
    while i < len(first) or j < len(second):
        if i == len(first) or (j < len(second) and _is_before(second[j], first[i], shift)):
            late = second[j]
            start, end = late.start - shift, late.end - shift
            out.append(replace(late, start=start, end=end, expected=original[start:end], rules=_rules(late)))
            j += 1
            continue
        if j == len(second) or not _meet(second[j], first[i], shift):
            out.append(first[i])
            shift += len(first[i].replacement) - (first[i].end - first[i].start)
            i += 1
            continue
        # A cluster grows until neither list reaches into it.
        shift_in = shift
        early, late_ones = [first[i]], [second[j]]
        low = min(first[i].start + shift, second[j].start)
        high = max(first[i].start + shift + len(first[i].replacement), second[j].end)
        shift += len(first[i].replacement) - (first[i].end - first[i].start)
        i, j = i + 1, j + 1
        while True:
            if i < len(first) and first[i].start + shift < high:
                high = max(high, first[i].start + shift + len(first[i].replacement))
                shift += len(first[i].replacement) - (first[i].end - first[i].start)
                early.append(first[i])
                i += 1
            elif j < len(second) and second[j].start < high:
                high = max(high, second[j].end)
                late_ones.append(second[j])
                j += 1
            else:
                break
        out.append(_merge(early, late_ones, low, high, shift_in, shift, original))
    return tuple(out)


def _is_before(late: Edit, early: Edit, shift: int) -> bool:
    """True when ``late`` ends before what ``early`` wrote begins, and does not meet it."""
    return late.end <= early.start + shift and not _meet(late, early, shift)


def _meet(late: Edit, early: Edit, shift: int) -> bool:
    """True when ``late`` changes what ``early`` wrote, or both insert or delete at one place."""
    start = early.start + shift
    end = start + len(early.replacement)
    if late.start == late.end:
        if early.start == early.end or start == end:
            return start <= late.start <= end
        return start < late.start < end
    if start == end:
        return late.start < start < late.end
    return late.start < end and start < late.end


def _merge(
    first: Sequence[Edit],
    second: Sequence[Edit],
    low: int,
    high: int,
    shift_in: int,
    shift_out: int,
    original: str,
) -> Edit:
    """The edits of a cluster over the middle text ``low..high`` as one."""
    start, end = low - shift_in, high - shift_out
    middle: list[str] = []
    at = start
    for edit in first:
        middle += [original[at : edit.start], edit.replacement]
        at = edit.end
    middle.append(original[at:end])
    text = "".join(middle)
    parts: list[str] = []
    at = 0
    for edit in second:
        parts += [text[at : edit.start - low], edit.replacement]
        at = edit.end - low
    parts.append(text[at:])
    last = second[-1] if second else first[-1]
    rules = tuple(dict.fromkeys(rule for edit in (*first, *second) for rule in _rules(edit)))
    return replace(
        last,
        start=start,
        end=end,
        expected=original[start:end],
        replacement="".join(parts),
        rules=rules,
        metadata=tuple(dict.fromkeys(item for edit in (*first, *second) for item in edit.metadata)),
    )


def _rules(edit: Edit) -> tuple[str, ...]:
    return edit.rules or (edit.rule,)


class OffsetMap:
    """Maps offsets of the edited text back to the original, through sorted disjoint edits. Immutable."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._starts: list[int] = []
        """Where each edit's replacement begins in the edited text."""
        self._shifts = [0]
        """How much longer the edited text is before the first edit, and behind each."""
        shift = 0
        for edit in edits:
            self._starts.append(edit.start + shift)
            shift += len(edit.replacement) - (edit.end - edit.start)
            self._shifts.append(shift)

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """The original range of an edited range; a range that cuts into an edit takes all of it.

        An empty range where something was deleted gives what was deleted. O(log edits).
        """
        low, high = self._start(start), self._end(end)
        return min(low, high), max(low, high)

    def _start(self, offset: int) -> int:
        behind = bisect_right(self._starts, offset)  # so many edits begin before it, or there
        if behind and offset < self._starts[behind - 1] + len(self._edits[behind - 1].replacement):
            return self._edits[behind - 1].start
        return offset - self._shifts[behind]

    def _end(self, offset: int) -> int:
        behind = bisect_left(self._starts, offset)  # so many edits begin before it
        if behind and offset <= self._starts[behind - 1] + len(self._edits[behind - 1].replacement):
            return self._edits[behind - 1].end
        return offset - self._shifts[behind]
