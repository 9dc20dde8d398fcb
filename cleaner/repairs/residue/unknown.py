"""What is left when all cheaper tests have failed: shards of words, and unknown words with suggestions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cleaner.document import Document
from cleaner.model import Finding
from cleaner.regex import lazy
from cleaner.rules import RuleBook

_BEFORE_SHARD = lazy(r"[.!?][”’\"']? \Z")
_LONGEST_SHARD = 7
_ASCII_CAPITAL = lazy("[A-Z]")
_BEHIND_SHARD = frozenset(", ")
_MOST_SUGGESTIONS = 3
_SHORTEST = 4
_RARE = 5
"""Words with a smaller count are not suggested."""


def word_shards(document: Document, unknown: frozenset[str]) -> Iterator[Finding]:
    """``closely. tti, including``: the tail of a word where a sentence begins and a passage was lost."""
    text = document.text
    for word in unknown:
        if not 2 <= len(word) <= _LONGEST_SHARD or not word.isalpha() or _ASCII_CAPITAL.search(word):
            continue
        at = text.find(f" {word}") + 1
        while at > 0:
            end = at + len(word)
            if (
                text[end : end + 1] in _BEHIND_SHARD
                and _BEFORE_SHARD.search(text, max(0, at - 3), at)
                and not document.is_masked(at, end)
            ):
                yield document.finding(
                    at,
                    end,
                    rule="word-shard",
                    category="accuracy/omission",
                    message=f"“{word}” is the tail of a word: what stood before it was lost.",
                    suggestions=("[…]",),
                )
            at = text.find(f" {word}", end) + 1


def unknown_word_findings(document: Document, rules: RuleBook, unknown: Iterable[str]) -> Iterator[Finding]:
    """Words that are not English, once each, with the best suggestions.

    Left alone: words that the article uses twice, or also with a capital (terms and names of its
    subject), parts of compounds with hyphens, entities, short words. In a text without any sign of machine
    translation only what is one slip away from a common word is reported.
    """
    folded = document.folded
    for word in sorted(unknown):
        if len(word) < _SHORTEST or folded.count(word) > 1 or not word.isalpha():
            continue
        match = re.search(rf"(?<![\w’'&-]){re.escape(word)}(?![\w’'-])", document.text)
        if match is None or document.is_masked(*match.span()):
            continue
        suggestions = suggest(word, document, rules)
        if not suggestions and not document.source.is_translated:
            continue
        yield document.finding(
            *match.span(),
            rule="unknown-word",
            category="fluency/spelling",
            message=f"“{word}” is not an English word that we know.",
            suggestions=suggestions,
        )


def suggest(word: str, document: Document, rules: RuleBook) -> tuple[str, ...]:
    """The most likely words, best first: by distance (optimal string alignment: a swap of two
    letters is one slip; the first letter is taken to be right), then those that the article uses,
    then by frequency. Two slips are allowed in a translated text and a word of seven letters or more."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    limit = 2 if len(word) >= 7 and document.source.is_translated else 1
    used = document.words
    lexicon = rules.lexicon
    found: list[tuple[int, bool, int, str]] = []
    for length in range(len(word) - limit, len(word) + limit + 1):
        pool = lexicon.words_like(length, word[0])
        for other, distance, _ in process.extract(
            word, pool, scorer=OSA.distance, score_cutoff=limit, limit=None
        ):
            if lexicon.frequency(other) >= _RARE:
                found.append((int(distance), other not in used, -lexicon.frequency(other), other))
    nearest = [item for item in sorted(found) if item[0] == min(found)[0]] if found else []
    return tuple(other for *_, other in nearest[:_MOST_SUGGESTIONS])
