"""Known wrong forms of names: aliases, exonyms, translated names, lost hyphens and accents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from cleaner.document import Document
from cleaner.model import Applicability, Proposal
from cleaner.names.compiling import ALIAS, AMBIGUOUS, EXONYM, HOUSE, TRANSLATED, UNACCENTED, VARIANT
from cleaner.names.declared import declared_forms
from cleaner.names.gazetteer import Form, Gazetteer
from cleaner.names.mentions import explained, mentions, support
from cleaner.regex import lazy
from cleaner.repairs.names.case import Case, Hit
from cleaner.repairs.names.linking import ACCENTS, ARTICLE, CATEGORY, HOUSE_STYLE, IN_USE, KNOWN
from cleaner.repairs.names.occurrences import alone, at_sentence_start, occurrences
from cleaner.repairs.names.weighing import weigh
from cleaner.rules import RuleBook

_FOREIGN = frozenset({EXONYM, AMBIGUOUS, TRANSLATED, HOUSE})
_LINK = r"and|or|but|in|on|at|by|for|to|with|from|was|is|were|are|has|had|have|will|won|lost|drew|beat|\w+ed"
_NO_NOUN_AFTER = lazy(rf"\s*(?:$|[.,;:!?)\n]|(?:of|who|which|that|{_LINK})\b)")
_NO_NOUN_NOR_CLAUSE = lazy(rf"\s*(?:$|[.,;:!?)\n]|(?:{_LINK})\b)")
_WITH_ARTICLE = frozenset({ALIAS, EXONYM, HOUSE, TRANSLATED})
_RULES = {UNACCENTED: ACCENTS, HOUSE: HOUSE_STYLE}


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
        yield from _proposal(document, rules, gazetteer, hit)
    yield from _surnames(document, gazetteer, hits)
    if gazetteer.house_surnames:
        yield from _surnames_of_the_house(document, rules, gazetteer, {hit.form.entry for hit in hits})
    if document.declared:
        yield from _beside_declared(document, rules, gazetteer)


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
        hit
        for form in forms
        if (hit := weigh(Case(document, rules, gazetteer, start, end, form))) is not None
    ]
    if len({hit.form.replacement for hit in hits}) > 1:
        supported = [hit for hit in hits if support(document, rules, hit.form.entry)]
        hits = supported if len({hit.form.replacement for hit in supported}) == 1 else []
    best = max(hits, key=lambda hit: hit.safe, default=None)
    return _as_declared(document, rules, gazetteer, best) if best and document.declared else best


def _as_declared(document: Document, rules: RuleBook, gazetteer: Gazetteer, hit: Hit) -> Hit | None:
    """The hit with the form that the project has declared right, None where that form stands."""
    form = declared_forms(document, rules).get(hit.form.entry)
    if form is None or hit.form.replacement not in (gazetteer.names[hit.form.entry].name, form):
        return hit
    if document.text[hit.start : hit.end] == form:
        return None
    return replace(hit, form=replace(hit.form, replacement=form), evidence="so decided for this project")


def _beside_declared(document: Document, rules: RuleBook, gazetteer: Gazetteer) -> Iterator[Proposal]:
    """Reports the gazetteer's form where the same text has the one that the project has declared right."""
    for entry, form in declared_forms(document, rules).items():
        name = gazetteer.names[entry].name
        if name == form or form not in document.text or entry not in mentions(document, rules).entries:
            continue
        for start, end in occurrences(document.text, name):
            yield document.finding(
                start,
                end,
                rule=IN_USE,
                category=CATEGORY,
                message=f"{name} is also spelt {form}, which this project has declared right; keep one form.",
                suggestions=(form,),
            )


def _proposal(document: Document, rules: RuleBook, gazetteer: Gazetteer, hit: Hit) -> Iterator[Proposal]:
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
    if hit.safe and _has_article_too_many(document, rules, gazetteer, hit):
        yield document.edit(
            hit.start - 4,
            hit.start,
            "",
            rule=ARTICLE,
            category="fluency/grammar",
            message=f"English has no article before {hit.form.replacement}.",
        )
    start, end = _with_what_it_repeats(document.text, hit)
    yield document.edit(
        start,
        end,
        _missing_article(document, rules, gazetteer, hit) + hit.form.replacement,
        rule=_RULES.get(hit.form.why, KNOWN),
        category=CATEGORY,
        message=f"{written} is {hit.form.replacement} in English"
        + (f" ({hit.evidence})." if hit.evidence else "."),
        applicability=Applicability.SAFE if hit.safe else Applicability.SUGGESTED,
    )


def _missing_article(document: Document, rules: RuleBook, gazetteer: Gazetteer, hit: Hit) -> str:
    """The article that the house's name of a country has and the replaced one has not (*in Czechia*)."""
    with_article = rules.words("country-with-article")
    written = document.text[hit.start : hit.end].lower()
    if hit.form.why != HOUSE or gazetteer.names[hit.form.entry].kind != "country":
        return ""
    if hit.form.replacement.lower() not in with_article or written in with_article:
        return ""
    if document.text[max(0, hit.start - 4) : hit.start].lower() == "the ":
        return ""
    return "The " if at_sentence_start(document.text, hit.start) else "the "


def _with_what_it_repeats(text: str, hit: Hit) -> tuple[int, int]:
    """The range of an edit, with a word beside it that the right form has too (*Stella Rossa* Belgrade is
    Red Star Belgrade)."""
    words = hit.form.replacement.split()
    if len(words) < 2 or text[hit.start : hit.end].isupper():
        return hit.start, hit.end
    start, end = hit.start, hit.end
    first, last = f"{words[0]} ", f" {words[-1]}"
    if text.startswith(last, end) and not text[end + len(last) : end + len(last) + 1].isalnum():
        end += len(last)
    if (
        text.endswith(first, 0, start)
        and not text[max(0, start - len(first) - 1) : start - len(first)].isalnum()
    ):
        start -= len(first)
    return start, end


def _has_article_too_many(document: Document, rules: RuleBook, gazetteer: Gazetteer, hit: Hit) -> bool:
    """True behind the article that Romance languages give a club or a country, and English does not
    (*the Real society beat*, *in the Ucrania*); not where the name is the first half of a noun."""
    text, name = document.text, gazetteer.names[hit.form.entry]
    if text[max(0, hit.start - 4) : hit.start].lower() != "the " or hit.form.why not in _WITH_ARTICLE:
        return False
    if name.kind == "club" and not name.name.startswith("The "):
        return _NO_NOUN_AFTER.match(text, hit.end) is not None
    if name.kind == "country" and name.name.lower() not in rules.words("country-with-article"):
        if hit.form.why == HOUSE and text[hit.start : hit.end].lower() not in rules.words(
            "country-with-article"
        ):
            return False
        return _NO_NOUN_NOR_CLAUSE.match(text, hit.end) is not None
    return False


def _surnames(document: Document, gazetteer: Gazetteer, hits: list[Hit]) -> Iterator[Proposal]:
    """A surname alone follows the full mention: ``Poutine`` after ``Vladimir Poutine``."""
    text = document.text
    taken = {(hit.start, hit.end) for hit in hits}
    followed: dict[str, tuple[str, str, str]] = {}
    for hit in hits:
        name = gazetteer.names[hit.form.entry]
        written = text[hit.start : hit.end]
        if name.kind != "person" or " " not in written or " " not in hit.form.replacement:
            continue
        if not (hit.safe or hit.form.why == VARIANT) or written.isupper():
            continue
        old, new = written.split()[-1], hit.form.replacement.split()[-1]
        if old != new and len(old) > 3:
            followed.setdefault(old, (new, hit.form.why, name.name))
    for old, (new, why, full) in followed.items():
        for start, end in alone(text, old, taken):
            if why == VARIANT:
                message = f"{old} is also spelt {new}; keep one form."
                yield document.finding(
                    start, end, rule=IN_USE, category=CATEGORY, message=message, suggestions=(new,)
                )
            else:
                message = f"{old} is the {new} of {full}, named in full in this text."
                rule = _RULES.get(why, KNOWN)
                yield document.edit(start, end, new, rule=rule, category=CATEGORY, message=message)


def _surnames_of_the_house(
    document: Document, rules: RuleBook, gazetteer: Gazetteer, taken: set[int]
) -> Iterator[Proposal]:
    """The surname in a form that the house does not write, beside the full name in the one it does."""
    for entry, surnames in gazetteer.house_surnames.items():
        if entry in taken or entry not in mentions(document, rules).entries:
            continue
        full = gazetteer.names[entry].name
        for old in surnames:
            for start, end in alone(document.text, old):
                new = full.split()[-1]
                message = f"{old} is the {new} of {full}, named in full in this text."
                yield document.edit(start, end, new, rule=HOUSE_STYLE, category=CATEGORY, message=message)
