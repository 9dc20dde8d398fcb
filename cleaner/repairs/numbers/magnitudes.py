"""Millions and thousands counted the foreign way: ``14,000 million``, ``35 thousand``, ``3.200 billion``.

``14,000 million`` is a thousand million counted in millions: 14 billion. Where two amounts share
the word (``between 14,000 and 16,000 million``) both change together; in a longer list nothing
does. ``3.200 billion`` may be 3.2 or 3,200 billion: a person decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.document.signs import Sign
from cleaner.model import Applicability, Proposal
from cleaner.regex import lazy
from cleaner.repairs.numbers.evidence import foreign_figures

_AMOUNT = r"[1-9]\d{0,2}[,.]\d{3}"
_MILLIONS = lazy(
    rf"(?<![\d.,])(?:(?P<first>{_AMOUNT})(?P<link> (?:and|to|or) | ?[-–] ?)(?P<sign>[€$£]?))?"
    rf"(?P<last>{_AMOUNT}) million(?![\w-])"
)
_LONGER_LIST = lazy(r"\d, ?[€$£]?\Z|\d[ \u00a0][€$£]?\Z|\d (?:and|or|to) [€$£]?\Z")
_THOUSANDS = lazy(
    r"(?<![\d.,:/-])(?<!\d )(?<!, )[1-9]\d{0,2}(?:\.\d{1,2})? thousand(?![\w-])(?! (?:million|billion))"
)
_BILLIONS = lazy(r"(?<![\d.,])[1-9]\d{0,2}\.\d00 (?:billion|trillion)\b")
_MILLIONS_SIGN = Sign(b"000 aaaaaaa")
_THOUSANDS_SIGN = Sign(b"0 aaaaaaaa")
_BILLIONS_SIGN = Sign(b".000 aaaaaaa", b".000 aaaaaaaa")
_LONGEST_FIGURE = len("999.99")
_LONGEST_SPAN = len("999,999 and $999,999")
_CATEGORY = "locale/number-format"


def magnitudes(document: Document) -> Iterator[Proposal]:
    """Edits and findings for thousands, millions and billions. O(n)."""
    if _MILLIONS_SIGN.stands_in(document):
        for match in _before(document.text, " million", _MILLIONS, _LONGEST_SPAN):
            yield from _millions(document, match)
    if _THOUSANDS_SIGN.stands_in(document):
        for match in _before(document.text, " thousand", _THOUSANDS, _LONGEST_FIGURE):
            number = match.group().split(" ")[0]
            value = round(float(number) * 1000)
            yield document.edit(
                match.start(),
                match.end(),
                f"{value:,}",
                rule="figure-and-thousand",
                category=_CATEGORY,
                message="English newspapers write the figure out.",
                applicability=Applicability.SAFE if foreign_figures(document) else Applicability.SUGGESTED,
            )
    if _BILLIONS_SIGN.stands_in(document):
        for match in _BILLIONS.finditer(document.text):
            number, scale = match.group().split(" ")
            yield document.finding(
                match.start(),
                match.end(),
                rule="doubtful-billion",
                category=_CATEGORY,
                message="Decimals or thousands? Ask the source.",
                suggestions=(f"{float(number):g} {scale}", f"{number.replace('.', ',')} {scale}"),
            )


def _before(text: str, word: str, pattern: re.Pattern[str], reach: int) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a figure at most ``reach`` code points before ``word``: a
    search for the word leaps over the text, one for a figure does not."""
    done = 0
    at = text.find(word)
    while at >= 0:
        for start in range(max(done, at - reach), at):
            match = pattern.match(text, start)
            if match and match.end() > at:
                yield match
                done = match.end()
                break
        at = text.find(word, at + 1)


def _millions(document: Document, match: re.Match[str]) -> Iterator[Proposal]:
    text = document.text
    first, last = match.group("first"), match.group("last")
    if _LONGER_LIST.search(text, max(0, match.start() - 8), match.start()):
        return
    if "." in last and not (foreign_figures(document) or last.endswith("00")):
        return
    both = [number for number in (first, last) if number]
    short = [f"{int(re.sub('[,.]', '', number)) / 1000:g}" for number in both]
    exact = all(len(number.partition(".")[2]) <= 1 for number in short)
    replacement = (
        (short[0] + match.group("link") + match.group("sign") if first else "") + short[-1] + " billion"
    )
    yield document.edit(
        match.start(),
        match.end(),
        replacement,
        rule="thousands-of-millions",
        category=_CATEGORY,
        message="A thousand million is a billion.",
        applicability=Applicability.SAFE if exact else Applicability.SUGGESTED,
    )
