"""All decisions of a project, and looking up which of them a text meets."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from cleaner.decisions.places import Place, place_of, squeezed

if TYPE_CHECKING:
    from cleaner.document import Document


class Decision(Struct, frozen=True):
    """One rule at one place: ``write`` is what to put there, None to keep the words as they are."""

    rule: str
    place: Place
    write: str | None = None

    @property
    def key(self) -> tuple[str, Place]:
        """What the decision is about; there is at most one on the same."""
        return self.rule, self.place


class Located(Struct, frozen=True):
    """A decision found in a text: the stretch ``start..end`` that it is about."""

    start: int
    end: int
    decision: Decision


@dataclass(frozen=True)
class Decisions:
    """Immutable; compiled at the first text. False when nothing was decided.

    ``words`` are right for the project: exactly as written, also with a capital where they are in
    lower case.
    """

    words: frozenset[str] = frozenset()
    entries: frozenset[Decision] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.words or self.entries)

    @cached_property
    def names(self) -> frozenset[str]:
        """The words that are right, and the forms of names that were accepted."""
        written = (entry.write for entry in self.entries if entry.rule.startswith("name-"))
        return self.words.union(form for form in written if form)

    def decide(self, decisions: Iterable[Decision]) -> Decisions:
        """With further decisions; a new one takes the place of an old one about the same."""
        new = {decision.key: decision for decision in decisions}
        kept = (entry for entry in self.entries if entry.key not in new)
        return Decisions(self.words, frozenset((*kept, *new.values())))

    def forget(self, decisions: Iterable[Decision]) -> Decisions:
        """Without these."""
        return Decisions(self.words, self.entries - frozenset(decisions))

    def declare(self, words: Iterable[str]) -> Decisions:
        """With further words that are right."""
        return Decisions(self.words | frozenset(words), self.entries)

    def locate(self, document: Document) -> dict[str, list[Located]]:
        """The decisions that the document meets, by rule.

        One scan in C of the text without white space for the places of all decisions; every hit is
        then compared exactly. O(text + hits).
        """
        found: dict[str, list[Located]] = defaultdict(list)
        if not self.entries:
            return found
        automaton, groups = self._automaton
        hits = automaton.find_overlapping("".join(document.folded.split()))
        if not hits:
            return found
        text = document.text
        at = [index for index, char in enumerate(text) if not char.isspace()]
        for first, _, index in hits:
            for decision in groups[index]:
                if (span := _span(text, at, first, decision.place)) is not None:
                    found[decision.rule].append(Located(*span, decision))
        return found

    @cached_property
    def right(self) -> re.Pattern[str] | None:
        """Matches the words that are right for the project; None when there are none."""
        if not self.words:
            return None
        forms = {form for word in self.words for form in (word, word[:1].upper() + word[1:])}
        longest_first = sorted(forms, key=lambda form: (-len(form), form))
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")

    @cached_property
    def _automaton(self) -> tuple[_Automaton, list[Sequence[Decision]]]:
        from daachorse import CharwiseDoubleArrayAhoCorasick

        patterns: dict[str, list[Decision]] = defaultdict(list)
        for decision in self.entries:
            place = decision.place
            whole = place.head == place.words
            pattern = squeezed(place.before + place.head + (place.after if whole else ""))
            if pattern:
                patterns[pattern].append(decision)
        if not patterns:
            return _Nothing(), []
        return CharwiseDoubleArrayAhoCorasick(list(patterns)), list(patterns.values())


class _Automaton(Protocol):
    def find_overlapping(self, text: str) -> Sequence[tuple[int, int, int]]:
        """Start, end and index of every hit."""


class _Nothing:
    def find_overlapping(self, text: str) -> Sequence[tuple[int, int, int]]:
        return ()


def _span(text: str, at: Sequence[int], first: int, place: Place) -> tuple[int, int] | None:
    """Where the words stand when the place's context begins with the ``first`` character that shows."""
    start_shown = first + len(squeezed(place.before))
    low = at[start_shown - 1] + 1 if start_shown else 0
    gap_end = at[start_shown] if start_shown < len(at) else len(text)
    start = text.find(place.head, low, gap_end + len(place.head))
    end = start + place.length
    return (start, end) if start >= 0 and place_of(text, start, end) == place else None
