"""``cleaner names``: the names of a folder, variants grouped, with the form we would choose."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cleaner.cli._options import Choice, Common, common

if TYPE_CHECKING:
    from cleaner.names.survey import Group


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--format", "style", type=Choice(("text", "json", "csv")), default="text", help="Form of the list."
)
@click.option("--all", "everything", is_flag=True, help="Names with one spelling too.")
@click.option(
    "--write-pack",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the names that no pack has, with their variants, as a rule pack to look through.",
)
@common
def command(
    paths: tuple[str, ...], style: str, everything: bool, write_pack: Path | None, common: Common
) -> int:
    """List the names in articles: their spellings, counts, files, and the form we would choose.

    \b
      cleaner names inbox                          names with more than one spelling
      cleaner names --format csv inbox > names.csv
      cleaner names --write-pack rules/ours.yaml inbox

    The form is chosen by the project's decisions, the gazetteer (the names of the rule packs, in the
    house's style), the most complete mention, or a clear majority; groups marked ! need a person.
    Nothing is changed.

    Exit status: 0, or 2 when a file or an option failed.
    """
    from cleaner.cli._names import survey_of
    from cleaner.corpus.work import RulesError

    try:
        groups, complaints = survey_of(paths, common)
    except RulesError as error:
        raise click.ClickException(str(error)) from error
    for complaint in complaints:
        click.echo(f"cleaner: {complaint}", err=True)
    shown = [group for group in groups if everything or not group.settled]
    click.echo({"text": _text, "json": _json, "csv": _csv}[style](shown), nl=False)
    if write_pack:
        _write_pack(write_pack, groups)
    return 2 if complaints else 0


def _text(groups: Iterable[Group]) -> str:
    lines = []
    for group in groups:
        lines.append(f"{'!' if group.needs_a_person else ' '} {group.chosen}  ({group.why})")
        for variant in group.variants:
            seen = f"{variant.files:,} file{'s' if variant.files != 1 else ''}"
            lines.append(f"{variant.count:>8,}  {variant.spelling}  in {seen}: {', '.join(variant.examples)}")
    return "".join(f"{line}\n" for line in lines)


def _json(groups: Iterable[Group]) -> str:
    rows = [
        {
            "chosen": group.chosen,
            "why": group.why,
            "needs_a_person": group.needs_a_person,
            "variants": [
                {"spelling": v.spelling, "count": v.count, "files": v.files, "examples": list(v.examples)}
                for v in group.variants
            ],
        }
        for group in groups
    ]
    return json.dumps({"version": 1, "names": rows}, ensure_ascii=False, indent=1) + "\n"


def _csv(groups: Iterable[Group]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("chosen", "why", "needs_a_person", "spelling", "count", "files", "examples"))
    for group in groups:
        row = group.chosen, group.why, int(group.needs_a_person)
        for v in group.variants:
            writer.writerow((*row, v.spelling, v.count, v.files, " ".join(v.examples)))
    return out.getvalue()


def _other_spellings(group: Group) -> list[str]:
    """The spellings to replace. A surname alone is not replaced by a full name: it follows it by itself."""
    return [v.spelling for v in group.variants if v.spelling != group.chosen and " " in v.spelling]


def _write_pack(path: Path, groups: Iterable[Group]) -> None:
    """Names of several spellings that no pack has. The kind is a guess that a person confirms."""
    import yaml

    from cleaner.corpus.atomic import write_atomic
    from cleaner.corpus.errors import reason_of
    from cleaner.names.survey import GAZETTEER, HOUSE_STYLE

    entries = [
        {
            "name": group.chosen,
            "kind": "person",
            ("variants" if group.needs_a_person else "aliases"): others,
            "origin": "cleaner names",
        }
        for group in groups
        if group.why not in (GAZETTEER, HOUSE_STYLE) and (others := _other_spellings(group))
    ]
    body = yaml.safe_dump({"names": entries}, allow_unicode=True, sort_keys=False, width=110)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, f"# Names found by cleaner names: look through before use.\n{body}".encode())
    except OSError as error:
        raise click.ClickException(f"{path}: {reason_of(error)}") from error
