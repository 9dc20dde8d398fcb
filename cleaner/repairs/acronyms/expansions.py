"""``English Expansion (ACRONYM)``: the two made to agree."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from cleaner.document import Document
from cleaner.model import Proposal
from cleaner.names.gazetteer import Gazetteer
from cleaner.regex import lazy
from cleaner.repairs.acronyms.common import CATEGORY, INITIALS, LONG_FORM, LOWERED, collides, occurrences
from cleaner.rules import RuleBook

BRACKETED = lazy(r"\(([A-Z]{3,7})\)")
_LOWERED = lazy(r"\(([a-z]{2,7})\)")
_WORD = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_JOINING = frozenset("of the for and on in to de du des".split())
HEADS = frozenset(
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


def bracketed(document: Document, rules: RuleBook, gazetteer: Gazetteer) -> Iterator[Proposal]:
    """Edits for every bracketed acronym with words before it."""
    for match in BRACKETED.finditer(document.text):
        yield from _bracketed(document, rules, gazetteer, match)


def lowered(document: Document) -> Iterator[Proposal]:
    """``World Health Organization (who)``: the initials of the words before the bracket, in small letters.
    Units that are written so (``Miles Per Hour (mph)``) stay, and so do acronyms with a capital, as the
    British press writes those that are spoken as words (``Abta``)."""
    for match in _LOWERED.finditer(document.text):
        acronym = match[1].upper()
        before = tuple(word for _, _, word in expansion(document.text, match.start()))
        words = with_initials(before, acronym)
        if not words or "per" in (word.lower() for word in words):
            continue
        yield document.edit(
            *match.span(1),
            acronym,
            rule=LOWERED,
            category="fluency/spelling/capitalization",
            message=f"{acronym} is the acronym of “{' '.join(words)}”.",
        )


def _bracketed(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, match: re.Match[str]
) -> Iterator[Proposal]:
    acronym = match[1]
    words = expansion(document.text, match.start())
    if len(words) < 2:
        return
    entries = gazetteer.by_acronym.get(acronym, ())
    if len(entries) == 1:
        yield from _long_form(document, gazetteer, entries[0], words)
    elif not entries:
        yield from _permuted(document, rules, gazetteer, acronym, words)


def initials_of(words: Iterable[str]) -> set[str]:
    """The initials of the capitalised words, and those of all."""
    words = tuple(words)
    return {_initials(words), "".join(word[0] for word in words).upper()}


def with_initials(words: tuple[str, ...], acronym: str) -> tuple[str, ...]:
    """The last of the words whose initials are the acronym: what stands before them only leads up to the
    name (*Shares of the* …). Empty when there are none."""
    for index in range(len(words) - 1):
        if acronym in initials_of(words[index:]):
            return words[index:]
    return ()


def expansion(text: str, end: int) -> list[tuple[int, int, str]]:
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


def _without_lead(
    words: list[tuple[int, int, str]], foreign: Callable[[list[tuple[int, int, str]]], bool]
) -> list[tuple[int, int, str]]:
    """The words without a noun that only leads up to the name (*Members of the* …)."""
    while len(words) > 2 and words[1][2] in _JOINING and foreign(words):
        rest = [word for word in words[1:] if word[2] not in _JOINING]
        if not rest:
            break
        words = words[words.index(rest[0]) :]
    return words


def stems(words: Iterable[str]) -> set[str]:
    """The words without their plural, in one spelling, without joining ones."""
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
    official = stems(_WORD.findall(name.name))
    words = _without_lead(words, lambda run: not stems([run[0][2]]) & official)
    written = [word for _, _, word in words]
    found = stems(written)
    shared, wrong = found & official, found - official
    text = document.text[words[0][0] : words[-1][1]]
    if len(shared) < 2 or not wrong or len(wrong) > 1 or len(found) > len(official):
        return
    if _initials(written) == name.acronym or text in gazetteer.by_name:
        return
    yield document.edit(
        words[0][0],
        words[-1][1],
        name.name,
        rule=LONG_FORM,
        category=CATEGORY,
        message=f"{name.acronym} is the {name.name}: “{', '.join(sorted(wrong))}” is not in its name.",
    )


def _permuted(
    document: Document,
    rules: RuleBook,
    gazetteer: Gazetteer,
    acronym: str,
    words: list[tuple[int, int, str]],
) -> Iterator[Proposal]:
    words = _without_lead(words, lambda run: sum(word[0].isupper() for _, _, word in run) > len(acronym))
    capitalised = [word for _, _, word in words if word[0].isupper()]
    if len(acronym) < 4 or len(capitalised) != len(acronym) or collides(gazetteer, rules, acronym):
        return
    initials = _initials(capitalised)
    if initials == acronym or sorted(initials) != sorted(acronym) or acronym in gazetteer.foreign_acronyms:
        return
    if _initials(word.capitalize() for _, _, word in words) == acronym:
        return
    if not HEADS.intersection(capitalised) or _NATIVE.intersection(capitalised):
        return
    demonyms = rules.words("demonym")
    if any(word.lower() in demonyms for word in capitalised if word not in ("European", "African", "Asian")):
        return
    expansion = document.text[words[0][0] : words[-1][1]]
    for start, end in occurrences(document.text, acronym):
        yield document.edit(
            start,
            end,
            initials,
            rule=INITIALS,
            category=CATEGORY,
            message=f"{acronym} has the initials of “{expansion}” in another order: {initials}.",
            group=f"initials {acronym}",
        )
