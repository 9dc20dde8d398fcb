"""Common words with capitals: "the Soldiers of the mission", "were Arrested", "he Questioned".

Good English capitalises some of these too ("the Government" in British style), so all of it asks for a
sign of translation, and for more: a participle stands behind a pronoun or an auxiliary; a noun of
people (``generic-people``) behind a determiner; a noun of office (``generic-office``) behind a determiner
or a demonym in a document that writes the same noun in lower case elsewhere.

Left alone, deliberately:
- a word with a capitalised word behind it (the State Department, President Tokayev), except "Russian
  Agency Sputnik" where the document writes "Russian agency" elsewhere;
- "the President of the Republic": part of a title; names known to the lexicon only as names;
- titles of works, headlines in title case.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.document.context import is_title_case, occurrences, sentence_at, word_after, word_before
from cleaner.model import Proposal
from cleaner.regex import lazy
from cleaner.repairs import RuleInfo
from cleaner.repairs.casing.midsentence import capitals_within
from cleaner.rules import RuleBook

RULE = "common-word-with-capital"
CATEGORY = "fluency/spelling/capitalization"
_CAPITAL = lazy(r" (?<=[a-zà-ÿ] )([A-Z][a-z]{2,})(?=[ .,;:?!”\"’)\n])")
_VERB_LEADS = frozenset(
    {
        "he",
        "she",
        "they",
        "we",
        "was",
        "were",
        "been",
        "is",
        "are",
        "be",
        "has",
        "have",
        "had",
        "being",
        "also",
    }
)
_SEASON_LEADS = frozenset({"in", "this", "last", "next", "early", "late", "since", "until", "by"})
_DETERMINERS = frozenset(
    {"the", "this", "these", "those", "his", "her", "its", "our", "their", "a", "an", "some", "many"}
)

RULES = (
    RuleInfo(
        RULE,
        CATEGORY,
        "A common noun or a verb has a capital in mid-sentence.",
        keep=(
            "The Government said that the State Department had replied.",
            "The President of the Republic met the Soldiers of Fortune.",
        ),
    ),
)


def nouns(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Common words with capitals in a translation."""
    if not document.source.is_translated:
        return
    yield from _offices(document, rules)
    text = document.text
    known = rules.memo(
        "casing/nouns",
        lambda: frozenset(
            w.capitalize()
            for name in ("generic-office", "generic-people", "season")
            for w in rules.words(name)
        ),
    )
    for place in capitals_within(document):
        match = _CAPITAL.match(text, place - 1)
        if match is None:
            continue
        word = match[1]
        lowered = word.lower()
        if word not in known and not (word.endswith(("ed", "ing")) and _is_verb(lowered, rules)):
            continue
        at, end = match.span(1)
        if _is_common(document, word, at, end, rules) and not is_title_case(text, *sentence_at(text, at)):
            yield document.edit(
                at,
                end,
                lowered,
                rule=RULE,
                category=CATEGORY,
                message=f"“{lowered}” is a common word: no capital here.",
            )


def _offices(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Offices of several words that the document writes in lower case elsewhere."""
    text = document.text
    words = document.words
    for first, office, name in rules.memo("casing/offices", lambda: _office_names(rules)):
        # both are written, with a capital and without, where both of their first words stand
        if first not in words or first.capitalize() not in words or office not in text:
            continue
        for at in occurrences(text, name):
            end = at + len(name)
            following = word_after(text, end)
            if word_before(text, at) in {"the", "The"} and not following[:1].isupper() and following != "of":
                message = f"Elsewhere the text writes “{office}”."
                yield document.edit(at, end, office, rule=RULE, category=CATEGORY, message=message)


def _office_names(rules: RuleBook) -> list[tuple[str, str, str]]:
    """The first words of offices of several words, and the offices in lower case and with capitals."""
    return [
        (
            office.split(" ", 1)[0],
            office,
            " ".join(word if word == "of" else word.capitalize() for word in office.split()),
        )
        for office in sorted(rules.words("office-phrase"))
    ]


def _is_common(document: Document, word: str, at: int, end: int, rules: RuleBook) -> bool:
    text = document.text
    lowered = word.lower()
    participle = lowered.endswith(("ed", "ing"))
    office = lowered in rules.words("generic-office")
    season = lowered in rules.words("season")
    if not (participle or office or season or lowered in rules.words("generic-people")):
        return False
    previous = word_before(text, at)
    following = word_after(text, end)
    if following[:1].isupper():
        return lowered == "agency" and f"{previous} agency " in text
    if season:
        return previous in _SEASON_LEADS and following != "of"
    if previous in _VERB_LEADS:
        return participle and (not following or following.islower()) and _is_verb(lowered, rules)
    if previous.lower() not in _DETERMINERS and previous.lower() not in rules.words("demonym"):
        return False
    if not office:
        return lowered in rules.words("generic-people")
    return following != "of" and lowered in document.words


def _is_verb(word: str, rules: RuleBook) -> bool:
    lexicon = rules.lexicon
    return word not in _NAMES and lexicon.knows_lower(word) and lexicon.is_verb(word)


_NAMES = frozenset({"united", "limited", "allied", "reading", "associated", "frozen", "wanted"})
"""Participles that are also names of clubs, companies, towns and works."""
