"""Which names a document mentions, and what else in it speaks for one of them."""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct

from cleaner.document import Document
from cleaner.document.folding import fold
from cleaner.names.gazetteer import Gazetteer, load_gazetteer
from cleaner.names.style import PLACES
from cleaner.regex import lazy
from cleaner.rules import RuleBook

FOREIGN_WORDS = frozenset(
    """de del della dello dei degli delle di da du des la las los lo le les el il gli y e et en dans und der
    die das dem den im und von vom mit für do dos das na no nas nos em para por con sur aux au chez""".split()
)
"""Function words of the source languages: a name between them stands in an untranslated stretch."""


_LONGEST = 160
"""Code points of the longest right form."""


class Mentions(Struct, frozen=True):
    """The right forms in a document: spans sorted by start, and the entries they name."""

    spans: tuple[tuple[int, int, int], ...]
    entries: frozenset[int]

    def covers(self, start: int, end: int) -> bool:
        """True when a longer right form holds this range (``Bank of Georgia`` holds *Georgia*)."""
        for index in range(bisect_left(self.spans, (start - _LONGEST,)), len(self.spans)):
            first, last, _ = self.spans[index]
            if first > start:
                break
            if end <= last and last - first > end - start:
                return True
        return False


def mentions(document: Document, rules: RuleBook) -> Mentions:
    """The names of the gazetteer that stand in the document in their right form. Kept with it."""
    return document.memo("mentions", lambda: _mentions(document, load_gazetteer(rules)))


def _mentions(document: Document, gazetteer: Gazetteer) -> Mentions:
    spans = tuple(sorted(document.scan("names: right", gazetteer.right_forms)))
    return Mentions(spans, frozenset(entry for _, _, entry in spans))


def support(document: Document, rules: RuleBook, entry: int) -> str:
    """What in the document speaks for an entry: its right form, demonym, country or capital; or "".

    The words found are returned, for the message to the editor.
    """
    gazetteer = load_gazetteer(rules)
    name = gazetteer.names[entry]
    found = mentions(document, rules).entries
    if entry in found:
        return name.name
    for demonym in name.demonyms:
        if _word(document, demonym):
            return demonym
    country = gazetteer.by_name.get(name.country)
    if country is not None and country != entry:
        if country in found:
            return gazetteer.names[country].name
        for demonym in gazetteer.names[country].demonyms:
            if _word(document, demonym):
                return demonym
    if name.kind == "country":
        for other in found:
            if gazetteer.names[other].country == name.name:
                return gazetteer.names[other].name
    return ""


def neighbours(document: Document, rules: RuleBook, entry: int) -> int:
    """How many other names of the entry's country the document mentions."""
    gazetteer = load_gazetteer(rules)
    country = gazetteer.names[entry].country
    if not country:
        return 0
    return sum(
        1
        for other in mentions(document, rules).entries
        if other != entry
        and (gazetteer.names[other].country == country or gazetteer.names[other].name == country)
        and (gazetteer.names[other].kind in PLACES or gazetteer.names[other].kind == "person")
    )


def _word(document: Document, word: str) -> bool:
    if word.isalpha():
        return word in document.words
    return word in document.text


_BEFORE = lazy(r"([^\W\d_]+)[ \u00a0]?['’]?$")


def in_foreign_stretch(text: str, start: int) -> bool:
    """True when a function word of a source language stands right before ``start``."""
    before = _BEFORE.search(text, max(0, start - 16), start)
    return before is not None and before[1].lower() in FOREIGN_WORDS and before[1] != "no"


_OPENED = lazy(r"[ \u00a0]\([\"']?(?:or |the )*[\"']?")


def explained(document: Document, start: int, end: int, english: str) -> bool:
    """True for a foreign form that the text itself gives in English in brackets behind it (``Frente Amplio
    (Broad Front)``), or that stands in brackets itself behind its English form. Who writes so wants it."""
    folded, form = document.folded, fold(english)
    opened = _OPENED.match(folded, end)
    if opened and folded.startswith(form, opened.end()):
        return not folded[opened.end() + len(form) :][:1].isalnum()
    return folded[max(0, start - 2) : start] == " (" and folded.endswith(form, 0, start - 2)
