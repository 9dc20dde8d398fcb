"""The packs' own examples as tests: both ways, and the known gaps too.

``examples`` and ``gap`` run with the rule alone and with the evidence that it asks for; ``keep``
sentences run twice: with the rule alone and all the evidence there can be, and (by the caller)
with all rules and no evidence but the sentence's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from cleaner.document import Document
from cleaner.model import Edit, SourceEvidence, apply_edits
from cleaner.rules.book import RuleBook
from cleaner.rules.proposing import propose_rule
from cleaner.rules.reading import RawPack


class Failure(Struct, frozen=True):
    """An example that did not do what the pack says. ``line`` counts from 1."""

    path: str
    line: int
    rule: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.reason}"


def rule_cases(packs: list[RawPack]) -> Iterator[tuple[RawPack, int, Mapping[str, Any]]]:
    """Every rule of the packs as it was written, with its pack and its place in it."""
    for pack in packs:
        for index, rule in enumerate(pack.data.get("rules", ())):
            yield pack, index, rule


def check_rule(pack: RawPack, index: int, rule: Mapping[str, Any], book: RuleBook) -> list[Failure]:
    """Run one rule's examples, gaps and keeps, the rule alone. Empty when all is well."""
    failures = []
    sources = rule.get("sources") or [_folder_source(pack.path)]
    source = SourceEvidence(sources[0], dict.fromkeys(sources, 100.0), ("example",), 100.0)

    def fail(key: str, number: int, reason: str) -> None:
        line = pack.place(("rules", index, key, number))[0]
        failures.append(Failure(pack.path, line, rule["id"], reason))

    for number, example in enumerate(rule["examples"]):
        got, touched = _run(example["before"], rule["id"], book, source)
        if not touched:
            fail("examples", number, f"does not fire on {example['before']!r}")
        elif got != example["after"]:
            fail("examples", number, f"{example['before']!r} became {got!r}, not {example['after']!r}")
        elif _run(got, rule["id"], book, source)[0] != got:
            fail("examples", number, f"changes its own result {got!r} again")
    for number, sentence in enumerate(rule["keep"]):
        got, touched = _run(sentence, rule["id"], book, source)
        if touched:
            fail("keep", number, f"fires on {sentence!r}, which must be kept: {got!r}")
    for number, gap in enumerate(rule.get("gap", ())):
        before, after = (gap, None) if isinstance(gap, str) else (gap["before"], gap["after"])
        got, touched = _run(before, rule["id"], book, source)
        if touched and after in (None, got):
            fail("gap", number, f"is no gap any more: {before!r} becomes {got!r}; move it to the examples")
    return failures


def _folder_source(path: str) -> str:
    return path.split("from-")[1][:2] if "from-" in path else ""


def _run(text: str, rule_id: str, book: RuleBook, source: SourceEvidence) -> tuple[str, bool]:
    """The text after the rule alone, suggestions taken; and whether the rule spoke at all."""
    from cleaner.engine.conflicts import resolve

    document = Document(text, source)
    proposals = list(propose_rule(document, book, rule_id))
    edits, _ = resolve(proposal for proposal in proposals if isinstance(proposal, Edit))
    if edits or not proposals:
        return apply_edits(text, edits), bool(proposals)
    finding = proposals[0]
    first = finding.suggestions[0] if not isinstance(finding, Edit) and finding.suggestions else None
    if first is None:
        return text, True
    return text[: finding.start] + first + text[finding.end :], True
