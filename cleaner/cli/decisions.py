"""``cleaner decisions``: take over what was decided elsewhere, and declare words right."""

from __future__ import annotations

import os
from pathlib import Path

import click


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument(
    "files", nargs=-1, metavar="[FILE…]", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option(
    "--right",
    "words",
    multiple=True,
    metavar="WORD",
    help="This word or name is right here (may be repeated).",
)
@click.option(
    "--decisions",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where to write [default: cleaner-decisions.toml beside the configuration].",
)
def command(files: tuple[Path, ...], words: tuple[str, ...], decisions: Path | None) -> int:
    """Add to cleaner-decisions.toml: decisions of other files, and words that are right.

    \b
      cleaner decisions ~/Downloads/cleaner-decisions.toml   decided in a report
      cleaner decisions --right akimat --right Qasym

    Of two decisions about the same place the added one holds. Without anything to add, the file is only
    written anew, sorted, as after a merge.
    """
    from cleaner.configuration import settings_for
    from cleaner.decisions import load, save

    if any(not word.strip() for word in words):
        raise click.BadParameter("expects a word or a name", param_hint="--right")
    path = decisions or settings_for(Path()).decisions
    assert path is not None
    old = load(path)
    new = old.declare(words)
    for file in files:
        other = load(file)
        new = new.declare(other.words).decide(other.entries)
    save(path, new)
    added, right = len(new.entries - old.entries), len(new.words - old.words)
    shown = os.path.relpath(path)
    click.echo(
        f"{path if shown.startswith(os.pardir) else shown}: {added:,} decisions and {right:,} words added",
        err=True,
    )
    return 0
