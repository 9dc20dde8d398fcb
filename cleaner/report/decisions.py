"""A decisions file that keeps every remark on an article as it is (``check --baseline``)."""

from __future__ import annotations

from cleaner.decisions import Decisions, keeping
from cleaner.decisions.file import dumped
from cleaner.model import Edit, Finding
from cleaner.report.article import Article
from cleaner.report.format import Format


def _piece(article: Article) -> bytes:
    remarks: tuple[Edit | Finding, ...] = (*article.edits, *article.findings)
    if not remarks:
        return b""
    decisions = (decision for remark in remarks for decision in keeping(article.original, remark))
    return dumped(Decisions().decide(decisions)).encode("utf-8", "replace")


FORMAT = Format(_piece)
