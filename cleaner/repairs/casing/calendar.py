"""Weekdays and months in lower case ("on wednesday", "in october"), as in Romance languages.

Evidence: English capitalises the names of weekdays and months without exception, so the word alone is
enough where it has no other meaning. "march", "may" and "august" need a number beside them or a
preposition of time before them.

Left alone, deliberately:
- words whose neighbours are not English: "september" is also German, Dutch and Swedish;
- "march" and "may" as a verb or a common noun ("a march 8 miles long", "they march in line");
- documents that write everything in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.document.context import occurrences, word_after, word_before
from cleaner.model import Proposal
from cleaner.regex import lazy
from cleaner.repairs import RuleInfo
from cleaner.rules import RuleBook
from cleaner.rules.listed import listed_words

RULE = "calendar-name-in-lower-case"
CATEGORY = "fluency/spelling/capitalization"
_DAY_AFTER = lazy(
    r" (?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:,|\.|;|\)|$| (?:and|at|in|to|of|by|for|with|that|when|the)\b)"
    r"| (?:of )?(?:1[89]|20)\d\d\b",
    re.MULTILINE,
)
_DAY_BEFORE = lazy(r"(?:^|\D)(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?: of)? \Z")
_GERMAN_DAY = lazy(r"\d\. \Z")
_BEFORE_DATE = frozenset({"on", "since", "until", "from"})
_WORD_AND_COMMA = lazy(r"([^\W\d_]+),? \Z")
_CAN_BE_VERB = frozenset({"be", "not", "have", "also", "well", "i", "you", "he", "she", "they", "we", "it"})

RULES = (
    RuleInfo(
        RULE,
        CATEGORY,
        "The name of a weekday or month stands in lower case.",
        examples=(
            ("The council meets on wednesday at ten.", "The council meets on Wednesday at ten."),
            ("Prices fell in october and on 3 march.", "Prices fell in October and on 3 March."),
            ("They met on Friday, may 11, in the mill.", "They met on Friday, May 11, in the mill."),
        ),
        keep=(
            "They may march in august company.",
            "The rule that we rely on may 11 times in a year be broken.",
            "The march 8 miles long may be the last of its kind.",
            "Am Samstag, dem 3. september, war die Halle voll.",
        ),
    ),
)  # fmt: skip


def calendar(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Weekdays and months in lower case."""
    like_words = rules.words("month-like-word")
    text = document.text
    for word in listed_words(document, rules, "calendar", lambda: _calendar_words(rules) | like_words):
        for at in occurrences(text, word):
            end = at + len(word)
            if _GERMAN_DAY.search(text[max(0, at - 4) : at]):
                continue
            if word not in like_words:
                sure = _english_around(text, at, end, rules)
            else:
                sure = _is_month(text, at, end, word, rules)
            if sure:
                yield document.edit(
                    at,
                    end,
                    word.capitalize(),
                    rule=RULE,
                    category=CATEGORY,
                    message=f"English writes {word.capitalize()} with a capital.",
                )


def _calendar_words(rules: RuleBook) -> frozenset[str]:
    days = rules.words("weekday")
    return rules.words("month").union(days, (f"{day}s" for day in days))


def _english_around(text: str, at: int, end: int, rules: RuleBook) -> bool:
    beside = [word for word in (word_before(text, at), word_after(text, end)) if word]
    return bool(beside) and all(rules.lexicon.knows(word) or word[0].isupper() for word in beside)


def _follows_weekday(text: str, at: int, rules: RuleBook) -> bool:
    """True for *on Friday, may 11*."""
    before = _WORD_AND_COMMA.search(text, max(0, at - 14), at)
    return before is not None and before[1].lower() in rules.words("weekday")


def _is_month(text: str, at: int, end: int, word: str, rules: RuleBook) -> bool:
    after = _DAY_AFTER.match(text, end, end + 16)
    previous = word_before(text, at)
    if _DAY_BEFORE.search(text[max(0, at - 8) : at]):
        return word != "may" or word_after(text, end) not in _CAN_BE_VERB
    if after and previous not in {"a", "the", "to", "will", "they", "we", "protest", "long"}:
        return word != "may" or previous in _BEFORE_DATE or _follows_weekday(text, at, rules)
    if word == "may":
        return previous in {"in", "since", "until"} and word_after(text, end) not in _CAN_BE_VERB
    following = word_after(text, end)
    return previous in rules.words("before-month") - {
        "from",
        "this",
        "of",
        "by",
        "last",
        "next",
        "end",
        "early",
    } and (
        not following
        or following in {"and", "the", "by", "with", "he", "she", "they", "it", "when", "after", "for"}
    )
