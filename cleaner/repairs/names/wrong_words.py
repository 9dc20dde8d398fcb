"""Forms that no language has: aliases, and names that were translated as words."""

from __future__ import annotations

from cleaner.names import same_name
from cleaner.names.mentions import mentions
from cleaner.names.style import PLACES
from cleaner.names.transliteration import plain
from cleaner.regex import lazy
from cleaner.repairs.names.case import Case, Hit
from cleaner.repairs.names.foreign_forms import may_be_english
from cleaner.repairs.names.occurrences import (
    CAPITALISED_AFTER,
    CAPITALISED_BEFORE,
    at_sentence_start,
    occurrences,
)

_WORDS = lazy(r"[^\W\d_]+")
_ARTICLE = lazy(r"\b[Aa]n? $")


def alias(case: Case) -> Hit | None:
    """An alias is wrong in any text, unless English words or another person's name might stand there by
    chance: one word that the lexicon knows (Lichtenstein), two or three common ones (Court Supreme), or
    a surname behind another given name than the person's (Roberto Lewandowski). One word for a body or
    a club may be a brand or a surname (Villareal)."""
    if case.stands_in_foreign_words:
        return None
    words = _WORDS.findall(case.written)
    knows = case.rules.lexicon.knows
    by_chance = (
        knows(case.written)
        if len(words) == 1
        else len(words) < 4 and all(map(case.rules.lexicon.knows_lower, words))
    )
    translated = case.document.source.is_translated
    if case.name.kind == "person" and _is_another_given_name(case, words):
        safe = bool(case.support) and not case.is_mentioned  # who names both may mean two people
        return case.hit(case.support, safe) if translated else None
    if case.name.kind == "club" and not _is_about_football(case):
        return None
    if not by_chance and len(case.written) > 3:
        if may_be_english(case):
            return None
        if len(words) == 1 and case.name.kind != "person" and case.is_somebody:
            return None
        one_word_body = len(words) == 1 and case.name.kind not in (*PLACES, "person")
        if one_word_body and (case.is_part_of_a_longer_name or not (translated or case.support)):
            return None
        if not translated and all(map(knows, words)) and case.is_part_of_a_longer_name:
            return None
        return case.hit("", True)
    if not translated or case.is_part_of_a_longer_name:
        return None
    return case.hit(case.support, len(words) > 1 or (bool(case.support) and len(case.written) > 3))


def _is_about_football(case: Case) -> bool:
    """True when the text has a word of football, or another club."""
    if not case.document.words.isdisjoint(case.rules.words("club-context")):
        return True
    entries = mentions(case.document, case.rules).entries
    return any(case.gazetteer.names[entry].kind == "club" for entry in entries)


def _is_another_given_name(case: Case, words: list[str]) -> bool:
    """True when the form begins with another given name than the person's: a namesake may bear it."""
    if len(words) < 2 or same_name(case.written, case.name.name):
        return False
    first = plain(words[0])
    return first in case.rules.words("given-name") and first != plain(case.name.name).split()[0]


def translated(case: Case) -> Hit | None:
    """A name translated as words: in mid-sentence, with one of its companions in the paragraph."""
    document, form, text = case.document, case.form, case.document.text
    if case.stands_in_foreign_words:
        return None
    if case.written[0] == "(":
        return _tag(case)
    if form.sources and not document.source.allows(form.sources):
        return None
    if CAPITALISED_AFTER.match(text, case.end):  # Zenith Bank
        return None
    if not form.near:
        supported = document.source.supports(form.sources)
        return case.hit("the text was translated", True) if supported else None
    paragraph = document.paragraph_at(case.start)
    around = document.folded[paragraph.start : paragraph.end]
    near = next((word for word in form.near if _has_word(around, word.lower())), "")
    if not near and not (
        document.source.is_translated and any(_has_word(document.folded, word.lower()) for word in form.near)
    ):
        return None
    one_word = " " not in case.written
    if one_word and _ARTICLE.search(text, max(0, case.start - 4), case.start):
        return None
    if (
        one_word
        and (len(case.written) < 4 or at_sentence_start(text, case.start))
        and not case.stands_in_mid_sentence
    ):
        return None
    return case.hit(f"“{near}” stands near" if near else "", bool(near))


def _tag(case: Case) -> Hit | None:
    """A party's tag in brackets behind somebody's name, in a paragraph that tells its country."""
    document = case.document
    paragraph = document.paragraph_at(case.start)
    around = document.text[paragraph.start : paragraph.end]
    near = next((word for word in case.form.near if _has_word(around, word)), "")
    behind = CAPITALISED_BEFORE.search(document.text, max(0, case.start - 32), case.start)
    return case.hit(f"the text has {near}", True) if near and behind else None


def _has_word(text: str, word: str) -> bool:
    return next(occurrences(text, word), None) is not None
