"""The quotation marks of a paragraph and what stands round each of them."""

from __future__ import annotations

import re
from collections.abc import Set
from enum import IntEnum
from typing import NamedTuple

from cleaner.regex import lazy

_CANDIDATE = lazy(r"[\"“”„‟«»'’‘‚‛`´‹›]")
_TEX_CANDIDATE = lazy(r"''|``|[\"“”„‟«»'’‘‚‛`´‹›]")
_TEX_START = lazy(r"``|(?<!\S)''(?=\w)")
_CLIPPED_WORD = lazy(r"\d\ds?\b|n['’]|(?:em|til|twas|tis)\b", re.IGNORECASE)
"""What an apostrophe at the start of a word stands before; hardly ever is it a quotation mark."""
_EVIDENT = lazy(r"[.!?…],(?=\s)")
"""Where a closing mark was lost: no writer puts a comma right behind a full stop."""

_OPENING = frozenset("“„‟«‘‚‛‹`") | {"``"}
_CLOSING = frozenset("”»’›´") | {"''"}
_SINGLE = frozenset("'’‘‚‛`´‹›")
_ENGLISH = frozenset("\"“”'‘’")
_GUILLEMETS = frozenset("«»‹›")
_STOPS = frozenset(".,;:!?)]}")
_BRACKETS = frozenset("([{")
_DASHES = frozenset("-–—‐‑/")
_ELISION = lazy(
    r"\d\d\d?\ds\b|(?:till|cause|cos|coz|twill|round|bout|neath|gainst|ere|er|im|ello|ood|fraid|nother|kay|ed|ll|ve"
    r"|re|d|m|s|t|un|burbs|hood|cuz|scuse|nuff|cept|fore|tude)\b",
    re.IGNORECASE,
)
_WORDS_AFTER = lazy(r"[\s,.]*+((?:[^\W\d_][\w'’-]*+[^\S\n]?){1,6})")
_FUNCTION_WORD = lazy(
    "the|an?|of|to|and|or|in|on|at|by|for|with|from|into|as|is|are|was|were|be|that|which|who|whose|their|his|her|its"
    "|our|my|your|this|these|those|than|but|if|because"
)
_FOREIGN_WORD = lazy(
    r"\b(?:le|la|les|du|et|est|une|que|qui|dans|pas|el|los|las|del|y|por|para|una|se|con|il|lo|gli|che|di|è|per|non|della"
    r"|der|das|und|ist|nicht|ein|eine|dem|mit|von|zu|os|um|uma|não|em|[а-яё]+)\b"
)
_SPEAKER = lazy("he|she|they|we|i|it|the|an?|his|her|their|one|mr|mrs|ms|dr|president|minister")
_AUXILIARY = lazy("has|have|had|is|was")
_INTRODUCING = lazy("that|as|so-called")
_WORD = lazy(r"[^\W\d_]+")


class Side(IntEnum):
    """What stands on one side of a mark, white space apart."""

    EDGE = 0
    SPACE = 1
    WORD = 2
    STOP = 3
    BRACKET = 4
    DASH = 5
    MARK = 6


_EDGE, _SPACE, _WORD_SIDE, _STOP, _BRACKET, _DASH, _BESIDE = Side


class Mark(NamedTuple):
    """One mark with its surroundings.

    ``start``/``end``: offsets of the document. ``left``/``right``: what touches the mark;
    ``beyond_left``/``beyond_right``: the same with white space skipped, ``before``/``after`` its
    character. ``direction``: 1 for an opening glyph, -1 for a closing one, 0 for one that says nothing.
    An *evident* mark has no glyph: it is not in the text, but something shows where it was.
    """

    start: int
    end: int
    glyph: str
    single: bool
    direction: int
    left: Side
    right: Side
    beyond_left: Side
    beyond_right: Side
    gap_left: int
    gap_right: int
    before: str
    after: str

    @property
    def foreign(self) -> bool:
        """True for marks that no English house style uses."""
        return self.glyph not in _ENGLISH

    @property
    def guillemet(self) -> bool:
        """True for « » ‹ ›, which are also arrows."""
        return self.glyph in _GUILLEMETS

    @property
    def evident(self) -> bool:
        """True for a mark that is missing from the text."""
        return not self.glyph


def _side_left(text: str, at: int) -> Side:
    char = text[at]
    if char.isalnum():
        return _WORD_SIDE
    if char in _STOPS:
        return _WORD_SIDE if char == "." and text[at - 2 : at] == ".." else _STOP
    if char in _DASHES:
        return _DASH
    return _BRACKET if char in _BRACKETS else _WORD_SIDE


def _side_right(text: str, at: int) -> Side:
    char = text[at]
    if char.isalnum():
        return _WORD_SIDE
    if char in _STOPS:
        return _WORD_SIDE if text.startswith("...", at) else _STOP
    return _DASH if char in _DASHES else _WORD_SIDE


def _is_apostrophe(text: str, first: int, last: int) -> bool:
    """True between letters, before a decade and in ``’n’``, ``’em``, ``’twas``."""
    if last - first > 1:
        return False
    if first and text[first - 1].isalnum():
        if text[last : last + 1].isalnum():
            return True
        return text[first - 1] == "n" and text[first - 2 : first - 1] in ("'", "’", "‘")
    return text[first] in "'’‘" and _CLIPPED_WORD.match(text, last) is not None


def find_marks(text: str, start: int, end: int) -> list[Mark]:
    """The marks of ``text[start:end]``, in order. O(n)."""
    candidate = _TEX_CANDIDATE if _TEX_START.search(text, start, end) else _CANDIDATE
    spans = [match.span() for match in candidate.finditer(text, start, end)]
    spans = [span for span in spans if text[span[0]] not in _SINGLE or not _is_apostrophe(text, *span)]
    spans += [(match.end() - 1, match.end() - 1) for match in _EVIDENT.finditer(text, start, end)]
    if spans and spans[-1][0] == spans[-1][1]:
        spans.sort()
    low = text.find("„", start, end) >= 0 or text.find("‚", start, end) >= 0
    marks = []
    ended = -1
    for number, (first, last) in enumerate(spans):
        glyph = text[first:last]
        left_at = first
        while left_at > start and text[left_at - 1].isspace():
            left_at -= 1
        right_at = last
        while right_at < end and text[right_at].isspace():
            right_at += 1
        if left_at == start:
            left = beyond_left = _EDGE
        else:
            beyond_left = _BESIDE if left_at == ended else _side_left(text, left_at - 1)
            left = _SPACE if left_at < first else beyond_left
        if right_at == end:
            right = beyond_right = _EDGE
        else:
            beside = number + 1 < len(spans) and spans[number + 1][0] == right_at
            beyond_right = _BESIDE if beside else _side_right(text, right_at)
            right = _SPACE if right_at > last else beyond_right
        if low and (glyph == "“" or glyph == "‘"):
            direction = 0
        else:
            direction = 1 if glyph in _OPENING else -1 if glyph in _CLOSING else 0
        marks.append(
            Mark(
                first,
                last,
                glyph,
                glyph in _SINGLE,
                direction,
                left,
                right,
                beyond_left,
                beyond_right,
                first - left_at,
                right_at - last,
                text[left_at - 1] if left_at > start else "",
                text[right_at] if right_at < end else "",
            )
        )
        ended = last
    return marks


def is_english(text: str, start: int, end: int) -> bool:
    """False for a paragraph with more function words of other languages than English ones."""
    foreign = len(_FOREIGN_WORD.findall(text, start, end))
    if foreign < 2:
        return True
    return (
        sum(_FUNCTION_WORD.fullmatch(word) is not None for word in _WORD.findall(text[start:end].lower()))
        > foreign
    )


def is_elision(text: str, mark: Mark) -> bool:
    """True for the apostrophe of ``’cause`` and ``’round``."""
    return _ELISION.match(text, mark.end) is not None


def attribution_follows(text: str, at: int, end: int, verbs: Set[str]) -> bool:
    """True when the words from ``at`` say who spoke: ``said the mayor``, ``the Kremlin said``."""
    match = _WORDS_AFTER.match(text, at, min(end, at + 80))
    if match is None:
        return False
    words = match.group(1).replace("’", "'").split()
    first = words[0].lower()
    if first.endswith("ing"):  # "…, underlining that" goes on inside a quotation as often as outside
        return False
    if first in verbs:
        return True
    if len(words) == 1:
        return False
    if _AUXILIARY.fullmatch(first):
        return words[1].lower() in verbs
    if _SPEAKER.fullmatch(first):  # with a capital it begins a new sentence
        return words[0][0].islower() and not verbs.isdisjoint(word.lower() for word in words[1:5])
    if not words[0][0].isupper() or _FUNCTION_WORD.fullmatch(first):
        return False
    return not verbs.isdisjoint(word.lower() for word in words[1:4])


def word_before(text: str, at: int, start: int) -> str:
    """The word that ends at ``at``, white space apart, in lower case, with a comma or colon behind it."""
    words = text[max(start, at - 24) : at].split()
    return words[-1].lower() if words else ""


def announces(word: str, verbs: Set[str]) -> bool:
    """True for what stands before a quotation: ``said,`` ``that``."""
    word = word.rstrip(",")
    return word in verbs or _INTRODUCING.fullmatch(word) is not None


def is_function_word(word: str) -> bool:
    """True for a word that cannot end a quotation."""
    return _FUNCTION_WORD.fullmatch(word) is not None
