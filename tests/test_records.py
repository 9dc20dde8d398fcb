"""Packed records: what goes in comes out, when it is asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.records import Records, pack


@given(st.lists(st.tuples(st.text(), st.integers())))
def test_what_goes_in_comes_out(items: list[tuple[str, int]]) -> None:
    records: Records[tuple[str, int]] = Records(pack(items), tuple)
    assert len(records) == len(items)
    assert list(records) == items


def test_an_item_is_made_once_and_late() -> None:
    made: list[str] = []

    def make(item: str) -> str:
        made.append(item)
        return item.upper()

    records = Records(pack(["a", "b"]), make)
    assert made == []
    assert records[1] is records[1]
    assert made == ["b"]


@pytest.mark.parametrize("index", [2, -3])
def test_beyond_the_end(index: int) -> None:
    with pytest.raises(IndexError):
        Records(pack(["a", "b"]), str)[index]
