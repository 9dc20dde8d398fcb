"""Which mark opens, which closes: the least-cost reading of a paragraph.

A reading walks through the marks from left to right over five states (outside, in a double
quotation, in a single one, single inside double, double inside single); every mark takes a role
that moves it from one state to the next at the cost of ``costs.py``. Forward and backward
passes (min-sum, the Viterbi lattice) give for every mark the cost of the best complete
reading with each role, and so the *margin*: how much worse the text reads if this mark were
anything else. Linear in the number of marks.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from enum import IntEnum

from cleaner.repairs.quotes import costs
from cleaner.repairs.quotes.marks import (
    Mark,
    Side,
    after_function_word,
    attribution_follows,
    introduced,
    is_elision,
)


class Role(IntEnum):
    """What a mark does. The inner roles say that it belongs to a quotation in a quotation."""

    OPEN = 0
    CLOSE = 1
    INNER_OPEN = 2
    INNER_CLOSE = 3
    LONE_OPEN = 4
    LONE_CLOSE = 5
    STRAY = 6
    APOSTROPHE = 7
    PRIME = 8
    ARROW = 9


OPENING = frozenset({Role.OPEN, Role.INNER_OPEN})
CLOSING = frozenset({Role.CLOSE, Role.INNER_CLOSE})
PAIRED = OPENING | CLOSING

OUTSIDE, DOUBLE, SINGLE, SINGLE_IN_DOUBLE, DOUBLE_IN_SINGLE = range(5)
_GUILLEMETS = frozenset("«»‹›")
_OPENED, _DELETED = 5, 10
"""Added to a state when the mark just opened, or was taken for a stray one, and the next stands
right beside it: what is quoted must not be nothing, and not both neighbours may go."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The best roles of a paragraph's marks, the margin of each, and how the paragraph ends."""

    roles: tuple[Role, ...]
    margins: tuple[float, ...]
    state: int
    """The state after the last mark: ``DOUBLE`` when a quotation is left open."""
    start: int
    """The state before the first mark: ``DOUBLE`` when the paragraph goes on with a quotation."""

    @property
    def lone(self) -> tuple[int, ...]:
        """Indices of the marks without a partner."""
        return tuple(i for i, role in enumerate(self.roles) if role in (Role.LONE_OPEN, Role.LONE_CLOSE))


def open_spacing(mark: Mark) -> float:
    """How surprising the white space round the mark is, if it opens."""
    left, right = mark.left, mark.right
    if right is Side.EDGE:
        return costs.AT_WRONG_EDGE
    if mark.beyond_right is Side.STOP:
        return costs.BEFORE_STOP
    left_fits = left is not Side.WORD and left is not Side.STOP
    if right is not Side.SPACE:
        if left_fits:
            return costs.INWARD_DASH if right is Side.DASH else costs.WELL_SPACED
        return costs.GLUED_AT_STOP if left is Side.STOP else costs.GLUED_BOTH
    if left_fits:
        return costs.DETACHED if left is Side.SPACE else costs.DETACHED_AT_EDGE
    return costs.WRONG_SIDE


def close_spacing(mark: Mark) -> float:
    """How surprising the white space round the mark is, if it closes."""
    left, right = mark.left, mark.right
    if left is Side.EDGE:
        return costs.AT_WRONG_EDGE
    if mark.beyond_left is Side.BRACKET:
        return costs.BEFORE_STOP
    right_fits = right is not Side.WORD
    if left is not Side.SPACE:
        if right is Side.SPACE and mark.beyond_right is Side.STOP:
            return costs.SPACE_BEFORE_STOP
        if right_fits:
            return costs.INWARD_DASH if left is Side.DASH else costs.WELL_SPACED
        return costs.GLUED_AT_STOP if left is Side.STOP else costs.GLUED_BOTH
    if right_fits:
        at_edge = mark.beyond_right in (Side.STOP, Side.EDGE)
        return costs.DETACHED_AT_EDGE if at_edge else costs.DETACHED
    return costs.WRONG_SIDE


def is_well_formed(mark: Mark, *, opens: bool) -> bool:
    """True when a mark of this role needs no edit, its level and style apart."""
    spacing = open_spacing(mark) if opens else close_spacing(mark)
    return spacing < costs.DETACHED_AT_EDGE and mark.direction != (-1 if opens else 1) and not mark.foreign


def _flip(mark: Mark, spacing: float) -> float:
    if mark.glyph in _GUILLEMETS and spacing:
        return costs.GUILLEMET_ASTRAY
    if spacing == costs.WRONG_SIDE:
        return costs.FLIPPED_WITH_SPACING
    return costs.FLIPPED_DETACHED if spacing == costs.DETACHED else costs.FLIPPED


def _open_cost(text: str, start: int, mark: Mark, verbs: Set[str]) -> float:
    cost = open_spacing(mark)
    if mark.direction < 0:
        cost += _flip(mark, cost)
    if mark.before == ":":
        cost += costs.COLON_BEFORE_OPEN
    elif mark.after[:1].isupper() and (mark.beyond_left is Side.EDGE or mark.before in ".?!"):
        cost += costs.SENTENCE_OPENS
    elif introduced(text, mark.start, start, verbs):
        cost += costs.INTRODUCED
    return cost


def _close_cost(text: str, start: int, mark: Mark) -> float:
    cost = close_spacing(mark)
    if mark.direction > 0:
        cost += _flip(mark, cost)
    if mark.before == ":":
        cost += costs.CLOSE_AFTER_COLON
    elif mark.left is Side.STOP:
        cost += costs.STOP_BEFORE_CLOSE
    elif after_function_word(text, mark.start, start):
        cost += costs.CLOSE_AFTER_FUNCTION_WORD
    return cost


def _apostrophe_cost(text: str, mark: Mark) -> float:
    if mark.left is Side.SPACE or mark.left is Side.EDGE:
        if mark.right is Side.SPACE or mark.right is Side.EDGE:
            return costs.LONE_APOSTROPHE
        return costs.ELISION if is_elision(text, mark) else costs.UNKNOWN_ELISION
    if mark.left is not Side.WORD:
        return costs.UNKNOWN_ELISION
    if mark.before.isdigit():
        return costs.PRIME
    return costs.POSSESSIVE if mark.before in "sSxXzZ" else costs.CLIPPED


Option = tuple[int, Role, int, float]
"""A state, a role, the state that follows, the cost."""


def _options(text: str, start: int, end: int, marks: list[Mark], index: int, verbs: Set[str]) -> list[Option]:
    """Every role that the mark may take, with the states that it leads from and to."""
    mark = marks[index]
    previous = marks[index - 1] if index else None
    following = marks[index + 1] if index + 1 < len(marks) else None
    opening = _open_cost(text, start, mark, verbs)
    closing = _close_cost(text, start, mark)
    if attribution_follows(text, mark.end, end, verbs):
        if mark.before == "," or mark.after == ",":
            closing += costs.ATTRIBUTION_AFTER_COMMA
            opening += costs.OPEN_BEFORE_ATTRIBUTION
        else:
            closing += costs.ATTRIBUTION_AFTER
    if mark.single:
        quoted = costs.SINGLE_QUOTATION
        apostrophe = _apostrophe_cost(text, mark)
        swap = _single_for_double(mark)
        options = [(state, Role.APOSTROPHE, state, apostrophe) for state in range(5)]
        options += [
            (OUTSIDE, Role.OPEN, SINGLE, opening + quoted),
            (SINGLE, Role.CLOSE, OUTSIDE, closing + quoted),
            (DOUBLE, Role.INNER_OPEN, SINGLE_IN_DOUBLE, opening + quoted),
            (SINGLE_IN_DOUBLE, Role.INNER_CLOSE, DOUBLE, closing + quoted),
            (OUTSIDE, Role.OPEN, DOUBLE, opening + swap),
            (DOUBLE, Role.CLOSE, OUTSIDE, closing + swap),
        ]
        return options
    options = [
        (OUTSIDE, Role.OPEN, DOUBLE, opening),
        (DOUBLE, Role.CLOSE, OUTSIDE, closing),
        (DOUBLE, Role.INNER_OPEN, SINGLE_IN_DOUBLE, opening + costs.WRONG_LEVEL),
        (SINGLE_IN_DOUBLE, Role.INNER_CLOSE, DOUBLE, closing + costs.WRONG_LEVEL),
        (SINGLE, Role.INNER_OPEN, DOUBLE_IN_SINGLE, opening),
        (DOUBLE_IN_SINGLE, Role.INNER_CLOSE, SINGLE, closing),
    ]
    for state in range(5):
        options.append((state, Role.LONE_OPEN, state, opening + costs.UNPAIRED))
        options.append((state, Role.LONE_CLOSE, state, closing + costs.UNPAIRED))
    if (
        previous is not None
        and mark.beyond_left is Side.MARK
        and not (
            following is not None
            and mark.beyond_right is Side.MARK
            and _damaged(mark)
            and _damaged(following)
        )
    ):
        if _damaged(mark) or (previous.glyph == mark.glyph and previous.end == mark.start):
            stray = costs.STRAY
        else:
            stray = costs.STRAY_BESIDE_DAMAGED if _damaged(previous) else costs.STRAY_WELL_FORMED
        options += [(state, Role.STRAY, state, stray) for state in range(5)]
    if mark.glyph in _GUILLEMETS and mark.left is Side.SPACE and mark.right is Side.SPACE:
        options += [(state, Role.ARROW, state, costs.ARROW) for state in range(5)]
    if mark.left is Side.WORD and mark.before.isdigit():
        options += [(state, Role.PRIME, state, costs.PRIME) for state in range(5)]
    return options


def _damaged(mark: Mark) -> bool:
    """True for a mark that stands as no mark of its glyph stands."""
    return not (is_well_formed(mark, opens=True) or is_well_formed(mark, opens=False))


def _single_for_double(mark: Mark) -> float:
    detached = mark.left is Side.SPACE and mark.right in (Side.SPACE, Side.EDGE)
    if detached or (mark.glyph in "‘‚‛`" and mark.left is not Side.SPACE and mark.left is not Side.EDGE):
        return costs.SINGLE_FOR_DOUBLE
    return costs.SINGLE_FOR_DOUBLE_PLAUSIBLE


_NEVER = float("inf")


def read(
    text: str,
    start: int,
    end: int,
    marks: list[Mark],
    verbs: Set[str],
    begins: dict[int, float],
    runs_on: float,
) -> Reading:
    """The least-cost reading of ``text[start:end]``.

    ``begins``: the states that the paragraph may begin in, with their costs; ``runs_on``: what it
    costs to leave a double quotation open at the end.
    """
    lattice: list[list[Option]] = []
    forward: list[dict[int, float]] = [dict(begins)]
    for index, mark in enumerate(marks):
        reached: dict[int, float] = {}
        steps: list[Option] = []
        here = forward[index]
        beside = mark.beyond_right is Side.MARK
        for state, role, target, alone in _options(text, start, end, marks, index, verbs):
            if beside and role in OPENING:
                target += _OPENED
            elif beside and role is Role.STRAY:
                target += _DELETED
            for origin in (state, state + _OPENED, state + _DELETED):
                if origin not in here:
                    continue
                cost = alone
                if (origin >= _DELETED and role is Role.STRAY) or (
                    _DELETED > origin >= _OPENED and role in CLOSING
                ):
                    cost += costs.EMPTY_QUOTATION
                total = here[origin] + cost
                steps.append((origin, role, target, cost))
                if total < reached.get(target, _NEVER):
                    reached[target] = total
        lattice.append(steps)
        forward.append(reached)
    ends = {OUTSIDE: 0.0, DOUBLE: runs_on}
    backward: list[dict[int, float]] = [{}] * len(marks)
    backward.append({state: ends.get(state, costs.UNPAIRED * (state or 1)) for state in forward[-1]})
    for index in range(len(marks) - 1, -1, -1):
        remaining: dict[int, float] = {}
        after = backward[index + 1]
        for origin, _, target, cost in lattice[index]:
            total = cost + after[target]
            if total < remaining.get(origin, _NEVER):
                remaining[origin] = total
        backward[index] = remaining
    return _best(marks, lattice, forward, backward)


def _best(
    marks: list[Mark],
    lattice: list[list[Option]],
    forward: list[dict[int, float]],
    backward: list[dict[int, float]],
) -> Reading:
    """The cheapest path through the lattice, with the margin of each of its steps."""
    first = state = min(backward[0], key=lambda s: (forward[0][s] + backward[0][s], s))
    best = forward[0][state] + backward[0][state]
    roles: list[Role] = []
    margins: list[float] = []
    for mark, steps, before, after in zip(marks, lattice, forward, backward[1:], strict=False):
        step = min(
            (step for step in steps if step[0] == state),
            key=lambda step: (step[3] + after[step[2]], step[1], step[2]),
        )
        chosen = _effect(mark, step[1])
        other = min(
            (
                before[origin] + cost + after[target]
                for origin, role, target, cost in steps
                if _effect(mark, role) != chosen
            ),
            default=_NEVER,
        )
        roles.append(step[1])
        margins.append(other - best)
        state = step[2]
    return Reading(tuple(roles), tuple(margins), state % _OPENED, first)


_AS_IT_IS = -1
_DIRECTION = {Role.LONE_OPEN: Role.OPEN, Role.LONE_CLOSE: Role.CLOSE}


def _effect(mark: Mark, role: Role) -> int:
    """What the role does to the text: two roles with one effect do not compete.

    A lone mark would be given the form of its direction, if it were touched at all.
    """
    role = _DIRECTION.get(role, role)
    if role is Role.STRAY:
        return role
    if role not in PAIRED or is_well_formed(mark, opens=role in OPENING):
        return _AS_IT_IS
    return role
