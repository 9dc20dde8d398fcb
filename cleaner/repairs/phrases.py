"""Phrases: calques, false friends, reporting verbs, prepositions, word order — the rules of the packs.

What is found and written is data (see docs/rule-packs.md); this module only says when it is the
turn of those rules: after names, so that a name inside a pattern has its English form. Rules of word
order have no turn of their own: where one needs the English words that another rule writes (title +
demonym), it finds them in the next round.

Left alone, deliberately: whatever a rule's own ``unless``, ``sources`` and ``evidence`` exclude;
masked stretches; matches that run over the end of a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable

from cleaner.document import Document
from cleaner.model import Proposal
from cleaner.repairs import Repair
from cleaner.rules import RuleBook
from cleaner.rules.proposing import propose_rules


def propose(document: Document, rules: RuleBook) -> Iterable[Proposal]:
    """What the packs' rules propose. O(text + hits)."""
    return propose_rules(document, rules)


REPAIR = Repair("phrases", 90, propose)
