"""Lines that a page broke inside a sentence.

Joined with a space: a line that ends with a word that cannot end a line (``… in the⏎secretary
general``), whatever blank lines follow, when the next begins in lower case; a long line of running
text without an end mark, directly followed by a line in lower case; and a word or quotation that
inline markup tore into a paragraph of its own (``the "⏎⏎decaffeinated⏎⏎" version``).

Left alone, deliberately: verse and other short lines, lists (bullets, numbers, letters), headings,
names that begin in lower case (iPhone, eBay), text wrapped at a fixed width throughout, tables.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Edit
from cleaner.regex import lazy
from cleaner.repairs.layout.closed_class import JOINING
from cleaner.repairs.layout.page import Line, is_wrapped, open_lines

_LOWER_START = lazy(r"[a-zà-öø-ÿ]+(?![A-Z])\b")
_LIST = lazy(r"(?:[-–—•*·►▶>#|]|\d{1,3}[.)]|[a-z][.)])\s?")
_OPEN_QUOTE = lazy(r"(?:^|\s)[\"“«„]$")
_CLOSING_START = lazy(r"[\"”»](?=[\s,.;:!?)]|$)|[,.;:!?)](?=\s|$)")
_LONG = 60
_TORN = 60


def joints(document: Document, lines: tuple[Line, ...]) -> Iterator[Edit]:
    """Edits that join broken lines. O(length of the text)."""
    candidates = [
        (line, following)
        for line, following in itertools.pairwise(lines)
        if following.text[0].islower()
        and document.text[following.start - 2 : following.start] != "  "  # indented: verse, a list, a form
        and document.text[line.end : following.start].isspace()
        and _goes_on(document.text, line, following)
    ]
    # An article breaks a line or two by accident; many broken lines are its form.
    if len(candidates) <= max(3, len(lines) // 10) and not (candidates and is_wrapped(document.text, lines)):
        for line, following in candidates:
            yield _join(document, line, following, " ")


def _goes_on(text: str, line: Line, following: Line) -> bool:
    if not _LOWER_START.match(following.text) or _LIST.match(following.text):
        return False
    if line.folded.rsplit(None, 1)[-1] in JOINING:
        return line.words >= 4
    return text.count("\n", line.end, following.start) == 1 and _runs_on(line, following)


def _runs_on(line: Line, following: Line) -> bool:
    """True for running text: long, with a sentence end inside, going on to an end mark."""
    return (
        len(line.text) >= _LONG
        and (line.text[-1].isalnum() or line.text[-1] == ",")
        and re.search(r"[a-z][.!?][\"”’]?\s", line.text) is not None
        and following.ends_sentence
        and not _LIST.match(line.text)
    )


def torn_phrases(document: Document, lines: tuple[Line, ...]) -> Iterator[Edit]:
    """Edits that put a phrase back from which inline markup had made a paragraph."""
    for index, phrase in open_lines(lines[1:-1]):
        if len(phrase.text) > _TORN or phrase.ends_sentence or _LIST.match(phrase.text):
            continue
        before, after = lines[index], lines[index + 2]
        if not (document.text[before.end : phrase.start] + document.text[phrase.end : after.start]).isspace():
            continue
        if not _CLOSING_START.match(after.text) or before.ends_sentence or before.words < 3:
            continue
        quoted = _OPEN_QUOTE.search(before.text) is not None
        if quoted != (after.text[0] in '"”»'):
            continue
        group = f"torn {phrase.start}"
        yield _join(document, before, phrase, "" if quoted else " ", "torn-phrase", group)
        yield _join(document, phrase, after, "", "torn-phrase", group)


def _join(
    document: Document, line: Line, following: Line, gap: str, rule: str = "broken-line", group: str = ""
) -> Edit:
    what = (
        "The line breaks inside a sentence."
        if rule == "broken-line"
        else "Markup tore the sentence apart here."
    )
    return document.edit(
        line.end,
        following.start,
        gap,
        rule=rule,
        category="design/markup/line-break",
        message=what,
        group=group,
    )
