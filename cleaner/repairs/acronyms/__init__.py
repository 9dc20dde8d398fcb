"""Acronyms: an organisation has one English acronym in a document, and its long form agrees with it.

Four mechanisms, strongest first:

- *foreign acronyms* of the gazetteer (OTAN, ONU, DNR): all mentions of a document change together;
  one that is also something in English (CPI, BCE) needs the document's evidence, or is reported;
- *long forms*: ``X (ACRONYM)`` where the acronym is known and X is its name with a wrong word
  (``Collective Defense Treaty (CSTO)``);
- *one spelling*: one expansion with two acronyms, or an acronym that nothing explains a letter away from
  one that is explained (``DND`` beside ``DNR``), mostly reported;
- *initials*: ``English Expansion (XYZW)`` where XYZW is the expansion's initials in another order.
  Romance languages put the head noun first, and MT leaves the acronym as it was.

Left alone, deliberately: acronyms of parties, unions, universities and national bodies, which English
keeps as they are at home (PRI, FARC, UNAM); federations with a French name (FIFA, FIA, UCI); two and
three letters in another order; an acronym that the text explains ("for its acronym in Spanish").
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Proposal
from cleaner.names.gazetteer import load_gazetteer
from cleaner.repairs import Repair, RuleInfo
from cleaner.repairs.acronyms.common import CATEGORY, FOREIGN, INITIALS, LONG_FORM, LOWERED, SPELLINGS
from cleaner.repairs.acronyms.expansions import bracketed, lowered
from cleaner.repairs.acronyms.foreign import cased_acronyms, foreign_acronyms
from cleaner.repairs.acronyms.spellings import one_spelling
from cleaner.rules import RuleBook
from cleaner.rules.listed import listed_words


def _propose(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    gazetteer = load_gazetteer(rules)
    found = listed_words(document, rules, "foreign-acronyms", lambda: gazetteer.foreign_acronym_words)
    if found:
        acronyms = sorted({word.removesuffix("'s").removesuffix("’s") for word in found})
        yield from foreign_acronyms(document, rules, gazetteer, acronyms)
    if document.source.language and not document.words.isdisjoint(gazetteer.cased_acronyms):
        yield from cased_acronyms(
            document, rules, gazetteer, sorted(document.words & gazetteer.cased_acronyms)
        )
    if "(" in document.text:
        yield from bracketed(document, rules, gazetteer)
        yield from lowered(document)
    if "(" in document.text or document.source.is_translated:
        yield from one_spelling(document, rules, gazetteer)


REPAIR = Repair(
    name="acronyms",
    order=70,
    propose=_propose,
    rules=(
        RuleInfo(
            id=FOREIGN,
            category=CATEGORY,
            summary="An organisation's acronym of another language: all its mentions become the English one.",
            examples=(
                ("The OTSC sent observers.", "The CSTO sent observers."),
                (
                    "A convoy of the OTSC arrived; the OTSC's staff stayed.",
                    "A convoy of the CSTO arrived; the CSTO's staff stayed.",
                ),
            ),
            keep=(
                "The CSTO sent observers.",
                "The alliance (OTSC, for its acronym in Spanish) sent observers.",
            ),
        ),
        RuleInfo(
            id=LONG_FORM,
            category=CATEGORY,
            summary="A long form beside its acronym that has a wrong word in it.",
            examples=(
                (
                    "It asked the Collective Defense Treaty (CSTO) for help.",
                    "It asked the Collective Security Treaty Organization (CSTO) for help.",
                ),
                (
                    "Members of the Collective Safety Treaty (CSTO) met.",
                    "Members of the Collective Security Treaty Organization (CSTO) met.",
                ),
            ),
            keep=(
                "Members of the Collective Security Treaty Organisation (CSTO) met.",
                "Members of the Collective Security Treaty (CSTO) met.",
            ),
        ),
        RuleInfo(
            id=INITIALS,
            category=CATEGORY,
            summary="An acronym that is its English expansion's initials in another order.",
            examples=(
                (
                    "The Northern River Basin Commission (CNRB) met. The CNRB adjourned.",
                    "The Northern River Basin Commission (NRBC) met. The NRBC adjourned.",
                ),
                (
                    "A loan of the Islands Reconstruction Investment Fund (FIRI) is due.",
                    "A loan of the Islands Reconstruction Investment Fund (IRIF) is due.",
                ),
            ),
            keep=(
                "The National Autonomous University of Mexico (UNAM) is closed.",
                "The International Federation of Association Football (FIFA) met.",
                "The Revolutionary Armed Forces of Colombia (FARC) signed.",
            ),
        ),
        RuleInfo(
            id=SPELLINGS,
            category=CATEGORY,
            summary="One organisation's acronym in two spellings: the initials of its name are kept.",
            examples=(
                (
                    "The Lake Basin Council (LBC) met. A note of the Lake Basin Council (CBL) is out.",
                    "The Lake Basin Council (LBC) met. A note of the Lake Basin Council (LBC) is out.",
                ),
                (
                    "In Kazajistán the Northern River Basin Council (NRBC) met; the OTSC and the CRNB left.",
                    "In Kazakhstan the Northern River Basin Council (NRBC) met; the CSTO and the NRBC left.",
                ),
            ),
            keep=(
                "The Lake Basin Council (LBC) met the Coast Bird League (CBL).",
                "The UNHCR and the UNHRC are two bodies.",
            ),
        ),
        RuleInfo(
            id=LOWERED,
            category="fluency/spelling/capitalization",
            summary="An acronym in small letters behind the words whose initials it is.",
            examples=(
                (
                    "The World Health Organization (who) met.",
                    "The World Health Organization (WHO) met.",
                ),
                (
                    "Shares of the Islands Reconstruction Bank (irb) fell.",
                    "Shares of the Islands Reconstruction Bank (IRB) fell.",
                ),
            ),
            keep=(
                "The speed in Miles Per Hour (mph) is shown.",
                "The Association of British Travel Agents (Abta) met.",
            ),
        ),
    ),
)
