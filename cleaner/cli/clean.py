"""``cleaner clean``: cleaned texts and reports in an output folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from cleaner.cli._options import Common, common
from cleaner.cli._runs import STDIN, Run, selection_of, stdin_outcome, stdin_task, task_of, write_stdout
from cleaner.corpus.discovery import Source
from cleaner.corpus.errors import FileError

if TYPE_CHECKING:
    from cleaner.corpus.work import Task


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="OUT", help="Folder for texts and reports."
)
@click.option("--in-place", is_flag=True, help="Replace the files; with -o, the reports go there.")
@common
def command(paths: tuple[str, ...], output: Path | None, in_place: bool, common: Common) -> int:
    """Clean articles: files, folders (recursively), or - for standard input.

    \b
      cleaner clean inbox -o cleaned       a folder; read cleaned/report.html
      cleaner clean a.txt b.txt -o out     files
      cleaner clean - < a.txt > b.txt      standard input to standard output
      cleaner clean inbox --in-place -o r  replace the files, reports in r

    OUT gets each cleaned text under its relative path, report.html, report.json and changes.patch
    (git apply makes the changes, git apply -R takes them back). Encoding, byte order mark and line ends are
    kept. Articles that are not English are copied unchanged.

    Exit status: 0 when everything was cleaned (changes are its purpose), 2 when a file or an
    option failed; the other files are still done.
    """
    if STDIN in paths:
        return _standard_input(paths, output, in_place, common)
    if output is None and not in_place:
        raise click.UsageError("say where to write: -o OUT, or --in-place to replace the files")
    if output is not None and output.exists() and not output.is_dir():
        raise click.UsageError(f"{output}: the output is a file; name a folder")
    return _Clean(paths, output, in_place, common).run()


def _standard_input(paths: tuple[str, ...], output: Path | None, in_place: bool, common: Common) -> int:
    if len(paths) > 1:
        raise click.UsageError("- (standard input) stands alone")
    if in_place or output is not None:
        raise click.UsageError("- (standard input) goes to standard output: leave out -o and --in-place")
    run = Run(common)
    outcome = stdin_outcome(run, stdin_task(common))
    if not outcome.failure:
        write_stdout(outcome.data)
    return run.status(dirty=False)


class _Clean:
    """The tasks of one run, and its reports."""

    def __init__(self, paths: tuple[str, ...], output: Path | None, in_place: bool, common: Common) -> None:
        from cleaner.corpus.reports import FILES, FORMATS, PAGES

        self._selection = selection_of(paths, common, output)
        self._output = output
        self._in_place = in_place
        self._common = common
        self._formats = FORMATS if output else ()
        self._reserved = frozenset((*FILES.values(), PAGES))
        self._inputs = [os.path.realpath(path) for path in paths]

    def run(self) -> int:
        run = Run(self._common)
        if self._output is None:
            run.over(self._selection, self._task, lambda outcome: None)
        else:
            from cleaner.corpus.reports import ReportFiles

            try:
                self._output.mkdir(parents=True, exist_ok=True)
                with ReportFiles(self._output) as reports:
                    run.over(self._selection, self._task, lambda outcome: reports.add(outcome.pieces))
                    reports.finish(run.counts)
            except OSError as error:
                raise click.ClickException(f"{self._output}: cannot write: {error.strerror}") from None
        self._summarise(run)
        return run.status(dirty=False)

    def _task(self, source: Source) -> Task | FileError:
        task = replace(task_of(source, self._common, self._formats), measures=bool(self._formats))
        if self._in_place:
            return replace(task, target=source.path, only_changed=True)
        assert self._output is not None
        target = self._output / source.relative
        problem = self._problem(source, target)
        return problem or replace(task, target=target)

    def _problem(self, source: Source, target: Path) -> FileError | None:
        """Why the target must not be written: it is an input, or a report's place."""
        if source.relative.partition("/")[0] in self._reserved:
            return FileError(source.name, f"{target} is where the report goes", "Rename the file")
        place = os.path.realpath(target)
        output = os.path.realpath(self._output or "")
        inside = any(
            (place == root or _below(place, root)) and not _below(output, root) for root in self._inputs
        )
        if inside or (target.exists() and target.samefile(source.path)):
            reason = f"would overwrite the input {target}"
            return FileError(source.name, reason, "Use --in-place, or another output folder")
        return None

    def _summarise(self, run: Run) -> None:
        if self._common.quiet:
            return
        from cleaner.report.terminal import summary

        lines = list(summary(run.counts, run.seconds))
        if self._selection.skipped:
            lines.append(f"   {self._selection.skipped:,} other files not read (--glob '*' takes them)")
        if run.counts.findings:
            where = f"open {self._output / 'report.html'}" if self._output else "cleaner check lists them"
            lines.append(f" {run.counts.findings:,} findings need a person: {where}")
        for line in lines:
            click.echo(line, err=True)


def _below(path: str, folder: str) -> bool:
    return path.startswith(folder.rstrip(os.sep) + os.sep)
