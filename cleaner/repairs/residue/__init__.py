"""Residue: text left in the source language, from whole paragraphs down to shards of words.

English coverage by the lexicon comes first: an article all of whose lower-case words are English
costs one set operation. What the packs can translate for certain is translated; everything else
is reported, once, with suggestions where they are good.

Left alone, deliberately: names and whatever has a capital; brands; words that the article uses
twice; British and American variants; foreign words inside an untranslated passage (the passage
is reported as a whole); spelling that is only rare.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleaner.document import Document
from cleaner.model import Edit, Finding
from cleaner.repairs import Repair
from cleaner.repairs.residue.catalogue import RULES
from cleaner.repairs.residue.passages import Passage, find_passages
from cleaner.repairs.residue.unknown import unknown_word_findings, word_shards
from cleaner.repairs.residue.vocabulary import vocabulary
from cleaner.repairs.residue.words import (
    conjunctions,
    garbled_titles,
    italian_ad,
    known_residue,
    language_name,
    residue_phrases,
)
from cleaner.rules import RuleBook
from cleaner.rules.coverage import unknown_words

_MARKS_OF_CONJUNCTIONS = frozenset(("y", "Y", "ed", "et", "und", "oder", "ou", "и"))


def propose(document: Document, rules: RuleBook) -> Iterable[Edit | Finding]:
    """Translations of what was left untranslated. O(text), and quick where all is English."""
    return document.memo("residue", lambda: _translations(document, rules))


def _translations(document: Document, rules: RuleBook) -> list[Edit | Finding]:
    proposals: list[Edit | Finding] = []
    if document.words & _MARKS_OF_CONJUNCTIONS:
        proposals += conjunctions(document, rules)
    if " ad " in document.text:
        proposals += italian_ad(document)
    if document.source.is_translated:
        proposals += residue_phrases(document, vocabulary(rules))
    unknown = unknown_words(document, rules)
    if unknown:
        words = vocabulary(rules)
        proposals += known_residue(document, rules, unknown, words)
        proposals += garbled_titles(document, rules, unknown, words)
    if not proposals or not unknown:
        return proposals
    passages = find_passages(document, rules, unknown, words)
    return [item for item in proposals if not _inside(item, passages)]


def report(document: Document, rules: RuleBook) -> Iterable[Finding]:
    """Untranslated passages, shards of words and unknown words of the text as it has settled."""
    unknown = unknown_words(document, rules)
    if not unknown:
        return
    passages = find_passages(document, rules, unknown, vocabulary(rules))
    for passage in passages:
        language = f" It looks {language_name(passage.language)}." if passage.language else ""
        yield document.finding(
            passage.start,
            passage.end,
            rule="untranslated-passage",
            category="accuracy/untranslated",
            message=f"This was left untranslated.{language}",
        )
    shards = [shard for shard in word_shards(document, unknown) if not _inside(shard, passages)]
    yield from shards
    spoken_for = [(item.start, item.end) for item in (*propose(document, rules), *shards)]
    for finding in unknown_word_findings(document, rules, unknown):
        if not _inside(finding, passages) and not any(
            start < finding.end and finding.start < end for start, end in spoken_for
        ):
            yield finding


def _inside(item: Edit | Finding, passages: Sequence[Passage]) -> bool:
    return any(passage.start <= item.start and item.end <= passage.end for passage in passages)


REPAIR = Repair(name="residue", order=140, propose=propose, report=report, rules=RULES)
