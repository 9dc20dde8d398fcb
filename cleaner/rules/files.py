"""Which files the packs are, and what identifies them: all that a start with a warm cache needs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cleaner.fingerprint import files_below, fingerprint
from cleaner.rules.locate import builtin_packs

READER = ("reading.py", "schema.json")
COMPILER = (
    "../records.py",
    "compiling.py",
    "conditions.py",
    "inflection.py",
    "pattern.py",
    "template.py",
    *READER,
)
PackFile = tuple[str, Path]


def pack_files(roots: Iterable[Path]) -> tuple[PackFile, ...]:
    """Every pack below the folders: the name for messages, and the file. Sorted by name.

    Those that come with cleaner are ``rules/…`` wherever they are installed.
    """
    builtin = builtin_packs()
    return tuple(
        sorted(
            (f"{'rules' if root == builtin else root.name}/{name}", file)
            for root in roots
            for name, file in files_below(root, (".yaml", ".yml"))
        )
    )


def packs_fingerprint(name: str, files: Iterable[PackFile], makers: Iterable[str] = COMPILER) -> str:
    """A digest of the packs and of the modules that make them into something.

    So a changed compiler never reads what an older one wrote. ``name``: see :func:`fingerprint`.
    """
    here = Path(__file__).parent
    return fingerprint(name, (*((maker, here / maker) for maker in makers), *files))
