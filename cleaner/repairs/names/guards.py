"""What a word may be besides the name that it looks like: a person, a part of a longer name, an English
word, a heading in capitals. Asked only of a form already found, with a bounded look around it."""

from __future__ import annotations

import re

from cleaner.document import Document
from cleaner.document.context import is_title_case, sentence_at
from cleaner.names.gazetteer import Gazetteer
from cleaner.regex import lazy
from cleaner.repairs.names.occurrences import (
    CAPITALISED_AFTER,
    CAPITALISED_BEFORE,
    OFFICES,
    at_sentence_start,
    beside_unknown,
    occurrences,
)
from cleaner.rules import RuleBook

_WORDS = lazy(r"[^\W\d_]+")
_INITIAL = re.compile(r"[A-Z]\.?")
_HONORIFICS = frozenset(
    """mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lady lord dame madame herr frau señor
    officer detective sergeant captain coach sheriff constable rev. saint""".split()
)
_LOCATIVE = lazy(
    r"\b(?:[Ii]n|[Ff]rom|[Tt]o|[Nn]ear|[Aa]t|[Oo]f|[Ff]or|[Bb]etween|[Vv]ia|[Oo]utside|[Aa]round|[Tt]owards?"
    r"|[Vv]isit(?:s|ed|ing)?|[Ll]eft|[Rr]each(?:ed|es)?|[Ee]nter(?:ed|s)?|city|town|capital|mayor) $"
)
_ELSEWHERE = lazy(r", ([^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?)")
_EVENT = lazy(
    r"\b(?:Battle|Siege|Fall|Sack|Treaty|Peace|Prince|Princes|Princess|Duke|Duchess|Duchy|Principality"
    r"|Marquis|Marquess|Earl|Baron|Viscount|Lord|Khanate|Council|Convention|Congress|Pogrom|Metropolitan|Bishop|Archbishop|Union|Defence|Defense"
    r"|Liberation|Massacre|Count|King|Queen|Road|Bridge|Battles|Edict) (?:of|to|for|at) (?:the )?$"
)
_STREET = lazy(
    r"\b(?:[Vv]ia(?:le)?|[Pp]iazz(?:a|ale|etta)|[Cc]orso|[Ll]argo|[Ll]ungomare|[Rr]ue|[Pp]lace|[Bb]oulevard|[Qq]uai"
    r"|[Cc]alle|[Aa]venida|[Pp]laza|[Pp]aseo|[Cc]arrera|[Cc]arrer|[Rr]ua|[Pp]raça|[Tt]ravessa|[Uu]litsa|[Pp]orta"
    r"|[Pp]uerta|[Pp]orte)(?: (?:d[aeio]s?|della|del|di|du|des|de la|de l'))? $"
)
_PAST = lazy(r"\b(?:[89]\d\d|1[0-8]\d\d|19[0-8]\d)\b(?!,\d| ?(?:people|km|kilomet|metres|meters|miles|%))")
_MARKS = {"“": "”", "«": "»", '"': '"', "‘": "’"}
_LONGEST_TITLE = 80


def in_capitals(text: str, start: int, end: int) -> bool:
    """True when a word beside the range, or all of its line, is in capitals: there any word looks like a
    name."""
    before, after = text[text.rfind("\n", 0, start) + 1 : start], text[end:].partition("\n")[0]
    beside = before.split()[-1:] + after.split()[:1]
    return any(word.isupper() and len(word) > 1 for word in beside) or not any(
        char.islower() for char in before + after
    )


def are_english(gazetteer: Gazetteer, rules: RuleBook, written: str) -> bool:
    """True for capitals that are all English words or names (``AS ROME``)."""
    return all(
        rules.lexicon.knows_lower(word) or word.capitalize() in gazetteer.known_words
        for word in _WORDS.findall(written)
    )


def is_common(rules: RuleBook, written: str) -> bool:
    """True for one word that is a common English word in lower case."""
    return " " not in written and rules.lexicon.knows_lower(written)


def is_name(gazetteer: Gazetteer, rules: RuleBook, written: str) -> bool:
    """True for a word that is a name in English too, or that the lexicon has."""
    return written in gazetteer.known_words or rules.lexicon.knows(written)


def is_surname(document: Document, word: str, rules: RuleBook) -> bool:
    """True when an initial, a given name or a form of address stands before the word somewhere
    (``H. Boyce`` is not Boise): then it is a person all through the text."""
    return document.memo(("is surname", word), lambda: _follows_a_name(document.text, word, rules))


def _follows_a_name(text: str, word: str, rules: RuleBook) -> bool:
    given = rules.words("given-name")
    at = text.find(word)
    while at >= 0:
        if text[at - 1 : at] == " ":
            before = text[max(0, at - 40) : at].split()
            if before and (
                _INITIAL.fullmatch(before[-1])
                or before[-1].lower() in given
                or before[-1].lower() in _HONORIFICS
            ):
                return True
        at = text.find(word, at + 1)
    return False


def is_somebody(document: Document, rules: RuleBook, gazetteer: Gazetteer, start: int, end: int) -> bool:
    """True for one word that is somebody's name in this text (Alexei Irbin, Lilla Kovács)."""
    text = document.text
    written = text[start:end]
    if " " in written:
        return False
    return is_surname(document, written, rules) or beside_unknown(document, rules, gazetteer, start, end)


def is_part_of_a_longer_name(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, start: int, end: int
) -> bool:
    """True when a capitalised word beside it makes another name of it (Bath Spa, Nice Smith)."""
    text = document.text
    after = CAPITALISED_AFTER.match(text, end)
    if after and after[1] not in OFFICES:
        return True
    before = CAPITALISED_BEFORE.search(text, max(0, start - 24), start)
    if before is None:
        return False
    word_at = before.start(1)
    return not at_sentence_start(text, word_at) or not rules.lexicon.knows_lower(before[1])


def is_where(document: Document, word: str) -> bool:
    """True when the word stands behind a preposition of place somewhere: *in Colonia*."""
    text = document.text
    return document.memo(
        ("is where", word),
        lambda: any(_LOCATIVE.search(text, max(0, at - 12), at) for at, _ in occurrences(text, word)),
    )


def is_elsewhere(document: Document, rules: RuleBook, gazetteer: Gazetteer, word: str, entry: int) -> bool:
    """True when the text itself says that the town is another (``Bagdad, Arizona``)."""
    return document.memo(
        ("is elsewhere", word, entry), lambda: _says_where(document, rules, gazetteer, word, entry)
    )


def _says_where(document: Document, rules: RuleBook, gazetteer: Gazetteer, word: str, entry: int) -> bool:
    name = gazetteer.names[entry]
    for _, end in occurrences(document.text, word):
        behind = _ELSEWHERE.match(document.text, end)
        if behind is None:
            continue
        for place in (behind[1], behind[1].split()[0]):
            if place.lower() in rules.words("american-state"):
                return name.country not in ("United States", "Canada")
            found = gazetteer.by_name.get(place)
            if found is not None and gazetteer.names[found].kind in ("country", "region"):
                return name.country not in (place, gazetteer.names[found].country)
    return False


def is_street(text: str, start: int) -> bool:
    """True behind the word for a street in another language: addresses are not translated (*via Padova*)."""
    return _STREET.search(text, max(0, start - 24), start) is not None


def is_historic(text: str, start: int) -> bool:
    """True for the name of an event or a title of the past (Battle of Kiev, Grand Prince of Kiev)."""
    return _EVENT.search(text, max(0, start - 32), start) is not None


def tells_of_the_past(text: str, start: int) -> bool:
    """True when its sentence names a year before 1990: history keeps the names of its time."""
    low, high = sentence_at(text, start)
    return _PAST.search(text, low, high) is not None


def in_a_title(text: str, start: int, end: int) -> bool:
    """True between quotation marks that hold a title of a work (``“The Road to Kiev”``)."""
    for mark, closing in _MARKS.items():
        low = text.rfind(mark, max(0, start - _LONGEST_TITLE), start)
        high = text.find(closing, end, end + _LONGEST_TITLE)
        if low < 0 or high < 0 or "\n" in text[low:high]:
            continue
        inside = text[low + 1 : high].rstrip(",.!?")
        if " " in inside and closing not in text[low + 1 : start] and is_title_case(text, low + 1, high):
            return inside == inside.strip() and not inside.endswith(".")
    return False
