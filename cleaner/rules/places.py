"""Where the rules of the packs match in a document.

An anchor is a word or phrase without which a pattern cannot match. One scan finds the anchors of all
rules; what stands around one is looked at in the order of what it costs.
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cached_property

from cleaner.document import Document, Tokens, tokenize
from cleaner.document.article import letters_in
from cleaner.model import Span
from cleaner.rules.book import Rule, RuleBook
from cleaner.rules.conditions import holds
from cleaner.rules.matching import Match, Matcher

_UNKNOWN = object()
_LOOK_BEHIND, _LOOK_AHEAD = 20, 60
"""Code points: the words of most patterns."""
_LOOKS = 3
"""Where a paragraph has more anchors, its tokens cost no more than looking around each."""


def matches(
    document: Document, rules: RuleBook, wanted: Callable[[int], Rule | None]
) -> Iterator[tuple[int, Rule, Match, Tokens]]:
    """Where the wanted rules match, conditions and all. Anchors come in order of their place."""
    if document.is_revised:
        return _matches_by_paragraph(document, rules, wanted)
    return _matches_at(document, rules, wanted)


def matching_rules(document: Document, rules: RuleBook) -> Iterator[Rule]:
    """The rules that tell of a language and match somewhere, each once, whatever the evidence is so far."""
    found: set[int] = set()

    def wanted(index: int) -> Rule | None:
        return rules.rule(index) if rules.tells(index) and index not in found else None

    for index, rule, _, _ in matches(document, rules, wanted):
        found.add(index)
        yield rule


def _matches_at(
    document: Document, rules: RuleBook, wanted: Callable[[int], Rule | None]
) -> Iterator[tuple[int, Rule, Match, Tokens]]:
    here = _Stretch(document, Span(0, 0))
    for index, pattern, offset in _anchors(document, rules):
        rule = wanted(index)
        if rule is None:
            continue
        if not here.span.start <= offset < here.span.end:
            here = _Stretch(document, document.paragraph_at(offset))
        match = here.match(rule, index, pattern, offset)
        if match is not None:
            tokens = document.tokens(here.span)
            if _fits(rule, match, tokens, document, here.span):
                yield index, rule, match, tokens


def _matches_by_paragraph(
    document: Document, rules: RuleBook, wanted: Callable[[int], Rule | None]
) -> Iterator[tuple[int, Rule, Match, Tokens]]:
    """The same for a document that came of another: what a paragraph's anchors gave is known where no edit
    has changed it, and anchors that match nothing are not looked at again."""
    known = ("anchors", id(rules))
    for span in document.paragraphs:
        kept = document.kept(span)
        anchors = kept.get(known)
        if anchors is None:
            anchors = [
                (index, pattern, offset)
                for index, pattern, offset in rules.anchors(document.folded[span.start : span.end])
            ]
        if not anchors:
            kept[known] = ()
            continue
        here = _Stretch(document, span)
        live = []
        for anchor in anchors:
            index, pattern, offset = anchor
            rule = wanted(index)
            if rule is None:
                live.append(anchor)
                continue
            match = here.match(rule, index, pattern, span.start + offset)
            if match is None:
                continue
            live.append(anchor)
            tokens = document.tokens(span)
            if _fits(rule, match, tokens, document, span):
                yield index, rule, match, tokens
        kept[known] = live


def _anchors(document: Document, rules: RuleBook) -> list[tuple[int, int, int]]:
    """The anchors, found once for the evidence and for the repairs. Another book has other anchors."""
    return document.memo(("anchors", id(rules)), lambda: list(rules.anchors(document.folded)))


class _Stretch:
    """A paragraph that holds anchors. On good text next to nothing stands around an anchor as its pattern
    asks: a look at the words there saves the tokens of the paragraph."""

    def __init__(self, document: Document, span: Span) -> None:
        self.span = span
        self.kept = document.kept(span)
        self._document = document
        self._text = document.text
        self._folded = document.folded
        self._around: dict[int, tuple[Tokens, int, int]] = {}

    def match(self, rule: Rule, index: int, pattern: int, offset: int) -> Match | None:
        """What the pattern matches with its anchor at ``offset``, conditions aside."""
        matcher = rule.matchers[pattern]
        if not self.may_match(matcher, offset):
            return None
        tokens = self._document.tokens(self.span)
        token = bisect_left(tokens.starts, offset)
        key = (index, pattern, token)
        match: Match | None = self.kept.get(key, _UNKNOWN)
        if match is _UNKNOWN:
            stands = token < len(tokens.starts) and tokens.starts[token] == offset
            match = self.kept[key] = matcher.at(tokens, token) if stands else None
        return match

    def may_match(self, matcher: Matcher, offset: int) -> bool:
        """False only when the pattern cannot match with its anchor at ``offset``."""
        for needed in matcher.needed:
            if needed.isdisjoint(self._words):
                return False
        if matcher.word_before is not None and not self._may_stand_before(offset, matcher.word_before):
            return False
        if "tokens" in self.kept:
            return True
        found = self._around.get(offset)
        if found is None:
            if len(self._around) == _LOOKS:
                return True
            found = self._around[offset] = self._look_around(offset)
        near, behind, ahead = found
        if matcher.most_before > behind or matcher.most_behind > ahead:
            return True
        token = near.at(offset)
        return token < len(near) and near.starts[token] == offset and matcher.at(near, token) is not None

    def _may_stand_before(self, offset: int, words: frozenset[str]) -> bool:
        """False when one word of letters stands before a space and ``offset``, and is none of these."""
        if offset == self.span.start or self._folded[offset - 1] != " ":
            return True
        start = max(self._folded.rfind(" ", self.span.start, offset - 1) + 1, self.span.start)
        word = self._folded[start : offset - 1]
        return word in words or not word.isalpha()

    @cached_property
    def _words(self) -> frozenset[str]:
        """Every run of letters in the paragraph, folded: its words, and parts of those with a mark inside."""
        words: frozenset[str] | None = self.kept.get("letters")
        if words is None:
            words = self.kept["letters"] = letters_in(self._folded[self.span.start : self.span.end])
        return words

    def _look_around(self, offset: int) -> tuple[Tokens, int, int]:
        """The nearest tokens, and how many of them a pattern may look at before and from ``offset`` on: any
        number, where they reach to the end of the paragraph."""
        start = self._text.rfind(" ", self.span.start, max(offset - _LOOK_BEHIND, self.span.start))
        end = self._text.find(" ", offset + _LOOK_AHEAD, self.span.end)
        near = tokenize(self._text, max(start, self.span.start), self.span.end if end < 0 else end)
        before = near.at(offset)
        return near, sys.maxsize if start < 0 else before, sys.maxsize if end < 0 else len(near) - before


def _fits(rule: Rule, match: Match, tokens: Tokens, document: Document, paragraph: Span) -> bool:
    if rule.condition is not None and not holds(rule.condition, match, tokens, document, paragraph):
        return False
    return not any(holds(condition, match, tokens, document, paragraph) for condition in rule.unless)
