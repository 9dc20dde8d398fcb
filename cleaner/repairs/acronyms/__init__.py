"""Acronyms: an organisation has one English acronym in a document, and its long form agrees with it.

Three mechanisms, strongest first:

- *foreign acronyms* of the gazetteer (OTAN, ONU, DNR): all mentions of a document change together;
  one that is also something in English (CPI, BCE) needs the document's evidence, or is reported;
- *long forms*: ``X (ACRONYM)`` where the acronym is known and X is its name with a wrong word
  (``Collective Defense Treaty (CSTO)``);
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
from cleaner.repairs.acronyms.common import CATEGORY, FOREIGN, INITIALS, LONG_FORM
from cleaner.repairs.acronyms.expansions import bracketed
from cleaner.repairs.acronyms.foreign import foreign_acronyms
from cleaner.rules import RuleBook
from cleaner.rules.listed import listed_words


def _propose(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    gazetteer = load_gazetteer(rules)
    found = listed_words(document, rules, "foreign-acronyms", lambda: gazetteer.foreign_acronym_words)
    if found:
        acronyms = sorted({word.removesuffix("'s").removesuffix("’s") for word in found})
        yield from foreign_acronyms(document, rules, gazetteer, acronyms)
    if "(" in document.text:
        yield from bracketed(document, rules, gazetteer)


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
    ),
)
