"""The gazetteer: the ``names`` of all packs as two automata and a few dictionaries.

One automaton holds every *wrong* form (aliases, exonyms, lost hyphens and accents, names translated
as words); a text without any of them costs one scan. The other holds the *right* forms: it is asked
only when something is wrong, for the evidence that a document mentions a name, its country or its
demonym. What is compiled is plain data, so that a cache can keep it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from msgspec import Struct

from cleaner.names.compiling import compile_names
from cleaner.names.conventional import CONVENTIONAL
from cleaner.names.style import with_styles
from cleaner.names.transliteration import outline, plain
from cleaner.records import Records, Table
from cleaner.rules import RuleBook


class Name(Struct, frozen=True):
    """One entry of the gazetteer."""

    name: str
    kind: str
    acronym: str
    country: str
    demonyms: tuple[str, ...]
    long_forms: tuple[str, ...]


class Form(Struct, frozen=True):
    """What a wrong form means: the entry, why it is wrong, and what must speak for it."""

    entry: int
    why: str
    sources: tuple[str, ...]
    near: tuple[str, ...]
    replacement: str


class Gazetteer:
    """The compiled names. Immutable; shared between threads."""

    def __init__(self, compiled: Mapping[str, Any]) -> None:
        self._compiled = compiled
        self.foreign_acronyms: dict[str, tuple[tuple[int, tuple[str, ...], bool, tuple[str, ...]], ...]] = (
            compiled["acronyms"]
        )
        """Acronym -> (entry, languages, ambiguous, words whose presence is evidence)."""
        self.foreign_acronym_words = frozenset(
            acronym + ending for acronym in self.foreign_acronyms for ending in ("", "'s", "’s")
        )
        self.cased_acronyms = frozenset(
            acronym.capitalize() for acronym in self.foreign_acronyms if acronym.isascii()
        )
        """The foreign acronyms as words (``Onu``)."""
        self.acronyms: frozenset[str] = compiled["english_acronyms"]
        self.by_acronym: dict[str, tuple[int, ...]] = compiled["by_acronym"]
        self.house: frozenset[int] = compiled["house"]
        """The entries whose form a house imposes."""
        self.house_surnames: dict[int, tuple[str, ...]] = compiled["house_surnames"]
        """Person -> surnames that the house replaces; empty when no house imposes a form."""
        self._outlines: frozenset[str] = compiled["outlines"]

    @cached_property
    def names(self) -> Records[Name]:
        """The entries."""
        return Records(self._compiled["names"], lambda entry: Name(*entry))

    @cached_property
    def by_name(self) -> Table[int]:
        """Name -> entry."""
        return Table(self._compiled["by_name"])

    @cached_property
    def known_words(self) -> Table[bool]:
        """Every word of a right form or a variant."""
        return Table(self._compiled["known_words"])

    @cached_property
    def surnames(self) -> Table[tuple[int, ...]]:
        """Reading of a person's last word -> entries."""
        return Table(self._compiled["surnames"])

    @cached_property
    def places(self) -> Table[tuple[int, ...]]:
        """Reading of a place's one-word name -> entries."""
        return Table(self._compiled["places"])

    @cached_property
    def skeletons(self) -> Table[tuple[int, ...]]:
        """Consonants of a place's one-word name, whole or without one of them -> entries."""
        return Table(self._compiled["skeletons"])

    def letters_of(self, entry: int) -> str:
        """The letters with accents of the language of a person's country, "" for another alphabet."""
        letters: dict[str, str] = self._compiled["letters"]
        return letters.get(self.names[entry].country, "")

    def may_read(self, word: str) -> bool:
        """False when no surname or place can share a reading with ``word``. About 3 µs."""
        return outline(word) in self._outlines or plain(word) in CONVENTIONAL

    def wrong_forms(self, text: str) -> Iterator[tuple[int, int, tuple[Form, ...]]]:
        """Where a wrong form stands as words of its own. O(text + hits)."""
        automaton = self._wrong
        if automaton is None:
            return
        for start, end, index in automaton.find_overlapping(text):
            if _stands_alone(text, start, end):
                yield start, end, self._targets[index]

    def right_forms(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Where a right form stands: (start, end, entry). O(text + hits)."""
        automaton = self._right
        if automaton is None:
            return
        for start, end, index in automaton.find_overlapping(text):
            if _stands_alone(text, start, end):
                for entry in self._right_targets[index]:
                    yield start, end, entry

    @cached_property
    def _targets(self) -> Records[tuple[Form, ...]]:
        return Records(self._compiled["targets"], lambda forms: tuple(Form(*form) for form in forms))

    @cached_property
    def _right_targets(self) -> Records[tuple[int, ...]]:
        return Records(self._compiled["right_targets"], tuple)

    @cached_property
    def _wrong(self) -> Any:
        return _automaton(self._compiled["wrong_automaton"])

    @cached_property
    def _right(self) -> Any:
        return _automaton(self._compiled["right_automaton"])


def load_gazetteer(rules: RuleBook) -> Gazetteer:
    """The gazetteer of a rule book, compiled once (and kept in the cache on disk)."""
    return rules.memo("gazetteer", lambda: _load(rules))


def _load(rules: RuleBook) -> Gazetteer:
    return Gazetteer(rules.derived_parts("names", lambda: compile_names(_entries(rules))))


def _entries(rules: RuleBook) -> tuple[Mapping[str, Any], ...]:
    return with_styles(rules.section("names"), rules.section("style-names"))


def _stands_alone(text: str, start: int, end: int) -> bool:
    if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return False
    return not (end < len(text) and (text[end].isalnum() or text[end] == "_"))


def _automaton(data: bytes) -> Any:
    if not data:
        return None
    from daachorse import CharwiseDoubleArrayAhoCorasick

    return CharwiseDoubleArrayAhoCorasick.deserialize(data)
