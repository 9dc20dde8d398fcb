"""Text made to hurt: the promises hold on it. How its cost grows is measured by bench/linear.py."""

from __future__ import annotations

import pytest

from bench.linear import UNITS
from tests.engine.test_promises import check


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_promises_hold_on_hostile_text(unit: str) -> None:
    check(unit * (400 // len(unit)))
