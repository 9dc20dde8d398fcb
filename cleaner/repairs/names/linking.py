"""What the repairs of names have in common: rule ids, and what a foreign spelling is."""

from __future__ import annotations

from cleaner.names.compiling import without_accents
from cleaner.names.transliteration import english_reading, plain

KNOWN = "name-form"
IN_USE = "name-variant"
HOUSE_STYLE = "name-house-style"
ACCENTS = "name-accents"
ARTICLE = "article-before-name"
TRANSLITERATION = "name-transliteration"
UNKNOWN = "name-unknown"
JOINED = "name-in-one-word"
INCONSISTENT = "name-inconsistent"
_DOT = "\u0307"
"""What the lower case of the Turkish capital İ has besides its i."""
CATEGORY = "locale/name-format"


def is_foreign(written: str, name: str) -> bool:
    """True when the spelling shows another language: accents, or letters that English reads otherwise."""
    if any(ord(a) > 127 for a in written) and not any(ord(b) > 127 for b in name):
        return True
    left, right = plain(written).split(), plain(name).split()
    return [_english(word) for word in left] != [_english(word) for word in right]


def has_native_accents(written: str, name: str, letters: str) -> bool:
    """True when nothing but accents of the person's own language tells the spelling from the name
    (``Kılıçdaroğlu``): to write them is a house's choice. Empty ``letters``: another alphabet, whose
    romanisation has no accents in English."""
    if written == name or without_accents(written) != without_accents(name):
        return False
    added = {char for char in written.lower() if not char.isascii()} - {*name.lower(), _DOT}
    return bool(added) and added <= set(letters)


def _english(word: str) -> str:
    """The English reading; kh, h and k are all found for one sound (Chekhov, Chekov)."""
    return english_reading(word).replace("H", "k")
