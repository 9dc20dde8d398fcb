"""Which repairs have anything to do: one scan of a document's shape for the triggers of all.

Most texts show no sign of most artifacts. A repair names the byte sequences of the shape (see
cleaner.document.shape) of which one must occur before it can propose anything; one automaton
over all of them replaces a regular expression a repair.
"""

from __future__ import annotations

from collections.abc import Sequence

from daachorse import DoubleArrayAhoCorasick

from cleaner.document import Document
from cleaner.repairs import Repair


class Triggers:
    """The compiled triggers of a sequence of repairs. Immutable."""

    def __init__(self, repairs: Sequence[Repair]) -> None:
        self._always = frozenset(index for index, repair in enumerate(repairs) if not repair.triggers)
        targets: dict[bytes, set[int]] = {}
        for index, repair in enumerate(repairs):
            for trigger in repair.triggers:
                targets.setdefault(trigger, set()).add(index)
        self._targets = [frozenset(targets[trigger]) for trigger in sorted(targets)]
        self._automaton = DoubleArrayAhoCorasick(sorted(targets)) if targets else None

    def of(self, document: Document) -> frozenset[int]:
        """The indexes of the repairs that may have something to propose. O(text + hits)."""
        if self._automaton is None:
            return self._always
        hits = {index for _, _, index in self._automaton.find_overlapping(document.shape)}
        return self._always.union(*(self._targets[index] for index in hits))
