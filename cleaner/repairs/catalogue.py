"""Every rule there is, from the packs and from the repairs in code, as one kind of entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cleaner.repairs import discover
from cleaner.rules.files import pack_files
from cleaner.rules.locate import builtin_packs


@dataclass(frozen=True, slots=True)
class Entry:
    """What ``cleaner rules`` and the documentation say of one rule.

    ``place`` is ``pack:line`` for a rule of a pack, ``repair NAME`` for one in code. A gap is
    ``(before, after)``, with an empty ``after`` where no repair is known.
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


def catalogue(packs: Iterable[Path] = ()) -> tuple[Entry, ...]:
    """Every rule, sorted by id. Raises PackError for a pack that is wrong."""
    # what reads packs is slow to import, and this module is imported with the repairs
    from cleaner.rules.compiling import default_sources, read_packs
    from cleaner.rules.testing import rule_cases

    entries = [
        Entry(
            info.id,
            f"repair {repair.name}",
            info.category,
            info.applicability,
            info.summary,
            info.because,
            examples=info.examples,
            keep=info.keep,
        )
        for repair in discover()
        for info in repair.rules
    ]
    for pack, index, rule in rule_cases(read_packs(pack_files((builtin_packs(), *packs)))):
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
            )
        )
    return tuple(sorted(entries, key=lambda entry: (entry.id, entry.place)))


def _pair(example: dict[str, str]) -> tuple[str, str]:
    return example["before"], example["after"]
