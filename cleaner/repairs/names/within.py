"""Names measured against the text itself: in one word, without their accents, or in two spellings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from cleaner.document import Document
from cleaner.model import Applicability, Proposal
from cleaner.names import same_name
from cleaner.names.compiling import without_accents
from cleaner.names.gazetteer import Gazetteer
from cleaner.names.transliteration import plain
from cleaner.regex import lazy
from cleaner.repairs.names.linking import ACCENTS, CATEGORY, INCONSISTENT, JOINED
from cleaner.repairs.names.occurrences import TITLES, alone, before, occurrences
from cleaner.rules import RuleBook

_WORD_BEFORE = lazy(r"(?<!\w)([^\W\d_a-z][^\W\d_A-Z]+) $")
_WORD_AFTER = lazy(r" ([^\W\d_a-z][^\W\d_A-Z]+)(?!\w)")
_SLAVIC = lazy(r"(?:[oe]va?|sk[iy]i?|skaya|enko|in|ich|chuk|iev|yan)\b")
_MOST = 50
"""Of more words with the same consonants nothing can be said."""
_BEFORE_HYPHEN = lazy(r"(?<!\w)[A-Z][a-z]+ [A-Z][a-z]+$")
_AFTER_HYPHEN = lazy(r"-[a-z]+(?!\w)")


def joined(document: Document, unknown: AbstractSet[str]) -> Iterator[Proposal]:
    """``Handoyun`` where the same text has ``Han Do-yun``: an East Asian name in one word."""
    full: dict[str, str] = {}
    for name in _hyphenated(document.text):
        word = re.sub(r"[ -]", "", name).capitalize()
        full[word] = name if full.get(word, name) == name else ""
    for word in sorted(full.keys() & unknown):
        for start, end in occurrences(document.text, word) if full[word] else ():
            yield document.edit(
                start,
                end,
                full[word],
                rule=JOINED,
                category=CATEGORY,
                message=f"{word} is written {full[word]} elsewhere in this text.",
            )


def _hyphenated(text: str) -> Iterator[str]:
    """Names like ``Han Do-yun``: looked for round each hyphen, of which a text has few."""
    at = text.find("-")
    while at >= 0:
        if text[at + 1 : at + 2].islower() and text[at - 1 : at].islower():
            first = _BEFORE_HYPHEN.search(text, max(0, at - 24), at)
            after = _AFTER_HYPHEN.match(text, at)
            if first and after:
                yield text[first.start() : after.end()]
        at = text.find("-", at + 1)


def accents(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, accented: AbstractSet[str]
) -> Iterator[Proposal]:
    """``Sanchez`` where the same text has ``Pedro Sánchez``: the accents of the full name come back.

    The full name with accents is looked for without them, and its last word alone. A word that the
    gazetteer has without accents, a common word, and a name of Slavic form (where the accents are a
    Spanish habit) stay as they are.
    """
    text = document.text
    full: dict[str, str] = {}
    for word in sorted(accented):
        for start, end in occurrences(text, word):
            run = _run(text, start, end)
            if " " in run:
                bare = without_accents(run)
                full[bare] = run if full.get(bare, run) == run else ""
    surnames: dict[str, str] = {}
    for bare, name in full.items():
        if not name or _SLAVIC.search(plain(name)):
            continue
        if any(
            w in gazetteer.known_words and v not in gazetteer.known_words
            for v, w in zip(name.split(), bare.split(), strict=True)
            if v != w
        ):
            continue
        yield from _restored(document, occurrences(text, bare), name, name)
        old, new = bare.split()[-1], name.split()[-1]
        if old != new and not rules.lexicon.knows_lower(old) and old.lower() not in document.words:
            surnames[old] = "" if surnames.get(old, name).split()[-1:] != [new] else name
    for old, name in surnames.items():
        if name:
            spots = (s for s in alone(text, old) if text[max(0, s[0] - 4) : s[0]].lower() != "the ")
            yield from _restored(document, spots, name.split()[-1], name)


def _run(text: str, start: int, end: int) -> str:
    """The capitalised words around a range, at most two before and two after."""
    for _ in range(2):
        left = _WORD_BEFORE.search(text, max(0, start - 24), start)
        if left:
            start = left.start(1)
        after = _WORD_AFTER.match(text, end)
        if after:
            end = after.end(1)
    return text[start:end]


def _restored(
    document: Document, places: Iterable[tuple[int, int]], new: str, name: str
) -> Iterator[Proposal]:
    for start, end in places:
        yield document.edit(
            start,
            end,
            new,
            rule=ACCENTS,
            category=CATEGORY,
            message=f"The text writes {name} with its accents elsewhere.",
        )


def inconsistent(document: Document, unknown: Mapping[str, str]) -> Iterator[Proposal]:
    """One unknown name in two spellings: the one that was declared right, else the one that the full name
    has, else the more frequent one is suggested for the others. Without any of these, reported."""
    groups: dict[str, list[str]] = {}
    for word, consonants in unknown.items():
        groups.setdefault(consonants, []).append(word)
    for words in groups.values():
        if 1 < len(words) <= _MOST:
            for same in _same(words):
                yield from _unified(document, same)


def _same(words: Iterable[str]) -> list[list[str]]:
    """The words in groups of one name. Quadratic in the few words of one set of consonants."""
    groups: list[list[str]] = []
    for word in sorted(words):
        for group in groups:
            if same_name(group[0], word):
                group.append(word)
                break
        else:
            groups.append([word])
    return [group for group in groups if len(group) > 1]


def _unified(document: Document, words: Iterable[str]) -> Iterator[Proposal]:
    spots = {word: list(occurrences(document.text, word)) for word in words}
    ordered = sorted(spots, key=lambda word: (-len(spots[word]), spots[word][:1], word))
    kept, why = _chosen(document, spots, ordered)
    for other in ordered:
        if other == kept:
            continue
        message = f"{other} is spelt {kept} elsewhere in this text" + (f" ({why})." if why else ".")
        for start, end in spots[other]:
            if why:
                yield document.edit(
                    start,
                    end,
                    kept,
                    rule=INCONSISTENT,
                    category="terminology/inconsistent",
                    message=message,
                    applicability=Applicability.SUGGESTED,
                )
            else:
                yield document.finding(
                    start,
                    end,
                    rule=INCONSISTENT,
                    category="terminology/inconsistent",
                    message=message,
                    suggestions=(kept,),
                )


def _chosen(
    document: Document, spots: Mapping[str, list[tuple[int, int]]], ordered: list[str]
) -> tuple[str, str]:
    """The spelling to keep, and why; without a reason the first in the text."""
    declared = {part for name in document.declared for part in name.split()}
    for word in ordered:
        if word in declared:
            return word, "so decided for this project"
    full = {word: name for word in ordered if (name := _full_mention(document.text, spots[word]))}
    if len(full) == 1:
        [(word, name)] = full.items()
        return word, f"in full {name}"
    counts = [len(spots[word]) for word in ordered]
    return ordered[0], "more often" if counts[0] > counts[1] else ""


def _full_mention(text: str, spots: Iterable[tuple[int, int]]) -> str:
    """The first mention with a given name before it, or ""."""
    for start, end in spots:
        first = before(text, start, 1)
        if first is not None and text[first:start].strip() not in TITLES:
            return text[first:end]
    return ""
