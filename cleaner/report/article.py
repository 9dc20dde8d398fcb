"""One article before and after, as the reports see it; and the counts of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field

from cleaner.model import Edit, Finding, SourceEvidence

UNTRANSLATED = "untranslated-document"
"""The finding that makes the engine leave an article alone."""


class Article(Struct, frozen=True):
    """``name`` is the path to show (``/`` between folders), ``output`` the one below the output folder.

    ``codec``/``mark`` spell the original, ``new_codec``/``new_mark`` the cleaned text; ``measures`` holds
    ``{"before": {...}, "after": {...}}`` when they were asked for.
    """

    name: str
    original: str
    cleaned: str
    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]
    metadata: Mapping[str, tuple[str, ...]]
    source: SourceEvidence
    encoding: str = "UTF-8"
    codec: str = "utf-8"
    mark: bytes = b""
    new_codec: str = "utf-8"
    new_mark: bytes = b""
    output: str = ""
    measures: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def status(self) -> str:
        """``left-alone`` (not English), ``changed`` or ``unchanged``."""
        if any(finding.rule == UNTRANSLATED for finding in self.findings):
            return "left-alone"
        return "changed" if self.edits or self.reencoded else "unchanged"

    @property
    def reencoded(self) -> bool:
        """True when the cleaned text is spelt in other bytes than the original."""
        return (self.codec, self.mark) != (self.new_codec, self.new_mark)


class Failure(Struct, frozen=True):
    """A file that could not be done, and why."""

    name: str
    reason: str
    remedy: str = ""

    def __str__(self) -> str:
        said = f"{self.name}: {self.reason}" + (f". {self.remedy}" if self.remedy else "")
        return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in said)


class Counts(Struct):
    """What a run adds up to; its size is that of the rules, not of the corpus."""

    articles: int = 0
    bytes: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    encodings: Counter[str] = field(default_factory=Counter)
    categories: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    finding_rules: Counter[str] = field(default_factory=Counter)
    messages: dict[str, tuple[str, str]] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)
    edits: int = 0
    findings: int = 0
    interrupted: bool = False
    documentation: str = ""
    """The root of the site that has the rules' pages; empty when it is not known."""

    def add(self, other: Counts) -> None:
        """Take up what another part of the run counted."""
        self.articles += other.articles
        self.bytes += other.bytes
        self.statuses += other.statuses
        self.encodings += other.encodings
        self.categories += other.categories
        self.rules += other.rules
        self.finding_rules += other.finding_rules
        for rule, about in other.messages.items():
            self.messages.setdefault(rule, about)
        self.failures += other.failures
        self.edits += other.edits
        self.findings += other.findings
        self.documentation = self.documentation or other.documentation

    @classmethod
    def of(cls, article: Article, size: int) -> Counts:
        """The counts of one article of ``size`` bytes."""
        counts = cls(articles=1, bytes=size, edits=len(article.edits), findings=len(article.findings))
        counts.statuses[article.status] = 1
        counts.encodings[article.encoding] = 1
        for edit in article.edits:
            counts.categories[edit.category] += 1
            counts.rules[edit.rule] += 1
            counts.messages.setdefault(edit.rule, (edit.category, edit.message))
        for finding in article.findings:
            counts.finding_rules[finding.rule] += 1
            counts.messages.setdefault(finding.rule, (finding.category, finding.message))
        return counts


def failed(failure: Failure) -> Counts:
    """The counts of a file that could not be done."""
    counts = Counts(failures=[failure])
    counts.statuses["failed"] = 1
    return counts
