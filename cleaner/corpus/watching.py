"""Cleaning what drops into a folder: each article once, in whatever order and however often we are killed.

For each article the output folder gets the cleaned text under the article's path, ``_reports/PATH.json``
and ``_reports/PATH.html``, a line in ``watch.jsonl`` for people and programs that follow what happens,
and at last a line in the journal: what is in the journal is done. An article is done again when its
bytes or the rules have changed (packs, word lists, program, configuration, decisions), and when it comes
back after it was gone.

Left alone, deliberately: the cleaned text of an original that is gone, unless told otherwise; an inbox
is a place that things are taken out of.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from cleaner.configuration import ConfigError, Settings
from cleaner.corpus.atomic import write_atomic
from cleaner.corpus.discovery import Source
from cleaner.corpus.errors import FileError, reason_of
from cleaner.corpus.inbox import Arrival, Inbox
from cleaner.corpus.journal import Done, Journal
from cleaner.corpus.work import Outcome, Task, cleaner_for
from cleaner.corpus.workers import run
from cleaner.report import Counts, Failure, load
from cleaner.report.article import failed

REPORTS = "_reports"
LOG = "watch.jsonl"
JOURNAL = ".cleaner-watch.jsonl"
_FORMATS = ("json", "html")
_RETRY = 60.0
"""Seconds after which what failed is tried again: a full disk, a missing permission."""


class Event(NamedTuple):
    """What became of an article; ``failure`` is told once, however often it recurs."""

    kind: str
    """``cleaned``, ``failed`` or ``gone``."""
    name: str
    counts: Counts
    failure: Failure | None = None


@dataclass(slots=True)
class Watcher:
    """One inbox and its output folder.

    ``task`` makes the task for a file; ``stopped`` says whether to begin nothing more; with ``delete``
    what was made of an original goes with it.
    """

    inbox: Inbox
    journal: Journal
    output: Path
    task: Callable[[Source], Task]
    stopped: Callable[[], bool]
    jobs: int = 1
    delete: bool = False
    waiting: int = field(default=0, init=False)
    """Files that may still be written to."""
    _failures: dict[str, tuple[str, float]] = field(default_factory=dict, init=False)
    """What failed: the reason that was told, and when."""
    _problems: frozenset[str] = field(default=frozenset(), init=False)

    def step(self) -> Iterator[Event]:
        """Look at the inbox once, and do what is there to do. Raises OSError when the log or the journal
        cannot be written, and RulesError when the rules cannot be used."""
        self._try_again()
        poll = self.inbox.poll()
        self.waiting = poll.waiting
        yield from self._problems_of(poll.problems)
        for name in poll.gone:
            yield self._gone(name)
        new: list[Arrival] = []
        for arrival in poll.ready:
            if self.stopped():
                self._not_begun(arrival)
            elif self._is_new(arrival):
                new.append(arrival)
        yield from self._done(new)

    @property
    def failures(self) -> int:
        """How many articles have failed and not been done since, and folders cannot be read."""
        return len(self._failures) + len(self._problems)

    def _problems_of(self, problems: list[FileError]) -> Iterator[Event]:
        told = self._problems
        self._problems = frozenset(map(str, problems))
        for problem in problems:
            if str(problem) not in told:
                failure = Failure(problem.name, problem.reason, problem.remedy)
                yield Event("failed", problem.name, failed(failure), failure)

    def _try_again(self) -> None:
        now = time.monotonic()
        for name, (_, last) in self._failures.items():
            if now - last >= _RETRY:
                self.inbox.known.pop(name, None)

    def _not_begun(self, arrival: Arrival) -> None:
        self.inbox.known.pop(arrival.source.relative, None)

    def _is_new(self, arrival: Arrival) -> bool:
        """False for an article that was done in an earlier run, and with these rules."""
        name = arrival.source.relative
        done = self.journal.done.get(name)
        if done is None or name in self._failures:
            return True
        try:
            rules = rules_of(self.task(arrival.source).settings)
        except (ConfigError, FileError):
            return True  # told when it is done
        if done.rules != rules:
            return True
        if done.state == arrival.state:
            return False
        if digest_of(arrival.source.path) != done.digest:
            return True
        self.journal.add(name, Done(arrival.state, done.digest, rules))
        return False

    def _done(self, arrivals: list[Arrival]) -> Iterator[Event]:
        begun: list[tuple[Arrival, Done]] = []
        waiting = iter(arrivals)

        def tasks() -> Iterator[Task]:
            for arrival in waiting:
                if self.stopped():
                    self._not_begun(arrival)
                    continue
                task = self._task_of(arrival.source, failures)
                if task is not None:
                    # As they are before: if they change meanwhile, it is done again.
                    digest, rules = digest_of(arrival.source.path), rules_of(task.settings)
                    begun.append((arrival, Done(arrival.state, digest, rules)))
                    yield task

        failures: list[Event] = []
        for outcome, (arrival, done) in zip(run(tasks(), self.jobs), begun, strict=False):
            yield from failures
            failures.clear()
            event = self._finished(arrival.source, done, outcome)
            if event is not None:
                yield event
        yield from failures

    def _task_of(self, source: Source, failures: list[Event]) -> Task | None:
        try:
            if source.relative.partition("/")[0] in (REPORTS, LOG):
                raise FileError(source.name, "is where the reports go", "Rename it")
            task = self.task(source)
        except FileError as error:
            failure = Failure(error.name, error.reason, error.remedy)
        except ConfigError as error:
            failure = Failure(source.name, f"its configuration cannot be used: {error}")
        else:
            return task
        event = self._failed(source, failed(failure), failure)
        if event is not None:
            failures.append(event)
        return None

    def _finished(self, source: Source, done: Done, outcome: Outcome) -> Event | None:
        if outcome.failure:
            if not source.path.exists():
                return None  # it went while it was read: the next look at the folder tells
            return self._failed(source, outcome.counts, outcome.failure)
        try:
            self._write_reports(source, outcome)
        except OSError as error:
            failure = Failure(source.name, f"cannot write its report: {reason_of(error)}")
            return self._failed(source, failed(failure), failure)
        self._failures.pop(source.relative, None)
        self._log("cleaned", source.relative, outcome.counts)
        self.journal.add(source.relative, done)
        return Event("cleaned", source.name, outcome.counts)

    def _failed(self, source: Source, counts: Counts, failure: Failure) -> Event | None:
        told, _ = self._failures.get(source.relative, ("", 0.0))
        self._failures[source.relative] = (str(failure), time.monotonic())
        if told == str(failure):
            return None
        self._log("failed", source.relative, counts)
        return Event("failed", source.name, counts, failure)

    def _gone(self, name: str) -> Event:
        self.journal.forget(name)
        self._failures.pop(name, None)
        if self.delete:
            for path in (self.output / name, *self._reports_of(name)):
                with suppress(OSError):
                    path.unlink()
        self._log("gone", name, Counts())
        return Event("gone", name, Counts())

    def _reports_of(self, name: str) -> tuple[Path, ...]:
        return tuple(self.output / REPORTS / f"{name}.{form}" for form in _FORMATS)

    def _write_reports(self, source: Source, outcome: Outcome) -> None:
        paths = self._reports_of(source.relative)
        paths[0].parent.mkdir(parents=True, exist_ok=True)
        for form, path, piece in zip(_FORMATS, paths, outcome.pieces, strict=True):
            style = load(form)
            write_atomic(path, style.head(outcome.counts) + piece + style.tail(outcome.counts))

    def _log(self, kind: str, name: str, counts: Counts) -> None:
        failure = counts.failures[0] if counts.failures else None
        line = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            "event": kind,
            "file": name,
            **({"status": next(iter(counts.statuses))} if counts.articles else {}),
            **({"edits": counts.edits, "findings": counts.findings} if counts.articles else {}),
            **({"reason": failure.reason, "remedy": failure.remedy} if failure else {}),
        }
        # Opened anew for each line, so that the log may be moved away and begins again.
        with (self.output / LOG).open("ab") as file:
            file.write(json.dumps(line).encode("ascii") + b"\n")


def digest_of(path: Path) -> str:
    """A digest of a file's bytes; of nothing when it cannot be read."""
    try:
        return blake2b(path.read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return ""


def rules_of(settings: Settings) -> str:
    """What identifies the rules and settings that an article is cleaned with, as they are now."""
    decisions = digest_of(settings.decisions) if settings.decisions else ""
    return blake2b(f"{_fixed(settings)} {decisions}".encode(), digest_size=16).hexdigest()


@lru_cache(maxsize=64)
def _fixed(settings: Settings) -> str:
    return f"{cleaner_for(settings).rules.fingerprint} {settings!r}"
