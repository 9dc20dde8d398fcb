"""White space around what is taken out of a text."""

from __future__ import annotations

_BLANK = " \t\n\u00a0"
_CLOSING = frozenset(",.;:!?)]}”’»…")


def take_out(text: str, start: int, end: int) -> tuple[int, int, str]:
    """The span to replace, and by what, so that taking out ``text[start:end]`` leaves neat text.

    Nothing is left before the first word; the end of the text keeps its last line end, if it had
    one; between paragraphs stays the wider of the two gaps, with one blank line at most; inside a
    line stays one space, none before a closing mark. O(length of the gaps).
    """
    left, right = start, end
    while left > 0 and text[left - 1] in _BLANK:
        left -= 1
    while right < len(text) and text[right] in _BLANK:
        right += 1
    before, after = text[left:start], text[end:right]
    if left == 0:
        return 0, right, ""
    if right == len(text):
        stays = "\n" if "\n" in after else ""
    elif "\n" in before or "\n" in after:
        stays = "\n" * min(2, max(before.count("\n"), after.count("\n")))
    elif before or after:
        stays = "" if text[right] in _CLOSING else " "
    else:
        stays = ""
    if before.startswith(stays):
        return left + len(stays), right, ""
    if after.endswith(stays):
        return left, right - len(stays), ""
    return left, right, stays
