"""Dates that a scraper or a content system stamped on the text.

A stamp is a label of the packs (``stamps:``) and a full date, with or without a time. It goes when
it is a line of its own; when it stands before the first words of the text, with a colon or an
ISO date (`` date 2022-01-09 The minister…``); and when it follows the last sentence of the text. A
bare date is a stamp only as the first or the last line. What goes is kept as ``date`` or
``updated``.

Left alone, deliberately: dates inside sentences, datelines (``KYIV, January 9 (Reuters) –``), dates
as headings inside a text (diaries, chronologies), bylines, times of a live ticker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Edit
from cleaner.regex import lazy
from cleaner.repairs.layout.page import Line, Removal
from cleaner.repairs.layout.phrases import TRIM, Phrases, Suspect, first_word, trim

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s)?"
    r"(?:\d{4}-\d{2}-\d{2}(?:t(?=\d))?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH},?\s\d{{4}}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}})"
)
_TIME = (
    r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?z?\s?(?:[ap]\.?m\.?)?"
    r"(?:\s(?:cet|cest|gmt|utc|msk|est|edt|pst|pdt|ist|bst|h|hrs|hours|local time|moscow time))?"
    r"(?:[+-]\d{2}:?\d{2})?"
)
_JOINT = r"\s?(?:[,|·•/–—-]|at|in|on|the|o'clock)?\s?"
_WHEN = rf"{_DATE}(?:{_JOINT}{_TIME})?|{_TIME}{_JOINT}{_DATE}"
_CLOCK = lazy(r"(?:at\s)?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?|cet|cest|gmt|utc|msk|est|edt|\s){1,3}")
_STAMP = lazy(rf"(?P<label>[^\W\d][^\d:|]{{2,30}}?)\s?(?P<colon>:?)\s?(?P<when>{_WHEN}|{_TIME})(?![\w-])")
_BARE = lazy(rf"(?:{_WHEN})")
_LONGEST = 110
_HEAD = 4
_CATEGORY = "design/markup/boilerplate"
_AFTER_SENTENCE = lazy(r"[.!?…][\"'”’»)]*\s+(?=\S)")


def stamp_lines(lines: tuple[Line, ...], candidates: list[Suspect], phrases: Phrases) -> dict[int, Removal]:
    """The lines that are nothing but a stamp, by index."""
    found: dict[int, Removal] = {}
    for index, line, opener in candidates:
        if opener in phrases.stamp_openers and len(line.text) <= _LONGEST:
            kept = _whole(line, phrases)
            if kept:
                found[index] = _removal("date", line.text, kept)
    for index in (0, len(lines) - 1):
        line = lines[index]
        if index not in found and len(line.text) <= _LONGEST and _is_date(trim(line.folded)):
            found[index] = _removal("date", line.text)
    for index in range(1, min(_HEAD, len(lines))):
        if index not in found and len(lines[index].text) < 20 and _CLOCK.fullmatch(lines[index].folded):
            found[index] = _removal("date", lines[index].text)
    return found if len(found) < len(lines) else {}


def _is_date(folded: str) -> bool:
    return any(map(str.isdigit, folded)) and _BARE.fullmatch(folded) is not None


def _whole(line: Line, phrases: Phrases) -> tuple[tuple[str, str], ...]:
    """Keys and dates of a line that is one stamp, or several behind each other; empty when it is not."""
    kept = []
    at, end = _skip(line.folded, 0), len(line.folded.rstrip(TRIM))
    while at < end:
        match = _STAMP.match(line.folded, at)
        key = phrases.stamps.get(trim(match["label"])) if match else None
        if match is None or key is None:
            return ()
        kept.append((key, line.text[match.start("when") : match.end("when")]))
        at = _skip(line.folded, match.end())
    return tuple(kept)


def _skip(folded: str, at: int) -> int:
    """The offset of the next character that is not a mark or blank."""
    return len(folded) - len(folded[at:].lstrip(TRIM))


def _removal(key: str, text: str, kept: tuple[tuple[str, str], ...] = ()) -> Removal:
    message = f"“{text}” is a stamp of the page, not part of the article."
    return Removal("scraper-stamp", _CATEGORY, key, message, kept=kept)


def stamps_in_lines(document: Document, lines: tuple[Line, ...], phrases: Phrases) -> Iterator[Edit]:
    """Stamps before the first words of the text and behind its last sentence."""
    if not lines:
        return
    first, last = lines[0], lines[-1]
    opened = first_word(first.folded) in phrases.stamp_openers
    match = _STAMP.match(first.folded) if opened else None
    if match and match.end() < len(first.folded):
        key = phrases.stamps.get(trim(match["label"]))
        when = match["when"]
        behind = first.text[match.end() :].lstrip(" \t\u00a0|·•–—-.,")
        if key and (match["colon"] or _is_iso(when)) and _begins_text(behind):
            end = first.end - len(behind)
            yield _edit(
                document,
                int(document.text[0] == "\ufeff"),
                end,
                key,
                first.text[match.start("when") : match.end("when")],
            )
    if ":" not in last.text[-_LONGEST:]:
        return
    for cut in _AFTER_SENTENCE.finditer(last.folded, max(0, len(last.folded) - _LONGEST - 3)):
        match = _STAMP.fullmatch(last.folded, cut.end())
        key = phrases.stamps.get(trim(match["label"])) if match else None
        if match and key and match["colon"]:
            start = last.start + len(last.folded[: cut.end()].rstrip())
            yield _edit(document, start, last.end, key, last.text[match.start("when") : match.end("when")])


def _is_iso(when: str) -> bool:
    return re.match(r"\d{4}-\d{2}-\d{2}", when) is not None


def _begins_text(text: str) -> bool:
    first = text.lstrip("“\"'‘«„([¿¡")[:1]
    return bool(first) and (first.isupper() or first.isdigit())


def _edit(document: Document, start: int, end: int, key: str, when: str) -> Edit:
    removal = _removal(key, document.text[start:end].strip())
    return document.edit(
        start,
        end,
        "",
        rule=removal.rule,
        category=removal.category,
        message=removal.message,
        metadata=((key, when),),
    )
