"""What a hover shows: the remark, and the page of its rule, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from functools import lru_cache
from pathlib import Path

from cleaner.editor.checks import Remark
from cleaner.editor.project import Basis
from cleaner.model import Edit
from cleaner.repairs.catalogue import Entry, address, catalogue
from cleaner.report.notes import printable

_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~&-])")


def page(items: Iterable[Remark], text: str, basis: Basis) -> str:
    """The Markdown for some remarks on a text. Raises PackError."""
    entries = _entries(basis.settings.packs, basis.packs)
    root = basis.settings.documentation
    return "\n\n---\n\n".join(_one(item, text, entries, root) for item in items)


@lru_cache(maxsize=4)
def _entries(packs: tuple[Path, ...], stamps: Hashable) -> dict[str, Entry]:
    """Every rule; read again for other ``stamps``, which are those of the packs' files."""
    return {entry.id: entry for entry in catalogue(packs)}


def _one(item: Remark, text: str, entries: dict[str, Entry], root: str) -> str:
    lines = [f"**{_plain(item.message)}**"]
    offered = (item.replacement,) if isinstance(item, Edit) else item.suggestions
    if offered:
        options = " or ".join(_code(option) for option in offered)
        lines.append(f"{_code(text[item.start : item.end])} → {options}")
    lines.append(f"{_code(item.rule)} · {_plain(item.category)} · {item.applicability}")
    if entry := entries.get(item.rule):
        lines += _page(entry, item.message)
    if link := address(item.rule, root):
        lines.append(f"[This rule in the documentation](<{link}>)")
    return "\n\n".join(lines)


def _page(entry: Entry, said: str) -> list[str]:
    """The rule's own words; its message not when the remark is just that."""
    lines = [_plain(entry.message)] if entry.message != said else []
    if entry.because:
        lines.append(f"Because: {_plain(entry.because)}")
    if entry.examples:
        shown = (f"- {_plain(before)} → {_plain(after)}" for before, after in entry.examples[:3])
        lines.append("\n".join(("Examples:", "", *shown)))
    if entry.keep:
        lines.append("\n".join(("Leaves alone:", "", *(f"- {_plain(kept)}" for kept in entry.keep[:3]))))
    return lines


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is, whatever an article has in it."""
    return _MARKUP.sub(r"\\\1", printable(text))


def _code(text: str) -> str:
    """Text as code, between more backticks than it has in a row."""
    shown = printable(text if len(text) <= 200 else f"{text[:150]}…{text[-40:]}") or " "
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    pad = " " if "`" in shown[:1] + shown[-1:] else ""
    return f"{fence}{pad}{shown}{pad}{fence}"
