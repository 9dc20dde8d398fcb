"""Foreign acronyms, long forms that disagree with theirs, initials in another order."""

# ruff: noqa: E501

from __future__ import annotations

from typing import Any

import pytest

from cleaner.document import Document
from cleaner.engine.conflicts import resolve
from cleaner.model import Applicability, Edit, Finding, SourceEvidence, apply_edits
from cleaner.repairs.acronyms import REPAIR
from cleaner.rules import RuleBook

NAMES: list[dict[str, Any]] = [
    {
        "name": "Collective Security Treaty Organization",
        "kind": "organisation",
        "acronym": "CSTO",
        "acronyms": {"es": ["OTSC"], "fr": ["OTSC"], "ru": ["ODKB"]},
    },
    {"name": "NATO", "kind": "organisation", "acronyms": {"es": ["OTAN"], "fr": ["OTAN"]}},
    {"name": "United Nations", "kind": "organisation", "acronym": "UN", "acronyms": {"es": ["ONU"]}},
    {"name": "European Union", "kind": "organisation", "acronym": "EU", "acronyms": {"es": ["UE"]}},
    {
        "name": "European Central Bank",
        "kind": "organisation",
        "acronym": "ECB",
        "exonyms": {"es": ["Banco Central Europeo"]},
        "ambiguous": {"es": ["BCE"]},
    },
    {
        "name": "Armed Forces of Ukraine",
        "kind": "organisation",
        "country": "Ukraine",
        "ambiguous": {"ru": ["APU"]},
    },
    {"name": "Donetsk People's Republic", "kind": "region", "acronym": "DPR", "acronyms": {"ru": ["DNR"]}},
    {
        "name": "International Criminal Court",
        "kind": "organisation",
        "acronym": "ICC",
        "ambiguous": {"es": ["CPI"]},
    },
    {"name": "Kurdistan Workers' Party", "kind": "party", "acronym": "PKK"},
    {
        "name": "Organization of American States",
        "kind": "organisation",
        "acronym": "OAS",
        "acronyms": {"es": ["OEA"]},
    },
    {"name": "Ukraine", "kind": "country", "demonym": ["Ukrainian"]},
]
RULES = RuleBook.of(
    lists={
        "english-acronym": ["cpi", "fifa", "uci", "farc"],
        "demonym": ["mexican", "spanish"],
        "name-without-article": ["nato"],
    },
    sections={"names": NAMES},
)
SPANISH = SourceEvidence("es", {"es": 3.0}, ("given",), 3.0)
RUSSIAN = SourceEvidence("ru", {"ru": 3.0}, ("given",), 3.0)


def fixed(text: str, source: SourceEvidence | None = None) -> str:
    safe = [
        e for e in proposals(text, source) if isinstance(e, Edit) and e.applicability is Applicability.SAFE
    ]
    return apply_edits(text, resolve(safe)[0])


def proposals(text: str, source: SourceEvidence | None = None) -> list[Edit | Finding]:
    return list(REPAIR.propose(Document(text, source), RULES))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("the help of the Collective Security Treaty Organization (OTSC). With", "the help of the Collective Security Treaty Organization (CSTO). With"),
        ("The OTSC, which unites six states", "The CSTO, which unites six states"),
        ("gathered in the Collective Defense Treaty (CSTO), namely", "gathered in the Collective Security Treaty Organization (CSTO), namely"),
        ("The OTAN-Russia council met", "The NATO-Russia council met"),
        ("the OTAN’s new base; OTAN's own", "NATO’s new base; NATO's own"),
        ("The OTAN said that the OTAN summit is off; news of the OTAN is rare.", "NATO said that the NATO summit is off; news of NATO is rare."),
        ("The UE and the ONU asked for restraint.", "The EU and the UN asked for restraint."),
        ("the European Central Bank (BCE) said; the BCE said", "the European Central Bank (ECB) said; the ECB said"),
        ("the APU fired; the DNR headquarters said", "the APU fired; the DPR headquarters said"),
        ("The International Atomic Waste Agency (AIWA) met; AIWA denied it.", "The International Atomic Waste Agency (IAWA) met; IAWA denied it."),
        ("Members of the Collective Defence Treaty (CSTO) met.", "Members of the Collective Security Treaty Organization (CSTO) met."),
        ("Experts of the International Atomic Waste Agency (AIWA) met.", "Experts of the International Atomic Waste Agency (IAWA) met."),
        ("the Kurdish Workers' Party (PKK) said", "the Kurdistan Workers' Party (PKK) said"),
    ],
)  # fmt: skip
def test_repaired(before: str, after: str) -> None:
    assert fixed(before) == after
    assert fixed(after) == after


def test_an_ambiguous_acronym_is_repaired_on_evidence_of_the_source() -> None:
    assert fixed("the APU fired", RUSSIAN) == "the Armed Forces of Ukraine fired"
    assert fixed("the BCE raised its rates", SPANISH) == "the ECB raised its rates"


def test_an_english_acronym_needs_more_than_the_source_language() -> None:
    assert fixed("the CPI rose by 3 per cent", SPANISH) == "the CPI rose by 3 per cent"
    long = "The International Criminal Court opened a case; the CPI is in The Hague."
    assert fixed(long, SPANISH) == long.replace("CPI", "ICC")


MUST_NOT_CHANGE = [
    ("consumer prices", "The CPI rose by 3 per cent in May."),
    ("auxiliary power unit", "The APU of the aircraft caught fire."),
    ("an explained acronym", "The alliance (OTSC, for its acronym in Spanish) met."),
    ("an explained acronym", "The alliance, known by the initials OTSC, met."),
    ("nothing but a noun and joining words", "It is the Court of the (UNCA) and the Fund of and for (CSTO)."),
    ("in English beside it", "The OTAN (NATO) met; the OTAN denied it."),
    ("in English beside it", "NATO (OTAN, as the French say) met."),
    ("a foreign stretch", "He read the «Carta de la ONU» aloud."),
    ("part of a word", "The ONUSAL mission and UEFA met."),
    ("a known permutation", "The International Federation of Association Football (FIFA) met."),
    ("a known permutation", "The International Cycling Union (UCI) met."),
    ("English keeps the native acronym", "The Institutional Revolutionary Party (PRI) lost."),
    ("English keeps the native acronym", "The National Autonomous University of Mexico (UNAM) closed."),
    ("English keeps the native acronym", "The Revolutionary Armed Forces of Colombia (FARC) signed."),
    ("English keeps the native acronym", "The Brazilian Social Democracy Party (PSDB) lost."),
    ("English keeps the native acronym", "The National Statistics Institute (INE) said."),
    ("English keeps the native acronym", "The Supreme Electoral Tribunal (TSE) ruled."),
    ("no permutation", "Doctors Without Borders (MSF) left."),
    ("no permutation", "The European Organization for Nuclear Research (CERN) opened."),
    ("two letters", "The Peace Commission (CP) met."),
    ("three letters", "The Peace Monitoring Commission (CMP) met."),
    ("the initials", "The International Atomic Energy Agency (IAEA) met."),
    ("initials with the joining words", "The Bank of African Development Projects (BOADP) met."),
    ("a shorter long form", "The Collective Security Treaty (CSTO) was signed."),
    ("a noun before a shorter long form", "Members of the Collective Security Treaty (CSTO) met."),
    ("British spelling", "The Collective Security Treaty Organisation (CSTO) met."),
    ("a plural and no apostrophe", "The Kurdistan Workers Party (PKK) met."),
    ("another organisation with the acronym", "The Indian Contract Cricketers (ICC) met."),
    ("another organisation with the acronym", "The Old Architects Society (OAS) met."),
    ("a stock ticker", "Shares of Consolidated Steel Trading Operations (CSTO) rose."),
    ("nothing to do", "NATO, the UN, the EU, the ECB and the CSTO met (ECB)."),
    ("a bracket without words", "(OAS) (ICC) 12 (CSTO)"),
]


@pytest.mark.parametrize(("why", "text"), MUST_NOT_CHANGE)
def test_left_alone(why: str, text: str) -> None:
    assert fixed(text) == text, why


def test_an_english_acronym_is_only_reported() -> None:
    reported = [
        p for p in proposals("the CPI opened", SourceEvidence("", {}, (), 2.0)) if isinstance(p, Edit)
    ]
    assert [p.applicability for p in reported] == [Applicability.SUGGESTED]


@pytest.mark.parametrize("text", ["Kazakhstan the the (CSTO)", "The of of (CSTO)", "the (CSTO)", "(CSTO)"])
def test_nothing_but_joining_words_before_an_acronym(text: str) -> None:
    assert fixed(text) == text
