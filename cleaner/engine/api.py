"""The public entrance: ``clean(text)`` and ``Cleaner(config).clean(text)``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from cleaner.document import Document
from cleaner.engine.line_ends import restore_line_ends, unify_line_ends
from cleaner.engine.run import Pipeline
from cleaner.model import Applicability, Edit, Finding, Result, SourceEvidence
from cleaner.repairs import discover
from cleaner.rules import load_rules
from cleaner.rules.evidence import Foreign, find_evidence, foreign_document

if TYPE_CHECKING:
    from cleaner.decisions import Decisions
    from cleaner.decisions.judging import Judge
    from cleaner.engine.memory import Memory

ENGINE_RULES = ("untranslated-document", "unsettled-paragraph")
"""What the engine itself reports."""

_SAMPLE = 'The minister said "no" , the police in Nur Sultan sayd . He was” angry “.\n'
"""A text with something for every room of the program."""


class Config(Struct, frozen=True):
    """What a house decides. The defaults are those of the command line.

    ``select`` and ``ignore`` hold rule ids or prefixes ending in ``*``; ``source`` is a language
    code, or ``auto``; ``packs`` are folders of further rule packs.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    suggested: bool = False
    source: str = "auto"
    packs: tuple[Path, ...] = ()


class Cleaner:
    """Compiled once, used for millions of texts. Immutable, so safe to share between threads
    and to carry over a fork."""

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()
        self.rules = load_rules(self.config.packs)
        self._repairs = discover()
        self._pipeline = Pipeline(self._repairs, self.rules, self._wanted, self._applied, self._source)

    @property
    def rule_ids(self) -> frozenset[str]:
        """Every rule that may be named in a result: of the packs, of the repairs, and the engine's own."""
        declared = (info.id for repair in self._repairs for info in repair.rules)
        return frozenset((*self.rules.rule_ids, *declared, *ENGINE_RULES))

    def prepare(self) -> None:
        """Load now what is otherwise loaded when a text first needs it: for a program that is going to
        clean many, before it forks, so that the processes share it. About 0.2 s."""
        self.rules.lexicon.complete()
        self.clean(_SAMPLE)

    def clean(self, text: str, decisions: Decisions | None = None) -> Result:
        """Repair one article, as people decided where they did.

        Offsets in the result are code points of ``text``. Raises TypeError for anything but a str.
        Linear in the length of the text.
        """
        if not isinstance(text, str):
            raise TypeError(f"clean() takes a str, not {type(text).__name__}: decode bytes first")
        return self._clean(text, decisions)

    def clean_again(
        self,
        text: str,
        memory: Memory,
        decisions: Decisions | None = None,
        outdated: Callable[[], bool] | None = None,
    ) -> Result:
        """The same result, sooner: ``memory`` has what an earlier check found out about unchanged lines.

        ``outdated`` is asked between the steps whether anybody still wants the result; it may be
        called from this thread only. Raises Outdated when nobody does.
        """
        memory.begin()
        result = self._clean(text, decisions, memory, outdated)
        memory.end()
        return result

    def _clean(
        self,
        text: str,
        decisions: Decisions | None,
        memory: Memory | None = None,
        outdated: Callable[[], bool] | None = None,
    ) -> Result:
        unified, line_ends = unify_line_ends(text)
        document = Document(unified, kept=memory, declared=decisions.names if decisions else frozenset())
        source = self._source(document)
        judge = _judge(decisions, document) if decisions else None
        if foreign := foreign_document(document, self.rules):
            return self._untouched(text, foreign, source, judge)
        outcome = self._pipeline.run(document.with_source(source), judge, outdated)
        edits = restore_line_ends(text, outcome.edits, line_ends)
        findings = judge.findings(outcome.findings, ENGINE_RULES) if judge else outcome.findings
        if line_ends:
            findings = tuple(line_ends.finding(item) for item in findings)
        cleaned = outcome.text if not line_ends else _apply(text, edits)
        return Result(cleaned, edits, findings, _metadata(edits), source)

    def _source(self, document: Document) -> SourceEvidence:
        if self.config.source != "auto":
            code = self.config.source
            return SourceEvidence(code, {code: 100.0}, (f"given: {code}",), 100.0)
        return find_evidence(document, self.rules)

    def _untouched(self, text: str, foreign: Foreign, source: SourceEvidence, judge: Judge | None) -> Result:
        """The result for an article that is not English: the text as it was, and one finding."""
        language = f" ({foreign.language})" if foreign.language else ""
        finding = Finding(
            0,
            len(text),
            "untranslated-document",
            "accuracy/untranslated",
            f"{foreign.unknown_share:.0%} of the words are not English: the article looks untranslated"
            f"{language} and was left alone.",
        )
        findings = (finding,) if self._wanted(finding) else ()
        return Result(text, (), judge.findings(findings, ENGINE_RULES) if judge else findings, {}, source)

    def _wanted(self, proposal: Edit | Finding) -> bool:
        if self.config.select and not _matches(proposal.rule, self.config.select):
            return False
        return not _matches(proposal.rule, self.config.ignore)

    def _applied(self, edit: Edit) -> bool:
        if edit.applicability is Applicability.SAFE:
            return True
        return self.config.suggested and edit.applicability is Applicability.SUGGESTED


def _judge(decisions: Decisions, document: Document) -> Judge:
    from cleaner.decisions.judging import Judge

    return Judge(decisions, document)


def _matches(rule: str, patterns: Iterable[str]) -> bool:
    return any(rule == p or (p.endswith("*") and rule.startswith(p[:-1])) for p in patterns)


def _apply(text: str, edits: tuple[Edit, ...]) -> str:
    from cleaner.model import apply_edits

    return apply_edits(text, edits)


def _metadata(edits: Iterable[Edit]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for edit in edits:
        for key, value in edit.metadata:
            found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


@lru_cache(maxsize=1)
def _default() -> Cleaner:
    return Cleaner()


def clean(text: str) -> Result:
    """Repair one text with the default rules (compiled at the first call)."""
    return _default().clean(text)
