"""Decimal commas: ``2,3 million``, ``31,5%``, ``€112,55``, and with a gap ``4, 5 thousand``.

A comma with one or two digits behind it is never an English thousand. It may be a list
(``pages 2,3 and 4``), so a unit must follow or a currency sign stand before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Applicability, Edit
from cleaner.regex import lazy
from cleaner.repairs.numbers.evidence import foreign_figures, words_after
from cleaner.rules import RuleBook

# Beginning with a digit, the scan runs at C speed; what stands before is looked at in Python.
_NUMBER = lazy(r"\d{1,3},\d{1,2}(?![\d,/]|\.\d)")
_GAPPED = lazy(
    r"\d{1,3}(?:, | , ?)\d{1,2}(?=[ \u00a0](?:thousand|million|billion|trillion|percent|per cent)\b| ?%)"
)
_UNIT = (
    r"(?: ?[%€]|[ \u00a0-](?:million|billion|trillion|thousand|percent|per cent|percentage point"
    r"|km|kg|cm|mm|kW|MW|GW|[kMGT]Wh|tonnes|tons|litres|liters|met(?:re|er)s|kilomet(?:re|er)s|kilos"
    r"|hectares|degrees)\b)"
)
_MEASURED = lazy(rf"{_UNIT}|(?: (?:and|or|to) |[-–])\d+(?:[.,]\d+)?{_UNIT}")
_ENDS = lazy(r"[ .;)\n]|\Z")
_PART_OF_MORE = ".,:/-–"


def decimal_commas(document: Document, rules: RuleBook) -> Iterator[Edit]:
    """Edits that write the decimal point. O(n)."""
    text = document.text
    for match in _NUMBER.finditer(text):
        if not _stands_alone(text, match.start()):
            continue
        applicability = _reading(document, rules, match)
        if applicability is not None:
            written = match.group().replace(",", ".")
            yield _edit(document, match, written, "English writes a decimal point.", applicability)
    for match in _GAPPED.finditer(text):
        if _stands_alone(text, match.start()) and not text.endswith(", ", 0, match.start()):
            written = re.sub(" ?, ?", ".", match.group())
            sure = not _in_list(rules, text, match.start())
            yield _edit(document, match, written, "A decimal comma, with a space beside it.", _if(sure))


def _reading(document: Document, rules: RuleBook, match: re.Match[str]) -> Applicability | None:
    text = document.text
    if _in_list(rules, text, match.start()):
        return None
    if _MEASURED.match(text, match.end()) or text[match.start() - 1 : match.start()] in ("€", "$", "£"):
        return Applicability.SAFE
    following = words_after(text, match.end(), 1)
    if following and following[0] in rules.words("currency-word"):
        return _if(foreign_figures(document))
    if _ENDS.match(text, match.end()) and foreign_figures(document):
        return Applicability.SUGGESTED
    return None


def _stands_alone(text: str, start: int) -> bool:
    """True when no other figure, mark or figure and space is part of the number that begins here."""
    if not start:
        return True
    before = text[start - 1]
    if before.isdigit() or before in _PART_OF_MORE:
        return False
    return not (before in " \u00a0" and text[start - 2 : start - 1].isdigit())


def _in_list(rules: RuleBook, text: str, start: int) -> bool:
    """True behind ``pages``, ``articles`` …: ``pages 2,3``."""
    before = text[max(0, start - 16) : start].lower().split()
    return bool(before) and before[-1] in rules.words("listed-thing")


def _if(certain: bool) -> Applicability:
    return Applicability.SAFE if certain else Applicability.SUGGESTED


def _edit(
    document: Document, match: re.Match[str], written: str, message: str, applicability: Applicability
) -> Edit:
    return document.edit(
        match.start(),
        match.end(),
        written,
        rule="decimal-comma",
        category="locale/number-format",
        message=message,
        applicability=applicability,
    )
