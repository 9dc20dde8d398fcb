"""One slip apart: the same answer as the distance that it stands for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from cleaner.repairs.names.unknown import one_slip_apart

WORDS = st.text("abc", max_size=6)


@given(WORDS, WORDS)
def test_as_the_distance_has_it(one: str, other: str) -> None:
    assert one_slip_apart(one, other) == (OSA.distance(one, other) <= 1)
