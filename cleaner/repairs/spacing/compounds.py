"""Gaps at hyphens and slashes: ``so -called``, ``five -year``, ``Covid- 19``, ``euros / MWh``.

A hyphen with one space is also half a dash (``-above all-``), a suspended hyphen (``two- and
three-year``) or a minus. The gap is closed only where the joined form is certain: a listed
compound, a prefix, a number and a unit, a name with a number, or a compound that the document
itself writes elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cleaner.document import Document
from cleaner.model import Edit
from cleaner.regex import lazy
from cleaner.repairs.spacing.surroundings import left_word, right_word
from cleaner.rules import RuleBook

_HYPHEN_GAP = lazy(r"[-‐‑](?:(?<=[^\W_].)[ \u00a0](?=[^\W_])|(?<=[^\W_][ \u00a0].)(?=[^\W_]))")
_ASIDE_END = lazy(r"\w-(?=[\s,.;:])")
_SLASH_GAP = lazy(r" ?/ ?(?<=[ /])(?=[^\W_])")
_NUMBER_WORD = lazy(
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|sixty|hundred|one|multi|half)",
    re.IGNORECASE,
)
_ALTERNATIVES = (("and", "or"), ("he", "she"), ("his", "her"))
_CATEGORY = "fluency/punctuation"


def compound_gaps(document: Document, rules: RuleBook, places: Iterable[int]) -> Iterator[Edit]:
    """Edits that close the gap of a compound, at the hyphens ``places``."""
    text = document.text
    for at in places:
        match = _HYPHEN_GAP.match(text, at)
        if match is None:
            continue
        after_hyphen = match.end() - match.start() == 2
        start = match.start() if after_hyphen else match.start() - 1
        end = match.end()
        if _is_compound(document, rules, start, end, after_hyphen):
            yield document.edit(
                start,
                end,
                text[match.start()],
                rule="gap-at-hyphen",
                category=_CATEGORY,
                message="A space stands at the hyphen of a compound.",
            )


def _is_compound(document: Document, rules: RuleBook, start: int, end: int, after_hyphen: bool) -> bool:
    text = document.text
    left = left_word(text, start) or _digits_before(text, start)
    right = right_word(text, end) or _digits_after(text, end)
    first, second = left.lower(), right.lower()
    if not first or not second or second in rules.words("suspended-hyphen"):
        return False
    if second == "old" and first in ("year", "month", "week", "day"):
        return True  # a 5-year- old boy
    if text[start - len(left) - 1 : start - len(left)] in ("-", "–", "/"):
        return False
    joined = f"{first}-{second}"
    if joined in rules.words("hyphenated"):
        return True
    if not after_hyphen and _ASIDE_END.search(text, end, end + 120):
        return False  # a parenthesis between hyphens
    if right.isdigit():
        named = first in rules.words("hyphen-number") and left[0].isupper()
        return first == "covid" or (after_hyphen and named)
    if _NUMBER_WORD.fullmatch(left) and second in rules.words("hyphen-unit"):
        return text[end + len(right) : end + len(right) + 1] in (" ", "-")
    if second in rules.words("function-word"):
        return False
    if first in rules.words("hyphen-prefix"):
        return len(second) > 3 and (rules.lexicon.knows(second) or right.istitle())
    return len(first) > 1 and len(second) > 1 and joined in document.folded


def _digits_before(text: str, end: int) -> str:
    start = end
    while start > 0 and end - start < 5 and text[start - 1].isdigit():
        start -= 1
    return text[start:end]


def _digits_after(text: str, start: int) -> str:
    end = start
    while end < len(text) and end - start < 5 and text[end].isdigit():
        end += 1
    return text[start:end]


def slash_gaps(document: Document, rules: RuleBook) -> Iterator[Edit]:
    """Edits that close the gap between two units. O(n)."""
    text = document.text
    units = rules.words("slash-unit")
    for match in _SLASH_GAP.finditer(text):
        left, right = left_word(text, match.start()), right_word(text, match.end())
        pair = (left.lower(), right.lower())
        one_sided = len(match.group()) == 2
        if (pair[0] in units and pair[1] in units) or (one_sided and pair in _ALTERNATIVES):
            yield document.edit(
                match.start(),
                match.end(),
                "/",
                rule="gap-at-slash",
                category=_CATEGORY,
                message="Spaces stand at the slash between two units.",
            )
