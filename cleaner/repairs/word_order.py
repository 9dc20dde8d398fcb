"""Word order: postposed demonyms and adjectives, resumptive pronouns — the packs' word-order rules.

They run after the phrases, so that a pattern such as title + demonym sees the English title.
A rule belongs here when its MQM category ends in ``word-order``.

Left alone, deliberately: inversions that English has too (``said the minister``), poetry and
titles of works, which no pattern of the packs covers.
"""

from __future__ import annotations

from collections.abc import Iterable

from cleaner.document import Document
from cleaner.model import Proposal
from cleaner.repairs import Repair
from cleaner.rules import RuleBook
from cleaner.rules.proposing import propose_rules


def propose(document: Document, rules: RuleBook) -> Iterable[Proposal]:
    """What the packs' word-order rules propose. O(text + hits)."""
    return propose_rules(document, rules, word_order=True)


REPAIR = Repair("word-order", 100, propose)
