"""``cleaner apply``: a chosen part of a report."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleaner.report.notes import printable

if TYPE_CHECKING:
    from cleaner.corpus.applying import Choice


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("report", metavar="REPORT", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path))
@click.option(
    "--only",
    "rules",
    multiple=True,
    metavar="RULE",
    help="Edits of this rule, or 'prefix*' (may be repeated).",
)
@click.option(
    "--id",
    "ids",
    multiple=True,
    metavar="ID",
    help="This edit, or this finding's suggestion (may be repeated).",
)
@click.option("--suggested", is_flag=True, help="The first suggestion of each finding too.")
@click.option(
    "--folder",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    default=Path(),
    help="Where the report's files are [default: here].",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="OUT", help="Write to this folder.")
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.option("--quiet", "-q", is_flag=True, help="Errors only.")
def command(
    report: Path,
    rules: tuple[str, ...],
    ids: tuple[str, ...],
    suggested: bool,
    folder: Path,
    output: Path | None,
    dry_run: bool,
    quiet: bool,
) -> int:
    """Make a chosen part of the changes that REPORT lists.

    \b
      cleaner apply report.json --only foreign-acronym     the edits of one rule
      cleaner apply report.json --only 'quotation-*' -o out    copies, in a folder
      cleaner apply report.json --id 5d1b6ce0a9f2          one edit, or one suggestion
      cleaner check --format json inbox | cleaner apply -  all edits

    Files are replaced atomically, and only when they are still the text that the report is about. An
    edit in which several rules had a hand is made when all of them are chosen.

    Exit status: 0 done, 2 a file, the report or an option failed; the other files are still done.
    """
    from cleaner.corpus.applying import Choice, ReportError, articles_of, check_choice

    shown = "standard input" if str(report) == "-" else str(report)
    try:
        data = sys.stdin.buffer.read() if str(report) == "-" else report.read_bytes()
        articles = articles_of(data)
        choice = Choice(rules, frozenset(ids), suggested)
        check_choice(articles, choice)
    except OSError as error:
        raise click.ClickException(f"{shown}: {error.strerror}") from None
    except ReportError as error:
        raise click.ClickException(f"{shown}: {error}") from None
    return _apply(articles, choice, folder, output, dry_run, quiet)


def _apply(
    articles: list[dict[str, Any]],
    choice: Choice,
    folder: Path,
    output: Path | None,
    dry_run: bool,
    quiet: bool,
) -> int:
    from cleaner.corpus.applying import applied, chosen, target_of
    from cleaner.corpus.atomic import write_atomic
    from cleaner.corpus.errors import FileError, reason_of

    status = done = 0
    for article in articles:
        name = article["file"]
        try:
            edits = chosen(article, choice)
            if not edits:
                continue
            data = applied(article, edits, folder)
            target = target_of(article, folder, output)
            if not dry_run:
                target.parent.mkdir(parents=True, exist_ok=True)
                write_atomic(target, data)
        except FileError as error:
            click.echo(f"cleaner: {printable(str(error))}", err=True)
            status = 2
            continue
        except OSError as error:
            click.echo(f"cleaner: {printable(name)}: cannot be written: {reason_of(error)}", err=True)
            status = 2
            continue
        done += len(edits)
        if not quiet:
            click.echo(f"{printable(name)}: {len(edits):,} edit{'' if len(edits) == 1 else 's'}")
    if not done and not status and not quiet:
        click.echo("nothing to apply", err=True)
    return status
