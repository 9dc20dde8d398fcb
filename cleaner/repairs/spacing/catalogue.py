"""The rules of the spacing repair, with their examples and what they keep."""

from __future__ import annotations

from cleaner.repairs import RuleInfo

_PUNCTUATION = "fluency/punctuation"

RULES = (
    RuleInfo(
        id="space-before-punctuation",
        category=_PUNCTUATION,
        summary="A space before a comma, full stop, colon, semicolon, question or exclamation mark.",
        examples=(
            (
                "The ministers of the Atlantic Alliance , the note says, met.",
                "The ministers of the Atlantic Alliance, the note says, met.",
            ),
            ("He called for an end to the violence .", "He called for an end to the violence."),
            ("The pass ; three people came.", "The pass; three people came."),
        ),
        keep=(
            "The framework runs on .NET and on Linux.",
            "“I don't know why I chose her ... In Hong Kong it was easy,” he said.",
            "See you tomorrow :)",
        ),
    ),
    RuleInfo(
        id="double-space",
        category=_PUNCTUATION,
        summary="Two spaces in the middle of a sentence.",
        examples=(
            ("The governor  said that he would stay.", "The governor said that he would stay."),
            ("It was the  second time this year.", "It was the second time this year."),
        ),
        keep=(
            "He left early.  She stayed until the end.",
            "Team     Played     Points",
        ),
    ),
    RuleInfo(
        id="space-inside-bracket",
        category=_PUNCTUATION,
        summary="A space just inside a bracket.",
        examples=(
            (
                "The party ( the largest in the house) abstained.",
                "The party (the largest in the house) abstained.",
            ),
            ("[Anchor] I'll wrap it up. ]", "[Anchor] I'll wrap it up.]"),
            ("He has one question (why no letters? ) left.", "He has one question (why no letters?) left."),
        ),
        keep=(
            "Tick the box [ ] and sign.",
            "We won at last :) and went home ;)",
        ),
    ),
    RuleInfo(
        id="missing-space-at-bracket",
        category=_PUNCTUATION,
        summary="A word glued to the outside of a bracket.",
        examples=(
            (
                "President Andrés Manuel López Obrador(AMLO) spoke.",
                "President Andrés Manuel López Obrador (AMLO) spoke.",
            ),
            ("The party (AMLO)said that it would vote.", "The party (AMLO) said that it would vote."),
        ),
        keep=(
            "Bring your child(ren) and the form(s).",
            "The (re)construction of the bridge took years.",
            "Call print(value) twice.",
        ),
    ),
    RuleInfo(
        id="missing-space-after-punctuation",
        category=_PUNCTUATION,
        summary="A word glued to the mark that ends the sentence or clause before it.",
        examples=(
            (
                "He wrote in his channel.According to him, nobody was hurt.",
                "He wrote in his channel. According to him, nobody was hurt.",
            ),
            (
                "They stayed in the City.In the evening it rained.",
                "They stayed in the City. In the evening it rained.",
            ),
            ("It cost ten euros,according to the shop.", "It cost ten euros, according to the shop."),
        ),
        keep=(
            "The novels of J.K. Rowling sell in the U.S. and the U.K. at 9 a.m. sharp.",
            "They flew to St.Petersburg with Booking.Com and Node.Js in their bags.",
            "Read it at example.com or in report.Final.pdf today.",
        ),
    ),
    RuleInfo(
        id="point-inside-sentence",
        category=_PUNCTUATION,
        summary="A full stop glued to a word in lower case: a lost comma, or a lost capital.",
        applicability="manual",
        because="Both readings are good English; the source decides.",
        examples=(
            (
                "The talks were held in Bishkek.that is the capital.",
                "The talks were held in Bishkek.that is the capital.",
            ),
            (
                "The vote was close.but nobody asked for a recount.",
                "The vote was close.but nobody asked for a recount.",
            ),
        ),
        keep=("See orda.kz for more.", "The file is called notes.txt here."),
    ),
    RuleInfo(
        id="gap-at-hyphen",
        category=_PUNCTUATION,
        summary="A space at the hyphen of a compound.",
        examples=(
            ("The so -called experts left.", "The so-called experts left."),
            ("The number of Covid- 19 cases fell.", "The number of Covid-19 cases fell."),
            ("The five -year plan was costed.", "The five-year plan was costed."),
            ("Macron asked for a de- escalation.", "Macron asked for a de-escalation."),
        ),
        keep=(
            "They offer two- and three-year contracts.",
            "The treasury -which runs the funds- denied it.",
            "Pre- and post-war houses - the best ones - were sold.",
        ),
    ),
    RuleInfo(
        id="gap-at-slash",
        category=_PUNCTUATION,
        summary="Spaces at the slash between two units.",
        examples=(
            ("The price rose to 190 euros / MWh today.", "The price rose to 190 euros/MWh today."),
            ("It costs 3 pesos / km to run.", "It costs 3 pesos/km to run."),
        ),
        keep=("Photo: EPA / Ministry of Defence", "Roses are red / violets are blue"),
    ),
    RuleInfo(
        id="gap-after-currency",
        category="locale/number-format",
        summary="A space between the currency sign and the figure.",
        examples=(
            ("The average price was € 124.87 on Monday.", "The average price was €124.87 on Monday."),
            ("It sold for $ 20 million.", "It sold for $20 million."),
        ),
        keep=("He promised R$ 2,500 to each player.", "Put the $ in front of 5."),
    ),
    RuleInfo(
        id="gap-in-figure",
        category="locale/number-format",
        summary="A space inside a decimal, a time or a score.",
        examples=(
            ("The film made $17. 5 million in a week.", "The film made $17.5 million in a week."),
            ("The curfew lasts from 22:00 to 6: 00 today.", "The curfew lasts from 22:00 to 6:00 today."),
            ("They won the match 3: 1 at home.", "They won the match 3:1 at home."),
        ),
        keep=(
            "It has three parts: 2 long ones and a short one.",
            "The bill came to $17. 5 people shared it.",
        ),
    ),
    RuleInfo(
        id="fused-words",
        category="fluency/spelling",
        summary="Two words that lost the space between them.",
        examples=(
            (
                "French President EmmanuelMacron asked for calm.",
                "French President Emmanuel Macron asked for calm.",
            ),
            ("The plan hasbeen costed.", "The plan has been costed."),
            (
                "They have not won since November 6when they beat Porto.",
                "They have not won since November 6, when they beat Porto.",
            ),
            (
                "Moro proposed the text rejectedwhich provided for aid.",
                "Moro proposed the text rejected, which provided for aid.",
            ),
        ),
        keep=(
            "McDonald's, YouTube, LaLiga, ExxonMobil and EasyJet are brands; Leonardo DiCaprio is not.",
            "He ran 10km on the 3rd and slept 8h.",
            "The lockdown hit the eurozone and its fintechs.",
        ),
    ),
)
