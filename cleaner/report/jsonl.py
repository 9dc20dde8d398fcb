"""JSON lines: one article a line, the records of ``report.json``."""

from __future__ import annotations

from cleaner.report.article import Article
from cleaner.report.format import Format
from cleaner.report.json import dumped, record


def _piece(article: Article) -> bytes:
    return dumped(record(article)) + b"\n"


FORMAT = Format(_piece)
