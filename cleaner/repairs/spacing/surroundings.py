"""What stands around an offset: the words on both sides, and whether they are English.

Every look-around is bounded (``REACH`` code points), so that no text, however hostile, makes a
detector look at the same stretch again and again.
"""

from __future__ import annotations

from cleaner.document import Document
from cleaner.regex import lazy
from cleaner.rules import RuleBook

SPACES = " \t\u00a0\u202f\u2009"
QUOTES = "\"“”„«»‹›‘’'‚"
REACH = 40

_WORD = lazy(r"[^\W\d_]+")


def left_word(text: str, end: int) -> str:
    """The letters (with inner apostrophes) that end at ``end``; at most ``REACH`` of them."""
    start = end
    low = max(0, end - REACH)
    while start > low and (text[start - 1].isalpha() or (text[start - 1] in "'’" and start < end)):
        start -= 1
    return text[start:end].lstrip("'’")


def right_word(text: str, start: int) -> str:
    """The letters that begin at ``start``; at most ``REACH`` of them."""
    end = start
    high = min(len(text), start + REACH)
    while end < high and text[end].isalpha():
        end += 1
    return text[start:end]


def chunk(text: str, offset: int) -> str:
    """What stands between white space around ``offset``, cut off ``REACH`` code points away."""
    left = text[max(0, offset - REACH) : offset]
    right = text[offset : offset + REACH]
    head = left.split()[-1] if left and not left[-1].isspace() else ""
    tail = right.split()[0] if right and not right[0].isspace() else ""
    return head + tail


def is_latin(character: str) -> bool:
    """True for letters and digits of the Latin script (with accents)."""
    return character.isalnum() and ord(character) < 0x250


def reads_foreign(document: Document, rules: RuleBook, offset: int) -> bool:
    """True when the words just before ``offset`` are another language's, which spaces its own way."""
    window = document.text[max(document.paragraph_at(offset).start, offset - 60) : offset + 30]
    words = {word.lower() for word in _WORD.findall(window)}
    foreign = len(words & rules.words("foreign-function-word"))
    return foreign >= 2 and foreign > len(words & rules.words("function-word"))
