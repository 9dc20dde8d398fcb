"""The second opinion on the language of a stretch of text: langdetect, made deterministic.

langdetect is a Bayes classifier over character n-grams, good on paragraphs, poor on headlines,
and random unless it is seeded; it takes milliseconds. It is imported when first asked, and
never asked about text that the English lexicon covers.
"""

from __future__ import annotations

from functools import lru_cache

_LONGEST = 4000
"""As many code points as are looked at: more do not change the answer, and cost time."""


@lru_cache(maxsize=1024)
def detect_language(text: str, minimum: float = 0.9) -> str:
    """The ISO code of the language (``pt``, ``ru``, ``zh-cn``), or ``""`` when it is not clear.

    ``minimum`` is the probability asked for.
    """
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    try:
        best = detect_langs(text[:_LONGEST])[0]
    except LangDetectException:  # no letters in it
        return ""
    return str(best.lang) if best.prob >= minimum else ""
