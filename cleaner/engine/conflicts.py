"""Conflicts between the edits of one repair: chosen per cluster by a total order.

Edits that touch the same text, and edits of one group, form a cluster. Within it the best by
(applicability, priority, length, start, rule id) is taken, everything that it excludes is
dropped, and the next best follows: a loser whose winner falls is considered again.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence

from cleaner.model import Applicability, Edit

_RANK = {Applicability.SAFE: 0, Applicability.SUGGESTED: 1, Applicability.MANUAL: 2}


def resolve(edits: Iterable[Edit]) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    """The edits that are kept, sorted and disjoint, and those that lost. O(n log n)."""
    fixes: dict[str, list[Edit]] = defaultdict(list)
    singles = 0
    for edit in dict.fromkeys(edits):
        if edit.group:
            fixes[f"group {edit.group}"].append(edit)
        else:
            fixes[f"single {singles}"].append(edit)
            singles += 1
    ranked = sorted(fixes.values(), key=_order)
    kept: list[Edit] = []
    lost: list[Edit] = []
    taken = _Taken()
    for fix in ranked:
        fix = sorted(fix, key=lambda edit: (edit.start, edit.end))
        if _overlap_within(fix) or any(taken.blocks(edit) for edit in fix):
            lost += fix
            continue
        for edit in fix:
            taken.add(edit)
        kept += fix
    return tuple(sorted(kept, key=lambda edit: (edit.start, edit.end))), tuple(lost)


def _order(fix: Sequence[Edit]) -> tuple[int, int, int, int, str, str]:
    return (
        max(_RANK[edit.applicability] for edit in fix),
        -max(edit.priority for edit in fix),
        -sum(edit.end - edit.start for edit in fix),
        min(edit.start for edit in fix),
        min(edit.rule for edit in fix),
        fix[0].replacement,
    )


def _overlap_within(fix: Sequence[Edit]) -> bool:
    return any(left.end > right.start or left.start == right.start for left, right in itertools.pairwise(fix))


class _Taken:
    """The ranges taken so far, in buckets of 64 code points: finding a clash is O(length / 64)."""

    def __init__(self) -> None:
        self._buckets: dict[int, list[tuple[int, int]]] = defaultdict(list)

    def blocks(self, edit: Edit) -> bool:
        return any(
            _clash(edit.start, edit.end, start, end)
            for bucket in range(edit.start >> 6, (edit.end >> 6) + 1)
            for start, end in self._buckets.get(bucket, ())
        )

    def add(self, edit: Edit) -> None:
        for bucket in range(edit.start >> 6, (edit.end >> 6) + 1):
            self._buckets[bucket].append((edit.start, edit.end))


def _clash(a_start: int, a_end: int, b_start: int, b_end: int) -> bool:
    if a_start == a_end and b_start == b_end:
        return a_start == b_start
    if a_start == a_end:
        return b_start < a_start < b_end
    if b_start == b_end:
        return a_start < b_start < a_end
    return a_start < b_end and a_end > b_start
