"""Text made to hurt: the promises hold on it. How its cost grows is measured by bench/linear.py."""

from __future__ import annotations

import pytest

from bench.linear import UNITS
from cleaner import clean
from tests.engine.test_promises import check


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_promises_hold_on_hostile_text(unit: str) -> None:
    check(unit * (400 // len(unit)))


def test_half_a_surrogate_pair_stops_nothing() -> None:
    result = clean("He denounced that On the hill \ud83d there was a mill.")
    assert "\ufffd" in result.text
    assert " on the hill" in result.text
