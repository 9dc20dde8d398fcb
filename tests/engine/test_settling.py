"""A run ends at a fixed point; a paragraph that does not settle is rolled back and its rules named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from cleaner.document import Document
from cleaner.engine.run import Outcome, Pipeline
from cleaner.model import Applicability, Edit, Finding, Proposal, SourceEvidence
from cleaner.repairs import Repair
from cleaner.rules import RuleBook


def replacing(pattern: str, new: str, rule: str, order: int = 1) -> Repair:
    compiled = re.compile(pattern)

    def propose(document: Document, rules: RuleBook) -> Iterable[Proposal]:
        for match in compiled.finditer(document.text):
            yield document.edit(*match.span(), match.expand(new), rule=rule, category="other", message="why")

    return Repair(rule, order, propose)


def clean(text: str, *repairs: Repair, wanted: Callable[[Edit | Finding], bool] = lambda _: True) -> Outcome:
    pipeline = Pipeline(repairs, RuleBook.of(), wanted, lambda edit: edit.applicability is Applicability.SAFE)
    return pipeline.run(Document(text))


def test_repairs_see_what_the_former_left() -> None:
    outcome = clean("a cat", replacing("cat", "dog", "cat-dog"), replacing("dog", "bird", "dog-bird"))
    assert outcome.text == "a bird"
    (edit,) = outcome.edits
    assert (edit.expected, edit.replacement, edit.rules) == ("cat", "bird", ("cat-dog", "dog-bird"))


def test_a_later_repair_may_feed_an_earlier_one() -> None:
    outcome = clean("b", replacing("a", "done", "a-done"), replacing("b", "a", "b-a"))
    assert outcome.text == "done"


def test_a_paragraph_that_does_not_settle_is_rolled_back_alone() -> None:
    text = "one x\nprise and cat\nanother y"
    turn = [replacing("3", "x", "3-x", 1), replacing("2", "3", "2-3", 2), replacing("x", "2", "x-2", 3)]
    rules = (*turn, replacing("cat", "dog", "cat-dog", 4))
    outcome = clean(text, *rules)
    assert outcome.text == "one x\nprise and dog\nanother y"
    (finding,) = [f for f in outcome.findings if f.rule == "unsettled-paragraph"]
    assert text[finding.start : finding.end] == "one x"
    assert all(repair.name in finding.message for repair in turn)
    assert clean(outcome.text, *rules).edits == ()


def test_rules_that_undo_each_other_within_a_pass_change_nothing() -> None:
    outcome = clean("one x", replacing("x", "z", "x-z"), replacing("z", "x", "z-x"))
    assert (outcome.text, outcome.edits) == ("one x", ())


def test_text_that_would_grow_for_ever_is_rolled_back() -> None:
    grow = replacing("(n+)$", r"\1n", "grow")
    outcome = clean("banann", grow)
    assert outcome.text == "banann"
    assert [finding.rule for finding in outcome.findings] == ["unsettled-paragraph"]


def test_masked_text_is_not_rewritten() -> None:
    text = "See https://example.org/cat and cat."
    assert clean(text, replacing("cat", "dog", "cat-dog")).text == "See https://example.org/cat and dog."


def test_unwanted_rules_keep_quiet() -> None:
    outcome = clean("cat", replacing("cat", "dog", "cat-dog"), wanted=lambda p: p.rule != "cat-dog")
    assert (outcome.text, outcome.findings) == ("cat", ())


def test_findings_have_offsets_of_the_original() -> None:
    def propose(document: Document, rules: RuleBook) -> Iterable[Proposal]:
        at = document.text.find("odd")
        yield document.finding(at, at + 3, rule="odd-word", category="other", message="odd")

    outcome = clean(
        "long long ago an odd thing", replacing("long long", "", "gone"), Repair("odd", 2, propose)
    )
    (finding,) = outcome.findings
    assert "long long ago an odd thing"[finding.start : finding.end] == "odd"


def test_a_repair_without_a_trigger_in_the_text_is_not_asked() -> None:
    asked = []

    def propose(document: Document, rules: RuleBook) -> Iterable[Proposal]:
        asked.append(document.text)
        return ()

    repair = Repair("spaces", 1, propose, triggers=(b"a ,", b"0 ,"))
    clean("Nothing here, really.", repair)
    assert asked == []
    clean("Ärger , 5 km", repair)
    assert asked == ["Ärger , 5 km"]


def test_what_a_repair_writes_may_trigger_a_later_one() -> None:
    late = replacing("X", "done", "x-done", 2)
    outcome = clean("low", replacing("low", "X", "low-x", 1), Repair("x", 2, late.propose, triggers=(b"A",)))
    assert outcome.text == "done"


def test_a_group_of_which_one_edit_is_masked_is_not_made() -> None:
    def propose(document: Document, rules: RuleBook) -> Iterable[Proposal]:
        for match in re.finditer("cat", document.text):
            yield document.edit(*match.span(), "dog", rule="pair", category="other", message="why", group="g")

    outcome = clean("A cat of https://example.org/cat today", Repair("pair", 1, propose))
    assert outcome.edits == ()
    assert [finding.suggestions for finding in outcome.findings] == [("dog",)]


def test_what_the_repaired_text_says_of_its_source_counts_too() -> None:
    def weighed(document: Document) -> SourceEvidence:
        spanish = 9.0 if "sign" in document.text else 0.0
        return SourceEvidence("es" if spanish else "", {"es": spanish, "de": 1.0})

    def of_german(document: Document, rules: RuleBook) -> Iterable[Proposal]:
        if document.source.allows(["de"]):
            yield from replacing("old", "new", "of-german").propose(document, rules)

    repairs = (Repair("of-german", 1, of_german), replacing("sign", "word", "sign-word", 2))
    pipeline = Pipeline(repairs, RuleBook.of(), lambda _: True, lambda _: True, weighed)
    document = Document("a sign, the old one")
    outcome = pipeline.run(document.with_source(weighed(document)))
    assert outcome.text == "a word, the new one"
    again = Document(outcome.text)
    assert pipeline.run(again.with_source(weighed(again))).edits == ()
