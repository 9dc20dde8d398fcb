"""Word order: verbs that stand where the source language has them.

Two mechanisms, each with a module: a passive before its subject (:mod:`.verb_first`), and the German
bracket, whose participle or infinitive stands at the end of its clause (:mod:`.verb_final`). Both need
positive evidence of a source language with that order, so a text without it costs nothing.

Deliberately left alone: questions, subjects with a relative clause of their own, verbs with two objects,
lists, and every clause whose pieces are not plain.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Edit
from cleaner.repairs import Repair
from cleaner.repairs.word_order.catalogue import RULES
from cleaner.repairs.word_order.verb_final import Bracket, brackets
from cleaner.repairs.word_order.verb_first import WORDS, inversions
from cleaner.rules import RuleBook

_VERB_FIRST = ("ru", "uk", "es", "it", "pt", "pl", "ro")
_BRACKET = ("de", "nl")
_HINT = 0.3
_PLAIN_HINT = 0.7
_SEVERAL = 2
"""So many plain brackets are evidence enough beside a hint, and one beside a plain hint."""


def propose(document: Document, rules: RuleBook) -> Iterator[Edit]:
    """Edits that give clauses English word order. O(text), and nothing for a text that is no translation."""
    source = document.source
    if source.is_translated and source.supports(_VERB_FIRST) and not document.words.isdisjoint(WORDS):
        for inversion in inversions(document.text):
            if not document.is_masked(inversion.start, inversion.end):
                message = "The verb stands before its subject, as in the source."
                yield _edit(document, *inversion, "passive-before-subject", message)
    if source.allows(_BRACKET) and max(source.scores.get(language, 0.0) for language in _BRACKET) >= _HINT:
        for bracket in _believed(document, rules):
            message = "The verb stands at the end of its clause, as in German."
            yield _edit(document, *bracket[:3], "verb-at-the-end", message)


def _believed(document: Document, rules: RuleBook) -> list[Bracket]:
    """The brackets, when the text says enough of its source.

    Those that could be English count only beside one that could not."""
    found = [
        bracket
        for bracket in brackets(document.text, rules.lexicon.is_verb)
        if not document.is_masked(bracket.start, bracket.end)
    ]
    plain = [bracket for bracket in found if bracket.plain]
    source = document.source
    hint = max(source.scores.get(language, 0.0) for language in _BRACKET)
    enough = (source.is_translated and source.supports(_BRACKET)) or hint >= _PLAIN_HINT
    return found if len(plain) >= (1 if enough else _SEVERAL) else []


def _edit(document: Document, start: int, end: int, replacement: str, rule: str, message: str) -> Edit:
    return document.edit(
        start, end, replacement, rule=rule, category="fluency/grammar/word-order", message=message
    )


REPAIR = Repair(name="word-order", order=100, propose=propose, rules=RULES)
