"""Forms of another language: exonyms, and what is also something else in English."""

from __future__ import annotations

from cleaner.names import same_name
from cleaner.names.compiling import AMBIGUOUS, EXONYM
from cleaner.names.style import PLACES
from cleaner.regex import lazy
from cleaner.repairs.names.case import Case, Hit
from cleaner.repairs.names.guards import (
    are_english,
    in_capitals,
    is_common,
    is_elsewhere,
    is_historic,
    is_name,
    is_street,
    is_surname,
    is_where,
)
from cleaner.repairs.names.occurrences import CAPITALISED_AFTER, OFFICES, beside_unknown, occurrences

_ARTICLE = lazy(r"\b[Aa]n? $")


def foreign(case: Case) -> Hit | None:
    """An exonym, or a form that is also something else."""
    text, source, form = case.document.text, case.document.source, case.form
    if case.stands_in_foreign_words:
        return None
    if case.written.isascii() and case.written.isupper() and in_capitals(text, case.start, case.end):
        if not (case.support or source.is_translated):
            return None
        if not case.support or are_english(case.gazetteer, case.rules, case.written):
            return case.hit(case.support, False)
    if form.sources and not source.allows(form.sources):
        return None
    if form.why == EXONYM and may_be_english(case):
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
        return case.hit("", not unknown and not _is_a_club(case))
    if case.is_part_of_a_longer_name:
        return None
    doubtful = form.why == AMBIGUOUS and case.written.isascii() and case.name.kind in PLACES
    if doubtful and not _is_a_place(case):
        return None
    if source.supports(form.sources or (source.language,)) and (case.support or not common):
        return case.hit(case.support or f"the text was translated from {source.language}", True)
    if case.support and form.why == AMBIGUOUS and not common and source.is_translated:
        return case.hit(case.support, False)
    return None


def _is_a_place(case: Case) -> bool:
    """True when an ambiguous form stands behind a preposition of place, and nowhere in a longer name."""
    text, word = case.document.text, case.written
    behind_article = case.name.kind == "country" and text[case.start - 4 : case.start].lower() == "the "
    return (behind_article or is_where(case.document, word)) and not case.document.memo(
        ("in a longer name", word), lambda: _in_a_longer_name(text, word)
    )


def _in_a_longer_name(text: str, word: str) -> bool:
    """True when the word stands before another capitalised one somewhere."""
    return any(
        (after := CAPITALISED_AFTER.match(text, end)) is not None and after[1] not in OFFICES
        for _, end in occurrences(text, word)
    )


def _is_a_club(case: Case) -> bool:
    """True for a city with an article in a text about football: there it is a club (the Siviglia)."""
    before = case.document.text[max(0, case.start - 4) : case.start].lower()
    return (
        case.name.kind == "city"
        and before == "the "
        and not case.document.words.isdisjoint(case.rules.words("football-word"))
    )


def _is_another(case: Case) -> bool:
    """True for a person, a title, a street, another town, or an adjective (a Genova salami)."""
    text = case.document.text
    return (
        is_surname(case.document, case.written, case.rules)
        or is_historic(text, case.start)
        or is_street(text, case.start)
        or _ARTICLE.search(text, max(0, case.start - 4), case.start) is not None
        or (
            case.name.kind != "country"
            and is_elsewhere(case.document, case.rules, case.gazetteer, case.written, case.form.entry)
        )
    )


def may_be_english(case: Case) -> bool:
    """True for a romanisation of a person's name that an English paper may prefer (Aleksandr): a
    mistake only in a text that has others."""
    if case.name.kind != "person" or not case.written.isascii() or case.document.source.is_translated:
        return False
    return same_name(case.written, case.name.name)
