"""For people, one line a remark: ``file:line:column: rule: message [‘was’ → ‘is’]``."""

from __future__ import annotations

from cleaner.report.article import Article
from cleaner.report.format import Format
from cleaner.report.notes import notes

_SIGNS = {"safe": "*", "suggested": "?", "manual": "!"}
"""``*`` would be repaired, ``?`` has a suggestion, ``!`` needs a person."""


def _piece(article: Article) -> bytes:
    out = []
    for note in notes(article):
        change = f" [{note.change}]" if note.change else ""
        sign = _SIGNS.get(note.applicability, "!")
        out.append(f"{article.name}:{note.line}:{note.column}: {sign} {note.rule}: {note.message}{change}\n")
    return "".join(out).encode("utf-8", "backslashreplace")


FORMAT = Format(_piece)
