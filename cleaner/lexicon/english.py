"""The English lexicon: which words are words, how frequent, and whether only as names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from cleaner.cache import load_or_build, load_parts
from cleaner.lexicon.derived import is_derived
from cleaner.lexicon.table import COMMON, COUNTS, like, pack_words, words_fingerprint
from cleaner.records import Table
from cleaner.regex import lazy

_PLAIN = 8000
"""So many words fit in the processor's cache, and the first that are met are most of any text's."""
_CONTRACTED = lazy(r"(?:'s|s'|'ve|'ll|'d|'re|n't|'m|')$")


class Lexicon:
    """English words and how often they are used. Look-ups are O(1) and fold case and apostrophes."""

    def __init__(self, packed: Mapping[str, bytes]) -> None:
        """``packed``: what :func:`cleaner.lexicon.table.pack_words` gives."""
        self._packed = packed
        self._words: Table[int] = Table(packed["words"])
        self._value = self._words.get
        self._extra: frozenset[str] = frozenset()
        """Further common words."""
        self._foreign: frozenset[str] = frozenset()
        """Entries of the table that are not English."""
        self._plain: set[str] = set()
        """Listed words of the texts so far."""
        self._derived: dict[str, bool] = {}
        self._like: dict[tuple[int, str], tuple[str, ...]] = {}

    def with_words(self, extra: Iterable[str], foreign: Iterable[str] = ()) -> Lexicon:
        """This lexicon with more common words, and without some that the word list has wrongly."""
        other = Lexicon.__new__(Lexicon)
        other.__dict__.update(self.__dict__)  # the table is shared
        other._extra = self._extra | frozenset(extra)
        other._foreign = self._foreign | frozenset(foreign)
        other._plain = set()
        other._derived = {}
        other._like = {}
        return other

    def complete(self) -> None:
        """Load the whole table now, where words are otherwise loaded as they are asked for: for a program
        that will read many texts, before it forks."""
        self._words.complete()

    def knows(self, word: str) -> bool:
        """True for an English word in any case: British or American, a possessive, a contraction,
        a compound with hyphens whose parts are known, a plain derivation (``rebranding``,
        ``seaside-like``). True for the better-known names too."""
        folded = word.lower().replace("’", "'")
        if folded in self._extra or (self._value(folded) is not None and folded not in self._foreign):
            return True
        return self._knows_derived(folded)

    def knows_lower(self, word: str) -> bool:
        """True for a common word: one that is not known only as a name (``london``) or a rarity."""
        folded = word.lower().replace("’", "'")
        if folded in self._foreign:
            return False
        value = self._value(folded)
        if folded in self._extra or (value is not None and value & COMMON):
            return True
        return value is None and self._knows_derived(folded)

    def unknown(self, words: Iterable[str]) -> set[str]:
        """Those of ``words`` that are not English, as they were written."""
        return {word for word in self.unlisted(frozenset(words)) if not self.knows(word)}

    def unlisted(self, words: frozenset[str]) -> frozenset[str]:
        """Those of ``words`` that are not listed exactly as written: what may be unknown, in one
        set operation."""
        rest = words - self._plain
        # difference() with a dict looks each word up; "-" with its keys would walk the whole table
        unlisted = rest.difference(self._words.known) - self._extra
        if unlisted and not self._words.is_complete:
            unlisted = frozenset(word for word in unlisted if not word.islower() or self._value(word) is None)
        unlisted |= rest & self._foreign
        if len(self._plain) < _PLAIN:
            self._plain.update(rest - unlisted)
        return unlisted

    def frequency(self, word: str) -> int:
        """How often the word stands in the list's corpus, within a tenth; 0 for a word that it has not."""
        return COUNTS[(self._value(word.lower().replace("’", "'")) or 0) >> 1]

    def is_verb(self, word: str) -> bool:
        """True for a form of a verb in any case (*reading*, *went*), whatever else the word may be.
        Forms of regular verbs that are in no dictionary are not known. About 20 µs."""
        return f"\n{word.lower()}\n" in _verbs()

    def words_like(self, length: int, initial: str) -> tuple[str, ...]:
        """The common words of the table with so many letters and this first letter, for spelling
        suggestions."""
        found = self._like.get((length, initial))
        if found is None:
            listed = self._similar.get(like(length, initial)) or ""
            words = set(listed.split("\n") if listed else ()) - self._foreign
            words |= {
                word
                for word in self._extra
                if word[:1] == initial and len(word) == length and self._value(word)
            } - self._foreign
            found = self._like[length, initial] = tuple(sorted(words))
        return found

    @cached_property
    def _similar(self) -> Table[str]:
        return Table(self._packed["like"])

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
        return bool((self._value(word) or 0) & COMMON) or word in self._extra

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
    """The lexicon of the installed word lists; from the disk cache when it was built before."""
    return Lexicon(load_parts("english", words_fingerprint(), _build))


@lru_cache(maxsize=1)
def _verbs() -> str:
    """One string: it loads at once, and is asked rarely."""

    def build() -> str:
        from cleaner.lexicon.build import build_verbs

        return build_verbs()

    return load_or_build("verbs", words_fingerprint(), build)


def _build() -> dict[str, bytes]:
    from cleaner.lexicon.build import build_table

    return pack_words(build_table())
