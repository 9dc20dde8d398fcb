"""The rules of the repair of repetition: what they are called, and examples of what they do."""

from __future__ import annotations

from cleaner.repairs import RuleInfo

DOUBLED = "doubled-word"
PAIR = "collapsed-synonyms"
NEAR_COPY = "sentence-said-again"
QUALIFIER = "repeated-qualifier"
PHRASE = "repeated-phrase"
RUN = "repeated-run"
CATEGORY = "design/duplicate"

RULES = (
    RuleInfo(
        DOUBLED,
        CATEGORY,
        "A word stands twice in a row.",
        examples=(
            (
                "Two soldiers soldiers were wounded near the bridge.",
                "Two soldiers were wounded near the bridge.",
            ),
            (
                "They have lived there since Since the war ended.",
                "They have lived there since the war ended.",
            ),
        ),
        keep=(
            "He had had enough, and he said that that was very very clear.",
            "She sang in New York, New York, and then in Walla Walla.",
            "Duran Duran played before Boutros Boutros-Ghali spoke.",
            "The crowd cried ha ha ha and no no no.",
        ),
    ),
    RuleInfo(
        PAIR,
        CATEGORY,
        "Two synonyms of the source language have become one English word.",
        examples=(),
        keep=(
            "It grew more and more, again and again, for years and years.",
            "They walked for miles and miles past fields and fields.",
        ),
    ),
    RuleInfo(
        QUALIFIER,
        CATEGORY,
        "The number of a channel's name stands again behind the word channel.",
        examples=(
            (
                "He spoke to the Khabar 24 television channel 24.",
                "He spoke to the Khabar 24 television channel.",
            ),
            ("She works for the Rai 3 channel 3 in Rome.", "She works for the Rai 3 channel in Rome."),
        ),
        keep=(
            "He moved from Khabar 24 to channel 31.",
            "Boeing 737 aircraft fly here, and 737 planes were sold.",
        ),
    ),
    RuleInfo(
        NEAR_COPY,
        CATEGORY,
        "A sentence says again what an earlier one says.",
        applicability="manual",
        because="which of the two is to go is for a person to say",
        keep=("The mill is open on Monday. The mill is closed on Sunday.", "He came. He saw. He won."),
    ),
    RuleInfo(
        PHRASE,
        CATEGORY,
        "The same time or place is given twice in one clause.",
        applicability="manual",
        because="the two may belong to different verbs",
        keep=("Rents rose in 2019, and in 2019 wages fell.", "It opened in 2019 and closed in 2021."),
    ),
    RuleInfo(
        RUN,
        CATEGORY,
        "Several words stand twice in a row.",
        examples=(),
        keep=(
            "It was the best of the best of the best, again and again and again and again.",
            "A friend of a friend of a friend went to the left, to the left.",
            "Row by row by row, they came from the hill, from the hill they came.",
        ),
    ),
)
