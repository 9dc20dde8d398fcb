"""Capitals: what is repaired, what is reported, what stays."""

# ruff: noqa: E501 -- tables: one case a line

import pytest
from casing_helpers import examples, kept, outcome, repaired
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.repairs.casing import REPAIR

IN_THE_WILD = [
    ("seed 004", "Abaev denounced that On the side of the protesters there were snipers.", "Abaev denounced that on the side of the protesters there were snipers."),
    ("seed 004", "still intervening in politics From the country after leaving the armchair.", "still intervening in politics from the country after leaving the armchair."),
    ("seed 004", 'It came from "a single command post", Giving instructions to a group.', 'It came from "a single command post", giving instructions to a group.'),
    ("seed 004", '"will be destroyed!" Cried the President.', '"will be destroyed!" cried the President.'),
    ("seed 000", "There, “is An operation is under way”.", "There, “is an operation is under way”."),
]  # fmt: skip
SYNTHETIC = [
    ("date", "The march on sunday november 27 was quiet.", "The march on Sunday November 27 was quiet."),
    ("disease and country", "The covid patients came from syria.", "The Covid patients came from Syria."),
    ("clause", "The bill passed without They had read it.", "The bill passed without they had read it."),
    ("weekday behind a preposition", "Nine were hurt On Sunday by a mine.", "Nine were hurt on Sunday by a mine."),
    ("comma and verb", "The mission will not be armed, Cried the deputy.", "The mission will not be armed, cried the deputy."),
    ("weekdays", "It opens on tuesdays and closed on friday.", "It opens on Tuesdays and closed on Friday."),
    ("months", "From 3 may to 5 august, and again in december.", "From 3 May to 5 August, and again in December."),
    ("start behind a stop", "He bought the whole market. for this he was praised.", "He bought the whole market. For this he was praised."),
    ("start of the text", "the head of the village saw the flood before the others did.", "The head of the village saw the flood before the others did."),
]  # fmt: skip
MUST_NOT_CHANGE = [
    ("legal terms", "The licence of Your choice and the use by Your staff is free."),
    (
        "line broken behind a bracket",
        "Here are the settings (see the long list of them below)\nfor a complete account of everything there is to say.",
    ),
    ("newspaper behind that", "He said that The Washington Post knew, because He Jiankui told it."),
    ("Said as a name", "“No”, Said Khatib told us. “Yes,” Said Ahmed replied."),
    ("gerund with a verb of its own", "“Hi”, Reading fans said. “Hi”, Rising prices said."),
    ("titles behind a comma", "The show, Told You So, is on, and The Boy Who Cried Wolf is a tale."),
    ("attribution behind a stop", "“We will stay here.” the mayor said on Monday."),
    ("title of a work", "She reread The Lord of the Rings and Gone with the Wind that winter."),
    ("title of a work with a capital preposition", "He reread War and Peace On the Road that winter."),
    ("newspaper", "She wrote for The Guardian, and then in The Hague."),
    ("band", "They listened to The Who and The Beatles."),
    ("letters and grades", "From A to Z, vitamin A and plan A were tried, and type A people came."),
    ("standard", "The album holds the standard The Lady Is a Tramp."),
    ("God", "May God enclose him with His mercy, to welcome him in His vast paradise."),
    ("headline in title case", "What to Do When the Lights Go Out And the Water Rises"),
    ("names", "Then Will may ask May whether Bush and Rose are in."),
    ("abbreviation", "It burned at 3 p.m. on Sierra Avenue and at 4 a.m. in the park."),
    ("brand", "oOh! Media raised capital. iPhone sales rose."),
    ("ellipsis", "He waited... the door opened."),
    ("question inside", "“Who is there?” he asked. “Stop!” she cried."),
    ("list items", "What we sell:\nthe old mill,\nthe new mill,\nthe dam."),
    ("verb march", "They march in august company, and may march again."),
    ("modal", "It may 2 or 3 times fail; they may in time."),
    ("long march", "The march 8 miles long began at noon."),
    ("German", "Am 3. september war die Halle voll, und im november auch."),
    ("file name", "See report.march and may@example.org and #friday."),
    ("hyphenated", "The mid-october-like weather stayed."),
    ("quotation after a comma", "He said, “The mill is closed.”"),
    ("answer", "“We stay.” Asked why, he left."),
]
REPORTED = [
    (
        "stop lost behind a quotation",
        "He wrote that it was “the end of the party” Despite this he stayed.",
        "missing-stop-behind-quotation",
    ),
    (
        "ellipsis between sentences",
        "The rights must be guaranteed… the council is ready.",
        "sentence-start-in-lower-case",
    ),
    (
        "a full stop may be lost",
        "They have arrived in the country The violence goes on there.",
        "capital-in-mid-sentence",
    ),
    ("comma splice", "They blamed it on the press, These were dark days.", "capital-in-mid-sentence"),
    ("content word", "They lost both matches. positions did not change.", "full-stop-before-lower-case"),
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


@pytest.mark.parametrize(("why", "text", "rule"), REPORTED)
def test_reported(why: str, text: str, rule: str) -> None:
    result = outcome(REPAIR, text, translated=True)
    assert result.edits == ()
    assert [finding.rule for finding in result.findings] == [rule], why


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["mill", "On", "on", "The", "that", "He", "friday", "may", "3", ".", ",", "said", "\n", "Cried"]
        ),
        max_size=30,
    ).map(" ".join)
)
def test_repairing_twice_is_repairing_once(text: str) -> None:
    once = repaired(REPAIR, text, translated=True)
    assert repaired(REPAIR, once, translated=True) == once
