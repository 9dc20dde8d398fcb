"""The model refuses what cannot be true."""

import pytest

from cleaner.model import Edit, Span, StaleEditError, apply_edits


def edit(start: int, end: int, expected: str, replacement: str) -> Edit:
    return Edit(start, end, expected, replacement, "rule", "other", "why")


def test_edits_apply_from_left_to_right() -> None:
    edits = [edit(0, 1, "a", "A"), edit(2, 3, "c", ""), edit(3, 3, "", "!")]
    assert apply_edits("abcd", edits) == "Ab!d"


def test_a_stale_edit_is_refused() -> None:
    with pytest.raises(StaleEditError, match=r"expected 'x' at 0\.\.1, found 'a'"):
        apply_edits("abc", [edit(0, 1, "x", "y")])


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply_edits("abc", [edit(0, 2, "ab", ""), edit(1, 2, "b", "")])


def test_a_backward_span_is_refused() -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(3, 2)
