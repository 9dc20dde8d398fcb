"""The form of the English word table, and which files it is built from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from cleaner.fingerprint import fingerprint
from cleaner.records import pack_table

COMMON = 1
"""The lowest bit of a value in the table: known as a common word, not only as a name or a rarity."""

COUNTS = tuple(round(2 ** (step / 4)) - (step == 0) for step in range(128))
"""What the other seven bits of a value stand for: how often the word was counted, in quarters of a
doubling."""

_LISTS = {"spellchecker": ("en.json.gz",), "lemminflect": ("lemma_lu.csv.gz", "infl_lu.csv.gz")}


def pack_words(values: Mapping[str, int]) -> dict[str, bytes]:
    """What the cache keeps of the word table: the values by word, and the common words by their
    first letter and length (:func:`like`), words of one key in their order, a line each."""
    similar: dict[str, list[str]] = defaultdict(list)
    for word in sorted(values):
        if word and values[word] & COMMON:
            similar[like(len(word), word[0])].append(word)
    lines = {key: "\n".join(words) for key, words in similar.items()}
    return {"words": pack_table(values), "like": pack_table(lines)}


def like(length: int, initial: str) -> str:
    """The key of words with so many letters and this first letter."""
    return f"{initial}{length}"


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
    makers = [(name, here.with_name(name)) for name in ("build.py", "british.py", "table.py")]
    makers.append(("records.py", here.parent.with_name("records.py")))
    return fingerprint("words", (*makers, *word_lists()))
