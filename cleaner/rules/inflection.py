"""Inflected forms of English words, asked for only when packs are compiled.

The forms come from lemminflect; what a rule needs at run time (its own forms and those of its
replacement) is stored with the compiled rule.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

_FORMS = {
    "VB": "base",
    "VBP": "base",
    "VBZ": "third",
    "VBD": "past",
    "VBN": "participle",
    "VBG": "gerund",
    "NN": "singular",
    "NNS": "plural",
    "JJ": "base",
    "JJR": "comparative",
    "JJS": "superlative",
}
_PARTS_OF_SPEECH = {"verb": "VERB", "noun": "NOUN", "adjective": "ADJ"}
_BE = {
    "base": ("be", "are"),
    "third": ("is",),
    "past": ("was", "were"),
    "participle": ("been",),
    "gerund": ("being",),
}


_PREPOSITIONS = frozenset(
    str.split("of in on at to for from with by against over under about between without as per de du")
)
_BEHIND_THE_NOUN = frozenset(
    str.split("general martial elect designate laureate emeritus royal delegate plenipotentiary")
)
"""Adjectives that English puts behind the noun: *attorneys general*."""


@lru_cache(maxsize=4096)
def forms_of(lemma: str, part_of_speech: str = "") -> tuple[tuple[str, str], ...]:
    """``(form name, word)`` pairs of a lemma, the lemma's own first.

    Of several words the first inflects (*take part*, *takes part*); of a noun the last one before a
    preposition or an adjective that stands behind it (*heads of state*, *attorneys general*, *intensive care
    units*).
    Without a part of speech, those of all that the lexicon knows for the lemma.
    """
    lead, head, tail = at_head(lemma, part_of_speech)
    if head == "be" and part_of_speech in ("", "verb"):
        pairs = [(form, word) for form, words in _BE.items() for word in words]
    else:
        pairs = list(_inflect(head, part_of_speech))
    return tuple(dict.fromkeys((form, f"{lead}{word}{tail}") for form, word in pairs))


def at_head(lemma: str, part_of_speech: str) -> tuple[str, str, str]:
    """The lemma cut into what stands before the word that inflects, that word, and what follows it."""
    words = lemma.split(" ")
    at = 0
    if part_of_speech == "noun":
        edges = (
            index
            for index, word in enumerate(words)
            if index and (word in _PREPOSITIONS or (word in _BEHIND_THE_NOUN and index == len(words) - 1))
        )
        at = next(edges, len(words)) - 1
    before, after = words[:at], words[at + 1 :]
    return "".join(f"{word} " for word in before), words[at], "".join(f" {word}" for word in after)


def _inflect(word: str, part_of_speech: str) -> Iterable[tuple[str, str]]:
    from lemminflect import getAllInflections, getAllInflectionsOOV

    upos = _PARTS_OF_SPEECH.get(part_of_speech)
    known = getAllInflections(word, upos=upos) if upos else getAllInflections(word)
    if not known:
        known = getAllInflectionsOOV(word, upos or "NOUN")
    for tag, name in _FORMS.items():
        for form in known.get(tag, ()):
            yield name, form
