"""Building the English word table, once an installation: the result is kept in the cache.

Three sources: pyspellchecker's list (160,000 words with counts from subtitles, news and
Wikipedia; it holds names and some foreign words too), lemminflect's table of inflections (the
SPECIALIST lexicon of the NLM: 40,000 common words with all their forms, names apart by their
capital), and British spellings of both.
"""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Iterator
from math import log2

from cleaner.lexicon.british import british
from cleaner.lexicon.table import COMMON, COUNTS, word_lists

_CLOSED_CLASSES = frozenset(
    str.split("""
    a about above across after against all along although am amid among an and another any anybody
    anyone anything are around as at be because been before behind being below beneath beside besides
    between beyond both but by can cannot could despite did do does doing done down during each either
    enough every everybody everyone everything except few for from had has have having he hence her here
    hers herself him himself his how however i if in including inside into is it its itself least less
    like many may me might mine more most much must my myself near neither never no nobody none nor not
    nothing now of off often on once one only onto or other others our ours ourselves out outside over
    own past per rather shall she should since so some somebody someone something somewhere soon still
    such than that the their theirs them themselves then there therefore these they this those though
    through throughout thus till to today together tomorrow too toward towards under underneath unless
    until unto up upon us very via was we well were what whatever when whenever where whereas wherever
    whether which whichever while who whoever whole whom whose why will with within without would yes
    yesterday yet you your yours yourself yourselves two three four five six seven eight nine ten eleven
    twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety hundred thousand million billion
    """)
)
"""Words that lemminflect, which only knows what inflects, does not list."""


def build_table() -> dict[str, int]:
    """Lower-case word -> a byte: its count as an index of ``COUNTS``, and ``COMMON`` for a common
    word. Takes about a second."""
    from spellchecker import SpellChecker

    counts = SpellChecker(language="en").word_frequency.dictionary
    table = {word: 2 * _step(count) for word, count in counts.items() if "\n" not in word}
    for word in (*_common_words(), *_CLOSED_CLASSES):
        table[word] = table.get(word, 0) | COMMON
    for new, old in list(british(table)):
        table[new] = max(table.get(new, 0), table[old]) | (table[old] & COMMON)
    return table


def _step(count: int) -> int:
    return max(1, min(round(4 * log2(count)), len(COUNTS) - 1)) if count > 0 else 0


def _common_words() -> Iterator[str]:
    """The lower-case words of lemminflect's tables: lemmas and their inflected forms."""
    cells = [row[0] for row in _rows("lemma")]
    for row in _rows("infl"):
        cells += (row[0], *row[2:])
    for cell in cells:
        for form in cell.split("/"):
            if form.isalpha() and form.islower() and len(form) > 1:
                yield form


def build_verbs() -> str:
    """Every form of a verb that lemminflect lists, a line each, with a line end before the first."""
    return "\n".join(("", *sorted({row[0] for row in _rows("lemma") if row[1] == "verb"}), ""))


def _rows(table: str) -> Iterator[list[str]]:
    """The rows of a table of lemminflect: of ``lemma`` (form, part of speech, lemmas) or ``infl`` (lemma,
    part of speech, forms…)."""
    for name, path in word_lists():
        if name == f"lemminflect/{table}_lu.csv.gz":
            yield from csv.reader(io.StringIO(gzip.decompress(path.read_bytes()).decode("utf-8")))
