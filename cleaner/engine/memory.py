"""What the lines of a text gave, kept for the next check of nearly the same text.

An editor asks about a text again after every key. Documents keep what depends on nothing but a line
(its tokens, words, matches; ``Document.kept``) while the rounds of one run follow each other; a
memory keeps it from one run to the next. What depends on the whole text is worked out anew each time, so
that the result is the same with a memory as without one.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

_Line = dict[Hashable, Any]


class Outdated(Exception):  # noqa: N818 - nothing has gone wrong
    """Nobody waits for the result any more: the run was given up."""


class Memory(dict[str, _Line]):
    """For one document and one cleaner; not for two threads at once.

    Holds what the last run looked at, and no more: a line that was typed over is forgotten two runs
    later.
    """

    def __init__(self) -> None:
        super().__init__()
        self._before: dict[str, _Line] = {}

    def begin(self) -> None:
        """A run begins. What a run that was given up found out stays known."""
        self._before.update(self)
        self.clear()

    def end(self) -> None:
        """The run is through: what it did not look at is forgotten."""
        self._before.clear()

    def setdefault(self, line: str, default: _Line) -> _Line:
        """What is known of a line, now or from before."""
        found = self.get(line)
        if found is None:
            found = self[line] = self._before.get(line, default)
        return found
