"""``cleaner rules``: list, explain, test and start rules; print the packs' schema."""

from __future__ import annotations

import json
from pathlib import Path

import click

from cleaner.configuration import did_you_mean
from cleaner.repairs.catalogue import Entry, catalogue, place
from cleaner.rules.errors import PackError

_SKELETON = """\
# {path}
# One rule. Copy it, change it, run: cleaner rules test --pack {folder}
- id: {id}
  message: One short sentence for an editor, with the reason.
  category: accuracy/mistranslation
  # applicability: suggested        # when a person must decide; then say why:
  # because: Two readings are possible.
  match:
    - {{any: [grand, great], as: kind}}
    - {{lemma: placeholder, as: noun}}
  replace: "{{kind}} {{noun:replacement}}"
  examples:                         # must change: two or more, from different subjects
    - {{before: A grand placeholder was built., after: A grand replacement was built.}}
    - {{before: Two great placeholders met., after: Two great replacements met.}}
  keep:                             # must not change: two or more, good English with the same words
    - A placeholder was built.
    - The grand hall was built.
  origin: where you saw it
"""

_packs = click.option(
    "--pack",
    "packs",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A further folder of rule packs.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """See, explain, test and write rules.

    \b
      cleaner rules list --source es         the rules for text from Spanish
      cleaner rules explain ancient-capital  what a rule does, why, with examples
      cleaner rules test                     run every pack's own examples
      cleaner rules new colour-as-color      a rule to start from
      cleaner rules schema                   the JSON Schema of packs, for your editor
    """


@command.command("list")
@click.option("--category", default="", help="Only rules whose MQM category starts with this.")
@click.option("--source", default="", help="Only rules for this source language.")
@click.option(
    "--applicability",
    type=click.Choice(["safe", "suggested", "manual"]),
    help="Only rules of this applicability.",
)
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
@_packs
def list_rules(
    category: str, source: str, applicability: str | None, style: str, packs: tuple[Path, ...]
) -> None:
    """List the rules: id, applicability, category, sources.

    \b
    Examples:
      cleaner rules list --source ru --applicability suggested
      cleaner rules list --category fluency/punctuation
      cleaner rules list --format json
    """
    found = [
        entry
        for entry in _catalogue(packs)
        if entry.category.startswith(category)
        and (not source or source in entry.sources)
        and (not applicability or entry.applicability == applicability)
    ]
    if style == "json":
        rows = [{name: getattr(entry, name) for name in Entry.__struct_fields__} for entry in found]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for entry in found:
        sources = ",".join(entry.sources) or "any"
        click.echo(f"{entry.id:36s} {entry.applicability:10s} {sources:12s} {entry.category}")
    click.echo(f"{len(found)} rules", err=True)


@command.command()
@click.argument("rule")
@_packs
def explain(rule: str, packs: tuple[Path, ...]) -> None:
    """Explain one rule: what, why, when, examples, what it leaves alone."""
    entries = _catalogue(packs)
    found = [entry for entry in entries if entry.id == rule]
    if not found:
        known = [entry.id for entry in entries]
        raise click.UsageError(f"no rule '{rule}'{did_you_mean(rule, known)}")
    for entry in found:
        click.echo("\n".join(_page(entry)))


@command.command()
@_packs
def test(packs: tuple[Path, ...]) -> int:
    """Run the examples, keeps and gaps of every rule of the packs.

    Exit status: 0 all as promised, 1 some are not, 2 a pack is wrong.
    """
    from cleaner.engine.api import Cleaner, Config
    from cleaner.rules.compiling import read_packs
    from cleaner.rules.files import pack_files
    from cleaner.rules.locate import builtin_packs
    from cleaner.rules.testing import Failure, check_rule, rule_cases

    try:
        cleaner = Cleaner(Config(packs=packs))
        files = read_packs(pack_files((builtin_packs(), *packs)))
    except PackError as error:
        raise click.UsageError(str(error)) from None
    failures: list[Failure] = []
    rules = examples = 0
    for pack, index, rule in rule_cases(files):
        rules += 1
        examples += len(rule["examples"]) + len(rule["keep"]) + len(rule.get("gap", ()))
        failures += check_rule(pack, index, rule, cleaner.rules)
        for number, sentence in enumerate(rule["keep"]):
            got = cleaner.clean(sentence)
            if got.edits:
                line = pack.place(("rules", index, "keep", number))[0]
                names = ", ".join(dict.fromkeys(edit.rule for edit in got.edits))
                reason = f"{names} changes {sentence!r}, which must be kept: {got.text!r}"
                failures.append(Failure(pack.path, line, rule["id"], reason))
    for failure in failures:
        click.echo(str(failure))
    click.echo(f"{rules} rules, {examples} examples: {len(failures)} failed", err=True)
    return 1 if failures else 0


@command.command()
@click.argument("rule")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a new pack [default: print it].",
)
def new(rule: str, output: Path | None) -> None:
    """Print (or write) a rule to start from. RULE is its id: kebab-case, naming the defect."""
    import re

    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)+", rule):
        raise click.UsageError(
            f"'{rule}' is no rule id: write two or more lower-case words joined by hyphens"
        )
    path = output or Path(f"my-rules/{rule}.yaml")
    text = _SKELETON.format(id=rule, path=path.name, folder=path.parent)
    if output is None:
        click.echo(text, nl=False)
        return
    if output.exists():
        raise click.UsageError(f"{output} exists: choose another name, or print the rule and paste it")
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(text, encoding="utf-8")
    click.echo(f"wrote {output}; test it with: cleaner rules test --pack {output.parent}", err=True)


@command.command()
def schema() -> None:
    """Print the JSON Schema of rule packs."""
    from cleaner.rules.reading import schema as pack_schema

    click.echo(json.dumps(pack_schema(), indent=2, ensure_ascii=False))


def _catalogue(packs: tuple[Path, ...]) -> tuple[Entry, ...]:
    try:
        return catalogue(packs)
    except PackError as error:
        raise click.UsageError(str(error)) from None


def _page(entry: Entry) -> list[str]:
    lines = [entry.id, entry.message]
    if entry.examples:
        lines += ["", *(f"  {before}  →  {after}" for before, after in entry.examples)]
    lines += ["", f"Category: {entry.category}", f"Applicability: {entry.applicability}"]
    if entry.because:
        lines.append(f"Because: {entry.because}")
    if entry.sources:
        lines.append(f"Translated from: {', '.join(entry.sources)}")
    if entry.evidence != "none":
        what = "that the text is translated" if entry.evidence == "translated" else "of its source language"
        lines.append(f"Speaks only with evidence {what}")
    if entry.keep:
        lines += ["", "Leaves alone:", *(f"  {sentence}" for sentence in entry.keep)]
    if entry.gaps:
        lines += ["", "Known gaps:", *(f"  {before}" for before, _ in entry.gaps)]
    lines.append("")
    if entry.origin:
        lines.append(f"Origin: {entry.origin}")
    if entry.fired is not None:
        lines.append(f"In the five seeds: {_times(entry.fired)}")
    return [*lines, f"Defined in: {place(entry)}"]


def _times(count: int) -> str:
    return {0: "never", 1: "once"}.get(count, f"{count} times")
