"""What speaks for a wrong form of a name, and what against: one function for each reason to be wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from cleaner.document import Document
from cleaner.names import same_name
from cleaner.names.compiling import (
    ALIAS,
    AMBIGUOUS,
    EXONYM,
    HOUSE,
    NATIONAL,
    TRANSLATED,
    TYPOGRAPHY,
    UNACCENTED,
    VARIANT,
)
from cleaner.names.gazetteer import Form, Gazetteer, Name
from cleaner.names.mentions import in_foreign_stretch, mentions, support
from cleaner.names.style import PLACES
from cleaner.names.transliteration import plain
from cleaner.regex import lazy
from cleaner.repairs.names.guards import (
    are_english,
    in_a_title,
    in_capitals,
    is_common,
    is_elsewhere,
    is_historic,
    is_name,
    is_part_of_a_longer_name,
    is_somebody,
    is_surname,
    is_where,
    tells_of_the_past,
)
from cleaner.repairs.names.occurrences import (
    CAPITALISED_AFTER,
    CAPITALISED_BEFORE,
    OFFICES,
    TITLES,
    at_sentence_start,
    beside_unknown,
    occurrences,
)
from cleaner.rules import RuleBook

_ACCENTED = lazy(r"[A-Za-z]*[À-ÖØ-öø-ɏ]")
_WORDS = lazy(r"[^\W\d_]+")
_FOREIGN_AFTER = lazy(r"[ \u00a0](?:(?:del?|d[aio]s?|la|el|des|du)\b|[a-z]*[à-öø-ÿ])")
_ARTICLE = lazy(r"\b[Aa]n? $")


@dataclass(frozen=True, slots=True)
class Hit:
    """A wrong form in the text with its reading and what speaks for it."""

    start: int
    end: int
    form: Form
    evidence: str
    safe: bool


@dataclass(frozen=True)
class Case:
    """A wrong form where it stands, with one of its readings."""

    document: Document
    rules: RuleBook
    gazetteer: Gazetteer
    start: int
    end: int
    form: Form

    @cached_property
    def written(self) -> str:
        """The words as they stand."""
        return self.document.text[self.start : self.end]

    @cached_property
    def name(self) -> Name:
        """The entry that the form would mean."""
        return self.gazetteer.names[self.form.entry]

    @cached_property
    def support(self) -> str:
        """What in the document speaks for the entry."""
        return support(self.document, self.rules, self.form.entry)

    @property
    def is_mentioned(self) -> bool:
        """True when the right form stands in the document too."""
        return self.form.entry in mentions(self.document, self.rules).entries

    @property
    def is_part_of_a_longer_name(self) -> bool:
        """See :func:`guards.is_part_of_a_longer_name`."""
        return is_part_of_a_longer_name(self.document, self.rules, self.gazetteer, self.start, self.end)

    @property
    def is_somebody(self) -> bool:
        """See :func:`guards.is_somebody`."""
        return is_somebody(self.document, self.rules, self.gazetteer, self.start, self.end)

    def hit(self, evidence: str, safe: bool) -> Hit:
        """The reading, taken."""
        return Hit(self.start, self.end, self.form, evidence, safe)


def weigh(case: Case) -> Hit | None:
    """The hit that the document's evidence makes of a case, or None."""
    return _WEIGHING[case.form.why](case)


def _variant(case: Case) -> Hit | None:
    if not (
        case.is_mentioned or (case.name.kind == "person" and case.document.source.is_translated)
    ) or not same_name(case.written, case.name.name):
        return None
    return case.hit("both spellings are in use", False)


def _typography(case: Case) -> Hit | None:
    if case.name.kind == "person":  # some English papers leave the hyphen of al- out
        sure = case.is_mentioned or case.document.source.is_translated
    else:
        sure = case.is_mentioned or not case.rules.lexicon.knows_lower(case.written.split()[0])
    return case.hit("its hyphen is missing", True) if sure else None


def _unaccented(case: Case) -> Hit | None:
    """Accents come back only in a text that writes accents: many English papers write none."""
    text, name = case.document.text, case.name.name
    if name in text:
        return case.hit("so spelt elsewhere in the text", True)
    if not _ACCENTED.search(text):
        return None
    words = name.split()
    if len(words) > 1 and (
        case.document.source.is_translated or any(not word.isascii() and word in text for word in words)
    ):
        return case.hit("the text writes accents", True)
    return None


def _house(case: Case) -> Hit | None:
    """The house's own form, imposed: not within a longer name, a title of a work, or history."""
    text, start, end = case.document.text, case.start, case.end
    if in_foreign_stretch(text, start) or in_a_title(text, start, end) or _is_kept(case):
        return None
    is_place = case.name.kind in PLACES
    if is_place and " " not in case.written:
        shouted = case.written.isupper()
        if is_historic(text, start) or (not shouted and case.is_part_of_a_longer_name):
            return None
        if is_surname(case.document, case.written, case.rules):
            return None
    if case.name.kind == "person" and " " not in case.written:
        before = CAPITALISED_BEFORE.search(text, max(0, start - 32), start)
        if before is not None and before[1] not in TITLES:
            return None
    if (
        is_common(case.rules, case.written)
        and at_sentence_start(text, start)
        and not _is_where(case.document, case.written)
        and not support(case.document, case.rules, case.form.entry)
    ):
        return None
    return case.hit("the house writes it so", not (is_place and tells_of_the_past(text, start)))


def _is_kept(case: Case) -> bool:
    """True within a phrase that keeps the other form (Chicken Kiev)."""
    folded, start, end = case.document.folded, case.start, case.end
    for phrase in case.form.near:
        reach = len(phrase)
        at = folded.find(phrase.lower(), max(0, start - reach), end + reach)
        if 0 <= at <= start and end <= at + reach:
            return True
    return False


def _is_where(document: Document, word: str) -> bool:
    """True when the word stands with its capital in mid-sentence somewhere."""
    return document.memo(
        ("in mid-sentence", word),
        lambda: any(not at_sentence_start(document.text, at) for at, _ in occurrences(document.text, word)),
    )


def _national(case: Case) -> Hit | None:
    """The Russian form of the given name, in a text from Russian or about the country."""
    if not case.document.source.is_translated or not case.document.source.allows(case.form.sources):
        return None
    text, found = case.document.text, case.support
    given = CAPITALISED_BEFORE.search(text, max(0, case.start - 32), case.start)
    if not found or CAPITALISED_AFTER.match(text, case.end):
        return None
    if given is not None and given[1].lower() in case.rules.words("given-name"):
        return None
    return case.hit(f"the text is about {found}", True)


def _foreign(case: Case) -> Hit | None:
    """An exonym, or a form that is also something else."""
    text, source, form = case.document.text, case.document.source, case.form
    if _stands_in_foreign_words(case):
        return None
    if case.written.isascii() and case.written.isupper() and in_capitals(text, case.start, case.end):
        if not (case.support or source.is_translated):
            return None
        if not case.support or are_english(case.gazetteer, case.rules, case.written):
            return case.hit(case.support, False)
    if form.sources and not source.allows(form.sources):
        return None
    if form.why == EXONYM and _may_be_english(case):
        return None
    if case.name.kind in PLACES and " " not in case.written and _is_another(case):
        return None
    common = is_common(case.rules, case.written)
    if (
        form.why == EXONYM
        and not common
        and len(case.written) > 3
        and not is_name(case.gazetteer, case.rules, case.written)
    ):
        joined = case.written.isupper() or "-" in (
            text[case.start - 1 : case.start],
            text[case.end : case.end + 1],
        )
        if not source.is_translated and not joined and case.is_part_of_a_longer_name:
            return None
        unknown = beside_unknown(case.document, case.rules, case.gazetteer, case.start, case.end)
        return case.hit("", not unknown)
    if case.is_part_of_a_longer_name:
        return None
    if form.why == AMBIGUOUS and case.name.kind in PLACES and not _is_a_place(case):
        return None
    if source.supports(form.sources or (source.language,)) and (case.support or not common):
        return case.hit(case.support or f"the text was translated from {source.language}", True)
    if case.support and form.why == AMBIGUOUS and not common and source.is_translated:
        return case.hit(case.support, False)
    return None


def _is_a_place(case: Case) -> bool:
    """True when an ambiguous form stands behind a preposition of place, and nowhere in a longer name."""
    return is_where(case.document, case.written) and not case.document.memo(
        ("in a longer name", case.written), lambda: _in_a_longer_name(case.document.text, case.written)
    )


def _in_a_longer_name(text: str, word: str) -> bool:
    """True when the word stands before another capitalised one somewhere."""
    return any(
        (after := CAPITALISED_AFTER.match(text, end)) is not None and after[1] not in OFFICES
        for _, end in occurrences(text, word)
    )


def _is_another(case: Case) -> bool:
    """True for a person, a title, another town, or an adjective (a Genova salami)."""
    text = case.document.text
    return (
        is_surname(case.document, case.written, case.rules)
        or is_historic(text, case.start)
        or _ARTICLE.search(text, max(0, case.start - 4), case.start) is not None
        or (
            case.name.kind != "country"
            and is_elsewhere(case.document, case.rules, case.gazetteer, case.written, case.form.entry)
        )
    )


def _stands_in_foreign_words(case: Case) -> bool:
    text = case.document.text
    return in_foreign_stretch(text, case.start) or _FOREIGN_AFTER.match(text, case.end) is not None


def _alias(case: Case) -> Hit | None:
    """An alias is wrong in any text, unless English words or another person's name might stand there by
    chance: one word that the lexicon knows (Lichtenstein), two or three common ones (Court Supreme), or
    a surname behind another given name than the person's (Roberto Lewandowski). One word for a body or
    a club may be a brand or a surname (Villareal)."""
    if _stands_in_foreign_words(case):
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
        if _may_be_english(case):
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
    if not case.document.words.isdisjoint(case.rules.words("football-word")):
        return True
    entries = mentions(case.document, case.rules).entries
    return any(case.gazetteer.names[entry].kind == "club" for entry in entries)


def _is_another_given_name(case: Case, words: list[str]) -> bool:
    """True when the form begins with another given name than the person's: a namesake may bear it."""
    if len(words) < 2 or same_name(case.written, case.name.name):
        return False
    first = plain(words[0])
    return first in case.rules.words("given-name") and first != plain(case.name.name).split()[0]


def _may_be_english(case: Case) -> bool:
    """True for a romanisation of a person's name that an English paper may prefer (Aleksandr): a
    mistake only in a text that has others."""
    if case.name.kind != "person" or not case.written.isascii() or case.document.source.is_translated:
        return False
    return same_name(case.written, case.name.name)


def _translated(case: Case) -> Hit | None:
    """A name translated as words: in mid-sentence, with one of its companions in the paragraph."""
    document, form, text = case.document, case.form, case.document.text
    if _stands_in_foreign_words(case):
        return None
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
    if case.written[0] == "(":  # a party's tag: behind somebody's name
        behind = CAPITALISED_BEFORE.search(text, max(0, case.start - 32), case.start)
        return case.hit(f"the text has {near}", True) if near and behind else None
    one_word = " " not in case.written
    if one_word and _ARTICLE.search(text, max(0, case.start - 4), case.start):
        return None
    if (
        one_word
        and (len(case.written) < 4 or at_sentence_start(text, case.start))
        and not _is_where(case.document, case.written)
    ):
        return None
    return case.hit(f"“{near}” stands near" if near else "", bool(near))


def _has_word(text: str, word: str) -> bool:
    return next(occurrences(text, word), None) is not None


_WEIGHING: dict[str, Callable[[Case], Hit | None]] = {
    ALIAS: _alias,
    AMBIGUOUS: _foreign,
    EXONYM: _foreign,
    HOUSE: _house,
    NATIONAL: _national,
    TRANSLATED: _translated,
    TYPOGRAPHY: _typography,
    UNACCENTED: _unaccented,
    VARIANT: _variant,
}
