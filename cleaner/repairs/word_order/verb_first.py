"""A verb before its subject, as Russian, Spanish or Italian has it: *In the city were detained two men*.

A passive takes no object: a determiner or a number behind its participle can only begin the subject. So the
participle alone tells, when it is of a verb that has no second object (not *given*, *named*, *paid*) and
what follows is no adverb of time (*was closed the next day*). The same goes for the few verbs that never have
an object (*occurred*, *broke out*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from cleaner.regex import lazy
from cleaner.repairs.word_order.clauses import (
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    PRONOUNS,
    STARTS_WITH_TIME,
    agreeing,
    has_clause,
)

PARTICIPLES = frozenset(
    str.split(
        """
        abolished achieved administered adopted announced approved arrested attacked banned blocked
        bombed built burned canceled cancelled captured carried-out celebrated closed collected
        committed completed concluded conducted confiscated created damaged delivered demolished
        deployed deported destroyed detained detected developed discovered discussed dismantled
        eliminated erected established evacuated examined excluded expected expelled exposed
        extinguished filed fixed flooded formed found founded freed held hospitalised hospitalized
        identified imposed inaugurated infected initiated injured inspected installed intercepted
        introduced involved killed launched lifted liquidated lost neutralised neutralized observed
        opened organised organized performed planned postponed prepared presented prevented produced
        published questioned raised ratified reached received recorded registered rejected released
        removed repaired repelled rescued resolved restored revealed saved scheduled seized shelled
        shot-down signed spotted stolen stopped submitted suspended uncovered unveiled used
        vaccinated violated wounded written
        """
    )
)
_BE = r"(?:has been|have been|will be|was|were|is|are)"
_ADVERB = r"(?:(?:also|already|completely|partially|partly|seriously|slightly|temporarily|again|recently) )?"
_INTRANSITIVE = (
    r"(?:occurred|happened|took place|broke out|erupted|arose|takes? place"
    r"|(?:died|arrived|exists?|existed|lies|lay)"
    r"(?= (?:the|two|three|four|five|six|several|more|about|over|\d))"
    r"|(?:live|lives|lived|work|works|worked|remain|remains|remained)"
    r"(?= (?:(?:more than|about|over|almost|at least) )?\d))"
)
_EITHER = "|".join(sorted(PARTICIPLES)).replace("-", " ")
PATTERN = lazy(
    rf"(?<![\w'’-])(?:(?P<be>{_BE}) (?P<adverb>{_ADVERB})(?P<participle>{_EITHER})"
    rf"|(?P<verb>{_INTRANSITIVE})) (?=[a-z0-9])",
    re.IGNORECASE,
)
_VERBS = frozenset(
    str.split(
        """
        occurred happened took broke erupted arose takes take died arrived exist exists existed lies lay live
        lives lived work works worked remain remains remained
        """
    )
)
WORDS = frozenset(word.split("-")[0] for word in PARTICIPLES) | _VERBS
_BREAK = lazy(r"[.,](?!\d)|[;:!?…()\[\]\"“”«»\n]|\s[–—-]\s")
_LAST_BREAK = lazy(r".*(?:[.,](?!\d)|[;:!?…()\[\]\"“”«»\n]|\s[–—-]\s)", re.DOTALL)
_SENTENCE_END = lazy(r"[.!?\n]")
_WORD = lazy(r"[^\s]+")
_LONGEST_LEAD = 140
_MOST_LEAD_WORDS = 16
_MOST_SUBJECT_WORDS = 12
_LONGEST_SUBJECT = 240
_LEADS = frozenset(
    str.split(
        """
        in at on as during after near from within under because for since among before between
        inside outside over throughout also earlier thus currently meanwhile here recently today
        yesterday later according along due with where when to of
        """
    )
)
_ARTICLES = frozenset(
    str.split(
        """
        a an the this that these those his her its their our several both
        """
    )
)
_NO_NOUNS = frozenset(
    str.split(
        """
        always besides perhaps sometimes overseas indoors outdoors towards afterwards regardless
        unless upwards abroads hours times days years months weeks minutes seconds nights mornings
        mondays sundays
        """
    )
)
_LATE = frozenset(
    str.split(
        """
        here there today yesterday tomorrow again already later earlier recently
        """
    )
)
"""Adverbs that do not belong to the noun before them."""
_LINKS = frozenset({"of", "and", "or"})
_QUANTITY = frozenset(
    str.split(
        """
        at least more less than about around up over nearly almost some only another still one
        """
    )
)
_OPENING = PREPOSITIONS | _LINKS | _QUANTITY | DETERMINERS | {""}
"""What a determiner may stand behind within a phrase."""
_GOES_ON = lazy(
    r",\s(?:who|which|whose|where|and|or)\b|,\s[a-z0-9-]+(?:\s[a-z0-9-]+){0,4}(?:,|\s(?:and|or)\s)|\s(?:who|which|that)\b"
)
"""A list or a relative clause, which would be torn from the subject."""
_CHANGES = frozenset(
    str.split(
        """
        drop rise fall increase decrease growth decline change reduction surge
        """
    )
)
_ABOUT = frozenset(
    str.split(
        """
        law laws bill decree agreement resolution decision report exhibition document contract
        """
    )
)


class Inversion(NamedTuple):
    """``text[start:end]`` with the subject before its verb."""

    start: int
    end: int
    replacement: str


def inversions(text: str) -> Iterator[Inversion]:
    """The inversions of a text. O(text): each looks a bounded stretch back and ahead."""
    for match in PATTERN.finditer(text):
        found = _inversion(text, match)
        if found is not None:
            yield found


def _inversion(text: str, match: re.Match[str]) -> Inversion | None:
    lead = _lead(text, match.start())
    if lead is None:
        return None
    start, opening, comma = lead
    subject_end = _subject(text, match.end(), bool(opening))
    if subject_end is None:
        return None
    subject = text[match.end() : subject_end]
    if match["be"]:
        verb = f"{agreeing(match['be'].lower(), subject.split())} {match['adverb']}{match['participle']}"
    else:
        verb = match["verb"].lower()
    if not opening:
        subject = subject[0].upper() + subject[1:]
    return Inversion(start, subject_end, f"{opening}{comma}{' ' if opening else ''}{subject} {verb}")


def _lead(text: str, at: int) -> tuple[int, str, str] | None:
    """Where what stands before the verb in its clause begins, what it is, and the comma behind it."""
    floor = max(0, at - _LONGEST_LEAD)
    before = text[floor:at]
    last = _LAST_BREAK.match(before)
    start = floor + (last.end() if last else 0)
    if last is None and floor:
        return None
    opening = text[start:at].strip()
    mark = last[0].rstrip()[-1:] if last else ""
    begins = mark in ("", ".", "!", "?", "…", "“", "«") or (last is not None and last[0].endswith("\n"))
    if not opening:
        return (at, "", "") if begins and text[at].isupper() and _is_statement(text, at) else None
    start = at - len(text[start:at].lstrip())
    words = opening.lower().split()
    joined = words[0] in ("and", "but")
    words = words[joined:]
    if len(words) > _MOST_LEAD_WORDS or not words or words[0] not in _LEADS or words == ["as"]:
        return None
    if words == ["where"] or (len(words) == 2 and words[1] == "which"):
        return start, opening, ""
    if has_clause(words) or not PRONOUNS.isdisjoint(words) or not _is_adverbial(words):
        return None
    return start, opening, "," if begins and opening[0].isupper() else ""


def _is_adverbial(words: list[str]) -> bool:
    """Prepositional phrases and adverbs only: no noun phrase of its own that could be the subject."""
    for before, word in pairwise(words):
        if word in _ARTICLES and before not in PREPOSITIONS and before not in _LINKS | _QUANTITY:
            return False
    return words[-1] not in PREPOSITIONS


def _is_statement(text: str, at: int) -> bool:
    end = _SENTENCE_END.search(text, at)
    return end is None or end.group() != "?"


def _subject(text: str, start: int, led: bool) -> int | None:
    """Where the subject that begins at ``start`` ends, or None when there is none or it is not plain."""
    stop = _BREAK.search(text, start, start + _LONGEST_SUBJECT)
    clause_end = stop.start() if stop else min(len(text), start + _LONGEST_SUBJECT)
    words = [(match.group().lower(), match.end()) for match in _WORD.finditer(text, start, clause_end)]
    if (
        not words
        or not (_begins_phrase(words[0][0]) or (led and _is_plural(words)))
        or STARTS_WITH_TIME.match(text[start:clause_end].lower())
    ):
        return None
    end, size, before = start, 0, ""
    for index, (word, word_end) in enumerate(words):
        after = words[index + 1][0] if index + 1 < len(words) else ""
        if word in FINITE or word in PRONOUNS - DETERMINERS or index > _MOST_SUBJECT_WORDS:
            return None
        if index and word in _LATE:
            break
        if word in ("and", "or", "as"):
            if after in FINITE or after.endswith("ed"):
                break
            if not _begins_phrase(after) and not after.endswith("s") and index + 3 < len(words):
                return None
        elif word in PREPOSITIONS:
            if word not in ("of", "than", "between") and not _belongs(before, word, after):
                break
        elif word in DETERMINERS and before not in _OPENING:
            return None
        elif word not in DETERMINERS:
            size += 1
        end, before = word_end, word
    if not size or before in PREPOSITIONS | _LINKS:
        return None
    return None if _GOES_ON.match(text, end) else end


def _belongs(before: str, preposition: str, after: str) -> bool:
    """The phrase belongs to the noun, or to a number: *a law on pensions*, *up to 20*, *a drop in prices*."""
    if after[:1].isdigit() and (
        before in ("", "up", "or", "and") and preposition in ("over", "about", "around", "to")
    ):
        return True
    return (preposition == "on" and before in _ABOUT) or (preposition == "in" and before in _CHANGES)


def _begins_phrase(word: str) -> bool:
    return word in DETERMINERS or word in _QUANTITY or word[:1].isdigit()


def _is_plural(words: list[tuple[str, int]]) -> bool:
    """A bare plural, alone or before a phrase: *documents*, *classes in schools*, *documents and cash*."""
    word = words[0][0]
    after = words[1][0] if len(words) > 1 else "and"
    return (
        len(word) > 4
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s", "’s"))
        and word not in _NO_NOUNS
        and (after in PREPOSITIONS or after == "and")
    )
