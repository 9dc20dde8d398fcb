"""The lines of an article and what is to be taken out of it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct

from cleaner.document import Document
from cleaner.document.gaps import take_out
from cleaner.model import Applicability, Edit

END_MARKS = frozenset(".!?…。")
_WRAPPED = 120
"""Lines wrapped at a fixed width are no longer than this; paragraphs of an article usually are."""
_BLANK = " \t\u00a0\ufeff"
CLOSERS = "\"'”’»›)]"


class Line(NamedTuple):
    """A line that is not blank, without white space around it. Offsets are those of the document."""

    start: int
    end: int
    text: str
    folded: str

    @property
    def ends_sentence(self) -> bool:
        """True when the line ends with an end mark, closing marks after it not counted."""
        return self.text.rstrip(CLOSERS + " ")[-1:] in END_MARKS

    @property
    def words(self) -> int:
        """How many words, by blanks."""
        return self.text.count(" ") + 1


def lines_of(document: Document) -> tuple[Line, ...]:
    """The document's lines, computed once."""
    return document.memo("layout.lines", lambda: tuple(_lines(document)))


def open_lines(lines: tuple[Line, ...]) -> list[tuple[int, Line]]:
    """The lines that end with no full stop, question or exclamation mark, each with its index."""
    return [(index, line) for index, line in enumerate(lines) if line.text[-1] not in ".?!"]


def is_wrapped(text: str, lines: tuple[Line, ...]) -> bool:
    """True for verse, lists and text wrapped at a fixed width: many short lines without an end mark."""
    running = sum(
        len(line.text) <= _WRAPPED
        and not line.ends_sentence
        and text[line.end : following.start].count("\n") == 1
        for line, following in itertools.pairwise(lines)
    )
    return running >= 3 and running * 4 >= len(lines)


def _lines(document: Document) -> Iterator[Line]:
    text, folded = document.text, document.folded
    make = tuple.__new__  # what Line() does, without its dozen keyword arguments
    for span in document.paragraphs:
        start, end = span.start, span.end
        body = text[start:end]
        if body[0] in _BLANK or body[-1] in _BLANK:
            bare = body.strip(_BLANK)
            if not bare:
                continue
            start += body.index(bare)
            end, body = start + len(bare), bare
        yield make(Line, (start, end, body, folded[start:end]))


class Removal(Struct, frozen=True):
    """Why a line goes, and the key under which its text is kept in the metadata."""

    rule: str
    category: str
    key: str
    message: str
    applicability: Applicability = Applicability.SAFE
    kept: tuple[tuple[str, str], ...] = ()
    """What is kept, where it is not the whole line under ``key``."""


def take_out_lines(
    document: Document, lines: tuple[Line, ...], removals: Mapping[int, Removal]
) -> Iterator[Edit]:
    """An edit for every line that goes; runs of them share the white space around the run."""
    index = 0
    while index < len(lines):
        first = index
        while index in removals:
            index += 1
        if first == index:
            index += 1
            continue
        start, end, stays = take_out(document.text, lines[first].start, lines[index - 1].end)
        for at in range(first, index):
            removal = removals[at]
            last = at == index - 1
            yield document.edit(
                start,
                end if last else lines[at + 1].start,
                stays if last else "",
                rule=removal.rule,
                category=removal.category,
                message=removal.message,
                metadata=removal.kept or ((removal.key, lines[at].text),),
                applicability=removal.applicability,
            )
            start = lines[at + 1].start if not last else end
