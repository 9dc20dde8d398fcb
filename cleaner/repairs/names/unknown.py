"""Unknown capitalised words that are a name of the gazetteer in another spelling.

A word is looked at when neither the lexicon nor the gazetteer knows it. Two roads lead to a name:

- the *transliteration key* (cleaner.names.transliteration): ``Zajárova``, ``Tokajew``. A person's
  edit needs the given name to agree too, or the full name to stand in the text; a place's needs the
  document to speak of it or of its country. A spelling that English itself might choose (Abaev for
  Abayev) is not touched on the key alone;
- for places, *consonants one change apart* (``Kazikistan``, ``Irbin``), the document having the
  right form, its demonym, or other names of its country.

What a word may be is worked out once for each word (bounded memory), so that a corpus pays for new
words only.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from cleaner.document import Document
from cleaner.model import Proposal
from cleaner.names.compiling import near_skeletons, skeleton
from cleaner.names.gazetteer import Gazetteer
from cleaner.names.transliteration import plain, readings
from cleaner.regex import lazy
from cleaner.repairs.names.people import given_name, person
from cleaner.repairs.names.places import near_place, place
from cleaner.repairs.names.within import accents, inconsistent, joined
from cleaner.rules import RuleBook
from cleaner.rules.coverage import unlisted_words

_SHORTEST = 5
_FOREIGN_SIGN = lazy(r"[WJ]|[wj](?=[aeiou]|$)|sch|tch|ou|dj|gu[ei]")
"""Letters of a given name that an English romanisation would not have (``Wladimir``, ``Sergej``)."""
_MAX_REMEMBERED = 400_000


class Candidates(Struct, frozen=True):
    """What an unknown word may be: entries by the key, entries by the consonants."""

    people: tuple[int, ...]
    places: tuple[int, ...]
    near: tuple[int, ...]
    consonants: str


_RIGHT = Candidates((), (), (), "")
"""A known name with accents: looked at for the same name without them."""


class _Memory:
    """What words are, so that a corpus pays for new words only: one set operation an article."""

    def __init__(self) -> None:
        self.settled: set[str] = set()
        """Words that are no unknown names."""
        self.open: dict[str, Candidates] = {}

    def learn(self, word: str, rules: RuleBook, gazetteer: Gazetteer) -> Candidates | None:
        """Look a word up and remember it, up to a bound on memory."""
        if len(self.settled) + len(self.open) > _MAX_REMEMBERED:
            self.settled.clear()
            self.open.clear()
        found = None
        if not "a" <= word < "{" and len(word) >= _SHORTEST:
            found = _candidates(word, rules, gazetteer)
        if found is None:
            self.settled.add(word)
        else:
            self.open[word] = found
        return found


def unknown_names(document: Document, rules: RuleBook, gazetteer: Gazetteer) -> Iterator[Proposal]:
    """Edits for unknown words that are a known name; suggestions where the evidence is thin."""
    memory = rules.memo("unknown names", _Memory)
    unknown: dict[str, Candidates] = {}
    for word in unlisted_words(document, rules) - memory.settled:
        found = memory.open.get(word) or memory.learn(word, rules, gazetteer)
        if found is not None:
            unknown[_bare(word)] = found
    if not unknown:
        return
    claimed: set[str] = set()
    for word in sorted(unknown):
        found = unknown[word]
        if found.people or found.places or found.near:
            edits = list(_resolve(document, rules, gazetteer, word, found))
            claimed.update([word] if edits else [])
            yield from edits
    for word in sorted(unknown.keys() - claimed):
        if not word.isascii() or _FOREIGN_SIGN.search(word):
            yield from given_name(document, gazetteer, word)
    yield from joined(document, unknown.keys() - claimed)
    accented = {word for word in unknown.keys() - claimed if not word.isascii()}
    if accented:
        yield from accents(document, rules, gazetteer, accented)
    yield from inconsistent(
        document, {w: c.consonants for w, c in unknown.items() if w not in claimed | accented}
    )


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _candidates(word: str, rules: RuleBook, gazetteer: Gazetteer) -> Candidates | None:
    """What an unknown word may be, or None for a word that is known."""
    bare = _bare(word)
    if not bare[1:].islower() or "'" in bare or "’" in bare:
        return None
    if bare in gazetteer.known_words:
        return None if bare.isascii() else _RIGHT
    if bare.isascii() and rules.lexicon.knows(bare):
        return None
    keys = readings(bare)[0] if gazetteer.may_read(bare) else frozenset()
    people = {entry for key in keys for entry in gazetteer.surnames.get(key, ())}
    places = {entry for key in keys for entry in gazetteer.places.get(key, ())}
    consonants = skeleton(bare)
    near = {
        entry
        for key in near_skeletons(bare)
        for entry in gazetteer.skeletons.get(key, ())
        if len(consonants) > 2 and _near(bare, gazetteer.names[entry].name)
    }
    return Candidates(tuple(sorted(people)), tuple(sorted(places)), tuple(sorted(near - places)), consonants)


@lru_cache(maxsize=16384)
def _letters(name: str) -> tuple[str, str]:
    return plain(name), skeleton(name)


def _near(word: str, name: str) -> bool:
    """One consonant or one vowel apart; two changes in a long word. Never a mere ending."""
    (a, consonants), (b, others) = _letters(word), _letters(name)
    if abs(len(a) - len(b)) > 2 or a.startswith(b) or b.startswith(a):
        return False
    if not one_slip_apart(consonants, others):
        return False
    if one_slip_apart(a, b):
        return True
    if min(len(a), len(b)) <= 7:
        return False
    from rapidfuzz.distance import OSA  # slow to import, for few words

    return OSA.distance(a, b, score_cutoff=2) <= 2


def one_slip_apart(one: str, other: str) -> bool:
    """True for two strings that are equal, or differ by a letter too many, too few or another, or by two
    neighbours that changed places: an optimal string alignment distance of at most 1. O(length)."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    at = 0
    while at < len(one) and one[at] == other[at]:
        at += 1
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return swapped or one[at + 1 :] == other[at + 1 :]


def _resolve(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, word: str, found: Candidates
) -> Iterator[Proposal]:
    if found.people:
        edits = list(person(document, rules, gazetteer, word, found.people))
        if edits:
            yield from edits
            return
    if len(found.places) == 1:
        yield from place(document, rules, gazetteer, word, found.places[0])
    elif not found.places and found.near:
        yield from near_place(document, rules, gazetteer, word, found.near)
