"""Names: one spelling for a person or a place, in the form that English newsrooms use.

Evidence in this order: the gazetteer, then the document itself. A *known form* (an alias, an exonym
of a source language, a name translated as words, a lost hyphen) is one scan of an automaton away. An
*unknown word* is linked to a name by the transliteration key, or, a place, by its consonants.

Left alone, deliberately: both of two spellings that English uses (Massimov, Masimov: reported); forms
that are also English words or names, without evidence of the source language (Nice, Bath, Colonia);
a name inside a longer name (Bank of Georgia) or in a stretch of another language; accents that an
English newspaper leaves off.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Proposal
from cleaner.names.gazetteer import load_gazetteer
from cleaner.repairs import Repair, RuleInfo
from cleaner.repairs.names.known import known_forms
from cleaner.repairs.names.linking import (
    ACCENTS,
    ARTICLE,
    CATEGORY,
    HOUSE_STYLE,
    IN_USE,
    INCONSISTENT,
    JOINED,
    KNOWN,
    TRANSLITERATION,
    UNKNOWN,
)
from cleaner.repairs.names.unknown import unknown_names
from cleaner.rules import RuleBook


def _propose(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    gazetteer = load_gazetteer(rules)
    yield from known_forms(document, rules, gazetteer)
    yield from unknown_names(document, rules, gazetteer)


REPAIR = Repair(
    name="names",
    order=80,
    propose=_propose,
    rules=(
        RuleInfo(
            id=KNOWN,
            category=CATEGORY,
            summary="Not the English form of a name: an alias, an exonym, a lost hyphen, translated words.",
            examples=(
                ("The embassy in Nur Sultan is closed.", "The embassy in Nur-Sultan is closed."),
                ("The border of Kazajistán is closed.", "The border of Kazakhstan is closed."),
            ),
            keep=("The embassy in Nur-Sultan is closed.", "Sultan Nur spoke on Monday."),
        ),
        RuleInfo(
            id=ARTICLE,
            category="fluency/grammar",
            summary="The article of a Romance language before a club or a country named in that language.",
            examples=(
                ("The border of the Ucrania is closed.", "The border of Ukraine is closed."),
                ("The Celtic of Vigo drew in Cádiz.", "Celta Vigo drew in Cádiz."),
            ),
            keep=("The Ukraine war goes on.", "The Celta Vigo captain drew a foul."),
        ),
        RuleInfo(
            id=IN_USE,
            category=CATEGORY,
            summary="A spelling that English uses beside the one that we would choose.",
            applicability="manual",
            because="both spellings are right: a house chooses one",
            keep=("Karim Massimov was arrested.", "Masimov is a surname."),
        ),
        RuleInfo(
            id=HOUSE_STYLE,
            category=CATEGORY,
            summary="A right spelling that the house does not write: only where a pack imposes a form.",
            keep=("He lives in Kiev.", "Chicken Kiev is on the menu."),
        ),
        RuleInfo(
            id=TRANSLITERATION,
            category=CATEGORY,
            summary="A name as another language romanises it, linked to the gazetteer by its reading.",
            examples=(
                ("The adviser Daurén Abáyev spoke in Almaty.", "The adviser Dauren Abayev spoke in Almaty."),
                (
                    "Dauen Abaev spoke of Kazakhstan. Abaev left.",
                    "Dauren Abayev spoke of Kazakhstan. Abayev left.",
                ),
            ),
            keep=("Dauren Abaev spoke in Almaty.", "Marat Abaev spoke in Kazakhstan."),
        ),
        RuleInfo(
            id=UNKNOWN,
            category=CATEGORY,
            summary="An unknown word that gazetteer, consonants and document agree to be one place.",
            examples=(
                (
                    "Troops left Kazikistan; the Kazakh army stayed.",
                    "Troops left Kazakhstan; the Kazakh army stayed.",
                ),
                (
                    "A flight to Kazekhstan. Kazakhstan is closed.",
                    "A flight to Kazakhstan. Kazakhstan is closed.",
                ),
            ),
            keep=("Troops left Kazekistan.", "The Kazakh singer Kazikistan Bek sang."),
        ),
        RuleInfo(
            id=JOINED,
            category=CATEGORY,
            summary="A name in one word that the same text writes in its parts.",
            examples=(
                ("Baek In-ho spoke. Baekinho left.", "Baek In-ho spoke. Baek In-ho left."),
                ("Seo Mi-ran asked; Seomiran’s guests left.", "Seo Mi-ran asked; Seo Mi-ran’s guests left."),
            ),
            keep=("Baekinho left Baek.", "The web site Longriver is by the Long River."),
        ),
        RuleInfo(
            id=INCONSISTENT,
            category="terminology/inconsistent",
            summary="One unknown name in two spellings.",
            applicability="suggested",
            because="two people may have names that are spelt nearly alike",
            keep=("Berdikozhayev met Berdikozhayeva.", "Berdikozhayev met Berdikozhayev."),
        ),
        RuleInfo(
            id=ACCENTS,
            category=CATEGORY,
            summary="A name without its accents in a text that writes accents.",
            examples=(
                ("Luís Peñarrubia met Sanz. Penarrubia left.", "Luís Peñarrubia met Sanz. Peñarrubia left."),
                (
                    "José Ibárruri spoke. Jose Ibarruri left.",
                    "José Ibárruri spoke. José Ibárruri left.",
                ),
            ),
            keep=("The match in Sao Paulo was cancelled.", "Sanchez and Garcia met in Bogota."),
        ),
    ),
)
