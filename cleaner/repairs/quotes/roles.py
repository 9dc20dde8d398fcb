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
from enum import IntEnum

from msgspec import Struct

from cleaner.repairs.quotes import costs
from cleaner.repairs.quotes.evidence import Evidence, Weighed, weigh
from cleaner.repairs.quotes.marks import Mark, Side


class Role(IntEnum):
    """What a mark does. The inner roles say that it belongs to a quotation in a quotation."""

    OPEN = 0
    CLOSE = 1
    INNER_OPEN = 2
    INNER_CLOSE = 3
    LONE_OPEN = 4
    LONE_CLOSE = 5
    STRAY = 6
    NO_QUOTE = 7
    """An apostrophe, a prime, an arrow; or, for an evident mark, nothing."""


OPENING = frozenset({Role.OPEN, Role.INNER_OPEN})
CLOSING = frozenset({Role.CLOSE, Role.INNER_CLOSE})
LONE = frozenset({Role.LONE_OPEN, Role.LONE_CLOSE})

OUTSIDE, DOUBLE, SINGLE, SINGLE_IN_DOUBLE, DOUBLE_IN_SINGLE = range(5)
_OPENED, _DELETED = 5, 10
"""Added to a state when the mark just opened, or was taken for a stray one, and the next stands
right beside it: what is quoted must not be nothing, and not both neighbours may go."""
_STRAIGHT = 15
"""Added to a state inside a double quotation that a straight mark opened."""

_Steps = tuple[tuple[tuple[Role, int, int], ...], ...]


def _steps(
    moves: dict[int, tuple[tuple[Role, int, Evidence], ...]], stay: tuple[tuple[Role, Evidence], ...]
) -> _Steps:
    """For each state the roles possible in it, the state that follows and the evidence that is asked."""
    return tuple(
        tuple((role, target, int(kind)) for role, target, kind in moves.get(state, ()))
        + tuple((role, state, int(kind)) for role, kind in stay)
        for state in range(5)
    )


_DOUBLE_STEPS = _steps(
    {
        OUTSIDE: ((Role.OPEN, DOUBLE, Evidence.OPENS),),
        DOUBLE: (
            (Role.CLOSE, OUTSIDE, Evidence.CLOSES),
            (Role.INNER_OPEN, SINGLE_IN_DOUBLE, Evidence.OPENS_INSIDE),
        ),
        SINGLE_IN_DOUBLE: ((Role.INNER_CLOSE, DOUBLE, Evidence.CLOSES_INSIDE),),
        SINGLE: ((Role.INNER_OPEN, DOUBLE_IN_SINGLE, Evidence.OPENS),),
        DOUBLE_IN_SINGLE: ((Role.INNER_CLOSE, SINGLE, Evidence.CLOSES),),
    },
    (
        (Role.LONE_OPEN, Evidence.OPENS_ALONE),
        (Role.LONE_CLOSE, Evidence.CLOSES_ALONE),
        (Role.STRAY, Evidence.STRAY),
        (Role.NO_QUOTE, Evidence.NO_QUOTE),
    ),
)
_SINGLE_STEPS = _steps(
    {
        OUTSIDE: (
            (Role.OPEN, SINGLE, Evidence.OPENS),
            (Role.OPEN, DOUBLE, Evidence.OPENS_INSIDE),
        ),
        SINGLE: ((Role.CLOSE, OUTSIDE, Evidence.CLOSES),),
        DOUBLE: (
            (Role.INNER_OPEN, SINGLE_IN_DOUBLE, Evidence.OPENS),
            (Role.CLOSE, OUTSIDE, Evidence.CLOSES_INSIDE),
        ),
        SINGLE_IN_DOUBLE: ((Role.INNER_CLOSE, DOUBLE, Evidence.CLOSES),),
    },
    ((Role.NO_QUOTE, Evidence.NO_QUOTE),),
)


class Reading(Struct, frozen=True):
    """The best roles of a paragraph's marks, the margin of each, and how the paragraph ends."""

    roles: tuple[Role, ...]
    margins: tuple[float, ...]
    state: int
    """The state after the last mark: ``DOUBLE`` when a quotation is left open."""


_NEVER = float("inf")
_Step = tuple[int, Role, int, float]
"""A state, a role, the state that follows, the cost."""


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
    weighed = weigh(text, start, end, marks, verbs)
    lattice: list[list[_Step]] = []
    forward: list[dict[int, float]] = [begins]
    glyphs = {mark.glyph for mark in marks}
    mixed = '"' in glyphs and len(glyphs) > 1
    for mark, evidence in zip(marks, weighed, strict=True):
        here = forward[-1]
        row = evidence.costs
        # A role that every state allows is never dearer than the cheapest by more than UNPAIRED.
        limit = min(here.values()) + min(row) + costs.BEAM
        reached: dict[int, float] = {}
        steps: list[_Step] = []
        table = _SINGLE_STEPS if mark.single else _DOUBLE_STEPS
        beside = mark.beyond_right is Side.MARK
        for origin, so_far in here.items():
            remembers = beside or mixed or origin >= _OPENED
            for role, target, kind in table[origin % 5]:
                cost = row[kind]
                if so_far + cost > limit:
                    continue
                if remembers:
                    cost, target = _remember(mark, origin, role, target, cost, mixed=mixed)
                steps.append((origin, role, target, cost))
                total = so_far + cost
                if total < reached.get(target, _NEVER):
                    reached[target] = total
        lattice.append(steps)
        forward.append(reached)
    ends = {OUTSIDE: 0.0, DOUBLE: runs_on, SINGLE: costs.UNPAIRED}
    backward = [{state: ends.get(state % _STRAIGHT, 2 * costs.UNPAIRED) for state in forward[-1]}]
    for steps in reversed(lattice):
        after = backward[-1]
        remaining: dict[int, float] = {}
        for origin, _, target, cost in steps:
            if target in after:
                total = cost + after[target]
                if total < remaining.get(origin, _NEVER):
                    remaining[origin] = total
        backward.append(remaining)
    backward.reverse()
    return _best(weighed, lattice, forward, backward)


def _remember(
    mark: Mark, origin: int, role: Role, target: int, cost: float, *, mixed: bool
) -> tuple[float, int]:
    """What a state keeps of the mark before it, beyond the nesting: see ``_OPENED`` and ``_STRAIGHT``."""
    neighbour = origin % _STRAIGHT // _OPENED
    if neighbour and (role is Role.STRAY if neighbour > 1 else role in CLOSING):
        cost += costs.EMPTY_QUOTATION
    if mixed:
        straight, began_straight = mark.glyph == '"', origin >= _STRAIGHT
        if target in (OUTSIDE, SINGLE):
            if role in CLOSING and began_straight != straight and not mark.single and not mark.evident:
                cost += costs.MIXED_PAIR
        elif began_straight or (straight and role in OPENING and target in (DOUBLE, DOUBLE_IN_SINGLE)):
            target += _STRAIGHT
    if mark.beyond_right is Side.MARK:
        target += _OPENED if role in OPENING else _DELETED if role is Role.STRAY else 0
    return cost, target


def _best(
    weighed: list[Weighed],
    lattice: list[list[_Step]],
    forward: list[dict[int, float]],
    backward: list[dict[int, float]],
) -> Reading:
    """The cheapest path through the lattice, with the margin of each of its steps."""
    state = min(backward[0], key=lambda s: (forward[0][s] + backward[0][s], s))
    best = forward[0][state] + backward[0][state]
    roles: list[Role] = []
    margins: list[float] = []
    for evidence, steps, before, after in zip(weighed, lattice, forward, backward[1:], strict=False):
        left = backward[len(roles)][state]
        _, role, following, _ = min(
            (
                step
                for step in steps
                if step[0] == state and step[3] + after.get(step[2], _NEVER) <= left + 1e-9
            ),
            # Of two openings before one closing mark, the nearer is its partner.
            key=lambda step: (step[1] is not Role.LONE_OPEN, step[1], step[2]),
        )
        effects = _effects(evidence)
        chosen = effects[role]
        other = _NEVER
        for origin, other_role, target, cost in steps:
            if effects[other_role] != chosen and target in after:
                other = min(other, before[origin] + cost + after[target])
        roles.append(role)
        margins.append(other - best)
        state = following
    return Reading(tuple(roles), tuple(margins), state % _OPENED)


_AS_IT_IS = 7


def _effects(evidence: Weighed) -> tuple[int, ...]:
    """What each role does to the text: two roles with one effect do not compete.

    A lone mark would be given the form of its direction, if it were touched at all.
    """
    opened = _AS_IT_IS if evidence.opens_well else 0
    closed = _AS_IT_IS if evidence.closes_well else 1
    inner_opened = _AS_IT_IS if evidence.opens_well else 2
    inner_closed = _AS_IT_IS if evidence.closes_well else 3
    return (opened, closed, inner_opened, inner_closed, opened, closed, 6, _AS_IT_IS)
