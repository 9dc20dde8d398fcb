"""More shapes of broken quotation marks, attributions, and the promises of the documentation."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.document import Document
from cleaner.model import Edit, Finding, apply_edits
from cleaner.repairs.quotes import REPAIR, costs
from cleaner.rules import RuleBook, load_rules

DOCS = Path(__file__).resolve().parents[2] / "docs" / "quotation-marks.md"


@pytest.fixture(scope="module")
def rules() -> RuleBook:
    return load_rules()


def repaired(text: str, rules: RuleBook) -> str:
    """The text after this repair alone, run until it changes nothing."""
    for _ in range(5):
        edits = [item for item in REPAIR.propose(Document(text), rules) if isinstance(item, Edit)]
        if not edits:
            return text
        text = apply_edits(text, sorted(edits, key=lambda edit: edit.start))
    raise AssertionError(f"does not settle: {text!r}")


def reported(text: str, rules: RuleBook) -> list[Finding]:
    return [item for item in REPAIR.propose(Document(text), rules) if isinstance(item, Finding)]


SHAPES = [  # (before, after)
    ('"Yes ", she said. " No ", he said.', '"Yes", she said. "No", he said.'),
    ("\"It's the '90s\", he said.\" Rock 'n' roll\".", "\"It's the '90s\", he said. \"Rock 'n' roll\"."),
    ('He said:"We will see".', 'He said: "We will see".'),
    ("The club“Real Madrid”won.", "The club “Real Madrid” won."),
    ("“ We will win ” ; “ we must ” : so he said.", "“We will win”; “we must”: so he said."),
    ('The 12" version of "Blue" , he said.', 'The 12" version of "Blue", he said.'),
    ("It was “a great day“for us.", "It was “a great day” for us."),
    ("He called it‘ a scandal ’and left.", "He called it ‘a scandal’ and left."),
    ("He wrote 'it is over ', and left.", "He wrote 'it is over', and left."),
    ("“They’re ‘not guilty ’,” he said.", "“They’re ‘not guilty’,” he said."),
    ("They want to “ stay in touch “- a phrase for all.", "They want to “stay in touch” - a phrase for all."),
    (
        "He told “El Pais ”that “ all is well “ and that “nothing has changed“.",
        "He told “El Pais” that “all is well” and that “nothing has changed”.",
    ),
    (
        "“I don’t know “, “ maybe ”, “ never “: these were the answers.",
        "“I don’t know”, “maybe”, “never”: these were the answers.",
    ),
    ("“I am tired. ” He left. “ I am too. ” She stayed.", "“I am tired.” He left. “I am too.” She stayed."),
    ("He said that” it is over” and that” it is done”.", "He said that “it is over” and that “it is done”."),
    ("the ``new'' plan and the ``old'' one", 'the "new" plan and the "old" one'),
    ('the workers\' " plan " and the bosses\' " answer "', 'the workers\' "plan" and the bosses\' "answer"'),
    (
        "It is a “merit system.” “ “So I hate to push you, but it is late,” he told the crowd.",
        "It is a “merit system.” “So I hate to push you, but it is late,” he told the crowd.",
    ),
    ("«He said “no” », she wrote.", "“He said “no””, she wrote."),
]

ATTRIBUTIONS = [  # (before, after)
    ("“We will win – he said – and we must”.", "“We will win,” he said, “and we must”."),
    ("“The team, – said the coach, – is tired.”", "“The team,” said the coach, “is tired.”"),
    ("“Is it far? – asked the boy – I am tired.”", "“Is it far?” asked the boy. “I am tired.”"),
    ('"We are ready" - said the president.', '"We are ready," said the president.'),
    ("“We are ready”, – said Putin. – “We are strong”.", "“We are ready”, said Putin. “We are strong”."),
    ("“A storm,” he said. “We are ready”, — said Putin.", "“A storm,” he said. “We are ready”, said Putin."),
    (
        "“We know”, he said. “The bridge will be open” she added.",
        "“We know”, he said. “The bridge will be open”, she added.",
    ),
]

KEPT = [  # (why, text)
    ("an aside in dashes", "“The bridge – he built it himself in May – is gone,” she said."),
    ("an aside with a participle", "“The plan – called the New Deal – failed,” he said."),
    ("the speaker speaks of himself", "“He came in – I said nothing – and left,” she wrote."),
    ("dash behind a quotation that goes on", "The “old guard” — a dozen men — is back."),
    ("a title before a verb", "“Stranger Things” says a lot about the eighties."),
    ("a headline in capitals", "“The Last Of The Great Bears” won the prize."),
    ("a quoted phrase is the subject", "What he called “the end of it all” said little."),
    ("titles with exclamation marks", "They played “Help!”, “Yesterday” and “Michelle”."),
    ("Inc., is no lost mark", "“Smith Inc., said the judge, must pay”, he wrote."),
    ("inches and a quotation", 'A 6" pipe, a 12" plate and a "special" tool.'),
    ("decades in single marks", "The '80s' music and the '90s' fashion."),
    ("a name with an apostrophe at the end", "Carlos' \"plan\" and Jones' 'idea'."),
    ("clipped words", "He was goin' and comin', doin' nothin'."),
    ("arrows", "Home » World » Europe » “The plan”"),
    ("Spanish", "El ministro dijo que «los planes del gobierno» se presentarán el lunes por la mañana."),
    ("Russian", "Он сказал: «Всё хорошо», — и ушёл."),
    ("a quotation of a quotation mark", 'The sign " is a quotation mark.'),
]


KNOWN_GAPS = [  # (why, before, after)
    (
        "two quotations lean on each other: as good a reading is a quotation in a quotation",
        "He was “hopeful “because” the rain came”.",
        "He was “hopeful” because “the rain came”.",
    ),
    (
        "one mark missing, two detached: three marks, no attribution to tell them apart",
        "The “ old plan ” is dead. The new plan” is worse.",
        "The “old plan” is dead. The new plan” is worse.",
    ),
    (
        "neither mark of the middle part was kept",
        "“Italy he adds “is a reliable partner”.",
        "“Italy,” he adds, “is a reliable partner”.",
    ),
]


@pytest.mark.xfail(strict=True, reason="known gap")
@pytest.mark.parametrize(("why", "before", "after"), KNOWN_GAPS, ids=lambda v: v[:40])
def test_known_gaps(why: str, before: str, after: str, rules: RuleBook) -> None:
    assert repaired(before, rules) == after


@pytest.mark.parametrize(("before", "after"), SHAPES, ids=lambda v: v[:40])
def test_shapes(before: str, after: str, rules: RuleBook) -> None:
    assert repaired(before, rules) == after


@pytest.mark.parametrize(("before", "after"), ATTRIBUTIONS, ids=lambda v: v[:40])
def test_attributions(before: str, after: str, rules: RuleBook) -> None:
    assert repaired(before, rules) == after


@pytest.mark.parametrize(("why", "text"), KEPT, ids=lambda v: v[:40])
def test_kept(why: str, text: str, rules: RuleBook) -> None:
    assert repaired(text, rules) == text


def test_both_readings_are_suggested(rules: RuleBook) -> None:
    text = "The mayor said: “We will rebuild. It will take a year."
    (finding,) = reported(text, rules)
    assert text[finding.start : finding.end] == "“We will rebuild. It will take a year."
    assert finding.suggestions == (
        "“We will rebuild.” It will take a year.",
        "“We will rebuild. It will take a year.”",
        "We will rebuild. It will take a year.",
    )


def test_a_missing_opening_mark_is_suggested_where_the_sentence_begins(rules: RuleBook) -> None:
    (finding,) = reported("He left. We will rebuild,” the mayor said.", rules)
    assert "He left. “We will rebuild,”" in finding.suggestions


def test_a_mark_that_could_go_either_way_is_left_and_reported(rules: RuleBook) -> None:
    text = "The so-called “ experts “ were wrong, “ he says."
    assert repaired(text, rules) == text
    assert {finding.rule for finding in reported(text, rules)} >= {"quotation-ambiguous"}


def test_the_document_says_whether_the_comma_stands_inside(rules: RuleBook) -> None:
    inside = "“We know,” he said.\n“Clean water – she said – must be free”."
    outside = "“We know”, he said.\n“Clean water – she said – must be free”."
    assert repaired(inside, rules).endswith("“Clean water,” she said, “must be free”.")
    assert repaired(outside, rules).endswith("“Clean water”, she said, “must be free”.")


def test_a_damaged_mark_of_a_quotation_that_runs_on_is_repaired(rules: RuleBook) -> None:
    before = "” We saw the water rise.\n\n“ We left.\n\n” Nothing is left. ”"
    assert repaired(before, rules) == "“We saw the water rise.\n\n“We left.\n\n“Nothing is left.”"


def test_the_documented_costs_are_the_costs() -> None:
    table = dict(re.findall(r"^\| `([A-Z_]+)` \| (-?[\d.]+) \|", DOCS.read_text(encoding="utf-8"), re.M))
    code = {name: value for name, value in vars(costs).items() if name.isupper()}
    assert {name: float(value) for name, value in table.items()} == code


_CLAUSE = st.sampled_from(
    ["the road is closed", "we will not go", "nobody knows why", "it was a long day for all"]
)
_SPACE = st.sampled_from(["", " "])


@given(_CLAUSE, _CLAUSE, st.sampled_from('“”"«„'), st.sampled_from('“”"»'), _SPACE, _SPACE)
@settings(max_examples=100, deadline=None)
def test_one_quotation_before_its_speaker_is_always_repaired(
    quoted: str, rest: str, opening: str, closing: str, after: str, before: str
) -> None:
    """Whatever glyph and inner space: the comma and the attribution show the place."""
    text = f"Then {rest}. {opening}{after}{quoted.capitalize()},{before}{closing} he said."
    result = repaired(text, _rules_once())
    assert re.fullmatch(rf"Then {rest}\. [“\"]{quoted.capitalize()},[”\"] he said\.", result), result


_BOOK: list[RuleBook] = []


def _rules_once() -> RuleBook:
    if not _BOOK:
        _BOOK.append(load_rules())
    return _BOOK[0]
