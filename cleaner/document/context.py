"""What stands around a word: the neighbouring words and the sentence, by a bounded look to either side.

Every look is bounded (a sentence is cut at 400 code points), so that one paragraph without end costs
no more a word than any other.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.regex import lazy

_REACH = 400
_SENTENCE_END = lazy(r"[.!?…][\"”’'»)\]]*\s")
_WORD_AT = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_WORD_BEFORE = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*$")
_WORDS = lazy(r"[^\W\d_]+")


def word_at(text: str, at: int) -> str:
    """The word that starts at ``at`` (letters, inner apostrophes and hyphens), or ``""``."""
    match = _WORD_AT.match(text, at, at + 60)
    return match.group() if match else ""


def word_before(text: str, at: int) -> str:
    """The word that ends exactly one space before ``at``, or ``""`` when a mark or a break is there."""
    if at < 2 or text[at - 1] != " ":
        return ""
    start = text.rfind(" ", max(0, at - 62), at - 1) + 1 or max(0, at - 62)
    match = _WORD_BEFORE.search(text, start, at - 1)
    return match.group() if match and match.end() == at - 1 else ""


def word_after(text: str, end: int) -> str:
    """The word that starts exactly one space after ``end``, or ``""``."""
    return word_at(text, end + 1) if text[end : end + 1] == " " else ""


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """The sentence around ``at``, within its line and at most 400 code points to either side."""
    floor = max(text.rfind("\n", 0, at) + 1, at - _REACH)
    start = floor
    for match in _SENTENCE_END.finditer(text, floor, at):
        start = match.end()
    line_end = text.find("\n", at)
    ceiling = min(len(text) if line_end < 0 else line_end, at + _REACH)
    match_end = _SENTENCE_END.search(text, at, ceiling)
    return start, match_end.start() + 1 if match_end else ceiling


def is_sentence_start(text: str, at: int) -> bool:
    """True when the word at ``at`` opens a line, a sentence, a quotation, a bracket or a clause."""
    before = text[max(0, at - 6) : at].rstrip(" \u00a0")
    return not before or before[-1] in "\n.!?…:;“\"‘'«„([—–-•*>|/·"


def is_title_case(text: str, start: int, end: int) -> bool:
    """True when three in five of the longer words of a stretch are capitalised: a headline or a title."""
    longer = [word for word in _WORDS.findall(text[start:end]) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in longer)
    return bool(capitals * 5 >= len(longer) * 3)


def occurrences(text: str, word: str) -> Iterator[int]:
    """Where a word of letters stands by itself: no letter, digit, hyphen, apostrophe, ``@``, ``#`` or inner
    full stop is glued to it. One search in C a hit."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        before, after = text[at - 1 : at], text[end : end + 1]
        if not (before.isalnum() or (before in _GLUE and before)) and not (
            after.isalnum()
            or (after in _GLUE_AFTER and after)
            or (after == "." and text[end + 1 : end + 2].isalnum())
        ):
            yield at
        at = text.find(word, end)


_GLUE = "@#_.-–'’"
_GLUE_AFTER = "_-'’@"
