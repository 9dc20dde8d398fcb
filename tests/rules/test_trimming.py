"""An edit is as small as words allow, and still does what the whole one did."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.rules.proposing import trimmed

some_words = st.lists(st.sampled_from(["a", "b,", "ab", "“c”", "d."]), max_size=5).map(" ".join)


@pytest.mark.parametrize(
    ("old", "new", "small"),
    [
        ("free means", "free media", ("means", "media")),
        ("light price", "electricity price", ("light", "electricity")),
        ("reported TASS with reference to", "reported TASS, citing", (" with reference to", ", citing")),
        ("Tokayev he gave", "Tokayev gave", ("he gave", "gave")),
        ("the President", "President", ("the", "")),
        ("was reported TASS", "was reported by TASS", ("TASS", "by TASS")),
    ],
)
def test_words_that_stay_are_left_out(old: str, new: str, small: tuple[str, str]) -> None:
    start, end, replacement = trimmed(f"x {old} y", 2, 2 + len(old), new)
    assert (f"x {old} y"[start:end].strip(), replacement.strip()) == (small[0].strip(), small[1].strip())


@given(some_words, some_words)
def test_the_small_edit_does_what_the_whole_one_did(old: str, new: str) -> None:
    text = f"x {old} y"
    start, end, replacement = trimmed(text, 2, 2 + len(old), new)
    assert text[:start] + replacement + text[end:] == f"x {new} y"
