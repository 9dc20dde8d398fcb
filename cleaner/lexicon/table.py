"""The form of the English word table, and which files it is built from."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from cleaner.fingerprint import fingerprint

COMMON = 1
"""The lowest bit of a value in the table: known as a common word, not only as a name or a rarity."""

COUNTS = tuple(round(2 ** (step / 4)) - (step == 0) for step in range(128))
"""What the other seven bits of a value stand for: how often the word was counted, in quarters of a
doubling. A value fits in a byte, so the table loads as one string and one run of bytes."""

Packed = tuple[str, bytes]

_LISTS = {"spellchecker": ("en.json.gz",), "lemminflect": ("lemma_lu.csv.gz", "infl_lu.csv.gz")}


def pack_table(table: dict[str, int]) -> Packed:
    """The table in the form that loads fastest."""
    words = sorted(table)
    return "\n".join(words), bytes(table[word] for word in words)


def unpack_table(packed: Packed) -> dict[str, int]:
    """The table from its packed form."""
    words, values = packed
    return dict(zip(words.split("\n"), values, strict=True))


def word_lists() -> tuple[tuple[str, Path], ...]:
    """The word lists of other packages that the table is built from, by name; those that are there."""
    found = []
    for package, names in _LISTS.items():
        spec = find_spec(package)
        folders = (spec and spec.submodule_search_locations) or ()
        paths = (
            (f"{package}/{name}", Path(folder, "resources", name)) for folder in folders for name in names
        )
        found += [item for item in paths if item[1].is_file()]
    return tuple(found)


@lru_cache(maxsize=1)
def words_fingerprint() -> str:
    """A digest of the word lists and of the modules that make the table of them."""
    here = Path(__file__)
    makers = ((name, here.with_name(name)) for name in ("build.py", "british.py", "table.py"))
    return fingerprint("words", (*makers, *word_lists()))
