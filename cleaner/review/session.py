"""The state of one article under review. Nothing here reads keys or writes to a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from cleaner.decisions import Decision, accepting, keeping
from cleaner.model import Applicability, Edit, Finding, Result, apply_edits

Remark = Edit | Finding


class Question(Struct, frozen=True):
    """One fix to decide on: an edit with those that belong to it, or a finding.

    ``offered`` is what could be written; empty where a person must find the words.
    """

    items: tuple[Remark, ...]
    offered: tuple[str, ...]

    @property
    def first(self) -> Remark:
        """The remark that is shown."""
        return self.items[0]


class Answer(Struct, frozen=True):
    """``write`` is what to put there; None keeps the words as they are."""

    write: str | None


class Session:
    """Questions in text order, answers, and the way back."""

    def __init__(self, text: str, result: Result) -> None:
        self.text = text
        self.questions = tuple(_questions(result))
        self.answers: dict[int, Answer] = {}
        self._history: list[tuple[int, ...]] = []

    def answer(self, index: int, answer: Answer, same_rule: bool = False) -> None:
        """Answer a question; with ``same_rule`` also the open ones of that rule with one thing on offer."""
        taken = [index]
        self.answers[index] = answer
        if same_rule:
            rule = self.questions[index].first.rule
            for other, question in enumerate(self.questions):
                if other not in self.answers and question.first.rule == rule and len(question.offered) == 1:
                    self.answers[other] = Answer(question.offered[0])
                    taken.append(other)
        self._history.append(tuple(taken))

    def undo(self) -> int | None:
        """Take the last answer back; gives the question to ask again, None when there is none."""
        if not self._history:
            return None
        taken = self._history.pop()
        for index in taken:
            del self.answers[index]
        return taken[0]

    def changes(self) -> tuple[Edit, ...]:
        """The edits that were accepted, sorted and disjoint; of two that overlap the first is made."""
        wanted: list[Edit] = []
        for index, answer in self.answers.items():
            if answer.write is not None:
                wanted += _edits(self.text, self.questions[index], answer.write)
        made: list[Edit] = []
        for edit in sorted(wanted, key=lambda edit: (edit.start, edit.end)):
            if not made or (edit.start >= made[-1].end and edit.start > made[-1].start):
                made.append(edit)
        return tuple(made)

    def repaired(self) -> str:
        """The text with what was accepted."""
        return apply_edits(self.text, self.changes())

    def decisions(self) -> tuple[Decision, ...]:
        """What is to be remembered: what was kept, suggestions taken, words of one's own."""
        made = self.changes()
        found: list[Decision] = []
        for index, answer in sorted(self.answers.items()):
            question = self.questions[index]
            for item in question.items:
                others = [edit for edit in made if edit.end <= item.start or edit.start >= item.end]
                if answer.write is None:
                    found += keeping(self.text, item, others)
                elif item.applicability is not Applicability.SAFE or answer.write not in question.offered:
                    found += accepting(self.text, item, answer.write, others)
        return tuple(dict.fromkeys(found))


def _questions(result: Result) -> Iterator[Question]:
    groups: dict[str, list[Edit]] = {}
    for edit in result.edits:
        if edit.group:
            groups.setdefault(edit.group, []).append(edit)
    asked: set[str] = set()
    both: Sequence[Remark] = (*result.edits, *result.findings)
    for item in sorted(both, key=lambda item: (item.start, item.end, item.rule)):
        if isinstance(item, Finding):
            yield Question((item,), item.suggestions)
        elif not item.group:
            yield Question((item,), (item.replacement,))
        elif item.group not in asked:
            asked.add(item.group)
            yield Question(tuple(groups[item.group]), (item.replacement,))


def _edits(text: str, question: Question, write: str) -> Iterator[Edit]:
    """The edits of an accepted question; words of one's own stand in for the remark that was shown."""
    for item in question.items:
        if isinstance(item, Edit):
            yield item if item is not question.first else replace(item, replacement=write)
        else:
            expected = text[item.start : item.end]
            yield Edit(item.start, item.end, expected, write, item.rule, item.category, item.message)
