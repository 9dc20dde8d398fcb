"""A missing space after a mark: ``City.In``, ``channel.According``, ``euros,according``.

A full stop between two words is also how addresses, file names, initials, code and brands are
written. It ends a sentence only when the word before could end one, and the word after could
begin one: a function word, or a word that the lexicon or the rest of the document knows.

``Bishkek.that`` – a lower-case word after the stop – has two readings (a lost comma, a lost
capital): it is reported with both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaner.document import Document
from cleaner.model import Applicability, Edit, Finding, Proposal
from cleaner.regex import lazy
from cleaner.repairs.spacing.surroundings import chunk, left_word, reads_foreign, right_word
from cleaner.rules import RuleBook

_GLUED_MARK = lazy(r"[.,;:!?](?:(?=[^\W\d_])|(?<=[a-z],)(?=\d))")
_CODE = lazy(r"[=_/\\{}<>@#|&~^+]|\w\.\w+\.\w|\w\(")
_CLOSERS = "”\"»’')]%"
_CATEGORY = "fluency/punctuation"
_COMMON = 5_000
"""Frequency from which on a word of the lexicon is surely an English word, not a stray entry."""


def missing_after_marks(document: Document, rules: RuleBook, places: Iterable[int]) -> Iterator[Proposal]:
    """Edits and findings for marks with a letter glued to them: those at ``places``."""
    text = document.text
    for at in places:
        if not _GLUED_MARK.match(text, at) or at == 0 or text[at - 1].isspace() or text[at - 1] in ".!?,;:":
            continue
        if text[at + 1].isdigit():
            yield from _figure_after_comma(document, rules, at)
            continue
        right = right_word(text, at + 1)
        left = left_word(text, at)
        if len(right) < 2 and right not in ("A", "I"):
            continue
        around = chunk(text, at)
        if _CODE.search(around) or document.is_masked(at, at + 1):
            continue
        sign = text[at]
        if sign == ".":
            proposal = _after_point(document, rules, at, left, right)
        elif sign == ",":
            proposal = _after_comma(document, rules, at, left, right, around)
        else:
            proposal = _after_other(document, rules, at, left, right, sign)
        if proposal is not None and not reads_foreign(document, rules, at):
            yield proposal


def _after_point(document: Document, rules: RuleBook, at: int, left: str, right: str) -> Proposal | None:
    text = document.text
    folded = right.lower()
    functional = folded in rules.words("function-word")
    if right.islower():
        return _lower_after_point(document, rules, at, left, right) if functional else None
    if folded in rules.words("dotted-ending") or not _may_end_sentence(document, rules, at, left):
        return None
    follower = text[at + 1 + len(right) : at + 2 + len(right)]
    if follower and not follower.isspace() and follower not in ",’'-:":
        return None
    if len(right) == 1:
        sure = rules.lexicon.knows(left) and left.islower() and len(left) > 2
        return _insert(document, at + 1, sure=True) if sure else None
    if right.isupper():
        return _insert(document, at + 1, sure=True) if left.islower() and text.count(right) > 1 else None
    if not right.istitle():
        return None
    if functional:
        return _insert(document, at + 1, sure=True)
    known = rules.lexicon.knows(right) or text.count(right) > 1 or folded in rules.words("given-name")
    if not left or left.islower():
        return _insert(document, at + 1, sure=known and len(left) != 1)
    return _insert(document, at + 1, sure=False) if known else None


def _may_end_sentence(document: Document, rules: RuleBook, at: int, left: str) -> bool:
    text = document.text
    if not left:
        before = text[at - 1]
        if before.isdigit():  # "in 2019.The"; but "2.The" opens a list
            line_start = text.rfind("\n", 0, at) + 1
            return text[at - 4 : at].isdigit() and at - line_start > 8
        return before in _CLOSERS
    outside = text[at - len(left) - 1 : at - len(left)] if at > len(left) else " "
    if outside in ".@-'’" or outside.isdigit():
        return outside == "-" and left.islower()
    if len(left) < 2 or left.lower() in rules.words("dotted-abbreviation"):
        return False
    return rules.lexicon.knows(left) or left[0].isupper() or text.count(left) > 1


def _lower_after_point(document: Document, rules: RuleBook, at: int, left: str, right: str) -> Finding | None:
    text = document.text
    follower = text[at + 1 + len(right) : at + 2 + len(right)]
    if len(right) < 3 or len(left) < 3 or (follower and not follower.isspace()):
        return None
    if left.lower() in rules.words("dotted-abbreviation"):
        return None
    suggestions = [f"{left}, {right}", f"{left}. {right.capitalize()}", f"{left} {right}"]
    if right == "that" and left[0].isupper():
        suggestions[:1] = [f"{left}, which", f"{left}, who", f"{left}, whom"]
    return document.finding(
        at - len(left),
        at + 1 + len(right),
        rule="point-inside-sentence",
        category=_CATEGORY,
        message="A full stop is glued to a word in lower case: a comma, or the end of a sentence?",
        suggestions=tuple(suggestions),
    )


def _after_comma(
    document: Document, rules: RuleBook, at: int, left: str, right: str, around: str
) -> Edit | None:
    text = document.text
    if len(right) < 2 or around.count(",") > 1 + around.endswith(","):
        return None
    before = text[at - 1]
    if left:
        known = len(left) > 1 and (rules.lexicon.knows(left) or text.count(left) > 1)
        if not known and not (len(left) > 2 and left.istitle()):
            return None
    elif before not in ")]%" and not (before.isdigit() and right in rules.words("function-word")):
        return None
    if not rules.lexicon.knows(right) and not (right.istitle() and len(right) > 2):
        return None
    return _insert(document, at + 1, sure=True)


def _figure_after_comma(document: Document, rules: RuleBook, at: int) -> Iterator[Edit]:
    """``in favour,240 against``; not ``x,240`` or a list ``a1,b2,3``."""
    left, around = left_word(document.text, at), chunk(document.text, at)
    common = len(left) > 2 and left.islower() and rules.lexicon.frequency(left) >= _COMMON
    if common and around.count(",") == 1 and not _CODE.search(around) and not document.is_masked(at, at + 1):
        yield _insert(document, at + 1, sure=True)


def _after_other(
    document: Document, rules: RuleBook, at: int, left: str, right: str, sign: str
) -> Edit | None:
    lexicon = rules.lexicon
    functional = right.lower() in rules.words("function-word")
    if len(left) < 3 or not left.islower() or lexicon.frequency(left) < 1000:
        return None
    if sign == ";":
        return _insert(document, at + 1, sure=True) if lexicon.frequency(right) >= _COMMON else None
    if sign == ":":
        return _insert(document, at + 1, sure=True) if right.istitle() and functional else None
    if right.istitle() and (functional or lexicon.frequency(right) >= _COMMON):
        return _insert(document, at + 1, sure=True)
    return None


def _insert(document: Document, at: int, *, sure: bool) -> Edit:
    return document.edit(
        at,
        at,
        " ",
        rule="missing-space-after-punctuation",
        category=_CATEGORY,
        message=f"A space is missing after {document.text[at - 1]!r}.",
        applicability=Applicability.SAFE if sure else Applicability.SUGGESTED,
    )
