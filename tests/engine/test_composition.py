"""Composing edits loses nothing: one list on the original does what two did in turn."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.engine.composition import OffsetMap, compose
from cleaner.model import Edit, apply_edits
from tests.engine.strategies import edits_of, texts


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_the_composition_does_what_both_lists_did(data: st.DataObject) -> None:
    text = data.draw(texts)
    first = data.draw(edits_of(text))
    middle = apply_edits(text, first)
    second = data.draw(edits_of(middle, "second-rule"))
    both = compose(first, second, text)
    assert apply_edits(text, both) == apply_edits(middle, second)
    assert all(left.end <= right.start for left, right in itertools.pairwise(both))


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_composition_is_associative(data: st.DataObject) -> None:
    text = data.draw(texts)
    first = data.draw(edits_of(text))
    middle = apply_edits(text, first)
    second = data.draw(edits_of(middle, "second-rule"))
    late = apply_edits(middle, second)
    third = data.draw(edits_of(late, "third-rule"))
    left = compose(compose(first, second, text), third, text)
    right = compose(first, compose(second, third, middle), text)
    assert apply_edits(text, left) == apply_edits(text, right) == apply_edits(late, third)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_text_outside_edits_maps_back_to_itself(data: st.DataObject) -> None:
    text = data.draw(texts)
    edits = data.draw(edits_of(text))
    edited = apply_edits(text, edits)
    offsets = OffsetMap(edits)
    shift = at = 0
    for edit in (*edits, None):
        stop = edit.start if edit else len(text)
        for offset in range(at, stop):
            assert offsets.to_original(offset + shift, offset + shift + 1) == (offset, offset + 1)
        if edit:
            at = edit.end
            shift += len(edit.replacement) - (edit.end - edit.start)
    for start in range(len(edited) + 1):
        low, high = offsets.to_original(start, start)
        assert 0 <= low <= len(text)
        assert 0 <= high <= len(text)


def test_an_edit_of_an_edit_names_both_rules() -> None:
    first = Edit(4, 9, "means", "medja", "free-means", "other", "why")
    second = Edit(6, 7, "d", "d", "spelling", "other", "why")
    late = Edit(7, 8, "j", "i", "spelling", "other", "why")
    (edit,) = compose((first,), (second, late), "the means")
    assert (edit.start, edit.end, edit.expected, edit.replacement) == (4, 9, "means", "media")
    assert edit.rules == ("free-means", "spelling")


def test_metadata_of_both_is_kept() -> None:
    first = Edit(0, 4, "date", "on", "stamp", "other", "why", metadata=(("date", "2022"),))
    second = Edit(1, 4, "n x", "", "cut", "other", "why", metadata=(("cut", "x"),))
    (edit,) = compose((first,), (second,), "date xy")
    assert edit.metadata == (("date", "2022"), ("cut", "x"))
    assert (edit.expected, edit.replacement) == ("date x", "o")


def test_edits_that_only_touch_stay_two() -> None:
    stamp = Edit(0, 5, "date ", "", "scraper-stamp", "other", "why")
    word = Edit(0, 4, "They", "A", "hearsay", "other", "why")
    both = compose((stamp,), (word,), "date They")
    assert [(edit.start, edit.end, edit.rule) for edit in both] == [
        (0, 5, "scraper-stamp"),
        (5, 9, "hearsay"),
    ]


def test_two_insertions_at_one_place_become_one() -> None:
    first = Edit(1, 1, "", "b", "first-rule", "other", "why")
    for place, expected in ((1, "axbc"), (2, "abxc")):
        late = Edit(place, place, "", "x", "second-rule", "other", "why")
        both = compose((first,), (late,), "ac")
        assert len(both) == 1
        assert apply_edits("ac", both) == expected
