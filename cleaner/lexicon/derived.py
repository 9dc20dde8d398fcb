"""Derivations that a word list leaves out: *rebranding*, *unvaccinated*, *shockwaves*, *timelines*.

Only affixes and compound heads of a closed list, on a base that is itself a *common* word (never a
name) and not a rare one, so that foreign words and two words run together do not pass.
"""

from __future__ import annotations

from collections.abc import Callable

_PREFIXES = tuple(
    str.split("""
    anti counter cyber eco hyper inter mega micro mini mis multi non out over post pre semi sub
    super tele trans ultra un under uni up bio geo
    """)
)
_SUFFIXES = ("ness", "less", "like", "wide", "hood", "ship", "worthy", "proof", "friendly", "free")
_HEADS = frozenset(
    str.split("""
    ball bearer blower board book borne bound breaker breakers blowers card cards carrier craft crat day
    fire goer goers grabbing hold holder holders house keeper keepers kid kids land light line lines
    lord maker makers making man men owner owners paper phone phones place point points room rooms
    scape seeker seekers sheet sheets shop shot side sided site sites speak stick stroke taker
    takers town walker ware wave waves wear woman women word words work worker workers worthy writer
    writers yard
    """)
)
_LONGEST = 40
"""A longer run of letters is no word, and its parts would be many."""
_ENOUGH = 60
"""The count that a base must have: rarer ones are too often foreign."""


def is_derived(word: str, common: Callable[[str], bool], frequency: Callable[[str], int]) -> bool:
    """True when the word (lower case, letters only) is made from a common word by a regular affix."""
    if not 6 <= len(word) <= _LONGEST or not word.isascii():
        return False

    def base(candidate: str, least: int = 4) -> bool:
        return len(candidate) >= least and common(candidate) and frequency(candidate) >= _ENOUGH

    if word.endswith("ly") and (base(word[:-2], 5) or (word.endswith("ily") and base(word[:-3] + "y", 5))):
        return True
    if any(word.endswith(suffix) and base(word[: -len(suffix)]) for suffix in _SUFFIXES):
        return True
    if any(word.startswith(prefix) and base(word[len(prefix) :], 5) for prefix in _PREFIXES):
        return True
    if word.startswith("re") and word.endswith(("ing", "ed")) and base(word[2:], 5):
        return True
    return any(word[cut:] in _HEADS and base(word[:cut], 3) for cut in range(3, len(word) - 2))
