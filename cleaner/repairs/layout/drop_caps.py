"""Drop caps: the large first letter of an article, set apart by the page.

The letter of the source stays before the translated word (``NThe average``, ``“AOf course``): it
goes, when what remains is a word with which sentences begin and the whole is no word. Or the
letter is lost (``FTER weeks of talks``): it comes back when one letter only makes such a word.

Left alone, deliberately: acronyms (MPs, TVs, KFor), Scottish and Irish names (McKay has one
capital in front), brands, lines all in capitals; ``HE average``, where *he* is a word, is reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase

from cleaner.document import Document
from cleaner.document.signs import Sign
from cleaner.model import Proposal
from cleaner.regex import lazy
from cleaner.repairs.layout.closed_class import CLOSED_CLASS
from cleaner.repairs.layout.page import Line
from cleaner.rules import RuleBook

_OPENERS = CLOSED_CLASS | frozenset(
    "after since there when then here what how why all many some one two three more most both each every"
    " until before during under over through about according last yes perhaps never only almost once".split()
)
_BLANKS = (b" ", b"\t", b"\xa0", b"\x7f")
_CAPITALS = Sign(
    *(b"\n" + blank + b"AA" for blank in (b"", *_BLANKS)),
    *(b"." + blank + b"AA" for blank in (b"", *_BLANKS)),
    *(one + other + b"AA" for one in _BLANKS for other in _BLANKS),
    *(
        mark + blank + b"AA"
        for mark in (b'"', b"\x93", b"\xab", b"\x91", b"\x84", b"'")
        for blank in (b"", *_BLANKS)
    ),
)
"""Two capitals where a line may begin, behind blanks and a mark."""
_EXTRA = lazy(r"[\"“«‘„']?\s?([A-Z])([A-Z][a-z]+)\s+[a-z]")
_LOST = lazy(r"[\"“«‘„']?\s?([A-Z]{2,8})\s+[a-z]+\b")


def drop_caps(document: Document, lines: tuple[Line, ...], rules: RuleBook) -> Iterator[Proposal]:
    """Edits on the first word of a paragraph."""
    for line in lines if _CAPITALS.stands_in(document) else ():
        if not (line.text[:2].isupper() or line.text[1:3].isupper()):
            continue
        extra = _EXTRA.match(line.text)
        if extra:
            word = extra[1] + extra[2]
            once = document.text.count(word) == 1  # a name would come again
            if extra[2].lower() in _OPENERS and once and not rules.lexicon.knows(word):
                yield document.edit(
                    line.start + extra.start(1),
                    line.start + extra.end(2),
                    extra[2],
                    rule="drop-cap",
                    category="design/markup",
                    message=f"“{word}” is “{extra[2]}” behind the page’s large first letter.",
                )
            continue
        lost = _LOST.match(line.text)
        if lost:
            yield from _lost(document, line.start + lost.start(1), lost[1], rules)


def _lost(document: Document, start: int, rest: str, rules: RuleBook) -> Iterator[Proposal]:
    lower = rest.lower()
    words = [letter + lower for letter in ascii_lowercase if letter + lower in _OPENERS]
    if not words or lower in _OPENERS - {"he"}:
        return
    written = tuple(word.capitalize() for word in words)
    message = f"“{rest}” lost the page’s large first letter: “{'” or “'.join(written)}”."
    if len(words) == 1 and len(rest) >= 4 and not rules.lexicon.knows(rest):
        yield document.edit(
            start, start + len(rest), written[0], rule="drop-cap", category="design/markup", message=message
        )
    else:
        yield document.finding(
            start,
            start + len(rest),
            rule="drop-cap",
            category="design/markup",
            message=message,
            suggestions=written,
        )
