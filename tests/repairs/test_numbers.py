"""Numbers: a foreign figure is rewritten where its neighbours leave one reading, and only there."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.document import Document
from cleaner.engine.conflicts import resolve
from cleaner.model import Applicability, Edit, Finding, SourceEvidence, apply_edits
from cleaner.repairs import RuleInfo
from cleaner.repairs.numbers import REPAIR
from cleaner.rules import load_rules

RULES = load_rules()
TRANSLATED = SourceEvidence("es", {"es": 3.0}, ("a test",), translated=3.0)


def repaired(text: str, source: SourceEvidence | None = None) -> str:
    """The text after the safe edits of one round."""
    edits = [
        item
        for item in REPAIR.propose(Document(text, source), RULES)
        if isinstance(item, Edit) and item.applicability is Applicability.SAFE
    ]
    return apply_edits(text, resolve(edits)[0])


def reported(text: str) -> list[str]:
    """Every suggestion made for the text, safe edits left out."""
    found: list[str] = []
    for item in REPAIR.propose(Document(text), RULES):
        if isinstance(item, Finding):
            found += item.suggestions
        elif item.applicability is not Applicability.SAFE:
            found.append(item.replacement)
    return found


IN_THE_WILD = [
    (
        "seed 002",
        "it should have reopened tomorrow 10 January.",
        "it should have reopened tomorrow, 10 January.",
    ),
]

SYNTHETIC = [
    ("decimal comma, million", "a loan of 7,5 million euros", "a loan of 7.5 million euros"),
    ("two decimals share a unit", "from 2,5 to 3,5 billion", "from 2.5 to 3.5 billion"),
    ("per cent", "grew 0,4% in May", "grew 0.4% in May"),
    ("per cent as words", "grew 12,75 per cent", "grew 12.75 per cent"),
    ("sign", "at €98,40 today", "at €98.40 today"),
    ("kilometres", "a path of 3,5 kilometres", "a path of 3.5 kilometres"),
    ("currency word beside a certain one", "2,5% of 13,90 euros", "2.5% of 13.90 euros"),
    ("people by point", "about 45.000 people", "about 45,000 people"),
    ("with an adjective between", "sent 1.200 Polish soldiers", "sent 1,200 Polish soldiers"),
    ("two groups", "some 1.250.000 voters", "some 1,250,000 voters"),
    ("money by point", "a fine of $33.500 for him", "a fine of $33,500 for him"),
    ("rough amount", "They are around 4.600.", "They are around 4,600."),
    ("people by space", "attracted 12 400 visitors", "attracted 12,400 visitors"),
    ("no-break space", "attracted 12\u00a0400 visitors", "attracted 12,400 visitors"),
    ("money by space", "costs €12 400 today", "costs €12,400 today"),
    ("thousands of millions", "a gap of $30,000 million", "a gap of $30 billion"),
    ("by point", "a gap of 30.000 million", "a gap of 30 billion"),
    ("both ends", "from 10,500 to 12,000 million", "from 10.5 to 12 billion"),
    (
        "time",
        "The train arrives at 17.05 and 8.000 fans wait.",
        "The train arrives at 17:05 and 8,000 fans wait.",
    ),
    (
        "both ends of opening hours",
        "Opens from 9.00 to 14.00; 12.000 visitors",
        "Opens from 9:00 to 14:00; 12,000 visitors",
    ),
    ("euro sign behind", "cost 1.200 € or 3,50 €", "cost 1,200 € or 3.50 €"),
    ("gap before the decimal comma", "a rate of 4 , 5 % or 9 ,1 percent", "a rate of 4.5 % or 9.1 percent"),
    ("rough amount by space", "some 1 200 died", "some 1,200 died"),
    ("hours", "Doors open at 19:30 hours.", "Doors open at 19:30."),
    ("day of month", "on the 7 of March", "on March 7"),
    ("day of month and year", "on 7 of March of 2021", "on March 7, 2021"),
    (
        "day first, as the document",
        "From 2 June to 9 June, then on 12 of June.",
        "From 2 June to 9 June, then on 12 June.",
    ),
    ("bracketed day", "next Wednesday (31), the court", "next Wednesday, the 31st, the court"),
    ("bracketed day, no comma", "tomorrow (3) he leaves", "tomorrow he leaves"),
    ("the last 9th", "said so on the last 23rd.", "said so on the 23rd."),
    ("plural", "worth 3 million euro in all", "worth 3 million euros in all"),
    ("sono", "It grows, I'm 188 people kept.", "It grows, there are 188 people kept."),
]

MUST_NOT_CHANGE = [
    ("thousands", "12,500 people, 1,000,000 votes and 2,345 pages"),
    ("a comma between two figures", "In rounds 2,3 and 4 he lost; see 4,5."),
    ("years and a comma", "In 2019,20 people came."),
    ("odds, scores and ratios", "They won 3-1 at 5/2; the ratio was 3:1."),
    ("Indian grouping", "1,23,456 cases and 12,34,567 tests"),
    ("version", "Python 3.11.200, version 2.345 and release 1.000"),
    ("address of a machine", "Connect to 192.168.100.200 now."),
    ("averages", "He bats .300, then 0.325, with a 3.500 average."),
    ("coordinates", "At 48.857 N, 2.352 E"),
    ("time of a race", "She won in 9.580 seconds, ahead by 1.500 metres."),
    ("petrol", "A litre costs €1.859 and a gallon $3.459."),
    ("exact share", "It owns 12.345 percent."),
    ("a decimal with three digits", "The index is 3.141 and the rate 1.085."),
    ("billions", "Revenue was 3.214 billion."),
    ("phone numbers", "Call 020 7946 0123 or 555 123 4567 or 0800 100 200."),
    ("a date before a number", "On May 25 300 people came; in 2019 500 left."),
    ("a label before a number", "In group 3 200 people, on Channel 4 500 viewers."),
    ("British style", "She will speak at 23.45 and again at 9.30am."),
    ("prices", "Shares closed at 18.40 after 45.000 people sold."[:27]),
    ("duration", "It took 2:30 hours and a time of 12:30 hours."),
    ("military", "They left at 0700 hours."),
    ("the 24th of", "On the 24th of February and the Fourth of July"),
    ("of before a month's possessive", "In 12 of March's matches they won."),
    ("exchange rate", "The euro fell to 1.100 dollars; petrol is at 1.900 euros a litre."),
    ("a verb behind two figures", "Of the 45 300 are children."),
    ("an issue, a chapter, a person", "Page 7 of March was blank; chapter 3 of April Smith's book"),
    ("cases and deaths of a person's own", "I'm 12 cases in and I'm 300 deaths away from the record."),
    ("episodes", "This Sunday (14 episodes), and the Monday (3) group"),
    ("weekday and date, British", "on Monday 10 January, from Tuesday 4 to Friday 7 May"),
    ("hole", "He won on the last 9th hole and in the last 3rd round."),
    ("adjective", "a 500 euro note, the 20 euro fine, a 5 dollar bill, 1 euro for you"),
    ("slash", "It rose to 190 euro/MWh."),
    ("age and measure", "I'm 25 and I am 6 feet tall; I'm 100 percent sure, I'm 3 points behind."),
    ("a person speaks of people", "I'm 20 years older than these people."),
    ("thousands in words", "tens of thousands, a hundred thousand, two thousand people"),
    ("figure and thousand in good English", "About 35 thousand came."),
    ("an amount in a list", "They made 12,000, 13,000 and 14,000 million."),
    ("year after a unit-less number", "In 1,5 he wrote it"),
    ("numeral", "It is over. 18 agents were hurt."),
]

REPORTED = [
    ("thousand", "About 35 thousand came.", "35,000"),
    ("billions", "It costs 3.200 billion.", "3.2 billion"),
    ("billions, the other reading", "It costs 3.200 billion.", "3,200 billion"),
    ("pesos", "It costs 1,38 pesos.", "1.38"),
    ("odd thousands of millions", "It costs 14,235 million.", "14.235 billion"),
    ("sono with an article", "It is over, I'm 214 the votes against.", "there were 214"),
    ("opening numeral", "It is over. 18 agents were hurt.", "Eighteen"),
    ("opening numeral", "It is over. 42 agents were hurt.", "Forty-two"),
]

KNOWN_GAPS = [
    ("a bare figure", "The displaced: 3.500.", "The displaced: 3,500."),
    (
        "a time behind a weekday",
        "Monday 18.40, in the hall, 3.000 seats.",
        "Monday 18:40, in the hall, 3,000 seats.",
    ),
]


@pytest.mark.parametrize(("why", "before", "after"), IN_THE_WILD + SYNTHETIC)
def test_repairs(why: str, before: str, after: str) -> None:
    assert repaired(before) == after
    assert repaired(after) == after


@pytest.mark.parametrize(("why", "text"), MUST_NOT_CHANGE)
def test_leaves_alone(why: str, text: str) -> None:
    assert repaired(text) == text


@pytest.mark.parametrize(("why", "text", "suggestion"), REPORTED)
def test_reports_what_it_cannot_decide(why: str, text: str, suggestion: str) -> None:
    assert repaired(text) == text
    assert suggestion in reported(text)


@pytest.mark.xfail(strict=True, raises=AssertionError)
@pytest.mark.parametrize(("why", "before", "after"), KNOWN_GAPS)
def test_known_gaps(why: str, before: str, after: str) -> None:
    assert repaired(before) == after


def test_a_translated_document_is_evidence() -> None:
    assert repaired("About 35 thousand came.", TRANSLATED) == "About 35,000 came."
    assert repaired("She will speak at 23.45.", TRANSLATED) == "She will speak at 23.45."
    assert repaired("The session opens at 23.45.", TRANSLATED) == "The session opens at 23:45."


def test_a_bracketed_day_is_kept_in_the_metadata() -> None:
    (edit,) = REPAIR.propose(Document("He came yesterday (22nd) and left."), RULES)
    assert isinstance(edit, Edit)
    assert edit.metadata == (("day", "yesterday (22)"),)


@pytest.mark.parametrize("rule", REPAIR.rules, ids=lambda rule: rule.id)
def test_examples_of_the_rules(rule: RuleInfo) -> None:
    assert len(rule.examples) >= 2 and len(rule.keep) >= 2
    for before, after in rule.examples:
        assert repaired(before) == after
        assert rule.applicability != "safe" or before != after
    for text in rule.keep:
        assert repaired(text) == text


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [*" .,:%€$", "14", "3.500", "2,3", "000", " million", " people", " thousand", " at ", " of May"]
        )
    )
)
def test_settles(parts: list[str]) -> None:
    twice = repaired(repaired("".join(parts)))
    assert repaired(twice) == twice


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 999), st.integers(0, 99), st.sampled_from(["million", "percent", "kg"]))
def test_a_decimal_keeps_its_value(whole: int, decimals: int, unit: str) -> None:
    assert repaired(f"It was {whole},{decimals:02d} {unit}.") == f"It was {whole}.{decimals:02d} {unit}."
