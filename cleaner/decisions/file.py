"""``cleaner-decisions.toml``: one line a decision, sorted, so that two branches merge."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from cleaner.configuration.errors import did_you_mean
from cleaner.decisions.book import Decision, Decisions
from cleaner.decisions.errors import DecisionsError
from cleaner.decisions.places import Place

_CONFLICT = re.compile(r"^<{7} ", re.MULTILINE)
_TABLES = ("words", "keep", "apply")
_HEAD = """\
# What people decided about the articles; read and written by cleaner.
# words: right for this project. keep: leave as it is. apply: write this.
"""


def load(path: Path | None) -> Decisions:
    """The decisions of a file; none when there is no such file. Read again when the file changes.

    Raises DecisionsError.
    """
    if path is None:
        return Decisions()
    try:
        status = path.stat()
    except FileNotFoundError:
        return Decisions()
    except OSError as error:
        raise DecisionsError(f"{_shown(path)}: cannot be read: {error.strerror}") from None
    return _read(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=16)
def _read(path: Path, changed: int, size: int) -> Decisions:
    shown = _shown(path)
    try:
        return parse(path.read_text(encoding="utf-8"), shown)
    except OSError as error:
        raise DecisionsError(f"{shown}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise DecisionsError(f"{shown}: is not UTF-8") from None


def parse(text: str, shown: str) -> Decisions:
    """The decisions of a file's text; ``shown`` is its name in messages. Raises DecisionsError."""
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        if mark := _CONFLICT.search(text):
            line = text.count("\n", 0, mark.start()) + 1
            raise DecisionsError(
                f"{shown}:{line}: marks of a merge: keep the lines of both sides, and take the marks out"
            ) from None
        raise DecisionsError(f"{shown}: {error}") from None
    for name in data:
        if name not in _TABLES:
            raise DecisionsError(f"{shown}: unknown key '{name}'{did_you_mean(name, _TABLES)}")
    words = data.get("words", [])
    if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
        raise DecisionsError(f"{shown}: 'words' expects a list of words, like [\"Zhambyl\"]")
    entries: dict[tuple[str, Place], Decision] = {}
    for name in ("apply", "keep"):  # about the same place, keeping wins: a wrong edit is worse
        lines = data.get(name, [])
        if not isinstance(lines, list):
            raise DecisionsError(f"{shown}: '{name}' expects a list of tables")
        for number, item in enumerate(lines, 1):
            decision = _decision(item, name, f"{shown}: entry {number} of '{name}'")
            entries[decision.key] = decision
    return Decisions(frozenset(words), frozenset(entries.values()))


def _decision(item: Any, table: str, where: str) -> Decision:
    needed = ("rule", "before", "words", "after", *(["write"] if table == "apply" else []))
    if not isinstance(item, dict):
        raise DecisionsError(f"{where}: expects a table, like {{rule = …, words = …}}")
    for key, value in item.items():
        if key not in needed:
            raise DecisionsError(f"{where}: unknown key '{key}'{did_you_mean(key, needed)}")
        if not isinstance(value, str):
            raise DecisionsError(f"{where}: '{key}' expects a string")
    for key in needed:
        if key not in item:
            raise DecisionsError(f"{where}: '{key}' is missing")
    return Decision(item["rule"], Place(item["before"], item["words"], item["after"]), item.get("write"))


def save(path: Path, decisions: Decisions) -> None:
    """Write the decisions, atomically. Raises DecisionsError when the file cannot be written."""
    from cleaner.corpus.atomic import write_atomic

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, dumped(decisions).encode("utf-8", "replace"))
    except OSError as error:
        raise DecisionsError(f"{_shown(path)}: cannot be written: {error.strerror}") from None
    _read.cache_clear()  # two writes within one tick of the clock may leave the same time and size


def dumped(decisions: Decisions) -> str:
    """The file's text: the same decisions always give the same bytes."""
    parts = [_HEAD]
    parts += _array("words", (_quoted(word) for word in sorted(decisions.words)))
    ordered = sorted(decisions.entries, key=lambda entry: (entry.rule, entry.place, entry.write or ""))
    parts += _array("keep", (line(entry) for entry in ordered if entry.write is None))
    parts += _array("apply", (line(entry) for entry in ordered if entry.write is not None))
    return "".join(parts)


def _array(name: str, lines: Iterable[str]) -> list[str]:
    """The lines of one table, also of an empty one: two branches that begin it would write its name twice."""
    return [f"\n{name} = [\n", *(f"  {line},\n" for line in lines), "]\n"]


def line(entry: Decision) -> str:
    """A decision as the inline table that stands for it."""
    place = entry.place
    values = {"rule": entry.rule, "before": place.before, "words": place.words, "after": place.after}
    if entry.write is not None:
        values["write"] = entry.write
    return "{" + ", ".join(f"{key} = {_quoted(value)}" for key, value in values.items()) + "}"


_STRING = json.JSONEncoder(ensure_ascii=False).encode
_UNSEEN = re.compile("[\x7f-\x9f\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]")


def _quoted(value: str) -> str:
    """A basic string; what does not show is written as an escape."""
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", _STRING(value))


def _shown(path: Path) -> str:
    inside = os.path.relpath(path)
    return str(path) if inside.startswith(os.pardir) else inside
