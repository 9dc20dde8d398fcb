"""What the rules of the packs propose for a document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from cleaner.document import Document, Tokens
from cleaner.model import Applicability, Proposal
from cleaner.rules.book import Rule, RuleBook
from cleaner.rules.conditions import begins_sentence
from cleaner.rules.matching import Match
from cleaner.rules.places import matches
from cleaner.rules.template import agree, render

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


def _propose(document: Document, rules: RuleBook, wanted: Callable[[int], Rule | None]) -> Iterator[Proposal]:
    """What the wanted rules propose where their anchors stand."""
    for _, rule, match, tokens in matches(document, rules, wanted):
        proposal = _proposal(rule, match, tokens, document)
        if proposal is not None:
            yield proposal


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


def _proposal(rule: Rule, match: Match, tokens: Tokens, document: Document) -> Proposal | None:
    """What the rule proposes for a match; None when what it would write stands there already."""
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
    if len(replacement) > end - start and (
        text.startswith(replacement, start) or text.endswith(replacement, 0, end)
    ):
        return None  # "second five-year" is a "second five-year term", and that is what goes on behind it
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
