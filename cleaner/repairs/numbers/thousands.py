"""Thousands set off by a point or a space: ``20.000 fans``, ``R$ 2.500``, ``38 841 fans``.

Three digits behind a point may be decimals. They are thousands where things are counted one by
one (``12.000 seats``), where money ends in two noughts, or where the document is foreign in
other figures and an amount is expected. The rest is left, or suggested.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Applicability, Edit
from cleaner.regex import lazy
from cleaner.repairs.numbers.evidence import foreign_figures, is_counted, word_before, words_after
from cleaner.rules import RuleBook

# Beginning with a digit, the scan runs at C speed; what stands before is looked at in Python.
_POINT = lazy(r"[1-9]\d{0,2}(?:\.\d{3})+(?![\d:/]|[.,-]\w)")
_SPACE = lazy(r"[1-9]\d{0,2}(?:[ \u00a0\u202f\u2009]\d{3})+(?![\d.,:/-]?\d|[ \u00a0]\d)")
_PART_OF_MORE = ".,:/-"
_CURRENCY_BEFORE = lazy(r"(?:[€£$¥]|R\$|US\$)[ \u00a0]?\Z")
_VERSION_BEFORE = lazy(
    r"(?:\b(?:version|release|update|build|section|article|no|v|paragraph|chapter|lat|long)\.?|§)[ \u00a0]\Z",
    re.IGNORECASE,
)
_PER_UNIT = lazy(r"(?: ?€| [^\W\d_]+)? (?:a|per) (?:litre|liter|gallon|kilo|barrel|unit|share)|/")
_SCALE = frozenset({"million", "billion", "trillion", "thousand"})


def foreign_thousands(document: Document, rules: RuleBook) -> Iterator[Edit]:
    """Edits that write thousands with a comma. O(n)."""
    text = document.text
    for match in _POINT.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if before and (before.isalnum() or before in _PART_OF_MORE + "_"):
            continue
        if _VERSION_BEFORE.search(text, max(0, match.start() - 12), match.start()):
            continue
        applicability = _point_reading(document, rules, match)
        if applicability is not None:
            yield _edit(document, match, match.group().replace(".", ","), "thousands-point", applicability)
    for match in _SPACE.finditer(text):
        if not _stands_alone(text, match.start()):
            continue
        applicability = _space_reading(document, rules, match)
        if applicability is not None:
            written = re.sub(r"\s", ",", match.group())
            yield _edit(document, match, written, "thousands-space", applicability)


def _stands_alone(text: str, start: int) -> bool:
    """True when neither a figure nor a mark of figures stands before, with or without a space."""
    before = text[max(0, start - 2) : start]
    last = before[-1:]
    if last and (last.isdigit() or last in _PART_OF_MORE):
        return False
    return not (len(before) == 2 and last.isspace() and (before[0].isdigit() or before[0] in _PART_OF_MORE))


def _point_reading(document: Document, rules: RuleBook, match: re.Match[str]) -> Applicability | None:
    text, number = document.text, match.group()
    following = words_after(text, match.end())
    next_word = following[0] if following else ""
    groups = number.count(".")
    if next_word in _SCALE:
        return None  # 3.200 billion: magnitudes
    if groups >= 3 and all(int(part) < 256 for part in number.split(".")):
        return None  # the address of a machine
    if is_counted(rules, text, match.end()):
        return Applicability.SAFE
    foreign = foreign_figures(document)
    if groups > 1:
        return Applicability.SAFE if foreign or next_word in rules.words("currency-word") else None
    measured = next_word in rules.words("measure-unit") or text[match.end() : match.end() + 1] in "%°"
    if measured and text[match.end() : match.end() + 1]:
        return Applicability.SUGGESTED if foreign and number.endswith("000") else None
    money = _is_priced(text, match)
    money = money or next_word in rules.words("currency-word")
    if not money and word_before(text, match.start()) not in rules.words("approximator"):
        return Applicability.SUGGESTED if foreign and number.endswith("00") else None
    if _PER_UNIT.match(text, match.end()):
        return None  # a petrol price
    if number.endswith("00"):
        brazilian = text.endswith(("R$", "R$ "), 0, match.start())
        # 1.900 euros may be a price with three decimals, 19.500 euros is none.
        sure = brazilian or foreign or number.endswith("000") or _about(text, match.start())
        sure = sure or (money and len(number) > 5)
        return Applicability.SAFE if sure else Applicability.SUGGESTED
    return Applicability.SUGGESTED if foreign else None


def _is_priced(text: str, match: re.Match[str]) -> bool:
    """True when a currency sign stands before or behind the figure."""
    before = _CURRENCY_BEFORE.search(text, max(0, match.start() - 4), match.start())
    return before is not None or text[match.end() : match.end() + 2].strip()[:1] == "€"


def _about(text: str, start: int) -> bool:
    """An amount that is said to be rough has no exact decimals (``about 3.500``)."""
    return word_before(text, start) in {
        "about",
        "around",
        "some",
        "nearly",
        "almost",
        "approximately",
        "roughly",
    }


def _space_reading(document: Document, rules: RuleBook, match: re.Match[str]) -> Applicability | None:
    text = document.text
    counted = is_counted(rules, text, match.end())
    following = words_after(text, match.end())
    money = bool(following) and following[0] in rules.words("currency-word")
    money = money or _is_priced(text, match)
    if _about(text, match.start()):
        return Applicability.SAFE
    if not (counted or money):
        return None
    before = text[max(0, match.start() - 24) : match.start()].split()
    previous = before[-1] if before else ""
    if money and not previous.isalpha():
        return Applicability.SAFE
    if not previous.isalpha() or not previous.islower() or previous in rules.words("numbered-thing"):
        return Applicability.SUGGESTED if foreign_figures(document) else None
    return Applicability.SAFE


def _edit(
    document: Document, match: re.Match[str], replacement: str, rule: str, applicability: Applicability
) -> Edit:
    return document.edit(
        match.start(),
        match.end(),
        replacement,
        rule=rule,
        category="locale/number-format",
        message="English sets thousands off by a comma.",
        applicability=applicability,
    )
