"""Acronyms: an organisation has one English acronym in a document, and its long form agrees with it.

Three mechanisms, strongest first:

- *foreign acronyms* of the gazetteer (OTAN, ONU, DNR): all mentions of a document change together;
  one that is also something in English (CPI, BCE) needs the document's evidence, or is reported;
- *long forms*: ``X (ACRONYM)`` where the acronym is known and X is its name with a wrong word
  (``Collective Defense Treaty (CSTO)``);
- *initials*: ``English Expansion (XYZW)`` where XYZW is the expansion's initials in another order.
  Romance languages put the head noun first, and MT leaves the acronym as it was.

Left alone, deliberately: acronyms of parties, unions, universities and national bodies, which English
keeps as they are at home (PRI, FARC, UNAM); federations with a French name (FIFA, FIA, UCI); two and
three letters in another order; an acronym that the text explains ("for its acronym in Spanish").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cleaner.document import Document
from cleaner.model import Applicability, Proposal
from cleaner.names.gazetteer import Gazetteer, load_gazetteer
from cleaner.names.mentions import in_foreign_stretch, support
from cleaner.repairs import Repair, RuleInfo
from cleaner.rules import RuleBook

FOREIGN = "foreign-acronym"
LONG_FORM = "acronym-long-form"
INITIALS = "initials-permutation"
_CATEGORY = "terminology/inconsistent"

_BRACKETED = re.compile(r"\(([A-Z]{3,7})\)")
_EXPLAINED = re.compile(r"(?:acronym|initials|abbreviation|\bsiglas?\b|known as|called)", re.IGNORECASE)
_NO_NOUN_AFTER = re.compile(
    r"['’]s\b|\s*(?:$|[.,;:!?)\n]|(?:and|or|but|in|on|at|by|for|to|of|with|from|was|is|were|are|has|had|have|will"
    r"|who|which|that|said|says|\w+ed)\b)"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_JOINING = frozenset("of the for and on in to de du des".split())
_HEADS = frozenset(
    "Organization Organisation Agency Commission Treaty Community Fund Bank Programme Program Court "
    "Conference Council Initiative Partnership Market Group".split()
)
_NATIVE = frozenset(
    """Party Front Movement Federation Union Alliance Coalition Army Forces Confederation Congress Workers
    Association League University College Institute Ministry Police Guard Center Centre Company Railways
    Television Radio National State Federal Republic Democratic People Popular Brigade Corps
    Command""".split()
)
"""Words of bodies whose acronym English keeps as it is at home."""


def _propose(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    gazetteer = load_gazetteer(rules)
    found = document.words & gazetteer.foreign_acronym_words
    if found:
        acronyms = sorted({word.removesuffix("'s").removesuffix("’s") for word in found})
        yield from _foreign(document, rules, gazetteer, acronyms)
    if "(" in document.text:
        for match in _BRACKETED.finditer(document.text):
            yield from _bracketed(document, rules, gazetteer, match)


# Foreign acronyms ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Reading:
    acronym: str
    entry: int
    sources: tuple[str, ...]
    doubtful: bool
    near: tuple[str, ...]


def _foreign(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, found: Iterable[str]
) -> Iterator[Proposal]:
    readings = [_reading(document, rules, gazetteer, acronym) for acronym in found]
    chosen = [reading for reading in readings if reading is not None]
    for reading in chosen:
        name = gazetteer.names[reading.entry]
        evidence = _evidence(document, rules, gazetteer, reading, chosen)
        if not evidence and not document.source.is_translated:
            continue
        for start, end in _occurrences(document.text, reading.acronym):
            if in_foreign_stretch(document.text, start) or (document.text.isupper() and not name.acronym):
                continue
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
                category=_CATEGORY,
                message=f"{reading.acronym} is {new} in English"
                + (f" ({evidence})." if evidence and evidence is not _PLAIN else "."),
                applicability=Applicability.SAFE if safe else Applicability.SUGGESTED,
                group=f"acronym {reading.acronym}" if safe else "",
            )


_PLAIN = "no other reading"


def _reading(document: Document, rules: RuleBook, gazetteer: Gazetteer, acronym: str) -> _Reading | None:
    """What the acronym means here, or None when several readings remain."""
    candidates = [
        _Reading(acronym, entry, sources, doubtful or _collides(gazetteer, rules, acronym), near)
        for entry, sources, doubtful, near in gazetteer.foreign_acronyms[acronym]
        if not sources or document.source.allows(sources)
    ]
    if len({c.entry for c in candidates}) > 1:
        supported = [
            c for c in candidates if support(document, rules, c.entry) or _long(document, gazetteer, c)
        ]
        candidates = supported if len({c.entry for c in supported}) == 1 else []
    return candidates[0] if candidates else None


def _collides(gazetteer: Gazetteer, rules: RuleBook, acronym: str) -> bool:
    return acronym in gazetteer.acronyms or acronym.lower() in rules.words("english-acronym")


def _evidence(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, reading: _Reading, others: Iterable[_Reading]
) -> str:
    if not reading.doubtful:
        return _PLAIN
    if reading.acronym in gazetteer.acronyms:
        return ""
    if _long(document, gazetteer, reading):
        return "its name stands in the text"
    if reading.sources and document.source.supports(reading.sources):
        return "the text was translated from " + document.source.language
    for word in reading.near:
        if word in document.words:
            return f"the text has {word}"
    for other in others:
        if other.entry != reading.entry and set(other.sources) & set(reading.sources):
            return f"{other.acronym} beside it is foreign too"
    found = support(document, rules, reading.entry)
    return f"the text is about {found}" if found and document.source.is_translated else ""


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


def _occurrences(text: str, acronym: str) -> Iterator[tuple[int, int]]:
    start = text.find(acronym)
    while start >= 0:
        end = start + len(acronym)
        before, after = text[start - 1 : start], text[end : end + 1]
        if not (before.isalnum() or after.isalnum() or (before in "@#_/" and before) or after == "_"):
            yield start, end
        start = text.find(acronym, end)


def _explained(text: str, start: int, end: int) -> bool:
    return bool(
        _EXPLAINED.search(text, end, min(len(text), end + 40)) and text[end : end + 1] in ",; )"
    ) or bool(re.search(r"(?:acronym|initials|abbreviation)\W*$", text[max(0, start - 30) : start]))


# Long form and initials --------------------------------------------------------------------------


def _bracketed(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, match: re.Match[str]
) -> Iterator[Proposal]:
    acronym = match[1]
    words = _expansion(document.text, match.start())
    if len(words) < 2:
        return
    entries = gazetteer.by_acronym.get(acronym, ())
    if len(entries) == 1:
        yield from _long_form(document, gazetteer, entries[0], words)
    elif not entries:
        yield from _permuted(document, rules, gazetteer, acronym, words)


def _expansion(text: str, end: int) -> list[tuple[int, int, str]]:
    """The capitalised words (and joining ones between them) that end just before ``end``."""
    line = max(text.rfind(mark, max(0, end - 160), end) for mark in '\n.,;:()"“”«»') + 1
    words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text, max(line, end - 160), end)]
    if not words or text[words[-1][1] : end].strip(" \u00a0'’"):
        return []
    taken: list[tuple[int, int, str]] = []
    for index in range(len(words) - 1, -1, -1):
        start, stop, word = words[index]
        if not (word[0].isupper() or word in _JOINING):
            break
        if taken and text[stop : taken[0][0]].strip(" \u00a0-'’"):
            break
        taken.insert(0, (start, stop, word))
    while taken and (taken[0][2] in _JOINING or taken[0][2].lower() in _JOINING):
        taken.pop(0)
    return taken


def _stems(words: Iterable[str]) -> set[str]:
    return {
        re.sub(r"(?:'s|’s|s)$", "", w.lower()).replace("isation", "ization").replace("defence", "defense")
        for w in words
    } - _JOINING


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper())


def _long_form(
    document: Document, gazetteer: Gazetteer, entry: int, words: list[tuple[int, int, str]]
) -> Iterator[Proposal]:
    """The name with a wrong word: shares two or more words with the right one, and most of its own."""
    name = gazetteer.names[entry]
    official = _stems(_WORD.findall(name.name))
    written = [word for _, _, word in words]
    stems = _stems(written)
    shared, wrong = stems & official, stems - official
    text = document.text[words[0][0] : words[-1][1]]
    if len(shared) < 2 or not wrong or len(wrong) > 1 or len(stems) > len(official):
        return
    if _initials(written) == name.acronym or text in gazetteer.by_name:
        return
    yield document.edit(
        words[0][0],
        words[-1][1],
        name.name,
        rule=LONG_FORM,
        category=_CATEGORY,
        message=f"{name.acronym} is the {name.name}: “{', '.join(sorted(wrong))}” is not in its name.",
    )


def _permuted(
    document: Document,
    rules: RuleBook,
    gazetteer: Gazetteer,
    acronym: str,
    words: list[tuple[int, int, str]],
) -> Iterator[Proposal]:
    capitalised = [word for _, _, word in words if word[0].isupper()]
    if len(acronym) < 4 or len(capitalised) != len(acronym) or _collides(gazetteer, rules, acronym):
        return
    initials = _initials(capitalised)
    if initials == acronym or sorted(initials) != sorted(acronym) or acronym in gazetteer.foreign_acronyms:
        return
    if _initials(word.capitalize() for _, _, word in words) == acronym:
        return
    if not _HEADS.intersection(capitalised) or _NATIVE.intersection(capitalised):
        return
    demonyms = rules.words("demonym")
    if any(word.lower() in demonyms for word in capitalised if word not in ("European", "African", "Asian")):
        return
    expansion = document.text[words[0][0] : words[-1][1]]
    for start, end in _occurrences(document.text, acronym):
        yield document.edit(
            start,
            end,
            initials,
            rule=INITIALS,
            category=_CATEGORY,
            message=f"{acronym} has the initials of “{expansion}” in another order: {initials}.",
            group=f"initials {acronym}",
        )


REPAIR = Repair(
    name="acronyms",
    order=70,
    propose=_propose,
    rules=(
        RuleInfo(
            id=FOREIGN,
            category=_CATEGORY,
            summary="An organisation's acronym of another language: all its mentions become the English one.",
            examples=(
                ("The OTSC sent observers.", "The CSTO sent observers."),
                (
                    "A convoy of the OTSC arrived; the OTSC's staff stayed.",
                    "A convoy of the CSTO arrived; the CSTO's staff stayed.",
                ),
            ),
            keep=(
                "The CSTO sent observers.",
                "The alliance (OTSC, for its acronym in Spanish) sent observers.",
            ),
        ),
        RuleInfo(
            id=LONG_FORM,
            category=_CATEGORY,
            summary="A long form beside its acronym that has a wrong word in it.",
            examples=(
                (
                    "It asked the Collective Defense Treaty (CSTO) for help.",
                    "It asked the Collective Security Treaty Organization (CSTO) for help.",
                ),
                (
                    "Members of the Collective Safety Treaty (CSTO) met.",
                    "Members of the Collective Security Treaty Organization (CSTO) met.",
                ),
            ),
            keep=(
                "Members of the Collective Security Treaty Organisation (CSTO) met.",
                "Members of the Collective Security Treaty (CSTO) met.",
            ),
        ),
        RuleInfo(
            id=INITIALS,
            category=_CATEGORY,
            summary="An acronym that is its English expansion's initials in another order.",
            examples=(
                (
                    "The Northern River Basin Commission (CNRB) met. The CNRB adjourned.",
                    "The Northern River Basin Commission (NRBC) met. The NRBC adjourned.",
                ),
                (
                    "A loan of the Islands Reconstruction Investment Fund (FIRI) is due.",
                    "A loan of the Islands Reconstruction Investment Fund (IRIF) is due.",
                ),
            ),
            keep=(
                "The National Autonomous University of Mexico (UNAM) is closed.",
                "The International Federation of Association Football (FIFA) met.",
                "The Revolutionary Armed Forces of Colombia (FARC) signed.",
            ),
        ),
    ),
)
