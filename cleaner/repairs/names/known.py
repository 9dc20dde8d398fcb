"""Known wrong forms of names: aliases, exonyms, translated names, lost hyphens and accents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cleaner.document import Document
from cleaner.model import Applicability, Proposal
from cleaner.names import same_name
from cleaner.names.compiling import (
    ALIAS,
    AMBIGUOUS,
    EXONYM,
    PLACES,
    TRANSLATED,
    TYPOGRAPHY,
    UNACCENTED,
    VARIANT,
)
from cleaner.names.gazetteer import Form, Gazetteer
from cleaner.names.mentions import explained, in_foreign_stretch, mentions, support
from cleaner.regex import lazy
from cleaner.repairs.names.linking import ACCENTS, CATEGORY, IN_USE, KNOWN
from cleaner.repairs.names.occurrences import (
    CAPITALISED_AFTER,
    CAPITALISED_BEFORE,
    OFFICES,
    alone,
    at_sentence_start,
    beside_unknown,
    occurrences,
)
from cleaner.rules import RuleBook

_FOREIGN = frozenset({EXONYM, AMBIGUOUS, TRANSLATED})
_ACCENTED = lazy(r"[A-Za-z]*[À-ÖØ-öø-ɏ]")
_WORDS = lazy(r"[^\W\d_]+")
_FOREIGN_AFTER = lazy(r"[ \u00a0](?:del?|d[aio]s?|la|el|des|du)\b")
_ARTICLE = lazy(r"\ban? $", re.IGNORECASE)
_AFTER_CLUB = lazy(
    r"\s*(?:$|[.,;:!?)\n]|(?:and|or|but|in|on|at|by|for|to|of|with|from|was|is|were|are|has|had|have|will|who"
    r"|which|that|won|lost|beat|\w+ed)\b)"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A wrong form in the text with its reading and what speaks for it."""

    start: int
    end: int
    form: Form
    evidence: str
    safe: bool


def known_forms(document: Document, rules: RuleBook, gazetteer: Gazetteer) -> Iterator[Proposal]:
    """Edits for the wrong forms of the gazetteer; longest form first where several overlap."""
    hits = [
        hit
        for start, end, forms in _longest(document.scan("names: wrong", gazetteer.wrong_forms))
        if (hit := _judge(document, rules, gazetteer, start, end, forms)) is not None
    ]
    explained_entries = {
        hit.form.entry
        for hit in hits
        if hit.form.why in _FOREIGN and explained(document, hit.start, hit.end, hit.form.replacement)
    }
    if explained_entries:
        hits = [hit for hit in hits if hit.form.entry not in explained_entries]
    for hit in hits:
        yield from _proposal(document, gazetteer, hit)
    yield from _surnames(document, gazetteer, hits)


def _longest(
    found: Iterable[tuple[int, int, tuple[Form, ...]]],
) -> list[tuple[int, int, tuple[Form, ...]]]:
    """Of overlapping forms the longest, then the earliest."""
    kept: list[tuple[int, int, tuple[Form, ...]]] = []
    for start, end, forms in sorted(found, key=lambda item: (item[0], -item[1])):
        if kept and start < kept[-1][1]:
            if end - start > kept[-1][1] - kept[-1][0]:
                kept[-1] = (start, end, forms)
            continue
        kept.append((start, end, forms))
    return kept


def _judge(
    document: Document,
    rules: RuleBook,
    gazetteer: Gazetteer,
    start: int,
    end: int,
    forms: tuple[Form, ...],
) -> Hit | None:
    """The one reading of a form that the document supports, or None."""
    if mentions(document, rules).covers(start, end):
        return None
    hits = [
        hit for form in forms if (hit := _weigh(document, rules, gazetteer, start, end, form)) is not None
    ]
    if len({hit.form.replacement for hit in hits}) > 1:
        supported = [hit for hit in hits if support(document, rules, hit.form.entry)]
        hits = supported if len({hit.form.replacement for hit in supported}) == 1 else []
    return max(hits, key=lambda hit: hit.safe, default=None)


def _weigh(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, start: int, end: int, form: Form
) -> Hit | None:
    text = document.text
    written = text[start:end]
    source = document.source
    if form.why == VARIANT:
        name = gazetteer.names[form.entry]
        mixed = form.entry in mentions(document, rules).entries
        if not (mixed or (name.kind == "person" and document.source.is_translated)):
            return None
        if not same_name(written, name.name):
            return None
        return Hit(start, end, form, "both spellings are in use", False)
    if form.why == TYPOGRAPHY:
        first = written.split()[0]
        sure = form.entry in mentions(document, rules).entries or not rules.lexicon.knows_lower(first)
        return Hit(start, end, form, "its hyphen is missing", True) if sure else None
    if form.why == UNACCENTED:
        return _unaccented(document, rules, gazetteer, start, end, form)
    if in_foreign_stretch(text, start) or _FOREIGN_AFTER.match(text, end):
        return None
    common = _is_common(rules, written)
    if form.why == ALIAS:
        return _alias(document, rules, gazetteer, start, end, form)
    if written.isascii() and written.isupper() and _in_capitals(text, start, end):
        found = support(document, rules, form.entry)
        if not (found or source.is_translated):
            return None
        if not found or _are_english(gazetteer, rules, written):
            return Hit(start, end, form, found, False)
    if form.sources and not source.allows(form.sources):
        return None
    if form.why == TRANSLATED:
        return _translated(document, start, end, form)
    if form.why == EXONYM and _may_be_english(document, gazetteer, written, form):
        return None
    if form.why == EXONYM and not common and len(written) > 3 and not _is_name(gazetteer, rules, written):
        return Hit(start, end, form, "", not beside_unknown(document, rules, gazetteer, start, end))
    if _part_of_a_longer_name(document, rules, gazetteer, start, end):
        return None
    found = support(document, rules, form.entry)
    if source.supports(form.sources or (source.language,)) and (found or not common):
        return Hit(start, end, form, found or f"the text was translated from {source.language}", True)
    if found and form.why == AMBIGUOUS and not common and source.is_translated:
        return Hit(start, end, form, found, False)
    return None


def _in_capitals(text: str, start: int, end: int) -> bool:
    """True when a word beside the range, or all of its line, is in capitals: there any word looks like a
    name."""
    before, after = text[text.rfind("\n", 0, start) + 1 : start], text[end:].partition("\n")[0]
    beside = before.split()[-1:] + after.split()[:1]
    return any(word.isupper() and len(word) > 1 for word in beside) or not any(
        char.islower() for char in before + after
    )


def _are_english(gazetteer: Gazetteer, rules: RuleBook, written: str) -> bool:
    """True for capitals that are all English words or names (``AS ROME``)."""
    return all(
        rules.lexicon.knows_lower(word) or word.capitalize() in gazetteer.known_words
        for word in _WORDS.findall(written)
    )


def _alias(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, start: int, end: int, form: Form
) -> Hit | None:
    """An alias is wrong in any text, unless English words might stand there by chance: one word that
    the lexicon knows (Lichtenstein), or two or three common ones (Court Supreme, National Athletic)."""
    written = document.text[start:end]
    words = _WORDS.findall(written)
    by_chance = (
        rules.lexicon.knows(written)
        if len(words) == 1
        else len(words) < 4 and all(map(rules.lexicon.knows_lower, words))
    )
    name = gazetteer.names[form.entry]
    if not by_chance and len(written) > 3:
        if _may_be_english(document, gazetteer, written, form):
            return None
        surname = name.kind in PLACES and _after_given_name(document, rules, gazetteer, start, end)
        return None if surname else Hit(start, end, form, "", True)
    if not document.source.is_translated or _part_of_a_longer_name(document, rules, gazetteer, start, end):
        return None
    found = support(document, rules, form.entry)
    return Hit(start, end, form, found, len(words) > 1 or (bool(found) and len(written) > 3))


def _may_be_english(document: Document, gazetteer: Gazetteer, written: str, form: Form) -> bool:
    """True for a romanisation of a person's name that an English paper may prefer (Aleksandr): a
    mistake only in a text that has others."""
    name = gazetteer.names[form.entry]
    if name.kind != "person" or not written.isascii() or document.source.is_translated:
        return False
    return same_name(written, name.name)


def _after_given_name(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, start: int, end: int
) -> bool:
    """True for what is somebody's surname here (Alexei Irbin)."""
    before = CAPITALISED_BEFORE.search(document.text, max(0, start - 24), start)
    given = before is not None and before[1].lower() in rules.words("given-name")
    return given or beside_unknown(document, rules, gazetteer, start, end)


def _is_common(rules: RuleBook, written: str) -> bool:
    """True for one word that is a common English word in lower case."""
    return " " not in written and rules.lexicon.knows_lower(written)


def _is_name(gazetteer: Gazetteer, rules: RuleBook, written: str) -> bool:
    """True when one-word ``written`` is an English name too: the lexicon or the gazetteer has it."""
    if " " in written:
        return False
    return written in gazetteer.known_words or rules.lexicon.knows(written)


def _translated(document: Document, start: int, end: int, form: Form) -> Hit | None:
    """A name translated as words: in mid-sentence, with one of its companions in the paragraph."""
    paragraph = document.paragraph_at(start)
    around = document.folded[paragraph.start : paragraph.end]
    if CAPITALISED_AFTER.match(document.text, end):  # Zenith Bank
        return None
    if not form.near:
        supported = document.source.supports(form.sources)
        return Hit(start, end, form, "the text was translated", True) if supported else None
    near = next((word for word in form.near if _has_word(around, word.lower())), "")
    if not near and not (
        document.source.is_translated and any(_has_word(document.folded, word.lower()) for word in form.near)
    ):
        return None
    one_word = " " not in document.text[start:end]
    if one_word and _ARTICLE.search(document.text, max(0, start - 4), start):
        return None
    if one_word and (len(document.text[start:end]) < 4 or at_sentence_start(document.text, start)):
        others = _capitalised_inside(document.text, document.text[start:end])
        if not others:
            return None
    return Hit(start, end, form, f"“{near}” stands near" if near else "", bool(near))


def _has_word(text: str, word: str) -> bool:
    return next(occurrences(text, word), None) is not None


def _capitalised_inside(text: str, word: str) -> bool:
    return any(not at_sentence_start(text, start) for start, _ in occurrences(text, word))


def _unaccented(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, start: int, end: int, form: Form
) -> Hit | None:
    """Accents come back only in a text that writes accents: many English papers write none."""
    text = document.text
    name = gazetteer.names[form.entry].name
    if name in text:
        return Hit(start, end, form, "so spelt elsewhere in the text", True)
    if not _ACCENTED.search(text):
        return None
    words = name.split()
    if len(words) > 1 and (
        document.source.is_translated or any(_is_accented(w) and w in text for w in words)
    ):
        return Hit(start, end, form, "the text writes accents", True)
    return None


def _is_accented(word: str) -> bool:
    return not word.isascii()


def _part_of_a_longer_name(
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


def _proposal(document: Document, gazetteer: Gazetteer, hit: Hit) -> Iterator[Proposal]:
    name = gazetteer.names[hit.form.entry]
    written = document.text[hit.start : hit.end]
    if hit.form.why == VARIANT:
        yield document.finding(
            hit.start,
            hit.end,
            rule=IN_USE,
            category=CATEGORY,
            message=f"{written} is also spelt {hit.form.replacement}; keep one form.",
            suggestions=(hit.form.replacement,),
        )
        return
    start = hit.start
    if name.kind == "club" and hit.form.why == TRANSLATED and not name.name.startswith("The "):
        article = document.text[max(0, start - 4) : start]
        if article == "the " and _AFTER_CLUB.match(document.text, hit.end):
            start -= 4
    yield document.edit(
        start,
        hit.end,
        hit.form.replacement,
        rule=ACCENTS if hit.form.why == UNACCENTED else KNOWN,
        category=CATEGORY,
        message=f"{written} is {hit.form.replacement} in English"
        + (f" ({hit.evidence})." if hit.evidence else "."),
        applicability=Applicability.SAFE if hit.safe else Applicability.SUGGESTED,
    )


def _surnames(document: Document, gazetteer: Gazetteer, hits: list[Hit]) -> Iterator[Proposal]:
    """A surname alone follows the full mention: ``Poutine`` after ``Vladimir Poutine``."""
    text = document.text
    taken = {(hit.start, hit.end) for hit in hits}
    followed: dict[str, str] = {}
    for hit in hits:
        name = gazetteer.names[hit.form.entry]
        written = text[hit.start : hit.end]
        if name.kind != "person" or " " not in written or " " not in hit.form.replacement:
            continue
        if not (hit.safe or hit.form.why == VARIANT) or written.isupper():
            continue
        old, new = written.split()[-1], hit.form.replacement.split()[-1]
        if old != new and len(old) > 3:
            followed.setdefault(old, new)
            variant = hit.form.why == VARIANT
            for start, end in alone(text, old, taken):
                if variant:
                    yield document.finding(
                        start,
                        end,
                        rule=IN_USE,
                        category=CATEGORY,
                        message=f"{old} is also spelt {new}; keep one form.",
                        suggestions=(new,),
                    )
                else:
                    yield document.edit(
                        start,
                        end,
                        new,
                        rule=KNOWN,
                        category=CATEGORY,
                        message=f"{old} is the {new} of {name.name}, named in full in this text.",
                    )
