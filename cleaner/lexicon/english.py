"""The English lexicon: pyspellchecker's word list, with British spellings recognised by rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

_BRITISH = (
    (re.compile(r"our"), "or"),
    (re.compile(r"is(e|ed|es|er|ers|ing|ation|ations|ational)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|er|ers|ing)$"), r"yz\1"),
    (re.compile(r"tre(s|d)?$"), r"ter\1"),
    (re.compile(r"bre(s)?$"), r"ber\1"),
    (re.compile(r"ll(ed|ing|er|ers|or|ors)$"), r"l\1"),
    (re.compile(r"ogue(s)?$"), r"og\1"),
    (re.compile(r"ence(s)?$"), r"ense\1"),
    (re.compile(r"ae|oe"), "e"),
    (re.compile(r"lment(s)?$"), r"llment\1"),
)


class Lexicon:
    """English words and how often they are used. Look-ups are O(1) and know lower case only."""

    def __init__(self, frequencies: Mapping[str, int]) -> None:
        self._frequencies = frequencies

    def knows(self, word: str) -> bool:
        """True for an English word in any case, British or American, with or without ``'s``."""
        word = word.lower().replace("’", "'")
        return word in self._frequencies or _variant_known(self, word)

    def unknown(self, words: Iterable[str]) -> set[str]:
        """Those of ``words`` that are not English, as they were written."""
        return {word for word in words if not self.knows(word)}

    def frequency(self, word: str) -> int:
        """How often the word stands in the list's corpus; 0 for a word that it does not have."""
        return self._frequencies.get(word.lower().replace("’", "'"), 0)


def _variant_known(lexicon: Lexicon, word: str) -> bool:
    frequencies = lexicon._frequencies
    if word.endswith("'s") and word[:-2] in frequencies:
        return True
    return any(pattern.sub(new, word) in frequencies for pattern, new in _BRITISH if pattern.search(word))


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The lexicon of the installed word list."""
    from spellchecker import SpellChecker

    return Lexicon(dict(SpellChecker(language="en").word_frequency.dictionary))
