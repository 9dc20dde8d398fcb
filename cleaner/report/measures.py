"""Readability, language and unknown-word rate of a text, before and after.

Only readability scores that need no syllables: the others want a pronunciation dictionary that
textstat downloads when it is first used, and this tool never touches the network.
"""

from __future__ import annotations

import re
from typing import Any

from cleaner.lexicon import Lexicon

SCORES = ("coleman_liau_index", "automated_readability_index", "lix", "rix")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ENGLISH = frozenset(
    {
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "is",
        "that",
        "for",
        "was",
        "on",
        "with",
        "as",
        "by",
        "at",
        "from",
        "it",
    }
)


def import_measures() -> None:
    """Import now what :func:`measure` would import when it is first called, which takes a while."""
    import textstat  # noqa: F401


def measure(text: str, lexicon: Lexicon) -> dict[str, Any]:
    """The measures of one text. Linear in its length.

    ``unknown_words`` is the share of running words in lower case that the lexicon does not have (capitalised
    words are mostly names, of which it knows nothing); ``readability`` is in school grades for the two
    indexes, and on their own scales for lix and rix.
    """
    import textstat

    words = _WORD.findall(text)
    plain = [word for word in words if word.islower()]
    unknown = lexicon.unknown(set(plain))
    missing = sum(word in unknown for word in plain)
    return {
        "words": len(words),
        "unknown_words": round(missing / len(plain), 4) if plain else 0.0,
        "language": _language(text, plain),
        "readability": {score: round(float(getattr(textstat, score)(text)), 2) for score in SCORES}
        if words
        else {},
    }


def _language(text: str, words: list[str]) -> str:
    """ISO 639-1 code, or an empty string when there is too little to tell.

    langdetect takes milliseconds an article. Where one running word in eight is among the commonest English
    function words, its answer is known.
    """
    if len(words) >= 20 and sum(word in _ENGLISH for word in words) * 8 >= len(words):
        return "en"
    from cleaner.lexicon.language import detect_language

    return detect_language(text[:4000])
