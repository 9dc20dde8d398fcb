"""The ``boilerplate`` section of the packs, compiled for look-up by line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from msgspec import Struct, field

from cleaner.document.folding import fold
from cleaner.regex import lazy
from cleaner.repairs.layout.page import Line
from cleaner.rules import RuleBook

TRIM = " \t→►▶.:!…?*•·|>-—–«»\"'[](){}_=#+"
"""Marks and blanks around a phrase that do not count."""

_HEAD = 5
_WILD = lazy(r"[*#]")


class Phrase(Struct, frozen=True):
    """What a line or its beginning says, and what becomes of it.

    ``key`` is the metadata key; ``edge``: only at the head or foot of the text or beside other
    furniture; ``headline``: a linked headline may follow on a line of its own.
    """

    text: str
    key: str
    edge: bool = False
    headline: bool = False


class Phrases(Struct):
    """All entries, by the place in which they count."""

    lines: dict[str, Phrase] = field(default_factory=dict)
    patterns: dict[str, list[tuple[re.Pattern[str], Phrase]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    open_patterns: list[tuple[re.Pattern[str], Phrase]] = field(default_factory=list)
    labels: dict[str, list[Phrase]] = field(default_factory=lambda: defaultdict(list))
    tails: dict[str, Phrase] = field(default_factory=dict)
    tail_patterns: list[tuple[str, re.Pattern[str], Phrase]] = field(default_factory=list)
    stamps: dict[str, str] = field(default_factory=dict)
    openers: set[str] = field(default_factory=set)
    """The first words of all lines and labels: a line that begins otherwise is none of them."""
    heads: frozenset[str] = frozenset()
    """What lines, labels and stamps begin with, as far as ``_HEAD`` letters: the cheapest test."""
    short_heads: frozenset[str] = frozenset()
    """The same of shorter ones, as far as two letters."""
    endings: tuple[str, ...] = ()
    """What the lines end with whose beginning is open (``* min read``)."""
    last: frozenset[str] = frozenset()
    """The last letters of ``endings``."""
    stamp_openers: set[str] = field(default_factory=set)

    def line(self, folded: str) -> Phrase | None:
        """The entry that the whole line (folded) is, if it is one."""
        bare = trim(folded)
        found = self.lines.get(bare)
        if found is None and bare:
            found = next((p for pattern, p in self._candidates(bare) if pattern.fullmatch(bare)), None)
        return found

    def _candidates(self, bare: str) -> Iterable[tuple[re.Pattern[str], Phrase]]:
        yield from self.patterns.get(first_word(bare), ())
        if len(bare) < 60 and bare.endswith(self.endings):
            yield from self.open_patterns


Suspect = tuple[int, Line, str]
"""A line that may be an entry of the packs: its index, the line, its first word."""


def suspects(lines: tuple[Line, ...], phrases: Phrases) -> list[Suspect]:
    """The lines that may be an entry or begin with one."""
    heads, short, endings, last = phrases.heads, phrases.short_heads, phrases.endings, phrases.last
    found = []
    for index, line in enumerate(lines):
        folded = line.folded
        head = folded[:_HEAD] if folded[0].isalpha() else folded.lstrip(TRIM)[:_HEAD]
        if (
            head in heads
            or head[:2] in short
            or head[:1] in short
            or (folded[-1] in last and folded.endswith(endings))
        ):
            found.append((index, line, first_word(folded)))
    return found


def trim(folded: str) -> str:
    """A folded line without the marks and blanks around it."""
    return folded.strip(TRIM)


def first_word(folded: str) -> str:
    """The first word of a folded line, without the marks around it, or ``""``."""
    return trim(folded[:40].lstrip(TRIM).partition(" ")[0].partition(":")[0])


def boilerplate(rules: RuleBook) -> Phrases:
    """The compiled section, made once a rule book."""
    return rules.memo("layout.phrases", lambda: _compile(rules.section("boilerplate")))


def _compile(entries: Iterable[dict[str, Any]]) -> Phrases:
    phrases = Phrases()
    for entry in entries:
        key, edge = entry["key"], entry.get("where") == "edge"
        headline = entry.get("takes") == "headline"
        for text in entry.get("lines", ()):
            phrase = Phrase(_bare(text), key, edge)
            if not _WILD.search(phrase.text):
                phrases.lines.setdefault(phrase.text, phrase)
            elif _WILD.match(phrase.text):
                phrases.open_patterns.append((_wildcards(phrase.text), phrase))
            else:
                phrases.patterns[first_word(phrase.text)].append((_wildcards(phrase.text), phrase))
        for text in entry.get("labels", ()):
            phrase = Phrase(_bare(text), key, edge, headline)
            phrases.labels[first_word(phrase.text)].append(phrase)
        for text in entry.get("tails", ()):
            phrase = Phrase(_bare(text), key)
            if "*" in phrase.text:
                literal = phrase.text.partition("*")[0]
                phrases.tail_patterns.append((literal, _wildcards(phrase.text, _IN_TAIL), phrase))
            else:
                phrases.tails[phrase.text] = phrase
        for text in entry.get("stamps", ()):
            phrases.stamps[_bare(text)] = key
    phrases.openers = (
        {first_word(text) for text in phrases.lines} | set(phrases.patterns) | set(phrases.labels)
    )
    phrases.endings = tuple(_WILD.split(phrase.text)[-1].strip() for _, phrase in phrases.open_patterns)
    phrases.last = frozenset(ending[-1] for ending in phrases.endings)
    phrases.stamp_openers = {first_word(text) for text in phrases.stamps}
    heads = {_WILD.split(text)[0].rstrip()[:_HEAD] for text in (*phrases.stamps, *_texts(phrases))}
    phrases.heads = frozenset(head for head in heads if len(head) == _HEAD)
    phrases.short_heads = frozenset(head[:2] for head in heads if len(head) < _HEAD)
    for labels in phrases.labels.values():
        labels.sort(key=lambda phrase: -len(phrase.text))
    return phrases


def _texts(phrases: Phrases) -> Iterable[str]:
    """All lines and labels that do not begin with a wildcard."""
    yield from phrases.lines
    for entries in phrases.patterns.values():
        yield from (phrase.text for _, phrase in entries)
    for labels in phrases.labels.values():
        yield from (label.text for label in labels)


def _bare(text: str) -> str:
    """A phrase as it is looked up: folded, without marks around it, a wildcard at an edge kept."""
    folded = fold(str(text)).strip()
    if not _WILD.match(folded):
        folded = folded.lstrip(TRIM)
    return folded if folded.rstrip(".")[-2:] in (" *", " #") else folded.rstrip(TRIM)


_IN_LINE, _IN_TAIL = r"[^\n]{1,120}?", r"[^\n.!?,;:]{1,40}?"
"""What ``*`` stands for: one to a dozen words of a line; of running text, no more than a name."""


def _wildcards(phrase: str, anything: str = _IN_LINE) -> re.Pattern[str]:
    """``*`` stands for ``anything``, ``#`` for a number."""
    pattern = re.escape(phrase).replace(r"\ \*\ ", r"\ \*").replace(r"\*\ ", r"\*").replace(r"\ \*", r"\*")
    pattern = pattern.replace(r"\ \#", r"\#").replace(r"\#\ ", r"\#")
    return lazy(pattern.replace(r"\*", rf"[ ]?{anything}[ ]?").replace(r"\#", r"\W*\d[\d.,]*\W*"))
