"""Composing edits: two lists of disjoint edits, one after the other, as one list on the original.

The idea is that of operational transformation's compose: walk both lists at once over the
text between them. Where the second list cuts into what the first one wrote, both become one
edit with the rules of both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cleaner.model import Edit


def compose(first: Sequence[Edit], second: Sequence[Edit], original: str) -> tuple[Edit, ...]:
    """One disjoint list that does to ``original`` what ``first``, then ``second`` do.

    ``first`` is in offsets of the original, ``second`` in offsets of the text that ``first``
    makes; both sorted and disjoint. Edits that touch are merged. O(edits + replaced text).
    """
    out: list[Edit] = []
    shift = 0  # middle offset - original offset, for text that first has not reached
    i = 0
    pending = list(second)
    j = 0
    while i < len(first) or j < len(pending):
        head = first[i] if i < len(first) else None
        middle_start = head.start + shift if head else 0
        middle_end = middle_start + len(head.replacement) if head else 0
        if head is not None and (j >= len(pending) or middle_end < pending[j].start):
            out.append(head)
            shift += len(head.replacement) - (head.end - head.start)
            i += 1
            continue
        late = pending[j]
        if head is None or late.end < middle_start:
            start, end = late.start - shift, late.end - shift
            out.append(replace(late, start=start, end=end, expected=original[start:end], rules=_rules(late)))
            j += 1
            continue
        # A cluster of edits that touch: it grows until neither list reaches into it.
        cluster_first: list[Edit] = []
        cluster_second: list[Edit] = []
        low = min(middle_start, late.start)
        high = low
        start_shift = shift
        grown = True
        while grown:
            grown = False
            if i < len(first) and (
                first[i].start + shift <= high or (not cluster_first and not cluster_second)
            ):
                entry = first[i]
                high = max(high, entry.start + shift + len(entry.replacement))
                shift += len(entry.replacement) - (entry.end - entry.start)
                cluster_first.append(entry)
                i += 1
                grown = True
            if j < len(pending) and (pending[j].start <= high):
                high = max(high, pending[j].end)
                cluster_second.append(pending[j])
                j += 1
                grown = True
        out.append(_merge(cluster_first, cluster_second, low, high, start_shift, shift, original))
    return tuple(out)


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


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Maps offsets of the edited text back to the original, through sorted disjoint edits."""

    edits: tuple[Edit, ...]

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """The original range of an edited range; a range that cuts into an edit takes all of it.

        An empty range where something was deleted gives what was deleted. O(edits).
        """
        low, high = self._start(start), self._end(end)
        return min(low, high), max(low, high)

    def _start(self, offset: int) -> int:
        shift = 0
        for edit in self.edits:
            new_start = edit.start + shift
            new_end = new_start + len(edit.replacement)
            if offset < new_start:
                break
            if offset < new_end:
                return edit.start
            shift += len(edit.replacement) - (edit.end - edit.start)
        return offset - shift

    def _end(self, offset: int) -> int:
        shift = 0
        for edit in self.edits:
            new_start = edit.start + shift
            if offset <= new_start:
                break
            if offset <= new_start + len(edit.replacement):
                return edit.end
            shift += len(edit.replacement) - (edit.end - edit.start)
        return offset - shift
