"""Passages left in the source language: paragraphs, sentences, clauses.

English coverage first: only a paragraph with words that the lexicon does not know is looked at.
A passage is a run of words that English does not have, or that the residue words of one language
have, of which at least two are not English; names and marks inside do not end it, an English function
word does. The language is the one whose function words cover the run; langdetect is asked when
the packs cannot tell. A script other than Latin needs no counting.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from cleaner.document import Document
from cleaner.lexicon.language import detect_language
from cleaner.model import Span
from cleaner.regex import lazy
from cleaner.repairs.residue.vocabulary import Vocabulary
from cleaner.rules import RuleBook

SHORTEST = 3
"""A passage has at least so many foreign words."""
_FOREIGN_SCRIPT = lazy(
    r"[\u0370-\u1fff\u2e80-\ud7ff\uf900-\ufdff]"
    r"(?:[\u0370-\u1fff\u2e80-\ud7ff\uf900-\ufdff\d\s.,:;!?/()'\"«»“”—–-]*[\u0370-\u1fff\u2e80-\ud7ff\uf900-\ufdff])?"
)
_SCRIPTS = (
    ("ru", "\u0400", "\u04ff"),
    ("el", "\u0370", "\u03ff"),
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("ko", "\uac00", "\ud7af"),
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
)
_ENGLISH_GLUE = frozenset(
    str.split(
        "the and of to is are was were with for from that this which has have had will would not his her "
        "their he she they it by at on as an be been but"
    )
)


class Passage(Struct, frozen=True):
    """Where foreign text stands, and in which language when one can tell."""

    start: int
    end: int
    language: str


def find_passages(
    document: Document, rules: RuleBook, unknown: frozenset[str], words: Vocabulary
) -> list[Passage]:
    """The untranslated passages, in order. O(paragraphs with unknown words)."""
    found: list[Passage] = []
    latin = {word for word in unknown if word[0] < "\u0370"}
    if len(latin) < len(unknown):
        found += _other_scripts(document.text)
    if len(latin) >= 2:
        for paragraph in document.paragraphs:
            found += _in_paragraph(document, paragraph, rules, unknown, words)
    return sorted(found, key=lambda passage: (passage.start, passage.end))


def _other_scripts(text: str) -> Iterator[Passage]:
    for match in _FOREIGN_SCRIPT.finditer(text):
        if sum(map(str.isalpha, match.group())) >= 3:
            yield Passage(match.start(), match.end(), _script_language(match.group()))


def _script_language(text: str) -> str:
    if any("\u0400" <= char <= "\u04ff" for char in text) and set(text.lower()) & set("іїєґ"):
        return "uk"
    for language, first, last in _SCRIPTS:
        if any(first <= char <= last for char in text):
            return language
    return ""


def _in_paragraph(
    document: Document, paragraph: Span, rules: RuleBook, unknown: frozenset[str], words: Vocabulary
) -> Iterator[Passage]:
    text = document.text[paragraph.start : paragraph.end]
    if sum(word in text for word in unknown) < 2:
        return
    tokens = document.tokens(paragraph)
    if sum(1 for word in tokens.words if word in unknown) < 2:
        return
    run: list[int] = []
    for index in range(len(tokens)):
        word = tokens.words[index]
        if not word[0].isalpha():
            if word in ".!?" and run and len(run) < 2:
                run = []
            continue
        verdict = _verdict(word, tokens.folded[index], unknown, words, rules)
        if verdict is None or (verdict and word[0] < "\u0370"):
            run.append(index if verdict else ~index)
        elif run and run[-1] >= 0 and tokens.folded[index] not in _ENGLISH_GLUE:
            run.append(~index)  # one word that both have, such as French content
        elif run:
            yield from _passage(document, run, tokens.starts, tokens.ends, tokens.folded, unknown, words)
            run = []
    yield from _passage(document, run, tokens.starts, tokens.ends, tokens.folded, unknown, words)


def _verdict(
    word: str, folded: str, unknown: frozenset[str], words: Vocabulary, rules: RuleBook
) -> bool | None:
    """True for a foreign word, False for an English one, None for what may stand in either."""
    if word in unknown:
        return True
    if folded in _ENGLISH_GLUE:
        return False
    if folded in words.anywhere:
        return None if word[0].isupper() or rules.lexicon.knows_lower(folded) else True
    return None if word[0].isupper() else False


def _passage(
    document: Document,
    run: list[int],
    starts: list[int],
    ends: list[int],
    folded: list[str],
    unknown: frozenset[str],
    words: Vocabulary,
) -> Iterator[Passage]:
    """The run without what may be English at its ends, if it is a passage."""
    if len(run) < SHORTEST:
        return
    while run and run[-1] < 0 and folded[~run[-1]] not in words.anywhere:
        run.pop()
    first = next(
        (i for i, index in enumerate(run) if index >= 0 or folded[~index] in words.anywhere), len(run)
    )
    run = run[first:]
    foreign = [index for index in run if index >= 0]
    if len(foreign) < SHORTEST or sum(1 for index in foreign if folded[index] in unknown) < 2:
        return
    everything = [index if index >= 0 else ~index for index in run]
    if len(foreign) * 2 < len(everything):
        return
    start, end = starts[everything[0]], ends[everything[-1]]
    forms = [folded[index] for index in everything]
    score = {code: sum(form in known for form in forms) for code, known in words.by_language.items()}
    best = max(score, key=lambda code: (score[code], code), default="")
    certain = best and score[best] >= 2 and sum(value == score[best] for value in score.values()) == 1
    language = best if certain else detect_language(document.text[start:end])
    if language != "en" and (certain or len(foreign) > SHORTEST):
        yield Passage(start, end, language)
