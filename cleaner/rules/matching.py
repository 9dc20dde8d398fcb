"""Matching compiled token patterns on the tokens of a paragraph.

A pattern is tried only where a literal of its anchor stands. From there it is matched by
backtracking over the few elements around it: the cost is bounded by the pattern, not by the
text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from cleaner.document import Tokens
from cleaner.rules.pattern import BUILTIN_CLASSES, Element, Phrase, phrase_words

_NAME_PARTICLES = frozenset(
    "al bin da das de del della den der di do dos du el la le van von y ibn abu".split()
)
_BOUNDARIES = frozenset('.!?…:;"“”«»')
_LONGEST_NAME = 5


class WordList(NamedTuple):
    """A named list, made for matching."""

    entries: frozenset[str]
    openings: Mapping[str, int]
    """The first token of entries of several -> how many tokens the longest of them has."""
    longest: int

    @classmethod
    def of(cls, entries: frozenset[str]) -> WordList:
        """The list of these entries, which are folded. O(entries)."""
        openings: dict[str, int] = {}
        for entry in entries:
            words = phrase_words(entry)
            if len(words) > 1:
                openings[words[0]] = max(openings.get(words[0], 0), len(words))
        return cls(entries, openings, max(openings.values(), default=1))


NO_WORDS = WordList(frozenset(), {}, 1)


class Match(Struct, frozen=True):
    """Where a pattern matched, in token indexes, and what its captures took (index ranges)."""

    first: int
    last: int
    captures: Mapping[str, tuple[int, int]]
    elements: Mapping[str, Element]


_NOTHING: frozenset[str] = frozenset()


class Matcher:
    """One pattern with the lists it needs. Immutable."""

    def __init__(self, elements: Sequence[Element], anchor: int, lists: Callable[[str], WordList]) -> None:
        """``lists`` gives the named lists of the packs."""
        self._elements = elements
        self._anchor = anchor
        self._lists: list[tuple[WordList, ...]] = []
        self._classes: list[tuple[str, ...]] = []
        self._phrases: list[dict[str, list[Phrase]]] = []
        self._plain: list[frozenset[str] | None] = []  # of what most elements are: one of some words, once
        for element in elements:
            classes = element.classes
            self._lists.append(tuple(lists(name) for name in classes if name not in BUILTIN_CLASSES))
            self._classes.append(tuple(name for name in classes if name in BUILTIN_CLASSES))
            self._phrases.append(_by_first_word(element.phrases) if element.phrases else {})
            self._plain.append(element.words if _is_plain(element) else None)
        self._captured = {element.capture: element for element in elements if element.capture}
        self.needed = tuple(
            needed
            for index, element in enumerate(elements)
            if index != anchor and (needed := _first_words(element))
        )
        """Of each of these, a word stands in every match."""
        self.word_before = self._plain[anchor - 1] if anchor else None
        """One of these words stands right before the anchor in every match; None when it may be anything."""
        before = elements[:anchor]
        self._least = sum(0 if element.optional else 1 for element in before)
        longest = [self._longest(index) * element.repeat for index, element in enumerate(elements)]
        self.most_before = sum(longest[:anchor])
        """At most so many tokens before the anchor belong to a match."""
        self.most_behind = sum(longest[anchor:])
        """At most so many tokens from the anchor on belong to a match."""

    def at(self, tokens: Tokens, anchor: int) -> Match | None:
        """The match whose anchor element starts at token ``anchor``, leftmost and longest first."""
        if anchor < self._least:
            return None
        if self._match(tokens, self._anchor, anchor, anchor, {}) is None:
            return None  # what must follow the anchor does not: the elements before it cannot help
        for start in range(max(0, anchor - self.most_before), anchor - self._least + 1):
            captures: dict[str, tuple[int, int]] = {}
            end = self._match(tokens, 0, start, anchor, captures)
            if end is not None:
                return Match(start, end, captures, self._captured)
        return None

    def _match(
        self, tokens: Tokens, index: int, position: int, anchor: int, captures: dict[str, tuple[int, int]]
    ) -> int | None:
        """Where the elements from ``index`` on end when they begin at ``position``."""
        folded = tokens.folded
        while index < len(self._elements):
            if index == self._anchor and position != anchor:
                return None
            element = self._elements[index]
            plain = self._plain[index]
            if plain is None:
                break
            if position >= len(folded) or folded[position] not in plain:
                return None
            if element.capture:
                captures[element.capture] = (position, position + 1)
            index += 1
            position += 1
        else:
            return position
        # Longest first: an optional word that stands there belongs to the match.
        for end in self._repeats(tokens, index, position):
            if element.capture:
                captures[element.capture] = (position, end)
            found = self._match(tokens, index + 1, end, anchor, captures)
            if found is not None:
                return found
        if not element.optional:
            return None
        captures.pop(element.capture, None)
        return self._match(tokens, index + 1, position, anchor, captures)

    def _repeats(self, tokens: Tokens, index: int, position: int) -> Sequence[int]:
        """Where the element may end, fewest repetitions first."""
        ends = self._ends(tokens, index, position)
        repeat = self._elements[index].repeat
        if repeat == 1 or not ends:
            return ends
        found = list(ends)
        for _ in range(repeat - 1):
            ends = sorted({later for end in ends for later in self._ends(tokens, index, end)})
            if not ends:
                break
            found += ends
        return found

    def _ends(self, tokens: Tokens, index: int, position: int) -> Sequence[int]:
        """Where one occurrence of the element at ``position`` ends, longest first."""
        folded = tokens.folded
        if position >= len(folded):
            return ()
        element = self._elements[index]
        word = folded[position]
        if word in element.excluded or (element.case and not _case_fits(element, tokens, position)):
            return ()
        ends: list[int] = []
        for phrase in self._phrases[index].get(word, ()):
            end = position + len(phrase)
            if tuple(folded[position:end]) == phrase and (
                element.case != "exact" or _as_written(element, tokens, position, end)
            ):
                ends.append(end)
        for entries, openings, _ in self._lists[index]:
            if word in openings:
                for length in range(min(openings[word], len(folded) - position), 1, -1):
                    if " ".join(folded[position : position + length]).replace(" '", "'") in entries:
                        ends.append(position + length)
            if word in entries:
                ends.append(position + 1)
        if word in element.words and (element.case != "exact" or tokens.words[position] in element.written):
            ends.append(position + 1)
        for name in self._classes[index]:
            ends += _class_ends(name, tokens, position)
        return ends

    def _longest(self, index: int) -> int:
        element = self._elements[index]
        longest = max(map(len, element.phrases), default=1)
        if "name" in element.classes:
            longest = max(longest, _LONGEST_NAME)
        return max((longest, *(entries.longest for entries in self._lists[index])))


def _is_plain(element: Element) -> bool:
    """True for one of some words, exactly once, in any case."""
    return not (
        element.phrases
        or element.classes
        or element.excluded
        or element.optional
        or element.repeat != 1
        or element.case
        or element.proper
    )


def _by_first_word(phrases: Iterable[Phrase]) -> dict[str, list[Phrase]]:
    found: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _first_words(element: Element) -> frozenset[str]:
    """The words with which an element begins that must stand there; none when it may be anything else."""
    if element.optional or element.classes:
        return _NOTHING
    found = element.words.union(phrase[0] for phrase in element.phrases)
    return found if all(map(str.isalpha, found)) else _NOTHING


def _case_fits(element: Element, tokens: Tokens, position: int) -> bool:
    case = element.case
    if not case or case == "exact":  # exact: all words of what matches are compared
        return True
    word = tokens.words[position]
    return word[0].isupper() if case == "capitalised" else word[0].islower()


def _as_written(element: Element, tokens: Tokens, start: int, end: int) -> bool:
    """True when the letters stand as in the pack, in every word."""
    return " ".join(tokens.words[start:end]).replace("’", "'") in element.written


def _class_ends(name: str, tokens: Tokens, position: int) -> Iterator[int]:
    word = tokens.words[position]
    first = word[0]
    if name == "name":
        if not first.isupper():
            return
        end = position + 1
        ends = [end]
        while end < len(tokens) and end - position < _LONGEST_NAME:
            following = tokens.words[end]
            if not tokens.spaced(end):
                break
            end += 1
            if following[0].isupper():
                ends.append(end)
            elif tokens.folded[end - 1] not in _NAME_PARTICLES:
                break
        yield from reversed(ends)
        return
    if _is_of_class(name, word, tokens.folded[position]):
        yield position + 1


def _is_of_class(name: str, word: str, folded: str) -> bool:
    first = word[0]
    match name:
        case "number":
            return first.isdigit()
        case "year":
            return len(word) == 4 and word.isdigit() and "1500" <= word <= "2100"
        case "word":
            return first.isalpha()
        case "lower":
            return first.islower()
        case "capitalised":
            return first.isupper()
        case "acronym":
            return len(word) >= 2 and word.isupper() and word.isalpha()
        case "adverb":
            return len(word) > 4 and folded.endswith("ly")
        case "participle":
            return len(word) > 3 and folded.endswith(("ed", "en", "wn", "ught"))
        case "gerund":
            return len(word) > 4 and folded.endswith("ing")
        case "possessive":
            return folded == "'s"
        case "quote":
            return folded == '"'
        case "comma":
            return word == ","
        case "token":
            return word not in _BOUNDARIES
        case "name-pair":
            return _is_name_pair(word)
        case "exact-number":
            return first.isdigit() and not word.endswith(("0", "5"))
        case "score":
            return _is_score(word)
        case _:
            return not (first.isalnum() or first == "_")


def _is_score(word: str) -> bool:
    """``3:1``, ``88:79``: the score of a match as most of Europe writes it."""
    ours, colon, theirs = word.partition(":")
    return bool(colon) and ours.isdigit() and theirs.isdigit() and max(len(ours), len(theirs)) <= 3


def _is_name_pair(word: str) -> bool:
    """``Tokayev-Putin``: two capitalised words joined by a hyphen."""
    left, hyphen, right = word.partition("-")
    return bool(hyphen) and left[:1].isupper() and right[:1].isupper() and "-" not in right
