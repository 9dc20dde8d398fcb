"""Words said twice: "joint joint", "since Since", "villages and villages", "the Khabar 24 channel 24".

Machine translation collapses two synonyms of the source into one English word (pueblos y aldeas →
villages and villages), translates a word and keeps it beside the link that held it, or repeats a
qualifier of a name. One compiled scan with a back-reference finds the doubles; the lexicon and the pack's
lists of what English itself doubles decide.

Left alone, deliberately:
- what English doubles by grammar or for emphasis (had had, that that, very very, told her her): the
  pack's ``doubled-on-purpose``;
- names (New York, New York; Duran Duran; Saba Saba; Boutros Boutros-Ghali), three in a row (ha ha ha),
  numbers, and anything inside a quotation, where people do repeat themselves: that is only suggested;
- "X and X" of many or of much (more and more, again and again, years and years: ``pair-on-purpose``), of
  comparatives and of verbs (bigger and bigger, he ran and ran), and in texts without a sign of translation.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from itertools import chain, pairwise
from operator import eq

from cleaner.document import Document
from cleaner.model import Applicability, Finding, Proposal
from cleaner.regex import lazy
from cleaner.repairs import Repair
from cleaner.repairs.repetition.catalogue import (
    CATEGORY,
    DOUBLED,
    NEAR_COPY,
    PAIR,
    PHRASE,
    QUALIFIER,
    RULES,
)
from cleaner.repairs.repetition.runs import repeated_runs
from cleaner.rules import RuleBook

_WORDS = bytes(code if re.match(r"\w", chr(code)) else ord(" ") for code in range(256))
_DOUBLE = lazy(r" [\"'(\[]?+(\w++) \1\b")
_DOUBLE_AT_LINE = lazy(r"\n[\"'(\[]?+(\w++) \1\b")
_DOUBLED = lazy(r"\b([^\W\d_]{2,}) (\1)\b(?![-’'])", re.IGNORECASE)
_PAIR = lazy(r"\b([a-z]{4,}) and \1\b(?!-)")
_NUMBER = lazy(r"( (\d{1,3}))(?![\d-]|[.,:]\d| [a-z]+s\b)")
_SENTENCE = lazy(r"[^\s.!?…][^.!?…\n]{40,400}")
_LONGEST_WORD = 40
_LOOK_BACK = 12
_SHARED = 8
"""Fewer shared words than this are no evidence: two short sentences resemble each other soon."""
_QUOTE = lazy(r"[\"“”«»„]")
_PHRASE_TWICE = lazy(
    r"\b((?:in|on|at|for|during|since|from|by) (?:(?:the|this|last|next|all) )?[^\W_][\w-]{3,30})\b"
    r"[^.!?…\n;:,“”\"()]{1,80}? (\1)\b(?!-)",
    re.IGNORECASE,
)
_PHRASE_HEAD = lazy(r"[^\w](?=((?:in|on|at|for|during|since|from|by) (?:(?:the|all) )?[^\W_][\w-]{3}))")
"""What such a phrase begins with. *This last* and *next* are long enough to be taken for its word."""
_CONTRAST = frozenset(
    {"with", "without", "that", "who", "which", "whose", "from", "like", "such", "in", "for", "to"}
)
_BEFORE_VERB = frozenset(
    {"he", "she", "it", "who", "that", "which", "and", "are", "were", "is", "was", "there", "just"}
)


def propose(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Doubled words and runs of words, collapsed pairs, repeated qualifiers."""
    yield from _doubled(document, rules)
    yield from repeated_runs(document)
    yield from _pairs(document, rules)
    yield from _qualifiers(document, rules)


def report(document: Document, rules: RuleBook) -> Iterator[Finding]:
    """Sentences said again, and phrases given twice in one clause, in translations."""
    if not document.source.is_translated:
        return
    yield from _near_copies(document)
    for match in _phrases_twice(document):
        yield document.finding(
            *match.span(2),
            rule=PHRASE,
            category=CATEGORY,
            message=f"“{match.group(2)}” stands twice in this clause.",
        )


def _phrases_twice(document: Document) -> Iterator[re.Match[str]]:
    """The matches of ``_PHRASE_TWICE``, looked for only where a phrase begins as another does."""
    heads = [(match.start(1), match[1]) for match in _PHRASE_HEAD.finditer("\n" + document.folded)]
    times = Counter(head for _, head in heads)
    done = 0
    for start, head in heads:
        if times[head] > 1 and start > done:  # by one: a line end was put before the text
            match = _PHRASE_TWICE.match(document.text, start - 1)
            if match:
                done = match.end()
                yield match


def _may_double(folded: str) -> bool:
    """False when no two words in a row are the same, marks between them or not."""
    try:
        words = folded.encode("latin-1").translate(_WORDS).split()
    except UnicodeEncodeError:  # letters beyond Latin-1
        return True
    return any(map(eq, words, words[1:]))


def _doubles(document: Document) -> Iterator[re.Match[str]]:
    """Where a word stands twice in a row: behind a space, a line end, or nothing."""
    if not _may_double(document.folded):
        return
    for pattern in (_DOUBLE, _DOUBLE_AT_LINE):
        for sign in pattern.finditer(document.folded):
            if match := _DOUBLED.match(document.text, sign.start(1)):
                yield match
    if match := _DOUBLED.match(document.text):
        yield match


def _doubled(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    text = document.text
    for match in _doubles(document):
        first, second = match.groups()
        lowered = second.lower()
        if lowered in rules.words("doubled-on-purpose") or not rules.lexicon.knows(lowered):
            continue
        if first[0].isupper() and (second[0].isupper() or not _opens(text, match.start())):
            continue
        if second[0].isupper() and second != second.capitalize():
            continue
        if first.isupper() and len(first) > 1 and not second.isupper():  # AIDS aids: not one word
            continue
        if _thrice(text, match):
            continue
        quoted = _inside_quotation(document, match.start())
        yield document.edit(
            match.end(1),
            match.end(),
            "",
            rule=DOUBLED,
            category=CATEGORY,
            message=f"“{first}” stands twice in a row.",
            applicability=Applicability.SUGGESTED if quoted else Applicability.SAFE,
        )


def _thrice(text: str, match: re.Match[str]) -> bool:
    word = match.group(1).lower()
    after = text[match.end() : match.end() + len(word) + 2].lower().lstrip(" ,")
    before = text[max(0, match.start() - len(word) - 2) : match.start()].lower().rstrip(" ,")
    return after.startswith(word) or before.endswith(word)


def _opens(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" ")
    return not before or before[-1] in '\n.!?“"”…'


def _qualifiers(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    text = document.text
    for noun in document.words & rules.words("media-noun"):
        at = text.find(f" {noun} ")
        while at >= 0:
            end = at + len(noun) + 1
            match = _NUMBER.match(text, end)
            if match:
                number = match.group(2)
                name = rf"\b[A-Z][\w-]* {number}(?: [a-z-]+){{0,3}}\Z"
                if re.search(name, text[max(0, at - 60) : at]):
                    yield document.edit(
                        *match.span(1),
                        "",
                        rule=QUALIFIER,
                        category=CATEGORY,
                        message=f"The number {number} is part of the name and stands there already.",
                    )
            at = text.find(f" {noun} ", end)


def _inside_quotation(document: Document, at: int) -> bool:
    """True when the nearest mark before opens a quotation and the nearest behind closes it."""
    line = document.paragraph_at(at)
    before = _QUOTE.findall(document.text, max(line.start, at - 1000), at)
    after = _QUOTE.search(document.text, at, min(line.end, at + 1000))
    if not before or not after:
        return False
    if before[-1] == '"':
        return before.count('"') % 2 == 1
    return before[-1] in "“«„" and after.group() in "”»“"


def _same_on_both_sides(text: str) -> Iterator[re.Match[str]]:
    """Where an "and" has the same word before and behind it."""
    end = 0
    for left, right in pairwise(text.split(" and ")):
        end += len(left)
        word = left[left.rfind(" ") + 1 :][-_LONGEST_WORD:]
        if word and right.startswith(word):
            match = _PAIR.search(text, end - len(word), end + len(" and ") + len(word) + 1)
            if match:
                yield match
        end += len(" and ")


def _pairs(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    text = document.text
    for match in _same_on_both_sides(text):
        word = match.group(1)
        if (
            not _is_plural_noun(word)
            or word in rules.words("pair-on-purpose")
            or not rules.lexicon.knows(word)
        ):
            continue
        before = text[max(0, match.start() - 20) : match.start()].split()
        if before and before[-1].lower() in _BEFORE_VERB:
            continue
        following = text[match.end() : match.end() + 12].split()
        contrast = bool(following) and following[0] in _CONTRAST  # empty lines and lines with spaces
        safe = (
            document.source.is_translated and not contrast and not _inside_quotation(document, match.start())
        )
        yield document.edit(
            match.end(1),
            match.end(),
            "",
            rule=PAIR,
            category=CATEGORY,
            message=f"“{word}” stands on both sides of “and”: two words of the source became one.",
            applicability=Applicability.SAFE if safe else Applicability.SUGGESTED,
        )


def _is_plural_noun(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _near_copies(document: Document) -> Iterator[Finding]:
    """Sentences that share more than half of their words with one of the dozen before them."""
    sentences = [(match.span(), set(match.group().split())) for match in _SENTENCE.finditer(document.folded)]
    sentences = [(span, words) for span, words in sentences if len(words) >= _SHARED]
    counts = Counter(chain.from_iterable(words for _, words in sentences))
    repeated = {word for word, count in counts.items() if count > 1}
    recent: deque[tuple[int, set[str]]] = deque(maxlen=_LOOK_BACK)
    for (start, end), words in sentences:
        # what it alone has cannot be shared: most sentences have too much of it to be like another
        size, shareable = len(words), words & repeated
        fewest = max(_SHARED, -(-size * 11 // 20))
        if len(shareable) < fewest:
            recent.append((size, set()))
            continue
        for others, earlier in recent:
            most = min(len(earlier), len(shareable))
            if most < fewest or most * 20 < (size + others - most) * 11:
                continue
            common = len(shareable & earlier)
            if common >= _SHARED and common * 20 >= (size + others - common) * 11:
                yield document.finding(
                    start,
                    end,
                    rule=NEAR_COPY,
                    category=CATEGORY,
                    message="This sentence says again what a sentence before it says.",
                )
                break
        recent.append((size, shareable))


REPAIR = Repair(name="repetition", order=130, propose=propose, report=report, rules=RULES)
