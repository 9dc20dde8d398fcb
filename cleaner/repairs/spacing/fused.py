"""Two words without a space: ``EmmanuelMacron``, ``hasbeen``, ``rejectedwhich``, ``November 6when``.

Three shapes, each with its own evidence:

- a capital inside a word: both halves stand side by side elsewhere in the document, or the first
  is a given name and the second no English word; a known word before a name (``inMoscow``).
  Where a mark may be lost with the space (``laterHe``, ``KessieBarcelona``) it is reported.
- an unknown word in lower case with exactly one split into two common words, one of them a
  function word (``hasbeen``, ``productsbecause``). ``which`` after a noun or participle takes its comma.
- a figure with a function word glued to it (``6when``).

Left alone: brands and surnames with an inner capital, a form that the document writes twice
(it means it), hashtags and handles, foreign words, units and ordinals (``10km``, ``3rd``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cleaner.document import Document
from cleaner.model import Proposal
from cleaner.regex import lazy
from cleaner.repairs.spacing.surroundings import left_word, reads_foreign, right_word
from cleaner.rules import RuleBook
from cleaner.rules.coverage import unlisted_words

_JUNCTION = lazy(r"(?<=[^\W\d_A-ZÀ-ÖØ-Þ])(?=[A-ZÀ-ÖØ-Þ])")
_POSSESSIVE = lazy(r"['’]s$")
_FIGURE_WORD = lazy(r"\d(?=[a-z]{3})")
_DATE_BEFORE = lazy(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\Z"
)
_USUAL = 1_000
_FREQUENT = 3_000
"""Frequencies of the lexicon: a newspaper's word, and one that everybody uses."""
_MAX_LENGTH = 30
_MAX_REMEMBERED = 400_000
_CATEGORY = "fluency/spelling"


class _Memory:
    """What words may be two in one: a corpus pays for new words only, an article one set operation."""

    def __init__(self) -> None:
        self.settled: set[str] = set()
        """Words that are not."""
        self.open: dict[str, tuple[str, str] | None] = {}
        """The two parts of a word with one capital inside; None for a word that may be split."""

    def learn(self, word: str, rules: RuleBook) -> bool:
        """Look a word up and remember it, up to a bound on memory. True when it is to be looked at."""
        if len(self.settled) + len(self.open) > _MAX_REMEMBERED:
            self.settled.clear()
            self.open.clear()
        parts = _parts(rules, word) if not word.islower() and not word.istitle() else None
        if parts is None and not _may_split(rules, word):
            self.settled.add(word)
            return False
        self.open[word] = parts
        return True


def fused_words(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Edits and findings for words that lost the space between them. O(n)."""
    memory = rules.memo("spacing: fused", _Memory)
    unsettled = unlisted_words(document, rules) - memory.settled
    found = sorted(word for word in unsettled if word in memory.open or memory.learn(word, rules))
    for word in found:
        parts = memory.open[word]
        if parts is not None:
            yield from _inner_capital(document, rules, word, *parts)
    for word in found:
        if memory.open[word] is None:
            yield from _split(document, rules, word)


def after_figures(document: Document, rules: RuleBook, places: Iterable[int]) -> Iterator[Proposal]:
    """Edits for words glued to the figures at ``places``."""
    for at in places:
        if _FIGURE_WORD.match(document.text, at):
            yield from _after_figure(document, rules, at + 1)


def _may_split(rules: RuleBook, word: str) -> bool:
    """True for an unknown word, in lower case or a name, of which a part is a function word."""
    heads, tails, long_tails = rules.memo("spacing: edges", lambda: _edges(rules))
    if not 5 <= len(word) <= _MAX_LENGTH or not word.isalpha():
        return False
    if not word.islower() and not (word.istitle() and (word.endswith(long_tails) or word.startswith("The"))):
        return False
    return (word.endswith(tails) or word.startswith(heads)) and bool(rules.lexicon.unknown((word,)))


def _parts(rules: RuleBook, word: str) -> tuple[str, str] | None:
    """What stands before and after the one capital inside a word; None for names that are written so."""
    if len(word) > _MAX_LENGTH or word.isupper():
        return None
    junctions = [match.start() for match in _JUNCTION.finditer(word)]
    if len(junctions) != 1:
        return None
    left, right = word[: junctions[0]], word[junctions[0] :]
    name = _POSSESSIVE.sub("", right)
    if len(left) < 2 or len(name) < 2 or not name[1:].islower() or "'" in left or "’" in left:
        return None
    if left.lower() in rules.words("name-prefix") or f"{left}{name}".lower() in rules.words("inner-capital"):
        return None
    return left, right


def _edges(rules: RuleBook) -> tuple[tuple[str, ...], ...]:
    """What a fused word may begin and end with, and what may end a name: cheap tests before the splits."""
    tails = rules.words("fused-tail")
    return (
        ("The", *sorted(rules.words("fused-head"))),
        tuple(sorted(tails | rules.words("fused-pair"))),
        tuple(sorted(word for word in tails if len(word) > 3)),
    )


def _places(document: Document, word: str) -> Iterator[int]:
    for match in re.finditer(rf"(?<![\w@#/.-]){re.escape(word)}(?![\w@/-])", document.text):
        if not document.is_masked(match.start(), match.end()):
            yield match.start()


def _inner_capital(
    document: Document, rules: RuleBook, word: str, left: str, right: str
) -> Iterator[Proposal]:
    name = _POSSESSIVE.sub("", right)
    if document.text.count(left + name) > 1:
        return
    sure = _two_words(document, rules, left, name)
    seen = left.islower() or left in document.words or name in document.words or document.source.is_translated
    if not sure and not _looks_fused(document, rules, left, name):
        return
    for start in _places(document, word):
        if sure and (seen or _before_person(document, rules, start)):
            yield _space(document, start + len(left), f"“{left} {name}” are two words.")
            continue
        apart = (f"{left} {right}",)
        marked = (f"{left}. {right}", f"{left}, {right}")
        person = left.lower() in rules.words("given-name")
        yield document.finding(
            start,
            start + len(word),
            rule="fused-words",
            category=_CATEGORY,
            message="Two words without a space: a mark may be lost as well.",
            suggestions=apart + marked if person else marked + apart,
        )


def _before_person(document: Document, rules: RuleBook, start: int) -> bool:
    before = left_word(document.text, max(0, start - 1))
    return before.lower() in rules.words("before-person") | rules.words("given-name")


def _two_words(document: Document, rules: RuleBook, left: str, name: str) -> bool:
    """True when a space, and nothing else, is missing."""
    if left.islower():
        if left not in rules.words("fused-before-name"):
            return False
        folded = name.lower()
        return (
            name in document.words
            or folded in rules.words("month-name") | rules.words("weekday-name")
            or (folded in rules.words("given-name") and len(name) > 3)
        )
    if re.search(rf"\b{re.escape(left)}\s{re.escape(name)}\b", document.text):
        return True
    return (
        len(left) > 3
        and len(name) > 3
        and left.lower() in rules.words("given-name")
        and name.lower() not in rules.words("given-name")
        and not rules.lexicon.knows_lower(name)
    )


def _looks_fused(document: Document, rules: RuleBook, left: str, name: str) -> bool:
    """True when two words meet, though the mark between them is lost."""
    lexicon = rules.lexicon
    if left.islower():
        if len(left) < 4 or not lexicon.knows(left):
            return False
        return name.lower() in rules.words("function-word") or name in document.words
    if len(left) < 4 or len(name) < 4:
        return False
    seen = (left in document.words) + (name in document.words)
    known = lexicon.knows(left) or lexicon.knows(name) or left.lower() in rules.words("given-name")
    return seen == 2 or (seen == 1 and known)


def _split(document: Document, rules: RuleBook, word: str) -> Iterator[Proposal]:
    """The one split of an unknown word into two common ones, if there is exactly one."""
    splits = [at for at in range(2, len(word) - 1) if _plausible(document, rules, word[:at], word[at:])]
    if len(splits) != 1 or document.text.count(word) > 2:
        return
    left, right = word[: splits[0]], word[splits[0] :]
    for start in _places(document, word):
        at = start + len(left)
        if reads_foreign(document, rules, start):
            continue
        comma = right == "which" and left.lower() not in rules.words("preposition")
        if comma:
            yield _space(document, at, f"“{left}, {right}”: the comma and the space are lost.", ", ")
        else:
            yield _space(document, at, f"“{left} {right}” are two words.")


def _plausible(document: Document, rules: RuleBook, left: str, right: str) -> bool:
    first, second = left.lower(), right.lower()
    pair = rules.words("fused-pair")
    if first in pair and second in pair:
        return True
    frequency = rules.lexicon.frequency
    if second in rules.words("fused-tail"):
        if left[0].isupper():
            return len(second) > 3 and len(left) > 3 and left in document.words
        return len(first) > 3 and frequency(first) >= (_FREQUENT if len(second) < 4 else _USUAL)
    if first in rules.words("fused-head") and (left.islower() or left == "The"):
        return len(second) > 3 and frequency(second) >= _USUAL and rules.lexicon.knows_lower(second)
    return False


def _after_figure(document: Document, rules: RuleBook, at: int) -> Iterator[Proposal]:
    """``November 6when`` → ``November 6, when``; ``in 2019and`` → ``in 2019 and``."""
    text = document.text
    word = right_word(text, at)
    follower = text[at + len(word) : at + len(word) + 1]
    counted = rules.words("fused-tail") | rules.words("fused-after-figure") | rules.words("count-noun")
    if word not in counted or (follower and not follower.isspace() and follower not in ",.;:)"):
        return
    if document.is_masked(at - 1, at + 1):
        return
    start = at
    while start > 0 and at - start < 8 and (text[start - 1].isdigit() or text[start - 1] in ".,"):
        start -= 1
    if start and (text[start - 1].isalpha() or text[start - 1] in "_-/#@"):
        return
    dated = _DATE_BEFORE.search(text, max(0, at - 13), at) is not None
    comma = word == "which" or (word in ("when", "where") and dated)
    yield _space(document, at, "A space is lost between a figure and a word.", ", " if comma else " ")


def _space(document: Document, at: int, message: str, inserted: str = " ") -> Proposal:
    return document.edit(at, at, inserted, rule="fused-words", category=_CATEGORY, message=message)
