"""``cleaner fix``: safe edits in place, atomically; what pre-commit wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from cleaner.cli._options import Common, common
from cleaner.cli._runs import STDIN, Run, selection_of, task_of
from cleaner.corpus.discovery import Source
from cleaner.report.notes import printable

if TYPE_CHECKING:
    from cleaner.corpus.work import Outcome, Task


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@common
def command(paths: tuple[str, ...], common: Common) -> int:
    """Repair articles in place. Each file is replaced atomically, or not at all.

    \b
      cleaner fix article.txt
      cleaner fix inbox --suggested        the suggested edits too
      cleaner check --diff article.txt     look first

    Exit status: 0 nothing to repair, 1 something was repaired, 2 a file or an option failed.
    """
    if STDIN in paths:
        raise click.UsageError(
            "standard input cannot be repaired in place: cleaner clean - writes to standard output"
        )

    def task(source: Source) -> Task:
        return replace(task_of(source, common), target=source.path, only_changed=True)

    def take(outcome: Outcome) -> None:
        if outcome.changed and not common.quiet:
            edits = outcome.counts.edits
            click.echo(f"{printable(outcome.name)}: {edits:,} edit{'' if edits == 1 else 's'}")

    run = Run(common)
    run.over(selection_of(paths, common), task, take)
    if not common.quiet and run.counts.findings:
        click.echo(f"{run.counts.findings:,} findings need a person: cleaner check lists them", err=True)
    return run.status(dirty=run.changed > 0)
