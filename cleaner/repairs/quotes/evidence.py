"""What the surroundings of a mark say for and against each thing that it may be."""

from __future__ import annotations

import re
from collections.abc import Set
from enum import IntEnum
from typing import NamedTuple

from cleaner.regex import lazy
from cleaner.repairs.quotes import costs
from cleaner.repairs.quotes.marks import (
    Mark,
    Side,
    announces,
    attribution_follows,
    is_elision,
    is_function_word,
    word_before,
)

_EDGE, _SPACE, _WORD, _STOP, _BRACKET, _DASH, _BESIDE = Side
_NEVER = float("inf")
_MEASURE = lazy(r"(?:.?[^\w.,]|)\d{1,2}", re.DOTALL)


class Evidence(IntEnum):
    """Places in ``Weighed.costs``."""

    OPENS = 0
    CLOSES = 1
    OPENS_INSIDE = 2
    """A double mark that opens a quotation in a quotation; a single one that stands for a double."""
    CLOSES_INSIDE = 3
    OPENS_ALONE = 4
    CLOSES_ALONE = 5
    STRAY = 6
    NO_QUOTE = 7


class Weighed(NamedTuple):
    """The costs of what a mark may be, and whether it is in good form if it opens or closes."""

    costs: tuple[float, ...]
    opens_well: bool
    closes_well: bool


def open_spacing(mark: Mark) -> float:
    """How surprising the white space round the mark is, if it opens."""
    left, right = mark.left, mark.right
    if right is _EDGE:
        return costs.AT_WRONG_EDGE
    if mark.beyond_right is _STOP:
        return costs.BEFORE_STOP
    left_fits = left is not _WORD and left is not _STOP
    if right is not _SPACE:
        if left_fits:
            return costs.INWARD_DASH if right is _DASH else costs.WELL_SPACED
        return costs.GLUED_AT_STOP if left is _STOP else costs.GLUED_BOTH
    if left_fits:
        return costs.DETACHED if left is _SPACE else costs.DETACHED_AT_EDGE
    return costs.WRONG_SIDE


def close_spacing(mark: Mark) -> float:
    """How surprising the white space round the mark is, if it closes."""
    left, right = mark.left, mark.right
    if left is _EDGE:
        return costs.AT_WRONG_EDGE
    if mark.beyond_left is _BRACKET:
        return costs.BEFORE_STOP
    right_fits = right is not _WORD
    if left is not _SPACE:
        if right is _SPACE and mark.beyond_right is _STOP:
            return costs.SPACE_BEFORE_STOP
        if right_fits:
            return costs.INWARD_DASH if left is _DASH else costs.WELL_SPACED
        return costs.GLUED_AT_STOP if left is _STOP else costs.GLUED_BOTH
    if right_fits:
        at_edge = mark.beyond_right is _STOP or mark.beyond_right is _EDGE
        return costs.DETACHED_AT_EDGE if at_edge else costs.DETACHED
    return costs.WRONG_SIDE


def is_well_formed(mark: Mark, *, opens: bool) -> bool:
    """True when a mark of this role needs no edit, its level and style apart."""
    spacing = open_spacing(mark) if opens else close_spacing(mark)
    return _fits(mark, spacing, -1 if opens else 1)


def _fits(mark: Mark, spacing: float, wrong: int) -> bool:
    return spacing < costs.DETACHED_AT_EDGE and mark.direction != wrong and not mark.foreign


def _flip(mark: Mark, spacing: float) -> float:
    if mark.guillemet and spacing:
        return costs.GUILLEMET_ASTRAY
    if spacing == costs.WRONG_SIDE:
        return costs.FLIPPED_WITH_SPACING
    return costs.FLIPPED_DETACHED if spacing == costs.DETACHED else costs.FLIPPED


def weigh(text: str, start: int, end: int, marks: list[Mark], verbs: Set[str]) -> list[Weighed]:
    """The evidence on every mark of ``text[start:end]``. O(n)."""
    weighed: list[Weighed] = []
    damaged = False
    for number, mark in enumerate(marks):
        if mark.evident:
            weighed.append(_weigh_evident(text, end, mark, verbs))
            continue
        opening, closing = open_spacing(mark), close_spacing(mark)
        opens_well, closes_well = _fits(mark, opening, -1), _fits(mark, closing, 1)
        damaged_before, damaged = damaged, not (opens_well or closes_well)
        if mark.direction < 0:
            opening += _flip(mark, opening)
        elif mark.direction > 0:
            closing += _flip(mark, closing)
        if mark.left is _WORD and _MEASURE.fullmatch(text, max(start, mark.start - 3), mark.start):
            opening += costs.OPEN_AFTER_MEASURE
        opening, closing = _context(text, start, end, mark, verbs, opening, closing)
        if mark.single:
            swap = _single_for_double(mark)
            row = (
                opening + costs.SINGLE_QUOTATION,
                closing + costs.SINGLE_QUOTATION,
                opening + swap,
                closing + swap,
                _NEVER,
                _NEVER,
                _NEVER,
                _apostrophe(text, mark),
            )
        else:
            stray = _NEVER
            if mark.beyond_left is _BESIDE:
                following = marks[number + 1] if mark.beyond_right is _BESIDE else None
                stray = _stray(marks[number - 1], mark, following, damaged_before, damaged)
            row = (
                opening,
                closing,
                opening + costs.WRONG_LEVEL,
                closing + costs.WRONG_LEVEL,
                opening + costs.UNPAIRED,
                closing + costs.UNPAIRED,
                stray,
                _symbol(mark),
            )
        weighed.append(Weighed(row, opens_well, closes_well))
    return weighed


def _context(
    text: str, start: int, end: int, mark: Mark, verbs: Set[str], opening: float, closing: float
) -> tuple[float, float]:
    """What the words and marks around say, added to the costs of opening and closing."""
    before = mark.before
    if before == ":":
        opening += costs.COLON_BEFORE_OPEN
        closing += costs.CLOSE_AFTER_COLON
    else:
        if mark.left is _STOP:
            closing += costs.STOP_BEFORE_CLOSE
        if mark.after[:1].isupper() and (mark.beyond_left is _EDGE or before in ".?!"):
            opening += costs.SENTENCE_OPENS
        elif before == "," or mark.beyond_left is _WORD:
            word = word_before(text, mark.start, start)
            if announces(word, verbs):
                opening += costs.INTRODUCED
            if is_function_word(word):
                closing += costs.CLOSE_AFTER_FUNCTION_WORD
    if attribution_follows(text, mark.end, end, verbs):
        if before == "," or mark.after == ",":
            opening += costs.OPEN_BEFORE_ATTRIBUTION
            closing += costs.ATTRIBUTION_AFTER_COMMA
        else:
            closing += costs.ATTRIBUTION_AFTER
    return opening, closing


def _weigh_evident(text: str, end: int, mark: Mark, verbs: Set[str]) -> Weighed:
    closing = costs.EVIDENT if attribution_follows(text, mark.end, end, verbs) else _NEVER
    return Weighed((_NEVER, closing, _NEVER, _NEVER, _NEVER, _NEVER, _NEVER, 0.0), False, False)


def _stray(previous: Mark, mark: Mark, following: Mark | None, damaged_before: bool, damaged: bool) -> float:
    """What it costs to delete a mark that stands behind another one."""
    if damaged and following is not None and not is_well_formed(following, opens=True):
        return _NEVER if not is_well_formed(following, opens=False) else costs.STRAY
    if damaged or (previous.glyph == mark.glyph and previous.end == mark.start):
        return costs.STRAY
    return costs.STRAY_BESIDE_DAMAGED if damaged_before else costs.STRAY_WELL_FORMED


def _symbol(mark: Mark) -> float:
    if mark.left is _WORD and mark.before.isdigit():
        return costs.PRIME
    if mark.guillemet and mark.left is _SPACE and mark.right is _SPACE:
        return costs.ARROW
    return _NEVER


def _apostrophe(text: str, mark: Mark) -> float:
    if mark.left is _SPACE or mark.left is _EDGE:
        if mark.right is _SPACE or mark.right is _EDGE:
            return costs.LONE_APOSTROPHE
        return costs.ELISION if is_elision(text, mark) else costs.UNKNOWN_ELISION
    if mark.left is not _WORD:
        return costs.UNKNOWN_ELISION
    if mark.before.isdigit():
        return costs.PRIME
    if mark.direction > 0:
        return costs.TURNED_APOSTROPHE
    return costs.POSSESSIVE if mark.before in "sSxXzZ" else costs.CLIPPED


def _single_for_double(mark: Mark) -> float:
    detached = mark.left is _SPACE and (mark.right is _SPACE or mark.right is _EDGE)
    if detached or (mark.glyph in "‘‚‛`" and mark.left is not _SPACE and mark.left is not _EDGE):
        return costs.SINGLE_FOR_DOUBLE
    return costs.SINGLE_FOR_DOUBLE_PLAUSIBLE
