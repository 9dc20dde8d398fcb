"""Spaces at brackets: ``letters? )``, ``( the``, ``Obrador(AMLO)``, ``(AMLO)said``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaner.document import Document
from cleaner.model import Applicability, Edit
from cleaner.regex import lazy
from cleaner.repairs.spacing.surroundings import QUOTES, SPACES, is_latin, left_word, right_word
from cleaner.rules import RuleBook

_CANDIDATE = lazy(
    "[()\\[\\]](?:"
    "(?<=[ \u00a0][)\\]])"  # a space before a closing bracket
    "|(?<=[(\\[])(?=[ \u00a0][^\\W_])"  # a space after an opening one
    "|(?<=[^\\W\\d_]\\()(?=[^\\W_][^()\n]{1,60}\\))"  # a word glued to an opening one
    "|(?<=\\))(?=[^\\W\\d_])"  # a word glued to a closing one
    ")"
)
_PARENTHESIS = lazy(r"[A-Z]{2,}|(?:1[5-9]|20)\d\d|[A-Z][^\W\d_]{2,}|[^\W_][^()\n]*\s[^()\n]*")
_CATEGORY = "fluency/punctuation"
_REACH = 400


def bracket_spaces(document: Document, rules: RuleBook, places: Iterable[int]) -> Iterator[Edit]:
    """Edits for the spaces inside brackets and the missing ones outside, at the brackets ``places``."""
    text = document.text
    for at in places:
        if not _CANDIDATE.match(text, at):
            continue
        sign = text[at]
        if sign in ")]" and text[at - 1] in SPACES:
            yield from _before_closing(document, at)
        elif sign in "([" and text[at + 1] in SPACES:
            yield from _after_opening(document, at)
        elif sign == "(":
            yield from _glued_opening(document, at)
        else:
            yield from _glued_closing(document, rules, at)


def _before_closing(document: Document, at: int) -> Iterator[Edit]:
    text = document.text
    start = at
    while start > 0 and text[start - 1] in SPACES:
        start -= 1
    before = text[start - 1] if start else "\n"
    line = max(text.rfind("\n", 0, at) + 1, at - _REACH)
    opening, closing = ("(", ")") if text[at] == ")" else ("[", "]")
    is_open = text.count(opening, line, at) > text.count(closing, line, at)
    if before in QUOTES or not (before in ".!?" or (is_open and (is_latin(before) or before in "%)]…"))):
        return
    yield _edit(document, start, at, "", "space-inside-bracket", "No space belongs before a closing bracket.")


def _after_opening(document: Document, at: int) -> Iterator[Edit]:
    text = document.text
    end = at + 1
    while text[end] in SPACES:
        end += 1
    if at and text[at - 1] in ":;=-":  # an emoticon
        return
    closing = text.find(")" if text[at] == "(" else "]", end, end + _REACH)
    if closing < 0 or "\n" in text[at:closing] or closing - end < 2:
        return
    yield _edit(
        document, at + 1, end, "", "space-inside-bracket", "No space belongs after an opening bracket."
    )


def _glued_opening(document: Document, at: int) -> Iterator[Edit]:
    """``Obrador(AMLO)``; but ``word(s)``, ``print(x)``, ``f(Paris)`` are not two words."""
    text = document.text
    word = left_word(text, at)
    close = text.find(")", at, at + 64)
    outside = text[at - len(word) - 1 : at - len(word)] if at > len(word) else ""
    after = text[close + 1 : close + 2]
    if (
        len(word) >= 3
        and close > 0
        and not any(letter.isupper() for letter in word[1:])
        and (not outside or outside.isspace() or outside in QUOTES + "(-–—")
        and (not after or after.isspace() or after in ",.;:!?" + QUOTES or " " in text[at:close])
        and _PARENTHESIS.fullmatch(text, at + 1, close)
    ):
        yield _edit(
            document, at, at, " ", "missing-space-at-bracket", "A space is missing before the bracket."
        )


def _glued_closing(document: Document, rules: RuleBook, at: int) -> Iterator[Edit]:
    """``(AMLO)said``; but ``(re)build``, ``(post)modern``. Before a capital a mark may be lost as well."""
    text = document.text
    opening = text.rfind("(", max(0, at - 80), at)
    if opening < 0 or "\n" in text[opening:at] or not _PARENTHESIS.fullmatch(text, opening + 1, at):
        return
    word = right_word(text, at + 1)
    glued = opening > 0 and text[opening - 1].isalnum() and " " not in text[opening:at]
    if glued or len(word) < 2 or not rules.lexicon.knows(word):
        return
    sure = word.islower() and word in rules.words("function-word") | {"said"}
    yield _edit(
        document,
        at + 1,
        at + 1,
        " ",
        "missing-space-at-bracket",
        "A space is missing after the bracket.",
        Applicability.SAFE if sure else Applicability.SUGGESTED,
    )


def _edit(
    document: Document,
    start: int,
    end: int,
    replacement: str,
    rule: str,
    message: str,
    applicability: Applicability = Applicability.SAFE,
) -> Edit:
    return document.edit(
        start, end, replacement, rule=rule, category=_CATEGORY, message=message, applicability=applicability
    )
