"""Line ends: the repairs see ``\\n`` only; what was ``\\r\\n`` or ``\\r`` stays so in the result."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from msgspec import Struct
from msgspec.structs import replace

from cleaner.model import Edit, Finding

_RETURN = re.compile(r"\r\n?")


class LineEnds(Struct, frozen=True):
    """Where the unified text lost a code point, and how the document ends its lines.

    ``joints`` are the offsets, in the unified text, just after each ``\\n`` that was ``\\r\\n``.
    """

    joints: tuple[int, ...]
    dominant: str

    def start(self, offset: int) -> int:
        """The original offset of a start in the unified text."""
        return offset + bisect_right(self.joints, offset)

    def end(self, offset: int) -> int:
        """The original offset of an end in the unified text."""
        return offset + bisect_left(self.joints, offset + 1)

    def finding(self, finding: Finding) -> Finding:
        """The finding with original offsets."""
        return replace(finding, start=self.start(finding.start), end=self.end(finding.end))


def unify_line_ends(text: str) -> tuple[str, LineEnds | None]:
    """The text with ``\\n`` only, and the way back; None when there is nothing to undo."""
    if "\r" not in text:
        return text, None
    joints: list[int] = []
    for match in _RETURN.finditer(text):
        if match.end() - match.start() == 2:
            joints.append(match.end() - len(joints) - 1)
    pairs = len(joints)
    singles = text.count("\r") - pairs
    feeds = text.count("\n") - pairs
    dominant = max(((pairs, "\r\n"), (feeds, "\n"), (singles, "\r")))[1]
    return _RETURN.sub("\n", text), LineEnds(tuple(joints), dominant)


def restore_line_ends(original: str, edits: tuple[Edit, ...], ends: LineEnds | None) -> tuple[Edit, ...]:
    """Edits of the unified text as edits of the original, writing the document's own line end."""
    if ends is None:
        return edits
    restored = []
    for edit in edits:
        start, end = ends.start(edit.start), ends.end(edit.end)
        replacement = edit.replacement.replace("\n", ends.dominant)
        if original[start:end] != replacement:
            restored.append(
                replace(edit, start=start, end=end, expected=original[start:end], replacement=replacement)
            )
    return tuple(restored)
