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


@lru_cache(maxsize=4096)
def forms_of(lemma: str, part_of_speech: str = "") -> tuple[tuple[str, str], ...]:
    """``(form name, word)`` pairs of a lemma, the lemma's own first; for several words, the first inflects.

    Without a part of speech, those of all that the lexicon knows for the lemma.
    """
    head, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    if head == "be" and part_of_speech in ("", "verb"):
        pairs = [(form, word) for form, words in _BE.items() for word in words]
    else:
        pairs = list(_inflect(head, part_of_speech))
    return tuple(dict.fromkeys((form, word + tail) for form, word in pairs))


def _inflect(word: str, part_of_speech: str) -> Iterable[tuple[str, str]]:
    from lemminflect import getAllInflections, getAllInflectionsOOV

    upos = _PARTS_OF_SPEECH.get(part_of_speech)
    known = getAllInflections(word, upos=upos) if upos else getAllInflections(word)
    if not known:
        known = getAllInflectionsOOV(word, upos or "NOUN")
    for tag, name in _FORMS.items():
        for form in known.get(tag, ()):
            yield name, form
