"""The rule book: what the repairs may ask of the packs."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import yaml

from cleaner.lexicon import Lexicon, load_lexicon
from cleaner.rules.locate import builtin_packs

T = TypeVar("T")


class RuleBook:
    """The packs, ready for use. Immutable; shared between threads."""

    def __init__(self, lists: dict[str, frozenset[str]], sections: dict[str, tuple[Any, ...]]) -> None:
        self._lists = lists
        self._sections = sections
        self._memo: dict[Hashable, Any] = {}

    @cached_property
    def lexicon(self) -> Lexicon:
        """What words are words."""
        return load_lexicon()

    def words(self, name: str) -> frozenset[str]:
        """A named list of the packs (``lists:``), folded. Empty when no pack has it."""
        return self._lists.get(name, frozenset())

    def section(self, name: str) -> tuple[Any, ...]:
        """All entries that the packs hold under a top-level key, in pack order."""
        return self._sections.get(name, ())

    def memo(self, key: Hashable, compute: Callable[[], T]) -> T:
        """Something that a repair compiles from the packs, computed once a rule book."""
        if key not in self._memo:
            self._memo[key] = compute()
        value: T = self._memo[key]
        return value


def load_rules(extra: Iterable[Path] = ()) -> RuleBook:
    """The built-in packs and those in ``extra`` folders."""
    lists: dict[str, set[str]] = {}
    sections: dict[str, list[Any]] = {}
    for root in (builtin_packs(), *extra):
        for path in sorted(root.rglob("*.yaml")):
            data = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
            if isinstance(data, list):
                data = {"rules": data}
            for key, value in (data or {}).items():
                if key == "lists":
                    for name, words in value.items():
                        lists.setdefault(name, set()).update(str(w).lower() for w in words)
                else:
                    sections.setdefault(key, []).extend(value)
    return RuleBook({k: frozenset(v) for k, v in lists.items()}, {k: tuple(v) for k, v in sections.items()})
