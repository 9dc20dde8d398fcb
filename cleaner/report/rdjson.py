"""Reviewdog's diagnostic format (rdjson). Its columns count UTF-8 bytes, from one."""

from __future__ import annotations

from typing import Any

from cleaner.report.article import Article, Counts
from cleaner.report.format import Format
from cleaner.report.json import dumped
from cleaner.report.notes import Note, notes

_SEVERITIES = {"safe": "WARNING", "suggested": "INFO", "manual": "INFO"}


def _piece(article: Article) -> bytes:
    items = []
    for note in notes(article):
        where = {
            "start": _position(article.original, note.start, note.line, note.column),
            "end": _position(article.original, note.end, note.end_line, note.end_column),
        }
        items.append(dumped(_diagnostic(article.name, note, where)))
    return b",\n".join(items)


def _diagnostic(name: str, note: Note, where: dict[str, Any]) -> dict[str, Any]:
    item: dict[str, Any] = {
        "message": note.message,
        "location": {"path": name, "range": where},
        "severity": _SEVERITIES.get(note.applicability, "INFO"),
        "code": {"value": note.rule},
    }
    if note.suggestions:
        item["suggestions"] = [{"range": where, "text": text} for text in note.suggestions]
    return item


def _position(text: str, offset: int, line: int, column: int) -> dict[str, int]:
    before = text[offset - column + 1 : offset]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}


def _head(counts: Counts) -> bytes:
    return b'{"source": {"name": "cleaner"},\n"diagnostics": [\n'


def _tail(counts: Counts) -> bytes:
    return b"\n]}\n"


FORMAT = Format(_piece, _head, _tail, separator=b",\n")
