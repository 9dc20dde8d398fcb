"""The engine's question to the decisions: what becomes of these proposals?"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from msgspec.structs import replace

from cleaner.decisions.book import Decisions, Located
from cleaner.document import Document
from cleaner.engine.composition import OffsetMap
from cleaner.model import Applicability, Edit, Finding, Proposal

_NO_EDITS = OffsetMap(())


class Judge:
    """Decisions, looked up once in the original of one article, applied to what repairs propose.

    Places are compared on the original, into which every proposal is mapped back, so that a
    decision does not depend on what other rules change around it.
    """

    def __init__(self, decisions: Decisions, document: Document) -> None:
        self._located = decisions.locate(document)
        self._right = decisions.right
        self._length = len(document.text)

    def __call__(
        self, document: Document, proposals: Iterable[Proposal], offsets: OffsetMap
    ) -> Iterable[Proposal]:
        """The proposals without those that were refused; accepted ones come back as safe edits.

        A fix of several edits (one group) stays whole: it is refused or accepted with any of its edits.
        """
        if not self._located and self._right is None:
            return proposals
        given = list(proposals)
        answers = [self._one(document, proposal, offsets) for proposal in given]
        refused, accepted = set(), set()
        for proposal, answer in zip(given, answers, strict=True):
            if isinstance(proposal, Edit) and proposal.group:
                if answer is None:
                    refused.add(proposal.group)
                elif answer is not proposal:
                    accepted.add(proposal.group)
        return list(_whole(answers, refused, accepted))

    def findings(self, findings: Iterable[Finding], rules: Collection[str]) -> tuple[Finding, ...]:
        """Findings on the original, without those of these rules that were dismissed."""
        return tuple(
            item
            for item in findings
            if item.rule not in rules
            or not self._dismissed(
                replace(item, end=min(item.end, self._length)), self._located.get(item.rule, ()), _NO_EDITS
            )
        )

    def _one(self, document: Document, proposal: Proposal, offsets: OffsetMap) -> Proposal | None:
        """The proposal itself when nothing was decided, None when refused, a safe edit when accepted."""
        here = self._located.get(proposal.rule)
        if here:
            if isinstance(proposal, Finding):
                if self._dismissed(proposal, here, offsets):
                    return None
            elif (decided := _decided(document, proposal, here, offsets)) is not proposal:
                return decided
            if (accepted := _accepted(document, proposal, here, offsets)) is not None:
                return accepted
        if self._right is not None and self._loses_a_right_word(document.text, proposal):
            return None
        return proposal

    @staticmethod
    def _dismissed(finding: Finding, here: Iterable[Located], offsets: OffsetMap) -> bool:
        start, end = offsets.to_original(finding.start, finding.end)
        return any(
            found.decision.write is None and found.start <= start and end <= found.end for found in here
        )

    def _loses_a_right_word(self, text: str, proposal: Proposal) -> bool:
        """True when the proposal is about a right word: it respells it, parts it, or doubts it.

        What takes a whole stretch out or moves it (a duplicate, a related link) is not about the word.
        """
        assert self._right is not None
        start, end = _whole_words(text, proposal.start, proposal.end)
        right = [match.span() for match in self._right.finditer(text, max(0, start - 80), end + 80)]
        if isinstance(proposal, Finding):
            return any(low <= proposal.start and proposal.end <= high for low, high in right)
        touched = [(low, high) for low, high in right if low < end and start < high]
        if not touched:
            return False
        start, end = min(start, touched[0][0]), max(end, touched[-1][1])
        before = text[start:end]
        after = text[start : proposal.start] + proposal.replacement + text[proposal.end : end]
        if len(self._right.findall(after)) >= len(self._right.findall(before)):
            return False
        inside = any(low <= proposal.start and proposal.end <= high for low, high in touched)
        return inside or len(after.split()) >= len(before.split())


def _decided(document: Document, edit: Edit, here: Iterable[Located], offsets: OffsetMap) -> Edit | None:
    """None when the edit would change what was to be kept, or what a person wrote."""
    start, end = offsets.to_original(edit.start, edit.end)
    for found in here:
        if not _overlap(start, end, found.start, found.end):
            continue
        if found.decision.write is None:
            return None
        written = document.text[edit.start : edit.end]
        if (start, end) == (found.start, found.end) and written == found.decision.write:
            return None
    return edit


def _accepted(
    document: Document, proposal: Proposal, here: Iterable[Located], offsets: OffsetMap
) -> Edit | None:
    """The edit that a person chose for this very place, None when there is none.

    What is written is one of the suggestions, or anything at all where the words are still the
    original's.
    """
    span = offsets.to_original(proposal.start, proposal.end)
    for found in here:
        write = found.decision.write
        if write is None or span != (found.start, found.end):
            continue
        words = document.text[proposal.start : proposal.end]
        offered = (proposal.replacement,) if isinstance(proposal, Edit) else proposal.suggestions
        if write in offered or words == found.decision.place.words:
            if isinstance(proposal, Edit):
                return replace(proposal, replacement=write, applicability=Applicability.SAFE)
            return document.edit(
                proposal.start,
                proposal.end,
                write,
                rule=proposal.rule,
                category=proposal.category,
                message=proposal.message,
            )
    return None


def _whole(answers: Iterable[Proposal | None], refused: set[str], accepted: set[str]) -> Iterator[Proposal]:
    for answer in answers:
        if isinstance(answer, Edit) and answer.group in refused:
            continue
        if isinstance(answer, Edit) and answer.group in accepted:
            yield replace(answer, applicability=Applicability.SAFE)
        elif answer is not None:
            yield answer


def _overlap(a_start: int, a_end: int, b_start: int, b_end: int) -> bool:
    if a_start == a_end or b_start == b_end:
        return a_start <= b_end and b_start <= a_end
    return a_start < b_end and b_start < a_end


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    low, high = max(0, start - 80), min(len(text), end + 80)
    while start > low and text[start - 1].isalnum():
        start -= 1
    while end < high and text[end].isalnum():
        end += 1
    return start, end
