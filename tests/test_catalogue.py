"""The catalogue of rules is whole."""

from __future__ import annotations

from cleaner import Cleaner
from cleaner.repairs.catalogue import catalogue


def test_every_rule_that_a_result_may_name_is_in_the_catalogue() -> None:
    assert {entry.id for entry in catalogue()} == Cleaner().rule_ids
