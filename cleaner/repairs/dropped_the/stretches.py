"""The stretches of a text that hold no ``the``.

In English prose six words in a hundred are ``the``. In 43,000 words of good newspapers 15 stretches without
one have 80 words or more, and the longest has 160. The limits below keep well away from both.
"""

from __future__ import annotations

from cleaner.document import Document
from cleaner.model import Span
from cleaner.regex import lazy

FEWEST = 25
"""Words of a stretch in which remains of words are looked for."""
SURE = 60
"""Words of a stretch in which two remains, whichever, prove that ``the`` was cut out."""
LONG = 120
"""Words of a stretch in which one does that is no word at all."""
PLAIN = 200
"""Words of a stretch that proves it without them, when its other articles are there."""
_WORD_THE = lazy(r"\bthe\b")
_OPENING_THE = lazy(r"\bThe [a-z]")
_A = lazy(r"\ban? [a-z]")
_LONGEST_WORDS = 4
"""Fewer code points than a word has on average, with the space behind it."""


def without_letters(text: str) -> list[Span]:
    """The stretches in which not even the letters stand (``other``), and that are long enough. O(text)."""
    found = []
    start = 0
    for piece in text.split("the"):
        end = start + len(piece)
        if len(piece) > FEWEST * _LONGEST_WORDS and words_in(text, start, end) >= FEWEST:
            found.append(Span(start, end))
        start = end + 3
    return found


def without_article(text: str) -> list[Span]:
    """The stretches in which the word does not stand, and that are long enough. O(text)."""
    if max(map(len, text.split(" the "))) < FEWEST * _LONGEST_WORDS:
        return []
    found = []
    start = 0
    for end, following in [*(match.span() for match in _WORD_THE.finditer(text)), (len(text), 0)]:
        if words_in(text, start, end) >= FEWEST:
            found.append(Span(start, end))
        start = following
    return found


def may_be_plain(text: str) -> bool:
    """False when no stretch can be so long that it proves something by itself. O(text), in C."""
    return len(text) > PLAIN * _LONGEST_WORDS and (
        max(map(len, text.split(" the "))) > PLAIN * _LONGEST_WORDS
    )


def is_plain(text: str, stretch: Span) -> bool:
    """True for a stretch so long that it proves something by itself: of prose, for sentences begin with
    ``The``, and not of a writer (or a language) without articles, for it has the other."""
    return (
        words_in(text, stretch.start, stretch.end) >= PLAIN
        and len(_OPENING_THE.findall(text, stretch.start, stretch.end)) >= 2
        and len(_A.findall(text, stretch.start, stretch.end)) >= 3
    )


def words_in(text: str, start: int, end: int) -> int:
    """About how many words stand there."""
    return text.count(" ", start, end) + text.count("\n", start, end)


def first_paragraph(document: Document, stretch: Span) -> Span:
    """The first paragraph that lies in a stretch and is longer than a heading; or the stretch's part of the
    first one."""
    for paragraph in document.paragraphs:
        whole = stretch.start <= paragraph.start and paragraph.end <= stretch.end
        if whole and words_in(document.text, paragraph.start, paragraph.end) >= FEWEST:
            return paragraph
    start = stretch.start
    while start < stretch.end and document.text[start].isspace():
        start += 1
    return Span(start, min(stretch.end, document.paragraph_at(start).end))
