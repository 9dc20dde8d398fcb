"""``cleaner check``: what would change and what a person must look at; nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cleaner.cli._options import Choice, Common, common
from cleaner.cli._runs import STDIN, Run, selection_of, stdin_outcome, stdin_task, task_of, write_stdout
from cleaner.report import FORMATS, Counts, load

if TYPE_CHECKING:
    from cleaner.corpus.work import Outcome


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--diff", is_flag=True, help="Show what would change as a unified diff.")
@click.option(
    "--format", "style", type=Choice(FORMATS), default="text", help="Form of the list [default: text]."
)
@click.option(
    "--baseline",
    is_flag=True,
    help="Accept what is there: keep it in the decisions file, report what is new.",
)
@common
def command(paths: tuple[str, ...], diff: bool, style: str, baseline: bool, common: Common) -> int:
    """List what is wrong in articles, and change nothing.

    \b
      cleaner check inbox                  file:line:column: rule: message
      cleaner check --diff article.txt     what fix would do
      cleaner check --format sarif inbox   for code scanning
      cleaner check - < article.txt        standard input
      cleaner check --baseline inbox       accept what is there, report what is new

    In the text form * would be repaired, ? has a suggestion (--suggested applies it) and ! needs a person.

    Exit status: 0 nothing found, 1 something found, 2 a file or an option failed.
    """
    if STDIN in paths and len(paths) > 1:
        raise click.UsageError("- (standard input) stands alone")
    if diff and style != "text":
        raise click.UsageError("--diff has a form of its own: leave out --format")
    if baseline:
        if diff or style != "text" or STDIN in paths:
            raise click.UsageError("--baseline writes decisions on files: leave out --diff, --format and -")
        from cleaner.cli._baseline import accept

        return accept(paths, common)
    form = "diff" if diff else style
    run = Run(common)
    output = _Output(form, common)
    output.begin()
    if STDIN in paths:
        outcome = stdin_outcome(run, stdin_task(common, (form,)))
        if not outcome.failure:
            output.add(outcome)
    else:
        run.over(
            selection_of(paths, common),
            lambda source: task_of(source, common, (form,)),
            output.add,
            notes=diff,
        )
    output.end(run.counts)
    found = bool(run.counts.edits or run.counts.findings)
    if not common.quiet and form == "text":
        _summarise(run)
    return run.status(dirty=found)


class _Output:
    """Pieces to standard output as they come."""

    def __init__(self, form: str, common: Common) -> None:
        self._form = form
        self._format = load(form)
        self._quiet = common.quiet and form == "text"
        self._colour = common.colour
        self._first = True

    def begin(self) -> None:
        write_stdout(self._format.head(Counts()))

    def add(self, outcome: Outcome) -> None:
        piece = outcome.pieces[0]
        if not piece or self._quiet:
            return
        if not self._first and self._format.separator:
            write_stdout(self._format.separator)
        self._first = False
        if self._form == "diff":
            from cleaner.report.terminal import coloured

            click.echo(coloured(piece.decode("utf-8")), nl=False, color=self._colour)
        else:
            write_stdout(piece)

    def end(self, counts: Counts) -> None:
        write_stdout(self._format.tail(counts))


def _summarise(run: Run) -> None:
    counts = run.counts
    parts = []
    if counts.edits:
        parts.append(f"{counts.edits:,} to repair (cleaner fix)")
    if counts.findings:
        parts.append(f"{counts.findings:,} for a person")
    if parts:
        click.echo(f"{counts.articles:,} read: {', '.join(parts)}", err=True)
