"""Consistency: what a person must look at because the right words are not in the text.

Sentences cut off, without a verb or a subject, joined by a bare comma, said twice; clauses that hang on the
wrong noun; names that were links and got lost. Findings only.

Nearly all of it is asked only of a text with signs of machine translation: in good English the
same shapes are style. Deliberately left alone: names spelt two ways (the names repair), quotations
(the quotes repair), exact repetitions (layout, repetition), and facts that disagree: rules cannot
tell which one is right, nor often whether they disagree at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cleaner.document import Document
from cleaner.model import Finding
from cleaner.repairs import Repair
from cleaner.repairs.consistency.catalogue import RULES
from cleaner.repairs.consistency.patterns import DENYING, DOUBLE_NEGATION, SHAPES, STARTS
from cleaner.repairs.consistency.sentences import comma_splices, cut_off, near_duplicates
from cleaner.rules import RuleBook

_CATEGORIES = {rule.id: rule.category for rule in RULES}
_LONGEST_LEAD = 60


def report(document: Document, rules: RuleBook) -> Iterable[Finding]:
    """The findings. O(text); a text without signs of translation is only searched for sentences cut off."""
    findings = list(cut_off(document))
    if not document.words.isdisjoint(DENYING):
        findings += _double_negations(document)
    if document.source.is_translated:
        findings += _shapes(document)
        findings += comma_splices(document)
        findings += near_duplicates(document)
    return [item for item in findings if not document.is_masked(item.start, item.end)]


def _double_negations(document: Document) -> Iterator[Finding]:
    for match in DOUBLE_NEGATION.finditer(document.text):
        yield document.finding(
            *match.span(1),
            rule="double-negation",
            category=_CATEGORIES["double-negation"],
            message="One negation too many: to deny already says no.",
        )


def _shapes(document: Document) -> Iterator[Finding]:
    folded, text = document.folded, document.text
    starts: dict[str, list[int]] = {}
    for start in (0, *(match.end() for match in STARTS.finditer(text))):
        starts.setdefault(text[start : start + 1], []).append(start)
    for shape in SHAPES:
        if (shape.words and document.words.isdisjoint(shape.words)) or shape.hint not in folded:
            continue
        found: Iterable[re.Match[str] | None] = (
            (
                shape.pattern.match(text, start)
                for letter in shape.initials
                for start in starts.get(letter, ())
            )
            if shape.initials
            else shape.pattern.finditer(text)
        )
        for match in filter(None, found):
            if shape.rule == "lost-name" and _introduced(document, match):
                continue
            start, end = match.span(1)
            if shape.lead is not None:
                lead = shape.lead.search(text, max(0, start - _LONGEST_LEAD), start)
                if lead is None:
                    continue
                start = lead.start()
            yield document.finding(
                start, end, rule=shape.rule, category=_CATEGORIES[shape.rule], message=shape.message
            )


def _introduced(document: Document, match: re.Match[str]) -> bool:
    """True when the text has spoken of such an outlet before."""
    noun = match[1].rsplit(" ", 1)[-1]
    return re.search(rf"\b{noun}\b", document.text[: match.start()]) is not None


REPAIR = Repair(name="consistency", order=150, report=report, rules=RULES)
