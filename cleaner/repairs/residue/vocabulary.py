"""The packs' residue words, arranged for look-up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain
from typing import Any

from msgspec import Struct

from cleaner.records import Table, pack_table
from cleaner.regex import lazy
from cleaner.rules import RuleBook

_LETTERS = lazy(r"[^\W\d_]+")


class Translation(Struct, frozen=True):
    """What a residue word means in one source language. ``english`` holds more than one when ambiguous."""

    source: str
    english: tuple[str, ...]
    kind: str


Meanings = tuple[tuple[str, tuple[str, ...], str], ...]
"""The fields of translations, as the cache keeps them."""


class Vocabulary:
    """Residue words by form: ``translations`` of the words as the packs write them (German nouns with a
    capital), of ``titles`` and of ``phrases``. What a text does not ask for is not loaded, and a translation
    comes to life when it is looked at."""

    def __init__(self, parts: Mapping[str, Any]) -> None:
        """``parts`` is what :func:`_arrange` gives."""
        self._parts = parts

    @cached_property
    def words(self) -> Table[Meanings]:
        """The entries of one word."""
        return Table(self._parts["words"])

    @cached_property
    def titles(self) -> Mapping[str, Meanings]:
        """Those of them that are titles of people, and long enough to be recognised when garbled."""
        titles: Mapping[str, Meanings] = self._parts["titles"]
        return titles

    @cached_property
    def phrases(self) -> Mapping[str, Meanings]:
        """Entries of several words, in lower case."""
        phrases: Mapping[str, Meanings] = self._parts["phrases"]
        return phrases

    @cached_property
    def anchors(self) -> Mapping[str, tuple[str, ...]]:
        """The phrases by their longest word, in each of its cases."""
        anchors: Mapping[str, tuple[str, ...]] = self._parts["anchors"]
        return anchors

    @cached_property
    def by_language(self) -> Mapping[str, frozenset[str]]:
        """All residue words of a language, in lower case."""
        languages: Mapping[str, frozenset[str]] = self._parts["by_language"]
        return languages

    @cached_property
    def anywhere(self) -> frozenset[str]:
        """The same of all languages together."""
        return frozenset[str]().union(*self.by_language.values())

    def phrases_among(self, words: frozenset[str]) -> Iterable[str]:
        """The phrases whose longest word is among ``words``."""
        found = (self.anchors[word] for word in words & self.anchors.keys())
        return sorted(set(chain.from_iterable(found)))

    def translations(self, word: str) -> tuple[Translation, ...]:
        """What a word means."""
        return tuple(Translation(*meaning) for meaning in self.words.get(word, ()))

    def of_title(self, title: str) -> tuple[Translation, ...]:
        """What a title means."""
        return tuple(Translation(*meaning) for meaning in self.titles.get(title, ()))

    def of_phrase(self, phrase: str) -> tuple[Translation, ...]:
        """What a phrase means."""
        return tuple(Translation(*meaning) for meaning in self.phrases.get(phrase, ()))


def vocabulary(rules: RuleBook) -> Vocabulary:
    """The residue words of the packs, arranged once a rule book."""
    return rules.memo(
        "residue-vocabulary",
        lambda: Vocabulary(rules.derived_parts("residue", lambda: _arrange(rules.section("residue")))),
    )


def _arrange(entries: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The parts of a vocabulary, as the cache keeps them."""
    words: dict[str, list[tuple[str, tuple[str, ...], str]]] = defaultdict(list)
    languages: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        word, source = str(entry["word"]), str(entry["source"])
        english = tuple(part.strip() for part in str(entry["english"]).split(" / "))
        words[word].append((source, english, str(entry.get("kind", "noun"))))
        languages[source].update(word.lower().split())
    plain = {word: tuple(found) for word, found in words.items()}
    anchors: dict[str, list[str]] = defaultdict(list)
    for phrase in dict.fromkeys(word.lower() for word in plain if " " in word):
        longest = max(_LETTERS.findall(phrase), key=len)
        for form in {longest, longest.capitalize(), longest.upper()}:
            anchors[form].append(phrase)
    return {
        "words": pack_table({word: found for word, found in plain.items() if " " not in word}),
        "titles": {
            word: titles
            for word, found in plain.items()
            if len(word) >= 6 and (titles := tuple(item for item in found if item[2] == "title"))
        },
        "phrases": {word.lower(): found for word, found in plain.items() if " " in word},
        "anchors": {word: tuple(found) for word, found in anchors.items()},
        "by_language": {code: frozenset(found) for code, found in languages.items()},
    }
