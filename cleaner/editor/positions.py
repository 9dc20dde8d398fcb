"""Offsets as the Language Server Protocol counts them: lines, and code units within a line.

Lines end with ``\\n``, ``\\r\\n`` or ``\\r`` and with nothing else: U+2028, U+0085 and form feeds, which
``str.splitlines`` would split at, are characters of a line.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from lsprotocol import types

_LINE_END = re.compile(r"\r\n?|\n")
_CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


class Positions:
    """The positions of one text in the encoding that was agreed with the client."""

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
        self._codec, self._unit = _CODECS[encoding]

    def position(self, offset: int) -> types.Position:
        """The position of an offset in code points. O(log lines + line)."""
        line = bisect_right(self._starts, offset) - 1
        return types.Position(line, self._units(self._text[self._starts[line] : offset]))

    def range(self, start: int, end: int) -> types.Range:
        """The range of a stretch."""
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """The offset of a position; one beyond its line or the text is its end, as the protocol has it.

        A position within a character (between two surrogates) is the character's start.
        """
        if position.line >= len(self._starts):
            return len(self._text)
        start = self._starts[position.line]
        last = position.line + 1 == len(self._starts)
        end = len(self._text) if last else self._starts[position.line + 1]
        line = self._text[start:end] if last else self._text[start:end].rstrip("\r\n")
        if line.isascii():
            return start + min(position.character, len(line))
        data = line.encode(self._codec, "surrogatepass")[: position.character * self._unit]
        return start + len(data.decode(self._codec, "ignore"))

    def _units(self, text: str) -> int:
        return len(text) if text.isascii() else len(text.encode(self._codec, "surrogatepass")) // self._unit
