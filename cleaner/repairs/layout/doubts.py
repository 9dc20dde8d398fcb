"""What the head of an article leaves in doubt: reported, never repaired.

A place before the title (a caption's, or a dateline that lost its dash), and a title that seems to
run into the text (``the violence does not stop Airborne units have arrived``): a small word
there would settle it, and there is none.

Left alone, deliberately: texts without signs of translation; a place on a line of its own; titles
in title case; words that are names, or that English writes with a capital.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Finding, Span
from cleaner.regex import lazy
from cleaner.rules import RuleBook

CAPTION = "place-before-title"
RUN_IN = "title-runs-into-text"
_PLACE = lazy(r"\s*(([A-Z][\w' -]{2,30}), ([A-Z][\w' -]{2,30}?)) (?=[A-Z“\"])")
_JUNCTION = lazy(r"(?<![A-Za-z])[a-z]{2,} ([A-Z][a-z]{4,}) [a-z]{2,}")
_ENDS = lazy(r"[.!?…]\s")
_COMMON = 2000
_LONGEST = 400
_NAMES = (
    "given-name",
    "surname",
    "demonym",
    "demonym-noun",
    "demonym-plural",
    "city",
    "country",
    "region",
    "month-name",
)


def doubts(document: Document, rules: RuleBook) -> Iterator[Finding]:
    """Findings on the first line. O(its length)."""
    if not document.source.is_translated or not document.paragraphs:
        return
    first = document.paragraphs[0]
    yield from _place(document, rules, first)
    yield from _run_in(document, rules, first)


def _place(document: Document, rules: RuleBook, first: Span) -> Iterator[Finding]:
    match = _PLACE.match(document.text, first.start, first.end)
    if match is None:
        return
    if match[2].lower() in rules.words("city") and match[3].lower() in rules.words("country"):
        yield document.finding(
            *match.span(1),
            rule=CAPTION,
            category="design/markup/boilerplate",
            message="A place before the title: a caption's, or a dateline without its dash.",
            suggestions=("", f"{match[1]} –"),
        )


def _run_in(document: Document, rules: RuleBook, first: Span) -> Iterator[Finding]:
    text = document.text[first.start : min(first.end, first.start + _LONGEST)]
    if _ENDS.search(text) or len(document.paragraphs) < 2:
        return
    found = [match for match in _JUNCTION.finditer(text) if _is_common(match[1], document, rules)]
    if len(found) == 1:
        start = first.start + found[0].start(1)
        yield document.finding(
            first.start + found[0].start(),
            start + len(found[0][1]),
            rule=RUN_IN,
            category="design/markup/line-break",
            message=f"The title may end before “{found[0][1]}”: a sentence seems to begin there.",
        )


def _is_common(word: str, document: Document, rules: RuleBook) -> bool:
    """True for a word that English writes small: known, frequent, no name, small elsewhere in the text."""
    small = word.lower()
    if rules.lexicon.frequency(small) < _COMMON or any(small in rules.words(name) for name in _NAMES):
        return False
    return small in document.words
