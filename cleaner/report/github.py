"""GitHub's workflow commands: annotations beside the lines of a pull request."""

from __future__ import annotations

from cleaner.report.article import Article
from cleaner.report.format import Format
from cleaner.report.notes import notes

_LEVELS = {"safe": "warning", "suggested": "notice", "manual": "notice"}


def _piece(article: Article) -> bytes:
    out = []
    for note in notes(article):
        where = f"file={_value(article.name)},line={note.line},endLine={note.end_line}"
        if note.line == note.end_line:
            where += f",col={note.column},endColumn={note.end_column}"
        text = note.message + (f" [{note.change}]" if note.change else "")
        level = _LEVELS.get(note.applicability, "notice")
        out.append(f"::{level} {where},title={_value(note.rule)}::{_data(text)}\n")
    return "".join(out).encode("utf-8", "backslashreplace")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMAT = Format(_piece)
