"""What ``cleaner rules explain`` says of the layout rules; the examples are tests."""

from __future__ import annotations

from cleaner.repairs import RuleInfo

_BODY = "The council met on Monday and voted on the new budget.\n\nThe mayor said the vote was close."
_STRIKE = "The workers of the harbour plan to strike on Monday and on Tuesday, their union said."

RULES = (
    RuleInfo(
        "scraper-stamp",
        "design/markup/boilerplate",
        "A date that a scraper or a content system put before or behind the article.",
        examples=(
            (" date 2021-05-03 The council met on Monday.", "The council met on Monday."),
            (f"{_BODY}\n\nLast updated: 3 May 2021, 18:20", _BODY),
            (f"{_BODY} Published: 03.05.2021", _BODY),
        ),
        keep=(
            "The report was published on 3 May 2021 and updated in June.",
            "Date palms line the avenue.\n\nUpdated rules apply from 2022.",
            "Monday\n\n3 May 2021\n\nWe left early.\n\n4 May 2021\n\nIt rained.",
        ),
    ),
    RuleInfo(
        "page-furniture",
        "design/markup/boilerplate",
        "Navigation, widgets, forms, notices: lines of the page, not of the article.",
        examples=(
            (f"{_BODY}\n\nLeave a Reply\nYour email address will not be published.", _BODY),
            (f"{_BODY} Post navigation", _BODY),
            (f"{_BODY}\n\nShare\nTweet", _BODY),
        ),
        keep=(
            "Share prices fell.\n\nComments were closed after an hour.\n\nThe newsletter has 900 readers.",
            "He asked them to leave a reply on the door.",
            "The plan\n\nNewsletter\n\nThe first issue came out in March.\n\nIt sold well.",
        ),
    ),
    RuleInfo(
        "related-link",
        "design/markup/boilerplate",
        "A link to another article, with its headline.",
        examples=(
            (f"{_BODY}\n\nPrevious articleTen ways to cook rice", _BODY),
            (
                "The council met.\n\nread also\n\n\n\nBudget, what changes for families\n\nThe mayor left.",
                "The council met.\n\nThe mayor left.",
            ),
            (f"{_BODY}\nRead also: Why the tram is late", _BODY),
        ),
        keep=(
            "Read also the small print, she said.",
            "The previous article of the treaty was deleted.",
            "See also what happens to the winner. Nobody knew.",
        ),
    ),
    RuleInfo(
        "source-line",
        "design/markup/boilerplate",
        "A line that says where the text was taken from.",
        examples=(
            (f"{_BODY}\n\nSource: Example Daily", _BODY),
            (f"{_BODY}\n\nИсточник: example.org", _BODY),
        ),
        keep=(
            "Source of the river: a spring in the hills.",
            "Sources close to the talks said no.",
        ),
    ),
    RuleInfo(
        "photo-credit",
        "design/markup/boilerplate",
        "The credit of a photograph, with its caption where both are one line.",
        examples=(
            (f"{_BODY}\n\nPhoto: Reuters / Jane Doe", _BODY),
            (f"{_BODY}\n\nOn the cover AFP / PRESS OFFICE | A ship off the coast on May 3, 2021.", _BODY),
        ),
        keep=(
            "Photo editors chose the picture.",
            "On the cover of the book is a ship.",
        ),
    ),
    RuleInfo(
        "repeated-paragraph",
        "design/duplicate",
        "A headline, lead, caption or paragraph that stands in the text already.",
        examples=(
            (
                "Bridge closed for repairs\nBridge closed for repairs\n\nThe bridge is shut.",
                "Bridge closed for repairs\n\nThe bridge is shut.",
            ),
            (
                "The old bridge is closed today.\n\nThe old bridge is closed today!\n\nWork begins soon.",
                "The old bridge is closed today.\n\nWork begins soon.",
            ),
        ),
        keep=(
            "Yes.\n\nNo.\n\nYes.\n\nNo.",
            "Row, row, row your boat\nGently down the stream\nMerrily, merrily\nRow, row, row your boat",
        ),
    ),
    RuleInfo(
        "cut-off-teaser",
        "design/duplicate",
        "A cut-off copy of the beginning of a later paragraph.",
        examples=(
            (
                "Bridge closed\n\nThe old bridge over the river will be closed from Monday because of\n\n"
                "The old bridge over the river will be closed from Monday because of rust.",
                "Bridge closed\n\nThe old bridge over the river will be closed from Monday because of rust.",
            ),
            (
                "The mayor said that she would not go...\n\nThe mayor said that she would not go yet.",
                "The mayor said that she would not go yet.",
            ),
        ),
        keep=(
            "Fire in Lyon kills three people\n\nFire in Lyon kills three people on Friday, police said.",
            "The minister will not resign, she says\n\nThe minister will not resign, she says, and waits.",
        ),
    ),
    RuleInfo(
        "near-copy",
        "design/duplicate",
        "A line that nearly repeats the line before it.",
        examples=(),
        keep=(
            "Turnout in the north was 41 per cent.\n\nTurnout in the south was 63 per cent, a record.",
            "He came on Monday.\n\nHe came on Tuesday.",
        ),
        applicability="suggested",
        because="two paragraphs may differ in the one word that matters",
    ),
    RuleInfo(
        "broken-line",
        "design/markup/line-break",
        "A line break inside a sentence.",
        examples=(
            (
                "He was met by the\nsecretary general of the union.",
                "He was met by the secretary general of the union.",
            ),
            ("She wrote a novel of\n\nwar and peace.", "She wrote a novel of war and peace."),
        ),
        keep=(
            "Shall I compare thee to a summer’s day\nthou art more lovely",
            "What you need:\n- a pan\n- rice and\n- water",
        ),
    ),
    RuleInfo(
        "torn-phrase",
        "design/markup/line-break",
        "A phrase that inline markup tore into a paragraph of its own.",
        examples=(
            (
                'The party wants a "\n\nlighter\n\n" version of the law.',
                'The party wants a "lighter" version of the law.',
            ),
            (
                "He quoted the novel\n\nThe Trial\n\n, which he had read.",
                "He quoted the novel The Trial, which he had read.",
            ),
        ),
        keep=(
            "He said: “No.”\n\nA short line\n\n“Yes,” she said.",
            "One line here\n\nA heading\n\nAnother line here.",
        ),
    ),
    RuleInfo(
        "fused-heading",
        "design/markup/line-break",
        "A heading that ran into the paragraph before it, or a title that ran into the text.",
        examples=(
            (
                f"The mayor stays until 2030. Harbour workers plan a strike\n{_STRIKE}",
                f"The mayor stays until 2030.\nHarbour workers plan a strike\n{_STRIKE}",
            ),
            (
                f"The two sides “will stay in touch”Harbour workers plan a strike\n\n{_STRIKE}",
                f"The two sides “will stay in touch”.\n\nHarbour workers plan a strike\n\n{_STRIKE}",
            ),
        ),
        keep=(
            f"The mayor stays. Then the harbour workers ended the strike.\n\n{_STRIKE}",
            "The mayor stays in office. Nobody asked her about it",
        ),
    ),
    RuleInfo(
        "drop-cap",
        "design/markup",
        "The large first letter of an article, left before the first word or lost from it.",
        examples=(
            ("NThe average price of bread rose again.", "The average price of bread rose again."),
            ("“AOf course I will,” she said.", "“Of course I will,” she said."),
            ("FTER weeks of talks, the strike is over.", "After weeks of talks, the strike is over."),
        ),
        keep=(
            "MPs vote today. TVs sell well.",
            "McKay left. HE said so.",
            "DJs play all night.",
        ),
    ),
    RuleInfo(
        "place-before-title",
        "design/markup/boilerplate",
        "A place before the title: a caption's, or a dateline without its dash.",
        keep=("Paris, Texas is a film.", "Almaty, Kazakhstan\nThe strike is over."),
        applicability="manual",
        because="only the page tells a caption from a dateline",
    ),
    RuleInfo(
        "title-runs-into-text",
        "design/markup/line-break",
        "A title that seems to run into the text, with no sure place to part them.",
        keep=("The mayor visits Harbour workers\nThey were glad.",),
        applicability="manual",
        because="a capital may have another reason",
    ),
)
