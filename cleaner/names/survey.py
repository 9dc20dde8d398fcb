"""The names of many articles, counted and grouped, with the form that we would choose.

A document gives a small table of counts (:func:`survey`); tables are added up (:class:`Survey`), so
memory grows with the number of different names, not of articles. Groups are formed at the end: by the
gazetteer entry, or, for names that it does not have, by ``same_name`` among those with the same firm
letters. O(mentions) for the articles, and for each set of firm letters quadratic in its few names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cleaner.document import Document
from cleaner.names.compiling import AMBIGUOUS, TRANSLATED
from cleaner.names.gazetteer import Gazetteer, load_gazetteer
from cleaner.names.transliteration import outline, plain, same_name
from cleaner.regex import lazy
from cleaner.rules import RuleBook

_FULL_NAME = lazy(
    r"(?<![\w-])[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ][\w’'-]*(?: (?:(?:al|el|bin|ben|ibn|de|da|do|di|von|van|der)[ -])?"
    r"[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ][\w’'-]*){1,3}"
)
_EXAMPLES = 3
GAZETTEER = "gazetteer"
MAJORITY = "majority"
UNDECIDED = "a person must choose"


@dataclass(frozen=True, slots=True)
class Mention:
    """One spelling of one name: its gazetteer entry (or None), how often, and in which files."""

    spelling: str
    entry: int | None
    count: int


@dataclass(frozen=True, slots=True)
class Variant:
    """A spelling in a folder: mentions, number of files, and the first few of them."""

    spelling: str
    count: int
    files: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
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
    return tuple(Mention(spelling, entry, count) for (spelling, entry), count in counts.items())


def _without_title(words: list[str], rules: RuleBook) -> list[str]:
    """The words without the common ones at the start: a title, a demonym, the start of a sentence."""
    while words and (rules.lexicon.knows_lower(words[0]) or words[0].lower() in rules.words("demonym")):
        words = words[1:]
    return words


@dataclass(slots=True)
class Survey:
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

    def groups(self, gazetteer: Gazetteer) -> tuple[Group, ...]:
        """The names, those with most mentions first; ties by the alphabet."""
        by_entry: dict[int, list[Variant]] = defaultdict(list)
        free: list[Variant] = []
        for (spelling, entry), (count, files) in self._counts.items():
            variant = Variant(spelling, count, files, tuple(self._examples[spelling, entry]))
            (free if entry is None else by_entry[entry]).append(variant)
        groups = [_known(gazetteer, entry, variants) for entry, variants in by_entry.items()]
        groups += [_unknown(variants) for variants in _same(free)]
        return tuple(sorted(groups, key=lambda g: (-sum(v.count for v in g.variants), g.chosen)))


def _known(gazetteer: Gazetteer, entry: int, variants: list[Variant]) -> Group:
    name = gazetteer.names[entry]
    ordered = _ordered(variants)
    english = {name.name, name.name.upper(), name.acronym}
    if all(variant.spelling in english for variant in ordered):  # its acronym is no second spelling
        total = sum(variant.count for variant in ordered)
        first = Variant(name.name, total, max(v.files for v in ordered), ordered[0].examples)
        return Group(name.name, GAZETTEER, (first,))
    return Group(name.name, GAZETTEER, tuple(ordered))


def _same(variants: Iterable[Variant]) -> Iterable[list[Variant]]:
    """Spellings of one name, by the key; compared only where the firm letters agree."""
    blocks: Mapping[tuple[int, str], list[list[Variant]]] = defaultdict(list)
    for variant in _ordered(variants):
        words = plain(variant.spelling).split()
        block = blocks[len(words), outline(words[-1])]
        for group in block:
            if same_name(group[0].spelling, variant.spelling):
                group.append(variant)
                break
        else:
            block.append([variant])
    return [group for block in blocks.values() for group in block]


def _unknown(variants: list[Variant]) -> Group:
    """The majority decides when it is at least twice the rest; else a person."""
    ordered = _ordered(variants)
    rest = sum(variant.count for variant in ordered[1:])
    why = MAJORITY if ordered[0].count >= 2 * rest else UNDECIDED
    return Group(ordered[0].spelling, why, tuple(ordered))


def _ordered(variants: Iterable[Variant]) -> list[Variant]:
    return sorted(variants, key=lambda variant: (-variant.count, variant.spelling))
