"""``cleaner check --baseline``: what is there is accepted; from now on only what is new is reported."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cleaner.cli._options import Common
from cleaner.cli._runs import Run, selection_of, task_of
from cleaner.decisions import Decision, load, save
from cleaner.decisions.file import parse

if TYPE_CHECKING:
    from cleaner.corpus.discovery import Source
    from cleaner.corpus.work import Outcome, Task

_ROUNDS = 8
"""Refusing an edit may bring up another that it stood in the way of; the seeds take two rounds."""


def accept(paths: tuple[str, ...], common: Common) -> int:
    """Keep every remark on these articles, each in the decisions file of its configuration.

    Raises DecisionsError when a file cannot be read or written.
    """
    total = 0
    for _ in range(_ROUNDS):
        run, found = _round(paths, common)
        for path, new in found.items():
            old = load(path)
            decided = old.decide(new)
            total += len(decided.entries) - len(old.entries)
            save(path, decided)
        if not found or run.signal:
            break
    if not common.quiet:
        click.echo(f"{total:,} decisions written: cleaner check reports what is new from now on", err=True)
    return run.status(dirty=False)


def _round(paths: tuple[str, ...], common: Common) -> tuple[Run, dict[Path, list[Decision]]]:
    places: dict[str, Path] = {}
    found: dict[Path, list[Decision]] = defaultdict(list)

    def task(source: Source) -> Task:
        made = task_of(source, common, ("decisions",))
        assert made.settings.decisions is not None
        places[source.name] = made.settings.decisions
        return made

    def take(outcome: Outcome) -> None:
        if outcome.pieces[0]:
            found[places[outcome.name]] += parse(outcome.pieces[0].decode("utf-8"), outcome.name).entries

    run = Run(common)
    run.over(selection_of(paths, common), task, take, notes=False)
    return run, found
