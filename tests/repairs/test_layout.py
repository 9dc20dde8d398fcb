"""Layout: what belongs to the page goes and is kept as metadata; the same words in a text stay."""

from __future__ import annotations

import pytest

from cleaner.engine.api import Cleaner, Config
from cleaner.repairs.layout import REPAIR

CLEANER = Cleaner(Config(select=tuple(rule.id for rule in REPAIR.rules)))
LEAD = "The council met on Monday and voted on the new budget for the harbour."
BODY = f"{LEAD}\n\nThe mayor said that the vote was close and that she would wait."


def repaired(text: str) -> str:
    return CLEANER.clean(text).text


IN_THE_WILD = [
    ("stamp before the text", f" date 2022-01-09 {BODY}", BODY),
    ("stamp on a line of its own", f" date 2022-01-06 \n\n\n\n{BODY}", BODY),
    ("stamp at the end", f"{BODY}\n\nDate Of Update: 07 January 2022, 14:52", BODY),
    ("links glued to their labels", f"{BODY}\n\nPrevious articleOne\nNext articleTwo: Three", BODY),
    ("navigation behind the last sentence", f"{BODY} Post navigation\n\n", f"{BODY}\n"),
    (
        "linked headline under its label",
        f"{LEAD}\n\nread also\n\n\n\n\n\nHarbour, the mayor tells critics to “wait”\n\nShe left.",
        f"{LEAD}\n\nShe left.",
    ),
    (
        "cover credit",
        f"{BODY}\n\nOn the cover EPA / DEFENSE MINISTRY PRESS | A frame from a video, January 8, 2022.\n",
        f"{BODY}\n",
    ),
    (
        "line broken after an article",
        f"{LEAD} In the\nsecretary general’s words, it was late.",
        f"{LEAD} In the secretary general’s words, it was late.",
    ),
    (
        "headline twice and a teaser between",
        "Mayor is tired of the vote: Whoever leaves will be missed\n\n"
        'The mayor, tired of the vote, said on Monday to those who call her "slow\n\n'
        "Mayor is tired of the vote: Whoever leaves will be missed\n\n"
        'The mayor, tired of the vote, said on Monday to those who call her "slow and old" that she stays.',
        "Mayor is tired of the vote: Whoever leaves will be missed\n\n"
        'The mayor, tired of the vote, said on Monday to those who call her "slow and old" that she stays.',
    ),
]

SYNTHETIC = [
    ("ISO time stamp", f"Published: 2021-05-03T08:15:00Z\n{BODY}", BODY),
    ("two stamps on a line", f"{BODY}\nPublished: 3 May 2021 | Updated: 4 May 2021, 9:30 pm", BODY),
    ("American date", f"Posted on May 3, 2021 at 4:05 p.m.\n\n{BODY}", BODY),
    ("Russian stamp", f"{BODY}\n\nОпубликовано: 03.05.2021 12:15", BODY),
    ("bare date as the first line", f"Monday, 3 May 2021\n\n{BODY}", BODY),
    ("stamp behind the last sentence", f"{BODY} Updated: 3.5.2021 14:05", BODY),
    ("comment form", f"{BODY}\n\nLeave a Reply\nYour email address will not be published.", BODY),
    (
        "two sentences of a form",
        f"{BODY}\nYour email address will not be published. Required fields are marked *",
        BODY,
    ),
    ("share bar", f"{BODY}\n\nShare\nFacebook\nTwitter\nWhatsApp", BODY),
    (
        "weak line beside a sure one",
        f"{LEAD}\n\nNewsletter\nSkip to content\n\nShe left.",
        f"{LEAD}\n\nShe left.",
    ),
    ("label glued to a headline", f"{BODY}\n\nRead alsoWhy the tram is late again\nSource link", BODY),
    (
        "label with a colon inside",
        f"{LEAD}\n\nRead also: Why the tram is late\n\nShe left.",
        f"{LEAD}\n\nShe left.",
    ),
    (
        "several linked headlines",
        f"{BODY}\n\nRelated articles:\n- The tram is late\n- The bus is on time",
        BODY,
    ),
    ("Italian label", f"{BODY}\n\nLeggi anche: Tram in ritardo", BODY),
    ("Spanish label above a headline", f"{BODY}\n\nLee también\nWhy the tram is late again today", BODY),
    ("French widget", f"{LEAD}\n\nLire la suite\n\nShe left.", f"{LEAD}\n\nShe left."),
    ("German label", f"{BODY}\n\nLesen Sie auch: Die Bahn", BODY),
    ("Portuguese label", f"{BODY}\n\nLeia também: O bonde", BODY),
    ("Russian source", f"{BODY}\n\nИсточник: example.org", BODY),
    ("credit", f"{LEAD}\n\nPhoto: Agency / GettyImages/Getty Images\n\nShe left.", f"{LEAD}\n\nShe left."),
    ("Russian credit", f"{BODY}\n\nФото: ТАСС", BODY),
    ("agencies only", f"{LEAD}\n\nJane Doe / Reuters\n\nShe left.", f"{LEAD}\n\nShe left."),
    ("agency with a sign", f"{BODY}\n\n© AFP", BODY),
    ("initials of a writer", f"{BODY}\n/ JD", BODY),
    ("agency as the last line", f"{BODY}\n\nRIA Novosti", BODY),
    ("address as the last line", f"{BODY}\n\nhttps://example.org/original-article", BODY),
    ("hashtags at the foot", f"{BODY}\n\n#harbour #budget", BODY),
    ("path to the page", f"Home » News » Harbour\n\n{BODY}", BODY),
    ("path to the page in Portuguese", f"Início »\n{BODY}", BODY),
    ("time under the headline", f"Harbour vote\nat 1:19 PM CET\n{BODY}", f"Harbour vote\n{BODY}"),
    ("update with a time only", f"{BODY}\nUpdated at 14:05", BODY),
    ("number of comments", f"{BODY}\n\n12 Comments", BODY),
    ("number of comments in brackets", f"{BODY}\n\nComments (12)", BODY),
    ("channel at the foot", f"{BODY}\n\nSubscribe to our Telegram channel @example", BODY),
    ("feed", f"{BODY}\n\nThe post Harbour vote appeared first on Example.", BODY),
    ("hit counter", f"{BODY}\nHits: 17", BODY),
    ("reading time", f"5 minutes read\nSkip to content\n{BODY}", BODY),
    ("paywall behind a sentence", f"{LEAD} For subscribers\n\nShe left.", f"{LEAD}\n\nShe left."),
    ("hand-off of a broadcast", f"{LEAD} Next is reporter Ann Lee.\n\nShe left.", f"{LEAD}\n\nShe left."),
    (
        "headline twice in a row",
        f"The harbour waits\nThe harbour waits\n\n{BODY}",
        f"The harbour waits\n\n{BODY}",
    ),
    (
        "headline three times",
        f"Harbour vote today\nHarbour vote today\n\nHarbour vote today\n\n{BODY}",
        f"Harbour vote today\n\n{BODY}",
    ),
    ("lead twice", f"Harbour vote\n\n{LEAD}\n\n{LEAD}\n\nShe left.", f"Harbour vote\n\n{LEAD}\n\nShe left."),
    (
        "paragraph again, far away",
        f"{LEAD}\n\nA.\n\nB.\n\nC.\n\nD.\n\nE.\n\n{LEAD}\n\nF.",
        f"{LEAD}\n\nA.\n\nB.\n\nC.\n\nD.\n\nE.\n\nF.",
    ),
    (
        "teaser with dots",
        f"{LEAD[:50]}...\n\n{BODY}",
        BODY,
    ),
    (
        "blank line inside a sentence",
        "The mayor sent a letter to the\n\nhead of the harbour office.",
        "The mayor sent a letter to the head of the harbour office.",
    ),
    (
        "running text broken at a comma",
        f"{LEAD} The mayor, who was late,\nsaid that she would wait.\n\nA.\n\nB.",
        f"{LEAD} The mayor, who was late, said that she would wait.\n\nA.\n\nB.",
    ),
    (
        "quoted word torn out",
        f"{LEAD}\n\nThe party wants a “\n\nlighter\n\n” version of the law.",
        f"{LEAD}\n\nThe party wants a “lighter” version of the law.",
    ),
    (
        "link torn out before a comma",
        "He has read all of the novel\n\nThe Trial\n\n, and some of the letters.",
        "He has read all of the novel The Trial, and some of the letters.",
    ),
]

MUST_NOT_CHANGE = [
    (
        "a hand-off that text goes on behind",
        f"{LEAD} Next is reporter Ann Lee who has been to the harbour and asked the men there\n\nShe left.",
    ),
    (
        "indented lines are a form",
        "He was asked to sign the notice. He did so on the first of the month, in front of two clerks and\n"
        "    pointed to the man who had brought it.",
    ),
    ("a name alone at the foot", "They must tell you one thing. For heaven's sake, ask for it:\n\nName!"),
    ("share as a word", f"{LEAD}\n\nShare prices fell by a tenth.\n\nShe left."),
    (
        "subheading that is also a widget",
        f"{LEAD}\n\nComments\n\nThe comments of the jury were read out.\n\nShe left.",
    ),
    (
        "subheading Newsletter in the body",
        f"{LEAD}\n\nNewsletter\n\nThe first issue came out in March.\n\nShe left.",
    ),
    ("source in a sentence", f"{LEAD}\n\nSource of the river is a spring.\n\nSources said so: nobody knew."),
    (
        "label with a whole paragraph behind it",
        f"{LEAD}\n\nSource: the river. It rises in the hills and falls to the sea.",
    ),
    ("read also in a sentence", f"Read also the small print, she told them.\n\n{BODY}"),
    ("see also before a clause", f"{BODY}\n\nSee also what the neighbours do before you decide."),
    ("previous article as words", f"The previous article of the law was struck out.\n\n{BODY}"),
    ("tail words in a sentence", f"{LEAD} He asked them to read more."),
    ("tail words in lower case", f"{LEAD} for subscribers"),
    ("photo in a sentence", f"{BODY}\n\nPhoto editors chose this one for the front page."),
    ("on the cover of a book", f"{BODY}\n\nOn the cover of the novel a ship sinks."),
    ("image and colon in running text", f"{LEAD}\n\nImage: she had one. It was not the one that she wanted."),
    ("agency in a dateline", f"PARIS (AFP) – {BODY}"),
    ("agency line between slashes", f"MOSCOW, May 3. /TASS/. {BODY}"),
    ("dateline with a date", f"KYIV, January 9 (Reuters) - {BODY}"),
    ("date in a sentence at the head", f"Date palms were planted on 2021-05-03 along the road.\n\n{BODY}"),
    ("published in a sentence", f"Published on 3 May 2021, the report names nobody.\n\n{BODY}"),
    ("updated in a sentence", f"{BODY}\n\nUpdated figures of 3 May 2021 show a fall."),
    (
        "chronology",
        f"{LEAD}\n\n3 May 2021\n\nThe talks began.\n\n4 May 2021\n\nThe talks ended.\n\nShe left.",
    ),
    ("headline with a word of the menu", f"Home Secretary demands an answer from both sides\n\n{BODY}"),
    ("headline that begins with a quotation", f"Home “for good”, the mayor says\n\n{BODY}"),
    ("headline about a video", f"Video of the harbour shocks the mayor\n\n{BODY}"),
    ("sentence about cookies", f"{LEAD}\n\nCookies were served at the harbour.\n\nShe left."),
    ("two names and a slash", f"{LEAD}\n\nSmith/Jones won the doubles.\n\nShe left."),
    ("agency named in the body", f"{LEAD}\n\nReuters\n\nThe agency was founded in 1851.\n\nShe left."),
    ("comments counted in a sentence", f"{LEAD}\n\nThe plan drew 12 comments\n\nShe left."),
    ("quotation in guillemets", f"{LEAD}\n\nHe said: «She left» and sat down\n\nShe left."),
    ("comparison", f"{LEAD}\n\n5 > 3 and 3 > 1\n\nShe left."),
    ("time in a sentence", f"{LEAD}\n\nat 1:19 he left\n\nShe left."),
    ("address that ends a sentence", f"{BODY}\n\nThe list is to be found at:\nhttps://example.org/list"),
    (
        "rows of a table",
        "1 | harbour office | open all year\n2 | gate | open\n1 | harbour office | open all year",
    ),
    ("heading over a list", f"{LEAD}\n\nFurther reading:\nHarbours\nGates\n\nShe left."),
    ("markup of another kind", f"{LEAD}\n\n.. image:: harbour.png\n\nShe left."),
    (
        "speaker before a colon",
        f"ANN LEE, THE HOST:\n{LEAD}\nJOE ROE, THE GUEST:\nI see.\nANN LEE, THE HOST:\nYes.",
    ),
    ("live ticker", f"{LEAD}\n\n14:05 The session begins.\n\n14:20 The session ends."),
    ("short answers recur", "Will you go?\n\nNo.\n\nWill you stay?\n\nNo.\n\nWill you sing?\n\nNo."),
    ("speaker names recur", "INTERVIEWER NAME:\nWho?\nGUEST OF THE DAY:\nI.\nINTERVIEWER NAME:\nWhy?"),
    (
        "refrain of a song",
        "Row, row the boat to shore\nGently down the stream\nAll alone\nRow, row the boat to shore",
    ),
    (
        "headline that begins the lead",
        f"The council met on Monday and voted on the budget\n\n{LEAD[:47]} budget, and left.",
    ),
    (
        "similar paragraphs",
        "In the north, turnout was 41 per cent of all.\n\nIn the south, turnout was 63 per cent of all.",
    ),
    (
        "verse",
        "I met a man from a land of\nsand who said the words and\nlove: two legs of stone and\nno trunk.",
    ),
    ("list", "You need for this dish of the day the\n- rice\n- water\n- salt"),
    ("brand in lower case", f"{LEAD} It was sold by the\niPhone maker."),
    (
        "heading before a lower-case start",
        "Head of the district told about the shelling\n\nthe head of the district spoke.",
    ),
    (
        "particle at the end of a headline",
        "Shots fired as the police move in\n\nthe head of the district told reporters.",
    ),
    (
        "wrapped at a fixed width",
        "The talks on the harbour have been going on since the spring. They are to end\n"
        "in the autumn, when a new council takes office. The mayor has said that she is\n"
        "going to wait for that. Nobody in the room believed her, since the budget of the\n"
        "harbour has to be passed before the summer. The vote is on Monday.",
    ),
    ("all furniture: nothing would be left", "Share\nTweet\nLeave a Reply"),
    ("heading between paragraphs", f"{LEAD}\n\nThe former mayor\n\nShe left in 2019."),
    ("quotation in a short paragraph", "He said: “No.”\n\nA short pause\n\n“Yes,” she said."),
    ("address in the text", "See https://example.org/read-more for the list.\n\nShe left."),
]


@pytest.mark.parametrize(("why", "before", "after"), IN_THE_WILD + SYNTHETIC)
def test_repairs(why: str, before: str, after: str) -> None:
    assert repaired(before) == after
    assert CLEANER.clean(after).edits == ()


@pytest.mark.parametrize(("why", "text"), MUST_NOT_CHANGE)
def test_leaves_alone(why: str, text: str) -> None:
    assert repaired(text) == text


def test_what_goes_is_kept_by_kind() -> None:
    text = (
        f"date 2021-05-03\n\n{BODY}\n\nPhoto: Reuters / Ann Lee\nSource: example.org\n"
        "Read also: Why the tram is late\nShare\nUpdated: 4 May 2021"
    )
    result = CLEANER.clean(text)
    assert result.text == BODY
    assert result.metadata == {
        "date": ("2021-05-03",),
        "credit": ("Photo: Reuters / Ann Lee",),
        "source": ("Source: example.org",),
        "links": ("Read also: Why the tram is late",),
        "furniture": ("Share",),
        "updated": ("4 May 2021",),
    }


def test_a_line_of_two_stamps_gives_two_dates() -> None:
    result = CLEANER.clean(f"{BODY}\n\nPublished: 3 May 2021 | Updated: 4 May 2021, 9:30 pm")
    assert result.metadata == {"date": ("3 May 2021",), "updated": ("4 May 2021, 9:30 pm",)}


def test_a_near_copy_is_shown_and_not_removed() -> None:
    near = LEAD.replace("Monday", "Mondays")
    result = CLEANER.clean(f"Harbour vote\n\n{LEAD}\n\n{near}\n\nShe left.")
    assert result.edits == ()
    assert [finding.rule for finding in result.findings] == ["near-copy"]
