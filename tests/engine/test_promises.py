"""The promises of the public API, on generated and on real text, with every repair on."""

from __future__ import annotations

import random
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cleaner import Cleaner, Result
from cleaner.model import apply_edits

SEEDS = sorted((Path(__file__).parent.parent.parent / "seeds").glob("*.txt"))
WORDS = (
    "The president of Kazakhstan said “the “we will” ” ”. , ,” . .. ... OTSC (CSTO) (OTSC) Tokayev Kazakh "
    "President read also Read more & nbsp; 2,5 million 20.000 the the On Friday on friday he he said that "
    "villages and villages Photo: Reuters\n\n date 2022-01-09 « hola » says. The then ( ( ) - – — “ ” ' ’ "
    "free means"
).split(" ")
sentences = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
anything = st.text(max_size=60)


@lru_cache(maxsize=1)
def cleaner() -> Cleaner:
    return Cleaner()


def check(text: str) -> Result:
    result = cleaner().clean(text)
    assert apply_edits(text, result.edits) == result.text
    at = 0
    for edit in result.edits:
        assert at <= edit.start <= edit.end <= len(text)
        assert edit.expected != edit.replacement
        assert edit.rules
        assert edit.rule == edit.rules[-1] or edit.rule in edit.rules
        at = edit.end
    for finding in result.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
    again = cleaner().clean(result.text)
    assert again.edits == (), [f"{e.rule}: {e.expected!r} -> {e.replacement!r}" for e in again.edits]
    return result


@settings(max_examples=150, deadline=None)
@example("Kazakhstan OTSC (CSTO) 2,5 president . OTSC president Kazakhstan 2,5 Friday")  # no stop at the end
@example("OTSC says. president ” says. president says. on")  # evidence that a repair takes away
@given(sentences)
def test_promises_hold_on_broken_prose(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(anything)
def test_promises_hold_on_any_text(text: str) -> None:
    check(text)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_promises_hold_on_the_seeds(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    check(text)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_promises_hold_on_pieces_of_the_seeds(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    chance = random.Random(path.stem)
    for _ in range(12):
        start, end = sorted(chance.sample(range(len(text)), 2))
        check(text[start : min(end, start + 900)])


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
@pytest.mark.parametrize("path", SEEDS[:2], ids=lambda path: path.stem[:3])
def test_line_ends_are_kept(path: Path, line_end: str) -> None:
    text = path.read_text(encoding="utf-8")
    plain = cleaner().clean(text)
    other = cleaner().clean(text.replace("\n", line_end))
    assert other.text == plain.text.replace("\n", line_end)
    assert apply_edits(text.replace("\n", line_end), other.edits) == other.text


def test_mixed_line_ends_stay_mixed_outside_edits() -> None:
    text = "First line.\r\nSecond line.\nThird line.\rFourth line."
    assert cleaner().clean(text).text == text


def test_the_same_input_gives_the_same_result() -> None:
    text = SEEDS[4].read_text(encoding="utf-8")
    assert Cleaner().clean(text) == cleaner().clean(text)


def test_bytes_are_refused_with_a_remedy() -> None:
    with pytest.raises(TypeError, match="decode bytes first"):
        cleaner().clean(b"bytes")  # type: ignore[arg-type]
