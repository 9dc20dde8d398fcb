"""What the rules of the packs propose for a document."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cached_property, partial

from cleaner.document import Document, Tokens, tokenize
from cleaner.document.article import letters_in
from cleaner.model import Applicability, Proposal, Span
from cleaner.rules.book import Rule, RuleBook
from cleaner.rules.conditions import begins_sentence, holds
from cleaner.rules.matching import Match, Matcher
from cleaner.rules.template import agree, render

_UNKNOWN = object()
_LOOK_BEHIND, _LOOK_AHEAD = 20, 60
"""Code points: the words of most patterns."""
_LOOKS = 3
"""Where a paragraph has more anchors, its tokens cost no more than looking around each."""
_ARTICLES = frozenset(("the ", "The ", "a ", "A ", "an ", "An "))
_FIRST_WORD = re.compile(r"\W*\w+")


def propose_rules(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """The proposals of all pack rules that the document's evidence lets speak.

    One scan finds the anchors; a paragraph without one is never tokenised.
    """
    speaking: dict[int, Rule | None] = {}
    known: dict[tuple[tuple[str, ...], str], bool] = {}  # many rules ask for the same evidence

    def wanted(index: int) -> Rule | None:
        if index not in speaking:
            rule = rules.rule(index)
            evidence = (rule.sources, rule.evidence)
            if evidence not in known:
                known[evidence] = speaks(rule, document)
            speaking[index] = rule if known[evidence] else None
        return speaking[index]

    return _propose(document, rules, wanted)


def propose_rule(document: Document, rules: RuleBook, rule_id: str) -> Iterator[Proposal]:
    """The proposals of one rule alone, as its examples are tested."""

    def wanted(index: int) -> Rule | None:
        rule = rules.rule(index)
        return rule if rule.id == rule_id and speaks(rule, document) else None

    return _propose(document, rules, wanted)


def matching_rules(document: Document, rules: RuleBook) -> Iterator[Rule]:
    """The rules that tell of a language and match somewhere, each once, whatever the evidence is so far."""
    found: set[int] = set()

    def wanted(index: int) -> Rule | None:
        return rules.rule(index) if rules.tells(index) and index not in found else None

    for index, rule, _, _ in _matches(document, rules, wanted):
        found.add(index)
        yield rule


def _propose(document: Document, rules: RuleBook, wanted: Callable[[int], Rule | None]) -> Iterator[Proposal]:
    """What the wanted rules propose where their anchors stand."""
    for _, rule, match, tokens in _matches(document, rules, wanted):
        yield _proposal(rule, match, tokens, document)


def _matches(
    document: Document, rules: RuleBook, wanted: Callable[[int], Rule | None]
) -> Iterator[tuple[int, Rule, Match, Tokens]]:
    """Where the wanted rules match, conditions and all. Anchors come in order of their place."""
    if document.is_revised:
        return _matches_by_paragraph(document, rules, wanted)
    return _matches_at(document, rules, wanted)


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


def speaks(rule: Rule, document: Document) -> bool:
    """True when the document's source-language evidence lets the rule speak."""
    source = document.source
    if rule.sources and not source.allows(rule.sources):
        return False
    if rule.evidence == "translated":
        return source.is_translated
    if rule.evidence == "source":
        return source.supports(rule.sources)
    return True


def _fits(rule: Rule, match: Match, tokens: Tokens, document: Document, paragraph: Span) -> bool:
    if rule.condition is not None and not holds(rule.condition, match, tokens, document, paragraph):
        return False
    return not any(holds(condition, match, tokens, document, paragraph) for condition in rule.unless)


def _proposal(rule: Rule, match: Match, tokens: Tokens, document: Document) -> Proposal:
    text = document.text
    start, end = tokens.starts[match.first], tokens.ends[match.last - 1]
    write = partial(
        render,
        match=match,
        tokens=tokens,
        text=text,
        sentence_start=begins_sentence(tokens, match.first),
        inflect=partial(_inflect, rule),
    )
    if rule.applicability is Applicability.MANUAL or not rule.replace:
        suggestions = tuple(write(template) for template in (*rule.replace, *rule.suggestions))
        start, suggestions = _agreeing(text, start, suggestions, match, tokens)
        return document.finding(
            start, end, rule=rule.id, category=rule.category, message=rule.message, suggestions=suggestions
        )
    replacement = write(rule.replace[0])
    if "'" in replacement and "’" in text:
        replacement = replacement.replace("'", "’")
    start, (replacement,) = _agreeing(text, start, (replacement,), match, tokens)
    start, end, replacement = trimmed(text, start, end, replacement)
    return document.edit(
        start,
        end,
        replacement,
        rule=rule.id,
        category=rule.category,
        message=rule.message,
        applicability=rule.applicability,
        priority=rule.priority,
    )


def _inflect(rule: Rule, word: str, form: str) -> str:
    inflected = rule.inflections.get((word.lower(), form), word)
    return inflected[:1].upper() + inflected[1:] if word[:1].isupper() else inflected


def _agreeing(
    text: str, start: int, replacements: tuple[str, ...], match: Match, tokens: Tokens
) -> tuple[int, tuple[str, ...]]:
    """``a``/``an`` before the match follows the new first word: then it is part of the replacement."""
    index = match.first - 1
    if index < 0 or tokens.folded[index] not in ("a", "an"):
        return start, replacements
    article = tokens.words[index]
    right = [agree(article, new.split()[0]) if new[:1].isalnum() else article for new in replacements]
    if all(wanted == article for wanted in right):
        return start, replacements
    between = text[tokens.ends[index] : start]
    with_article = tuple(f"{wanted}{between}{new}" for wanted, new in zip(right, replacements, strict=True))
    return tokens.starts[index], with_article


def trimmed(text: str, start: int, end: int, replacement: str) -> tuple[int, int, str]:
    """The edit without the words that both sides begin or end with: small edits conflict less.

    An insertion or a deletion keeps a neighbouring word, to be readable; an article that goes is readable
    alone, and the name behind it may have an edit of its own.
    """
    old = text[start:end]
    size = min(len(old), len(replacement))
    head = 0
    while head < size and old[head] == replacement[head]:
        head += 1
    while head and (_inside_word(old, head) or _inside_word(replacement, head)):
        head -= 1
    tail = 0
    while tail < size - head and old[-1 - tail] == replacement[-1 - tail]:
        tail += 1
    while tail and (_inside_word(old, len(old) - tail) or _inside_word(replacement, len(replacement) - tail)):
        tail -= 1
    if not replacement[head : len(replacement) - tail] and old[head : len(old) - tail] in _ARTICLES:
        return start + head, end - tail, ""
    if not old[head : len(old) - tail].strip() or not replacement[head : len(replacement) - tail].strip():
        if tail:
            word = _FIRST_WORD.match(old, len(old) - tail)
            tail -= len(word.group()) if word else tail
        else:
            head = old.rstrip().rfind(" ", 0, max(head - 1, 0)) + 1
    before, after = old[head : len(old) - tail], replacement[head : len(replacement) - tail]
    # White space that both sides begin or end with says nothing.
    lead = before[:1] == after[:1] == " "
    trail = before[-1:] == after[-1:] == " "
    return start + head + lead, end - tail - trail, after[lead : len(after) - trail]


def _inside_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
