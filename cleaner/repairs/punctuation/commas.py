"""A lone comma between subject and verb ("Karim Masimov, was arrested"), and one missing before a source.

Evidence: the sentence begins with a title or a name, holds no comma but this one, and goes on with an
auxiliary verb: an apposition would have opened with another comma.

Where another comma stands before a role and a name, the comma may close an apposition: that is reported.

Left alone, deliberately: questions and addresses ("Mr Smith, are you…"), fronted phrases ("In Lima, was…").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.document.context import word_before
from cleaner.model import Applicability, Proposal
from cleaner.regex import lazy
from cleaner.repairs import RuleInfo
from cleaner.rules import RuleBook

RULE = "comma-between-subject-and-verb"
ACCORDING = "comma-before-according-to"
CATEGORY = "fluency/punctuation"
_VERB = lazy(r"(,) (?:was|were|has|had|will) (?!he |she |they |it |not |you |we |I |the |there )[a-z]+\b")
_SUBJECT = lazy(
    r"(?:\A|[.!?\n] ?)(?!In |On |At |By |For |With |From |When |After |If |As |Not )"
    r"(?:The (?:[a-z]+ ){1,4})?(?:[A-Z][^\W\d_]{1,40} ){0,3}[A-Z][^\W\d_]{1,40}\Z"
)

_ACCORDING = lazy(
    r"( )according to (?:the |a |an |its |his |her )?(?:[\w’'-]{1,30} ){0,3}?([\w’'-]{1,30})(?=[.;]|$)",
    re.MULTILINE,
)
_ROLE_AND_NAME = lazy(r", the (?:[\w’'-]{1,30} ){4,20}[A-Z][^\W\d_]{1,40} [A-Z][^\W\d_]{1,40}\Z")

_WITH_ACCORDING = frozenset(
    "and or but not only vary varies varied ranked sorted act acted acts live judged treated paid went go "
    "goes is was are were divided classified graded".split()
)
"""Words that take "according to" as their own complement, without a comma."""

RULES = (
    RuleInfo(
        RULE,
        CATEGORY,
        "A comma separates the subject from its verb.",
        applicability="suggested",
        because="an apposition may have lost its first comma instead of gaining a last one",
        keep=(
            "The mayor, Luis Paz, was arrested.",
            "Smith, was he there?",
        ),
    ),
    RuleInfo(
        ACCORDING,
        CATEGORY,
        "The source at the end of a sentence stands without its comma.",
        keep=(
            "Prices vary according to the ministry.",
            "They were ranked according to height.",
        ),
    ),
)


def commas(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Lone commas between a subject and an auxiliary verb."""
    if not document.source.is_translated:
        return
    text = document.text
    for match in _ACCORDING.finditer(text):
        before = word_before(text, match.start() + 1)
        if (
            before.isalpha()
            and before.lower() not in _WITH_ACCORDING
            and match.group(2).lower() in rules.words("source-noun")
        ):
            yield document.edit(
                *match.span(1),
                ", ",
                rule=ACCORDING,
                category=CATEGORY,
                message="A comma sets off the source at the end of the sentence.",
            )
    for match in _VERB.finditer(text):
        before = text[max(0, match.start() - 240) : match.start()]
        if _SUBJECT.search(before):
            yield document.edit(
                *match.span(1),
                "",
                rule=RULE,
                category=CATEGORY,
                message="A comma separates the subject from its verb.",
                applicability=Applicability.SUGGESTED,
            )
        elif _ROLE_AND_NAME.search(before):
            yield document.finding(
                *match.span(1),
                rule=RULE,
                category=CATEGORY,
                message="If this name is the subject, no comma belongs before its verb.",
                suggestions=("",),
            )
