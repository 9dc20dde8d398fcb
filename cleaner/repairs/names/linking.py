"""What the repairs of names have in common: rule ids, and what a foreign spelling is."""

from __future__ import annotations

from cleaner.names.transliteration import english_reading, plain

KNOWN = "name-form"
IN_USE = "name-variant"
ACCENTS = "name-accents"
TRANSLITERATION = "name-transliteration"
UNKNOWN = "name-unknown"
JOINED = "name-in-one-word"
INCONSISTENT = "name-inconsistent"
CATEGORY = "locale/name-format"


def is_foreign(written: str, name: str) -> bool:
    """True when the spelling shows another language: accents, or letters that English reads otherwise."""
    if any(ord(a) > 127 for a in written) and not any(ord(b) > 127 for b in name):
        return True
    left, right = plain(written).split(), plain(name).split()
    return [_english(word) for word in left] != [_english(word) for word in right]


def _english(word: str) -> str:
    """The English reading; kh, h and k are all found for one sound (Chekhov, Chekov)."""
    return english_reading(word).replace("H", "k")
