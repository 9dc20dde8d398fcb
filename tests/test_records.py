"""Packed records: what goes in comes out, when it is asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.records import Records, Table, pack, pack_table


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


@given(st.dictionaries(st.text(), st.integers()), st.lists(st.text()))
def test_a_table_is_the_dictionary_it_was(table: dict[str, int], others: list[str]) -> None:
    packed: Table[int] = Table(pack_table(table))
    for key in [*others, *table]:
        assert packed.get(key) == table.get(key)
    packed.complete()
    assert packed.known == table
    assert all(packed.get(key) == table.get(key) for key in others)


def test_a_table_makes_only_what_is_asked_for() -> None:
    words = {f"word{number}": number for number in range(100_000)}
    table: Table[int] = Table(pack_table(words))
    assert [table.get("word7"), table.get("nothing"), table.get("word7")] == [7, None, 7]
    assert table.known == {"word7": 7}
    assert not table.is_complete


def test_a_table_that_is_much_used_becomes_a_dictionary() -> None:
    words = {f"word{number}": number for number in range(1000)}
    table: Table[int] = Table(pack_table(words))
    assert [table.get(word) for word in words] == list(words.values())
    assert table.is_complete
    assert table.known == words
