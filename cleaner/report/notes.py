"""Edits and findings of an article as one list of remarks, in text order."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from cleaner.report.article import Article
from cleaner.report.lines import Lines

_Remark = tuple[int, int, str, str, str, str, tuple[str, ...], bool]


class Note(Struct, frozen=True):
    """One remark: an edit (its replacement is the only suggestion) or a finding."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    rule: str
    category: str
    message: str
    applicability: str
    original: str
    suggestions: tuple[str, ...]
    edit: bool

    @property
    def change(self) -> str:
        """``'was' → 'is'`` on one line, shortened; empty without a suggestion."""
        if not self.suggestions:
            return ""
        options = " or ".join(_short(option) for option in self.suggestions[:3])
        return f"{_short(self.original)} → {options}"


def notes(article: Article) -> Iterator[Note]:
    """All remarks on an article, sorted by place."""
    lines = Lines(article.original)
    edits: list[_Remark] = [
        (e.start, e.end, e.rule, e.category, e.message, str(e.applicability), (e.replacement,), True)
        for e in article.edits
    ]
    findings: list[_Remark] = [
        (f.start, f.end, f.rule, f.category, f.message, str(f.applicability), f.suggestions, False)
        for f in article.findings
    ]
    for start, end, rule, category, message, applicability, suggestions, edit in sorted(
        edits + findings, key=lambda remark: remark[:3]
    ):
        yield Note(
            start,
            end,
            *lines.at(start),
            *lines.at(end),
            rule,
            category,
            message,
            applicability,
            article.original[start:end],
            suggestions,
            edit,
        )


def _short(text: str, most: int = 40) -> str:
    shown = text if len(text) <= most else f"{text[: most - 9]}…{text[-8:]}"
    return f"‘{printable(shown)}’"


def printable(text: str) -> str:
    """The text on one line, with a visible sign for each character that would move the cursor or not show."""
    return text if text.isprintable() else "".join(c if c.isprintable() else _visible(c) for c in text)


def _visible(char: str) -> str:
    return {"\n": "⏎", "\t": "⇥", "\r": "␍", "\u00a0": "⍽", "\u202f": "⍽"}.get(char, f"\\u{ord(char):04x}")
