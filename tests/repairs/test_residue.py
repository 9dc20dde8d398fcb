# ruff: noqa: E501 — example sentences stay on one line
"""Residue: what was left in the source language is translated when certain, else reported."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner import Cleaner
from cleaner.document import Document
from cleaner.engine.api import Config
from cleaner.model import Edit, Finding, SourceEvidence, apply_edits
from cleaner.repairs import RuleInfo
from cleaner.repairs.residue import REPAIR
from cleaner.repairs.residue.unknown import suggest
from cleaner.rules import load_rules

CLEANER = Cleaner()
RULES = load_rules()
SEEDS = Path(__file__).parents[2] / "seeds"


def from_language(code: str) -> SourceEvidence:
    return SourceEvidence(code, {code: 3.0}, ("test",), 3.0)


def proposals(text: str, code: str) -> list[Edit | Finding]:
    source = from_language(code) if code else SourceEvidence()
    document = Document(text, source)
    return [*REPAIR.propose(document, RULES), *REPAIR.report(document, RULES)]  # type: ignore[arg-type]


def repaired(text: str, code: str) -> str:
    edits = [p for p in proposals(text, code) if isinstance(p, Edit) and p.applicability == "safe"]
    return apply_edits(text, sorted(edits, key=lambda e: e.start))


def rules_of(text: str, code: str) -> list[str]:
    return [p.rule for p in proposals(text, code)]


SYNTHETIC = [
    ("es", "Lucía y Tomás signed it.", "Lucía and Tomás signed it."),
    ("es", "They counted 80 ballots Y 12 blank ones.", "They counted 80 ballots and 12 blank ones."),
    ("fr", "It plays in Nantes ou Rennes.", "It plays in Nantes or Rennes."),
    ("it", "The summit ad Assisi was short.", "The summit in Assisi was short."),
    ("it", "He will travel ad Agrigento.", "He will travel to Agrigento."),
    (
        "es",
        "It was read in a comunicado, and nobody answered.",
        "It was read in a statement, and nobody answered.",
    ),
    ("es", "They broke the acuerdo with Lima.", "They broke the agreement with Lima."),
    ("es", "They signed a acuerdo.", "They signed an agreement."),
    ("pt", "The torneio of the clubs began.", "The tournament of the clubs began."),
    ("pt", "He is known in america do Sul.", "He is known in South America."),
    ("es", "He was the former subjefr of the office.", "He was the former deputy head of the office."),
]


@pytest.mark.parametrize(("code", "before", "after"), SYNTHETIC, ids=[row[1] for row in SYNTHETIC])
def test_repaired(code: str, before: str, after: str) -> None:
    assert repaired(before, code) == after
    assert repaired(after, code) == after


MUST_NOT_CHANGE = [
    ("a Spanish double surname", "es", "The thinker José Ortega y Gasset was read."),
    ("the same at a start", "es", "Ortega y Gasset was read. Castilla y León, too."),
    ("a name with a title word after", "es", "The Tierra y Libertad Party won."),
    ("Latin et", "fr", "The letter of Smith et al. was cited."),
    ("no evidence of Spanish", "it", "Lucía y Tomás signed it."),
    ("an advertisement", "it", "It was an ad Alitalia had paid for in June."),
    ("coordinates", "es", "The points x y z are given."),
    ("an initial", "es", "The author Jane Y 12 is a robot, and so is Generation Y 2."),
    ("a word that English has too", "it", "The premier was in the opera with his villa plans."),
    ("an ambiguous word", "es", "He saw the golpe."),
    ("an adjective after its noun", "es", "The precio minimum stays."),
    ("a word in quotation marks is a quotation", "es", "They call it “ayuntamiento”."),
    ("not beside English", "es", "The comunicado zzkrt was read."),
    ("a title where none can stand", "es", "They subjete it."),
    ("a title that is near an English word", "es", "The first generan of the army left."),
    ("a German noun with a capital may be a name", "de", "The Richter scale and Mr Brand agree."),
    ("plural after a singular article", "es", "They signed a acuerdos."),
]


@pytest.mark.parametrize(("why", "code", "text"), MUST_NOT_CHANGE, ids=[row[0] for row in MUST_NOT_CHANGE])
def test_not_changed(why: str, code: str, text: str) -> None:
    assert repaired(text, code) == text


PASSAGES = [
    ("fr", "Nobody came. Le maire était pourtant très content de son projet. It rained.", "Le maire était pourtant très content de son projet"),
    ("es", "The price rose, según los datos del ministerio de economía, by a third.", "según los datos del ministerio de economía"),
    ("de", "He left. Die Regierung hat sich noch nicht geäußert. We wait.", "Die Regierung hat sich noch nicht geäußert"),
    ("pt", "A draw. Os jogadores não quiseram falar com os jornalistas. The end.", "Os jogadores não quiseram falar com os jornalistas"),
    ("it", "It ended so. Non abbiamo ancora ricevuto nessuna risposta dal governo. We wait.", "Non abbiamo ancora ricevuto nessuna risposta dal governo"),
    ("ru", "He wrote: Читайте также наши новости. Then he left.", "Читайте также наши новости"),
    ("ko", "He left. 사실이 아닙니다. We wait.", "사실이 아닙니다"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "passage"), PASSAGES, ids=[row[0] for row in PASSAGES])
def test_passages(code: str, text: str, passage: str) -> None:
    found = [p for p in proposals(text, "") if p.rule == "untranslated-passage"]
    assert [text[p.start : p.end] for p in found] == [passage]
    name = {
        "fr": "French",
        "es": "Spanish",
        "de": "German",
        "pt": "Portuguese",
        "it": "Italian",
        "ru": "Russian",
        "ko": "Korean",
    }
    assert name[code] in found[0].message


NO_PASSAGES = [
    (
        "names in a row",
        "The Palazzo della Ragione, the Piazza delle Erbe and the Museo di Castelvecchio are near.",
    ),
    ("a French idiom", "It was the coup de grâce for the enfant terrible of the avant-garde."),
    (
        "misspelt English",
        "The goverment recieved the comittee in a seperate room and adressed it publically.",
    ),
    ("Scots or slang", "He wisnae gonnae dae it, ken, and aw the rest."),
    ("one Greek letter", "The π meson and the α particle."),
    ("drugs", "They took lopinavir, ritonavir and favipiravir with azithromycin."),
]


@pytest.mark.parametrize(("why", "text"), NO_PASSAGES, ids=[row[0] for row in NO_PASSAGES])
def test_no_passages(why: str, text: str) -> None:
    assert "untranslated-passage" not in rules_of(text, "")


def test_known_word_is_reported_with_its_translation_when_not_certain() -> None:
    (finding,) = proposals("They call it “ayuntamiento” here.", "es")
    assert isinstance(finding, Finding)
    assert (finding.rule, finding.suggestions) == ("untranslated-word", ("town hall",))


def test_shard() -> None:
    assert rules_of("It is over. zioni, including that, he said.", "it") == ["word-shard"]
    assert rules_of("It is over. then he left.", "it") == []


UNKNOWN = [
    ("The goverment fell.", ("government",)),
    ("He was arested there.", ("arrested",)),
    ("They recieve it.", ("receive",)),
]


@pytest.mark.parametrize(("text", "suggestions"), UNKNOWN)
def test_unknown_word(text: str, suggestions: tuple[str, ...]) -> None:
    (finding,) = proposals(text, "")
    assert isinstance(finding, Finding)
    assert finding.rule == "unknown-word"
    assert finding.suggestions[: len(suggestions)] == suggestions


NOT_UNKNOWN = [
    ("used twice: a term of the article", "The zorblat is old. A zorblat is rare."),
    ("also with a capital: a name", "The Zorblat is old; the zorblat is rare."),
    ("British and American", "The grey harbour of the neighbourhood, and the gray harbor."),
    ("part of a compound", "The zorblat-like thing."),
    ("in an address", "See www.zorblat.com and zorblat@example.org for it."),
    ("rare, and nothing speaks for a translation", "They climbed the zorblat."),
]


@pytest.mark.parametrize(("why", "text"), NOT_UNKNOWN, ids=[row[0] for row in NOT_UNKNOWN])
def test_not_unknown(why: str, text: str) -> None:
    assert rules_of(text, "") == []


def test_document_evidence_ranks_suggestions() -> None:
    plain = suggest("lader", Document("the lader"), RULES)
    with_evidence = suggest("lader", Document("the lader by the ladder"), RULES)
    assert with_evidence[0] == "ladder"
    assert set(plain) <= {*with_evidence, *plain}


@pytest.mark.parametrize(
    "rule", [r for r in REPAIR.rules if r.id != "untranslated-document"], ids=lambda rule: rule.id
)
def test_examples_of_the_rules(rule: RuleInfo) -> None:
    assert len(rule.examples) >= 2 and len(rule.keep) >= 2
    cleaner = Cleaner(Config(select=(rule.id,)))
    for before, after in rule.examples:
        result = cleaner.clean(before)
        assert result.text == after
        assert {item.rule for item in (*result.edits, *result.findings)} == {rule.id}
    for text in rule.keep:
        result = cleaner.clean(text)
        assert (result.text, result.findings) == (text, ())


def test_seeds() -> None:
    found: dict[str, set[str]] = {}
    for path in sorted(SEEDS.glob("*.txt")):
        result = CLEANER.clean(path.read_text(encoding="utf-8"))
        found[path.name[:3]] = {item.rule for item in (*result.edits, *result.findings)}
    assert "word-shard" in found["000"]
    assert "garbled-title" in found["004"]


@given(st.text(alphabet="ab yédAZ. ,“”\nи사", max_size=120), st.sampled_from(["", "es", "it"]))
@settings(max_examples=60, deadline=None)
def test_any_text(text: str, code: str) -> None:
    once = repaired(text, code)
    assert repaired(once, code) == once
    for proposal in proposals(text, code):
        assert 0 <= proposal.start < proposal.end <= len(text)
