"""An unknown surname that is, by transliteration, a person of the gazetteer."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Applicability, Proposal
from cleaner.names import same_name
from cleaner.names.compiling import skeleton
from cleaner.names.declared import declared_forms
from cleaner.names.gazetteer import Gazetteer
from cleaner.names.mentions import mentions, support
from cleaner.names.transliteration import plain, readings
from cleaner.repairs.names.linking import CATEGORY, TRANSLITERATION, has_native_accents, is_foreign
from cleaner.repairs.names.occurrences import alone, before, following, occurrences
from cleaner.rules import RuleBook


def person(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, word: str, entries: tuple[int, ...]
) -> Iterator[Proposal]:
    """Edits of ``word`` to the surname, with the given name before it or the full name elsewhere."""
    text = document.text
    named: dict[int, bool] = {}
    declared = declared_forms(document, rules)
    for start, end in occurrences(text, word):
        for entry in entries:
            name = gazetteer.names[entry].name
            given = name.split()[:-1]
            first = before(text, start, len(given))
            if first is None:
                continue
            written = text[first:end]
            full = same_name(written, name)
            if not full and not _misspelt_given(document, rules, gazetteer, text[first:start], given, entry):
                continue
            if has_native_accents(written, name, gazetteer.letters_of(entry)):
                continue
            new = declared.get(entry, name)
            foreign = is_foreign(written, name)
            country = support(document, rules, entry)
            safe = foreign if full else bool(country)
            if not safe and not document.source.is_translated:
                continue
            named[entry] = named.get(entry, False) or safe
            yield document.edit(
                first,
                end,
                new,
                rule=TRANSLITERATION,
                category=CATEGORY,
                message=f"{written} is {new} in English: one name by transliteration"
                + (f", and the text is about {country}." if country else "."),
                applicability=Applicability.SAFE if safe else Applicability.SUGGESTED,
            )
    in_full = set(entries) & mentions(document, rules).entries | {e for e, safe in named.items() if safe}
    if len(in_full) == 1:
        entry = in_full.pop()
        surname = declared.get(entry, gazetteer.names[entry].name).split()[-1]
        if surname == word or has_native_accents(word, surname, gazetteer.letters_of(entry)):
            return
        for start, end in alone(text, word):
            yield document.edit(
                start,
                end,
                surname,
                rule=TRANSLITERATION,
                category=CATEGORY,
                message=f"{word} is {surname}, named in full in this text.",
            )
    elif not named and len(entries) == 1 and document.source.is_translated:
        name = gazetteer.names[entries[0]].name
        given_names = {plain(word), word.lower()} & rules.words("given-name")
        if is_foreign(word, name.split()[-1]) and not given_names and support(document, rules, entries[0]):
            for start, end in alone(text, word):
                yield document.finding(
                    start,
                    end,
                    rule=TRANSLITERATION,
                    category=CATEGORY,
                    message=f"{word} may be the {name.split()[-1]} of {name}.",
                    suggestions=(name.split()[-1],),
                )


def given_name(document: Document, gazetteer: Gazetteer, word: str) -> Iterator[Proposal]:
    """Edits of a given name in a foreign spelling before a surname that is right (``Vladímir Putin``)."""
    text = document.text
    for start, end in occurrences(text, word):
        for stop in following(text, end):
            surname = readings(text[start:stop].split()[-1])
            entries = (
                {e for key in surname[-1] for e in gazetteer.surnames.get(key, ())} if surname else set()
            )
            written = text[start:stop]
            names = {
                gazetteer.names[e].name
                for e in entries
                if same_name(written, gazetteer.names[e].name)
                and not has_native_accents(written, gazetteer.names[e].name, gazetteer.letters_of(e))
            }
            if len(names) == 1 and is_foreign(written, name := names.pop()):
                yield document.edit(
                    start,
                    stop,
                    name,
                    rule=TRANSLITERATION,
                    category=CATEGORY,
                    message=f"{written} is {name} in English: one name by transliteration.",
                )


def _misspelt_given(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, written: str, given: list[str], entry: int
) -> bool:
    """A given name that is no name (``Dauen``), one consonant from the right one, beside the surname."""
    word = written.strip()
    if len(given) != 1 or len(word) < 4 or not word.isalpha() or word == given[0]:
        return False
    if (
        word in gazetteer.known_words
        or word.lower() in rules.words("given-name")
        or rules.lexicon.knows(word)
    ):
        return False
    from rapidfuzz.distance import OSA

    a, b = plain(word), plain(given[0])
    return a[0] == b[0] and OSA.distance(a, b) == 1 and OSA.distance(skeleton(a), skeleton(b)) == 1
