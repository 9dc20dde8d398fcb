"""Spacing: a space too many or too few is repaired where one reading is left, and only there."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.document import Document
from cleaner.engine.conflicts import resolve
from cleaner.model import Applicability, Edit, Finding, apply_edits
from cleaner.repairs import RuleInfo
from cleaner.repairs.spacing import REPAIR
from cleaner.rules import load_rules

RULES = load_rules()


def repaired(text: str) -> str:
    """The text after the safe edits of one round."""
    edits = [
        item
        for item in REPAIR.propose(Document(text), RULES)
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
            found.append(text[: item.start] + item.replacement + text[item.end :])
    return found


IN_THE_WILD = [
    ("seed 001", "of the Atlantic Alliance , the", "of the Atlantic Alliance, the"),
    ("seed 001", "called for an end to the violence . “Human", "called for an end to the violence. “Human"),
    (
        "seed 001",
        "while French President EmmanuelMacron asked",
        "while French President Emmanuel Macron asked",
    ),
    ("seed 001", "was arrested for high treason . was", "was arrested for high treason. was"),
]

SYNTHETIC = [
    (
        "before a semicolon",
        "The bridge is closed ; the tunnel is not.",
        "The bridge is closed; the tunnel is not.",
    ),
    ("before a question mark", "Will they come ? Nobody knows.", "Will they come? Nobody knows."),
    ("on the wrong side", "The bridge ,the tunnel and the road", "The bridge, the tunnel and the road"),
    ("on the wrong side of a stop", "It is closed .The tunnel is not.", "It is closed. The tunnel is not."),
    ("no-break space", "The bridge\u00a0, it said", "The bridge, it said"),
    ("after an abbreviation", "bridges, tunnels etc. , it said", "bridges, tunnels etc., it said"),
    ("ellipsis before a colon", "Here are the results ...: none", "Here are the results...: none"),
    ("per cent, elsewhere closed", "It rose 4 % in May and 5% in June.", "It rose 4% in May and 5% in June."),
    ("double space in a sentence", "The mayor  said no.", "The mayor said no."),
    ("inside brackets", "The port ( the biggest ) closed.", "The port (the biggest) closed."),
    ("before a bracket after a mark", "Who pays (is it us? ) now", "Who pays (is it us?) now"),
    (
        "acronym glued to its name",
        "the European Central Bank(ECB) said",
        "the European Central Bank (ECB) said",
    ),
    ("word glued after a bracket", "the central bank (ECB)said so", "the central bank (ECB) said so"),
    (
        "sentence glued",
        "He left the harbour.However, he came back.",
        "He left the harbour. However, he came back.",
    ),
    ("sentence glued to a year", "It opened in 2019.The town paid.", "It opened in 2019. The town paid."),
    ("sentence glued after a quotation", "It was “plan C”.The town paid.", "It was “plan C”. The town paid."),
    ("name seen elsewhere", "Rossini left the room.Rossini is 60.", "Rossini left the room. Rossini is 60."),
    ("comma", "The harbour,which is old, closed.", "The harbour, which is old, closed."),
    ("exclamation", "They were gone!The town slept.", "They were gone! The town slept."),
    ("semicolon glued", "They were gone;the town slept.", "They were gone; the town slept."),
    ("compound", "The so -called expert left.", "The so-called expert left."),
    ("compound, hyphen first", "The well- known expert left.", "The well-known expert left."),
    ("prefix", "They discussed pre- election polls.", "They discussed pre-election polls."),
    ("number and unit", "A ten -day truce began.", "A ten-day truce began."),
    ("name and number", "The Covid- 19 wave is over.", "The Covid-19 wave is over."),
    (
        "compound of the document",
        "The Paris- Lyon train and the Paris-Lyon road",
        "The Paris-Lyon train and the Paris-Lyon road",
    ),
    ("units", "It costs 40 pesos / kWh now.", "It costs 40 pesos/kWh now."),
    ("currency", "It costs £ 40 now.", "It costs £40 now."),
    ("decimal", "It made $3. 5 million.", "It made $3.5 million."),
    ("decimal before a preposition", "It made $3. 5 in a day.", "It made $3.5 in a day."),
    ("time", "The ban begins at 23: 00 tonight.", "The ban begins at 23:00 tonight."),
    ("seconds", "It lasts until 6:00: 00 hours.", "It lasts until 6:00:00 hours."),
    ("score", "They beat Malmö 3: 1 at home.", "They beat Malmö 3:1 at home."),
    ("two function words", "The end ofthe road hasbeen reached.", "The end of the road has been reached."),
    (
        "noun and conjunction",
        "They sold productsbecause they had to.",
        "They sold products because they had to.",
    ),
    ("which takes its comma", "The bill rejectedwhich gave aid", "The bill rejected, which gave aid"),
    ("which after a preposition", "The house inwhich they lived", "The house in which they lived"),
    ("name and verb", "Moreau came. Moreausaid no.", "Moreau came. Moreau said no."),
    (
        "pair of the document",
        "Aidan Bekov left. AidanBekov's aide stayed.",
        "Aidan Bekov left. Aidan Bekov's aide stayed.",
    ),
    ("preposition and month", "They met inJanuary again.", "They met in January again."),
    ("date and when", "not since November 6when they won", "not since November 6, when they won"),
    ("figure and what it counts", "killed 12people, aged 35years.", "killed 12 people, aged 35 years."),
    ("age", "a 5-year- old boy and a 6-year -old girl", "a 5-year-old boy and a 6-year-old girl"),
    (
        "bracket glued on both sides",
        "won 120 seats(the most ever)in May",
        "won 120 seats (the most ever) in May",
    ),
    (
        "article at the beginning",
        "Theministry said thecountry is ready.",
        "The ministry said the country is ready.",
    ),
    ("which before its verb", "The firm whichproduces cars", "The firm which produces cars"),
    ("second given name", "the judge José LuisÁbalos said", "the judge José Luis Ábalos said"),
    (
        "title of the document",
        "President Rossi came. PresidentRossi left.",
        "President Rossi came. President Rossi left.",
    ),
    ("comma before a figure", "315 votes in favor,240 against", "315 votes in favor, 240 against"),
    (
        "prefix and a late hyphen",
        "the ex -president of the anti -corruption league",
        "the ex-president of the anti-corruption league",
    ),
    ("Covid with a late hyphen", "the Covid -19 wave", "the Covid-19 wave"),
    ("year and and", "Between 2019and 2021 it fell.", "Between 2019 and 2021 it fell."),
]

MUST_NOT_CHANGE = [
    ("spaced ellipsis of AP", "I looked at him ... and he looked at me."),
    ("spaced dots", "He said . . . nothing at all."),
    ("framework", "The team writes .NET and Node.js services in ASP.NET."),
    ("emoticons", "See you :) or not ;) or :-( or : )"),
    ("per cent style", "It rose 4 % in May and 5 % in June."),
    ("ratio", "They mixed it 3 : 1 with sand."),
    ("calibre", "A .22 rifle and a .300 average"),
    ("initials", "J.K. Rowling met George R.R. Martin and J.Edgar Hoover."),
    ("abbreviations", "He left the U.S. at 9 a.m. for St.Petersburg with Mr.Smith and Ph.D students."),
    ("addresses", "Write to a.b@example.com or see www.example.org/Next.Page and Orda.kz today."),
    ("sites with a capital", "It was published by Gazeta.Ru and Booking.Com yesterday."),
    ("file names and code", "Open report.Final.docx, run System.Out.print(x) and obj.The_method()."),
    ("version", "Version 2.The first was 1.0.3beta."),
    ("list number", "2.The second point"),
    (
        "brands",
        "YouTube, LinkedIn, WhatsApp, eBay, iPhone, iPad, easyJet, BlackRock, MasterCard and AstraZeneca",
    ),
    (
        "surnames",
        "McDonald, MacArthur, O'Brien, DiCaprio, LaBeouf, DeSantis, FitzGerald, van der Bellen, McKenzie",
    ),
    ("degrees and units", "A PhD drew 40 kWh, 10MB and 5GHz; pH 7"),
    ("form used twice: it is meant", "SergioHudson is a label. SergioHudson opened a shop."),
    ("exclamation in a brand", "Yahoo!Finance and Jeopardy! fans"),
    ("hashtags and handles", "#MeToo #BlackLivesMatter @JohnSmith and #OscarsSoWhite"),
    ("suspended hyphens", "two- and three-year terms, pre- or post-war, short- to medium-term"),
    ("dashes", "The port - the biggest one - closed."),
    ("hyphens as dashes", "The treasury -which pays- said no; it was -above all- late."),
    ("options and negative numbers", "Run it with -v at -5 degrees."),
    ("slashes", "Photo: AFP / Getty; roses are red / violets are blue; and / or maybe not"),
    ("plural in brackets", "Bring the form(s), the child(ren) and the key(es)."),
    ("prefix in brackets", "The (re)building of (post)modern flats"),
    ("call", "Call open(file) and f(Paris) first."),
    ("chemistry", "CO2, H2O, N,N-dimethyl and C(CH3)4"),
    ("big numbers", "1,000,000 people and 12.5 percent of 3,500"),
    ("Indian numbers", "2,06,737 cases in 1,00,000 tests"),
    ("Bible", "He read John 3:16 and Genesis 1:1-5."),
    ("ordinals and units", "He ran 10km on the 3rd, the 22nd and for 45min with 3x zoom."),
    ("British house style", "He paid £3million and 5million more for 10km and 20kg."),
    ("decades", "the 1990s, the 80s and 5ths"),
    ("quotation marks are another repair's", 'He said “ yes ” , then “no “. And "maybe " .'),
    ("two spaces after a stop", "He left.  She stayed.  They wept."),
    ("table", "Lyon     12   4   3\nMetz     10   4   5"),
    ("French", "Il a dit : le maire est dans la ville !"),
    ("Spanish lower-case words", "The carabinieri, the ayatollah and the comunicado of the premier"),
    ("new English compounds", "lockdown eurozone onboard smartphones whistleblowers hashtag fintech"),
    ("words that hold a function word", "thereupon forthcoming notwithstanding husband withstand theremin"),
    ("variables", "If x,2 and a,b hold, take item,3,4."),
    (
        "words that begin like an article",
        "The theologian read Theophrastus, the Thebans and theosophy to Theodora.",
    ),
    ("temperature", "It was -19 degrees, a record -25 in May."),
    ("tags", "Filed under: news,world,asia,politics"),
    ("Arabic names", "Abdullah al-Thani, bin Laden and Nur-Sultan"),
    ("dollar sign alone", "Put the $ in front of the number."),
    ("sum ends the sentence", "The bill was $17. 5 people paid it."),
    ("enumeration after a colon", "There are 2: 1 for you, 1 for me."),
    ("percent and bracket", "It rose (by 4%) in May [sic]."),
    ("checkbox", "[ ] agree  [x] disagree"),
]

REPORTED = [
    ("a name, or two", "The visionary MatteoNakhon opened.", "Matteo Nakhon"),
    (
        "lost mark between name and name",
        "Kessie and Barcelona agree. KessieBarcelona is done.",
        "Kessie, Barcelona",
    ),
    ("sentence glued to a lower-case word", "He called laterHe said no.", "later. He"),
    ("relative after a stop", "They met in Bishkek.that is the capital.", "Bishkek, which"),
    ("price or two sentences", "The bill was $17. 5 people paid it.", "The bill was $17.5 people paid it."),
]

KNOWN_GAPS = [
    ("needs to know that both are nouns", "The statementgovernment said", "The statement government said"),
    ("brand with a number", "The Natura2000 areas", "The Natura 2000 areas"),
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
        st.sampled_from([*" .,;:!?()[]-/\n$%", "  ", "…", "“", "the", "The", "plan", "Bekov", "5", "18"])
    )
)
def test_settles_after_one_round_and_never_touches_letters(parts: list[str]) -> None:
    text = "".join(parts)
    once = repaired(text)
    assert [c for c in once if c.isalnum()] == [c for c in text if c.isalnum()]
    twice = repaired(once)
    assert repaired(twice) == twice
