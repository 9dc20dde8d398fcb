"""The names of many articles, counted and grouped, with the form that we would choose.

A document gives a small table of counts (:func:`survey`); tables are added up (:class:`Survey`), so
memory grows with the number of different names, not of articles. Groups are formed at the end: by the
gazetteer entry, or, for names that it does not have, by ``same_name``; a surname alone goes to the one
full name that it can belong to. O(mentions) for the articles; for the groups, O(different names) but for
those that share both their first and their last word by the key.

Of a group's spellings one is chosen by, in this order: what people decided, the gazetteer (or the
house's style), the most complete mention, a clear majority. Left to a person: all else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from cleaner.document import Document
from cleaner.document.context import occurrences
from cleaner.names.compiling import AMBIGUOUS, TRANSLATED, without_accents
from cleaner.names.declared import forms_of
from cleaner.names.gazetteer import Gazetteer, load_gazetteer
from cleaner.names.transliteration import name_keys, plain, readings, same_name
from cleaner.regex import lazy
from cleaner.rules import RuleBook

_FULL_NAME = lazy(
    r"(?<![\w-])[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ][\w’'-]*(?: (?:(?:al|el|bin|ben|ibn|de|da|do|di|von|van|der)[ -])?"
    r"[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ][\w’'-]*){1,3}"
)
_SLAVIC = lazy(r"(?:[oe]va?|sk[iy]i?|skaya|enko|in|ich|chuk|iev|yan)$")
_SHORTEST = 5
"""Letters of a surname that is counted where it stands alone."""
_EXAMPLES = 3
DECISIONS = "decisions"
GAZETTEER = "gazetteer"
HOUSE_STYLE = "house style"
COMPLETE = "most complete mention"
MAJORITY = "majority"
UNDECIDED = "a person must choose"


class Mention(Struct, frozen=True):
    """One spelling of one name: its gazetteer entry (or None), how often, and in which files."""

    spelling: str
    entry: int | None
    count: int


class Variant(Struct, frozen=True):
    """A spelling in a folder: mentions, number of files, and the first few of them."""

    spelling: str
    count: int
    files: int
    examples: tuple[str, ...]


class Group(Struct, frozen=True):
    """The spellings of one name, most frequent first, the form we would choose, and why."""

    chosen: str
    why: str
    variants: tuple[Variant, ...]

    @property
    def settled(self) -> bool:
        """True when there is nothing to do: the one spelling is the form we would choose."""
        return len(self.variants) == 1 and self.variants[0].spelling == self.chosen

    @property
    def needs_a_person(self) -> bool:
        """True when neither gazetteer nor majority decides."""
        return self.why == UNDECIDED


def survey(document: Document, rules: RuleBook) -> tuple[Mention, ...]:
    """The names of one article, as they are written."""
    gazetteer = load_gazetteer(rules)
    counts: Counter[tuple[str, int | None]] = Counter()
    text = document.text
    taken: list[tuple[int, int]] = []
    found = [(start, end, entry) for start, end, entry in gazetteer.right_forms(text)]
    for start, end, forms in gazetteer.wrong_forms(text):
        entries = {form.entry for form in forms if form.why not in (AMBIGUOUS, TRANSLATED)}
        if len(entries) == 1:
            found.append((start, end, entries.pop()))
    for start, end, entry in sorted(found, key=lambda item: (item[0], -item[1])):
        if not taken or start >= taken[-1][1]:
            taken.append((start, end))
            counts[text[start:end], entry] += 1
    full: set[str] = set()
    at = 0
    for match in _FULL_NAME.finditer(text):
        start, end = match.span()
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if at < len(taken) and taken[at][0] < end:
            continue
        words = _without_title(match.group().removesuffix("'s").removesuffix("’s").split(), rules)
        if len(words) > 1 and not all(map(rules.lexicon.knows_lower, words)):
            counts[" ".join(words), None] += 1
            full.add(words[-1])
    for word in _unknown_words(document, rules, gazetteer) - full:
        count = sum(1 for _ in occurrences(text, word))
        if count:
            counts[word, None] += count
    return tuple(Mention(spelling, entry, count) for (spelling, entry), count in counts.items())


def _unknown_words(document: Document, rules: RuleBook, gazetteer: Gazetteer) -> set[str]:
    """Capitalised words that neither lexicon nor gazetteer has: a surname, when a full name claims it."""
    given = rules.words("given-name")
    bare = {word.removesuffix("'s").removesuffix("’s") for word in document.words if word[0].isupper()}
    return {
        word
        for word in rules.lexicon.unlisted(
            frozenset(word for word in bare if word not in gazetteer.known_words)
        )
        if len(word) >= _SHORTEST
        and word.isalpha()
        and word[1:].islower()
        and not (word.isascii() and rules.lexicon.knows(word))
        and word.lower() not in given
    }


def _without_title(words: list[str], rules: RuleBook) -> list[str]:
    """The words without the common ones at the start: a title, a demonym, the start of a sentence."""
    while words and (rules.lexicon.knows_lower(words[0]) or words[0].lower() in rules.words("demonym")):
        words = words[1:]
    return words


class Survey(Struct):
    """The names of a folder, added up article by article."""

    _counts: dict[tuple[str, int | None], list[int]] = field(default_factory=dict)
    _examples: dict[tuple[str, int | None], list[str]] = field(default_factory=dict)

    def add(self, file: str, mentions: Iterable[Mention]) -> None:
        """Count the names of one article."""
        for mention in mentions:
            key = mention.spelling, mention.entry
            counted = self._counts.setdefault(key, [0, 0])
            counted[0] += mention.count
            counted[1] += 1
            examples = self._examples.setdefault(key, [])
            if len(examples) < _EXAMPLES:
                examples.append(file)

    def groups(self, rules: RuleBook, declared: frozenset[str] = frozenset()) -> tuple[Group, ...]:
        """The names, those with most mentions first; ties by the alphabet. ``declared`` are the names
        and words that people have declared right for the project."""
        gazetteer = load_gazetteer(rules)
        by_entry: dict[int, list[Variant]] = defaultdict(list)
        free: list[Variant] = []
        alone: list[Variant] = []
        for (spelling, entry), (count, files) in self._counts.items():
            variant = Variant(spelling, count, files, tuple(self._examples[spelling, entry]))
            if entry is None and " " not in spelling:
                alone.append(variant)
                continue
            if entry is None:
                entry = _person(gazetteer, spelling)
            (free if entry is None else by_entry[entry]).append(variant)
        unknown = _same(free)
        _attach(alone, gazetteer, by_entry, unknown)
        forms = forms_of(declared, rules) if declared else {}
        groups = [_known(gazetteer, entry, found, forms.get(entry)) for entry, found in by_entry.items()]
        groups += [_unknown(variants, declared) for variants in unknown]
        return tuple(sorted(groups, key=lambda g: (-sum(v.count for v in g.variants), g.chosen)))


def _person(gazetteer: Gazetteer, spelling: str) -> int | None:
    """The one person of the gazetteer whose name this is by the transliteration key."""
    last = spelling.split()[-1]
    if not gazetteer.may_read(last):
        return None
    keys = readings(last)[-1] if readings(last) else ()
    found = {
        entry
        for key in keys
        for entry in gazetteer.surnames.get(key, ())
        if same_name(spelling, gazetteer.names[entry].name)
    }
    return found.pop() if len(found) == 1 else None


def _attach(
    alone: Iterable[Variant],
    gazetteer: Gazetteer,
    by_entry: Mapping[int, list[Variant]],
    unknown: Iterable[list[Variant]],
) -> None:
    """Put a surname that stands alone, in a spelling that no full name has, to the one name of the folder
    that it can belong to. Others are no evidence of anything, and are dropped."""
    surnames: dict[str, list[list[Variant]]] = defaultdict(list)
    written: set[str] = set()
    for entry, group in by_entry.items():
        name = gazetteer.names[entry]
        if name.kind == "person":
            _enter(surnames, name.name.split()[-1], group)
            written.update(variant.spelling.split()[-1] for variant in group)
    for group in unknown:
        _enter(surnames, group[0].spelling.split()[-1], group)
        written.update(variant.spelling.split()[-1] for variant in group)
    for variant in alone:
        if variant.spelling in written:
            continue
        keys = readings(variant.spelling)[0] if readings(variant.spelling) else frozenset()
        owners = {id(group): group for key in keys for group in surnames.get(key, ())}
        if len(owners) == 1:
            owners.popitem()[1].append(variant)


def _enter(surnames: dict[str, list[list[Variant]]], surname: str, group: list[Variant]) -> None:
    for key in readings(surname)[-1] if readings(surname) else ():
        surnames[key].append(group)


def _known(gazetteer: Gazetteer, entry: int, variants: list[Variant], declared: str | None) -> Group:
    name = gazetteer.names[entry]
    chosen = declared or name.name
    why = DECISIONS if declared else HOUSE_STYLE if entry in gazetteer.house else GAZETTEER
    ordered = _ordered(variants)
    english = {chosen, chosen.upper(), name.acronym}
    if all(variant.spelling in english for variant in ordered):  # its acronym is no second spelling
        total = sum(variant.count for variant in ordered)
        first = Variant(chosen, total, max(v.files for v in ordered), ordered[0].examples)
        return Group(chosen, why, (first,))
    return Group(chosen, why, tuple(ordered))


def _same(variants: Iterable[Variant]) -> list[list[Variant]]:
    """Spellings of one name, by the key. Compared only where first and last word share a reading, so that
    a hundred thousand names take seconds."""
    groups: list[list[Variant]] = []
    index: dict[tuple[int, str], set[int]] = defaultdict(set)
    for variant in _ordered(variants):
        keys = name_keys(variant.spelling)
        found = [set[int]().union(*(index[place, key] for key in some)) for place, some in enumerate(keys)]
        near = set.intersection(*found) if found else set()
        number = next((n for n in sorted(near) if same_name(groups[n][0].spelling, variant.spelling)), -1)
        if number >= 0:
            groups[number].append(variant)
            continue
        for place, some in enumerate(keys):
            for key in some:
                index[place, key].add(len(groups))
        groups.append([variant])
    return groups


def _unknown(variants: list[Variant], declared: frozenset[str]) -> Group:
    """Decisions; the fullest spelling (with given name and accents); twice as many as the rest; a person."""
    ordered = tuple(_ordered(variants))
    for variant in ordered:
        if variant.spelling in declared or variant.spelling.split()[-1] in declared:
            return Group(variant.spelling, DECISIONS, ordered)
    full = [variant for variant in ordered if " " in variant.spelling]
    if len(full) == 1:
        return Group(full[0].spelling, COMPLETE if len(ordered) > 1 else MAJORITY, ordered)
    accented = max(full, key=lambda v: sum(not char.isascii() for char in v.spelling))
    bare = {without_accents(variant.spelling) for variant in full}
    if len(bare) == 1 and not _SLAVIC.search(plain(accented.spelling)):
        return Group(accented.spelling, COMPLETE, ordered)
    rest = sum(variant.count for variant in full[1:])
    why = MAJORITY if full[0].count >= 2 * rest else UNDECIDED
    return Group(full[0].spelling, why, ordered)


def _ordered(variants: Iterable[Variant]) -> list[Variant]:
    return sorted(variants, key=lambda variant: (-variant.count, variant.spelling))
