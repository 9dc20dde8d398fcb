"""What is left of English words without the letters ``the``: derived from the lexicon, not listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from string import ascii_lowercase

from cleaner.rules import RuleBook

CUT = "the"
_LENGTHS = range(5, 19)
_SHORTEST = 4
"""Shorter remains are too often a word of another language (*wir*, *mes*): see ``_SHORT``."""
_SHORT = ("either", "mother", "others", "rather", "theory")
"""… except those of these common words, which a stretch is most likely to hold."""
_ENOUGH = 400
"""How often the lexicon must have counted a word: what is left of rare ones may be anything."""
_PLENTY = 1000
"""… and one of which the remains look like a regular derivation (*neverless*)."""
_LONG = 7
_SOME = 50
"""… and one of which so much is left that nothing else can be meant."""
_FOREIGN = 1000
"""… and so many times as often as the remains, where these are a foreign word (*clos*)."""
_DOMINATES = 20
"""So many times as frequent as its rivals is a word when there is no doubt."""
OPENERS = frozenset(
    str.split("""
    another either further furthermore neither nevertheless nonetheless otherwise others rather together
    whether
    """)
)
"""Their remains are repaired where they open a sentence; elsewhere a capital may be a name's."""
_PLACES = ("country", "region", "city")
_REGIONS = str.split(
    "northern southern northeast southeast northeastern southeastern northerner southerner northernmost"
)
"""The lexicon has them, as it has names, for their capital."""
_SHORTEST_NAME = 5


def fragments(rules: RuleBook) -> dict[str, str]:
    """From the remains to the word, as they are written in lower case and, where that is safe, with a
    capital. Made once a rule book, and kept in the cache."""
    return rules.derived("dropped-the", lambda: _build(rules))


def _build(rules: RuleBook) -> dict[str, str]:
    lexicon = rules.lexicon
    common = (
        word
        for length in _LENGTHS
        for initial in ascii_lowercase
        for word in lexicon.words_like(length, initial)
    )
    table: dict[str, str] = {}
    taken = frozenset().union(*(rules.words(name) for name in ("given-name", "surname", *_PLACES)))
    for left, word in _single_sources(sorted({*common, *_REGIONS} - taken), rules):
        count, own = lexicon.frequency(word), lexicon.frequency(left)
        known = lexicon.knows(left)
        if len(left) < _SHORTEST and word not in _SHORT:
            continue
        enough = _PLENTY if known else _SOME if len(left) >= _LONG else _ENOUGH
        if count < enough and word not in _REGIONS:
            continue
        if left not in taken and (not own or (not known and own * _FOREIGN <= count)):
            table[left] = word
    table |= {f"{word.replace(CUT, '')}-in-law": f"{word}-in-law" for word in ("mother", "father", "brother")}
    capitalised = {word.replace(CUT, ""): word for word in sorted(OPENERS)}
    places = (
        word
        for name in _PLACES
        for word in rules.words(name)
        if word.isascii() and word.isalpha() and not word.startswith(CUT)
    )
    capitalised |= {
        left: word
        for left, word in _single_sources(sorted({*places, *_REGIONS}), rules)
        if len(left) >= _SHORTEST_NAME and left not in taken and not lexicon.knows(left)
    }
    return table | {left.capitalize(): word.capitalize() for left, word in capitalised.items()}


def _single_sources(words: Iterable[str], rules: RuleBook) -> Iterator[tuple[str, str]]:
    """The remains of words, each with the one word that they are certainly of."""
    sources: dict[str, set[str]] = defaultdict(set)
    for word in words:
        if CUT in word and word != CUT:
            sources[word.replace(CUT, "")].add(word)
    for left, found in sources.items():
        counted = sorted((rules.lexicon.frequency(word), word) for word in found)
        if len(counted) == 1 or counted[-1][0] >= _DOMINATES * max(1, counted[-2][0]):
            yield left, counted[-1][1]
