"""A space before a mark, a double space inside a sentence, a space before an ellipsis and a mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaner.document import Document
from cleaner.model import Edit
from cleaner.regex import lazy
from cleaner.repairs.spacing.surroundings import (
    QUOTES,
    SPACES,
    is_latin,
    left_word,
    reads_foreign,
    right_word,
)
from cleaner.rules import RuleBook

_DOUBLE = lazy("(?<=[^\\s.!?:…\"“”„«»'’‘)|*•-])[ \u00a0]{2,}(?=[^\\W_])")
_CLOSED_PERCENT = lazy(r"\d%")
_CATEGORY = "fluency/punctuation"


def space_before_marks(document: Document, rules: RuleBook, places: Iterable[int]) -> Iterator[Edit]:
    """``Alliance , the`` → ``Alliance, the``. ``places``: marks with white space before them."""
    text = document.text
    for mark in places:
        start = mark
        while start > 0 and text[start - 1] in SPACES:
            start -= 1
        if start in (0, mark) or text[start - 1] == "\n":
            continue
        replacement = _joined(document, rules, start, mark)
        if replacement is not None:
            yield document.edit(
                start,
                mark + 1,
                replacement,
                rule="space-before-punctuation",
                category=_CATEGORY,
                message=f"No space belongs before {replacement[0]!r}.",
            )


def _joined(document: Document, rules: RuleBook, start: int, mark: int) -> str | None:
    """What to write for the spaces and the mark, or None to leave them."""
    text = document.text
    sign, before, after = text[mark], text[start - 1], text[mark + 1 : mark + 2]
    if before in QUOTES or not (is_latin(before) or before in ")]%.°€$£"):
        return None
    if sign == "%":
        single = mark - start == 1 and before.isdigit()
        return "%" if single and _CLOSED_PERCENT.search(text) else None
    if before == "." and not (sign in ",;?!" and _is_abbreviation(rules, text, start - 1)):
        return None
    if not _may_close_up(text, rules, before, sign, mark) or reads_foreign(document, rules, start):
        return None
    return sign + (" " if after.isalpha() else "")


def _may_close_up(text: str, rules: RuleBook, before: str, sign: str, mark: int) -> bool:
    after = text[mark + 1 : mark + 2]
    at_end = not after or after.isspace()
    if sign == "…":
        return after != "" and after in ",;:?!"
    if sign == ".":
        if text.startswith("..", mark + 1):
            return text[mark + 3 : mark + 4] in (",", ";", ":", "?", "!")
        if after == ".":
            return False
        if after.isalpha():  # "control .The": but not ".NET"
            word = right_word(text, mark + 1)
            return word.istitle() and word.lower() in rules.words("function-word")
        spaced_dots = text[mark + 2 : mark + 3] == "."
        return (at_end and not spaced_dots) or (after in QUOTES + ")]")
    if sign == ",":
        if after.isdigit():
            return False
        return at_end or after.isalpha() or after in QUOTES
    if sign in "!?":
        return at_end or after in QUOTES + "!?)"
    if sign == ":" and before.isdigit() and text[mark + 2 : mark + 3].isdigit():
        return False  # a ratio or a score set with spaces
    return at_end and not (sign == ":" and text[mark + 1 : mark + 3] in (" )", " ("))


def _is_abbreviation(rules: RuleBook, text: str, point: int) -> bool:
    """True when the full stop at ``point`` belongs to an abbreviation or to initials."""
    word = left_word(text, point)
    return word.lower() in rules.words("dotted-abbreviation") or len(word) == 1


def double_spaces(document: Document) -> Iterator[Edit]:
    """``Pushilin  said`` → ``Pushilin said``."""
    text = document.text
    for match in _DOUBLE.finditer(text):
        line = document.paragraph_at(match.start())
        if (
            len(match.group()) > 3
            or text.count("   ", line.start, line.end)
            or "|" in text[line.start : line.end]
        ):
            continue  # columns of a table
        yield document.edit(
            match.start(),
            match.end(),
            " ",
            rule="double-space",
            category=_CATEGORY,
            message="Two spaces in the middle of a sentence.",
        )
