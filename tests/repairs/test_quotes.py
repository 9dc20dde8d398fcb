"""Quotation marks: what is repaired, what is reported, what is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.document import Document
from cleaner.model import Edit, Finding, apply_edits
from cleaner.repairs.quotes import REPAIR
from cleaner.rules import RuleBook, load_rules


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


IN_THE_WILD = [  # (source, before, after): shortest window that shows it
    (
        "seed 000: flipped and detached before a full stop",
        "He gave orders to “shoot without warning to kill bandits and terrorists “. Then he left.",
        "He gave orders to “shoot without warning to kill bandits and terrorists”. Then he left.",
    ),
    (
        "seed 000: both marks of a sentence wrong",
        "They left. ” The Department approved the departure of the employees “of that post, a note said.",
        "They left. “The Department approved the departure of the employees” of that post, a note said.",
    ),
    (
        "seed 000: glued to the wrong side",
        "it was” concerned about the riots”.",
        "it was “concerned about the riots”.",
    ),
    (
        "seed 001: four detached marks in a row",
        "updated him ” in detail ” on events in the country, ” underlining that it is evolving ”. Tokayev",
        "updated him “in detail” on events in the country, “underlining that it is evolving”. Tokayev",
    ),
    (
        "seed 001: the attribution shows which mark closes",
        "the protests. ” The presidents exchanged views, “the Kremlin said, explaining that all is well.",
        "the protests. “The presidents exchanged views,” the Kremlin said, explaining that all is well.",
    ),
    (
        "seed 002: guillemet and curly mark",
        "«The guerrillas put up a fierce resistance ”, reads the note.",
        "“The guerrillas put up a fierce resistance”, reads the note.",
    ),
    ("seed 002: glued right", "“against attacks, “says Igor.", "“against attacks,” says Igor."),
    (
        "seed 002: nested",
        "“the forces are facing” violent crowds committing brazen acts of terrorism ” “, it is read. “Given "
        "the rules, all is in accordance with our laws and international commitments ».",
        "“the forces are facing ‘violent crowds committing brazen acts of terrorism’”, it is read. “Given "
        "the rules, all is in accordance with our laws and international commitments”.",
    ),
]

SYNTHETIC = [  # (shape, before, after)
    ("spaced inside", "She saw “ no reason ” to wait.", "She saw “no reason” to wait."),
    ("spaced inside, straight", 'She saw " no reason " to wait.', 'She saw "no reason" to wait.'),
    ("open flipped", "She saw ” no reason” to wait.", "She saw “no reason” to wait."),
    ("close flipped bare", "She saw “no reason“ to wait.", "She saw “no reason” to wait."),
    ("no space after", "He has “no plan”and no team.", "He has “no plan” and no team."),
    ("no space after a stop", "He has “no plan.”The team left.", "He has “no plan.” The team left."),
    ("no space before", "He has“no plan” and no team.", "He has “no plan” and no team."),
    ("space before comma", "He has “no plan” , she said.", "He has “no plan”, she said."),
    ("guillemets, French spaces", "He has «\u00a0no plan\u00a0» now.", "He has “no plan” now."),
    ("guillemets, reversed", "He has »no plan« now.", "He has “no plan” now."),
    ("low and high", "He has „no plan“ now.", "He has “no plan” now."),
    ("low and closing", "He has „no plan” now.", "He has “no plan” now."),
    ("TeX", "He has ``no plan'' now.", 'He has "no plan" now.'),
    ("single guillemets in double", "«He said ‹no› twice», she wrote.", "“He said ‘no’ twice”, she wrote."),
    (
        "guillemets take the style of the document",
        'A "sad" day. A «bad» one. A "mad" one.',
        'A "sad" day. A "bad" one. A "mad" one.',
    ),
    ("doubled at the end", "“It is over” “, he said.", "“It is over”, he said."),
    (
        "doubled straight",
        'He asked, "Where are you going?"", and left.',
        'He asked, "Where are you going?", and left.',
    ),
    ("single spaced", "He has ‘ no plan ’ now.", "He has ‘no plan’ now."),
    ("possessive inside", "The “ workers’ plan ” failed.", "The “workers’ plan” failed."),
    ("elision inside", "The “ ’90s feeling ” is back.", "The “’90s feeling” is back."),
    ("bracket", "(“ no plan ”)", "(“no plan”)"),
]

MUST_NOT_CHANGE = [  # (why, text)
    ("American order", "“We won,” he said. “We really did.”"),
    ("British order", "He called it ‘a small step’, and she agreed."),
    ("closing mark and full stop in either order", "He said “yes”. She said “no.”"),
    ("nested", "“He told me ‘never’,” she said."),
    ("nested to the end", "“He told me ‘never’”, she said. “And he meant ‘never.’”"),
    ("nested the British way", "‘He told me “never”,’ she said."),
    ("elisions", "Rock ’n’ roll of the ’90s, ’twas fun, give ’em more."),
    ("straight elisions", "Rock 'n' roll of the '90s, 'twas fun, give 'em more."),
    ("smart-quoted decade", "Music of the ‘90s is back."),
    ("possessives", "The workers' pay and the bosses' cars and James' hat."),
    ("possessives in a quotation", "“The workers’ pay and the bosses’ cars,” he said."),
    ("primes", 'He is 5\'10" tall and the screen is 27" wide.'),
    ("a prime and a quotation", 'The 27" screen is "huge", he said.'),
    ("quotation after a bracket and a dash", "(“Yes”) and then—“no”—again."),
    ("cut-off speech", "“I was just about to—” he began. “—and then I fell.”"),
    ("ellipses", "“…and then?” he asked. “I said...” “What?”"),
    ("titles in a list", "“Help!”, “Yesterday” and “Michelle”"),
    ("two speakers in one line", "“Yes.” “No.”"),
    ("nested doubles in good form", "“He called it “new” and left.”"),
    ("breadcrumbs", "Home » News » Politics"),
    (
        "French words",
        "Il a déclaré que « la loi est un scandale » et que les députés ne sont pas dans la salle.",
    ),
    ("hyphen", "A pre-“reform” era and a “wait-and-see”-type policy."),
    ("currency and figures", "“$5m”, “100%” and “#1”."),
]

RUNS_ON = [
    "“We saw the water rise.\n\n“We took the children and left.\n\n“Nothing is left.”",
    '"We saw the water rise.\n\n"We took the children and left.\n\n"Nothing is left," she said.',
    "She said: “We saw the water rise.\n“We took the children and left.” Then she wept.",
]

UNPAIRED = [
    "The mayor said: “We will rebuild the bridge and the road. He gave no date.",
    "We will rebuild the bridge,” the mayor said. “It will take a year.”",
    'The "old plan is dead. The "new plan" is worse.',
    "It was “over, he said, “and we” knew.",
]


@pytest.mark.parametrize(("source", "before", "after"), IN_THE_WILD, ids=lambda v: v[:40])
def test_in_the_wild(source: str, before: str, after: str, rules: RuleBook) -> None:
    assert repaired(before, rules) == after


@pytest.mark.parametrize(("shape", "before", "after"), SYNTHETIC, ids=lambda v: v[:40])
def test_synthetic(shape: str, before: str, after: str, rules: RuleBook) -> None:
    assert repaired(before, rules) == after


@pytest.mark.parametrize(("why", "text"), MUST_NOT_CHANGE, ids=lambda v: v[:40])
def test_must_not_change(why: str, text: str, rules: RuleBook) -> None:
    assert repaired(text, rules) == text
    assert not reported(text, rules)


@pytest.mark.parametrize("text", RUNS_ON, ids=lambda v: v[:20])
def test_a_quotation_that_runs_on_is_not_harmed(text: str, rules: RuleBook) -> None:
    assert repaired(text, rules) == text
    assert not reported(text, rules)


@pytest.mark.parametrize("text", UNPAIRED, ids=lambda v: v[:20])
def test_a_missing_mark_is_reported(text: str, rules: RuleBook) -> None:
    assert repaired(text, rules) == text
    assert any("quot" in finding.rule for finding in reported(text, rules))


def test_of_two_openings_before_one_closing_mark_the_nearer_has_its_partner(rules: RuleBook) -> None:
    text = "She said: “The harbour must stay open. The mayor called the plan “a gift to nobody” on Monday."
    (finding,) = reported(text, rules)
    assert finding.start == text.index("“The harbour")
    assert finding.message == "This quotation is never closed."


def test_the_rest_of_a_paragraph_with_a_missing_mark_is_repaired(rules: RuleBook) -> None:
    before = "The new plan” is dead, he said, and the “ other one ” is “ worse “."
    assert repaired(before, rules) == "The new plan” is dead, he said, and the “other one” is “worse”."
    assert reported(before, rules)


@pytest.mark.parametrize("info", REPAIR.rules, ids=lambda info: info.id)
def test_rule_examples(info: object, rules: RuleBook) -> None:
    for before, after in info.examples:  # type: ignore[attr-defined]
        assert repaired(before, rules) == after
    for text in info.keep:  # type: ignore[attr-defined]
        assert repaired(text, rules) == text


_WORD = st.sampled_from(
    ["plan", "we", "Moscow", "don’t", "workers’", "so-called", "2019", "it", "the", "said"]
)
_TEXT = st.lists(_WORD, min_size=1, max_size=5).map(" ".join)


@st.composite
def well_formed(draw: st.DrawFn) -> str:
    """Prose with quotations in good form, in one of the English styles."""
    outer, inner = draw(st.sampled_from([("“”", "‘’"), ('""', "''"), ("‘’", "“”"), ("“”", "“”")]))
    parts = []
    for _ in range(draw(st.integers(1, 4))):
        quoted = draw(_TEXT)
        if draw(st.booleans()):
            quoted += f" {inner[0]}{draw(_TEXT)}{inner[1]} {draw(_WORD)}"
        stop = draw(st.sampled_from(["", ",", ".", "!", "?"]))
        after = draw(st.sampled_from(["", ",", ";"])) if not stop else ""
        parts.append(f"{draw(_TEXT)} {outer[0]}{quoted}{stop}{outer[1]}{after} {draw(_TEXT)}")
    text = draw(st.sampled_from([". ", ", ", " "])).join(parts) + "."
    return text.replace("’", "'") if outer == '""' else text


@given(well_formed())
@settings(max_examples=100, deadline=None)
def test_well_formed_text_of_any_style_is_left_alone(text: str) -> None:
    assert repaired(text, load_rules_once()) == text


@given(st.text(alphabet="“”\"«»„‘’'` .,ab1!\n—", max_size=60))
@settings(max_examples=100, deadline=None)
def test_whatever_the_marks_it_settles(text: str) -> None:
    result = repaired(text, load_rules_once())
    assert repaired(result, load_rules_once()) == result


_BOOK: list[RuleBook] = []


def load_rules_once() -> RuleBook:
    if not _BOOK:
        _BOOK.append(load_rules())
    return _BOOK[0]


def test_a_paragraph_that_is_no_prose_is_reported_and_left_alone(rules: RuleBook) -> None:
    text = "“a " * 2500
    (finding,) = REPAIR.propose(Document(text), rules)
    assert finding.rule == "quotation-ambiguous"
    assert (finding.start, finding.end) == (0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "The paper “” wrote that the mill is closed.",
        'The paper "" wrote that “the mill” is closed.',
        "Le canal « » showed it, and «» too.",
    ],
)
def test_an_empty_quotation_is_reported_and_left_alone(text: str, rules: RuleBook) -> None:
    assert {finding.rule for finding in reported(text, rules)} == {"quotation-empty"}
    assert repaired(text, rules) == text


@pytest.mark.parametrize(
    ("why", "text"),
    [
        ("code", 'He typed print("") and alt="" by hand.'),
        ("a mark too many", 'He said "yes "" and left.'),
        ("two quotations", 'He said "yes" "no".'),
    ],
)
def test_no_quotation_is_empty_here(why: str, text: str, rules: RuleBook) -> None:
    assert all(finding.rule != "quotation-empty" for finding in reported(text, rules)), why
