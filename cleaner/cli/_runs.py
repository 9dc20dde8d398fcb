"""What ``clean``, ``check`` and ``fix`` have in common: tasks from paths, outcomes to counts and messages."""

from __future__ import annotations

import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct, field

from cleaner.cli._options import Common
from cleaner.configuration import ConfigError
from cleaner.corpus.discovery import Selection, Source
from cleaner.corpus.errors import FileError, reason_of
from cleaner.corpus.interruption import Interruption
from cleaner.report import Counts, Failure
from cleaner.report.article import failed
from cleaner.report.notes import printable

if TYPE_CHECKING:
    from cleaner.corpus.work import Outcome, Task

STDIN = "-"


class Run(Struct):
    """One run over many files: counts, messages, progress, and the exit status."""

    common: Common
    counts: Counts = field(default_factory=Counts)
    changed: int = 0
    seconds: float = 0.0
    signal: int = 0

    def over(
        self,
        selection: Selection,
        task: Callable[[Source], Task | FileError],
        take: Callable[[Outcome], None],
        notes: bool = True,
    ) -> None:
        """Do every file of the selection; ``take`` gets the outcomes in order.

        With ``notes`` the terminal is told of articles that were left alone, and why.
        """
        from cleaner.corpus.work import RulesError

        begun = time.perf_counter()
        with Interruption() as interruption, _Progress(self.common, selection) as progress:
            try:
                for outcome in self._outcomes(selection, task, interruption):
                    self.counts.add(outcome.counts)
                    self.changed += outcome.changed
                    if outcome.failure:
                        progress.say(str(outcome.failure))
                    else:
                        progress.clear()
                        take(outcome)
                        if outcome.note and notes and not self.common.quiet:
                            progress.say(printable(f"{outcome.name}: {outcome.note}"))
                    progress.advance()
            except RulesError as error:
                raise click.ClickException(str(error)) from None
        self.signal = interruption.signal
        self.counts.interrupted = bool(self.signal)
        self.seconds = time.perf_counter() - begun

    def status(self, dirty: bool) -> int:
        """The exit status; ``dirty`` says whether what was found counts as 1."""
        if self.signal:
            done = f"{self.counts.articles:,} finished and kept, nothing half-written"
            click.echo(f"cleaner: interrupted; {done}. Run it again to do all of it", err=True)
            return 128 + self.signal
        if self.counts.failures:
            return 2
        return 1 if dirty else 0

    def _outcomes(
        self, selection: Selection, task: Callable[[Source], Task | FileError], interruption: Interruption
    ) -> Iterator[Outcome]:
        from cleaner.corpus.workers import run

        failures: deque[tuple[int, Failure]] = deque()
        begun = done = 0

        def tasks() -> Iterator[Task]:
            nonlocal begun
            for found in selection.files():
                if interruption.signal:
                    return
                made = found if isinstance(found, FileError) else _made(task, found)
                if isinstance(made, FileError):
                    failures.append((begun, Failure(made.name, made.reason, made.remedy)))
                else:
                    begun += 1
                    yield made

        for outcome in run(tasks(), self.common.jobs):
            yield from _due(failures, done)
            yield outcome
            done += 1
        yield from _due(failures, done)


def _made(task: Callable[[Source], Task | FileError], source: Source) -> Task | FileError:
    """The task for a file; a bad configuration below the folder that was named costs its files only."""
    try:
        return task(source)
    except ConfigError as error:
        return FileError(source.name, f"its configuration cannot be used: {error}")


def _due(failures: deque[tuple[int, Failure]], done: int) -> Iterator[Outcome]:
    """Failures found before any work, at their place in the order."""
    from cleaner.corpus.work import Outcome

    while failures and failures[0][0] <= done:
        failure = failures.popleft()[1]
        yield Outcome(failure.name, failed(failure))


def selection_of(paths: Iterable[str], common: Common, output: Path | None = None) -> Selection:
    """The files that the paths name, with the patterns of their configuration and of the options."""
    named = list(paths)
    settings = [common.settings(Path(path)) for path in named]
    globs = tuple(dict.fromkeys(glob for setting in settings for glob in setting.glob))
    exclude = tuple(dict.fromkeys(pattern for setting in settings for pattern in setting.exclude))
    return Selection(named, globs, exclude, output, portable=output is not None)


def task_of(source: Source, common: Common, formats: tuple[str, ...] = ()) -> Task:
    """A task that reads a file and writes nothing."""
    from cleaner.corpus.work import Task

    return Task(
        path=source.path,
        name=source.name,
        output=source.relative,
        settings=common.settings(source.path),
        formats=formats,
        read_as=common.input_encoding,
    )


def stdin_task(common: Common, formats: tuple[str, ...] = ()) -> Task:
    """A task for standard input, which is read now."""
    from cleaner.corpus.work import Task

    data = sys.stdin.buffer.read()
    settings = common.settings(Path.cwd())
    return Task(
        None, "<stdin>", "stdin.txt", settings, None, False, formats, common.input_encoding, data=data
    )


def stdin_outcome(run: Run, task: Task) -> Outcome:
    """Do standard input, counted in the run. Raises ClickException for packs that cannot be used."""
    from cleaner.corpus.work import RulesError, cleaner_for, perform

    try:
        cleaner_for(task.settings)
    except RulesError as error:
        raise click.ClickException(str(error)) from None
    outcome = perform(task)
    run.counts.add(outcome.counts)
    run.changed += outcome.changed
    if outcome.failure:
        click.echo(f"cleaner: {outcome.failure}", err=True)
    return outcome


class _Progress:
    """A bar on standard error when that is a terminal; nothing otherwise."""

    def __init__(self, common: Common, selection: Selection) -> None:
        self._bar: Any = None
        if not common.quiet and sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
            counting = replace(selection)
            total = sum(1 for _ in counting.files())
            if total > 1:
                self._bar = click.progressbar(length=total, file=sys.stderr, label=f" {total:,} articles")

    def __enter__(self) -> _Progress:
        if self._bar is not None:
            self._bar.__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)

    def advance(self) -> None:
        """One file more is done."""
        if self._bar is not None:
            self._bar.update(1)

    def clear(self) -> None:
        """Make room for a line: the bar comes back below it."""
        if self._bar is not None:
            click.echo("\r\x1b[K", nl=False, err=True)

    def say(self, message: str) -> None:
        """A line on standard error, in place of the bar."""
        self.clear()
        click.echo(f"cleaner: {message}", err=True)


def write_stdout(data: bytes) -> None:
    """Bytes to standard output as they are, and at once. Raises ClickException when it is full."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise click.ClickException(f"cannot write to standard output: {reason_of(error)}") from None
