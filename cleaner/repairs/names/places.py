"""An unknown word that is a place of the gazetteer: by transliteration, or by its consonants."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Applicability, Proposal
from cleaner.names import same_name
from cleaner.names.compiling import skeleton
from cleaner.names.declared import declared_forms
from cleaner.names.gazetteer import Gazetteer
from cleaner.names.mentions import in_foreign_stretch, neighbours, support
from cleaner.names.transliteration import plain
from cleaner.regex import lazy
from cleaner.repairs.names.guards import is_surname
from cleaner.repairs.names.linking import CATEGORY, TRANSLITERATION, UNKNOWN, is_foreign
from cleaner.repairs.names.occurrences import beside_unknown, occurrences
from cleaner.rules import RuleBook

_LOCATIVE = lazy(
    r"\b(?:in|of|from|near|to|at|around|outside|towards?|leaving|left|leaves?|enter(?:s|ed)?|visit(?:s|ed)?"
    r"|reach(?:es|ed)?|cross(?:es|ed)?|and|city|town|village)[ \u00a0]$",
    re.IGNORECASE,
)
_VOICING = ({"b", "p"}, {"d", "t"}, {"g", "k"}, {"v", "f"}, {"z", "s"})


def place(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, word: str, entry: int
) -> Iterator[Proposal]:
    """Edits of ``word`` to the place that it is by transliteration."""
    name = gazetteer.names[entry].name
    evidence = support(document, rules, entry)
    if not evidence and neighbours(document, rules, entry):
        evidence = "its country"
    if is_surname(document, word, rules):
        return
    safe = bool(evidence) and is_foreign(word, name)
    if not safe and not document.source.is_translated:
        return
    yield from _place_edits(
        document,
        rules,
        gazetteer,
        word,
        name,
        TRANSLITERATION,
        f"{word} is {name} in English: one name by transliteration"
        + (f", and the text is about {evidence}." if evidence else "."),
        safe,
    )


def _is_where(document: Document, word: str) -> bool:
    """True when the word stands behind a preposition of place somewhere."""
    return re.search(rf"\b(?:in|from|to|near|of|at) {re.escape(word)}\b", document.text) is not None


def near_place(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, word: str, entries: tuple[int, ...]
) -> Iterator[Proposal]:
    """Edits of ``word`` to the one place near it that the document speaks for."""
    supported = [(entry, found) for entry in entries if (found := support(document, rules, entry))]
    if not supported and len(entries) == 1 and document.source.is_translated and _is_where(document, word):
        likely = gazetteer.names[entries[0]].name
        message = (
            f"{word} is no known name; {likely} is a letter or two away. The text has no other sign of it."
        )
        yield from _place_edits(document, rules, gazetteer, word, likely, UNKNOWN, message, False)
        return
    if len(supported) != 1 or same_name(word, gazetteer.names[supported[0][0]].name):
        return
    entry, found = supported[0]
    name = gazetteer.names[entry]
    own = found == name.name or found in name.demonyms
    alike = _alike(skeleton(word), skeleton(name.name))
    lost = len(word) > 6 and _lost_consonant(word, name.name)
    safe = (alike or lost) if own else alike and neighbours(document, rules, entry) > 0
    yield from _place_edits(
        document,
        rules,
        gazetteer,
        word,
        name.name,
        UNKNOWN,
        f"{word} is no known name; {name.name} is a letter or two away, and the text has {found}.",
        safe,
    )


def _alike(a: str, b: str) -> bool:
    """The same consonants, or one voiced for voiceless."""
    if a == b:
        return True
    differing = [{x, y} for x, y in zip(a, b, strict=False) if x != y]
    return len(a) == len(b) and len(differing) == 1 and differing[0] in _VOICING


def _lost_consonant(word: str, name: str) -> bool:
    """One consonant more or fewer, and nothing else (``Kyrgystan``)."""
    from rapidfuzz.distance import OSA

    return len(skeleton(word)) != len(skeleton(name)) and OSA.distance(plain(word), plain(name)) == 1


def _place_edits(
    document: Document,
    rules: RuleBook,
    gazetteer: Gazetteer,
    word: str,
    name: str,
    rule: str,
    message: str,
    safe: bool,
) -> Iterator[Proposal]:
    text = document.text
    if document.declared:
        name = declared_forms(document, rules).get(gazetteer.by_name[name], name)
    spots = [
        (start, end)
        for start, end in occurrences(text, word)
        if not in_foreign_stretch(text, start) and not beside_unknown(document, rules, gazetteer, start, end)
    ]
    if rule == UNKNOWN and not any(_LOCATIVE.search(text, max(0, s - 12), s) for s, _ in spots):
        safe = False
    for start, end in spots:
        yield document.edit(
            start,
            end,
            name,
            rule=rule,
            category=CATEGORY,
            message=message,
            applicability=Applicability.SAFE if safe else Applicability.SUGGESTED,
        )
