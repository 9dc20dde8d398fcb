"""A clause cut into noun phrases, prepositional phrases and adverbs, by closed classes of words alone."""

from __future__ import annotations

from typing import NamedTuple

from cleaner.regex import lazy
from cleaner.repairs.word_order.clauses import ADVERBS, DETERMINERS, PREPOSITIONS, has_clause

_JOINS = frozenset({"of", "and", "or", "than", "aged"})
_YEAR = 4
_TAG = lazy(r"\([\w-]{1,12}\)")
_DAYS = frozenset(str.split("monday tuesday wednesday thursday friday saturday sunday"))
_PARTS_OF_DAYS = frozenset(str.split("morning afternoon evening night noon"))
_ROUGHLY = frozenset(str.split("about almost around nearly over under"))
"""Before a number these begin a noun phrase: *around 300 people*."""
SUBJECTS = frozenset(str.split("i he she it we they you"))


class Piece(NamedTuple):
    """``kind`` is ``noun``, ``phrase`` (with a preposition) or ``adverb``."""

    kind: str
    words: tuple[str, ...]


def pieces_of(words: list[str]) -> list[Piece] | None:
    """Noun phrases, prepositional phrases and adverbs; None where a word is of none of these."""
    pieces: list[tuple[str, list[str]]] = []
    before = ""
    if has_clause([word.lower() for word in words if word.islower() or word == words[0]]):
        return None
    for word, follower in zip(words, [*words[1:], ""], strict=True):
        folded = word.lower()
        bare = before.strip("()").lower()
        opens = bare in PREPOSITIONS or bare in DETERMINERS or bare in _JOINS
        if folded.endswith(("self", "selves")):
            return None
        if folded in SUBJECTS and (pieces or word != words[0]):
            return None
        if folded in ("of", "and", "or", "than"):
            if not pieces:
                return None
            pieces[-1][1].append(word)
        elif folded in _ROUGHLY and follower[:1].isdigit() and not opens:
            pieces.append(("noun", [word]))
        elif folded in PREPOSITIONS and bare not in PREPOSITIONS - DETERMINERS:
            pieces.append(("phrase", [word]))
        elif (folded in ADVERBS or folded.endswith("ly")) and not opens and word.islower():
            pieces.append(("adverb", [word]))
        elif (
            not pieces
            or pieces[-1][0] == "adverb"
            or (_begins(folded, bare, opens) and not _TAG.fullmatch(word))
        ):
            pieces.append(("noun", [word]))
        else:
            pieces[-1][1].append(word)
        before = word
    return [Piece(kind, tuple(found)) for kind, found in pieces]


def _begins(word: str, before: str, opens: bool) -> bool:
    """A new noun phrase begins: an article or a number behind a noun, or anything behind a weekday."""
    if opens:
        return False
    if before in _DAYS:
        return word not in _PARTS_OF_DAYS
    if word in DETERMINERS:
        return True
    return word[:1].isdigit() and not (word.isdigit() and len(word) == _YEAR) and not before[:1].isdigit()
