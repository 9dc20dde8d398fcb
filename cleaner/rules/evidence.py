"""Source-language evidence: was the text machine-translated, and from which language?

One pass of set operations and a few compiled scans. Signs of a *language* are data: the packs'
``signals`` (words and phrases that a language leaves behind), their ``residue`` words, the acronyms
and exonyms of their ``names``, and every rule of a language that finds something to repair. Signs
that a text is machine-translated at all (detached quotation marks, glued sentences, scraper stamps)
are the same for every language and stand here.

Every distinct sign counts once, kinds of typography up to a ceiling: ten stray spaces say no
more than three. What an English writer has too proves nothing: foreign words, names and marks that are
quoted (cleaner.rules.foreign), turns that English knows and what a web page says around an article count for
a quarter of a sign in all, however many there are. What is deliberately not a sign: single foreign words (it
takes three), names of people, accents.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from daachorse import DoubleArrayAhoCorasick
from msgspec import Struct
from msgspec.structs import astuple, replace

from cleaner.document import Document
from cleaner.model import CLEAR_EVIDENCE, SOME_EVIDENCE, SourceEvidence
from cleaner.records import Records, pack
from cleaner.rules.book import RuleBook
from cleaner.rules.coverage import unlisted_words
from cleaner.rules.foreign import stands_in_english
from cleaner.rules.listed import listed_words
from cleaner.rules.places import matching_rules
from cleaner.rules.typography import typographic_signs

RESIDUE_WEIGHT = 0.5
"""One untranslated word: two of them are one plain sign of its language."""
RESIDUE_TRANSLATED = 0.4
"""… and three of them one that the text is machine-translated."""
NAME_WEIGHT = 1.0
"""A foreign acronym or exonym."""
NAME_TRANSLATED = 0.7
RESIDUE_CEILING = 3.0
TOPIC_CEILING = 0.8
"""What words of a country's public life may say in all: they hint, but prove nothing."""
ALONE_CEILING = 0.7
"""One word or phrase alone proves nothing, however strange it is: somebody is quoted, or it is a slip."""
HINT = 0.2
"""A turn of this weight is English too."""
DOUBTED_CEILING = 0.25
"""What all that says which an English writer has too: hints, and foreign matter that may be quoted."""
UNTRANSLATED_CEILING = 0.9
"""No language gets more while nothing shows that the text is machine-translated at all."""

RULE_WEIGHT = 0.6
"""A rule of a language that matches: what it repairs is nothing that English writes."""
ASKING_RULE_WEIGHT = 0.45
ASKING_RULE_TRANSLATED = 0.35
"""A rule that itself asks for evidence: its words could be English, so it takes three that agree. Among 462
texts of good newspapers four have one that matches, and one has two."""

PLAIN_LANGUAGE = 4.0
"""With so much for a language and no doubt that the text is translated, its rules need not speak for it."""

_FEW_LANGUAGES = 3
"""A sign shared by more languages than this says little about each: its weight is divided."""


class Sign(Struct, frozen=True):
    """What one word or phrase says: a weight for each of ``sources`` and for being translated.

    ``topic``: an English reporter on that country writes it too (Bundestag, Farnesina, state Duma).
    """

    text: str
    sources: tuple[str, ...]
    weight: float
    translated: float
    residue: bool = False
    topic: bool = False
    word: bool = False
    """A foreign word, not an English phrase: it may be quoted."""


def find_evidence(document: Document, rules: RuleBook) -> SourceEvidence:
    """Which language the text was probably translated from, and why we think so. O(text).

    What the rules find is asked only where words, phrases and marks leave it open: matching all rules costs
    more than all else.
    """
    signs = list(_signs_in(document, rules))
    evidence = _weighed(document, rules, signs)
    if (
        evidence.translated >= CLEAR_EVIDENCE
        and evidence.scores.get(evidence.language, 0.0) >= PLAIN_LANGUAGE
    ):
        return evidence
    found = list(_rule_signs(document, rules))
    return _weighed(document, rules, [*signs, *found]) if found else evidence


def _weighed(document: Document, rules: RuleBook, signs: Iterable[Sign]) -> SourceEvidence:
    scores: dict[str, float] = defaultdict(float)
    residue: dict[str, float] = defaultdict(float)
    topics: dict[str, float] = defaultdict(float)
    reasons: list[tuple[float, str]] = []
    said: dict[str, float] = {}  # how much each text says: declared and found, it still stands there once
    doubted: set[str] = set()
    for sign in sorted(signs, key=lambda s: (s.text, s.sources, s.weight)):
        if sign.topic:
            for code in sign.sources:
                topics[code] += sign.weight
        else:
            into = residue if sign.residue else scores
            for code in sign.sources:
                into[code] += sign.weight
            if sign.text not in said and _proves_little(sign, document, rules):
                doubted.add(sign.text)
            said[sign.text] = max(said.get(sign.text, 0.0), min(sign.translated, ALONE_CEILING))
        reasons.append((sign.weight, f"{'/'.join(sign.sources) or 'any'}: {sign.text}"))
    for code, weight in residue.items():
        scores[code] += min(weight, RESIDUE_CEILING)
    for code, weight in topics.items():
        scores[code] += min(weight, TOPIC_CEILING)
    translated = sum(weight for text, weight in said.items() if text not in doubted)
    doubtful = sum(weight for text, weight in said.items() if text in doubted)
    for shape, count in typographic_signs(document):
        weight = min(shape.weight * count, shape.ceiling)
        if shape.quotable:
            doubtful += weight
        else:
            translated += weight
        for code, each in shape.sources:
            scores[code] += min(each * count, 2 * each)
        codes = "/".join(code for code, _ in shape.sources) or "any"
        reasons.append((weight, f"{codes}: {shape.name} ({count})"))
    translated += min(doubtful, DOUBTED_CEILING)
    if not reasons:
        return SourceEvidence()
    ceiling = UNTRANSLATED_CEILING if translated < SOME_EVIDENCE else float("inf")
    ranked = {
        code: round(min(scores[code], ceiling), 3) for code in sorted(scores, key=lambda c: (-scores[c], c))
    }
    best = next(iter(ranked), "")
    lines = tuple(line for _, line in sorted(reasons, key=lambda item: (-item[0], item[1])))
    return SourceEvidence(best, ranked, lines, round(translated, 3))


def _proves_little(sign: Sign, document: Document, rules: RuleBook) -> bool:
    """True for a turn that English has too, and for a foreign word only where an English writer has one."""
    if not sign.word:
        return sign.translated <= HINT
    within = sign.text[-1].islower()  # not an acronym
    return not stands_in_english(document.text, sign.text, rules.lexicon, within)


def _signs_in(document: Document, rules: RuleBook) -> Iterator[Sign]:
    signs = rules.memo("source-signs", lambda: _Signs(rules))
    for word in listed_words(document, rules, "source-signs", lambda: signs.words):
        for sign in signs.of_word[signs.words[word]]:
            yield Sign(*sign)
    folded = document.folded
    for number in {number for _, _, number in signs.phrases.find_overlapping(_flat(folded))}:
        for anchor, sign in signs.of_phrase[number]:
            if anchor in document.words and _stands_in(sign[0], folded):
                yield Sign(*sign)


def _rule_signs(document: Document, rules: RuleBook) -> Iterator[Sign]:
    for rule in matching_rules(document, rules):
        asks = rule.evidence != "none"
        share = 1 if len(rule.sources) <= _FEW_LANGUAGES else 2
        weight = (ASKING_RULE_WEIGHT if asks else RULE_WEIGHT) / share
        translated = ASKING_RULE_TRANSLATED if asks else RULE_WEIGHT
        yield Sign(f"rule {rule.id}", rule.sources, weight, translated)


class _Signs:
    """The compiled signs: the numbers of the words and phrases, and what each of them says."""

    def __init__(self, rules: RuleBook) -> None:
        parts = rules.derived_parts("source-signs", lambda: _compile(rules))
        self.words: dict[str, int] = parts["words"]
        self.of_word: Records[tuple[_Plain, ...]] = Records(parts["of_word"], tuple)
        self.phrases = DoubleArrayAhoCorasick.deserialize(parts["phrases"])
        self.of_phrase: Records[tuple[_Plain, ...]] = Records(parts["of_phrase"], tuple)


def _stands_in(phrase: str, folded: str) -> bool:
    """True when the phrase stands there in whole words."""
    at = folded.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if not (folded[at - 1 : at].isalnum() or (phrase[-1].isalnum() and folded[end : end + 1].isalnum())):
            return True
        at = folded.find(phrase, at + 1)
    return False


def _flat(folded: str) -> bytes:
    """Letters and digits; a space for all else, also before the first. Every phrase of the automaton begins
    with a space, which a text has at few places: so it is scanned twice as fast as by letters."""
    return b" " + folded.encode("latin-1", "replace").translate(_LETTERS)


_LETTERS = bytes(code if chr(code).isalnum() else ord(" ") for code in range(256))
_Plain = tuple[Any, ...]
"""A sign as the cache keeps it: its fields; a phrase with its rarest word."""


def _compile(rules: RuleBook) -> dict[str, Any]:
    """The signs of one word, by the word, and those of several, all of which one automaton finds. A phrase
    counts where its rarest word stands in lower case: names of several words are left to their repair."""
    words: dict[str, list[Sign]] = defaultdict(list)
    phrases: dict[bytes, list[tuple[str, Sign]]] = defaultdict(list)
    for sign in (*_declared(rules), *_residue_signs(rules), *_name_signs(rules)):
        if " " in sign.text or "'" in sign.text:
            folded = sign.text.lower()
            parts = re.findall(r"[^\W\d_]+", folded)
            anchor = min(parts, key=lambda part: (rules.lexicon.frequency(part), -len(part), part))
            phrases[_flat(folded)].append((anchor, replace(sign, text=folded)))
        else:
            words[sign.text].append(replace(sign, word=True))
    return {
        "words": {word: number for number, word in enumerate(words)},
        "of_word": pack(tuple(map(astuple, dict.fromkeys(found))) for found in words.values()),
        "phrases": DoubleArrayAhoCorasick(list(phrases) or [b"\xff"]).serialize(),
        "of_phrase": pack(
            tuple((anchor, astuple(sign)) for anchor, sign in dict.fromkeys(found))
            for found in phrases.values()
        ),
    }


def _declared(rules: RuleBook) -> Iterator[Sign]:
    """The packs' ``signals``: ``{source, words, phrases, weight, translated, topic}``."""
    for entry in rules.section("signals"):
        sources = _codes(entry.get("source", ()))
        weight = float(entry.get("weight", 1.0))
        topic = bool(entry.get("topic", False))
        translated = 0.0 if topic else float(entry.get("translated", weight))
        for text in (*entry.get("words", ()), *entry.get("phrases", ())):
            yield Sign(str(text), sources, weight if sources else 0.0, translated, topic=topic)


def _residue_signs(rules: RuleBook) -> Iterator[Sign]:
    """The packs' ``residue`` words that are not English, each for all languages that have it.

    Short words and those with a capital (German nouns) are left out: they are too often names.
    """
    languages: dict[str, list[str]] = defaultdict(list)
    for entry in rules.section("residue"):
        word = str(entry["word"])
        if len(word) > 3 and word.islower() and not rules.lexicon.knows(word):
            languages[word].append(str(entry["source"]))
    for word, codes in languages.items():
        weight = RESIDUE_WEIGHT if len(set(codes)) < _FEW_LANGUAGES else RESIDUE_WEIGHT / 2
        yield Sign(word, tuple(sorted(set(codes))), weight, RESIDUE_TRANSLATED, residue=True)


def _name_signs(rules: RuleBook) -> Iterator[Sign]:
    """Acronyms and exonyms of the packs' names, where the form is not English at all."""
    found: dict[str, set[str]] = defaultdict(set)
    english: set[str] = set()
    for entry in rules.section("names"):
        english.update((entry["name"], entry.get("acronym") or ""))
        ambiguous = set(entry.get("ambiguous", ()))
        for forms in (entry.get("acronyms") or {}, entry.get("exonyms") or {}):
            for code, texts in forms.items():
                for text in texts:
                    if text not in ambiguous and len(text) > 2:
                        found[str(text)].add(str(code))
    for text, codes in found.items():
        if text in english or rules.lexicon.knows(text):
            continue
        weight = NAME_WEIGHT / (1 if len(codes) <= _FEW_LANGUAGES else 2)
        yield Sign(text, tuple(sorted(codes)), weight, NAME_TRANSLATED)


def _codes(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(code) for code in value) if isinstance(value, Iterable) else ()


MINIMUM_WORDS = 12
"""Shorter texts are taken for English: a headline of names proves nothing."""
KNOWN_SHARE = 0.4
"""With at least this share of known words among all distinct ones, a text is English."""


class Foreign(Struct, frozen=True):
    """A text that is mostly not English: the share of unknown words, and the language when known."""

    unknown_share: float
    language: str


def foreign_document(document: Document, rules: RuleBook) -> Foreign | None:
    """The verdict on a text that is mostly not English; None for English.

    The lexicon decides first (an English article knows nine words in ten, a Spanish one knows
    one in six); only where it fails to cover the words is langdetect asked, with a fixed seed, and it can
    only speak for English. Capitalised words do not count: they are names.
    """
    words = document.words
    if len(words) < MINIMUM_WORDS:
        return None
    if len(words) - len(unlisted_words(document, rules)) >= KNOWN_SHARE * len(words):
        return None
    lower = [word for word in words if not word[0].isupper()]
    if len(lower) < MINIMUM_WORDS:
        return None
    share = len(rules.lexicon.unknown(lower)) / len(lower)
    if share < 0.5:
        return None
    from cleaner.lexicon.language import detect_language

    language = detect_language(document.text)
    return None if language == "en" else Foreign(share, language)
