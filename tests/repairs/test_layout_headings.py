"""Headings that ran into a paragraph, titles that ran into the text, drop caps."""

from __future__ import annotations

import pytest

from cleaner.engine.api import Cleaner, Config

CLEANER = Cleaner(Config(select=("fused-heading", "drop-cap"), source="it"))
ENGLISH = Cleaner(Config(select=("fused-heading", "drop-cap")))
STRIKE = "The workers of the harbour plan to strike on Monday and on Tuesday, their union said."
PLAIN = "The mayor stays in office until 2030."


def repaired(text: str) -> str:
    return CLEANER.clean(text).text


IN_THE_WILD = [
    (
        "seed 001: heading behind a year",
        "He chose him after his resignation in 2019. The US authorizes consulate employees to leave\n"
        "The US State Department “approved the voluntary departure of employees of the Consulate”.",
        "He chose him after his resignation in 2019.\nThe US authorizes consulate employees to leave\n"
        "The US State Department “approved the voluntary departure of employees of the Consulate”.",
    ),
    (
        "seed 001: heading with a colon",
        "Macron asked for a de-escalation. Moscow: long phone call Tokayev-Putin\n"
        "Russian President Vladimir Putin and his counterpart Tokayev had a “long” telephone conversation.",
        "Macron asked for a de-escalation.\nMoscow: long phone call Tokayev-Putin\n"
        "Russian President Vladimir Putin and his counterpart Tokayev had a “long” telephone conversation.",
    ),
    (
        "seed 001: heading glued to a quotation",
        "The leaders decided to stay in touch”The Farnesina advises against trips to Kazakhstan\n"
        "“Trips to Kazakhstan are currently not recommended”. This was stated in a note by the Farnesina.",
        "The leaders decided to stay in touch”.\nThe Farnesina advises against trips to Kazakhstan\n"
        "“Trips to Kazakhstan are currently not recommended”. This was stated in a note by the Farnesina.",
    ),
]

SYNTHETIC = [
    (
        "blank lines between paragraphs",
        f"{PLAIN} Harbour workers plan a strike\n\n{STRIKE}",
        f"{PLAIN}\n\nHarbour workers plan a strike\n\n{STRIKE}",
    ),
    (
        "quotation before the heading",
        f"“She stays.” Harbour workers plan a strike\n\n{STRIKE}",
        f"“She stays.”\n\nHarbour workers plan a strike\n\n{STRIKE}",
    ),
    (
        "stop inside the quotation marks, as elsewhere in the text",
        f"They said “yes.” They “stay in touch”Harbour workers plan a strike\n\n{STRIKE}",
        f"They said “yes.” They “stay in touch.”\n\nHarbour workers plan a strike\n\n{STRIKE}",
    ),
    (
        "title taken up by the text",
        "Harbour: the long strike goes on Workers of three unions have closed the gates of the port "
        "The long strike goes on in the largest port of the country. On Monday the workers met "
        "in front of the gates and voted for another week.",
        "Harbour: the long strike goes on Workers of three unions have closed the gates of the port\n\n"
        "The long strike goes on in the largest port of the country. On Monday the workers met "
        "in front of the gates and voted for another week.",
    ),
    ("letter of the source", "NThe average price rose.", "The average price rose."),
    ("behind a quotation mark", "“AOf course I will.”", "“Of course I will.”"),
    ("lost letter", "FTER weeks of talks they met.", "After weeks of talks they met."),
    ("lost letter of a longer word", "LTHOUGH it rained, they met.", "Although it rained, they met."),
]

MUST_NOT_CHANGE = [
    ("sentence that goes on", f"{PLAIN} Then the harbour workers planned a strike\n\n{STRIKE}"),
    ("last sentence on another subject", f"{PLAIN} Nobody in the room had asked for it\n\n{STRIKE}"),
    ("complete paragraph", f"{PLAIN} Harbour workers plan a strike.\n\n{STRIKE}"),
    ("heading on its own line", f"{PLAIN}\n\nHarbour workers plan a strike\n\n{STRIKE}"),
    ("abbreviation before a name", f"He spoke with Mr. Harbour of the workers’ union\n\n{STRIKE}"),
    ("list under a heading", f"{PLAIN} Harbour workers plan\n- a strike on Monday\n- a march"),
    ("short line below", f"{PLAIN} Harbour workers plan a strike\n\nHarbour workers strike."),
    ("nothing below", f"{PLAIN} Harbour workers plan a strike"),
    (
        "title not taken up",
        "A line without " + "the words of the title " * 9 + "and The end of it comes here.",
    ),
    ("plurals of acronyms", "MPs and TVs: DJs play.\n\nPMs met. CEOs left."),
    ("names", "McDonald left. DeVito came.\n\nLeBron scored. O’Neill did not."),
    ("brand", "KFor troops left.\n\nThey saw KFor go.\n\nJPost reported it.\n\nUNews is a site."),
    ("all capitals", "THE END\n\nHE WAS HERE\n\nAND SO WAS SHE"),
    ("acronym of three letters", "NCE talks go on.\n\nITH is a firm."),
    ("hen and her", "HEN nights are loud.\n\nHERE is the list."),
]


@pytest.mark.parametrize(("why", "before", "after"), IN_THE_WILD + SYNTHETIC)
def test_repairs(why: str, before: str, after: str) -> None:
    assert repaired(before) == after
    assert CLEANER.clean(after).edits == ()


@pytest.mark.parametrize(("why", "text"), MUST_NOT_CHANGE)
def test_leaves_alone(why: str, text: str) -> None:
    assert repaired(text) == text


def test_a_lost_letter_is_reported_where_the_rest_is_a_word() -> None:
    result = CLEANER.clean("HE average price rose again.")
    assert result.edits == ()
    assert [finding.suggestions for finding in result.findings] == [("She", "The")]


def test_a_heading_is_not_looked_for_without_signs_of_translation() -> None:
    text = f"{PLAIN} Harbour workers plan a strike\n\n{STRIKE}"
    assert repaired(text) != text
    assert ENGLISH.clean(text).edits == ()
