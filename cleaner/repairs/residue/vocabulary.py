"""The packs' residue words, arranged for look-up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

from msgspec import Struct

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


class Vocabulary(Struct, frozen=True):
    """Residue words by form: ``translations`` of the words as the packs write them (German nouns with a
    capital), of ``titles`` and of ``phrases``. A translation comes to life when it is looked at."""

    words: Mapping[str, Meanings]
    by_language: dict[str, frozenset[str]]
    """All residue words of a language, in lower case."""
    anywhere: frozenset[str]
    """The same of all languages together."""
    titles: Mapping[str, Meanings]
    phrases: Mapping[str, Meanings]
    """Entries of several words, in lower case."""
    anchors: Mapping[str, tuple[str, ...]]
    """The phrases by their longest word, in each of its cases."""

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
        lambda: Vocabulary(*rules.derived("residue", lambda: _arrange(rules.section("residue")))),
    )


def _arrange(entries: Iterable[Mapping[str, Any]]) -> tuple[Any, ...]:
    """The fields of a vocabulary."""
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
    return (
        {word: found for word, found in plain.items() if " " not in word},
        {code: frozenset(found) for code, found in languages.items()},
        frozenset[str]().union(*languages.values()),
        {
            word: titles
            for word, found in plain.items()
            if len(word) >= 6 and (titles := tuple(item for item in found if item[2] == "title"))
        },
        {word.lower(): found for word, found in plain.items() if " " in word},
        {word: tuple(found) for word, found in anchors.items()},
    )
