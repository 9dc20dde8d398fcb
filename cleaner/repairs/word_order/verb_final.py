"""The German bracket: what the verb has at the end of its clause, English has behind the auxiliary.

*The party has on Monday the plan rejected* is *has rejected the plan on Monday*; where something else than
the subject begins the sentence, the auxiliary stands before the subject (*In the dispute has the minister
his partners warned*). A clause is taken to pieces: what stands before the auxiliary, then noun phrases,
prepositional phrases and adverbs, then the verb, then a mark. Where a piece is not plain, the clause is
left alone.

An object before a participle can be good English (*she had the car repaired*). Such a clause counts only in
a text that has another, which can be nothing but German.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from cleaner.regex import lazy
from cleaner.repairs.word_order.clauses import DETERMINERS, PREPOSITIONS, agreeing
from cleaner.repairs.word_order.pieces import SUBJECTS, Piece, pieces_of

WORDS = frozenset(
    str.split(
        """
        has have had is are was were will must can should could may might would wants
        """
    )
)
_MODALS = frozenset(str.split("will must can should could may might would wants"))
_HAVING = frozenset({"has", "have", "had"})
_TO = frozenset({"wants"})
_MOTION = frozenset(
    str.split(
        """
        arrived come gone fled fallen returned risen climbed landed occurred appeared become
        """
    )
)
"""Verbs of which German forms the perfect with *to be*."""
_PERFECT = {"is": "has", "are": "have", "was": "had", "were": "had"}
_INFINITIVES = frozenset(
    str.split(
        """
        abolish accept accuse achieve adapt advise agree allow announce apologise apologize appear
        apply arrive ask avoid become begin bring buy carry clarify close come compensate complain
        condemn confirm consider continue convince create criticise criticize decide declare defend
        deliver deny discuss elect eliminate employ enforce ensure examine exclude exist expand
        explain extend finance find finish follow forbid gather get give happen hear hire hold
        improve introduce invest investigate keep know learn leave lose maintain make meet negotiate
        participate pay persuade prepare present prevent prohibit protect prove provide publish
        realise realize receive reckon reduce reject remain remember remove renounce replace save
        secure see sell send sign solve speak spend stay strengthen submit suspend take talk tell
        understand win write
        """
    )
)
_IRREGULAR = frozenset(
    str.split(
        """
        become begun beaten broken brought built bought caught chosen come cut done drawn driven
        eaten fallen felt fled forbidden forgotten found fought given gone got gotten grown heard
        held hidden hit kept known laid led left lent lost made meant met paid put read risen run
        said seen sent set shaken shot shown shut spent spoken stolen struck sunk sworn taken taught
        thought thrown torn told understood withdrawn won worn written
        """
    )
)
_NO_PARTICIPLES = frozenset(
    str.split(
        """
        need speed seed feed breed weed deed indeed hundred united limited embed bed red
        """
    )
)
_AUXILIARY = lazy(rf"(?<=[\w)”\"] )(?:{'|'.join(sorted(WORDS))})(?= )")
_MARK = lazy(r"[.,](?!\d)|[;:!?\"“”«»\[\]\n]|\s[–—-]\s|$")
_LAST_MARK = lazy(r".*(?:[.,](?!\d)|[;:!?\"“”«»\[\]\n]|\s[–—-]\s)", re.DOTALL)
_CONJUNCTION = lazy(r" (?:and|but|because|after|while|when|than|in order) ")
_UNUSUAL = lazy(r"--|\.\.|n['’]t\b|\b(?:it|he|she|that|there)['’]s\b|\b(?:I|you|we|they)['’]|\bunless\b|'n\b")
_NOT_BEFORE = (
    DETERMINERS
    | PREPOSITIONS
    | frozenset(
        str.split(
            """
        and or very most so more less as than anything something everything nothing anyone everyone
        someone those well highly newly
        """
        )
    )
)
"""Behind these a participle is an adjective."""
_PLACES = frozenset(str.split("in at on to with for about against over"))
_TIMES = frozenset(
    str.split(
        """
        year years month months week weeks day days time times past recent last decade decades case
        cases way turn fact part general end effect addition principle particular practice average
        least most first all
        """
    )
)
_FULL_STOPS = ("", ".", "!", "?", "”", "»", "\n", ":")
_PARTICLES = frozenset(str.split("out up off down back"))
_RELATIVES = frozenset({"who", "which", "that"})
_LATE = frozenset(str.split("yesterday today tomorrow there here later"))
_INVERTING = frozenset(
    str.split(
        """
        only no never not nor neither little few seldom rarely hardly so such none nowhere how why
        what when if
        """
    )
)
"""Behind these English too puts the auxiliary before the subject."""
_NO_OBJECT = frozenset(
    str.split(
        """
        apologized apologised agreed reacted arrived come gone died fled returned risen climbed
        fallen failed spoken participated happened occurred increased decreased begun ended started
        worsened improved apologise advise advised reckoned pleaded apologize agree arrive become
        come die decide participate speak negotiate stay talk meet reckon
        """
    )
)
_LONGEST = 260
_MOST_WORDS = 34
_FEWEST = 2
"""Words that must stand between the auxiliary and its verb."""


class Bracket(NamedTuple):
    """``text[start:end]`` in English order; ``plain``: as it stands it can be nothing but German."""

    start: int
    end: int
    replacement: str
    plain: bool


def brackets(text: str, is_verb: Callable[[str], bool]) -> Iterator[Bracket]:
    """The brackets of a text. ``is_verb`` knows English verb forms. O(text)."""
    at = 0
    for match in _AUXILIARY.finditer(text):
        if match.start() < at:
            continue
        found = _bracket(text, match.start(), match.end(), is_verb)
        if found is not None:
            yield found
            at = found.end


def _bracket(text: str, start: int, behind: int, is_verb: Callable[[str], bool]) -> Bracket | None:
    stop = _MARK.search(text, behind, behind + _LONGEST)
    if stop is None:
        return None
    for end in (
        *(match.start() for match in _CONJUNCTION.finditer(text, behind, stop.start())),
        stop.start(),
    ):
        words = text[behind:end].split()
        if _UNUSUAL.search(text, behind, end) or len(words) > _MOST_WORDS:
            return None
        final = _final(text[start:behind].strip(), words, is_verb)
        if final is None or len(words) - final.size < _FEWEST:
            continue
        middle = words[: len(words) - final.size]
        pieces = None if _has_verb(middle, is_verb) else pieces_of(middle)
        return _rewritten(text, start, end, final, pieces) if pieces else None
    return None


def _rewritten(text: str, start: int, end: int, final: _Final, pieces: list[Piece]) -> Bracket | None:
    lead = _lead(text, start)
    if lead is None:
        return None
    at, opening = lead
    rest = list(pieces)
    objectless = final.passive or final.words[-1] in _NO_OBJECT
    if opening is None:
        subject = None
        if rest[0].words[0].lower() in SUBJECTS:
            return None
    else:
        place = next((at for at, piece in enumerate(rest) if piece.kind == "noun"), None)
        if place is None or (place and not objectless):
            return None
        subject = rest.pop(place)
    nouns = [number for number, piece in enumerate(rest) if piece.kind == "noun"]
    if len(nouns) != (0 if objectless else 1):
        return None
    if objectless and subject is None and not _plainly_torn(final, rest):
        return None
    first = nouns[0] if nouns else 0
    early = [piece for piece in rest if piece.kind == "adverb" and piece.words[0].lower() not in _LATE]
    late = [piece for piece in (*rest[first:], *rest[:first]) if piece not in early]
    in_order = (*(piece.words for piece in early), final.words, *(piece.words for piece in late))
    order = " ".join(word for words in in_order for word in words)
    if subject is None or opening is None:
        plain = final.auxiliary in _TO or not (nouns and rest[0].kind == "noun")
        return Bracket(start, end, f"{final.auxiliary} {order}", plain)
    auxiliary = agreeing(final.auxiliary, list(subject.words))
    comma = "," if len(opening.split()) >= _LONG_LEAD else ""
    return Bracket(at, end, f"{opening}{comma} {' '.join(subject.words)} {auxiliary} {order}", plain=True)


def _plainly_torn(final: _Final, pieces: list[Piece]) -> bool:
    """Two phrases before the verb, or one that is not of time or manner: English has those there too."""
    phrases = [piece for piece in pieces if piece.kind == "phrase"]
    if len(phrases) > 1:
        return True
    if not phrases or final.passive:
        return False
    words = [word.lower() for word in phrases[0].words]
    return words[0] in _PLACES and len(words) > 1 and _TIMES.isdisjoint(words)


class _Final(NamedTuple):
    """The end of the bracket: how many words, what they are in English, and with which auxiliary."""

    size: int
    words: tuple[str, ...]
    auxiliary: str
    passive: bool


def _final(auxiliary: str, words: list[str], is_verb: Callable[[str], bool]) -> _Final | None:
    if len(words) <= _FEWEST:
        return None
    *_, before, last = words
    if before.lower() in _NOT_BEFORE:
        return None
    if auxiliary in _MODALS:
        to = ("to",) if auxiliary in _TO else ()
        if last == "be" and _is_participle(before, is_verb):
            return _Final(2, (*to, "be", before), auxiliary, passive=True)
        if before == "be" and _is_participle(last, is_verb):
            return _Final(2, (*to, "be", last), auxiliary, passive=True)
        if last in _INFINITIVES and before != "to":
            return _Final(1, (*to, last), auxiliary, passive=False)
        return None
    size = 2 if last in _PARTICLES and _is_participle(before, is_verb) else 1
    found = tuple(words[-size:])
    if not _is_participle(found[0], is_verb) or words[-size - 1] in ("be", "been", "being", "not", "by"):
        return None
    if auxiliary in _HAVING:
        return _Final(size, found, auxiliary, passive=False)
    if found[0] in _MOTION:
        return _Final(size, found, _PERFECT[auxiliary], passive=False)
    return _Final(size, found, auxiliary, passive=True)


_LONG_LEAD = 3


def _is_participle(word: str, is_verb: Callable[[str], bool]) -> bool:
    if word in _IRREGULAR:
        return True
    return word.endswith("ed") and word.islower() and word not in _NO_PARTICIPLES and is_verb(word)


def _has_verb(words: list[str], is_verb: Callable[[str], bool]) -> bool:
    """A verb between the auxiliary and the end: then the end is something else."""
    for before, word in zip(["", *words], words, strict=False):
        if before.lower() in DETERMINERS or not word.islower() or word == "aged":
            continue
        if before.lower() == "to" and is_verb(word):
            return True
        if word in _IRREGULAR - {"cut", "put", "set"} or (word.endswith(("ed", "ing")) and is_verb(word)):
            return True
    return False


def _lead(text: str, at: int) -> tuple[int, str | None] | None:
    """Where the clause begins, and what stands before the auxiliary when that is not the subject."""
    floor = max(0, at - _LONGEST)
    last = _LAST_MARK.match(text, floor, at)
    if last is None and floor:
        return None
    start = last.end() if last else 0
    opening = text[start:at].strip()
    words = opening.split()
    if not words or words[0].lower() in _INVERTING or _INVERTING.intersection(map(str.lower, words[:2])):
        return None
    mark = (
        (text[start - 1 : start] if start else "")
        if last is None or last[0][-1:] == "\n"
        else last[0].rstrip()[-1:]
    )
    pieces = pieces_of(words)
    if pieces is None or words[-1].lower() in _RELATIVES | SUBJECTS:
        return (start, None) if words[-1].lower() in _RELATIVES | SUBJECTS else None
    if any(piece.kind == "noun" for piece in pieces):
        return start, None
    if (mark not in _FULL_STOPS and mark.strip()) or not opening[0].isupper():
        return None
    return at - len(text[start:at].lstrip()), opening
