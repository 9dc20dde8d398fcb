"""When a rule may speak: the words around a match, in the document, its place in the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from cleaner.document import Document, Tokens
from cleaner.document.folding import fold
from cleaner.model import Span
from cleaner.rules.matching import Match
from cleaner.rules.pattern import expand_words, phrase_words

_SENTENCE_ENDS = frozenset(".!?…:")
_OPENERS = frozenset("\"“”«»„([–—-*•‘’'")
_HEADLINE_WORDS = 30
_LONGEST_PHRASE = 4
_EDGE = ""
"""The edge of a paragraph among the words beside a match: no words make it."""


class Condition(NamedTuple):
    """What must hold around a match; empty parts ask for nothing. Words are folded."""

    before: frozenset[str]
    after: frozenset[str]
    near: frozenset[str]
    within: int
    mentions: frozenset[str]
    in_sentence: frozenset[str]
    region: str
    at: str


def compile_condition(
    data: Mapping[str, Any], lists: Mapping[str, frozenset[str]], silences: bool = False
) -> Condition:
    """A condition of a pack. Raises PatternError for an unknown list.

    ``start`` before and ``end`` after a match are the edge of the paragraph; where the condition ``silences``
    a rule they are the words too, to be on the safe side.
    """

    def words(key: str) -> frozenset[str]:
        return frozenset(
            " ".join(fold(word) for word in phrase_words(item))
            for item in expand_words(data.get(key, ()), lists)
        )

    def beside(key: str, edge: str) -> frozenset[str]:
        found = words(key)
        if edge not in found:
            return found
        return found | {_EDGE} if silences else (found - {edge}) | {_EDGE}

    return Condition(
        beside("before", "start"),
        beside("after", "end"),
        words("near"),
        int(data.get("within", 10)),
        words("mentions"),
        words("in-sentence"),
        str(data.get("region", "")),
        str(data.get("at", "")),
    )


def is_empty(condition: Condition) -> bool:
    """True when the condition asks for nothing."""
    return not any(part for part in condition if not isinstance(part, int))


def holds(condition: Condition, match: Match, tokens: Tokens, document: Document, paragraph: Span) -> bool:
    """True when every part of the condition holds for the match."""
    if condition.before and not _stands_before(condition.before, match, tokens):
        return False
    if condition.after and not _stands_after(condition.after, match, tokens):
        return False
    if condition.at and not _is_at(condition.at, match, tokens):
        return False
    if condition.in_sentence and condition.in_sentence.isdisjoint(_rest_of_sentence(match, tokens)):
        return False
    if condition.near and not _near(condition, match, tokens):
        return False
    if condition.region and not _in_region(condition.region, match, tokens, document, paragraph):
        return False
    return not condition.mentions or _mentioned(condition.mentions, document)


def begins_sentence(tokens: Tokens, index: int) -> bool:
    """True when the token opens a sentence: only opening marks stand between it and a sentence end."""
    index -= 1
    while index >= 0 and tokens.words[index] in _OPENERS:
        index -= 1
    return index < 0 or tokens.words[index] in _SENTENCE_ENDS


def _stands_before(words: frozenset[str], match: Match, tokens: Tokens) -> bool:
    """True when one of the words or phrases ends just before the match, or it begins the paragraph."""
    if match.first == 0:
        return _EDGE in words
    lengths = range(1, min(_LONGEST_PHRASE, match.first) + 1)
    return any(" ".join(tokens.folded[match.first - n : match.first]) in words for n in lengths)


def _stands_after(words: frozenset[str], match: Match, tokens: Tokens) -> bool:
    """True when one of the words or phrases begins just after the match, or it ends the paragraph."""
    if match.last >= len(tokens):
        return _EDGE in words
    lengths = range(1, min(_LONGEST_PHRASE, len(tokens) - match.last) + 1)
    return any(" ".join(tokens.folded[match.last : match.last + n]) in words for n in lengths)


def _is_at(place: str, match: Match, tokens: Tokens) -> bool:
    if place == "sentence-start":
        return begins_sentence(tokens, match.first)
    if place == "sentence-end":
        return match.last >= len(tokens) or tokens.words[match.last] in _SENTENCE_ENDS
    if place == "paragraph-start":
        return all(word in _OPENERS for word in tokens.words[: match.first])
    edges = tokens.words[: match.first] + tokens.words[match.last :]
    return all(not word[0].isalnum() for word in edges)


def _rest_of_sentence(match: Match, tokens: Tokens) -> list[str]:
    """The tokens of the match's sentence, from its first token to the sentence's end mark."""
    last = match.last
    while last < len(tokens) and tokens.words[last] not in ".!?…":
        last += 1
    return tokens.folded[match.first : last + 1]


def _near(condition: Condition, match: Match, tokens: Tokens) -> bool:
    low, high = max(0, match.first - condition.within), match.last + condition.within
    window = [*tokens.folded[low : match.first], "\n", *tokens.folded[match.last : high]]
    if not condition.near.isdisjoint(window):
        return True
    joined = f" {' '.join(window)} "
    return any(" " in phrase and f" {phrase} " in joined for phrase in condition.near)


def _mentioned(words: frozenset[str], document: Document) -> bool:
    known: frozenset[str] = document.memo(
        "folded words", lambda: frozenset(fold(" ".join(document.words)).split(" "))
    )
    if not words.isdisjoint(known):
        return True
    return any(_stands_alone(phrase, document.folded) for phrase in words if not phrase.isalpha())


def _stands_alone(phrase: str, text: str) -> bool:
    at = text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if not (at and text[at - 1].isalnum()) and not text[end : end + 1].isalnum():
            return True
        at = text.find(phrase, at + 1)
    return False


def _in_region(region: str, match: Match, tokens: Tokens, document: Document, paragraph: Span) -> bool:
    if region in ("headline", "body"):
        return (region == "headline") == _is_headline(document, paragraph)
    return (region == "quotation") == _is_quoted(match, tokens)


def _is_headline(document: Document, paragraph: Span) -> bool:
    """The first line, when it is short, does not end as a sentence does and is not all there is."""
    first = document.paragraphs[0]
    if paragraph != first or len(document.paragraphs) < 2:
        return False
    text = document.text[first.start : first.end].rstrip()
    return len(text.split()) <= _HEADLINE_WORDS and text[-1] not in '.!?…”"'


def _is_quoted(match: Match, tokens: Tokens) -> bool:
    """True inside double quotation marks, by the marks before the match in its paragraph."""
    is_open = False
    for word in tokens.words[: match.first]:
        if word in "“«„":
            is_open = True
        elif word in "”»":
            is_open = False
        elif word == '"':
            is_open = not is_open
    return is_open
