"""A question in words: place, rule, reason, and the change within its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import click

from cleaner.report.lines import Lines
from cleaner.report.notes import printable
from cleaner.review.session import Question

_AROUND = 110
"""Code points of context on each side, cut at the line's ends and then at a word."""

_Piece = tuple[str, str]  # text, and what it is: "" context, "-" old, "+" new


def shown(name: str, text: str, question: Question, number: int, of: int, width: int) -> Iterator[str]:
    """The lines for a terminal of that width; colours are added by ANSI codes, which click may strip."""
    item = question.first
    line, column = Lines(text).at(item.start)
    yield click.style(printable(f"{name}:{line}:{column}"), bold=True) + f"  ({number} of {of})"
    yield f"{item.rule} · {item.applicability}"
    yield from (_styled(row) for row in _wrapped([(item.message, "")], width))
    yield ""
    yield from (_styled(row) for row in _wrapped(_change(text, question), width - 2, "  "))
    others = len(question.items) - 1
    if others:
        yield f"  and {others} more that belong{'s' if others == 1 else ''} to it"
    if len(question.offered) > 1:
        for key, option in enumerate(question.offered[:9], 1):
            yield from (_styled(row) for row in _wrapped([(f"{key}: {option}", "")], width - 2, "  "))
    yield ""


def plainly(name: str, text: str, question: Question, number: int, of: int) -> Iterator[str]:
    """The same as sentences, for a screen reader: no columns, no marks, no colours."""
    item = question.first
    line, _ = Lines(text).at(item.start)
    yield f"Question {number} of {of}. File {printable(name)}, line {line}."
    yield f"Rule {item.rule}, {item.applicability}. {printable(item.message)}"
    before, old, after = _around(text, item.start, item.end)
    yield f"The text: {printable(before + old + after)}"
    yield f"Replace: {printable(old) or 'nothing'}"
    for key, option in enumerate(question.offered[:9], 1):
        yield f"With {key}: {printable(option) or 'nothing'}"
    if len(question.items) > 1:
        yield f"{len(question.items)} changes belong together."


def _change(text: str, question: Question) -> list[_Piece]:
    item = question.first
    before, old, after = _around(text, item.start, item.end)
    pieces = [(before, "")]
    if old:
        pieces.append((f"[-{old}-]", "-"))
    if question.offered and question.offered[0]:
        pieces.append((f"{{+{question.offered[0]}+}}", "+"))
    return [*pieces, (after, "")]


def _around(text: str, start: int, end: int) -> tuple[str, str, str]:
    before = text[max(0, start - _AROUND) : start].replace("\r", "\n").rpartition("\n")[2]
    if len(before) == _AROUND:
        before = "…" + before.partition(" ")[2]
    after = text[end : end + _AROUND].replace("\r", "\n").partition("\n")[0]
    if len(after) == _AROUND:
        after = after.rpartition(" ")[0] + "…"
    return before, text[start:end], after


def _wrapped(pieces: Iterable[_Piece], width: int, indent: str = "") -> Iterator[list[_Piece]]:
    """The pieces in rows of at most so many characters, broken at spaces, or anywhere in a long word."""
    row: list[_Piece] = [(indent, "")]
    used = 0
    for text, kind in pieces:
        for word in _words(printable(text), width):
            if used + len(word.rstrip(" ")) > width and used:
                yield [*row[:-1], (row[-1][0].rstrip(" "), row[-1][1])]
                row, used = [(indent, "")], 0
            row.append((word, kind))
            used += len(word)
    yield row


def _words(text: str, width: int) -> Iterator[str]:
    """The words, each with the space after it."""
    for word in text.replace(" ", " \0").split("\0"):
        for at in range(0, len(word), width):
            yield word[at : at + width]


def _styled(row: Iterable[_Piece]) -> str:
    styles = {"-": "red", "+": "green"}
    joined = (
        (kind, "".join(text for text, _ in run)) for kind, run in groupby(row, key=lambda piece: piece[1])
    )
    return "".join(click.style(text, fg=styles[kind]) if kind else text for kind, text in joined).rstrip(" ")
