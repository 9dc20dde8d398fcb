"""One file: read, cleaned, rendered, written. What a worker does, in whatever process."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from cleaner.configuration import ConfigError, Settings, did_you_mean
from cleaner.corpus.atomic import write_atomic
from cleaner.corpus.encodings import Encoding, decode, named
from cleaner.corpus.errors import FileError, reason_of
from cleaner.engine.api import Cleaner, Config
from cleaner.report import Article, Counts, Failure, load
from cleaner.report.article import UNTRANSLATED, failed

if TYPE_CHECKING:
    from cleaner.decisions import Decisions


class Task(Struct, frozen=True):
    """What to do with one file.

    ``target`` is where the cleaned text goes (None: nowhere); ``only_changed`` leaves an
    unchanged file untouched. ``formats`` name the reports that want a piece. ``data`` is the
    content when there is no file (standard input).
    """

    path: Path | None
    name: str
    output: str
    settings: Settings
    target: Path | None = None
    only_changed: bool = False
    formats: tuple[str, ...] = ()
    read_as: str = ""
    measures: bool = False
    data: bytes = b""


class Outcome(Struct, frozen=True):
    """What became of a file: its counts and one rendered piece a format.

    ``data``: the bytes, if they were not written; ``note``: why the article was left alone.
    """

    name: str
    counts: Counts
    pieces: tuple[bytes, ...] = ()
    changed: bool = False
    data: bytes = b""
    note: str = ""

    @property
    def failure(self) -> Failure | None:
        """Why the file could not be done; None when it was."""
        return self.counts.failures[0] if self.counts.failures else None


class RulesError(Exception):
    """The rule packs, or the choice of rules, cannot be used: nothing can be cleaned."""


def cleaner_for(settings: Settings) -> Cleaner:
    """The compiled cleaner of a configuration, kept for the next file. Raises RulesError."""
    return _compiled(
        Config(
            select=settings.select,
            ignore=settings.ignore,
            suggested=settings.suggested,
            source=settings.source,
            packs=settings.packs,
        )
    )


def forget() -> None:
    """Compile every cleaner again when it is next asked for: packs have changed."""
    _compiled.cache_clear()


@lru_cache(maxsize=8)
def _compiled(config: Config) -> Cleaner:
    try:
        cleaner = Cleaner(config)
    except (ValueError, OSError) as error:
        raise RulesError(str(error)) from error
    if config.select or config.ignore:
        _check_rules((*config.select, *config.ignore), cleaner.rule_ids)
    return cleaner


def _check_rules(patterns: tuple[str, ...], known: frozenset[str]) -> None:
    """Refuse the name of a rule that there is not: it would silently select nothing, or ignore nothing."""
    for pattern in patterns:
        prefix = pattern.removesuffix("*")
        found = any(rule.startswith(prefix) for rule in known) if pattern.endswith("*") else pattern in known
        if not found:
            raise RulesError(f"unknown rule '{pattern}'{did_you_mean(pattern, sorted(known))}")


def perform(task: Task) -> Outcome:
    """Do one file. Whatever is wrong with it is in the outcome."""
    try:
        return _perform(task, cleaner_for(task.settings))
    except RulesError as error:
        return _failed(task, f"its rules cannot be used: {error}", "")
    except ConfigError as error:
        return _failed(task, str(error), "")
    except FileError as error:
        return _failed(task, error.reason, error.remedy)
    except OSError as error:
        return _failed(task, reason_of(error), "")
    except Exception as error:  # a defect of ours must not cost the other articles
        if os.environ.get("CLEANER_DEBUG"):
            raise
        reason = f"internal error ({type(error).__name__}: {error})"
        return _failed(task, reason.replace("\n", " "), "Please report it; CLEANER_DEBUG=1 shows where")


def _failed(task: Task, reason: str, remedy: str) -> Outcome:
    return Outcome(task.name, failed(Failure(task.name, reason, remedy)))


def _perform(task: Task, cleaner: Cleaner) -> Outcome:
    data = task.data if task.path is None else task.path.read_bytes()
    text, encoding = decode(data, task.name, task.read_as)
    result = cleaner.clean(text, _decisions(task.settings))
    written = named(task.settings.encoding) if task.settings.encoding else encoding
    new = _encoded(task.name, result.text, written)
    measures: Mapping[str, Mapping[str, Any]] = {}
    if task.measures:
        from cleaner.report.measures import measure

        before = measure(text, cleaner.rules.lexicon)
        after = measure(result.text, cleaner.rules.lexicon) if result.edits else before
        measures = {"before": before, "after": after}
    article = Article(
        name=task.name,
        original=text,
        cleaned=result.text,
        edits=result.edits,
        findings=result.findings,
        metadata=result.metadata,
        source=result.source,
        encoding=encoding.label,
        codec=encoding.codec,
        mark=encoding.mark,
        new_codec=written.codec,
        new_mark=written.mark,
        output=task.output,
        measures=measures,
    )
    pieces = tuple(load(name).piece(article) for name in task.formats)
    changed = new != data
    if task.target and (changed or not task.only_changed):
        _write(task, new)
    kept = new if task.target is None and task.path is None else b""
    note = next((finding.message for finding in result.findings if finding.rule == UNTRANSLATED), "")
    counts = Counts.of(article, len(data))
    counts.documentation = task.settings.documentation
    return Outcome(task.name, counts, pieces, changed, kept, note)


def _decisions(settings: Settings) -> Decisions | None:
    if settings.decisions is None or not settings.decisions.exists():
        return None
    from cleaner.decisions.file import load

    return load(settings.decisions)


def _encoded(name: str, text: str, encoding: Encoding) -> bytes:
    try:
        return encoding.encode(text)
    except UnicodeEncodeError as error:
        char = text[error.start]
        raise FileError(
            name,
            f"the cleaned text has {char!r} (U+{ord(char):04X}), which {encoding.label} cannot write",
            "Use --encoding utf-8",
        ) from None


def _write(task: Task, data: bytes) -> None:
    assert task.target is not None
    if task.target.exists() and not os.access(task.target, os.W_OK):
        raise FileError(task.name, f"{task.target} is write-protected", "Make it writable, or use -o OUT")
    try:
        task.target.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(task.target, data)
    except OSError as error:
        where = task.target if task.target != task.path else "it"
        raise FileError(task.name, f"cannot write {where}: {reason_of(error)}", "") from None
