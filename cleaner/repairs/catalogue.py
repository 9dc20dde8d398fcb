"""Every rule there is, from the packs and from the repairs in code, as one kind of entry."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from cleaner.repairs import RuleInfo, discover
from cleaner.rules.files import pack_files
from cleaner.rules.locate import builtin_packs


class Entry(Struct, frozen=True):
    """What ``cleaner rules`` and the documentation say of one rule.

    ``place`` is ``pack:line`` for a rule of a pack, ``repair NAME`` for one in code (``repair engine`` for
    the engine's own). A gap is
    ``(before, after)``, with an empty ``after`` where no repair is known. ``page`` is the rule's page
    below the root of the documentation, empty for a pack of one's own; ``fired`` is how often the rule
    spoke in the five articles of ``seeds/``, with all rules on, None for a pack of one's own.
    """

    id: str
    place: str
    category: str
    applicability: str
    message: str
    because: str = ""
    sources: tuple[str, ...] = ()
    evidence: str = "none"
    examples: tuple[tuple[str, str], ...] = ()
    keep: tuple[str, ...] = ()
    gaps: tuple[tuple[str, str], ...] = ()
    origin: str = ""
    page: str = ""
    fired: int | None = None


ENGINE = (
    RuleInfo(
        "unsettled-paragraph",
        "other",
        "Rules undo each other in this paragraph, so it was left as it was; the finding names them.",
        applicability="manual",
        because="None of the texts that the rules make of it is the last word.",
    ),
)
"""What the engine itself reports, beside ``untranslated-document``, which is filed under residue."""


@lru_cache(maxsize=1)
def fired_in_seeds() -> dict[str, int]:
    """How often each rule that comes with cleaner spoke in ``seeds/``; those that did not are left out.

    Counted by ``tools/rule_pages.py`` and shipped, because an installed cleaner has no seeds.
    """
    import json  # discover() imports this module at every start
    from importlib.resources import files

    counted: dict[str, int] = json.loads(files(__package__).joinpath("fired.json").read_text("utf-8"))
    return counted


def catalogue(packs: Iterable[Path] = ()) -> tuple[Entry, ...]:
    """Every rule, sorted by id. Raises PackError for a pack that is wrong."""
    # what reads packs is slow to import, and this module is imported with the repairs
    from cleaner.rules.compiling import default_sources, read_packs
    from cleaner.rules.testing import rule_cases

    fired = fired_in_seeds()
    described = [(repair.name, info) for repair in discover() for info in repair.rules]
    described += [("engine", info) for info in ENGINE]
    entries = [
        Entry(
            info.id,
            f"repair {name}",
            info.category,
            info.applicability,
            info.summary,
            info.because,
            examples=info.examples,
            keep=info.keep,
            page=f"rules/built-in/{name}.html#{info.id}",
            fired=fired.get(info.id, 0),
        )
        for name, info in described
    ]
    builtin = builtin_packs()
    for root in (builtin, *packs):
        for pack, index, rule in rule_cases(read_packs(pack_files((root,)))):
            gaps = tuple((gap, "") if isinstance(gap, str) else _pair(gap) for gap in rule.get("gap", ()))
            entries.append(
                Entry(
                    rule["id"],
                    f"{pack.path}:{pack.place(('rules', index))[0]}",
                    rule["category"],
                    rule.get("applicability", "safe"),
                    rule["message"],
                    rule.get("because", ""),
                    tuple(rule.get("sources", default_sources(pack.path))),
                    rule.get("evidence", "none"),
                    tuple(_pair(example) for example in rule["examples"]),
                    tuple(rule["keep"]),
                    gaps,
                    rule.get("origin", ""),
                    f"{pack.path.rsplit('.', 1)[0]}.html#{rule['id']}" if root == builtin else "",
                    fired.get(rule["id"], 0) if root == builtin else None,
                )
            )
    return tuple(sorted(entries, key=lambda entry: (entry.id, entry.place)))


@lru_cache(maxsize=1)
def _pages() -> dict[str, str]:
    return {entry.id: entry.page for entry in catalogue()}


def address(rule: str, documentation: str) -> str:
    """Where the page of a rule is, below the root of the documentation's site; empty when it has none.

    ``documentation`` ends in a slash, or is empty when nobody has said where the site is.
    """
    page = _pages().get(rule, "") if documentation else ""
    return documentation + page if page else ""


def place(entry: Entry) -> str:
    """Where a rule is defined, as ``file:line``.

    Of a rule in code that is the line that first names it, found by looking.
    """
    if not entry.place.startswith("repair "):
        return entry.place
    name = entry.place.removeprefix("repair ").replace("-", "_")
    package = Path(__file__).parent
    folder = package.parent / name if name == "engine" else package / name
    modules = sorted(folder.glob("*.py")) or [package / f"{name}.py"]
    for module in modules:
        for number, line in enumerate(module.read_text("utf-8").splitlines(), 1):
            if f'"{entry.id}"' in line:
                return f"cleaner/{module.relative_to(package.parent).as_posix()}:{number}"
    return f"cleaner/repairs/{name}"


def _pair(example: dict[str, str]) -> tuple[str, str]:
    return example["before"], example["after"]
