"""Lines and columns of offsets, both counted from one, columns in code points."""

from __future__ import annotations

import re
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n?|\n")


class Lines:
    """The lines of a text: ``\\n``, ``\\r\\n`` and ``\\r`` end one."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset. O(log lines)."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
