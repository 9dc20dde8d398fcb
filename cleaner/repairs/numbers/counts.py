"""What is counted: ``1,200 euro for``, ``I'm 143 patients``, a numeral that opens a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.document.signs import Sign
from cleaner.model import Applicability, Edit, Proposal
from cleaner.regex import lazy
from cleaner.repairs.numbers.evidence import words_after
from cleaner.rules import RuleBook

_EURO = lazy(
    r"(?<![\d.,-])(?P<number>\d[\d.,]*)(?P<scale> (?:thousand|million|billion))? "
    r"(?P<word>[Ee]uro|dollar|ruble)"
    r"(?= (?:for|in|per|and|or|to|from|of|by|at|on|was|were|is|are|each|will|would|has|have|had|with|as|than"
    r"|that|it|a (?:day|week|month|year))\b|[.,;:)]|\n|\Z)"
)
_ARTICLE = lazy(r"(?:\b(?:a|an|the|one|per|every|each)|[€$£-]|\b1) ?\Z", re.IGNORECASE)
_I_AM = lazy(
    r"(?:(?<=^)|(?<=[.!?:;,] )|(?<=\band )|(?<=[“\"]))"
    r"I(?:['’]m| am) (?P<number>\d[\d.,]*)(?P<the> the)?(?= )",
    re.MULTILINE,
)
_OPENING = lazy(r"[.!?][”»]? (?P<number>[2-9]|[1-9]\d)(?= [a-z]{4,})")
_I_AM_SIGN = Sign(b"A'a 0", b"A\x92a 0", b"A aa 0")
_I_AM_WORDS = frozenset({"I'm", "I’m", "am"})
_RELATION = frozenset({"away", "behind", "ahead", "short", "older", "younger"})
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def unit_plurals(document: Document, rules: RuleBook) -> Iterator[Edit]:
    """``1,200 euro for families`` → ``1,200 euros``; the adjective (``a 500 euro note``) stays. O(n)."""
    text = document.text
    if document.words.isdisjoint(("euro", "Euro", "dollar", "ruble")):
        return
    for match in _EURO.finditer(text):
        if match.group("number").rstrip(".,") in ("1", "0") and not match.group("scale"):
            continue
        if _ARTICLE.search(text, max(0, match.start() - 8), match.start()):
            continue
        yield document.edit(
            match.end("word"),
            match.end("word"),
            "s",
            rule="unit-in-singular",
            category="fluency/grammar/agreement",
            message="After a number the currency stands in the plural.",
        )


def counted_subjects(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Italian ``sono`` (they are, there are, I am): ``I'm 143 patients`` → ``There are 143 patients``."""
    text = document.text
    if not _I_AM_SIGN.stands_in(document) or document.words.isdisjoint(_I_AM_WORDS):
        return
    for match in _I_AM.finditer(text):
        words = words_after(text, match.end(), 3)
        if rules.words("reported-count").isdisjoint(words) or not _RELATION.isdisjoint(words):
            continue
        before = text[max(0, match.start() - 5) : match.start()]
        there = "there" if before.endswith((", ", " and ")) else "There"
        number = match.group("number")
        if match.group("the"):  # "I'm 214 the votes against": the tense is open
            yield document.finding(
                match.start(),
                match.end(),
                rule="there-are-as-i-am",
                category="accuracy/mistranslation",
                message="Italian “sono” is here “there are”, or “there were”.",
                suggestions=(f"{there} were {number}", f"{there} are {number}"),
            )
            continue
        yield document.edit(
            match.start(),
            match.end(),
            f"{there} are {number}",
            rule="there-are-as-i-am",
            category="accuracy/mistranslation",
            message="Italian “sono” is here “there are”.",
            applicability=Applicability.SAFE if len(number) > 2 else Applicability.SUGGESTED,
        )


def opening_numerals(document: Document) -> Iterator[Edit]:
    """``18 agents were hurt`` → ``Eighteen agents`` (suggested: a matter of style)."""
    text = document.text
    for match in _OPENING.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if not (before.islower() or before in ("”", "»", ".") or text[match.start() + 1] in "”»"):
            continue
        yield document.edit(
            match.start("number"),
            match.end(),
            _spelled(int(match.group("number"))).capitalize(),
            rule="numeral-opens-sentence",
            category="fluency/style",
            message="A sentence does not begin with a figure.",
            applicability=Applicability.SUGGESTED,
        )


def _spelled(number: int) -> str:
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")
