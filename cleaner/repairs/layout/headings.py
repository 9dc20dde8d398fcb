"""Headings fused into a paragraph.

A paragraph of several sentences whose last one has no end mark either lost its full stop (the
punctuation repair sees to that) or has a heading at its end. It is a heading when it is short and
speaks of what the *next* paragraph begins with: two content words or more, and a third of its own,
compared by their first letters (``… resignation in 2019. The US authorizes consulate employees to
leave⏎The US State Department approved the departure of employees…``).

In the first line a title may be fused to the body. Only where the body takes up four words of the
title, beginning with a capital in mid-line, is a paragraph made of it.

Left alone, deliberately: one-sentence lines (headings, captions, list items), the last paragraph of
the text, last sentences that go on from the one before (*Then he…*, *However…*), abbreviations and
initials before the last sentence, headings fused to the words after them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cleaner.document import Document
from cleaner.model import Edit
from cleaner.regex import lazy
from cleaner.repairs.layout.closed_class import CLOSED_CLASS
from cleaner.repairs.layout.page import END_MARKS, Line, is_wrapped
from cleaner.rules import RuleBook

_BREAK = lazy(r"(?P<end>[.!?…][\"”’»)]*\s+)(?=[\"“«]?[^\W\d_])")
_WORD_BEFORE = lazy(r"(?:[^\W\d_]{3,}|\d{4}|[%\"”“»)])\Z")
_GLUED = lazy(r"[a-zà-ÿ](?P<quote>[\"”»])(?=[A-Z][a-z]+ )")
_INSIDE = lazy(r"[.!?…\"”»)](?:\s|[A-Z][a-z])")
"""The cheap test for a sentence end inside a line."""
_WORD = lazy(r"[^\W_]+")
_CATEGORY_BREAK = "design/markup/line-break"
_NEXT_WORDS = 60
_LONGEST_WORD = 60
_OPENS_SENTENCE = frozenset(
    "then he she they it his her their its we i but and also however meanwhile moreover therefore thus so"
    " furthermore nevertheless instead later finally according this that these those there".split()
)
_BODY_START = lazy(
    r"(?<=[a-zà-ÿ])\s(?=(?:The|A|An|In|On|At|This|It|For|After|With|As)\s([a-z]+\s[a-z]+\s[a-z]+)\b)"
)


def headings(document: Document, lines: tuple[Line, ...], rules: RuleBook) -> Iterator[Edit]:
    """Edits that give a heading at the end of a paragraph its own line. O(length of the text)."""
    open_ends = [
        (line, following)
        for line, following in pairwise(lines)
        if line.text[-1].isalnum() and not following.text[0].islower() and _INSIDE.search(line.text)
    ]
    if not open_ends or is_wrapped(document.text, lines):
        return
    for line, following in open_ends:
        glued = list(_GLUED.finditer(line.text))
        if glued and _leads_to(line.text[glued[-1].end() :], following):
            yield _behind_quote(document, line.start + glued[-1].start("quote"))
            continue
        cut = _last_break(line, rules)
        if cut and _leads_to(line.text[cut.end() :], following):
            yield _own_paragraph(
                document, line.start + cut.end(), "A heading ran into the paragraph before it."
            )


def _last_break(line: Line, rules: RuleBook) -> re.Match[str] | None:
    """The last place in the line where a sentence surely ends."""
    breaks = list(_BREAK.finditer(line.text))
    if not breaks:
        return None
    found = breaks[-1]
    if len(found["end"].rstrip()) > 1:
        return found
    at = found.start()
    word = _WORD_BEFORE.search(line.text, max(0, at - _LONGEST_WORD), at)
    return found if word and word[0].lower() not in rules.words("abbreviation") else None


def _leads_to(sentence: str, following: Line) -> bool:
    """True when the sentence is the heading of the paragraph that follows."""
    words = _WORD.findall(sentence)
    if not 3 <= len(words) <= 16 or not words[0][0].isupper() or words[0].lower() in _OPENS_SENTENCE:
        return False
    if following.words < 12 or _BREAK.search(sentence):
        return False
    mine = _content(words)
    theirs = _content(_WORD.findall(following.text[:600])[:_NEXT_WORDS])
    shared = len(mine & theirs)
    return shared >= 2 and shared * 3 >= len(mine)


def _content(words: list[str]) -> frozenset[str]:
    """First letters of the words that carry meaning: five of them tell inflected forms apart well enough."""
    return frozenset(
        word[:5].lower()
        for word in words
        if (len(word) > 3 or word.isupper()) and word.lower() not in CLOSED_CLASS
    )


def _gap(document: Document) -> str:
    """What this document writes between paragraphs."""
    text = document.text
    return "\n\n" if text.count("\n\n") * 2 >= len(document.paragraphs) - 1 else "\n"


def _own_paragraph(document: Document, start: int, message: str) -> Edit:
    left = start
    while document.text[left - 1].isspace():
        left -= 1
    return document.edit(
        left, start, _gap(document), rule="fused-heading", category=_CATEGORY_BREAK, message=message
    )


def _behind_quote(document: Document, quote: int) -> Edit:
    """A heading glued to a closing quotation mark: the sentence before it lost its stop, too."""
    text = document.text
    mark = text[quote]
    if text[quote - 1] in END_MARKS:
        ending = mark
    else:
        inside = sum(text.count("." + close) for close in '"”»') > sum(
            text.count(close + ".") for close in '"”»'
        )
        ending = "." + mark if inside else mark + "."
    return document.edit(
        quote,
        quote + 1,
        ending + _gap(document),
        rule="fused-heading",
        category=_CATEGORY_BREAK,
        message="A heading ran into the quotation before it.",
    )


def fused_title(document: Document, lines: tuple[Line, ...]) -> Iterator[Edit]:
    """The body of the article fused to its title on the first line, where it takes up the title's words."""
    first = lines[0]
    if len(first.text) < 200:
        return
    for match in _BODY_START.finditer(first.text, 20, 600):
        taken_up = first.folded[match.end() : match.end(1)]
        if taken_up in first.folded[: match.start()]:
            yield _own_paragraph(
                document,
                first.start + match.end(),
                "The article’s text ran into its title: it takes up its words here.",
            )
            return
