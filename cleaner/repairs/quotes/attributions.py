"""Attributions: the dash of other languages, and the comma between a quotation and its speaker.

Italian and Spanish papers write an attribution between dashes inside the quotation (``“Rights – he
said – must``), Russian ones put a dash behind the closing mark (``”, — said``). English closes the
quotation, writes a comma and opens it again. Only quotations whose two marks are in good form are
looked at: the engine comes back once the marks are repaired.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from cleaner.document import Document
from cleaner.document.signs import Sign
from cleaner.model import Edit
from cleaner.regex import lazy
from cleaner.repairs.quotes.marks import Mark, Side, attribution_follows
from cleaner.repairs.quotes.rewrite import CATEGORY, Pair, with_comma

_DASHED = lazy(
    r"(?P<stop>[.,!?]?)\s[–—-]\s(?P<who>[^\n–—“”\"]{3,70}?)(?P<end>[.,]?)\s[–—-]\s(?=(?P<next>\S))"
)
_DASH_AFTER = lazy(r"(,?)\s*[–—-]{1,2}\s+(?=\w)")
_DASH_BEFORE = lazy(r"(?<=[.,])\s[–—-]\s\Z")
_DASHES = "–—-"
_SINGLE_OR_DASH = lazy(r"‘|(?<!\w)'|[–—-]\s[“\"]")
_PRONOUN = lazy("he|she|they|it")
_DETERMINER = lazy("the|an?|his|her|their")
_LOWER_WORD = lazy(r"(?<!\w)[a-z][\w'’]*")
_WORD = lazy(r"\w[\w'’-]*")
_SPACES = (b" ", b"\t", b"\x0b", b"\x0c", b"\x1c", b"\x1d", b"\x1e", b"\x1f", b"\xa0")
_SHAPE_DASHES = (b"-", b"\x96", b"\x97")
_SHAPE_CLOSES = (b'"', b"\x94")
ATTRIBUTION = Sign(
    *(end + mark + b", " for end in (b"!", b"?") for mark in _SHAPE_CLOSES),
    *(
        mark + comma + gap + dash
        for mark in _SHAPE_CLOSES
        for comma in (b"", b",")
        for gap in (b"", *_SPACES)
        for dash in _SHAPE_DASHES
    ),
    *(word + mark + b" a" for word in (b"a", b"A", b"0", b"_", b"\x7f") for mark in _SHAPE_CLOSES),
    *(left + dash + gap for left in (b"\n", *_SPACES) for dash in _SHAPE_DASHES for gap in _SPACES),
    *(one + other for one in _SPACES for other in _SPACES),
)
"""What the shape has where a line matches :func:`signs`; or two blanks, behind which anything may stand."""


def signs(quoting: Set[str]) -> re.Pattern[str]:
    """What shows that a paragraph with marks in good form may need one of these repairs."""
    verbs = "|".join(sorted(quoting)) or r"(?!)"
    return re.compile(
        rf"[”\"–—-](?:(?<=[!?][”\"]), |(?<=[”\"]),?\s*[–—-]{{1,2}}\s|(?<=\w[”\"]) (?:he|she|they|{verbs})\b"
        r"|(?<=\s[–—-])\s[^\n–—“”\"]{3,70}?\s[–—-]\s)",
    )


def is_sign(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    """False for a match of the signs that needs no closer look, in a line ``start..end`` whose marks are
    all in good form: dashes outside the quotations, words behind a mark that quotes no sentence."""
    at = match.start()
    mark = match[0][0]
    if mark in _DASHES:
        return (
            text.rfind("“", start, at) > text.rfind("”", start, at)
            or text.count('"', start, at) % 2 == 1
            or _SINGLE_OR_DASH.search(text, start, end) is not None
        )
    if match[0][1:2] == " " and text[at - 1].isalnum() and text[at + 2 : at + 3].isalpha():
        opening = text.rfind("“" if mark == "”" else '"', start, at)
        return text[opening + 1].isupper()
    return True


def attribution_edits(
    document: Document, marks: list[Mark], pairs: list[Pair], unclear: set[int], quoting: Set[str]
) -> Iterator[Edit]:
    """Edits of the attributions in and behind the quotations of one paragraph."""
    previous: Mark | None = None
    for pair in pairs:
        first, last = marks[pair.first], marks[pair.last]
        if pair.first in unclear or pair.last in unclear or first.evident or last.evident:
            continue
        yield from _dashed(document, first, last, quoting)
        yield from _behind(document, first, last, quoting)
        if previous is not None:
            yield from _before(document, previous, first, quoting)
        previous = last


def _dashed(document: Document, first: Mark, last: Mark, quoting: Set[str]) -> Iterator[Edit]:
    for match in _DASHED.finditer(document.text, first.end, last.start):
        if not _is_attribution(match["who"], quoting):
            continue
        stop = match["stop"]
        close = stop + last.glyph if stop in ("!", "?") else with_comma(document, last.glyph)
        ends_sentence = match["end"] == "." or (
            stop in (".", "!", "?") and not match["end"] and match["next"].isupper()
        )
        joint = "." if ends_sentence else ","
        who = match.span("who")
        for start, end, replacement in (
            (match.start(), who[0], f"{close} "),
            (who[1], match.end(), f"{joint} {first.glyph}"),
        ):
            yield document.edit(
                start,
                end,
                replacement,
                rule="quotation-attribution-dash",
                category=CATEGORY,
                message="English closes the quotation before the attribution and opens it again behind.",
                group=f"attribution-{who[0]}",
            )


def _is_attribution(who: str, quoting: Set[str]) -> bool:
    """True for ``he said``, ``said Putin``, ``reads the note on the website``, ``the minister explained``."""
    words = who.split()
    lowered = [word.lower() for word in words]
    if lowered[0] in quoting:
        return len(words) > 1 and _is_subject(words[1])
    if len(words) < 2:
        return False
    if _PRONOUN.fullmatch(lowered[0]):
        return lowered[1] in quoting
    return len(words) <= 6 and lowered[-1] in quoting and _is_subject(words[0])


def _is_subject(word: str) -> bool:
    """True for what begins the name of a speaker who is not the quoted person: a name, an article, he."""
    lowered = word.lower()
    if lowered in ("i", "we", "you"):
        return False
    return word[0].isupper() or (_PRONOUN.fullmatch(lowered) or _DETERMINER.fullmatch(lowered)) is not None


def _behind(document: Document, first: Mark, last: Mark, quoting: Set[str]) -> Iterator[Edit]:
    text = document.text
    before = text[last.start - 1]
    limit = document.paragraph_at(last.end).end
    dash = _DASH_AFTER.match(text, last.end, limit)
    if dash is not None:
        comma = dash[1] or before in ",!?…"
        if attribution_follows(text, dash.end(), limit, quoting) and (
            comma or _verb_at(text, dash.end(), quoting)
        ):
            start, replacement = last.end, dash[1] + " "
            if not comma:
                start, replacement = last.start, with_comma(document, last.glyph) + " "
            yield document.edit(
                start,
                dash.end(),
                replacement,
                rule="quotation-attribution-dash",
                category=CATEGORY,
                message="English writes no dash between a quotation and its speaker.",
            )
    elif before in "!?" and last.after == "," and attribution_follows(text, last.end + 1, limit, quoting):
        yield document.edit(
            last.end,
            last.end + 1,
            "",
            rule="quotation-comma-clash",
            category=CATEGORY,
            message="No comma follows a quotation that ends in a question or exclamation mark.",
        )
    elif (
        before.isalnum()
        and last.right is Side.SPACE
        and _is_sentence(text, first, last)
        and _speaker_at(text, last.end, limit, quoting)
    ):
        yield document.edit(
            last.start,
            last.end,
            with_comma(document, last.glyph),
            rule="quotation-comma-missing",
            category=CATEGORY,
            message="A comma stands between a quotation and its speaker.",
        )


def _before(document: Document, previous: Mark, first: Mark, quoting: Set[str]) -> Iterator[Edit]:
    """The second dash of ``”, — said the governor. — “We``."""
    text = document.text
    dash = _DASH_BEFORE.search(text, max(previous.end, first.start - 4), first.start)
    if dash is None:
        return
    behind = _DASH_AFTER.match(text, previous.end, first.start)
    if attribution_follows(text, behind.end() if behind else previous.end, first.start, quoting):
        yield document.edit(
            dash.start(),
            dash.end(),
            " ",
            rule="quotation-attribution-dash",
            category=CATEGORY,
            message="English writes no dash between a speaker and the quotation that goes on.",
        )


def _verb_at(text: str, at: int, quoting: Set[str]) -> bool:
    match = _WORD.match(text, at)
    return match is not None and match[0].lower() in quoting


def _is_sentence(text: str, first: Mark, last: Mark) -> bool:
    """True when the quotation begins like a sentence and is no title: three words in lower case or more."""
    if first.beyond_left is not Side.EDGE and first.before not in ".?!:":
        return False
    quoted = text[first.end : last.start]
    lower = _LOWER_WORD.findall(quoted)
    return quoted[:1].isupper() and len(lower) >= 3 and 2 * len(lower) >= len(_WORD.findall(quoted))


def _speaker_at(text: str, at: int, limit: int, quoting: Set[str]) -> bool:
    """True for ``he added`` and ``castigated the candidate`` right behind the mark."""
    words = text[at : min(limit, at + 60)].split()[:2]
    if len(words) < 2:
        return False
    one, two = words[0], words[1].strip(".,;")
    if _PRONOUN.fullmatch(one) and one != "it":
        return two in quoting
    return one in quoting and (two[:1].isupper() or _DETERMINER.fullmatch(two) is not None)
