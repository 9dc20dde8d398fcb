"""A unified diff for reading (``check --diff``), in UTF-8 whatever the file's encoding."""

from __future__ import annotations

from cleaner.report.article import Article
from cleaner.report.format import Format
from cleaner.report.hunks import hunks_of_edits


def _piece(article: Article) -> bytes:
    out = []
    for hunk in hunks_of_edits(article.original, article.cleaned, article.edits):
        out.append(f"{hunk.header}\n")
        for mark, line in hunk.lines:
            out.append(
                f"{mark}{line}" if line.endswith("\n") else f"{mark}{line}\n\\ No newline at end of file\n"
            )
    if not out:
        return b""
    text = f"--- a/{article.name}\n+++ b/{article.name}\n{''.join(out)}"
    return text.encode("utf-8", "backslashreplace")


FORMAT = Format(_piece)
