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

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from cleaner.document import Document
from cleaner.model import Applicability, Proposal
from cleaner.names import same_name
from cleaner.names.gazetteer import Gazetteer, near_skeletons, skeleton
from cleaner.names.mentions import in_foreign_stretch, mentions, neighbours, support
from cleaner.names.transliteration import english_reading, plain, readings
from cleaner.repairs.names.occurrences import alone, before, beside_unknown, occurrences
from cleaner.rules import RuleBook

TRANSLITERATION = "name-transliteration"
UNKNOWN = "name-unknown"
JOINED = "name-in-one-word"
INCONSISTENT = "name-inconsistent"
CATEGORY = "locale/name-format"

_SHORTEST = 5
_MAX_REMEMBERED = 200_000
_LOCATIVE = re.compile(
    r"\b(?:in|of|from|near|to|at|around|outside|towards?|leaving|left|leaves?|enter(?:s|ed)?|visit(?:s|ed)?"
    r"|reach(?:es|ed)?|cross(?:es|ed)?|and|city|town|village)[ \u00a0]$"
)
_HYPHENATED = re.compile(r"(?<!\w)[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+(?!\w)")
_VOICING = ({"b", "p"}, {"d", "t"}, {"g", "k"}, {"v", "f"}, {"z", "s"})


@dataclass(frozen=True, slots=True)
class Candidates:
    """What an unknown word may be: entries by the key, entries by the consonants."""

    people: tuple[int, ...]
    places: tuple[int, ...]
    near: tuple[int, ...]
    consonants: str


_NOTHING = Candidates((), (), (), "")


def unknown_names(document: Document, rules: RuleBook, gazetteer: Gazetteer) -> Iterator[Proposal]:
    """Edits for unknown words that are a known name; suggestions where the evidence is thin."""
    memory: dict[str, Candidates | None] = rules.memo("unknown names", dict)
    unknown: dict[str, Candidates] = {}
    for word in document.words:
        if "a" <= word < "{" or len(word) < _SHORTEST:
            continue
        found = memory.get(word, _NOTHING)
        if found is _NOTHING:
            if len(memory) > _MAX_REMEMBERED:
                memory.clear()
            found = memory[word] = _candidates(word, rules, gazetteer)
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
    yield from _joined(document, unknown.keys() - claimed)
    yield from _inconsistent(document, {w: c for w, c in unknown.items() if w not in claimed})


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _candidates(word: str, rules: RuleBook, gazetteer: Gazetteer) -> Candidates | None:
    """What an unknown word may be, or None for a word that is known."""
    bare = _bare(word)
    if len(bare) < _SHORTEST or bare in gazetteer.known_words or not bare[1:].islower() or "'" in bare:
        return None
    if bare.isascii() and rules.lexicon.knows(bare):
        return None
    keys = readings(bare)[0] if gazetteer.may_read(bare) else frozenset()
    people = {entry for key in keys for entry in gazetteer.surnames.get(key, ())}
    places = {entry for key in keys for entry in gazetteer.places.get(key, ())}
    consonants = skeleton(bare)
    near = {
        entry
        for key in near_skeletons(consonants)
        for entry in gazetteer.skeletons.get(key, ())
        if len(consonants) > 2 and _near(bare, gazetteer.names[entry].name)
    }
    return Candidates(tuple(sorted(people)), tuple(sorted(places)), tuple(sorted(near - places)), consonants)


def _near(word: str, name: str) -> bool:
    """One consonant or one vowel apart; two changes in a long word. Never a mere ending."""
    a, b = plain(word), plain(name)
    if a[0] != b[0] or a.startswith(b) or b.startswith(a):
        return False
    if OSA.distance(skeleton(word), skeleton(name), score_cutoff=1) > 1:
        return False
    return OSA.distance(a, b, score_cutoff=2) <= (2 if min(len(a), len(b)) > 7 else 1)


def _resolve(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, word: str, found: Candidates
) -> Iterator[Proposal]:
    if found.people:
        edits = list(_person(document, rules, gazetteer, word, found.people))
        if edits:
            yield from edits
            return
    if len(found.places) == 1:
        yield from _place(document, rules, gazetteer, word, found.places[0])
    elif not found.places and found.near:
        yield from _near_place(document, rules, gazetteer, word, found.near)


# People --------------------------------------------------------------------------------------------


def _person(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, word: str, entries: tuple[int, ...]
) -> Iterator[Proposal]:
    text = document.text
    named: dict[int, bool] = {}
    for start, end in occurrences(text, word):
        for entry in entries:
            name = gazetteer.names[entry].name
            given = name.split()[:-1]
            first = before(text, start, len(given))
            if first is None:
                continue
            written = text[first:end]
            full = same_name(written, name)
            if not full and not _misspelt_given(document, rules, gazetteer, text[first:start], given, entry):
                continue
            foreign = _is_foreign(written, name)
            country = support(document, rules, entry)
            safe = foreign if full else bool(country)
            if not safe and not document.source.is_translated:
                continue
            named[entry] = named.get(entry, False) or safe
            yield document.edit(
                first,
                end,
                name,
                rule=TRANSLITERATION,
                category=CATEGORY,
                message=f"{written} is {name} in English: one name by transliteration"
                + (f", and the text is about {country}." if country else "."),
                applicability=Applicability.SAFE if safe else Applicability.SUGGESTED,
            )
    in_full = set(entries) & mentions(document, rules).entries | {e for e, safe in named.items() if safe}
    if len(in_full) == 1:
        surname = gazetteer.names[in_full.pop()].name.split()[-1]
        for start, end in alone(text, word):
            yield document.edit(
                start,
                end,
                surname,
                rule=TRANSLITERATION,
                category=CATEGORY,
                message=f"{word} is {surname}, named in full in this text.",
            )
    elif not named and len(entries) == 1 and document.source.is_translated:
        name = gazetteer.names[entries[0]].name
        if _is_foreign(word, name.split()[-1]):
            for start, end in alone(text, word):
                yield document.finding(
                    start,
                    end,
                    rule=TRANSLITERATION,
                    category=CATEGORY,
                    message=f"{word} may be the {name.split()[-1]} of {name}.",
                    suggestions=(name.split()[-1],),
                )


def _is_foreign(written: str, name: str) -> bool:
    """True when the spelling shows another language: accents, or letters that English reads otherwise."""
    if any(ord(a) > 127 for a in written) and not any(ord(b) > 127 for b in name):
        return True
    left, right = plain(written).split(), plain(name).split()
    return [english_reading(word) for word in left] != [english_reading(word) for word in right]


def _misspelt_given(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, written: str, given: list[str], entry: int
) -> bool:
    """A given name that is no name (``Dauen``), one consonant from the right one, beside the surname."""
    word = written.strip()
    if len(given) != 1 or len(word) < 4 or not word.isalpha() or word == given[0]:
        return False
    if (
        word in gazetteer.known_words
        or word.lower() in rules.words("given-name")
        or rules.lexicon.knows(word)
    ):
        return False
    a, b = plain(word), plain(given[0])
    return a[0] == b[0] and OSA.distance(a, b) == 1 and OSA.distance(skeleton(a), skeleton(b)) == 1


# Places --------------------------------------------------------------------------------------------


def _place(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, word: str, entry: int
) -> Iterator[Proposal]:
    name = gazetteer.names[entry].name
    evidence = support(document, rules, entry)
    safe = bool(evidence) and _is_foreign(word, name)
    if not safe and not document.source.is_translated:
        return
    yield from _place_edits(
        document,
        rules,
        gazetteer,
        word,
        name,
        TRANSLITERATION,
        f"{word} is {name} in English: one name by transliteration"
        + (f", and the text is about {evidence}." if evidence else "."),
        safe,
    )


def _near_place(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, word: str, entries: tuple[int, ...]
) -> Iterator[Proposal]:
    supported = [(entry, found) for entry in entries if (found := support(document, rules, entry))]
    if len(supported) != 1 or same_name(word, gazetteer.names[supported[0][0]].name):
        return
    entry, found = supported[0]
    name = gazetteer.names[entry]
    own = found == name.name or found in name.demonyms
    alike = _alike(skeleton(word), skeleton(name.name))
    lost = len(word) > 6 and _lost_consonant(word, name.name)
    safe = (alike or lost) if own else alike and neighbours(document, rules, entry) > 0
    yield from _place_edits(
        document,
        rules,
        gazetteer,
        word,
        name.name,
        UNKNOWN,
        f"{word} is no known name; {name.name} is a letter or two away, and the text has {found}.",
        safe,
    )


def _alike(a: str, b: str) -> bool:
    """The same consonants, or one voiced for voiceless."""
    if a == b:
        return True
    differing = [{x, y} for x, y in zip(a, b, strict=False) if x != y]
    return len(a) == len(b) and len(differing) == 1 and differing[0] in _VOICING


def _lost_consonant(word: str, name: str) -> bool:
    """One consonant more or fewer, and nothing else (``Kyrgystan``)."""
    return len(skeleton(word)) != len(skeleton(name)) and OSA.distance(plain(word), plain(name)) == 1


def _place_edits(
    document: Document,
    rules: RuleBook,
    gazetteer: Gazetteer,
    word: str,
    name: str,
    rule: str,
    message: str,
    safe: bool,
) -> Iterator[Proposal]:
    text = document.text
    spots = [
        (start, end)
        for start, end in occurrences(text, word)
        if not in_foreign_stretch(text, start) and not beside_unknown(document, rules, gazetteer, start, end)
    ]
    if rule == UNKNOWN and not any(_LOCATIVE.search(text, max(0, s - 12), s) for s, _ in spots):
        safe = False
    for start, end in spots:
        yield document.edit(
            start,
            end,
            name,
            rule=rule,
            category=CATEGORY,
            message=message,
            applicability=Applicability.SAFE if safe else Applicability.SUGGESTED,
        )


# Names written in one word --------------------------------------------------------------------------


def _joined(document: Document, unknown: AbstractSet[str]) -> Iterator[Proposal]:
    """``Handoyun`` where the same text has ``Han Do-yun``: an East Asian name in one word."""
    full: dict[str, str] = {}
    for name in _HYPHENATED.findall(document.text):
        word = re.sub(r"[ -]", "", name).capitalize()
        full[word] = name if full.get(word, name) == name else ""
    for word in sorted(full.keys() & unknown):
        for start, end in occurrences(document.text, word) if full[word] else ():
            yield document.edit(
                start,
                end,
                full[word],
                rule=JOINED,
                category=CATEGORY,
                message=f"{word} is written {full[word]} elsewhere in this text.",
            )


# Consistency ---------------------------------------------------------------------------------------


def _inconsistent(document: Document, unknown: dict[str, Candidates]) -> Iterator[Proposal]:
    """One unknown name in two spellings: reported at the rarer one, with the other as suggestion."""
    groups: dict[str, list[str]] = {}
    for word, found in unknown.items():
        groups.setdefault(found.consonants, []).append(word)
    for words in groups.values():
        if len(words) < 2:
            continue
        counted = sorted(words, key=lambda w: (-len(list(occurrences(document.text, w))), w))
        kept = counted[0]
        for other in counted[1:]:
            if not same_name(kept, other):
                continue
            for start, end in occurrences(document.text, other):
                yield document.finding(
                    start,
                    end,
                    rule=INCONSISTENT,
                    category="terminology/inconsistent",
                    message=f"{other} is spelt {kept} elsewhere in this text.",
                    suggestions=(kept,),
                )
