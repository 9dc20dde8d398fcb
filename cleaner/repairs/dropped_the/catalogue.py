"""The rules of this repair, with their examples and what they keep."""

from __future__ import annotations

from cleaner.repairs import RuleInfo

LETTERS = "dropped-the"
ARTICLES = "articles-cut-out"

_CUT_OUT = (
    "The mayor said that neighbours must decide for mselves wher council should pay, and that"
    " re is no time to lose: in case ir answer is no, work will stop in autumn.",
    "The trains of norrn line were late again, and refore many people went to work on foot or waited"
    " for anor bus, while passengers of last train helped each or.",
)

RULES = (
    RuleInfo(
        LETTERS,
        "fluency/spelling",
        "A word without the letters “the”, which are missing all through the text.",
        examples=(
            (
                _CUT_OUT[0],
                "The mayor said that neighbours must decide for themselves whether council should pay, and"
                " that there is no time to lose: in case their answer is no, work will stop in autumn.",
            ),
            (
                _CUT_OUT[1],
                "The trains of northern line were late again, and therefore many people went to work on foot"
                " or waited for another bus, while passengers of last train helped each other.",
            ),
        ),
        keep=(
            "As for the matter re your letter, I have read it twice, or three times, and n is still unknown.",
            "The word norrn is a slip of the keyboard, and so is refore: the rest of the sentence is sound.",
        ),
        because="no stretch of English prose is so long without the letters, and what is left is no word",
    ),
    RuleInfo(
        ARTICLES,
        "fluency/grammar/function-words",
        "Every “the” was cut out of the text, articles and all.",
        examples=tuple((text, text) for text in _CUT_OUT),
        keep=(
            "Milk, eggs, bread and two lemons. Bring a bag, and be home before six.",
            "The mayor said that the council would pay.",
        ),
        applicability="manual",
        because="where an article belongs, the original knows; fetch it again",
    ),
)
