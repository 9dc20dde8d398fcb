"""Known forms of names: what becomes the English form, and everything that must not."""

# ruff: noqa: E501

from __future__ import annotations

import time
from typing import Any

import pytest

from cleaner.document import Document
from cleaner.engine.conflicts import resolve
from cleaner.model import Applicability, Edit, Finding, SourceEvidence, apply_edits
from cleaner.repairs.names import REPAIR
from cleaner.rules import RuleBook

NAMES: list[dict[str, Any]] = [
    {"name": "Kazakhstan", "kind": "country", "demonym": ["Kazakh", "Kazakhs"], "exonyms": {"es": ["Kazajistán"], "de": ["Kasachstan"]}},
    {"name": "Kyrgyzstan", "kind": "country", "demonym": ["Kyrgyz"], "exonyms": {"es": ["Kirguistán", "Kirguizistán"]}},
    {"name": "Tajikistan", "kind": "country", "demonym": ["Tajik"], "exonyms": {"es": ["Tayikistán"]}},
    {"name": "Georgia", "kind": "country", "demonym": ["Georgian"]},
    {"name": "Bank of Georgia", "kind": "organisation"},
    {"name": "Ukraine", "kind": "country", "demonym": ["Ukrainian"], "exonyms": {"es": ["Ucrania"]}},
    {"name": "Nur-Sultan", "kind": "city", "country": "Kazakhstan"},
    {"name": "Aktobe", "kind": "city", "country": "Kazakhstan"},
    {"name": "Irpin", "kind": "city", "country": "Ukraine"},
    {"name": "Volnovakha", "kind": "city", "country": "Ukraine"},
    {"name": "Kyiv", "kind": "city", "country": "Ukraine", "variants": ["Kiev"]},
    {"name": "Kharkiv", "kind": "city", "country": "Ukraine", "exonyms": {"es": ["Járkov"], "de": ["Charkiw"]}},
    {"name": "Cologne", "kind": "city", "country": "Germany", "ambiguous": {"es": ["Colonia"], "it": ["Colonia"]}},
    {"name": "Germany", "kind": "country", "demonym": ["German"], "exonyms": {"es": ["Alemania"], "fr": ["Allemagne"]}},
    {"name": "Nice", "kind": "city", "country": "France", "ambiguous": {"it": ["Nizza"]}},
    {"name": "Iceland", "kind": "country", "demonym": ["Icelandic"], "ambiguous": {"de": ["Island"]}},
    {"name": "Chile", "kind": "country", "demonym": ["Chilean"], "ambiguous": {"fr": ["Chili"]}},
    {"name": "Geneva", "kind": "city", "country": "Switzerland", "exonyms": {"de": ["Genf"], "fr": ["Genève"]}, "ambiguous": {"it": ["Ginevra"]}},
    {"name": "Antony Blinken", "kind": "person", "country": "United States", "aliases": ["Anthony Blinken"]},
    {"name": "Vladimir Putin", "kind": "person", "country": "Russia", "exonyms": {"fr": ["Vladimir Poutine"], "de": ["Wladimir Putin"]}},
    {"name": "Russia", "kind": "country", "demonym": ["Russian"], "exonyms": {"es": ["Rusia"]}},
    {"name": "Maria Zakharova", "kind": "person", "country": "Russia"},
    {"name": "Dauren Abayev", "kind": "person", "country": "Kazakhstan"},
    {"name": "Karim Massimov", "kind": "person", "country": "Kazakhstan", "variants": ["Karim Masimov"]},
    {"name": "María Jesús Montero", "kind": "person", "country": "Spain"},
    {"name": "Pedro Sánchez", "kind": "person", "country": "Spain"},
    {"name": "Alexei Navalny", "kind": "person", "country": "Russia", "translated": [{"form": "Bulk", "near": ["Alexei", "opposition"], "sources": ["ru"]}]},
    {"name": "Real Sociedad", "kind": "club", "translated": [{"form": "Real society", "near": ["match", "LaLiga", "team"], "sources": ["es"]}]},
    {"name": "Zenit", "kind": "club", "translated": [{"form": "Zenith", "near": ["match", "goal"], "sources": ["ru"]}]},
    {"name": "Forza Italia", "kind": "party", "translated": [{"form": "Come on Italy", "near": ["Berlusconi", "party"], "sources": ["it"]}]},
    {"name": "Amnesty International", "kind": "organisation", "aliases": ["International Amnesty"]},
]  # fmt: skip
RULES = RuleBook.of(sections={"names": NAMES})
TRANSLATED = SourceEvidence("", {}, ("a sign",), 3.0)


def source(code: str) -> SourceEvidence:
    return SourceEvidence(code, {code: 3.0}, ("given",), 3.0)


def proposals(text: str, evidence: SourceEvidence | None = None) -> list[Edit | Finding]:
    return list(REPAIR.propose(Document(text, evidence), RULES))


def fixed(text: str, evidence: SourceEvidence | None = None) -> str:
    safe = [
        p for p in proposals(text, evidence) if isinstance(p, Edit) and p.applicability is Applicability.SAFE
    ]
    return apply_edits(text, resolve(safe)[0])


IN_THE_WILD = [
    (
        "seed 000",
        "The Embassy of Italy in Nur Sultan, it adds",
        "The Embassy of Italy in Nur-Sultan, it adds",
    ),
    (
        "seed 003",
        "Secretary of State Anthony Blinken had spoken",
        "Secretary of State Antony Blinken had spoken",
    ),
]

SYNTHETIC = [
    ("accents lost on the way", "the border between Kirguistan and Tayikistan", "the border between Kyrgyzstan and Tajikistan"),
    ("possessive", "Kirguistán's president; Tayikistán’s army", "Kyrgyzstan's president; Tajikistan’s army"),
    ("hyphenated compound", "the Kirguistán-Tayikistán border", "the Kyrgyzstan-Tajikistan border"),
    ("headline in capitals", "KIRGUISTÁN CLOSES ITS BORDER", "KYRGYZSTAN CLOSES ITS BORDER"),
    ("full name", "Vladimir Poutine spoke.", "Vladimir Putin spoke."),
    ("surname follows the full mention", "Vladimir Poutine spoke. Then Poutine left. The Scholz-Poutine talks ended.", "Vladimir Putin spoke. Then Putin left. The Scholz-Putin talks ended."),
    ("translated club", "The match between Betis and the Real society ended in a draw.", "The match between Betis and Real Sociedad ended in a draw."),
    ("translated club as an attribute", "The team saw the Real society striker score in the match.", "The team saw the Real Sociedad striker score in the match."),
    ("translated party", "The party of Berlusconi, Come on Italy, agreed.", "The party of Berlusconi, Forza Italia, agreed."),
    ("translated surname", "The opposition leader Bulk was arrested.", "The opposition leader Alexei Navalny was arrested."),
]  # fmt: skip


@pytest.mark.parametrize(("why", "before", "after"), IN_THE_WILD + SYNTHETIC)
def test_repaired(why: str, before: str, after: str) -> None:
    assert fixed(before) == after, why
    assert fixed(after) == after


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("it", "a German factory in Colonia closed", "a German factory in Cologne closed"),
        ("it", "talks in Ginevra resumed", "talks in Geneva resumed"),
        ("it", "the holiday in Nizza ended", "the holiday in Nice ended"),
    ],
)
def test_ambiguous_forms_need_the_source_language(code: str, before: str, after: str) -> None:
    assert fixed(before) == before
    assert fixed(before, source(code)) == after
    assert fixed(before, source("ru")) == before


MUST_NOT_CHANGE = [
    ("common word", "It was a nice day in Nice, and the island was green."),
    ("common word with a capital", "Island life is hard. Chili is hot. Zenith of power. Bulk orders fell."),
    ("town of that name elsewhere", "The ferry to Colonia del Sacramento left Buenos Aires."),
    ("town of that name elsewhere", "The match in Colonia, Uruguay, ended."),
    ("part of a longer name", "Shares of Bank of Georgia fell."),
    ("given name", "Ginevra Rossi won. Colonia Smith lost."),
    ("brand", "He bought a Zenith watch for the match."),
    ("two spellings in use", "Karim Masimov was arrested. Masimov denied it."),
    ("two spellings in use", "He lives in Kiev. Chicken Kiev is on the menu."),
    ("history", "The princes of Kievan Rus' and the Battle of Stalingrad."),
    ("namesake", "Tony Blinken met Alan Blinken."),
    ("foreign title", "She sang «Adiós Kirguistán» and «Canción de Kirguistán»."),
    ("no accents in the whole text", "Pedro Sanchez and Maria Jesus Montero met."),
    ("a phrase, no party", "Come on Italy, shouted the crowd."),
    ("a phrase, no club", "A real society is more than a market."),
    ("surname of somebody else", "Vladimir Putin met Igor Poutine."),
    ("the dish", "They ate poutine in Montreal. Poutine is rich."),
    ("within a word", "Kirguistaneers and Alemaniakov met."),
]


@pytest.mark.parametrize(("why", "text"), MUST_NOT_CHANGE)
def test_left_alone(why: str, text: str) -> None:
    assert fixed(text) == text, why


def test_both_spellings_in_use_are_reported_with_the_surname_alone() -> None:
    text = "Karim Masimov was arrested. Masimov denied it."
    found = [p for p in proposals(text) if isinstance(p, Finding)]
    assert [text[p.start : p.end] for p in found] == ["Karim Masimov", "Masimov"]
    assert all("Massimov" in p.suggestions[0] for p in found)


def test_accents_return_where_the_text_writes_accents() -> None:
    text = "José left. María Jesús Montero stayed; then Maria Jesus Montero spoke."
    assert fixed(text) == "José left. María Jesús Montero stayed; then María Jesús Montero spoke."


def test_time_grows_with_the_text() -> None:
    started = time.perf_counter()
    proposals("Kirguistán " * 10_000, TRANSLATED)
    proposals("A" * 100_000)
    proposals("Xzqv Abaev " * 10_000)
    assert time.perf_counter() - started < 8
