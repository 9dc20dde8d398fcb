"""Times of day in a foreign form: ``at 18.40``, ``at 07:00 hours``, ``until 6:00:00 hours``.

``18.40`` is also British style and an amount. It is rewritten only in a document with other
foreign figures, where an event is told and nothing is priced or measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Applicability, Edit
from cleaner.regex import lazy
from cleaner.repairs.numbers.evidence import foreign_figures
from cleaner.rules import RuleBook

_BEFORE = r"(?:at|from|until|till|by|since|before|after|around|about|between|and|to)"
_CLOCK = r"(?:[01]?\d|2[0-4])"
_NO_TIME = r"(?![\d%°:/]|[.,]\d| ?[ap]\.?m\b)"
_POINT = lazy(
    rf"\b(?P<word>{_BEFORE}) (?P<hour>{_CLOCK})(?P<point>\.)[0-5]\d{_NO_TIME}"
    rf"(?:(?: (?:to|until|till|and) | ?[-–] ?){_CLOCK}(?P<second>\.)[0-5]\d{_NO_TIME})?",
    re.IGNORECASE,
)
_HOURS = lazy(
    rf"\b{_BEFORE} (?P<time>{_CLOCK}:[0-5]\d)(?P<tail>(?::00)?(?: hours?| ?h(?:rs?)?)?)(?![\w:])",
    re.IGNORECASE,
)
# A literal first: the search leaps from one to the next.
_SIGN_OF_POINT = lazy(r"\.(?<=\d\.)[0-5]\d(?!\d)")
_SIGN_OF_HOURS = lazy(r":(?<=\d:)[0-5]\d(?::00| ?[hH])")
_WORD = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def foreign_times(document: Document, rules: RuleBook) -> Iterator[Edit]:
    """Edits for times of day. O(n)."""
    text = document.text
    for match in _POINT.finditer(text) if _SIGN_OF_POINT.search(text) else ():
        applicability = _reading(document, rules, match)
        if applicability is not None:
            group = f"time {match.start()}" if match.group("second") else ""
            for point in ("point", "second") if group else ("point",):  # both ends, or none
                start, end = match.span(point)
                yield _edit(document, start, end, ":", "time-with-point", applicability, group)
    if not _SIGN_OF_HOURS.search(text):
        return
    for match in _HOURS.finditer(text):
        if match.group("tail"):
            yield _edit(document, match.start("tail"), match.end(), "", "time-with-hours", Applicability.SAFE)


def _reading(document: Document, rules: RuleBook, match: re.Match[str]) -> Applicability | None:
    """Safe, suggested or no time at all, by the words of the sentence."""
    text = document.text
    line = document.paragraph_at(match.start())
    start = max(line.start, text.rfind(". ", line.start, match.start()) + 1, match.start() - 160)
    stop = text.find(". ", match.end(), min(line.end, match.end() + 80))
    end = stop if stop >= 0 else min(line.end, match.end() + 80)
    words = {word.lower() for word in _WORD.findall(text[start:end])}
    marks = set(text[start:end]) & set("€$£%")
    if marks or words & rules.words("priced-thing") or not words & rules.words("timed-event"):
        return None
    if not foreign_figures(document):
        return None
    certain = match.group("word").lower() in ("at", "from", "until", "since") and int(match.group("hour")) > 6
    return Applicability.SAFE if certain else Applicability.SUGGESTED


def _edit(
    document: Document,
    start: int,
    end: int,
    replacement: str,
    rule: str,
    applicability: Applicability,
    group: str = "",
) -> Edit:
    message = (
        "English sets hours and minutes apart by a colon."
        if replacement
        else "The word “hours” is redundant."
    )
    return document.edit(
        start,
        end,
        replacement,
        rule=rule,
        category="locale/date-format",
        message=message,
        applicability=applicability,
        group=group,
    )
