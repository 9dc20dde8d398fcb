"""Unknown names measured against the text itself: written in one word, or in two spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from cleaner.document import Document
from cleaner.model import Proposal
from cleaner.names import same_name
from cleaner.repairs.names.linking import CATEGORY, INCONSISTENT, JOINED
from cleaner.repairs.names.occurrences import occurrences

_HYPHENATED = re.compile(r"(?<!\w)[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+(?!\w)")


def joined(document: Document, unknown: AbstractSet[str]) -> Iterator[Proposal]:
    """``Handoyun`` where the same text has ``Han Do-yun``: an East Asian name in one word."""
    full: dict[str, str] = {}
    for name in _HYPHENATED.findall(document.text):
        word = re.sub(r"[ -]", "", name).capitalize()
        full[word] = name if full.get(word, name) == name else ""
    for word in sorted(full.keys() & unknown):
        for start, end in occurrences(document.text, word) if full[word] else ():
            yield document.edit(
                start,
                end,
                full[word],
                rule=JOINED,
                category=CATEGORY,
                message=f"{word} is written {full[word]} elsewhere in this text.",
            )


def inconsistent(document: Document, unknown: Mapping[str, str]) -> Iterator[Proposal]:
    """One unknown name in two spellings: reported at the rarer one, with the other as suggestion."""
    groups: dict[str, list[str]] = {}
    for word, consonants in unknown.items():
        groups.setdefault(consonants, []).append(word)
    for words in groups.values():
        if len(words) < 2:
            continue
        counted = sorted(words, key=lambda w: (-len(list(occurrences(document.text, w))), w))
        kept = counted[0]
        for other in counted[1:]:
            if not same_name(kept, other):
                continue
            for start, end in occurrences(document.text, other):
                yield document.finding(
                    start,
                    end,
                    rule=INCONSISTENT,
                    category="terminology/inconsistent",
                    message=f"{other} is spelt {kept} elsewhere in this text.",
                    suggestions=(kept,),
                )
