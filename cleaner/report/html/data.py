"""One article as the data from which the page's script draws it.

Offsets are UTF-16 code units, because that is what a browser's strings count.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Any

from cleaner.report.article import Article
from cleaner.report.json import identity
from cleaner.report.notes import notes


class Units:
    """Offsets of a text in UTF-16 code units. O(log of the characters beyond the basic plane) each."""

    def __init__(self, text: str) -> None:
        wide = not text.isascii() and max(text) > "\uffff"
        self._wide = [at for at, char in enumerate(text) if char > "\uffff"] if wide else []

    def at(self, offset: int) -> int:
        """The offset in code units of an offset in code points."""
        return offset + bisect_left(self._wide, offset)


def record(article: Article) -> dict[str, Any]:
    """The article, its remarks in text order, and the facts about it."""
    return {
        "name": article.name,
        "status": article.status,
        "language": article.source.language,
        "text": article.original,
        "notes": list(_notes(article)),
        "facts": list(_facts(article)),
    }


def _notes(article: Article) -> Iterator[dict[str, Any]]:
    units = Units(article.original)
    edits = {(edit.start, edit.end, edit.rule): edit for edit in article.edits}
    for note in notes(article):
        edit = edits.get((note.start, note.end, note.rule)) if note.edit else None
        yield {
            "id": identity(article.name, note.start, note.rule, note.original, "\0".join(note.suggestions)),
            "start": units.at(note.start),
            "end": units.at(note.end),
            "place": f"{note.line}:{note.column}",
            "rule": note.rule,
            "rules": list(edit.rules) if edit and edit.rules else [note.rule],
            "category": note.category,
            "message": note.message,
            "applicability": note.applicability,
            "edit": note.edit,
            "options": list(note.suggestions),
            "kept": [list(pair) for pair in edit.metadata] if edit else [],
        }


def _facts(article: Article) -> Iterator[tuple[str, str]]:
    yield "Encoding", article.encoding
    if article.source.language:
        because = "; ".join(article.source.reasons)
        yield "Translated from", article.source.language + (f" ({because})" if because else "")
    for key, values in article.metadata.items():
        for value in values:
            yield key, value
    for label, before, after in _measures(article.measures):
        yield label, f"{before} → {after}" if before != after else f"{before}"


def _measures(measures: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Any, Any]]:
    before, after = measures.get("before"), measures.get("after")
    if not before or not after:
        return
    for key in before:
        label = key.replace("_", " ").capitalize()
        if key == "readability":
            for score, value in before[key].items():
                yield score.replace("_", " ").capitalize(), value, after[key].get(score)
        elif key == "unknown_words":
            yield label, f"{before[key]:.1%}", f"{after[key]:.1%}"
        else:
            yield label, before[key], after[key]
