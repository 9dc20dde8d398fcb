"""Conflicts: clusters, a total order, and a loser that revives when its winner falls."""

from __future__ import annotations

from itertools import pairwise, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.engine.conflicts import resolve
from cleaner.model import Applicability, Edit


def edit(
    start: int,
    end: int,
    rule: str = "some-rule",
    group: str = "",
    priority: int = 0,
    applicability: Applicability = Applicability.SAFE,
) -> Edit:
    return Edit(
        start, end, "x" * (end - start), rule, rule, "other", "why", applicability, group, priority=priority
    )


def kept(*edits: Edit) -> list[str]:
    return [winner.rule for winner in resolve(edits)[0]]


def test_the_longer_edit_wins() -> None:
    assert kept(edit(0, 3, "short"), edit(2, 8, "long")) == ["long"]


def test_priority_beats_length_and_safety_beats_priority() -> None:
    assert kept(edit(0, 3, "urgent", priority=1), edit(2, 8, "long")) == ["urgent"]
    bold = edit(0, 8, "bold", priority=9, applicability=Applicability.SUGGESTED)
    assert kept(bold, edit(2, 4, "sure")) == ["sure"]


def test_a_loser_revives_when_its_winner_falls() -> None:
    # long beats middle; middle would have beaten short; so short stands beside long
    assert kept(edit(0, 3, "short"), edit(2, 7, "middle"), edit(5, 20, "long")) == ["short", "long"]


def test_a_group_is_applied_whole_or_not_at_all() -> None:
    pair = (edit(0, 2, "pair", group="g"), edit(8, 9, "pair", group="g"))
    assert kept(*pair, edit(8, 30, "long")) == ["long"]
    assert kept(*pair) == ["pair", "pair"]


def test_two_insertions_at_one_place_conflict() -> None:
    assert len(kept(edit(4, 4, "one"), edit(4, 4, "two"))) == 1


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 6), st.sampled_from("abcd")), max_size=5))
def test_the_order_of_proposals_changes_nothing(items: list[tuple[int, int, str]]) -> None:
    edits = [edit(start, start + length, rule) for start, length, rule in items]
    answers = {resolve(order)[0] for order in permutations(edits)}
    assert len(answers) == 1
    (winners,) = answers
    assert all(left.end <= right.start for left, right in pairwise(winners))
