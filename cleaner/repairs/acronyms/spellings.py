"""One organisation, one acronym: an acronym that an article spells in several ways.

Two shapes. An expansion that stands twice with two acronyms in brackets (``Northern River Commission
(NRC) … (CRN)``): the one with the expansion's initials is kept. And, in translated text, an acronym
that nothing explains, one letter or the order of letters away from one that the text explains or the
gazetteer has (``DND`` beside ``DNR``). It is repaired only when it has all letters of the explained one
and begins, as in Romance languages, with that of the head noun; else it is reported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice

from msgspec import Struct

from cleaner.document import Document
from cleaner.model import Applicability, Proposal
from cleaner.names.gazetteer import Gazetteer
from cleaner.names.mentions import mentions
from cleaner.repairs.acronyms.common import CATEGORY, SPELLINGS, collides, occurrences
from cleaner.repairs.acronyms.expansions import BRACKETED, HEADS, expansion, stems, with_initials
from cleaner.rules import RuleBook

_SHORTEST, _LONGEST = 3, 7
_MOST = 100
"""So many explained acronyms are compared; a text with more different ones is a list, no article."""


class _Explained(Struct, frozen=True):
    """An acronym behind its expansion; the words are trimmed to those whose initials it is, if there are."""

    acronym: str
    words: tuple[str, ...]
    has_the_initials: bool

    @property
    def head(self) -> str:
        """The initial of the noun that Romance languages put first, or ""."""
        return next((word[0] for word in reversed(self.words) if word in HEADS), "")


def one_spelling(document: Document, rules: RuleBook, gazetteer: Gazetteer) -> Iterator[Proposal]:
    """Edits and findings for the acronyms of a document that are one acronym in two spellings."""
    explained = list(islice(_explained(document), _MOST))
    right: dict[frozenset[str], set[str]] = defaultdict(set)
    for item in explained:
        if item.has_the_initials:
            right[frozenset(stems(item.words))].add(item.acronym)
    if right:
        for item in explained:
            if not item.has_the_initials:
                yield from _as_its_initials(document, rules, gazetteer, item, right)
    if document.source.is_translated:
        yield from _strays(document, rules, gazetteer, explained)


def _explained(document: Document) -> Iterator[_Explained]:
    for match in BRACKETED.finditer(document.text):
        words = tuple(word for _, _, word in expansion(document.text, match.start()))
        if len(words) > 1:
            own = with_initials(words, match[1])
            yield _Explained(match[1], own or words, bool(own))


def _as_its_initials(
    document: Document,
    rules: RuleBook,
    gazetteer: Gazetteer,
    item: _Explained,
    right: Mapping[frozenset[str], set[str]],
) -> Iterator[Proposal]:
    """An expansion with an acronym that is not its initials, which stands elsewhere with the one that is."""
    if _is_known(gazetteer, rules, item.acronym):
        return
    found: set[str] = set()
    for index in range(len(item.words) - 1):
        found = right.get(frozenset(stems(item.words[index:])), set())
        if found:
            break
    if len(found) != 1:
        return
    [kept] = found
    permuted = len(kept) > 2 and sorted(item.acronym) == sorted(kept)
    message = f"{item.acronym} is {kept} elsewhere in this text, as the initials of the name say."
    yield from _edits(document, item.acronym, kept, message, permuted)


def _strays(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, explained: list[_Explained]
) -> Iterator[Proposal]:
    """Acronyms that nothing explains, near one that is known here."""
    acronyms = set(filter(_is_acronym, filter(str.isupper, document.words)))
    known = {item.acronym: item for item in explained}
    if len(acronyms) > _MOST:
        return
    for acronym in sorted(acronyms - known.keys()):
        if _is_known(gazetteer, rules, acronym):
            continue
        meant: dict[str, bool] = {}
        for item in known.values():
            if _near(acronym, item.acronym):
                permuted = len(acronym) > 3 and sorted(acronym) == sorted(item.acronym)
                meant[item.acronym] = permuted and item.has_the_initials and acronym[0] == item.head
        for other in acronyms - known.keys() - {acronym}:
            for entry in gazetteer.by_acronym.get(other, ()):
                if not (_near(acronym, other) and _is_body(gazetteer, entry)):
                    continue
                if entry in mentions(document, rules).entries:
                    meant.setdefault(other, False)
            for entry, *_ in gazetteer.foreign_acronyms.get(other, ()):
                english = gazetteer.names[entry].acronym
                if english and _is_body(gazetteer, entry) and _near(acronym, other):
                    meant.setdefault(english, False)
        if len(meant) != 1:
            continue
        [(new, sure)] = meant.items()
        message = f"{acronym} is explained nowhere in this text; {new} is nearly the same."
        yield from _edits(document, acronym, new, message, sure)


def _edits(document: Document, old: str, new: str, message: str, safe: bool) -> Iterator[Proposal]:
    for start, end in occurrences(document.text, old):
        yield document.edit(
            start,
            end,
            new,
            rule=SPELLINGS,
            category=CATEGORY,
            message=message,
            applicability=Applicability.SAFE if safe else Applicability.SUGGESTED,
            group=f"spellings {old}" if safe else "",
        )


def _is_acronym(word: str) -> bool:
    """True for capitals that may be one."""
    return word.isascii() and _SHORTEST <= len(word) <= _LONGEST


def _is_known(gazetteer: Gazetteer, rules: RuleBook, acronym: str) -> bool:
    """True for an acronym that has a meaning of its own, or is a word in capitals."""
    return (
        acronym in gazetteer.foreign_acronyms
        or collides(gazetteer, rules, acronym)
        or rules.lexicon.knows_lower(acronym.lower())
    )


def _is_body(gazetteer: Gazetteer, entry: int) -> bool:
    """Not a party: those of one country differ in a letter (PSD, PSB, PSC)."""
    return gazetteer.names[entry].kind not in ("party", "club")


def _near(acronym: str, other: str) -> bool:
    """The same letters in another order (four or more), or one other letter behind the first."""
    if len(acronym) != len(other) or acronym == other:
        return False
    if len(acronym) > 3 and sorted(acronym) == sorted(other):
        return True
    differing = sum(a != b for a, b in zip(acronym, other, strict=True))
    return differing == 1 and acronym[0] == other[0]
