"""Do two romanisations name the same person or place? A key under which they meet.

The idea to start from is the internal standard representation of the European Media Monitor
(Pouliquen and Steinberger, Joint Research Centre): substitution rules bring the spellings of
many languages together, then a consonant skeleton and a similarity threshold decide. A
threshold is what makes Karimov and Kerimov, Masha and Misha, Khamenei and Khomeini one. Here
nothing is thresholded: every spelling has a small *set of readings*, one for each way in which
a Romance, German or English writer may have meant its letters (``j`` is the sound of *Khan* in
Spanish, of *yes* in German, of *measure* in French), vowels included; two spellings are one
name when their sets meet. See docs/transliteration.md for the rules and their reasons.

Deliberately different: gender and patronymic forms (Ivanov, Ivanova, Ivanovich), a surname and
a full name, words of one syllable unless they are written alike (Bush, Buch, Busch), and
whatever differs in a vowel or a hard consonant.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from cleaner.names.conventional import ARTICLES, CONVENTIONAL, NATIONAL_FORMS, WESTERN
from cleaner.regex import lazy

_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "ß": "ss", "š": "sh", "ş": "sh", "ș": "sh"}
    | {
        "ž": "zh",
        "č": "ch",
        "ć": "ch",
        "ğ": "g",
        "'": "",
        "’": "",
        "ʼ": "",
        "‘": "",
        "`": "",
        "ʿ": "",
        "ʾ": "",
    }
    | {"а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "yo", "є": "ye", "ж": "zh"}
    | {"з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o"}
    | {"п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch"}
    | {"ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya"}
)
_GERMAN = lazy(
    r"sch|[oei]w\b|[oe]wa\b|[oe]wsk|[aeiouy]j[aeiou]|[eiy]j\b|[bdfglmnprstvz]j[aeiou]|\bwlad|\bwolod"
)
"""Signs that a whole name is in the German spelling, where ``s`` before a vowel may be z."""
_FRENCH = lazy(r"ou|tch|dj|[tgk]uin|ine\b")
_SLAVIC = lazy(r"(?:[oe]va?|[oe]wa?|sk[iy]i?|skij|skaya|skaia|enko|adze|[sc]hvili|ovitch|evitch)$")
_BELARUSIAN = lazy(r"[aeo]usk")
_SYLLABLE = lazy(r"[aeiou]+|(?<![aeiou])y(?![aeiou])")
_NOT_SPANISH = lazy(r"([bdfgmnpstz])\1|w|tch")
"""What Spanish does not write: a ``j`` in the same word is not the Spanish one."""

# Capitals are sounds: S sh and shch, C ch, Z zh and dzh, H kh and h, T ts, Q a k that only ck writes.
_GRAPHEME = lazy(
    r"schtsch|shtsh|chtch|shch|tsch|dsch|dzh|tch|tzh|sch|sci(?=[aou])|sc(?=[ei])|ci(?=[aou])"
    r"|c(?=[ei])|ch|ck|c|kh|gh|gu(?=[ei])|gi(?=[aou])|zh|sh|ts|tz|th|ph|dh|dj|qu(?=[ei])|q|x|w"
    r"|ou|oo|ee|ss|(?<=[bdfgklmnprstvz])[yij]o(?=[bdfgklmnprstz])(?!n$)|."
)
_SOUNDS: dict[str, tuple[str, ...]] = {
    "schtsch": ("S",),
    "shtsh": ("S",),
    "chtch": ("S",),
    "shch": ("S",),
    "tsch": ("C", "tZ"),
    "dsch": ("Z",),
    "dzh": ("Z",),
    "tch": ("C",),
    "tzh": ("tZ", "TH"),
    "sch": ("S", "Z"),
    "sci": ("S", "si"),
    "sc": ("s", "S"),
    "ci": ("si", "C", "Ci"),
    "ck": ("Q",),
    "kh": ("H", "k"),
    "gh": ("g",),
    "gu": ("g",),
    "gi": ("gi", "Z"),
    "zh": ("Z",),
    "sh": ("S",),
    "ts": ("T",),
    "tz": ("T",),
    "th": ("t",),
    "ph": ("f",),
    "dh": ("d",),
    "dj": ("Z", "di"),
    "qu": ("k",),
    "q": ("k",),
    "x": ("ks",),
    "w": ("v",),
    "yo": ("io", "e"),
    "io": ("io", "e"),
    "jo": ("io", "e"),
    "oo": ("u",),
    "ee": ("i", "ee"),
    "j": ("Z", "y", "H"),
    "z": ("z", "T"),
    "h": ("H",),
}
_MAX_READINGS = 128
"""A bound on the readings of one word, so that no spelling costs more than a few hundred microseconds."""


def plain(name: str) -> str:
    """Lower case, no diacritics or apostrophes, Cyrillic in Latin letters; hyphens as spaces."""
    lowered = name.lower()
    if not lowered.isascii():
        lowered = lowered.translate(_LETTERS)
        lowered = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
        lowered = lowered.translate(_LETTERS)
    return " ".join(re.sub(r"[-‐‑–.]", " ", lowered.replace("'", "")).split())


@lru_cache(maxsize=65536)
def readings(name: str) -> tuple[frozenset[str], ...]:
    """The sets of readings of a name, one for each of its words without the Arabic article.

    O(length) with a constant of tens of microseconds; cached.
    """
    words = _words(plain(name))
    joined = " ".join(words)
    german, french = bool(_GERMAN.search(joined)), bool(_FRENCH.search(joined))
    return tuple(_word_readings(word, german, french) for word in words)


_ENGLISH = {"c": "k", "ch": "C", "w": "w", "ou": "u"}


@lru_cache(maxsize=65536)
def english_reading(word: str) -> str:
    """The one reading of a word that an English romanisation would have.

    Two spellings with one English reading (Masimov, Massimov; Sergei, Sergey) are both in use
    in English: their difference is a matter of house style, not a trace of another language.
    """
    sounds = (
        _ENGLISH.get(found) or _SOUNDS.get(found, (found,))[0] for found in _GRAPHEME.findall(plain(word))
    )
    return _smooth("".join(sounds))


def same_name(a: str, b: str) -> bool:
    """True when ``a`` and ``b`` are romanisations of one name.

    Symmetric. Both must have the same number of words: a surname is not the full name. An
    answer of False means "not known to be the same".

    >>> same_name("María Zajárova", "Maria Sacharowa"), same_name("Karimov", "Kerimov")
    (True, False)
    """
    if plain(a) == plain(b):
        return bool(plain(a))
    if CONVENTIONAL.get(plain(a), plain(a)) == CONVENTIONAL.get(plain(b), plain(b)):
        return True
    left, right = readings(a), readings(b)
    if len(left) != len(right):
        return False
    return all(
        x & y or _national(x, y, last=i == len(left) - 1)
        for i, (x, y) in enumerate(zip(left, right, strict=True))
    )


def name_keys(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """Keys of the first and of the last word: spellings of one name share one of each."""
    words = readings(name)
    if not words:
        return frozenset(), frozenset()
    forms = _national_forms()
    national = {f"#{forms[key]}" for key in words[0] if key in forms}
    return frozenset(f"{len(words)} {key}" for key in words[0] | national), words[-1]


@lru_cache(maxsize=1)
def _national_forms() -> dict[str, int]:
    return {
        reading: number
        for number, forms in enumerate(NATIONAL_FORMS)
        for form in forms
        for reading in readings(form)[0]
    }


def _national(x: frozenset[str], y: frozenset[str], last: bool) -> bool:
    """Russian, Ukrainian and Belarusian forms of a given name, beside a surname that agrees."""
    if last:
        return False
    forms = _national_forms()
    return not {forms[r] for r in x if r in forms}.isdisjoint({forms[r] for r in y if r in forms})


def _words(name: str) -> list[str]:
    """The words of a plain name: no Arabic article, ``abd al-x`` and ``abdul x`` as one word."""
    words = name.split()
    out: list[str] = []
    for index, word in enumerate(words):
        if word in ARTICLES and index + 1 < len(words) and len(words) > 1:
            continue
        if out and out[-1] in ("abd", "abdel", "abdul", "abdal", "abdol", "abdoul"):
            out[-1] = "abdel" + word
            continue
        out.append(word)
    return [re.sub(r"^abd(?:el|ul|al|ol|oul)(?=..)", "abdel", word) for word in out]


def _word_readings(word: str, german: bool, french: bool) -> frozenset[str]:
    conventional = CONVENTIONAL.get(word)
    if conventional:
        return _by_rule(word, german, french) | {f"={conventional}"}
    return _by_rule(word, german, french)


def _by_rule(word: str, german: bool, french: bool) -> frozenset[str]:
    if len(_SYLLABLE.findall(word)) < 2 or word in WESTERN:
        return frozenset((re.sub(r"(.)\1", r"\1", word),))
    return frozenset(map(_smooth, _spellings(_prepared(word), german, french)))


def _prepared(word: str) -> str:
    if word.endswith(("iye", "iyeh", "ieh")):
        word = word.rstrip("h").removesuffix("e").rstrip("iy") + "ia"
    elif word.endswith("ah") or (word.endswith("eh") and len(word) > 5):
        word = word[:-1]
    elif word.endswith(("off", "eff")):
        word = word[:-2] + "v"
    elif word.endswith("oune"):
        word = word[:-1]
    elif word.endswith(("ine", "yne")) and len(word) > 5 and word[-4] not in _VOWELS:
        word = word[:-3] + "in"
    if _BELARUSIAN.search(word):
        word = re.sub(r"([aeo])u(?=sk)", r"\1v", word).replace("tsi", "ti").replace("dzi", "di")
    return word


class _Signs(NamedTuple):
    """Signs of a spelling, of the whole name or of one word."""

    german: bool
    french: bool
    spanish: bool


def _spellings(word: str, german: bool, french: bool) -> list[str]:
    signs = _Signs(german, french or bool(_SLAVIC.search(word)), not _NOT_SPANISH.search(word))
    parts: list[tuple[str, ...]] = []
    size = 1
    for match in _GRAPHEME.finditer(word):
        sounds = _sounds(word, match.group(), match.start(), match.end(), signs)
        size *= len(sounds)
        parts.append(sounds if size <= _MAX_READINGS else sounds[:1])
    return ["".join(choice) for choice in itertools.product(*parts)]


def _sounds(word: str, grapheme: str, start: int, end: int, signs: _Signs) -> tuple[str, ...]:
    """The sounds of a grapheme where it stands."""
    following = word[end : end + 1]
    match grapheme:
        case "ch":
            inside = start > 0 and end < len(word)
            return ("C", "H", "S") if inside or signs.french else ("C", "H")
        case "c":
            return ("s", "C") if following in ("e", "i") else ("k",)
        case "j":
            return ("y",) if end == len(word) else ("Z", "y", "H") if signs.spanish else ("Z", "y")
        case "y":
            return ("y", "Z") if following in _VOWELS else ("y",)
        case "ou":
            return ("u", "o") if following == "h" else ("v", "u", "o") if following in _BEFORE_W else ("u",)
        case "u":
            glide = following in _BEFORE_W and start > 0 and word[start - 1] not in "qgj"
            return ("u", "v") if glide else ("u",)
        case "gh":
            between = word[max(0, start - 1) : start] in _VOWELS and following in _VOWELS
            return ("g", "k") if between or start == 0 or end == len(word) else ("g",)
        case "s" | "ss":
            return ("s", "z") if signs.german and following in _VOICED else ("s",)
    return _SOUNDS.get(grapheme, (grapheme,))


_VOWELS = frozenset("aeiou")
_BEFORE_W = frozenset("aei")
_VOICED = frozenset("aeiouybdgjlmnrvw")
_GLIDE = lazy(r"(?<=[aeiou])[iy]+(?=[aeiou])")
_DOUBLED = lazy(r"([b-df-hj-npqs-tv-zA-Zi])\1+")
_SOFT_ENDING = lazy(r"(?<=[b-df-hj-np-tv-zA-Z])i[eo]v(a?)$")
_HUSHED_ENDING = lazy(r"(?<=[CSZ])ov(a?)$")


def _smooth(sounds: str) -> str:
    """One spelling of the sounds: glides between vowels, soft endings and doubled letters."""
    first, second = sounds[:1], sounds[1:2]
    if first in ("i", "y"):
        if second == "e" or (first == "y" and second == "i"):
            sounds = sounds[1:]
        elif second in ("a", "o", "u"):
            sounds = "y" + sounds[1:]
    if "i" in sounds or "y" in sounds:
        sounds = _GLIDE.sub("", sounds)
        if sounds[:1] == "y" and sounds[1:2] in ("a", "e", "o", "u"):
            sounds = "y" + sounds[1:].replace("y", "i")
        else:
            sounds = sounds.replace("y", "i")
    sounds = _DOUBLED.sub(r"\1", sounds)
    if sounds.endswith(("v", "va")):
        sounds = _SOFT_ENDING.sub(r"ev\1", sounds)
        sounds = _HUSHED_ENDING.sub(r"ev\1", sounds)
    return sounds


_FIRM = lazy(r"[^blmnpr]+")


def outline(word: str) -> str:
    """The letters that every romanisation writes alike, doubled ones once.

    Words that share a reading share their outline (unless they are spelt by convention), so
    that a set of outlines rules most words out before their readings are worked out. About 3 µs.
    """
    return re.sub(r"(.)\1+", r"\1", _FIRM.sub("", plain(word).replace("ph", "f")))
