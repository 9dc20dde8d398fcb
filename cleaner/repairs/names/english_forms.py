"""Forms that are English, or nearly: another spelling in use, a lost hyphen or accent, the house's own."""

from __future__ import annotations

from cleaner.names import same_name
from cleaner.names.mentions import in_foreign_stretch, support
from cleaner.names.style import PLACES
from cleaner.regex import lazy
from cleaner.repairs.names.case import Case, Hit
from cleaner.repairs.names.guards import in_a_title, is_common, is_historic, is_surname, tells_of_the_past
from cleaner.repairs.names.occurrences import (
    CAPITALISED_AFTER,
    CAPITALISED_BEFORE,
    TITLES,
    at_sentence_start,
)

_ACCENTED = lazy(r"[A-Za-z]*[À-ÖØ-öø-ɏ]")


def variant(case: Case) -> Hit | None:
    """A spelling that English uses too: reported beside the chosen one, or of a person in translated text."""
    if not (
        case.is_mentioned or (case.name.kind == "person" and case.document.source.is_translated)
    ) or not same_name(case.written, case.name.name):
        return None
    return case.hit("both spellings are in use", False)


def typography(case: Case) -> Hit | None:
    """The right name without its hyphen."""
    if case.name.kind == "person":  # some English papers leave the hyphen of al- out
        sure = case.is_mentioned or case.document.source.is_translated
    else:
        sure = case.is_mentioned or not case.rules.lexicon.knows_lower(case.written.split()[0])
    return case.hit("its hyphen is missing", True) if sure else None


def unaccented(case: Case) -> Hit | None:
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


def house(case: Case) -> Hit | None:
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
        and not case.stands_in_mid_sentence
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


def national(case: Case) -> Hit | None:
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
