"""What the repairs of acronyms have in common."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.names.gazetteer import Gazetteer
from cleaner.rules import RuleBook

FOREIGN = "foreign-acronym"
LONG_FORM = "acronym-long-form"
INITIALS = "initials-permutation"
LOWERED = "acronym-in-lower-case"
SPELLINGS = "acronym-spelt-two-ways"
CATEGORY = "terminology/inconsistent"


def collides(gazetteer: Gazetteer, rules: RuleBook, acronym: str) -> bool:
    """True for an acronym that is something else in English."""
    return acronym in gazetteer.acronyms or acronym.lower() in rules.words("english-acronym")


def occurrences(text: str, acronym: str) -> Iterator[tuple[int, int]]:
    """Where the acronym stands as a word of its own. O(text)."""
    start = text.find(acronym)
    while start >= 0:
        end = start + len(acronym)
        before, after = text[start - 1 : start], text[end : end + 1]
        if not (before.isalnum() or after.isalnum() or (before in "@#_/" and before) or after == "_"):
            yield start, end
        start = text.find(acronym, end)
