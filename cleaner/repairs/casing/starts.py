"""Sentences that start in lower case ("the head of the district told…", "the market. for this reason").

Evidence: the word is one that opens sentences (an article, a pronoun, a preposition: the pack's list
``sentence-opener``), and what stands before it is the end of a sentence: a full stop behind an
ordinary English word, or a blank line in a text that ends its paragraphs with full stops.

Left alone, deliberately:
- a small letter behind an ellipsis, which is reported in a translation;
- full stops of abbreviations, initials, numbers and addresses; ellipses; "?" and "!" (“What?” he asked),
  and a stop inside a closing mark ("We stay." the mayor said);
- content words (``oOh! Media``, iPhone, e. e. cummings): reported behind a full stop in a translation,
  because the full stop may be what is wrong;
- list items, lines behind a colon, a comma or an open sentence, and texts that always write so.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from cleaner.document import Document
from cleaner.document.signs import Sign
from cleaner.model import Edit, Proposal
from cleaner.regex import lazy
from cleaner.repairs import RuleInfo
from cleaner.rules import RuleBook

RULE = "sentence-start-in-lower-case"
CATEGORY = "fluency/spelling/capitalization"
_STOP_AND_SMALL = Sign(b". a", b".) a")
_SMALL_AT_LINE = Sign(b"\na")
_AFTER_STOP = lazy(r"\.\)? ([a-z]+)(?![\w.@-])")
_AFTER_ELLIPSIS = lazy(r"… (the|he|she|they|we|it|this|these) ")
_BEFORE_STOP = lazy(r"(?<![.\w'’-])[A-Za-z][^\W\d_]{2,40}(?=[\"”»)]?\Z)")
_LINE_START = lazy(r"\n([a-z]+)\b")
_TEXT_START = lazy(r"([a-z]+)\b")
_ENDED = '.!?…”"»’)'
_LOWER_STYLE = 3
"""From so many lower-case starts on, when they are the majority, the text is taken to be written so."""

RULES = (
    RuleInfo(
        RULE,
        CATEGORY,
        "A sentence starts in lower case.",
        examples=(
            ("Prices fell on the whole market. for this reason the mill closed.",
             "Prices fell on the whole market. For this reason the mill closed."),
            ("The floods came at night.\n\nthe head of the village saw the water first.",
             "The floods came at night.\n\nThe head of the village saw the water first."),
        ),
        keep=(
            "It left at 5 p.m. for the coast with approx. the same load.",
            "The list:\nthe old mill,\nthe new mill.",
            "“Who is there?” he asked.",
        ),
    ),
    RuleInfo(
        "full-stop-before-lower-case",
        "fluency/punctuation",
        "A lower-case word follows a full stop: the stop or the case is wrong.",
        applicability="manual",
        because="only the sense tells whether the stop or the small letter is wrong",
        examples=(),
        keep=("It opened at 5 a.m. and closed at noon.", "He waited... then left."),
    ),
)  # fmt: skip


def starts(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Lower-case words at the start of a sentence."""
    text = document.text
    if document.source.is_translated and "…" in text:
        for match in _AFTER_ELLIPSIS.finditer(text):
            yield document.finding(
                *match.span(1),
                rule=RULE,
                category=CATEGORY,
                message="If a sentence begins behind this ellipsis, it needs a capital.",
                suggestions=(match.group(1).capitalize(),),
            )
    proposals = [*_after_stops(document, rules), *_at_lines(document, rules)]
    if len(proposals) >= _LOWER_STYLE and len(proposals) * 2 >= text.count(". ") + text.count("\n"):
        return  # whoever writes so; counted alike before and after the signs of a translation are repaired
    translated = document.source.is_translated
    yield from (item for item in proposals if translated or isinstance(item, Edit))


def _after_stops(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    text = document.text
    if not _STOP_AND_SMALL.stands_in(document):
        return
    for match in _AFTER_STOP.finditer(text):
        stop, word = match.start(), match.group(1)
        found = _BEFORE_STOP.search(text[max(0, stop - 44) : stop])
        if not found:
            continue
        before = found.group()
        if before.lower() in rules.words("abbreviation") or not _ends_sentence(before, rules):
            continue
        at, end = match.span(1)
        if word in rules.words("sentence-opener"):
            yield _capital(document, at, end)
        elif word not in _JOINING and rules.lexicon.knows(word):
            yield document.finding(
                at,
                end,
                rule="full-stop-before-lower-case",
                category="fluency/punctuation",
                message="Either the full stop before this word is wrong, or the word needs a capital.",
                suggestions=(word.capitalize(),),
            )


_JOINING = frozenset({"and", "or", "nor", "which", "who", "whom", "whose", "that", "than", "of"})
"""Words behind which the full stop itself is at fault: the punctuation repair sees to them."""


def _ends_sentence(word: str, rules: RuleBook) -> bool:
    """True when the word before a stop is an English word or a long name: not an abbreviation of either."""
    if word.islower():
        return len(word) > 3 or rules.lexicon.frequency(word) > 0
    return len(word) > 4


def _at_lines(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    text = document.text
    first = _TEXT_START.match(text)
    others = _LINE_START.finditer(text) if _SMALL_AT_LINE.stands_in(document) else ()
    for match in chain((first,) if first else (), others):
        word = match.group(1)
        if word not in rules.words("sentence-opener"):
            continue
        line = document.paragraph_at(match.start(1))
        body = text[line.start : line.end].rstrip()
        above = (
            text[: line.start].rstrip(" ") if line.start < 3 else text[max(0, line.start - 80) : line.start]
        )
        if body[-1:] not in _ENDED or len(body) < 40 or not _is_closed_above(above):
            continue
        yield _capital(document, *match.span(1))


def _is_closed_above(above: str) -> bool:
    """True at the top of the text, below a blank line, or below a line that ends a sentence."""
    before = above.rstrip(" \n")
    if not before:
        return True
    if before[-1] in ",:;-–—•*(":
        return False
    ended = before.rstrip('"”»’)')[-1:]
    return (bool(ended) and ended in ".!?…") or above.replace(" ", "").endswith("\n\n")


def _capital(document: Document, at: int, end: int) -> Proposal:
    word = document.text[at:end]
    return document.edit(
        at,
        end,
        word[0].upper() + word[1:],
        rule=RULE,
        category=CATEGORY,
        message="A sentence starts with a capital.",
    )
