"""The page around and inside an article: what is not its text goes, what belongs together is joined.

In this order: furniture, stamps and repeated lines are taken out, each kept in the metadata under
its key (``date``, ``updated``, ``credit``, ``source``, ``links``, ``furniture``, ``duplicate``); then
lines broken inside a sentence are joined, headings that ran into a paragraph get a line of their own
and drop caps are mended. What each part leaves alone stands in its module. A
text that is nothing but furniture is left as it is.

Cost: one look at the first word and the last character of every line, a dictionary of the lines'
beginnings; everything else only where one of these shows something. Linear.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Proposal
from cleaner.repairs import Repair
from cleaner.repairs.layout.catalogue import RULES
from cleaner.repairs.layout.doubts import doubts
from cleaner.repairs.layout.drop_caps import drop_caps
from cleaner.repairs.layout.duplicates import duplicates, near_copies
from cleaner.repairs.layout.furniture import furniture, tails
from cleaner.repairs.layout.headings import fused_title, headings
from cleaner.repairs.layout.joints import joints, torn_phrases
from cleaner.repairs.layout.page import lines_of, take_out_lines
from cleaner.repairs.layout.phrases import boilerplate, suspects
from cleaner.repairs.layout.stamps import stamp_lines, stamps_in_lines
from cleaner.rules import RuleBook


def propose(document: Document, rules: RuleBook) -> Iterator[Proposal]:
    """Edits and findings on the page's layout."""
    lines = lines_of(document)
    phrases = boilerplate(rules)
    if not lines:
        return
    candidates = suspects(lines, phrases)
    removals = furniture(lines, candidates, phrases, rules) | stamp_lines(lines, candidates, phrases)
    removals |= duplicates(lines, removals)
    if len(removals) == len(lines):
        return
    if removals:
        yield from take_out_lines(document, lines, removals)
    yield from stamps_in_lines(document, lines, phrases)
    yield from tails(document, lines, phrases)
    if removals:
        lines = tuple(line for index, line in enumerate(lines) if index not in removals)
    else:
        yield from near_copies(document, lines)
    yield from joints(document, lines)
    yield from torn_phrases(document, lines)
    if document.source.is_translated:  # a person who writes a heading gives it a line
        yield from fused_title(document, lines)
        yield from headings(document, lines, rules)
    yield from drop_caps(document, lines, rules)


REPAIR = Repair(name="layout", order=30, propose=propose, rules=RULES, report=doubts)
