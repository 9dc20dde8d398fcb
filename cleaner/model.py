"""What flows through the rooms: plain frozen data, importing nothing of ours.

Offsets are code points and half-open: ``text[start:end]``. A repair *proposes* edits and
findings in the coordinates of the text that it was given; the engine answers for mapping
them back to the original.

The records are msgspec structs: they compare, hash and print like frozen dataclasses, and
``msgspec.structs.replace`` and ``asdict`` stand for those of the standard library.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from msgspec import Struct, field


class Applicability(StrEnum):
    """May an edit be applied without asking? (The idea of rustc and ruff.)"""

    SAFE = "safe"
    """Applied by default."""
    SUGGESTED = "suggested"
    """Shown; applied only on request."""
    MANUAL = "manual"
    """Reported; a person must act."""


class Span(Struct, frozen=True, order=True):
    """A half-open range of code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def touches(self, start: int, end: int) -> bool:
        """True when the range shares a code point with, or is an insertion inside, this span."""
        if start == end:
            return self.start < start < self.end
        return start < self.end and end > self.start

    def contains(self, start: int, end: int) -> bool:
        """True when the whole range lies in this span."""
        return self.start <= start and end <= self.end


class Edit(Struct, frozen=True):
    """A span to replace, with the text it expects to find there and the reason.

    ``group``: edits proposed by one repair under one non-empty group are one fix: all of them
    are applied, or none. ``metadata``: what the edit takes out that is worth keeping
    (``("date", "2022-01-09")``). ``rules``: after composition, every rule that had a hand in
    the edit, oldest first; ``rule`` is the last of them.
    """

    start: int
    end: int
    expected: str
    replacement: str
    rule: str
    category: str
    message: str
    applicability: Applicability = Applicability.SAFE
    group: str = ""
    metadata: tuple[tuple[str, str], ...] = ()
    rules: tuple[str, ...] = ()
    priority: int = 0
    """Between conflicting edits of one repair the higher wins; then the longer, then the earlier."""

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end} ({self.rule})")
        if len(self.expected) != self.end - self.start:
            raise ValueError(f"edit of {self.rule} expects {self.expected!r} in {self.start}..{self.end}")


class Finding(Struct, frozen=True):
    """What was seen and not changed, with suggestions where there are any."""

    start: int
    end: int
    rule: str
    category: str
    message: str
    suggestions: tuple[str, ...] = ()
    applicability: Applicability = Applicability.MANUAL


Proposal = Edit | Finding


class SourceEvidence(Struct, frozen=True):
    """Which language the text was probably translated from, and why we think so.

    ``scores`` holds a weight per language code (``es``, ``it``…), ``reasons`` one line per
    piece of evidence. ``language`` is the best-supported one, or ``""`` when nothing speaks
    for any. ``translated`` is the weight of the signs that the text is machine-translated at
    all, whatever the language.
    """

    language: str = ""
    scores: Mapping[str, float] = field(default_factory=dict)
    reasons: tuple[str, ...] = ()
    translated: float = 0.0

    def allows(self, sources: Iterable[str]) -> bool:
        """True unless the evidence clearly points to languages other than ``sources``."""
        best = max(self.scores.values(), default=0.0)
        if best < CLEAR_EVIDENCE:
            return True
        return any(self.scores.get(s, 0.0) * 3 >= best for s in sources)

    def supports(self, sources: Iterable[str]) -> bool:
        """True when there is positive evidence for one of ``sources``."""
        return self.allows(sources) and any(self.scores.get(s, 0.0) >= SOME_EVIDENCE for s in sources)

    def says_more_than(self, other: SourceEvidence) -> bool:
        """True when some rule may speak that may not with the other evidence: where the signs of one language
        have been repaired, those of another weigh more."""
        languages = {*self.scores, *other.scores, ""}
        return (self.is_translated and not other.is_translated) or any(
            (self.allows((code,)) and not other.allows((code,)))
            or (self.supports((code,)) and not other.supports((code,)))
            for code in languages
        )

    @property
    def is_translated(self) -> bool:
        """True when the text shows that it was machine-translated, from whatever language."""
        return self.translated >= SOME_EVIDENCE


SOME_EVIDENCE = 1.0
"""The weight of one plain sign, for example a foreign acronym or a calque that no English writer makes."""
CLEAR_EVIDENCE = 2.0
"""From this weight on, a language may silence the rules of others."""


class Result(Struct, frozen=True):
    """What cleaning one text gave. Applying ``edits`` to the original gives ``text`` exactly."""

    text: str
    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]
    metadata: Mapping[str, tuple[str, ...]]
    source: SourceEvidence


class StaleEditError(ValueError):
    """An edit does not find the text that it expects: it is refused, never misapplied."""


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with sorted, disjoint edits applied. O(len(text)).

    Raises StaleEditError when an edit does not find what it expects, ValueError when edits
    overlap or are out of order.
    """
    out: list[str] = []
    at = 0
    for edit in edits:
        if edit.start < at:
            raise ValueError(f"edits overlap at {edit.start} ({edit.rule})")
        if text[edit.start : edit.end] != edit.expected:
            found = text[edit.start : edit.end]
            raise StaleEditError(
                f"{edit.rule}: expected {edit.expected!r} at {edit.start}..{edit.end}, found {found!r}"
            )
        out.append(text[at : edit.start])
        out.append(edit.replacement)
        at = edit.end
    out.append(text[at:])
    return "".join(out)
