"""A chosen part of a report, made in the files that it is about.

The report says which text it is about (``digest``): a file that is any other text is refused, so
that an edit never lands in the wrong place.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import Any

from msgspec import Struct

from cleaner.configuration import did_you_mean
from cleaner.corpus.encodings import decode
from cleaner.corpus.errors import FileError, reason_of
from cleaner.model import Edit, StaleEditError, apply_edits
from cleaner.report.json import digest

_KEYS = ("id", "start", "end", "original", "rule", "category", "message")


class ReportError(Exception):
    """The report cannot be used, or has nothing of what was asked for."""


class Choice(Struct, frozen=True):
    """Which remarks to apply; nothing named is all edits.

    ``rules`` are ids of rules, or beginnings with ``*``: an edit in which several rules had a hand is
    chosen when all of them are. ``ids`` are those of edits, or of findings with a suggestion; an
    edit brings those along that belong to the same fix. ``suggested`` chooses the first suggestion of
    each finding too.
    """

    rules: tuple[str, ...] = ()
    ids: frozenset[str] = frozenset()
    suggested: bool = False

    def has(self, item: Mapping[str, Any], groups: frozenset[str] = frozenset()) -> bool:
        """True when this edit or finding is chosen."""
        if item["id"] in self.ids or (item.get("group") and item["group"] in groups):
            return True
        if "suggestions" in item and not self.suggested:
            return False
        if not self.rules:
            return not self.ids
        return all(map(self.names, item.get("rules") or [item["rule"]]))

    def names(self, rule: str) -> bool:
        """True when one of the patterns means this rule."""
        return any(
            rule.startswith(pattern[:-1]) if pattern.endswith("*") else rule == pattern
            for pattern in self.rules
        )


def articles_of(data: bytes) -> list[dict[str, Any]]:
    """The articles of a report in JSON or JSON lines. Raises ReportError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ReportError("is not UTF-8; expects report.json of cleaner") from None
    try:
        whole = json.loads(text)
        found = whole.get("articles", [whole]) if isinstance(whole, dict) else None
    except json.JSONDecodeError as error:
        try:
            found = [json.loads(line) for line in text.splitlines() if line.strip()]
        except json.JSONDecodeError:
            raise ReportError(f"is not JSON (line {error.lineno}: {error.msg})") from None
    if not isinstance(found, list) or not all(map(_usable, found)):
        raise ReportError(
            "is not a report of this version of cleaner; make it anew with cleaner check or clean"
        )
    return found


def _usable(article: Any) -> bool:
    if not isinstance(article, dict):
        return False
    if not all(isinstance(article.get(key), str) for key in ("file", "output", "digest")):
        return False
    edits, findings = article.get("edits"), article.get("findings")
    if not isinstance(edits, list) or not isinstance(findings, list):
        return False
    return all(
        isinstance(item, dict) and all(key in item for key in (*_KEYS, own))
        for items, own in ((edits, "replacement"), (findings, "suggestions"))
        for item in items
    )


def check_choice(articles: Sequence[Mapping[str, Any]], choice: Choice) -> None:
    """Refuse names that choose nothing: a slip would silently apply nothing. Raises ReportError."""
    items = [item for article in articles for item in (*article["edits"], *article["findings"])]
    known = {item["id"]: item for item in items}
    for wanted in sorted(choice.ids):
        if wanted not in known:
            raise ReportError(f"has no edit or finding with the id '{wanted}'")
        if not known[wanted].get("suggestions", True):
            raise ReportError(f"finding '{wanted}' has no suggestion: a person has to write this one")
    rules = {rule for item in items for rule in item.get("rules") or [item["rule"]]}
    for pattern in choice.rules:
        if not any(Choice((pattern,)).names(rule) for rule in rules):
            raise ReportError(f"has nothing of rule '{pattern}'{did_you_mean(pattern, sorted(rules))}")


def chosen(article: Mapping[str, Any], choice: Choice) -> tuple[Edit, ...]:
    """The edits to make in one article, sorted. Raises FileError when two of them exclude each other."""
    groups = frozenset(edit["group"] for edit in article["edits"] if edit.get("group") and choice.has(edit))
    found = sorted(_edits(article, choice, groups), key=lambda edit: (edit.start, edit.end))
    for one, other in pairwise(found):
        if other.start < one.end or (one.start, one.end) == (other.start, other.end):
            raise FileError(
                article["file"],
                f"{one.rule} and {other.rule} would both change {one.expected or other.expected!r}",
                "Choose one of them",
            )
    return tuple(found)


def _edits(article: Mapping[str, Any], choice: Choice, groups: frozenset[str]) -> Iterator[Edit]:
    for item in (*article["edits"], *article["findings"]):
        if not choice.has(item, groups):
            continue
        options = [item["replacement"]] if "replacement" in item else item["suggestions"]
        if options:
            try:
                yield Edit(
                    item["start"],
                    item["end"],
                    item["original"],
                    options[0],
                    item["rule"],
                    item["category"],
                    item["message"],
                )
            except (TypeError, ValueError):
                raise FileError(article["file"], f"the report's entry {item['id']} is damaged") from None


def applied(article: Mapping[str, Any], edits: Sequence[Edit], folder: Path) -> bytes:
    """The article's bytes with the edits made, in its own encoding. Raises FileError."""
    name = article["file"]
    try:
        data = _inside(folder, name, name).read_bytes()
    except OSError as error:
        raise FileError(name, reason_of(error), "Name its folder with --folder") from None
    text, encoding = decode(data, name)
    if digest(text) != article["digest"]:
        raise FileError(name, "is not the text that the report is about", "Make the report anew")
    try:
        return encoding.encode(apply_edits(text, edits))
    except StaleEditError as error:
        raise FileError(name, f"the report is damaged: {error}") from None
    except UnicodeEncodeError as error:
        raise FileError(
            name, f"{encoding.label} has no {error.object[error.start]!r}", "Convert the file to UTF-8"
        ) from None


def target_of(article: Mapping[str, Any], folder: Path, output: Path | None) -> Path:
    """Where the article is written: to its own file, or below ``output``. Raises FileError."""
    if output is None:
        return _inside(folder, article["file"], article["file"])
    return _inside(output, article["output"], article["file"])


def _inside(folder: Path, name: str, shown: str) -> Path:
    """A path below the folder; a report is data, and must not reach files elsewhere."""
    path = PurePosixPath(name)
    if path.is_absolute() or not path.parts or ".." in path.parts or "\0" in name:
        raise FileError(shown, f"lies outside {folder}", "Name the folder that it is in with --folder")
    return folder / path
