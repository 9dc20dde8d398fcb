"""The ``boilerplate`` section of the packs, compiled for look-up by line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from cleaner.document.folding import fold
from cleaner.rules import RuleBook

_FIRST_WORD = re.compile(r"\W*(\w+)")
_TRIM = " \t.:!…?*•·|>-—–«»\"'[](){}_=#+"


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a line or its beginning says, and what becomes of it.

    ``key`` is the metadata key; ``edge``: only at the head or foot of the text or beside other
    furniture; ``headline``: a linked headline may follow on a line of its own.
    """

    text: str
    key: str
    edge: bool = False
    headline: bool = False


@dataclass(slots=True)
class Phrases:
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

    def line(self, folded: str) -> Phrase | None:
        """The entry that the whole line (folded) is, if it is one."""
        bare = trim(folded)
        found = self.lines.get(bare)
        if found is None and bare:
            found = next((p for pattern, p in self._candidates(bare) if pattern.fullmatch(bare)), None)
        return found

    def _candidates(self, bare: str) -> Iterable[tuple[re.Pattern[str], Phrase]]:
        yield from self.patterns.get(first_word(bare), ())
        if len(bare) < 60:
            yield from self.open_patterns


def trim(folded: str) -> str:
    """A folded line without the marks and blanks around it."""
    return folded.strip(_TRIM)


def first_word(folded: str) -> str:
    """The first word of a folded line, or ``""``."""
    match = _FIRST_WORD.match(folded)
    return match[1] if match else ""


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
            if "*" not in phrase.text:
                phrases.lines.setdefault(phrase.text, phrase)
            elif phrase.text.startswith("*"):
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
                phrases.tail_patterns.append((literal, _wildcards(phrase.text), phrase))
            else:
                phrases.tails[phrase.text] = phrase
        for text in entry.get("stamps", ()):
            phrases.stamps[_bare(text)] = key
    for labels in phrases.labels.values():
        labels.sort(key=lambda phrase: -len(phrase.text))
    return phrases


def _bare(text: str) -> str:
    """A phrase as it is looked up: folded, without marks around it, a wildcard at an edge kept."""
    folded = fold(str(text)).strip()
    left = "* " if folded.startswith("* ") else ""
    right = " *" if folded.rstrip(".").endswith(" *") else ""
    return left + trim(folded) + right


def _wildcards(phrase: str) -> re.Pattern[str]:
    """``*`` stands for one to a dozen words."""
    parts = [re.escape(part.strip()) for part in phrase.split("*")]
    return re.compile(r"[ ]?[^\n]{1,120}?[ ]?".join(parts))
