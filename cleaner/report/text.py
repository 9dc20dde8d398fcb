"""For people, one line a remark: ``file:line:column: rule: message [‘was’ → ‘is’]``."""

from __future__ import annotations

from cleaner.report.article import Article
from cleaner.report.format import Format
from cleaner.report.notes import notes, printable

_SIGNS = {"suggested": "?", "manual": "!"}
"""``*`` would be repaired, ``?`` has a suggestion, ``!`` needs a person."""


def _piece(article: Article) -> bytes:
    out = []
    for note in notes(article):
        change = f" [{note.change}]" if note.change else ""
        sign = "*" if note.edit else _SIGNS.get(note.applicability, "!")
        message = printable(" ".join(note.message.split()))
        place = f"{printable(article.name)}:{note.line}:{note.column}"
        out.append(f"{place}: {sign} {note.rule}: {message}{change}\n")
    return "".join(out).encode("utf-8", "backslashreplace")


FORMAT = Format(_piece)
