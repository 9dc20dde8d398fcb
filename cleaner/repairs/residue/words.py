"""Single words left untranslated: known ones, function words between names, garbled titles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cleaner.document import Document
from cleaner.document.folding import fold
from cleaner.model import Applicability, Edit, Finding
from cleaner.regex import lazy
from cleaner.repairs.residue.vocabulary import Translation, Vocabulary
from cleaner.rules import RuleBook

_CATEGORY = "accuracy/untranslated"
_LANGUAGES = {
    "es": "Spanish",
    "it": "Italian",
    "fr": "French",
    "pt": "Portuguese",
    "de": "German",
    "ru": "Russian",
    "uk": "Ukrainian",
    "ko": "Korean",
    "zh": "Chinese",
    "ja": "Japanese",
    "ar": "Arabic",
    "el": "Greek",
    "nl": "Dutch",
    "tr": "Turkish",
}
_CONJUNCTIONS = {
    "y": "es",
    "ed": "it",
    "et": "fr",
    "und": "de",
    "oder": "de",
    "ou": "fr",
    "и": "ru",
    "o": "es",
}
_BETWEEN_NAMES = lazy(
    r"(?<![\w’'-])([^\W\d_][\w’'-]*) "
    r"((?:y|ed|et|und|oder|ou|и)(?= [^\W\d_])|(?<=[a-z] )[yY](?= \d)) (\w[\w’'-]*)(?=\W|$)"
)
_AD = lazy(r"\b(\w+) ad ([AEIOU][a-zà-ÿ]+)")
_MOVING = lazy(
    r"(?:go|goes|went|gone|going|return|arriv|travel|fl[iey]|flew|mov|com|came|brought|tak|took)\w*$"
)
_DETERMINERS = frozenset(
    str.split(
        "a an the this that its his her their our my your no any some each every another one first second "
        "third former new official of in on with by from for to at about against after before under as"
    )
)
_FOLLOWERS = frozenset(
    str.split(
        "of in on at by from for to with about against after before as that which who and or but is are "
        "was were will would has have had can could must may should did does not said says during "
        "between under over"
    )
)
"""What may follow a noun: anything else may be an adjective or a noun that belongs to it."""
_BEFORE_TITLE = frozenset(
    ("a", "an", "the", "first", "second", "former", "new", "his", "its", "their", "as", "acting")
)
_QUOTE_MARKS = frozenset("\"'“”‘’«»")


def language_name(code: str) -> str:
    """What an editor calls the language; the code when we have no name for it."""
    return _LANGUAGES.get(code, code)


def conjunctions(document: Document, rules: RuleBook) -> Iterator[Edit]:
    """``Roberto y Marcos`` → *Roberto and Marcos*. Safe with evidence of the language and when the two are no
    part of a longer name (*José Ortega y Gasset*, *Ramón y Cajal Street*); else suggested. Left alone where
    the packs' ``name-with-conjunction`` has the two."""
    text = document.text
    for match in _BETWEEN_NAMES.finditer(text):
        left, word, right = match.groups()
        language = _CONJUNCTIONS[word.lower()]
        if word == "ou" and document.source.language == "pt":
            language = "pt"
        counted = right[0].isdigit()
        if left[0].isupper() != right[0].isupper() or len(left) < 2 or (len(right) < 2 and not counted):
            continue
        if fold(match.group()) in rules.words("name-with-conjunction"):
            continue
        supported = document.source.supports([language])
        named = left[0].isupper()
        longer = named and (_capital_before(text, match.start()) or _capital_after(text, match.end()))
        if longer or (not supported and not document.source.is_translated):
            continue
        repeated = named and text.count(match.group()) > 1
        english = "or" if word in ("ou", "oder", "o") else "and"
        safe = supported and not repeated and not document.is_masked(*match.span())
        yield document.edit(
            *match.span(2),
            english,
            rule="untranslated-function-word",
            category=_CATEGORY,
            message=f"{language_name(language)} “{word}” is “{english}”.",
            applicability=Applicability.SAFE if safe else Applicability.SUGGESTED,
        )


def italian_ad(document: Document) -> Iterator[Edit]:
    """``the meeting ad Arezzo`` → *the meeting in Arezzo*; *to* after a verb of moving."""
    for match in _AD.finditer(document.text):
        if not match[1].islower() or match[1] in _DETERMINERS or not document.source.supports(["it"]):
            continue
        english = "to" if _MOVING.match(match[1]) else "in"
        start = match.end(1) + 1
        yield document.edit(
            start,
            start + 2,
            english,
            rule="untranslated-function-word",
            category=_CATEGORY,
            message=f"Italian “ad” before a place is “{english}”.",
        )


def known_residue(
    document: Document, rules: RuleBook, unknown: Iterable[str], words: Vocabulary
) -> Iterator[Edit | Finding]:
    """Words that the packs can translate. Safe for a noun in lower case with one translation,
    after a determiner or a preposition and before an English word, outside quotation marks, with
    evidence of its language."""
    for word in sorted(unknown):
        found = [t for t in words.translations(word) if t.kind != "function" or len(word) > 3]
        if not found:
            continue
        chosen, agreed = _choose(document, found)
        for match in _whole(word).finditer(document.text):
            if not document.is_masked(*match.span()):
                yield _translated(document, rules, match, chosen, agreed)


def _choose(document: Document, found: list[Translation]) -> tuple[Translation, bool]:
    """The translation to offer, and whether it is the only one that comes into question."""
    ranked = sorted(found, key=lambda t: -document.source.scores.get(t.source, 0.0))
    supported = [t for t in ranked if document.source.supports([t.source])]
    meanings = {english for t in supported for english in t.english}
    kinds = {t.kind for t in supported}
    return ranked[0], len(meanings) == 1 and kinds <= {"noun", "plural", "title"}


def _translated(
    document: Document, rules: RuleBook, match: re.Match[str], chosen: Translation, agreed: bool
) -> Edit | Finding:
    text = document.text
    start, end = match.span()
    message = f"{language_name(chosen.source)} “{match.group()}” means “{' or '.join(chosen.english)}”."
    before = re.search(r"(\w+) $", text[max(0, start - 24) : start])
    after = re.match(r" ([^\W\d_]+)|([.,;:!?])", text[end : end + 24])
    fits = before is not None and before[1].lower() in _DETERMINERS
    if before is not None and before[1].lower() in ("a", "an", "this", "that") and chosen.kind == "plural":
        fits = False
    if after is None or not (after[2] or after[1] in _FOLLOWERS or after[1] in rules.words("reporting-verb")):
        fits = False
    if not agreed or not fits or len(chosen.english) != 1:
        return document.finding(
            start,
            end,
            rule="untranslated-word",
            category=_CATEGORY,
            message=message,
            suggestions=chosen.english,
        )
    english = chosen.english[0]
    if before is not None and before[1].lower() in ("a", "an"):
        article = "an" if english[0] in "aeiou" else "a"
        article = article.capitalize() if before[1][0].isupper() else article
        start -= len(before[1]) + 1
        english = f"{article} {english}"
    return document.edit(start, end, english, rule="untranslated-word", category=_CATEGORY, message=message)


def residue_phrases(document: Document, words: Vocabulary) -> Iterator[Edit]:
    """Fixed phrases: ``america do Sul`` → *South America*. Safe with evidence of the language."""
    folded = document.folded
    for phrase in words.phrases_among(document.words):
        if phrase not in folded:
            continue
        chosen = max(words.of_phrase(phrase), key=lambda t: document.source.scores.get(t.source, 0.0))
        supported = document.source.supports([chosen.source]) and len(chosen.english) == 1
        for match in _whole(phrase).finditer(folded):
            yield document.edit(
                *match.span(),
                chosen.english[0],
                rule="untranslated-word",
                category=_CATEGORY,
                message=f"{language_name(chosen.source)} “{document.text[slice(*match.span())]}” is "
                f"“{chosen.english[0]}” in English.",
                applicability=Applicability.SAFE if supported else Applicability.SUGGESTED,
            )


def garbled_titles(
    document: Document, rules: RuleBook, unknown: Iterable[str], words: Vocabulary
) -> Iterator[Edit | Finding]:
    """``the first subjete of`` → *the first deputy head of*: a word one letter away from a title of the
    source language and from no English word, where a title stands. Else only suggested."""
    for word in sorted(unknown):
        if len(word) < 6 or word in words.words:
            continue
        title = _nearest_title(document, word, words)
        if title is None:
            continue
        near, translation = title
        english = translation.english[0]
        message = (
            f"“{word}” is no English word: probably {language_name(translation.source)} “{near}”, {english}."
        )
        for match in _whole(word).finditer(document.text):
            before = re.search(r"(\w+) $", document.text[max(0, match.start() - 24) : match.start()])
            after = document.text[match.end() : match.end() + 4]
            fits = before is not None and before[1].lower() in _BEFORE_TITLE and after == " of "
            safe = fits and document.source.supports([translation.source]) and not _has_rival(rules, word)
            yield document.edit(
                *match.span(),
                english,
                rule="garbled-title",
                category=_CATEGORY,
                message=message,
                applicability=Applicability.SAFE if safe else Applicability.SUGGESTED,
            )


def _nearest_title(document: Document, word: str, words: Vocabulary) -> tuple[str, Translation] | None:
    from rapidfuzz.distance import OSA

    for title in sorted(words.titles):
        if title[0] != word[0] or OSA.distance(word, title, score_cutoff=1) > 1:
            continue
        for translation in words.of_title(title):
            if document.source.allows([translation.source]) and document.source.is_translated:
                return title, translation
    return None


def _has_rival(rules: RuleBook, word: str) -> bool:
    """True when a common English word is one slip away."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    return any(
        process.extractOne(
            word, rules.lexicon.words_like(length, word[0]), scorer=OSA.distance, score_cutoff=1
        )
        for length in (len(word) - 1, len(word), len(word) + 1)
    )


def _whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-]){re.escape(word)}(?![\w’'-])")


def _capital_before(text: str, at: int) -> bool:
    """True when the word before is capitalised and no sentence ends between."""
    before = re.search(r"([^\W\d_][\w’'-]*) $", text[max(0, at - 40) : at])
    return (
        before is not None
        and before[1][0].isupper()
        and before[1] not in ("The", "But", "And", "For", "With", "In")
    )


def _capital_after(text: str, at: int) -> bool:
    return re.match(r" [A-ZÀ-Þ]", text[at : at + 2]) is not None
