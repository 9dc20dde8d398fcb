"""Dates in a foreign form: ``18 of December``, ``Sunday (14)``, ``tomorrow 10 January``, ``the last 9th``.

The order of day and month is the document's own: counted over its other dates; without any,
month first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.document.signs import Sign
from cleaner.model import Applicability, Edit
from cleaner.regex import lazy

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY_OF = lazy(
    rf"\b(?P<the>the )?(?P<day>[12]?\d|3[01]) of (?P<month>{_MONTH})"
    r"(?:,? (?:of )?(?P<year>(?:19|20)\d\d))?\b(?!['’])"
)
_BRACKETED = lazy(
    rf"\b(?P<when>(?:(?:this|next|last|on|past) )(?:{_WEEKDAY})|(?:yesterday|tomorrow|today))"
    r"(?P<gap> \((?P<day>[12]?\d|3[01])(?P<suffix>st|nd|rd|th)?\))(?P<mark>[,.;:]?)",
    re.IGNORECASE,
)
_RELATIVE = lazy(
    # One class first: the search skips everything else at C speed.
    rf"[TtYy](?<!\w.)(?i:omorrow|esterday)(?P<gap> )(?i:(?:{_WEEKDAY},? )?"
    rf"(?:(?:[12]?\d|3[01]) {_MONTH}|{_MONTH} (?:[12]?\d|3[01])))\b"
)
_LAST_ORDINAL = lazy(
    r"\b(?:on|since|of|until) the (?P<last>last )"
    r"(?=(?:\d?1st|\d?2nd|\d?3rd|\d{1,2}th)(?:[.,;:)\"”]|$"
    r"| (?:and|in|at|that|when|by|of)\b))",
    re.MULTILINE,
)
_APRIL_SMITH = lazy(r" [A-Z][a-z]")
_BEFORE_DATE = lazy(
    r"(?:\b(?:on|since|until|till|from|by|to|before|after|and|of|day,?)|^|[,(–—-]) ?\Z",
    re.IGNORECASE | re.MULTILINE,
)
_DAY_FIRST = lazy(rf"\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b")
_MONTH_FIRST = lazy(rf"\b{_MONTH} \d{{1,2}}(?!\d)")
_DAY_OF_SIGN = Sign(b"0 aa A")
_FIGURE_IN_BRACKETS = Sign(b" (0")
_THE_ORDINAL = Sign(b" 0aa", b" 00aa")
_CATEGORY = "locale/date-format"


def foreign_dates(document: Document) -> Iterator[Edit]:
    """Edits for dates. O(n)."""
    text = document.text
    if _DAY_OF_SIGN.stands_in(document):
        for match in _days_of(document):
            if _APRIL_SMITH.match(text, match.end()) and not match.group("year"):
                continue
            dated = match.group("the") or _BEFORE_DATE.search(text, max(0, match.start() - 12), match.start())
            yield _edit(
                document,
                match.start(),
                match.end(),
                _ordered(document, match),
                "day-of-month",
                "English writes the day and the month without “of”.",
                Applicability.SAFE if dated else Applicability.SUGGESTED,
            )
    if _FIGURE_IN_BRACKETS.stands_in(document) and ("day (" in text or "tomorrow (" in text):
        for match in _BRACKETED.finditer(text):
            yield _bracketed(document, match)
    lowered = document.words
    if not lowered.isdisjoint(("tomorrow", "yesterday", "Tomorrow", "Yesterday")):
        for match in _RELATIVE.finditer(text):
            yield _edit(
                document,
                match.start("gap"),
                match.end("gap"),
                ", ",
                "comma-before-date",
                "The date explains the word before it: a comma is missing.",
            )
    if _THE_ORDINAL.stands_in(document) and " the last " in text:
        for match in _LAST_ORDINAL.finditer(text):
            yield _edit(
                document,
                match.start("last"),
                match.end("last"),
                "",
                "last-before-date",
                "English gives the day of the month without “last”.",
            )


def _days_of(document: Document) -> Iterator[re.Match[str]]:
    """The matches of ``_DAY_OF``, looked for where a figure, “of” and a capital follow one another."""
    text, shape = document.text, document.shape
    done = 0
    at = shape.find(b"0 aa A")
    while at >= 0:
        if text.startswith("of", at + 2):
            for start in range(max(done, at - len("the 3")), at + 1):
                match = _DAY_OF.match(text, start)
                if match:
                    yield match
                    done = match.end()
                    break
        at = shape.find(b"0 aa A", at + 1)


def _ordered(document: Document, match: re.Match[str]) -> str:
    text = document.text
    day, month, year = match.group("day"), match.group("month"), match.group("year")
    day_first = sum(1 for _ in _DAY_FIRST.finditer(text))
    month_first = sum(1 for _ in _MONTH_FIRST.finditer(text))
    if day_first > month_first:
        return f"{day} {month}" + (f" {year}" if year else "")
    return f"{month} {day}" + (f", {year}" if year else "")


def _bracketed(document: Document, match: re.Match[str]) -> Edit:
    """``This Sunday (14), the`` → ``This Sunday, the 14th, the``; before a word, where the date would
    need a comma of its own, the bracket goes to the metadata."""
    day = int(match.group("day"))
    metadata: tuple[tuple[str, str], ...] = ()
    if match.group("mark"):
        replacement = f", the {day}{_suffix(day)}"
    else:
        replacement = ""
        metadata = (("day", f"{match.group('when')} ({day})"),)
    return document.edit(
        match.start("gap"),
        match.end("gap"),
        replacement,
        rule="day-in-brackets",
        category=_CATEGORY,
        message="A day of the month in brackets, as Portuguese and Korean reports write it.",
        metadata=metadata,
    )


def _suffix(day: int) -> str:
    return "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _edit(
    document: Document,
    start: int,
    end: int,
    replacement: str,
    rule: str,
    message: str,
    applicability: Applicability = Applicability.SAFE,
) -> Edit:
    return document.edit(
        start,
        end,
        replacement,
        rule=rule,
        category=_CATEGORY,
        message=message,
        applicability=applicability,
    )
