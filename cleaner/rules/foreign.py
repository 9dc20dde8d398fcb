"""Does an English writer quote this foreign matter, or did a machine leave it in the sentence?

English newspapers print foreign words, names and marks too: in quotation marks, as a piece of a longer name
(*Bayern München*), several in a row. Machine translation leaves them where an English word belongs: alone
among English words, or foreign marks around English words.
"""

from __future__ import annotations

import re

from cleaner.lexicon import Lexicon
from cleaner.regex import lazy

_LOOKED_AT = 4
"""So many occurrences of a word are looked at: a bound, whatever the text."""
_REACH = 300
_BEFORE = lazy(r"([^\W\d_][\w’'-]*) $")
_AFTER = lazy(r" ([^\W\d_][\w’'-]*)|[.,;:?!)]|’s|'s|\s*\Z|\n")
_ENGLISH = lazy(r"\b(?:the|and|of|that|it|this|have|are|with|they|you|to|for|by|we|were)\b", re.IGNORECASE)
"""Words that English writes in every sentence and that are in none of the languages we know."""


def stands_in_english(text: str, word: str, lexicon: Lexicon, within: bool) -> bool:
    """True when the word stands outside quotation marks; with ``within``, also where an English word would: a
    word in lower case between English words in lower case, a name not beside foreign names."""
    at = text.find(word)
    for _ in range(_LOOKED_AT):
        if at < 0:
            return False
        end = at + len(word)
        whole = not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum())
        if whole and not _is_quoted(text, at) and (not within or _is_alone(text, at, end, lexicon)):
            return True
        at = text.find(word, end)
    return False


def encloses_english(text: str, opening: int) -> bool:
    """True when what follows an opening mark, up to the next mark or the end of the line, holds English."""
    end = opening + 1
    limit = min(len(text), end + _REACH)
    while end < limit and text[end] not in "«»„“”?!\n":
        end += 1
    return _ENGLISH.search(text, opening + 1, end) is not None


def _is_quoted(text: str, at: int) -> bool:
    """True behind a double quotation mark of the same line that is not closed before."""
    start = max(text.rfind("\n", 0, at) + 1, at - _REACH)
    line = text[start:at]
    if '"' in line and line.count('"') % 2:
        return True
    opening = max(line.rfind("“"), line.rfind("«"), line.rfind("„"))
    return opening > max(line.rfind("”"), line.rfind("»"))


def _is_alone(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    before = _BEFORE.search(text, max(0, start - 40), start)
    after = _AFTER.match(text, end, min(len(text), end + 40))
    if text[start].isupper():
        neighbours = [match[1] for match in (before, after) if match is not None and match.lastindex]
        return all(each[0].islower() or lexicon.knows(each) for each in neighbours)
    if after is None or (before is None and text[max(0, start - 1) : start].strip()):
        return False
    neighbours = [match[1] for match in (before, after) if match is not None and match.lastindex]
    return all(each[0].islower() and lexicon.knows(each) for each in neighbours)
