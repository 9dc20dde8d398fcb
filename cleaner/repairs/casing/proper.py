"""Names that lost capitals: institutions, ministries, demonyms and languages, surnames; titles before names.

Evidence for an institution is a *half-cased* name: "state Duma", "the Red cross", "ministry of Foreign
Affairs" show by one capital that a name is meant, and no style writes it so. A demonym, a language or a
country is always capitalised in English. A surname needs a given name before it, a word that is not
English, and either the ending of a family name or its own capital elsewhere in the text.

Left alone, deliberately:
- institutions in lower case throughout ("the supreme court", "security council"): a house style;
- a capital that only begins the sentence ("Armed forces of both sides met");
- demonyms that are also other words or things (polish, french fries, indian ink:
  ``demonym-like-word``), and those between words that are not English;
- "former president X" and "former President X": both are house styles. In a translation that writes
  "President X" elsewhere the capital is suggested.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.document.context import is_sentence_start, occurrences, word_after, word_before
from cleaner.model import Applicability, Proposal
from cleaner.regex import lazy
from cleaner.repairs import RuleInfo
from cleaner.rules import RuleBook
from cleaner.rules.coverage import unknown_words
from cleaner.rules.listed import listed_words

INSTITUTION = "institution-in-lower-case"
DEMONYM = "demonym-in-lower-case"
SURNAME = "surname-in-lower-case"
TITLE = "title-in-lower-case"
CATEGORY = "fluency/spelling/capitalization"
_SMALL = frozenset({"of", "the", "for", "and", "in"})
_SURNAME = lazy(
    r"[a-zà-ÿ]{2,}(?:enko|[kltmnrsvhgdb]ov|[aeily]ev|[kltmnrsvhgdb]ova|[aeily]eva|sky|skyi|ski|ska|skaya|chuk|yuk|vich"
    r"|vych|adze|shvili|yan|andez|alez|inez|ović|ović)\Z"
)
_SMALL_LETTER = lazy(r"[a-zà-ÿ]")
_BEFORE_TITLE = frozenset(
    {"former", "of", "by", "with", "from", "and", "that", "for", "to", "against", "then", "late"}
)

RULES = (
    RuleInfo(
        INSTITUTION,
        CATEGORY,
        "The name of an institution has lost some of its capitals.",
        examples=(
            ("He is a deputy of the state Duma.", "He is a deputy of the State Duma."),
            ("The Red cross reads a note from the ministry of Foreign Affairs.",
             "The Red Cross reads a note from the Ministry of Foreign Affairs."),
            ("The interior Ministry denied it.", "The Interior Ministry denied it."),
        ),
        keep=(
            "The supreme court and the security council met.",
            "Armed forces of both sides met at a red cross on the map.",
            "The ministry of silly walks is closed.",
            "The Foreign ministry and the interior ministry are one house.",
        ),
    ),
    RuleInfo(
        DEMONYM,
        CATEGORY,
        "A demonym or a language stands in lower case.",
        examples=(
            ("The ukrainian and the kazakh ministers met.", "The Ukrainian and the Kazakh ministers met."),
            ("She speaks portuguese and some hungarian.", "She speaks Portuguese and some Hungarian."),
        ),
        keep=(
            "They polish the china and eat french fries.",
            "Le président canadien a dit non.",
        ),
    ),
    RuleInfo(
        SURNAME,
        CATEGORY,
        "A surname stands in lower case behind its given name.",
        examples=(
            ("The deputy Oleg karpenko spoke first.", "The deputy Oleg Karpenko spoke first."),
            ("They thanked Sergey ivanov for it.", "They thanked Sergey Ivanov for it."),
        ),
        keep=(
            "The deputy Oleg spoke first, and Maria sang.",
            "Maria afirmou que Pedro canta.",
        ),
    ),
    RuleInfo(
        TITLE,
        CATEGORY,
        "A title before a name stands in lower case, and the document capitalises it elsewhere.",
        applicability="suggested",
        because="house styles differ",
        keep=(
            "The president, John Doe, left.",
            "He praised former president Jane Doe.",
        ),
    ),
)  # fmt: skip


def proper(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Institutions, ministries, demonyms, surnames and titles."""
    words = document.words
    index = _institutions(rules)
    for key in listed_words(document, rules, "institutions", lambda: index):
        for phrase, small, capital in index[key]:
            # half-cased: one of its words stands with a capital, another without
            if not words.isdisjoint(small) and not words.isdisjoint(capital):
                yield from _institution(document, phrase)
    if not words.isdisjoint(_OFFICES):
        yield from _ministries(document, rules)
    for demonym in listed_words(document, rules, "demonyms", lambda: _demonyms(rules)):
        yield from _demonym(document, demonym, rules)
        yield from _compounds(document, demonym)
    yield from _surnames(document, rules)
    if document.source.is_translated:
        yield from _titles(document, rules)


_Index = dict[str, list[tuple[str, frozenset[str], frozenset[str]]]]


def _institutions(rules: RuleBook) -> _Index:
    """Each form of a name's last word, with the name and its other words, without and with capitals."""

    def compute() -> _Index:
        index: _Index = {}
        for phrase in sorted(rules.words("institution")):
            words = [w for w in phrase.split() if w not in _SMALL]
            small, capital = frozenset(words), frozenset(w.capitalize() for w in words)
            for form in {words[-1], words[-1].capitalize()}:
                index.setdefault(form, []).append((phrase, small, capital))
        return index

    return rules.memo("casing/institutions", compute)


def _institution(document: Document, phrase: str) -> Iterator[Proposal]:
    text = document.text
    folded, end = document.folded, 0
    while (at := folded.find(phrase, end)) >= 0:
        end = at + len(phrase)
        name = text[at:end]
        written = name.split()
        if _is_glued(text[at - 1 : at]) or _is_glued(text[end : end + 1]) or name.lower() != phrase:
            continue
        if len(written) < 2 or any(len(w) > 1 and w.isupper() for w in written):
            continue
        first = 1 if is_sentence_start(text, at) else 0
        cased = _cased(name)
        if cased != name and any(w[0].isupper() for w in written[first:] if w.lower() not in _SMALL):
            yield _name(document, at, end, cased)


def _is_glued(beside: str) -> bool:
    return beside.isalnum() or (bool(beside) and beside in "-_")


def _cased(name: str) -> str:
    return " ".join(w if w.lower() in _SMALL else w[0].upper() + w[1:] for w in name.split(" "))


def _name(document: Document, start: int, end: int, name: str) -> Proposal:
    return document.edit(
        start,
        end,
        name,
        rule=INSTITUTION,
        category=CATEGORY,
        message=f"“{name}” is a name: all its words take capitals.",
    )


_OFFICES = frozenset({"ministry", "Ministry", "department", "Department"})


def _ministries(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    text = document.text
    pattern = rules.memo(
        "casing/ministries",
        lambda: re.compile(
            r"\b([Mm]inistry|[Dd]epartment) of (?:the )?((?i:"
            + "|".join(re.escape(p) for p in sorted(rules.words("portfolio"), key=lambda p: (-len(p), p)))
            + r"))\b"
        ),
    )
    for needle in ("inistry of ", "epartment of "):
        at = text.find(needle)
        while at >= 0:
            match = pattern.match(text, max(0, at - 1))
            if match:
                yield from _ministry(document, match)
            at = text.find(needle, at + 1)
    single = {word for word in rules.words("portfolio") if word.isalpha()} | {"foreign"}
    for at in occurrences(text, "Ministry"):
        word = word_before(text, at)
        if word in single:  # "the Foreign ministry" is a house style, "the foreign Ministry" is none
            yield _name(document, at - len(word) - 1, at + len("Ministry"), f"{word.capitalize()} Ministry")


def _ministry(document: Document, match: re.Match[str]) -> Iterator[Proposal]:
    office, portfolio = match.groups()
    capitals = [w[0].isupper() for w in portfolio.split() if w.lower() not in _SMALL]
    half = all(capitals) if office[0].islower() else not all(capitals)
    if half and not (office[0].isupper() and is_sentence_start(document.text, match.start())):
        yield _name(document, match.start(), match.end(), _cased(match.group()))


def _demonyms(rules: RuleBook) -> frozenset[str]:
    names = rules.words("demonym") | rules.words("demonym-plural") | rules.words("language")
    names |= rules.words("always-capital")
    return names - rules.words("demonym-like-word") - rules.words("demonym-also-name")


def _demonym(document: Document, word: str, rules: RuleBook) -> Iterator[Proposal]:
    text = document.text
    for at in occurrences(text, word):
        end = at + len(word)
        beside = [w for w in (word_before(text, at), word_after(text, end)) if w]
        if beside and all(rules.lexicon.knows(w) or w in rules.words("demonym") for w in beside):
            capital = word.capitalize()
            yield document.edit(
                at,
                end,
                capital,
                rule=DEMONYM,
                category=CATEGORY,
                message=f"English writes {capital} with a capital.",
            )


def _surnames(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    text = document.text
    if not any(_looks_like_surname(document, word) for word in unknown_words(document, rules)):
        return
    given = rules.memo("casing/given", lambda: frozenset(w.capitalize() for w in rules.words("given-name")))
    for name in document.words & given:
        at = text.find(f"{name} ")
        while at >= 0:
            start = at + len(name) + 1
            if text[start : start + 1].islower():
                word = word_after(text, start - 1)
                if _is_surname(document, word, start, rules):
                    yield document.edit(
                        start,
                        start + len(word),
                        word[0].upper() + word[1:],
                        rule=SURNAME,
                        category=CATEGORY,
                        message=f"“{word}” behind the given name {name} is a surname.",
                    )
            at = text.find(f"{name} ", start)


def _looks_like_surname(document: Document, word: str) -> bool:
    """True for a word in lower case that ends like a family name or stands with a capital elsewhere."""
    return (
        len(word) >= 5
        and word.islower()
        and (bool(_SURNAME.match(word)) or word.capitalize() in document.words)
    )


def _is_surname(document: Document, word: str, start: int, rules: RuleBook) -> bool:
    if not _looks_like_surname(document, word) or rules.lexicon.knows(word):
        return False
    following = word_after(document.text, start + len(word))
    return not following or rules.lexicon.knows(following)


def _compounds(document: Document, word: str) -> Iterator[Proposal]:
    """The demonym in "russian-speaking"."""
    text = document.text
    at = text.find(f" {word}-") + 1
    while at > 0:
        end = at + len(word)
        if text[end + 1 : end + 2].islower():
            capital = word.capitalize()
            message = f"English writes {capital} with a capital."
            yield document.edit(at, end, capital, rule=DEMONYM, category=CATEGORY, message=message)
        at = text.find(f" {word}-", end) + 1


def _titles(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    text = document.text
    for title in rules.words("title") & document.words:
        capital = title.capitalize()
        if capital not in document.words or next(_before_name(text, f"{capital} "), -1) < 0:
            continue
        for at in _before_name(text, f" {title} "):
            if word_before(text, at + 1) in _BEFORE_TITLE:
                yield document.edit(
                    at + 1,
                    at + 1 + len(title),
                    capital,
                    rule=TITLE,
                    category=CATEGORY,
                    message=f"Elsewhere the text writes “{capital}” before a name.",
                    applicability=Applicability.SUGGESTED,
                )


def _before_name(text: str, needle: str) -> Iterator[int]:
    """Where the needle stands with a capital and a small letter behind it."""
    at = text.find(needle)
    while at >= 0:
        end = at + len(needle)
        if "A" <= text[end : end + 1] <= "Z" and _SMALL_LETTER.match(text, end + 1):
            yield at
        at = text.find(needle, end)
