"""The packs' residue words, arranged for look-up."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from cleaner.document import Document
from cleaner.rules import RuleBook


@dataclass(frozen=True, slots=True)
class Translation:
    """What a residue word means in one source language. ``english`` holds more than one when ambiguous."""

    source: str
    english: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Residue words by form. ``words`` are as the packs write them (German nouns with a capital)."""

    words: dict[str, tuple[Translation, ...]]
    by_language: dict[str, frozenset[str]]
    """All residue words of a language, in lower case."""
    anywhere: frozenset[str]
    """The same of all languages together."""
    titles: dict[str, tuple[Translation, ...]]
    phrases: dict[str, tuple[Translation, ...]]
    """Entries of several words, in lower case."""


def vocabulary(rules: RuleBook) -> Vocabulary:
    """The residue words of the packs, arranged once a rule book."""
    return rules.memo("residue-vocabulary", lambda: _arrange(rules))


def unknown_words(document: Document, rules: RuleBook) -> frozenset[str]:
    """The distinct words of the document, not capitalised, that English does not have. One set
    operation on clean text."""
    return document.memo("unknown-words", lambda: _unknown(document, rules))


def _unknown(document: Document, rules: RuleBook) -> frozenset[str]:
    unlisted = rules.lexicon.unlisted(document.words)
    return frozenset(word for word in unlisted if not word[0].isupper() and not rules.lexicon.knows(word))


def _arrange(rules: RuleBook) -> Vocabulary:
    words: dict[str, list[Translation]] = defaultdict(list)
    languages: dict[str, set[str]] = defaultdict(set)
    for entry in rules.section("residue"):
        word, source = str(entry["word"]), str(entry["source"])
        english = tuple(part.strip() for part in str(entry["english"]).split(" / "))
        words[word].append(Translation(source, english, str(entry.get("kind", "noun"))))
        languages[source].update(word.lower().split())
    plain = {word: tuple(found) for word, found in words.items()}
    return Vocabulary(
        words={word: found for word, found in plain.items() if " " not in word},
        by_language={code: frozenset(found) for code, found in languages.items()},
        anywhere=frozenset().union(*languages.values()),
        titles={
            word: tuple(t for t in found if t.kind == "title")
            for word, found in plain.items()
            if len(word) >= 6 and any(t.kind == "title" for t in found)
        },
        phrases={word.lower(): found for word, found in plain.items() if " " in word},
    )
