"""Marks: what is repaired, what is reported, what stays."""

# ruff: noqa: E501 -- tables: one case a line

import pytest
from casing_helpers import examples, kept, outcome, repaired
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.repairs.punctuation import REPAIR

IN_THE_WILD = [
    ("seed 000", "Armenia, Belarus, Tajikistan. and Kyrgyzstan, as well", "Armenia, Belarus, Tajikistan and Kyrgyzstan, as well"),
    ("seed 003", "of a new government. . Erdogan also assured", "of a new government. Erdogan also assured"),
    ("seed 001", "with President Tokayev. that Nazarbayev himself chose", "with President Tokayev, whom Nazarbayev himself chose"),
    ("seed 004", "this week - to see it cornered in the streets - the help of the CSTO", "this week – to see it cornered in the streets – the help of the CSTO"),
]  # fmt: skip
SYNTHETIC = [
    ("source at the end", "Nine people died in the flood according to the health ministry.", "Nine people died in the flood, according to the health ministry."),
    ("lone mark", "The road is closed.\n.\nThe bridge is open.", "The road is closed.\nThe bridge is open."),
    ("live report", "Here is what we know.\n08:40- By noon all was quiet.\n14.05 -“We stay,” he says.", "Here is what we know.\n08:40 – By noon all was quiet.\n14.05 – “We stay,” he says."),
    ("a link left its stop before a comma", "They lost the first place. , but not the cup.", "They lost the first place, but not the cup."),
    ("doubled comma", "The river, , which froze, is shut.", "The river, which froze, is shut."),
    ("comma before a full stop", "The port is closed,. Ships wait.", "The port is closed. Ships wait."),
    ("two stops glued", "The port is closed.. Ships wait.", "The port is closed. Ships wait."),
    ("stop before a relative", "He lives in Quito. which lies high up.", "He lives in Quito, which lies high up."),
    ("Spanish aside", "The unions -as the minister said- want more.", "The unions – as the minister said – want more."),
    ("aside before a comma", "In June -when the dam broke-, all fled.", "In June – when the dam broke – all fled."),
    ("the document's own dash", "One—and only one—mill. The Treasury -which has funds- waits.", "One—and only one—mill. The Treasury—which has funds—waits."),
    ("Spanish dateline", "Bogotá.- The strike is over.", "Bogotá – The strike is over."),
    ("Russian attribution", "“We will stay”, — said the coach.", "“We will stay”, said the coach."),
    ("lost last stop", "He came. She saw. Then they drew their full support from the old council\n\nThe rest is known.", "He came. She saw. Then they drew their full support from the old council.\n\nThe rest is known."),
]  # fmt: skip
MUST_NOT_CHANGE = [
    ("abbreviation before a comma", "The saying (lit., to live through life) is old."),
    ("shell and range", "Pick 0 .. Ten is the end.\n;; Comment\nesac ;;"),
    (
        "line broken in mid-sentence",
        "He came. She saw. Then they drew their full support from the old\nCouncil of the town.",
    ),
    ("classifiers", "License :: Free, System :: Any"),
    ("entity", "See &lt;name&gt;. Then go."),
    ("markup comment", "Read on.\n\n.. Note\n\n..\n\nThe end."),
    ("question behind a place", "In London, was there rain? John, will you come?"),
    (
        "according to as a complement",
        "They act according to the report, prices vary according to the report. Paid according to the court.",
    ),
    ("according to something that is no source", "They were sorted in rows according to size."),
    ("according to in the middle", "The men charged in May according to the police chief left."),
    ("timetable", "08:40-09:15 Breakfast\n10:00 - 11:00 Talks"),
    ("stop and comma in an open quotation", "“The city deserves better., said the mayor."),
    ("ellipsis of three", "Well... it is late."),
    ("spaced ellipsis", "He waited . . . and left."),
    ("four-dot ellipsis", "He waited.... Then he left."),
    ("state abbreviation", "A man from Portland, Ore., was hurt."),
    ("company", "Acme Inc., which makes nails, and Bolt Corp., which does not."),
    ("time of day", "It opens at 9 a.m., and closes at 5 p.m. and later on Friday."),
    ("initials", "J. K. and J. R. R. are authors; so is George R.R., they say."),
    ("etcetera", "Nails, screws, etc., are sold."),
    ("score", "They won 3 - 1 at home - and drew away."),
    ("byline", "NEW DELHI (AP) - The minister left - at noon."),
    ("bullets", "- one thing\n- another thing\n- a third thing"),
    ("suspended hyphens", "Pre- and post-war houses, two- or three-year terms -in short, all."),
    ("compound adjectives", "A well-known, long-serving, 50-year-old judge."),
    ("minus", "It was -5 in Oslo and -7 in Bergen."),
    ("range", "The years 1990 - 1995 and 2000 - 2005."),
    ("time", "At 10:30, the ratio was 3:1; then 4:1."),
    ("smiley", "See you :) or not ;)"),
    ("namespace", "std::vector and Foo::bar"),
    ("apposition closed by a comma", "The mayor, Luis Paz, was arrested on Monday."),
    ("title with mark", "She watched Jeopardy!, then Yahoo!, then slept."),
    ("Jr. and", "Kenneth Murray Jr. and running back Joshua Kelley."),
    ("question who", "He asked who came. Who knows?"),
    ("dash between words", "The “king” — so they called him — was late."),
    ("border", "The U.S.-Mexico border and the St.-Denis road."),
]
REPORTED = [
    ("a comma that may close an apposition", "According to a note, the former head of the secret services Karim Masimov, was arrested there.", "comma-between-subject-and-verb"),
    ("that behind a place", "They met in Bishkek. that is far away.", "full-stop-before-relative"),
    ("and behind a stop, outside a list", "The mill closed in the spring of the year. and nobody cared.", "full-stop-inside-list"),
    ("comma between subject and verb", "The former minister Karim Masimov, was arrested at home.", "comma-between-subject-and-verb"),
]  # fmt: skip


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


def test_spaced_hyphens_of_good_english_stay() -> None:
    text = "The rock - which has been given away - will be used."
    assert outcome(REPAIR, text).edits == ()
    assert repaired(REPAIR, text, translated=True) == "The rock – which has been given away – will be used."


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.sampled_from([*'aB .,;:-–—\n”“"', "and ", "which ", "mill", ". ", ", "]), max_size=40).map(
        "".join
    )
)
def test_repairing_twice_is_repairing_once(text: str) -> None:
    once = repaired(REPAIR, text, translated=True)
    assert repaired(REPAIR, once, translated=True) == once
