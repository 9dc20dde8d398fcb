"""A check that remembers the last one gives what a fresh one gives."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.decisions import Decision, Decisions, place_of
from cleaner.engine.api import Cleaner
from cleaner.engine.memory import Memory, Outdated

SEEDS = [path.read_text() for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]
CLEANER = Cleaner()
TYPED = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=6),
    st.sampled_from(
        (*'\n .“"😀\u2028\u0301\ufeff-', "\n\n", "\r\n", "« ", " the the ", "&nbsp;", "Kasym-Zhomart", "DTP")
    ),
    st.sampled_from(("He said: ", "\nRead also: ", "#news", "https://a.example/b", "SBU ")),
)
KEYS = st.lists(st.tuples(st.floats(0, 1), st.sampled_from([0, 0, 1, 5, 60, 900]), TYPED), max_size=6)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SEEDS), KEYS)
def test_the_result_is_that_of_a_fresh_check(text: str, keys: list[tuple[float, int, str]]) -> None:
    memory = Memory()
    for where, gone, typed in [(0.0, 0, ""), *keys]:
        at = int(where * len(text))
        text = text[:at] + typed + text[at + gone :]
        assert CLEANER.clean_again(text, memory) == CLEANER.clean(text)


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(SEEDS), KEYS)
def test_so_is_that_of_a_text_with_decisions(text: str, keys: list[tuple[float, int, str]]) -> None:
    result = CLEANER.clean(text)
    kept = [Decision(edit.rule, place_of(text, edit.start, edit.end)) for edit in result.edits[::3]]
    decisions = Decisions(frozenset({"Almaty"}), frozenset(kept))
    memory = Memory()
    for where, gone, typed in keys:
        at = int(where * len(text))
        text = text[:at] + typed + text[at + gone :]
        assert CLEANER.clean_again(text, memory, decisions) == CLEANER.clean(text, decisions)


def test_evidence_from_another_line_counts_at_once() -> None:
    """Whether a rule speaks is decided by the whole article, also in lines that stay as they are."""
    line = "Gas goes to many Soviet republics."
    memory = Memory()
    texts = [line, f"{line}\n{SEEDS[4]}", line]
    results = [CLEANER.clean_again(text, memory) for text in texts]
    assert results == [CLEANER.clean(text) for text in texts]
    remarks = [{item.rule for item in result.findings if item.start < len(line)} for result in results]
    assert remarks == [set(), {"soviet-republics-today"}, set()]


@pytest.mark.parametrize("after", [0, 1, 5, 20])
def test_a_check_that_was_given_up_leaves_nothing_wrong_behind(after: int) -> None:
    memory, asked = Memory(), 0

    def outdated() -> bool:
        nonlocal asked
        asked += 1
        return asked > after

    with pytest.raises(Outdated):
        CLEANER.clean_again(SEEDS[0], memory, outdated=outdated)
    assert asked == after + 1, "it is given up at once"
    for text in (SEEDS[0] + "\nMore .", SEEDS[0]):
        assert CLEANER.clean_again(text, memory) == CLEANER.clean(text)


def test_a_memory_holds_the_last_run_and_no_more() -> None:
    memory = Memory()
    for number in range(5):
        CLEANER.clean_again(f"{SEEDS[number]}\n", memory)
    alone = Memory()
    CLEANER.clean_again(f"{SEEDS[4]}\n", alone)
    assert memory.keys() == alone.keys()


def test_unchanged_lines_are_not_worked_out_again() -> None:
    memory = Memory()
    CLEANER.clean_again(SEEDS[4], memory)
    lines = dict(memory)
    CLEANER.clean_again(SEEDS[4] + "\nOne more line of text.", memory)
    kept = [line for line in memory if line in lines]
    assert len(kept) > 20
    assert all(memory[line] is lines[line] for line in kept)
