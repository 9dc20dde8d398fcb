"""Acronyms of other languages: every mention becomes the English one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from cleaner.document import Document
from cleaner.document.context import is_title_case
from cleaner.model import Applicability, Proposal
from cleaner.names.gazetteer import Gazetteer, Name
from cleaner.names.mentions import explained, in_foreign_stretch, support
from cleaner.regex import lazy
from cleaner.repairs.acronyms.common import CATEGORY, FOREIGN, collides, occurrences
from cleaner.repairs.names.guards import in_capitals
from cleaner.repairs.names.occurrences import OFFICES
from cleaner.rules import RuleBook

_EXPLAINED = lazy(r"(?:acronym|initials|abbreviation|\bsiglas?\b|known as|called)", re.IGNORECASE)
_NO_NOUN_AFTER = lazy(
    r"['’]s\b|\s*(?:$|[.,;:!?)\n]|(?:and|or|but|in|on|at|by|for|to|of|with|from|was|is|were|are|has|had|have|will"
    r"|who|which|that|said|says|\w+ed)\b)"
)


class _Reading(Struct, frozen=True):
    acronym: str
    entry: int
    sources: tuple[str, ...]
    doubtful: bool
    near: tuple[str, ...]
    english: bool
    """It is an acronym in English too: the source language alone is no evidence."""


def foreign_acronyms(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, found: Iterable[str]
) -> Iterator[Proposal]:
    """Edits of all mentions of the foreign acronyms in ``found``."""
    readings = [_reading(document, rules, gazetteer, acronym) for acronym in found]
    chosen = [reading for reading in readings if reading is not None]
    for reading in chosen:
        name = gazetteer.names[reading.entry]
        evidence = _evidence(document, rules, gazetteer, reading, chosen)
        if not evidence and not document.source.is_translated:
            continue
        spots = list(occurrences(document.text, reading.acronym))
        if any(_is_given_in_english(document, *spot, name) for spot in spots):
            continue
        for start, end in spots:
            if in_foreign_stretch(document.text, start) or (document.text.isupper() and not name.acronym):
                continue
            if _is_part_of_a_name(document.text, rules, start, end, reading.doubtful):
                continue
            if in_capitals(document.text, start, end) and rules.lexicon.knows_lower(reading.acronym.lower()):
                continue  # a word among words in capitals (PALM OIL)
            bracketed = document.text[start - 1 : start] == "(" and document.text[end : end + 1] == ")"
            if bracketed and not name.acronym:
                continue
            new = name.acronym or name.name
            begin = _without_article(document.text, start, end, new, rules)
            safe = bool(evidence) and not _explained(document.text, start, end)
            yield document.edit(
                begin,
                end,
                new,
                rule=FOREIGN,
                category=CATEGORY,
                message=f"{reading.acronym} is {new} in English"
                + (f" ({evidence})." if evidence and evidence is not _PLAIN else "."),
                applicability=Applicability.SAFE if safe else Applicability.SUGGESTED,
                group=f"acronym {reading.acronym}" if safe else "",
            )


def cased_acronyms(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, found: Iterable[str]
) -> Iterator[Proposal]:
    """``the Onu``, ``the Oms``: a foreign acronym written as a word, as French and Italian papers do.

    Only behind an article, in a text from a language of that acronym, where nothing else is so called.
    """
    text = document.text
    for written in found:
        reading = _reading(document, rules, gazetteer, written.upper())
        if reading is None or not document.source.supports(reading.sources):
            continue
        if rules.lexicon.knows(written) or reading.english:
            continue
        if not _is_plainly_translated(document, rules, gazetteer):
            continue
        name = gazetteer.names[reading.entry]
        new = name.acronym or name.name
        for start, end in occurrences(text, written):
            if not _ARTICLE_BEFORE.search(text, max(0, start - 5), start) or _NAME_AFTER.match(text, end):
                continue
            if _is_given_in_english(document, start, end, name):
                continue
            yield document.edit(
                _without_article(text, start, end, new, rules),
                end,
                new,
                rule=FOREIGN,
                category=CATEGORY,
                message=f"{written} is {new} in English, from {document.source.language}.",
            )


def _is_part_of_a_name(text: str, rules: RuleBook, start: int, end: int, doubtful: bool) -> bool:
    """True before a capitalised word that is no office, institution or person (``UE Boom``), outside
    of a headline; for a doubtful acronym also behind a name in mid-sentence (the Georgetown BID), a number
    or a century (3000 BCE)."""
    if doubtful and _NAME_OR_NUMBER_BEFORE.search(text, max(0, start - 40), start):
        return True
    after = _CAPITALISED_AFTER.match(text, end)
    if after is None or after[1] in OFFICES:
        return False
    word = after[1].lower()
    if word in rules.words("after-acronym") or word in rules.words("given-name"):  # the OTAN Jens Stoltenberg
        return False
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    return not is_title_case(text, line, len(text) if stop < 0 else stop)


_NAME_OR_NUMBER_BEFORE = lazy(r"(?:[a-z,] [A-Z][a-z]+|\d|\bcentur(?:y|ies)|\bmillennium) $")
_CAPITALISED_AFTER = lazy(r" ([A-Z][a-z]+)")
_ARTICLE_BEFORE = lazy(r"\b[Tt]he $")
_NAME_AFTER = lazy(r"[ -][A-Z][a-z]")
_PLAIN = "no other reading"


def _reading(document: Document, rules: RuleBook, gazetteer: Gazetteer, acronym: str) -> _Reading | None:
    """What the acronym means here, or None when several readings remain."""
    english = collides(gazetteer, rules, acronym)
    candidates = [
        _Reading(acronym, entry, sources, doubtful or english, near, english)
        for entry, sources, doubtful, near in gazetteer.foreign_acronyms[acronym]
        if not sources or document.source.allows(sources)
    ]
    if len({c.entry for c in candidates}) > 1:
        supported = [
            c for c in candidates if support(document, rules, c.entry) or _long(document, gazetteer, c)
        ]
        candidates = supported if len({c.entry for c in supported}) == 1 else []
    return candidates[0] if candidates else None


def _evidence(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, reading: _Reading, others: Iterable[_Reading]
) -> str:
    if not reading.doubtful:
        return _PLAIN
    if reading.acronym in gazetteer.acronyms:
        return ""
    if _long(document, gazetteer, reading):
        return "its name stands in the text"
    for word in reading.near:
        if word in document.words:
            return f"the text has {word}"
    if not _is_plainly_translated(document, rules, gazetteer):
        return ""
    if not reading.english and reading.sources and document.source.supports(reading.sources):
        return "the text was translated from " + document.source.language
    for other in others:
        if other.entry != reading.entry and set(other.sources) & set(reading.sources):
            return f"{other.acronym} beside it is foreign too"
    found = support(document, rules, reading.entry)
    return f"the text is about {found}" if found else ""


def _is_plainly_translated(document: Document, rules: RuleBook, gazetteer: Gazetteer) -> bool:
    """True when something that is no acronym shows that the text was translated: several acronyms that
    might be foreign are no evidence for each other."""
    if not document.source.is_translated:
        return False
    topics = rules.memo("acronyms: topics", lambda: _topics(rules))
    signs = {reason.partition(": ")[2] for reason in document.source.reasons}
    return any(sign not in gazetteer.foreign_acronyms and sign not in topics for sign in signs)


def _topics(rules: RuleBook) -> frozenset[str]:
    """What an English reporter on a country writes, too."""
    return frozenset(
        str(text)
        for entry in rules.section("signals")
        if entry.get("topic")
        for text in (*entry.get("words", ()), *entry.get("phrases", ()))
    )


def _long(document: Document, gazetteer: Gazetteer, reading: _Reading) -> bool:
    name = gazetteer.names[reading.entry]
    return any(form in document.text for form in (name.name, *name.long_forms) if len(form) > 8)


def _without_article(text: str, start: int, end: int, new: str, rules: RuleBook) -> int:
    """Where the edit begins: English says *NATO*, but *the NATO summit*."""
    if text[max(0, start - 4) : start].lower() != "the " or new.lower() not in rules.words(
        "name-without-article"
    ):
        return start
    return start - 4 if _NO_NOUN_AFTER.match(text, end) else start


def _is_given_in_english(document: Document, start: int, end: int, name: Name) -> bool:
    """True for ``OTAN (NATO)`` and ``NATO (OTAN)``; a long form before a foreign acronym does not count."""
    if explained(document, start, end, name.acronym or name.name):
        return True
    return document.text[end : end + 1] == " " and explained(document, start, end, name.name)


def _explained(text: str, start: int, end: int) -> bool:
    return bool(
        _EXPLAINED.search(text, end, min(len(text), end + 40)) and text[end : end + 1] in ",; )"
    ) or bool(re.search(r"(?:acronym|initials|abbreviation)\W*$", text[max(0, start - 30) : start]))
