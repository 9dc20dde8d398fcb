"""Decisions from what a person saw: an edit or a finding of a result, in offsets of the original."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.decisions.book import Decision
from cleaner.decisions.places import place_of
from cleaner.model import Edit, Finding, apply_edits


def keeping(text: str, item: Edit | Finding, made: Sequence[Edit] = ()) -> tuple[Decision, ...]:
    """The decisions that keep the words of an edit, or dismiss a finding.

    ``made`` are the other edits of the result, sorted and disjoint, that will be made: where they
    change the context, a second decision holds for the text as it will then be, so that what was
    refused stays refused when the repaired text is read again.
    """
    rules = (item.rules or (item.rule,)) if isinstance(item, Edit) else (item.rule,)
    return tuple(
        dict.fromkeys(
            Decision(rule, place_of(*stretch)) for rule in rules for stretch in _stretches(text, item, made)
        )
    )


def accepting(text: str, item: Edit | Finding, write: str, made: Sequence[Edit] = ()) -> tuple[Decision, ...]:
    """The decisions that put ``write`` where the item is.

    Where a person wrote something that was not offered, it is kept from the same rule afterwards.
    """
    decisions = [Decision(item.rule, place_of(*stretch), write) for stretch in _stretches(text, item, made)]
    offered = (item.replacement,) if isinstance(item, Edit) else item.suggestions
    if write not in offered:
        start = item.start
        written = text[:start] + write + text[item.end :]
        decisions += keeping(written, Finding(start, start + len(write), item.rule, "", ""))
    return tuple(dict.fromkeys(decisions))


def _stretches(text: str, item: Edit | Finding, made: Sequence[Edit]) -> Iterator[tuple[str, int, int]]:
    yield text, item.start, item.end
    others = [edit for edit in made if edit is not item]
    if not others or any(edit.start < item.end and item.start < edit.end for edit in others):
        return
    shift = sum(len(edit.replacement) - (edit.end - edit.start) for edit in others if edit.end <= item.start)
    yield apply_edits(text, others), item.start + shift, item.end + shift
