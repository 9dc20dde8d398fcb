"""Where a word stands in a text, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaner.document import Document
from cleaner.names.gazetteer import Gazetteer
from cleaner.regex import lazy
from cleaner.rules import RuleBook

CAPITALISED_BEFORE = lazy(r"(?<!\w)([^\W\d_a-z][\w’'-]*)[ \u00a0-]$")
CAPITALISED_AFTER = lazy(r"[ \u00a0-]([^\W\d_a-z][\w’'-]*)")
_SENTENCE_START = lazy(r"(?:^|[\n.!?:…]['’\"”»)]*\s+|[\n“\"«])['’\"“«]?$")
_GIVEN = lazy(r"(?:[^\W\d_a-z][\w’'-]*[ \u00a0]+|(?:al|el|bin|ben|ibn|von|de|as)[ \u00a0-]+)$")
_WINDOW = 32
OFFICES = frozenset(
    """President Minister Ministers Premier Chancellor Secretary Governor Mayor Commissioner Director Chairman
    Chairwoman Chief Leader Spokesman Spokeswoman Spokesperson Ambassador""".split()
)
"""What follows the name of a place or a body without being a part of it."""
TITLES = frozenset(
    """President Minister Premier Chancellor Senator Deputy Mr Mrs Ms Dr General Colonel Secretary Governor
    Mayor Comrade Judge Prince King Pope Bishop The When While If But And As For In According After Before
    Since Meanwhile Yesterday Today Then Although Former""".split()
)


def occurrences(text: str, word: str) -> Iterator[tuple[int, int]]:
    """Where ``word`` stands as a word of its own. O(text)."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not text[max(0, at - 1) : at].isalnum() and not text[end : end + 1].isalnum():
            yield at, end
        at = text.find(word, end)


def alone(text: str, word: str, taken: Iterable[tuple[int, int]] = ()) -> Iterator[tuple[int, int]]:
    """Where a surname stands without a given name before it, outside the ranges ``taken``."""
    ranges = sorted(taken)
    at = 0
    for start, end in occurrences(text, word):
        while at < len(ranges) and ranges[at][1] < end:
            at += 1
        if at < len(ranges) and ranges[at][0] <= start:
            continue
        found = CAPITALISED_BEFORE.search(text, max(0, start - _WINDOW), start)
        if found is None or text[start - 1] == "-" or found[1] in TITLES:
            yield start, end


def before(text: str, start: int, count: int) -> int | None:
    """Where the ``count`` capitalised words right before ``start`` begin, or None."""
    at = start
    for _ in range(count):
        match = _GIVEN.search(text, max(0, at - _WINDOW), at)
        if match is None:
            return None
        at = match.start()
    return at if not text[max(0, at - 1) : at].isalnum() else None


def following(text: str, end: int) -> Iterator[int]:
    """Where one, two and three more capitalised words after ``end`` end."""
    for _ in range(3):
        match = CAPITALISED_AFTER.match(text, end)
        if match is None or match.group()[0] == "-":
            return
        end = match.end() - len("'s") * match.group().endswith(("'s", "’s"))
        yield end


def at_sentence_start(text: str, start: int) -> bool:
    """True when a sentence, a line or a quotation begins at ``start``."""
    return start == 0 or bool(_SENTENCE_START.search(text, max(0, start - 8), start))


def beside_unknown(document: Document, rules: RuleBook, gazetteer: Gazetteer, start: int, end: int) -> bool:
    """True when an unknown capitalised word stands beside it: part of a longer, unknown name."""
    text = document.text
    around = (
        CAPITALISED_AFTER.match(text, end),
        CAPITALISED_BEFORE.search(text, max(0, start - _WINDOW), start),
    )
    return any(
        word is not None
        and "-" not in word[0]
        and word[1].removesuffix("'s").removesuffix("’s") not in gazetteer.known_words
        and not rules.lexicon.knows_lower(word[1])
        for word in around
    )
