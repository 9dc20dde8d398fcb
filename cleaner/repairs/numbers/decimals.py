"""Decimal commas: ``2,3 million``, ``31,5%``, ``€112,55``, and with a gap ``4, 5 thousand``.

A comma with one or two digits behind it is never an English thousand. It may be a list
(``pages 2,3 and 4``), so a unit must follow or a currency sign stand before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Applicability, Edit
from cleaner.repairs.numbers.evidence import foreign_figures
from cleaner.rules import RuleBook

_NUMBER = r"(?<![\d.,/-])(?<!\d )\d{1,3},\d{1,2}(?![\d,/]|\.\d)"
_UNIT = (
    r"(?: ?%|[ \u00a0-](?:million|billion|trillion|thousand|percent|per cent|percentage point"
    r"|km|kg|cm|mm|kW|MW|GW"
    r"|[kMGT]Wh|tonnes|tons|litres|liters|met(?:re|er)s|kilomet(?:re|er)s|kilos|hectares|degrees)\b)"
)
_WITH_UNIT = re.compile(rf"{_NUMBER}(?={_UNIT}|(?: (?:and|or|to) |[-–])\d+(?:[.,]\d+)?{_UNIT})")
_MONEY = re.compile(r"(?<=[€$£])\d{1,3},\d\d?(?![\d,/]|\.\d)")
_MONEY_WORD = re.compile(rf"{_NUMBER}(?=[ \u00a0]([^\W\d_]+))")
_BARE = re.compile(rf"{_NUMBER}(?=[ .;)\n]|\Z)")
_GAP = re.compile(
    r"(?<![\d.,:/-])(?<!\d )(?<!, )\d{1,3}, \d{1,2}"
    r"(?=[ \u00a0](?:thousand|million|billion|trillion|percent|per cent)\b|%)"
)


def decimal_commas(document: Document, rules: RuleBook) -> Iterator[Edit]:
    """Edits that write the decimal point. O(n)."""
    text = document.text
    if "," not in text:
        return
    done: set[int] = set()
    for pattern in (_WITH_UNIT, _MONEY):
        for match in pattern.finditer(text):
            if match.start() not in done and not _in_list(rules, text, match.start()):
                done.add(match.start())
                yield _edit(document, match, Applicability.SAFE)
    for match in _GAP.finditer(text):
        yield document.edit(
            match.start(),
            match.end(),
            match.group().replace(", ", "."),
            rule="decimal-comma",
            category="locale/number-format",
            message="A decimal comma, with a space behind it.",
            applicability=Applicability.SUGGESTED
            if _in_list(rules, text, match.start())
            else Applicability.SAFE,
        )
    for match in _MONEY_WORD.finditer(text):
        if match.start() not in done and match.group(1).lower() in rules.words("currency-word"):
            done.add(match.start())
            yield _edit(document, match, _if(foreign_figures(document)))
    for match in _BARE.finditer(text):
        if (
            match.start() not in done
            and foreign_figures(document)
            and not _in_list(rules, text, match.start())
        ):
            yield _edit(document, match, Applicability.SUGGESTED)


def _in_list(rules: RuleBook, text: str, start: int) -> bool:
    """True behind ``pages``, ``articles`` …: ``pages 2,3``."""
    before = text[max(0, start - 16) : start].lower().split()
    return bool(before) and before[-1] in rules.words("listed-thing")


def _if(certain: bool) -> Applicability:
    return Applicability.SAFE if certain else Applicability.SUGGESTED


def _edit(document: Document, match: re.Match[str], applicability: Applicability) -> Edit:
    return document.edit(
        match.start(),
        match.end(),
        match.group().replace(",", "."),
        rule="decimal-comma",
        category="locale/number-format",
        message="English writes a decimal point.",
        applicability=applicability,
    )
