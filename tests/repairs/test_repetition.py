"""Words said twice, and words that may be."""

import pytest
from casing_helpers import examples, kept, outcome, repaired
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.repairs.repetition import REPAIR

IN_THE_WILD = [
    ("seed 004", "with the Khabar 24 television channel 24.", "with the Khabar 24 television channel."),
    ("seed 004", "surrounding villages and villages.", "surrounding villages."),
]
SYNTHETIC = [
    ("noun", "Four workers workers fell.", "Four workers fell."),
    ("adjective", "The joint joint statement was read.", "The joint statement was read."),
    ("capital from a link", "It has been closed since Since Friday.", "It has been closed since Friday."),
    ("article", "They saw the the mill.", "They saw the mill."),
    ("sentence start", "The the mill is closed.", "The mill is closed."),
    (
        "acronym and its expansion",
        "He is on the list of the Ministry of Justice of the Ministry of Justice.",
        "He is on the list of the Ministry of Justice.",
    ),
    ("run", "The mill in the old town in the old town was sold.", "The mill in the old town was sold."),
    ("run at the start", "In the night in the night it rained.", "In the night it rained."),
    (
        "collapsed at the start of a clause",
        "The hamlets and hamlets of the coast.",
        "The hamlets of the coast.",
    ),
]
MUST_NOT_CHANGE = [
    ("contrast", "Empty cottages and cottages with a view are for sale."),
    ("acronym and word", "The charity AIDS aids people."),
    ("grammar", "He had had enough, and she said that that was all."),
    ("emphasis", "It was very very late, and many many people left."),
    ("city", "They live in New York, New York."),
    ("place", "He was born in Walla Walla, near Pago Pago."),
    ("people", "Sirhan Sirhan, Boutros Boutros-Ghali and Duran Duran."),
    ("farewell", "Bye bye, they said, no no."),
    ("indirect object", "He told her her house was on fire and gave you you know what."),
    ("particle", "They checked in in the morning and went on on Monday."),
    ("of time", "It went on for hours and hours, years and years."),
    ("of space", "Miles and miles of fields and fields."),
    ("comparative", "It grew bigger and bigger, more and more, again and again."),
    ("verb", "He walks and walks and she talks and talks."),
    ("rhetoric", "There are critics and critics."),
    ("day after day", "Day after day, face to face, step by step, one by one."),
    ("three", "The crowd sang la la la and shame, shame, shame and ha ha ha."),
    ("annual march", "The annual Saba Saba march is held in July."),
    ("title", "Really Really Love You was released in August."),
    ("quotation of emphasis", "“It was a cold cold night,” he said."),
    ("superlative", "It was the best of the best of the best, again and again and again and again."),
    ("acquaintance", "A friend of a friend of a friend went to the left, to the left."),
    ("chant", "Row by row by row, they came from the hill, from the hill they came."),
    ("numbers", "They scored 24 24 times, on channel 24, 24 hours a day."),
    ("channels", "He left Khabar 24 for channel 31, and CNN 4 shows 4 films."),
    ("hyphen", "He is a man man-made things please."),
]


@pytest.mark.parametrize(("why", "before", "after"), IN_THE_WILD + SYNTHETIC)
def test_repaired(why: str, before: str, after: str) -> None:
    assert repaired(REPAIR, before, translated=True) == after, why


@pytest.mark.parametrize(("rule", "before", "after"), examples(REPAIR.rules))
def test_examples_need_no_evidence(rule: str, before: str, after: str) -> None:
    assert repaired(REPAIR, before) == after


@pytest.mark.parametrize(("why", "text"), MUST_NOT_CHANGE + kept(REPAIR.rules))
def test_left_alone(why: str, text: str) -> None:
    assert outcome(REPAIR, text, translated=True).edits == (), why


def test_collapsed_synonyms_are_only_suggested_without_evidence() -> None:
    result = outcome(REPAIR, "They own the cottages and cottages of the coast.")
    assert result.edits == ()
    assert [(f.rule, f.suggestions) for f in result.findings] == [("collapsed-synonyms", ("",))]


def test_a_year_given_twice_is_reported() -> None:
    result = outcome(REPAIR, "The dam will be built in 2031 and opened in 2031.", translated=True)
    assert result.edits == ()
    assert [f.rule for f in result.findings] == ["repeated-phrase"]


def test_a_sentence_said_again_is_reported() -> None:
    text = (
        "Two units of the northern fleet have arrived in the harbour of the old town. People waved. "
        "Units of the northern fleet have already arrived in the harbour of the old town."
    )
    result = outcome(REPAIR, text, translated=True)
    assert result.edits == ()
    assert [f.rule for f in result.findings] == ["sentence-said-again"]
    assert outcome(REPAIR, text).findings == ()


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(["mill", "Mill", "and", "the", "villages", ",", "“", "”", "24"]), max_size=25
    ).map(" ".join)
)
def test_repairing_twice_is_repairing_once(text: str) -> None:
    once = repaired(REPAIR, text, translated=True)
    assert repaired(REPAIR, once, translated=True) == once


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("In 2025 the plant will be closed in 2025.", "in 2025"),
        ("The vote in the region was quiet in the region.", "in the region"),
        ("She spoke on Monday of the talks held on Monday.", "on Monday"),
    ],
)
def test_a_phrase_given_twice_in_a_clause_is_reported(text: str, phrase: str) -> None:
    findings = [
        item for item in outcome(REPAIR, text, translated=True).findings if item.rule == "repeated-phrase"
    ]
    assert [text[item.start : item.end] for item in findings] == [phrase]
    assert outcome(REPAIR, text).findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "In 2025, and in 2025 alone, it closed.",
        "It rose in 2019. In 2019 it fell.",
        "From day to day and from time on.",
    ],
)
def test_a_phrase_given_twice_in_two_clauses_is_not(text: str) -> None:
    assert not [
        item for item in outcome(REPAIR, text, translated=True).findings if item.rule == "repeated-phrase"
    ]
