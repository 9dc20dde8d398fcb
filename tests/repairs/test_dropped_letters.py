"""Names that lost their letters beyond ASCII."""

from __future__ import annotations

import pytest

from cleaner.document import Document
from cleaner.model import Applicability, SourceEvidence
from cleaner.repairs.dropped_letters import propose
from cleaner.rules import RuleBook, load_rules


@pytest.fixture(scope="module")
def rules() -> RuleBook:
    return load_rules()


def found(text: str, rules: RuleBook, translated: float = 0.0) -> list[tuple[str, str, Applicability]]:
    document = Document(text, SourceEvidence(translated=translated))
    return [(edit.expected, edit.replacement, edit.applicability) for edit in propose(document, rules)]


@pytest.mark.parametrize(
    ("before", "after"),
    [("Frdric", "Frédéric"), ("Srgio", "Sérgio"), ("Bjrn", "Björn"), ("Stphane", "Stéphane")],
)
def test_what_cannot_be_said_is_repaired(before: str, after: str, rules: RuleBook) -> None:
    assert found(f"The mayor, {before} Martin, spoke.", rules) == [(before, after, Applicability.SAFE)]


def test_a_letter_that_the_text_writes_elsewhere_is_evidence(rules: RuleBook) -> None:
    text = "Joo Batista plays for São Bento."
    assert found(text, rules, translated=2.0) == [("Joo", "João", Applicability.SAFE)]
    assert found(text, rules) == [("Joo", "João", Applicability.SUGGESTED)]
    assert found("Joo Batista plays.", rules, translated=2.0) == [("Joo", "João", Applicability.SUGGESTED)]


@pytest.mark.parametrize(
    ("why", "text"),
    [
        ("complete names", "João Batista and Frédéric Martin spoke."),
        ("no surname behind it", "Joo spoke. The Srgio file is lost."),
        ("Korean name with a hyphen", "Joo Ji-hoon and Ren Zhengfei met."),
        ("other names now", "Mara Lane, Luca Rossi, Len Brown and Jess Smith."),
        ("capitals", "SRGIO COSTA"),
    ],
)
def test_leaves_alone(why: str, text: str, rules: RuleBook) -> None:
    assert [edit for edit in found(text, rules, translated=2.0) if edit[2] is Applicability.SAFE] == []
