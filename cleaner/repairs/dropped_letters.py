"""Given names from which a pipeline dropped the letters that are not ASCII (``Joo`` for João).

The table is made from the given names of the packs: what is left of a name without those letters,
when it is no English word and no other given name, and when only one name gives it. A match
must be followed by another capitalised word.

Safe when what is left cannot be said (``Frdric``, ``Srgio``), or when the text is translated and
writes the very letter elsewhere; otherwise suggested, for ``Joo`` and ``Matas`` are names of
their own in Korea and Lithuania.

Left alone, deliberately: surnames and places (the gazetteer's business), names in capitals, names
that lost a letter and are another name now (``Mara`` for María).

Cost: one set operation for a text without such a name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Applicability, Edit
from cleaner.regex import lazy
from cleaner.repairs import Repair, RuleInfo
from cleaner.rules import RuleBook
from cleaner.rules.listed import listed_words

_UNSPEAKABLE = lazy(r"[^aeiouy]{4}|^[^aeiouy]{3}|^[^aeiouy]+$")
_SHORTEST = 3


def propose(document: Document, rules: RuleBook) -> Iterator[Edit]:
    """Edits that give given names their letters back."""
    table = rules.derived("dropped-letters", lambda: _table(rules))
    for written in listed_words(document, rules, "dropped-letters", lambda: table):
        name = table[written]
        lost = {char for char in name.lower() if not char.isascii()}
        text = document.text
        known = document.source.is_translated and any(char in text for char in lost)
        sure = known or _UNSPEAKABLE.search(written.lower()) is not None
        for match in re.finditer(rf"\b{re.escape(written)}(?=\s[A-ZÀ-ÖØ-Þ][^\W\d_]+\b(?!-))", text):
            yield document.edit(
                *match.span(),
                name,
                rule="dropped-letter",
                category="fluency/character-encoding",
                message=f"“{written}” is {name} without the letters that are not ASCII.",
                applicability=Applicability.SAFE if sure else Applicability.SUGGESTED,
            )


def _table(rules: RuleBook) -> dict[str, str]:
    """From what is left of a name to the name, both capitalised."""
    names = rules.words("given-name")
    sources: dict[str, list[str]] = defaultdict(list)
    for name in names:
        left = "".join(char for char in name if char.isascii())
        if left != name and len(left) >= _SHORTEST:
            sources[left].append(name)
    return {
        left.capitalize(): found[0].capitalize()
        for left, found in sources.items()
        if len(found) == 1 and left.isalpha() and left not in names and not rules.lexicon.knows(left)
    }


REPAIR = Repair(
    name="dropped-letters",
    order=12,
    propose=propose,
    rules=(
        RuleInfo(
            "dropped-letter",
            "fluency/character-encoding",
            "A given name that lost its letters beyond ASCII.",
            examples=(
                ("The novel by Frdric Martin won.", "The novel by Frédéric Martin won."),
                ("Srgio Costa met Jrgen Vogt.", "Sérgio Costa met Jürgen Vogt."),
            ),
            keep=(
                "Joo Sejong and Matas Buzelis played.",
                "Mara Lane and Luca Rossi spoke.",
            ),
        ),
    ),
)
