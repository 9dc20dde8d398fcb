"""The forms of names that people have declared right for their project (cleaner.decisions)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cleaner.document import Document
from cleaner.names.compiling import AMBIGUOUS, TRANSLATED
from cleaner.names.gazetteer import Gazetteer, load_gazetteer
from cleaner.names.transliteration import readings, same_name
from cleaner.rules import RuleBook

_NOTHING: Mapping[int, str] = {}


def declared_forms(document: Document, rules: RuleBook) -> Mapping[int, str]:
    """Gazetteer entry -> the form that the project writes, for the document at hand."""
    if not document.declared:
        return _NOTHING
    return forms_of(document.declared, rules)


def forms_of(words: frozenset[str], rules: RuleBook) -> Mapping[int, str]:
    """Gazetteer entry -> the one of these words that names it. Worked out once for a set of words.

    A word names an entry when it is one of its listed forms, or, of two words or more, a person's name
    by the transliteration key. A word that may mean several entries chooses for none.
    """
    return rules.memo(("declared", words), lambda: _forms_of(words, load_gazetteer(rules)))


def _forms_of(words: Iterable[str], gazetteer: Gazetteer) -> dict[int, str]:
    found: dict[int, str] = {}
    for word in sorted(words):
        entries = set(_entries(word, gazetteer))
        if len(entries) == 1:
            entry = entries.pop()
            if gazetteer.names[entry].acronym != word:
                found.setdefault(entry, word)
    return found


def _entries(word: str, gazetteer: Gazetteer) -> Iterable[int]:
    whole = (0, len(word))
    for start, end, entry in gazetteer.right_forms(word):
        if (start, end) == whole:
            yield entry
    for start, end, forms in gazetteer.wrong_forms(word):
        if (start, end) == whole:
            yield from (form.entry for form in forms if form.why not in (AMBIGUOUS, TRANSLATED))
    if " " in word:
        last = readings(word)[-1] if readings(word) else ()
        for key in last:
            for entry in gazetteer.surnames.get(key, ()):
                if same_name(word, gazetteer.names[entry].name):
                    yield entry
