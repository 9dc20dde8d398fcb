"""The English lexicon: which words are words, how frequent, and whether only as names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from cleaner.cache import load_or_build
from cleaner.lexicon.derived import is_derived
from cleaner.lexicon.table import COMMON, COUNTS, Packed, pack_table, unpack_table, words_fingerprint
from cleaner.regex import lazy

_CONTRACTED = lazy(r"(?:'s|s'|'ve|'ll|'d|'re|n't|'m|')$")


class Lexicon:
    """English words and how often they are used. Look-ups are O(1) and fold case and apostrophes."""

    def __init__(
        self,
        table: Mapping[str, int],
        extra: frozenset[str] = frozenset(),
        foreign: frozenset[str] = frozenset(),
    ) -> None:
        """``extra``: further common words; ``foreign``: entries of the table that are not English."""
        self._table = table
        self._extra = extra
        self._foreign = foreign
        self._derived: dict[str, bool] = {}
        self._like: dict[str, dict[int, tuple[str, ...]]] = {}

    def with_words(self, extra: Iterable[str], foreign: Iterable[str] = ()) -> Lexicon:
        """This lexicon with more common words, and without some that the word list has wrongly."""
        return Lexicon(self._table, self._extra | frozenset(extra), self._foreign | frozenset(foreign))

    def knows(self, word: str) -> bool:
        """True for an English word in any case: British or American, a possessive, a contraction,
        a compound with hyphens whose parts are known, a plain derivation (``rebranding``,
        ``seaside-like``). True for the better-known names too."""
        folded = word.lower().replace("’", "'")
        if folded in self._extra or (folded in self._table and folded not in self._foreign):
            return True
        return self._knows_derived(folded)

    def knows_lower(self, word: str) -> bool:
        """True for a common word: one that is not known only as a name (``london``) or a rarity."""
        folded = word.lower().replace("’", "'")
        if folded in self._foreign:
            return False
        if self._table.get(folded, 0) & COMMON or folded in self._extra:
            return True
        return folded not in self._table and self._knows_derived(folded)

    def unknown(self, words: Iterable[str]) -> set[str]:
        """Those of ``words`` that are not English, as they were written."""
        words = words if isinstance(words, set | frozenset) else frozenset(words)
        suspects = words.difference(self._table, self._extra) | (words & self._foreign)
        return {word for word in suspects if not self.knows(word)}

    def unlisted(self, words: frozenset[str]) -> frozenset[str]:
        """Those of ``words`` that are not listed exactly as written: what may be unknown, in one
        set operation."""
        # difference() with a dict looks each word up; "-" with its keys would walk the whole table
        return (words.difference(self._table) - self._extra) | (words & self._foreign)

    def frequency(self, word: str) -> int:
        """How often the word stands in the list's corpus, within a tenth; 0 for a word that it has not."""
        return COUNTS[self._table.get(word.lower().replace("’", "'"), 0) >> 1]

    def is_verb(self, word: str) -> bool:
        """True for a form of a verb in any case (*reading*, *went*), whatever else the word may be.
        Forms of regular verbs that are in no dictionary are not known. About 20 µs."""
        return f"\n{word.lower()}\n" in _verbs()

    def words_like(self, length: int, initial: str) -> tuple[str, ...]:
        """The common words of the table with so many letters and this first letter, for spelling
        suggestions. The first call for a letter arranges its words (milliseconds)."""
        found = self._like.get(initial)
        if found is None:
            found = self._like[initial] = self._by_length(initial)
        return found.get(length, ())

    def _by_length(self, initial: str) -> dict[int, tuple[str, ...]]:
        words: dict[int, list[str]] = defaultdict(list)
        for word in self._table:
            if word.startswith(initial) and self.knows_lower(word):
                words[len(word)].append(word)
        return {length: tuple(found) for length, found in words.items()}

    def _knows_derived(self, word: str) -> bool:
        known = self._derived.get(word)
        if known is None:
            if len(self._derived) > 100_000:  # a bound on memory, whatever comes in
                self._derived.clear()
            known = self._derived[word] = self._derive(word)
        return known

    def _derive(self, word: str) -> bool:
        if "-" in word:
            return all(self._is_part(part) for part in word.split("-") if part)
        if "'" in word:
            bare = _CONTRACTED.sub("", word)
            return bare != word and "'" not in bare and self.knows(bare)
        if word[-1:] == "s" and word[:-1] in self._extra:
            return True
        return is_derived(word, self._is_base, self.frequency)

    def _is_base(self, word: str) -> bool:
        return bool(self._table.get(word, 0) & COMMON) or word in self._extra

    def _is_part(self, part: str) -> bool:
        return part.isdigit() or part in _PARTS or self.knows(part)


_PARTS = frozenset(
    str.split("""
    a anti co de ex inter intra mid multi neo non pan post pre pro proto pseudo quasi re semi sub
    """)
)
"""What stands before a hyphen only."""


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The lexicon of the installed word lists; from the disk cache within 25 ms when it was built before."""
    return Lexicon(unpack_table(load_or_build("english", words_fingerprint(), _build)))


@lru_cache(maxsize=1)
def _verbs() -> str:
    """One string: it loads at once, and is asked rarely."""

    def build() -> str:
        from cleaner.lexicon.build import build_verbs

        return build_verbs()

    return load_or_build("verbs", words_fingerprint(), build)


def _build() -> Packed:
    from cleaner.lexicon.build import build_table

    return pack_table(build_table())
