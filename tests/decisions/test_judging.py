"""A decision holds for exactly what was decided, here and in the same context elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleaner.decisions import Decision, Decisions, accepting, keeping, place_of
from cleaner.document import Document
from cleaner.engine.api import Cleaner, Config
from cleaner.engine.run import Pipeline
from cleaner.model import Applicability, Edit, Finding, Proposal, Result
from cleaner.repairs import Repair
from cleaner.rules import RuleBook

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
CLEANER = Cleaner()


def edits_of(result: Result) -> set[tuple[int, int, str]]:
    return {(edit.start, edit.end, edit.replacement) for edit in result.edits}


def rejecting(text: str, result: Result, chosen: list[Edit]) -> Decisions:
    made = [edit for edit in result.edits if edit not in chosen]
    return Decisions().decide(decision for edit in chosen for decision in keeping(text, edit, made))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_exactly_the_rejected_edits_are_gone(path: Path, ends: str) -> None:
    text = path.read_text().replace("\n", ends)
    result = CLEANER.clean(text)
    alone = [
        edit
        for before, edit, after in zip(result.edits, result.edits[1:], result.edits[2:], strict=False)
        if not edit.group and len(edit.rules) < 2 and before.end < edit.start and edit.end < after.start
    ]
    for first in range(3):
        chosen = alone[first :: max(1, len(alone) // 3)][:3]
        assert len(chosen) == 3
        again = CLEANER.clean(text, rejecting(text, result, chosen))
        gone = edits_of(result) - edits_of(again)
        assert gone == {(edit.start, edit.end, edit.replacement) for edit in chosen}


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_the_repaired_text_keeps_what_was_rejected(path: Path) -> None:
    text = path.read_text()
    result = CLEANER.clean(text)
    chosen = [edit for edit in result.edits if not edit.group][::7]
    decisions = rejecting(text, result, chosen)
    repaired = CLEANER.clean(text, decisions)
    again = CLEANER.clean(repaired.text, decisions)
    words = {edit.expected for edit in chosen if edit.expected.strip()}
    assert not [edit for edit in again.edits if edit.expected in words]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_every_remark_can_be_silenced(path: Path) -> None:
    text = path.read_text()
    decisions = Decisions()
    for _ in range(4):
        result = CLEANER.clean(text, decisions)
        remarks: tuple[Edit | Finding, ...] = (*result.edits, *result.findings)
        decisions = decisions.decide(decision for item in remarks for decision in keeping(text, item))
    result = CLEANER.clean(text, decisions)
    assert (result.text, result.edits, result.findings) == (text, (), ())


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_without_a_decision_that_holds_nothing_changes(path: Path) -> None:
    text = path.read_text()
    elsewhere = Decision("space-before-punctuation", place_of("no such words here", 3, 7))
    assert CLEANER.clean(text, Decisions().decide([elsewhere])) == CLEANER.clean(text)


TEXT = "The minister spoke.\nThe vote was&nbsp;held in spring, he said.\n"


def test_a_rejected_edit_is_kept_in_another_article_in_the_same_context_only() -> None:
    result = CLEANER.clean(TEXT)
    (edit,) = result.edits
    decisions = rejecting(TEXT, result, [edit])
    other = "It rained all day. THE vote was&nbsp;held in  spring, and nobody came.\n"
    assert "&nbsp;" in CLEANER.clean(other, decisions).text
    assert "&nbsp;" not in CLEANER.clean("The race was&nbsp;held in spring, he said.\n", decisions).text
    assert "&nbsp;" not in CLEANER.clean(TEXT, decisions.forget(decisions.entries)).text


def test_an_accepted_suggestion_is_applied() -> None:
    suggesting = Cleaner(Config())
    text = SEEDS[0].read_text()
    result = suggesting.clean(text)
    offered = [item for item in result.findings if item.suggestions]
    applied = 0
    for item in offered:
        decisions = Decisions().decide(accepting(text, item, item.suggestions[0]))
        again = suggesting.clean(text, decisions)
        if item not in again.findings:
            applied += any(edit.start <= item.start and item.end <= edit.end for edit in again.edits)
    assert offered and applied >= len(offered) - 1, "one may lie within a stretch that another edit rewrites"


def test_what_a_person_wrote_is_kept_afterwards() -> None:
    text = "He agglutinates members.\n"
    item = Finding(3, 15, "r", "", "", ("unites",))
    decisions = accepting(text, item, "gathers")
    assert decisions[0] == Decision("r", place_of(text, 3, 15), "gathers")
    assert Decision("r", place_of("He gathers members.\n", 3, 10)) in decisions


# A small book of repairs, to see one thing at a time.


def judged(text: str, decisions: Decisions, *proposals: Proposal) -> tuple[str, tuple[Finding, ...]]:
    from cleaner.decisions.judging import Judge

    def propose(document: Document, rules: RuleBook) -> list[Proposal]:
        return list(proposals) if document.text == text else []

    repair = Repair("test", 1, propose)
    pipeline = Pipeline(
        [repair], RuleBook.of(), lambda item: True, lambda edit: edit.applicability is Applicability.SAFE
    )
    document = Document(text)
    outcome = pipeline.run(document, Judge(decisions, document))
    return outcome.text, outcome.findings


def edit(text: str, old: str, new: str, **more: object) -> Edit:
    start = text.index(old)
    return Edit(start, start + len(old), old, new, "rule", "x", "m", **more)  # type: ignore[arg-type]


def test_a_fix_of_several_edits_stays_whole() -> None:
    text = "He said 'yes' and left."
    left, right = edit(text, "'y", "“y", group="g"), edit(text, "s' ", "s” ", group="g")
    assert judged(text, Decisions(frozenset({"z"})), left, right)[0] == "He said “yes” and left."
    assert judged(text, Decisions().decide(keeping(text, right)), left, right)[0] == text


def test_accepting_one_edit_of_a_fix_accepts_the_fix() -> None:
    text = "He said 'yes' and left."
    suggested = {"group": "g", "applicability": Applicability.SUGGESTED}
    left, right = edit(text, "'y", "“y", **suggested), edit(text, "s' ", "s” ", **suggested)
    assert judged(text, Decisions(), left, right)[0] == text
    decisions = Decisions().decide(accepting(text, left, "“y"))
    assert judged(text, decisions, left, right)[0] == "He said “yes” and left."


def test_a_safe_edit_can_be_given_other_words() -> None:
    text = "They meeted in town."
    wrong = edit(text, "meeted", "met")
    assert judged(text, Decisions().decide(accepting(text, wrong, "gathered")), wrong)[0] == (
        "They gathered in town."
    )


def test_a_suggestion_of_a_finding_is_written() -> None:
    text = "They meeted in town."
    finding = Finding(5, 11, "rule", "x", "m", ("met", "would meet"))
    decisions = Decisions().decide(accepting(text, finding, "would meet"))
    assert judged(text, decisions, finding) == ("They would meet in town.", ())
    assert judged(text, Decisions().decide(keeping(text, finding)), finding) == (text, ())


def test_insertions_and_white_space_have_places() -> None:
    text = "Yes he said , then no he said."
    comma = Edit(3, 3, "", ",", "rule", "x", "m")
    space = Edit(11, 12, " ", "", "rule", "x", "m")
    second = Edit(21, 21, "", ",", "rule", "x", "m")
    everything = "Yes, he said, then no, he said."
    assert judged(text, Decisions(frozenset({"z"})), comma, space, second)[0] == everything
    for kept, expected in (
        (comma, "Yes he said, then no, he said."),
        (space, "Yes, he said , then no, he said."),
        (second, "Yes, he said, then no he said."),
    ):
        decisions = Decisions().decide(keeping(text, kept))
        assert judged(text, decisions, comma, space, second)[0] == expected


RIGHT = [
    ("He met Qasym in Oral.", "Qasym", "Kasym", True, "respelt"),
    ("He met Qasym in Oral.", "met Qasym", "met Kasym", True, "respelt with a neighbour"),
    ("He met Qasym in Oral.", "Qasym in Oral", "Kasym in Uralsk", True, "respelt with others"),
    ("He met Qasym in Oral.", "y", "i", True, "a letter of it"),
    ("He met Qasym in Oral.", "met", "saw", False, "beside it"),
    ("He met Qasym in Oral.", " in Oral", "", False, "what follows goes"),
    ("He met Qasymov in Oral.", "Qasymov", "Kasymov", False, "another name"),
    ("Read also: Qasym in Oral", "Read also: Qasym in Oral", "", False, "furniture goes, names and all"),
    ("Qasym Qasym left.", "Qasym Qasym", "Qasym", False, "a doubled word"),
    ("Teh said Qasym.", "Teh said Qasym", "The said Qasym", False, "it stays"),
]


@pytest.mark.parametrize(("text", "old", "new", "kept", "reason"), RIGHT, ids=[row[4] for row in RIGHT])
def test_a_word_that_is_right(text: str, old: str, new: str, kept: bool, reason: str) -> None:
    proposal = edit(text, old, new)
    got, _ = judged(text, Decisions(frozenset({"Qasym"})), proposal)
    assert got == (text if kept else text.replace(old, new, 1))


def test_a_finding_about_a_right_word_is_dropped_and_others_stay() -> None:
    text = "the akimat met."
    about, round_it = Finding(4, 10, "rule", "x", "m"), Finding(0, 14, "rule", "x", "m")
    assert judged(text, Decisions(frozenset({"akimat"})), about, round_it)[1] == (round_it,)
    assert judged("Akimat met.", Decisions(frozenset({"akimat"})), Finding(0, 6, "r", "x", "m"))[1] == ()


def test_an_article_left_alone_can_be_dismissed() -> None:
    text = "El presidente del Gobierno compareció ante los medios y habló de la situación del país.\r\n" * 4
    result = CLEANER.clean(text)
    (finding,) = result.findings
    assert finding.rule == "untranslated-document"
    assert CLEANER.clean(text, Decisions().decide(keeping(text, finding))).findings == ()


def test_a_hostile_text_costs_linear_time() -> None:
    import time

    decisions = Decisions(frozenset({"a"})).decide(
        [Decision("space-before-punctuation", place_of(", , , ,", 2, 3))]
    )
    begun = time.perf_counter()
    decisions.locate(Document(", " * 20_000))
    assert time.perf_counter() - begun < 3
