"""Every rule of the packs keeps what its own examples promise: one test a rule."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import pytest

from cleaner import Cleaner
from cleaner.rules import RuleBook
from cleaner.rules.compiling import read_packs
from cleaner.rules.files import pack_files
from cleaner.rules.locate import builtin_packs
from cleaner.rules.reading import RawPack
from cleaner.rules.testing import check_rule, rule_cases

CASES = list(rule_cases(read_packs(pack_files([builtin_packs()]))))


@lru_cache(maxsize=1)
def cleaner() -> Cleaner:
    return Cleaner()


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return cleaner().rules


@pytest.mark.parametrize(("pack", "index", "rule"), CASES, ids=[rule["id"] for _, _, rule in CASES])
def test_rule(pack: RawPack, index: int, rule: Mapping[str, Any], book: RuleBook) -> None:
    assert not [str(failure) for failure in check_rule(pack, index, rule, book)]
    for sentence in rule["keep"]:
        result = cleaner().clean(sentence)
        assert result.text == sentence, [
            f"{e.rule}: {e.expected!r} -> {e.replacement!r}" for e in result.edits
        ]


def test_a_table_stands_in_one_pack() -> None:
    """Tables of one name are joined, so that a house can add to ours: two of ours would mix two languages."""
    places: dict[str, list[str]] = {}
    for pack in read_packs(pack_files([builtin_packs()])):
        for name in (*pack.data.get("lists", ()), *pack.data.get("maps", ())):
            places.setdefault(name, []).append(pack.path)
    assert {name: paths for name, paths in places.items() if len(paths) > 1} == {}
