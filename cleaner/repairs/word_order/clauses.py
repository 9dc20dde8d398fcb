"""Words that stand where English lets nothing but them stand: what both kinds of word order need."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.regex import lazy

PREPOSITIONS = frozenset(
    str.split(
        """
        about above across after against along among amid around as at because before behind below
        beneath beside between beyond by despite during for from in inside into near of off on onto
        over outside per since through throughout till to toward towards under until upon via with
        within without due
        """
    )
)
DETERMINERS = frozenset(
    str.split(
        """
        a an the this that these those his her its their our my your all both some several many
        numerous no any each every another more most two three four five six seven eight nine ten
        eleven twelve dozens hundreds thousands other various
        """
    )
)
ADVERBS = frozenset(
    str.split(
        """
        again already also always currently earlier even finally first however just later
        meanwhile never not now often once only previously recently repeatedly still there
        therefore today tomorrow yesterday yet
        """
    )
)
PRONOUNS = frozenset(
    str.split(
        """
        i you he she it we they who which that what there this himself itself themselves
        """
    )
)
FINITE = frozenset(
    str.split(
        """
        am is are was were has have had be been being do does did will would shall should can could
        may might must said says told announced wrote added if when while although though whether
        where who which that but so
        """
    )
)
"""What shows that a stretch holds a clause of its own."""


def has_clause(words: Sequence[str]) -> bool:
    """True when words in lower case hold a finite verb or what begins a clause."""
    return not FINITE.isdisjoint(words) or any(
        word == "because" and follower != "of" for word, follower in zip(words, [*words[1:], ""], strict=True)
    )


_TIME = (
    r"(?:(?:a|an|the|this|that|last|next|every|each|same|very|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"several|many|few|\d+|first|second|third|other|more|previous|following|half|couple|of|later|earlier)\s+)*"
    r"(?:(?:milli)?seconds?|minutes?|hours?|days?|nights?|mornings?|afternoons?|evenings?|weeks?|weekends?|"
    r"months?|years?|decades?|century|centuries|times?|way|ways|today|yesterday|tomorrow|once|twice|thousandfold|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|spring|summer|autumn|winter|fold|percent|degrees?|"
    r"season|term|lot|bit|ago|later|earlier|before|after)\b"
)
STARTS_WITH_TIME = lazy(_TIME)
"""An adverb of time or degree that looks like a noun: *the night before*, *two years later*."""
_PLURAL_WORDS = frozenset(
    str.split(
        """
        people children men women police troops officials several many some dozens hundreds both all
        few numerous these those two three four five six seven eight nine ten eleven twelve
        """
    )
)
_NOT_PLURAL = ("ss", "us", "is", "ics")
_MASS = frozenset({"news", "series", "gas", "chaos", "means"})


def number_of(words: list[str]) -> str:
    """``singular`` or ``plural`` for the words of a noun phrase, or empty when that is not plain."""
    folded = [word.lower() for word in words]
    if "and" in folded:
        return "plural"
    first = folded[0]
    if first in {"a", "an", "another", "one", "this", "1", "each", "every"}:
        return "singular"
    if first in _PLURAL_WORDS or any(word[0].isdigit() and word != "1" for word in folded[:4]):
        return "" if "percent" in folded or "-" in first else "plural"
    end = next((at for at, word in enumerate(folded) if at and word in PREPOSITIONS), len(folded))
    head = folded[end - 1]
    if head in _PLURAL_WORDS or (head.endswith("s") and not head.endswith(_NOT_PLURAL) and head not in _MASS):
        return "plural"
    return "singular" if first == "the" and words[end - 1].islower() else ""


def agreeing(auxiliary: str, words: list[str]) -> str:
    """The auxiliary in the number of the subject, as it is where that is not plain."""
    number = number_of(words)
    return _AGREEING.get((auxiliary, number), auxiliary)


_AGREEING = {
    ("was", "plural"): "were",
    ("were", "singular"): "was",
    ("is", "plural"): "are",
    ("are", "singular"): "is",
    ("has been", "plural"): "have been",
    ("have been", "singular"): "has been",
}
