"""Lines of the page around an article: widgets, forms, related links, source lines, credits.

The phrases are data (``boilerplate`` in the packs). A line goes when the whole line is a phrase, or
when it begins with a label and what follows is what such labels lead to: a colon, or words glued
to the label where a link began (``Previous articleThe…``), or, for labels of several words, a
headline without an end mark. Phrases that could be a heading go at the head and foot of the text
only, or beside other furniture. A sentence that holds the same words is text and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.document.gaps import take_out
from cleaner.model import Edit
from cleaner.regex import lazy
from cleaner.repairs.layout.page import CLOSERS, END_MARKS, Line, Removal, open_lines
from cleaner.repairs.layout.phrases import TRIM, Phrase, Phrases, Suspect, trim
from cleaner.rules import RuleBook

RULES_BY_KEY = {
    "furniture": ("page-furniture", "design/markup/boilerplate", "belongs to the page, not to the article"),
    "links": ("related-link", "design/markup/boilerplate", "leads to another article"),
    "source": ("source-line", "design/markup/boilerplate", "says where the text was taken from"),
    "credit": ("photo-credit", "design/markup/boilerplate", "is the credit of a photograph"),
}
_LONGEST_PHRASE = 160
_LONGEST_LABELLED = 240
_LONGEST_CREDIT = 70
_ADDRESS = lazy(r"(?:https?://|www\.)\S+")
_BREADCRUMBS = lazy(r"[^\W\d_][^\n.!?«»›>“\"]{1,30}(?:\s?[»›>]\s[^\n.!?«»›>“\"]{2,60})*\s?[»›]?")
_HASHTAGS = lazy(r"#\w+(?:[\s,]+#\w+)*")
_NAME = lazy(r"[A-ZÀ-ÞА-Я][\w.'’-]*(?:\s(?:[A-ZÀ-ÞА-Я][\w.'’-]*|de|da|di|von|van|der|y|e)){0,4}")
_SENTENCE_BREAK = lazy(r"[a-z]{2}[.!?]['\"”’]?\s+[A-Z“\"]")
_GLUED = lazy(r"[A-ZÀ-ÖØ-ÞА-Я0-9“\"]")
_BULLET = lazy(r"[-–•*·►▶>]\s*\S")


def removal(key: str, line: str) -> Removal:
    """The removal of a line of this kind."""
    rule, category, what = RULES_BY_KEY[key]
    shown = line if len(line) <= 60 else line[:59] + "…"
    return Removal(rule, category, key, f"“{shown}” {what}.")


def furniture(
    lines: tuple[Line, ...], candidates: list[Suspect], phrases: Phrases, rules: RuleBook
) -> dict[int, Removal]:
    """The lines that are furniture, by index. O(length of the text)."""
    sure: dict[int, str] = {}
    weak: dict[int, str] = {}
    for index, line, opener in candidates:
        if index in sure or (opener not in phrases.openers and not line.folded.endswith(phrases.endings)):
            continue
        if len(line.text) <= _LONGEST_PHRASE:
            phrase = phrases.line(line.folded) or _sentences(line, phrases)
            if phrase is not None:
                (weak if phrase.edge else sure)[index] = phrase.key
        if index not in sure:
            label = _label(line, phrases.labels.get(opener, []), rules)
            if label is not None:
                alone = label.headline and trim(line.folded) == label.text
                followers = list(_headlines(lines, index)) if alone else []
                if alone and not followers and index in weak:
                    continue  # it may be a heading of the article
                sure[index] = label.key
                for follower in followers:
                    sure[follower] = label.key
    for index, line in open_lines(lines):
        if len(line.text) <= _LONGEST_CREDIT and index not in sure:
            _bare_line(lines, index, sure, weak, rules)
    if not sure and not weak:
        return {}
    _promote(sure, weak, len(lines))
    if len(sure) == len(lines):
        return {}
    return {index: removal(key, lines[index].text) for index, key in sure.items()}


def _bare_line(
    lines: tuple[Line, ...], index: int, sure: dict[int, str], weak: dict[int, str], rules: RuleBook
) -> None:
    """Lines that no phrase list can hold: credits of agencies, addresses, hashtags, breadcrumbs."""
    line = lines[index]
    text = line.text
    if "/" in text or "|" in text or "©" in text:
        if _ADDRESS.fullmatch(text):
            if index == 0 or index - 1 in sure or lines[index - 1].ends_sentence:
                weak[index] = "source"  # behind an open sentence it is part of the text
        elif not line.ends_sentence and _is_credit(text, rules):
            sure[index] = "credit"
    elif "»" in text or "›" in text or " > " in text:
        if _BREADCRUMBS.fullmatch(text):
            (weak if " > " in text else sure)[index] = "furniture"
    elif text[0] == "#":
        if _HASHTAGS.fullmatch(text):
            weak[index] = "furniture"
    elif trim(line.folded) in rules.words("photo-agency"):
        weak[index] = "credit"


def _is_credit(text: str, rules: RuleBook) -> bool:
    """True for ``Jane Doe / Reuters``, ``EFE/ Archive``, ``© AFP``, ``/ JD``: names and agencies only."""
    pieces = [piece for piece in map(trim, re.split(r"[/|©]", text)) if piece]
    if not all(_NAME.fullmatch(piece) for piece in pieces):
        return False
    initials = text[0] == "/" and len(text) <= 12
    return initials or any(piece.lower() in rules.words("photo-agency") for piece in pieces)


def _sentences(line: Line, phrases: Phrases) -> Phrase | None:
    """The first entry of a line that is several phrases, one behind the other; None otherwise."""
    if ". " not in line.text and "! " not in line.text:
        return None
    found = [phrases.line(part) for part in re.split(r"[.!?*]\s+", line.folded) if trim(part)]
    return None if None in found or not found else found[0]


def _label(line: Line, labels: list[Phrase], rules: RuleBook) -> Phrase | None:
    """The label with which the line begins, when what follows is what such labels lead to."""
    if len(line.text) > _LONGEST_LABELLED:
        return None
    offset = len(line.folded) - len(line.folded.lstrip(TRIM))
    for label in labels:
        if not line.folded.startswith(label.text, offset):
            continue
        rest = line.text[offset + len(label.text) :]
        if _led_to(label, rest, rules):
            return label
    return None


def _led_to(label: Phrase, rest: str, rules: RuleBook) -> bool:
    after = rest.lstrip()
    if not trim(after):
        return label.headline
    if after[0] == ":" or after[:2] == "»":
        return len(after) > 2 and after[1] != ":" and not _SENTENCE_BREAK.search(after)
    several = " " in label.text
    if rest[0] not in " \u00a0\t":
        return several and _GLUED.match(rest) is not None and not _SENTENCE_BREAK.search(rest)
    if label.key == "credit":
        return _names_agency(after, rules)
    return (
        label.key == "links"
        and several
        and after[0].isupper()
        and after.count(" ") >= 2
        and after.rstrip(CLOSERS)[-1] not in END_MARKS
        and not _SENTENCE_BREAK.search(after)
    )


def _names_agency(text: str, rules: RuleBook) -> bool:
    """True for ``EPA / …``, ``Name | AFP``, ``Getty Images``: an agency beside a slash, or alone."""
    pieces = [trim(piece) for piece in re.split(r"[/|©]", text.lower())]
    agencies = rules.words("photo-agency")
    return any(piece in agencies for piece in pieces)


def _headlines(lines: tuple[Line, ...], label: int) -> Iterator[int]:
    """The linked headlines under a label that stands alone: one line, or several with bullets."""
    index = label + 1
    while index < len(lines) and _BULLET.match(lines[index].text) and not lines[index].ends_sentence:
        yield index
        index += 1
    if index == label + 1 and index < len(lines) and is_headline(lines[index]):
        yield index


def is_headline(line: Line) -> bool:
    """True for one line of five to thirty words without an end mark, that begins with a capital."""
    if not 5 <= line.words <= 30 or len(line.text) > 200 or line.text[-1] in ",;:-–":
        return False
    return (
        not line.ends_sentence
        and line.text.lstrip(CLOSERS + "“‘«„(")[:1].isupper()
        and not _SENTENCE_BREAK.search(line.text)
    )


def _promote(sure: dict[int, str], weak: dict[int, str], count: int) -> None:
    """Weak lines at the foot, at the head in company, and beside a sure one become sure."""
    index = count - 1
    while index in sure or index in weak:
        if index in weak:
            sure.setdefault(index, weak[index])
        index -= 1
    head = 0
    while head in sure or head in weak:
        head += 1
    if head > 1:
        for index in range(head):
            if index in weak:
                sure.setdefault(index, weak[index])
    for step in (1, -1):
        for index in sorted(weak, reverse=step < 0):
            if index - step in sure:
                sure.setdefault(index, weak[index])


def tails(document: Document, lines: tuple[Line, ...], phrases: Phrases) -> Iterator[Edit]:
    """Furniture at the end of a paragraph, behind a complete sentence (``… dialogue. Post navigation``)."""
    for _, line in open_lines(lines):
        last = line.text[-1]
        if last not in END_MARKS and last not in CLOSERS:
            cut = max(line.text.rfind(mark) for mark in ".!?…")
            start = cut + 1
            while start < len(line.text) and line.text[start] in CLOSERS:
                start += 1
            rest = line.text[start:]
            phrase = phrases.tails.get(trim(line.folded[start:])) if cut > 0 and len(rest) < 80 else None
            if phrase and rest[:1].isspace() and rest.lstrip()[:1].isupper():
                yield _tail(document, line.start + start, line.end, phrase)
    for literal, pattern, phrase in phrases.tail_patterns:
        if document.words.isdisjoint(_cases(literal)) or literal not in document.folded:
            continue
        for line in lines:
            at = line.folded.rfind(literal)
            if at > 1 and line.folded[at - 2] in ".!?]\"'" and pattern.fullmatch(trim(line.folded[at:])):
                yield _tail(document, line.start + at - 1, line.end, phrase)


def _cases(literal: str) -> tuple[str, ...]:
    """The longest word of what a tail begins with, in each of its cases."""
    longest = max(literal.split(), key=len)
    return longest, longest.capitalize(), longest.upper()


def _tail(document: Document, start: int, end: int, phrase: Phrase) -> Edit:
    tail = document.text[start:end].strip()
    taken = removal(phrase.key, tail)
    start, end, stays = take_out(document.text, start, end)
    return document.edit(
        start,
        end,
        stays,
        rule=taken.rule,
        category=taken.category,
        message=taken.message,
        metadata=((phrase.key, tail),),
    )
