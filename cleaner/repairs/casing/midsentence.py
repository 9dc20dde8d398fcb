"""Capitals of closed-class words and reporting verbs in mid-sentence.

Machine translation keeps the capital of a clause that began a line, a link or a quotation in the
source: "denounced that On the side of the protesters", "were wounded On Friday by", `"…", Cried the
deputy`. Truecasing by position and word class (Lita et al., 2003), with the classes from a pack.

Evidence: the word is of a closed class and stands behind a lower-case word or a comma, with a lower-case
word behind it. Behind a word that cannot end a sentence (that, of, without, he, were) nothing but lower
case is possible. Behind any other word a *full stop may be lost* ("in the country The violence goes on"):
a preposition is then repaired only when no clause of its own follows it, and a subject is reported with
both readings.

Left alone, deliberately:
- a word with a capitalised neighbour (The Lord of the Rings, in The Guardian, Live On Stage), except
  a weekday behind a preposition and any word behind the conjunction "that";
- lines and sentences in title case, sentence and quotation starts, words behind a colon, dash or bracket;
- words that are also names, letters or initials (A, I, It, May, Will, Who, Us), which the list leaves out;
- pronouns of a document that speaks of God, Christ or Allah.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.document.context import is_title_case, sentence_at, word_after, word_before
from cleaner.model import Proposal
from cleaner.regex import lazy
from cleaner.repairs import RuleInfo
from cleaner.rules import RuleBook
from cleaner.rules.listed import listed_words

RULE = "capital-in-mid-sentence"
VERB_RULE = "capital-after-quotation"
CATEGORY = "fluency/spelling/capitalization"
_CAPITAL = lazy(r" (?<=[a-zà-ÿ,] )([A-Z][a-z]+)(?= )")
_FINITE = lazy(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|does|did|do|he|she|they|we|it"
    r"|said|says|went|came|took|made|got|began|gave|saw|told|left|[a-z]{3,}ed)\b"
)
_BEHIND_QUOTATION = lazy(r"” ([A-Z][a-z]+)\b")
_GERUND = lazy(r" ([A-Z][a-z]{2,}ing)\b")
_HEAD = 3
"""The letters of a word (with the space behind a shorter one) that tell most words from the openers."""
_QUOTES = frozenset('"”»')
_SUBJECT_STARTS = frozenset({"the", "a", "an", "he", "she", "they", "his", "her", "its", "their"})
_QUOTE_AND_COMMA = frozenset({'",', "”,", "»,", ',"', ",”", ",»"})
_SEGMENT_END = lazy(r"[,;:.!?…“”\"()–—\n]")
_SACRED = frozenset({"God", "Lord", "Christ", "Jesus", "Allah", "Messiah", "Him"})
_PRONOUNS = frozenset({"He", "His"})

RULES = (
    RuleInfo(
        RULE,
        CATEGORY,
        "A closed-class word keeps a capital in mid-sentence.",
        examples=(
            ("Abaev denounced that On the side of the protesters there were snipers.",
             "Abaev denounced that on the side of the protesters there were snipers."),
            ("The law was passed without He has read a line of it.",
             "The law was passed without he has read a line of it."),
            ("Nine people were hurt On Friday by a mine.", "Nine people were hurt on Friday by a mine."),
        ),
        keep=(
            "She had read The Lord of the Rings twice before she was ten.",
            "Prices rose in The Hague, and they fell in Of Mice and Men country.",
            "He asked her on Monday. On Friday she said yes.",
        ),
    ),
    RuleInfo(
        VERB_RULE,
        CATEGORY,
        "A reporting verb or participle keeps a capital after a quotation or a comma.",
        examples=(
            ('"They will not win!" Cried the president.', '"They will not win!" cried the president.'),
            ("“We are ready”, Said the mayor on Monday.", "“We are ready”, said the mayor on Monday."),
        ),
        keep=(
            '"They will be destroyed!" Cries rose from the crowd.',
            "“We are ready.” Asked about the costs, the mayor left.",
        ),
    ),
    RuleInfo(
        "missing-stop-behind-quotation",
        "fluency/punctuation",
        "A sentence begins behind a quotation that has no end mark.",
        applicability="manual",
        because="the full stop may belong inside or outside the quotation, or the capital may be wrong",
        keep=("The “king” The Times wrote of is dead.", "“We stay.” The mayor left."),
    ),
)  # fmt: skip


def closed_class(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Closed-class words with a capital behind a lower-case word or a comma."""
    openers, heads = rules.memo("casing/closed", lambda: _openers(rules))
    text = document.text
    for at in capitals_within(document):
        if text[at : at + _HEAD] not in heads:
            continue
        match = _CAPITAL.match(text, at - 1)
        if match and match[1] in openers:
            found = _closed(document, rules, at, match[1])
            if found:
                yield found


def _openers(rules: RuleBook) -> tuple[frozenset[str], frozenset[str]]:
    """The closed-class words with a capital, and with what the text has where one may stand."""
    words = frozenset(
        w.capitalize() for name in ("closed-preposition", "closed-subject") for w in rules.words(name)
    )
    return words, frozenset(f"{word} "[:_HEAD] for word in words)


def capitals_within(document: Document) -> list[int]:
    """Where a capital stands behind a small letter or a comma and a space."""

    def find() -> list[int]:
        places, at = [], -1
        for piece in document.shape.split(b" A")[:-1]:
            at += len(piece) + 2
            if piece[-1:] in (b"a", b","):
                places.append(at)
        return places

    return document.memo("casing/capitals", find)


def _closed(document: Document, rules: RuleBook, at: int, word: str) -> Proposal | None:
    text = document.text
    end = at + len(word)
    following = word_after(text, end)
    if not following:
        return None
    previous = word_before(text, at)
    preposition = word.lower() in rules.words("closed-preposition")
    if previous and not previous.islower():
        return None
    free = preposition and (
        (previous in rules.words("clause-opener") and document.source.is_translated)
        or (following.lower() in rules.words("weekday") and text[at - 2] != ",")
    )
    if not following.islower() and not free:
        return None
    if word in _PRONOUNS and document.words & _SACRED:
        return None
    start, stop = sentence_at(text, at)
    if is_title_case(text, start, stop):
        return None
    lowered = word.lower()
    if not previous:  # behind a comma
        if preposition and document.source.is_translated and not _opens_clause(text, end):
            return _edit(document, at, end, lowered)
        return _either(document, at, end, lowered)
    if previous in rules.words("cannot-end-sentence"):
        return _edit(document, at, end, lowered)
    if preposition and not _opens_clause(text, end):
        return _edit(document, at, end, lowered)
    return _either(document, at, end, lowered)


def _opens_clause(text: str, end: int) -> bool:
    """True when what follows may be a sentence of its own: a finite verb, or a fronted adverbial."""
    stop = _SEGMENT_END.search(text, end, end + 300)
    segment_end = stop.start() if stop else min(len(text), end + 300)
    fronted = stop is not None and stop.group() == "," and segment_end - end < 40
    return bool(fronted and not _and_follows(text, segment_end)) or bool(
        _FINITE.search(text, end, segment_end)
    )


def _and_follows(text: str, comma: int) -> bool:
    return word_after(text, comma + 1) in {"and", "or", "but", "nor"}


def _edit(document: Document, at: int, end: int, lowered: str) -> Proposal:
    return document.edit(
        at,
        end,
        lowered,
        rule=RULE,
        category=CATEGORY,
        message=f"“{lowered}” takes no capital inside a sentence.",
    )


def _either(document: Document, at: int, end: int, lowered: str) -> Proposal:
    word = document.text[at:end]
    return document.finding(
        at,
        end,
        rule=RULE,
        category=CATEGORY,
        message=f"Either “{word}” takes no capital, or a full stop is missing before it.",
        suggestions=(lowered, f". {word}"),
    )


def lost_stop(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """A sentence that begins behind a closing mark with no end before it: reported, in translations."""
    if not document.source.is_translated:
        return
    for match in _BEHIND_QUOTATION.finditer(document.text):
        word = match.group(1).lower()
        if not document.text[match.start() - 1 : match.start()].isalnum():
            continue
        if word in rules.words("sentence-opener") and word_after(document.text, match.end(1)).islower():
            yield document.finding(
                *match.span(),
                rule="missing-stop-behind-quotation",
                category="fluency/punctuation",
                message=f"“{match.group(1)}” seems to begin a sentence: a full stop is missing.",
                suggestions=(f".” {match.group(1)}", f"”. {match.group(1)}"),
            )


def after_quotation(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Reporting verbs, and in translations gerunds, with a capital behind a quotation or a comma."""
    text = document.text
    for word in listed_words(
        document,
        rules,
        "reporting-past/capital",
        lambda: (verb.capitalize() for verb in rules.words("reporting-past")),
    ):
        at = text.find(f" {word} ") + 1
        while at > 0:
            end = at + len(word)
            if _attributes(text, at, end, rules):
                yield _lower_verb(document, at, end)
            at = text.find(f" {word} ", end) + 1
    if document.source.is_translated:
        for match in _gerunds(text):
            at, end = match.span(1)
            after = word_after(text, end)
            if after.islower() and not _has_verb(text, end, rules) and rules.lexicon.is_verb(text[at:end]):
                yield _lower_verb(document, at, end)


def _gerunds(text: str) -> Iterator[re.Match[str]]:
    """Capitalised words in -ing behind a quotation mark and a comma."""
    for marks in _QUOTE_AND_COMMA:
        at = text.find(f"{marks} ")
        while at >= 0:
            match = _GERUND.match(text, at + 2)
            if match:
                yield match
            at = text.find(f"{marks} ", at + 1)


def _attributes(text: str, at: int, end: int, rules: RuleBook) -> bool:
    """True when a verb at ``at`` can only be the attribution of what stands before it.

    Behind a mere comma its subject must begin in lower case ("…, Cried the deputy"); a capitalised
    subject must not have a verb of its own ("No", Said Khatib told them).
    """
    before, inner = text[at - 2 : at - 1], text[at - 3 : at - 2]
    following = word_after(text, end)
    if following in _SUBJECT_STARTS:
        return (before in _QUOTES and inner != ".") or (
            before == "," and (inner in _QUOTES or not is_title_case(text, *sentence_at(text, at)))
        )
    if not following[:1].isupper() or text[at:end] == "Said":
        return False
    return ((before in _QUOTES and inner != ".") or (before == "," and inner in _QUOTES)) and not _has_verb(
        text, end, rules
    )


def _has_verb(text: str, end: int, rules: RuleBook) -> bool:
    """True when one of the next four words is a verb of saying: the capital begins a clause of its own."""
    return any(word.strip(",.") in rules.words("reporting-past") for word in text[end : end + 60].split()[:4])


def _lower_verb(document: Document, at: int, end: int) -> Proposal:
    lowered = document.text[at:end].lower()
    return document.edit(
        at,
        end,
        lowered,
        rule=VERB_RULE,
        category=CATEGORY,
        message=f"“{lowered}” goes on with the sentence: no capital.",
    )
