"""One article as the data from which the page's script draws it.

Offsets are UTF-16 code units, because that is what a browser's strings count.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from cleaner.decisions import accepting, keeping
from cleaner.decisions.file import line
from cleaner.model import Edit, Finding
from cleaner.report.article import Article
from cleaner.report.json import identity
from cleaner.report.notes import notes

_AROUND = 240
"""Code points on each side of a remark, beyond which nothing matters to a decision about it."""


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
    remarks: tuple[Edit | Finding, ...] = (*article.edits, *article.findings)
    items = {_key(item): item for item in remarks}
    starts = [edit.start for edit in article.edits]
    for note in notes(article):
        item = items[note.start, note.end, note.rule, note.message, note.edit]
        edit = item if isinstance(item, Edit) else None
        keep, write = _decisions(article, starts, item)
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
            "keep": keep,
            "apply": write,
        }


def _key(item: Edit | Finding) -> tuple[int, int, str, str, bool]:
    return item.start, item.end, item.rule, item.message, isinstance(item, Edit)


def _decisions(article: Article, starts: Sequence[int], item: Edit | Finding) -> tuple[list[str], list[str]]:
    """What cleaner-decisions.toml says when the item is rejected, and when it is accepted.

    Of a finding, its first suggestion is what is accepted. Only the surroundings are looked at, because a
    decision is about a few words: O(stretch), whatever the length of the text.
    """
    low, high = max(0, item.start - _AROUND), item.end + _AROUND
    text = article.original[low:high]
    near = article.edits[bisect_left(starts, low) : bisect_left(starts, high)]
    here = [_moved(edit, low) for edit in near if edit.end <= high and edit is not item]
    moved = _moved(item, low)
    options = (item.replacement,) if isinstance(item, Edit) else item.suggestions[:1]
    return (
        [line(decision) for decision in keeping(text, moved, here)],
        [line(decision) for option in options for decision in accepting(text, moved, option, here)],
    )


def _moved(item: Edit | Finding, by: int) -> Any:
    return replace(item, start=item.start - by, end=item.end - by)


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
