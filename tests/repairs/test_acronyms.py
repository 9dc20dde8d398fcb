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
    {
        "name": "International Labour Organization",
        "kind": "organisation",
        "acronym": "ILO",
        "acronyms": {"es": ["OIL"]},
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
        "given-name": ["jens"],
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
    ("an era", "The temple dates from the 2nd century BCE; others from 300 BCE."),
    ("a name before it", "The president of the Georgetown CPI spoke."),
    ("another name", "A UE Boom speaker and BCE Inc. were sold."),
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


@pytest.mark.parametrize(
    "text",
    [
        "The temple dates from the 2nd century BCE; others from 300 BCE.",
        "A UE Boom speaker was loud.",
        "BARRELS OF PALM OIL and COTTONSEED OIL burned.",
    ],
)
def test_other_things_with_the_letters_of_a_foreign_acronym(text: str) -> None:
    assert fixed(text, SPANISH) == text


def test_an_acronym_that_is_an_english_word_too() -> None:
    assert fixed("The OIL met in Geneva.", SPANISH) == "The ILO met in Geneva."


def test_an_office_or_a_headline_behind_an_acronym() -> None:
    assert fixed("The OTAN Secretary General spoke.") == "The NATO Secretary General spoke."
    assert (
        fixed("The head of the OTAN Jens Stoltenberg spoke.")
        == "The head of the NATO Jens Stoltenberg spoke."
    )
    assert fixed("OTAN Approves New Plan for Eastern Flank") == "NATO Approves New Plan for Eastern Flank"


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


ONE_SPELLING = [
    ("one expansion, two acronyms", "The Lake Basin Council (LBC) met. The Lake Basin Council (CBL) left; the CBL slept.", "The Lake Basin Council (LBC) met. The Lake Basin Council (LBC) left; the LBC slept."),
    ("plural and spelling of the expansion", "The Northern Lakes Organisation (NLO) met; the Northern Lake Organization (ONL) too.", "The Northern Lakes Organisation (NLO) met; the Northern Lake Organization (NLO) too."),
]  # fmt: skip


@pytest.mark.parametrize(("why", "before", "after"), ONE_SPELLING)
def test_one_expansion_has_one_acronym(why: str, before: str, after: str) -> None:
    assert fixed(before) == after, why
    assert fixed(after) == after


STRAYS = [
    ("head noun first, all letters", "The Northern River Basin Council (NRBC) met; the CRNB left.", ["NRBC"], True),
    ("other order", "The Northern River Basin Council (NRBC) met; the BRNC left.", ["NRBC"], False),
    ("one letter off", "The Northern River Basin Council (NRBC) met; the NRBK left.", ["NRBC"], False),
    ("beside a foreign acronym", "The head of the DNR spoke, and the DND answered.", ["DPR"], False),
    ("beside the English one", "The head of the DPR spoke, and the DPK answered.", ["DPR"], False),
]  # fmt: skip


@pytest.mark.parametrize(("why", "text", "new", "safe"), STRAYS)
def test_an_acronym_that_nothing_explains(why: str, text: str, new: list[str], safe: bool) -> None:
    found = [p for p in proposals(text, RUSSIAN) if isinstance(p, Edit) and "spelt" in p.rule]
    assert [p.replacement for p in found] == new, why
    assert [p.applicability is Applicability.SAFE for p in found] == [safe]
    assert not [p for p in proposals(text) if isinstance(p, Edit) and "spelt" in p.rule]


SPELT_AS_THEY_SHOULD_BE = [
    ("both explained", "The Lake Basin Council (LBC) met the Lake Boat Club (LBK)."),
    ("no initials", "The Lake Basin Council (KLM) met. The Lake Basin Council (MLK) left."),
    ("known acronyms", "The International Criminal Court (ICC) met; the CPI and the OAS rose."),
    ("length", "The Northern River Basin Council (NRBC) met; the NRB left."),
    ("another first letter", "The head of the DPR spoke; the KPR answered."),
    ("nothing to do with it", "The Northern River Basin Council (NRBC) met; the WXYZ left."),
    ("a word in capitals", "The Public Order Service Trust (POST) met; the STOP sign fell."),
]


@pytest.mark.parametrize(("why", "text"), SPELT_AS_THEY_SHOULD_BE)
@pytest.mark.parametrize("evidence", [None, SPANISH, RUSSIAN], ids=["plain", "es", "ru"])
def test_other_acronyms_are_left_alone(why: str, text: str, evidence: SourceEvidence | None) -> None:
    found = [p for p in proposals(text, evidence) if isinstance(p, Edit) and "spelt" in p.rule]
    assert found == [], why


LOWERED = [
    ("small letters", "The World Health Organization (who) met.", "The World Health Organization (WHO) met."),
    ("joining words counted", "The Bank of England (boe) met.", "The Bank of England (BOE) met."),
]
LOWERED_LEFT = [
    ("a unit", "The speed in Miles Per Hour (mph) and Barrels Per Day (bpd) is shown."),
    ("spoken as a word", "The Association of British Travel Agents (Abta) met."),
    ("no initials", "The World Health Organization (which met) and the Bank of England (boat) left."),
    ("nothing before it", "(who) knows? A man (who) knew. The man (tm)."),
]


@pytest.mark.parametrize(("why", "before", "after"), LOWERED)
def test_an_acronym_in_small_letters_behind_its_expansion(why: str, before: str, after: str) -> None:
    assert fixed(before) == after, why


@pytest.mark.parametrize(("why", "text"), LOWERED_LEFT)
def test_small_letters_in_brackets_left_alone(why: str, text: str) -> None:
    assert fixed(text) == text, why


CASED = [
    ("The Onu asked for restraint.", "The UN asked for restraint."),
    ("Envoys of the Otsc met; the Otan said no.", "Envoys of the CSTO met; NATO said no."),
]
CASED_LEFT = [
    "Onu Ebele sang.",
    "Mr Onu left, and Onu slept.",
    "The Onu Ebele Band sang.",
    "The Onu (UN) met.",
]


@pytest.mark.parametrize(("before", "after"), CASED)
def test_a_foreign_acronym_written_as_a_word(before: str, after: str) -> None:
    evidence = SourceEvidence("es", {"es": 3.0}, ("a word: gobierno",), 3.0)
    assert fixed(before, evidence) == after
    assert fixed(before) == before
    assert fixed(before, RUSSIAN) == before


@pytest.mark.parametrize("text", CASED_LEFT)
def test_words_that_look_like_foreign_acronyms(text: str) -> None:
    assert fixed(text, SourceEvidence("es", {"es": 3.0}, ("a word: gobierno",), 3.0)) == text


def test_a_list_of_acronyms_is_not_compared() -> None:
    import string

    letters = string.ascii_uppercase
    text = " ".join(f"the N{a}{b}C" for a in letters for b in letters[:5])
    assert [p for p in proposals(text, SPANISH) if isinstance(p, Edit) and "spelt" in p.rule] == []
