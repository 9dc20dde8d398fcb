"""Compiling what a rule looks for: from the pack's notation to plain tuples.

The compiled form holds nothing but tuples, frozensets, dicts and strings, so that it can be
kept in a cache; cleaner.rules.matching gives it life.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from cleaner.document import tokenize
from cleaner.document.folding import fold
from cleaner.rules.errors import did_you_mean
from cleaner.rules.inflection import forms_of

BUILTIN_CLASSES = (
    "number",
    "year",
    "word",
    "lower",
    "capitalised",
    "acronym",
    "name",
    "adverb",
    "participle",
    "gerund",
    "possessive",
    "mark",
    "quote",
    "comma",
    "token",
    "name-pair",
    "exact-number",
    "score",
)
MOST_LITERALS = 6000
"""A rule whose every anchor needs more literals than this is refused: it would slow all others."""
MOST_PAIRS = 300
"""An anchor of several elements takes no more: all literals together should fit a processor's cache, or every
text pays for the rare one that holds the pair."""
_LITERAL_COST = 300.0
"""What a literal costs for being there, in counts of the lexicon: read at every start, scanned past by every
text. It halves the automaton, and finds one anchor in twenty more."""

Phrase = tuple[str, ...]
Forms = dict[str, tuple[str, ...]]


class Element(NamedTuple):
    """One element of a token pattern. Words are folded; a phrase is a tuple of words."""

    words: frozenset[str]
    phrases: tuple[Phrase, ...]
    classes: tuple[str, ...]
    capture: str
    excluded: frozenset[str]
    optional: bool
    repeat: int
    case: str
    written: frozenset[str]
    """The words and phrases as written in the pack, their tokens joined by spaces, for ``case: exact``."""
    forms: Forms
    """Which inflected form a word is: folded word -> form names, likeliest first."""
    proper: bool
    """True when what it matches keeps its capital wherever it is moved."""


class Anchor(NamedTuple):
    """The run of elements whose literal words tell where the pattern may match."""

    first: int
    literals: tuple[str, ...]
    expected: float
    """How often the literals stand in English, in the counts of the lexicon."""


class PatternError(ValueError):
    """A pattern that cannot be compiled; ``index`` is the element, or -1."""

    def __init__(self, reason: str, index: int = -1) -> None:
        super().__init__(reason)
        self.index = index


def compile_patterns(
    match: Any, lists: Mapping[str, frozenset[str]], frequency: Callable[[str], int]
) -> tuple[tuple[tuple[Element, ...], Anchor], ...]:
    """The patterns of a ``match`` value, each with its anchor. Raises PatternError."""
    if not isinstance(match, list):
        match = [str(match)]
    if all(not isinstance(item, dict) for item in match):
        elements = [[_words_element(fold(word), word) for word in phrase_words(str(item))] for item in match]
    else:
        elements = [_sequence(match, lists)]
    compiled = []
    for sequence in elements:
        if not sequence:
            raise PatternError("an empty phrase matches nothing")
        compiled.append((tuple(sequence), _anchor(sequence, lists, frequency)))
    return tuple(compiled)


def phrase_words(text: str) -> Phrase:
    """The tokens of a phrase as a pack writes it."""
    return tuple(tokenize(text).words)


def _sequence(match: Sequence[Any], lists: Mapping[str, frozenset[str]]) -> list[Element]:
    elements: list[Element] = []
    for index, item in enumerate(match):
        if isinstance(item, dict):
            try:
                elements.append(_element(item, lists))
            except PatternError as error:
                raise PatternError(str(error), index) from None
        else:
            elements += [_words_element(fold(word), word) for word in phrase_words(str(item))]
    return elements


def _words_element(word: str, written: str = "") -> Element:
    return Element(
        frozenset([word]), (), (), "", frozenset(), False, 1, "", frozenset([written or word]), {}, False
    )


def _element(item: Mapping[str, Any], lists: Mapping[str, frozenset[str]]) -> Element:
    kinds = [key for key in ("any", "word", "lemma", "class") if key in item]
    if len(kinds) != 1:
        raise PatternError("an element needs exactly one of: any, word, lemma, class")
    kind = kinds[0]
    values = item[kind] if isinstance(item[kind], list) else [item[kind]]
    words: set[str] = set()
    phrases: list[Phrase] = []
    classes: list[str] = []
    forms: dict[str, list[str]] = {}
    written: set[str] = set()
    if kind == "lemma":
        wanted = item.get("form", [])
        wanted = set(wanted if isinstance(wanted, list) else [wanted])
        for lemma in values:
            for form, word in _with_participles(forms_of(str(lemma), item.get("pos", ""))):
                if not wanted or form in wanted:
                    forms.setdefault(fold(word), []).append(form)
                    written.add(" ".join(phrase_words(word)))
                    _add(word, words, phrases)
        if not forms:
            raise PatternError(f"no form of {values} is {sorted(wanted)}")
    elif kind == "class":
        for name in values:
            if name not in BUILTIN_CLASSES and name not in lists:
                known = [*BUILTIN_CLASSES, *lists]
                raise PatternError(f"unknown class '{name}'{did_you_mean(str(name), known)}")
            classes.append(str(name))
    else:
        for value in values:
            text = str(value)
            if text.startswith("@") and len(text) > 1:
                if text[1:] not in lists:
                    raise PatternError(f"unknown list '{text}'{did_you_mean(text[1:], list(lists))}")
                classes.append(text[1:])
            else:
                written.add(" ".join(phrase_words(text)))
                _add(text, words, phrases)
    if classes and item.get("case") == "exact":
        raise PatternError(
            "'case: exact' compares letters with the pack's own words: a class or list has none"
        )
    proper = any(name in _PROPER for name in classes)
    return Element(
        frozenset(words),
        tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase))),
        tuple(classes),
        str(item.get("as", "")),
        expand_words(item.get("not", ()), lists),
        bool(item.get("optional", False)),
        int(item.get("repeat", 1)),
        str(item.get("case", "")),
        frozenset(written),
        {word: tuple(names) for word, names in forms.items()},
        proper,
    )


_PROPER = frozenset(
    [
        "capitalised",
        "acronym",
        "name",
        "demonym",
        "demonym-plural",
        "given-name",
        "weekday",
        "month",
        "language",
    ]
)


def _with_participles(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """A verb whose participle is its past form has both names for it."""
    pairs = list(pairs)
    if not any(form == "participle" for form, _ in pairs):
        pairs += [("participle", word) for form, word in pairs if form == "past"]
    return pairs


def _add(text: str, words: set[str], phrases: list[Phrase]) -> None:
    tokens = tuple(fold(word) for word in phrase_words(text))
    if len(tokens) == 1:
        words.add(tokens[0])
    elif tokens:
        phrases.append(tokens)


def expand_words(items: Iterable[Any], lists: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """A word list with its ``@lists`` put in, folded. Raises PatternError for an unknown list."""
    found: set[str] = set()
    for item in items:
        text = str(item)
        if text.startswith("@") and len(text) > 1:
            if text[1:] not in lists:
                raise PatternError(f"unknown list '{text}'{did_you_mean(text[1:], list(lists))}")
            found |= {fold(word) for word in lists[text[1:]]}
        else:
            found.add(fold(text))
    return frozenset(found)


def _anchor(
    elements: Sequence[Element], lists: Mapping[str, frozenset[str]], frequency: Callable[[str], int]
) -> Anchor:
    """The cheapest run of elements to look for: that whose literals occur least in English."""
    best: tuple[float, int, int, tuple[str, ...]] | None = None
    for first in range(len(elements)):
        run: list[str] = [""]
        for last in range(first, min(first + 4, len(elements))):
            literals, whole = _literals(elements[last], lists)
            if not literals or len(run) * len(literals) > (MOST_LITERALS if first == last else MOST_PAIRS):
                break
            run = [f"{left} {right}".strip() for left in run for right in literals]
            cost = sum(_expected(literal, frequency) for literal in run) + len(run) * _LITERAL_COST
            if best is None or (cost, len(run)) < best[:2]:
                best = (cost, len(run), first, tuple(sorted(set(run))))
            if elements[last].repeat > 1 or not whole:
                break
    if best is None:
        raise PatternError(
            "nothing here can be looked for: a pattern needs an element that is not optional and holds only"
            f" words (no marks at an edge or inside), in a named list at most {MOST_LITERALS} of them"
        )
    return Anchor(best[2], best[3], sum(_expected(literal, frequency) for literal in best[3]))


def _literals(element: Element, lists: Mapping[str, frozenset[str]]) -> tuple[list[str], bool]:
    """Every string that the element can be or begin with, or nothing when it can be anything; and whether
    all are all of it."""
    if element.optional or any(name in BUILTIN_CLASSES for name in element.classes):
        return [], False
    parts = [_beginnings(element.phrases), *(_list_literals(lists[name]) for name in element.classes)]
    texts = element.words.union(*(found for found, _ in parts))
    if any(not text or not text[0].isalnum() or not text[-1].isalnum() for text in texts):
        return [], False  # marks stand without a space before them: they cannot be part of a literal run
    return sorted(texts), all(whole for _, whole in parts)


@lru_cache(maxsize=256)
def _list_literals(entries: frozenset[str]) -> tuple[frozenset[str], bool]:
    """The entries of a named list as literals; many rules have the same list."""
    return _beginnings([fold(word) for word in phrase_words(text)] for text in entries)


def _beginnings(phrases: Iterable[Sequence[str]]) -> tuple[frozenset[str], bool]:
    """The phrases as a text has them, as far as one knows, and whether that is all of each."""
    found, whole = set(), True
    for words in phrases:
        known = _known(words)
        found.add(" ".join(words[:known]).replace(" '", "'"))
        whole = whole and known == len(words)
    return frozenset(found), whole


def _known(words: Sequence[str]) -> int:
    """Of how many tokens of a phrase one knows how a text has them: all of *people's republic* and *workers'
    party*, but none from another mark on, round which there may be spaces."""
    for index, (before, mark) in enumerate(itertools.pairwise(words)):
        if not mark[0].isalnum() and mark != "'s" and not (mark == "'" and before.endswith("s")):
            return index + 1
    return len(words)


_NUMBERS = 100_000
"""How often a number of one or two figures stands in English, in the counts of the lexicon."""


def _expected(literal: str, frequency: Callable[[str], int]) -> float:
    """A rough expectation of how often a literal stands in a text: its rarest word, less a factor a word."""
    words = literal.replace("-", " ").split()
    rarest: float = min((_NUMBERS if word.isdigit() else frequency(word) for word in words), default=0)
    return float((rarest + 1) / 30.0 ** (len(words) - 1))
