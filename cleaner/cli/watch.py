"""``cleaner watch``: clean what drops into a folder."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from cleaner.cli._options import Common, common
from cleaner.cli._runs import task_of
from cleaner.corpus.discovery import Source
from cleaner.corpus.errors import reason_of
from cleaner.corpus.interruption import Interruption

if TYPE_CHECKING:
    from cleaner.corpus.watching import Event, Watcher
    from cleaner.corpus.work import Task

_NAP = 0.1
"""Seconds between looks at whether somebody has asked us to end."""


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="FOLDER")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="OUT",
    help="Folder for texts and reports.",
)
@click.option("--once", is_flag=True, help="Do what is there and not done yet, and end.")
@click.option(
    "--poll",
    type=click.FloatRange(0.05, 86_400),
    default=1.0,
    metavar="SECONDS",
    help="Look at the folder so often [default: 1].",
)
@click.option(
    "--settle",
    type=click.FloatRange(0, 3600),
    default=2.0,
    metavar="SECONDS",
    help="Take a file when it has stood still for so long [default: 2].",
)
@click.option("--delete", is_flag=True, help="When an original is deleted, delete what was made of it.")
@common
def command(
    folder: Path, output: Path, once: bool, poll: float, settle: float, delete: bool, common: Common
) -> int:
    """Clean articles as they drop into FOLDER, until Ctrl-C.

    \b
      cleaner watch inbox -o cleaned           new and changed articles, as they come
      cleaner watch inbox -o cleaned --once    only what is not done yet; for cron

    OUT gets each cleaned text under its relative path, its reports in _reports, and a line in watch.jsonl.
    A file that is being written is waited for; hidden and temporary names are left alone. What was
    done is not done again after a restart, unless the article or the rules have changed.

    Exit status: 0 when it is asked to end (Ctrl-C, SIGTERM) or is done (--once), 2 when it cannot start,
    when it can no longer write, or when an article failed (--once).
    """
    from cleaner.corpus.inbox import Inbox
    from cleaner.corpus.journal import Journal, JournalError
    from cleaner.corpus.watching import JOURNAL, Watcher
    from cleaner.corpus.work import RulesError, cleaner_for

    _check_places(folder, output)
    settings = common.settings(folder)
    inbox = Inbox(folder, output, settings.glob, settings.exclude, settle)
    try:
        cleaner_for(settings)
        output.mkdir(parents=True, exist_ok=True)
        with Journal(output / JOURNAL) as journal, Interruption() as interruption:
            watcher = Watcher(
                inbox,
                journal,
                output,
                task=lambda source: _task(source, output, common),
                stopped=lambda: bool(interruption.signal),
                jobs=common.jobs,
                delete=delete,
            )
            return _watch(watcher, interruption, once, poll, common.quiet)
    except RulesError as error:
        raise click.ClickException(str(error)) from None
    except JournalError as error:
        raise click.ClickException(f"{output}: {error}") from None
    except OSError as error:
        raise click.ClickException(f"{output}: cannot write: {reason_of(error)}") from None


def _watch(watcher: Watcher, interruption: Interruption, once: bool, poll: float, quiet: bool) -> int:
    if not quiet and not once:
        click.echo(f"cleaner: watching {watcher.inbox.folder} (Ctrl-C ends)", err=True)
    while True:
        for event in watcher.step():
            _say(event, quiet)
        if interruption.signal:
            break
        if once and not watcher.waiting:
            return 2 if watcher.failures else 0
        until = time.monotonic() + poll
        while not interruption.signal and (left := until - time.monotonic()) > 0:
            time.sleep(min(left, _NAP))
    if not quiet:
        click.echo("cleaner: ended; what is not done yet is done by the next start", err=True)
    return 0


def _task(source: Source, output: Path, common: Common) -> Task:
    return replace(task_of(source, common, ("json", "html")), target=output / source.relative, measures=True)


def _check_places(folder: Path, output: Path) -> None:
    """Refuse an output in which an article could land on an original."""
    inside, outside = os.path.realpath(folder), os.path.realpath(output)
    if inside == outside or inside.startswith(outside.rstrip(os.sep) + os.sep):
        raise click.UsageError(f"{output}: the folder that is watched must not be the output, nor lie in it")
    with suppress(OSError):
        if output.exists() and not output.is_dir():
            raise click.UsageError(f"{output}: the output is a file; name a folder")


def _say(event: Event, quiet: bool) -> None:
    """A line on standard error for what failed; on standard output, at once, for what was done."""
    from cleaner.report.notes import printable

    if event.failure is not None:
        click.echo(f"cleaner: {event.failure}", err=True)
    elif not quiet:
        counts = event.counts
        said = "gone" if event.kind == "gone" else _counted(counts.edits, counts.findings)
        click.echo(printable(f"{event.name}: {said}"))


def _counted(edits: int, findings: int) -> str:
    parts = [f"{edits:,} edit{'s' * (edits != 1)}"] * bool(edits)
    parts += [f"{findings:,} for a person"] * bool(findings)
    return ", ".join(parts) or "clean"
