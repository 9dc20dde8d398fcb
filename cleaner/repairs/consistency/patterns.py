"""Sentences that are not in order, by the shapes that translation gives them.

Every shape is a regex with a literal at its head, run only on a text that shows signs of machine
translation: in good English each of them has honest uses (a verbless sentence is a style).
"""

from __future__ import annotations

import re
import string

from msgspec import Struct

from cleaner.regex import lazy

_TIME = (
    r"(?:days?|weeks?|months?|years?|hours?) ago|yesterday|today|tomorrow|recently|by surprise|"
    r"last (?:week|month|year)"
)
_OUTLET = "newspaper|agency|website|portal|magazine|channel|station|outlet|daily|broadcaster|weekly|site"
_SAID = "reported|said|wrote|announced|revealed|claimed|published|quoted|reports|says|writes"
_VERBS = "denied|confirmed|rejected|supported|shared|made|launched"
_BUILDING = "Airport|University|Station|Stadium|Hospital"
STARTS = lazy(r"[.!?][”\"’']? |\n")
"""After each of these, and at the head of the text, a sentence may begin."""
_NUMBER = (
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|several|many|"
    r"dozens|hundreds|thousands)"
)


class Shape(Struct, frozen=True):
    """A shape of sentence with the rule that reports it. Group 1, when there is one, is the span."""

    rule: str
    hint: str
    """A literal (lower case) that must stand in the folded text."""
    pattern: re.Pattern[str]
    message: str
    words: frozenset[str] = frozenset()
    """Words of which one must stand in the document."""
    initials: str = ""
    """Only where a sentence begins, and only with one of these letters."""
    lead: re.Pattern[str] | None = None
    """What must stand before the span, and belongs to it."""


def _shape(rule: str, hint: str, pattern: str, message: str, words: str = "", lead: str = "") -> Shape:
    before = lazy(lead) if lead else None
    return Shape(rule, hint, lazy(pattern), message, _listed(words), lead=before)


def _initial(rule: str, initials: str, hint: str, pattern: str, message: str, words: str = "") -> Shape:
    return Shape(rule, hint, lazy(pattern), message, _listed(words), initials)


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split("|")) if words else frozenset()


_VERBLESS = "This sentence has no main verb: it may belong to the sentence before."
_ATTACHED = "The relative clause does not stand beside what it describes."
_LOST = "Words were lost here, perhaps a name that was a link."

SHAPES = (
    _initial(
        "verbless-sentence",
        "AB",
        " which ",
        r"((?:All|Both) [a-z]+s (?:for|of|against|about) which)",
        _VERBLESS,
        "All|Both",
    ),
    _initial(
        "verbless-sentence",
        string.ascii_uppercase,
        " by ",
        r"((?!Based|Led|Backed|Followed)[A-Z][a-z]+ (?:" + _VERBS + r") by)\b",
        _VERBLESS,
        _VERBS,
    ),
    _initial(
        "verbless-sentence",
        "F",
        "for ",
        r"(For [^.!?\n,]{3,60},[”\"]? (?:accused|suspected|convicted|guilty))\b",
        _VERBLESS,
        "accused|suspected|convicted|guilty",
    ),
    _initial(
        "verbless-sentence",
        "PM",
        " to ",
        r"((?:Perhaps|Maybe) (?:also )?to [a-z]+)\b",
        _VERBLESS,
        "Perhaps|Maybe",
    ),
    _shape(
        "relative-attachment",
        ", w",
        r"(, (?:who|which))",
        _ATTACHED,
        "ago|yesterday|today|tomorrow|recently|surprise|last",
        rf"\b(?:{_TIME})\Z",
    ),
    _shape(
        "relative-attachment",
        ", the ",
        r"(, the (?:[a-z]+ )?(?:capital|city|town))\b",
        "The words after the comma describe the place, not the building.",
        _BUILDING,
        rf"\b[A-Z][a-z]+ (?:{_BUILDING})\Z",
    ),
    _shape(
        "postposed-adjectives",
        ", ",
        r"(, (?<=[a-zA-Z], )(?:more|less) [a-z]+ (?:and|or) [a-z]+)(?=[.,;]|$)",
        "Adjectives after their noun: join them with “which are”.",
        "more|less",
    ),
    _shape(
        "lost-name",
        "the ",
        r"(The (?<!\wThe )(?:[A-Z][a-z]+ )?(?:online |local |state |daily |news )?"
        rf"(?:{_OUTLET}))(?= (?:yesterday |today |also )?(?:{_SAID})\b)",
        _LOST,
        _OUTLET,
    ),
    _initial("sentence-cut-off", "TA", "the ", r"((?:The|An?) [a-z]+\.)(?= )", _LOST),
    _initial(
        "lost-subject",
        "WwHh",
        "",
        r"((?:[Ww]as|[Ww]ere|[Hh]as|[Hh]ave) [a-z]+ed)\b(?=[^.!?\n]*[.!])",
        "This sentence has no subject: a name was lost.",
    ),
    _initial(
        "verb-before-subject",
        "IiOoAaDd",
        "",
        rf"(?:[Ii]n|[Oo]n|[Aa]t|[Dd]uring|[Aa]s a result of) (?:the )?"
        rf"[\w ]{{2,30}} ((?:was|were) [a-z]+(?:ed|en|ut) {_NUMBER} [a-z]+)",
        "The verb stands before its subject.",
    ),
)

DENYING = frozenset({"denied", "denies", "deny", "denying"})
DOUBLE_NEGATION = lazy(
    r"(den(?<!\wden)(?:ied|ies|y|ying) that (?:\w+ ){1,3}"
    r"(?:doesn['’]t|does not|didn['’]t|did not|don['’]t|do not|cannot|can['’]t)\b)"
)
CUT_OFF = lazy(
    r"\b(?:of|the|a|an|and|or|to|in|on|at|for|with|by|from|that|which|who|whose|is|are|was|were|has|have|had)$"
)

_PRONOUN_CLAUSE = lazy(
    r"(, (?<=[a-z], )(?:they|he|she|it|we) (?!say|said|add|wrote|writ|explain|told|tell|who|all\b)[a-z]+)\b"
)
_NOUN_CLAUSE = lazy(
    r"(, the (?<=[a-z], the )(?:[a-zA-Z]+ )?[a-z]+ (?:(?:of|in|for) (?:the |a )?(?:[a-zA-Z]+ ){1,4}?)?"
    r"(?:has|have|is|are|was|were|will|does|do|did|begins?|continues?) [a-z]+)"
)
_NOUN_VERB_OBJECT = lazy(
    r"(, the (?<=[a-z], the )(?:[a-zA-Z]+ )?[a-z]+s? "
    r"(?!of|in|on|at|for|and|or|to|by|from|with|as|than|like|into|over|during|against|under|after|before|since|"
    r"until|through|between|among|about|around|near|behind|across|despite|all|both|when|while|where|which|who|that)"
    r"[a-z]+ the )"
)
SPLICES = (_PRONOUN_CLAUSE, _NOUN_CLAUSE, _NOUN_VERB_OBJECT)
FIRST_CLAUSE = lazy(
    r"(?:(?<=\n)|(?<=\A)|(?<=[.!?:] )|(?<=[“\"«])|(?<=[.!?][”\"’'] ))"
    r"(?!(?:If|When|While|After|Before|As|Because|Although|Though|Since|Once|Until|Unless|Despite|Who|What|"
    r"According|For|With|Without|By|On|At|During|From|Even|Where|Whether|Like|Unlike|To|Given|Among|Between|Under)\b)"
    r"(?:In the [a-z]+ )?[A-Z][^.!?\n“”\"«»;:]{8,160}?$"
)
"""What stands before a comma splice: a clause that begins a sentence, and not with a subordinator."""
FRONTED = lazy(
    r"(?:Yesterday|Today|Tomorrow|Meanwhile|Now|However|Moreover|Finally|Currently|Last [a-z]+|"
    r"On [A-Z][a-z]+day),(?= )"
)
"""A time or a link before the subject: its comma joins no clauses."""
FINITE = lazy(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|must|does|do|did|continues?|says?|[a-z]{3,}ed)\b"
)
