"""One text through all repairs, again until nothing changes.

A *round* runs the repairs in order, each on the text that the former left. Rounds follow one
another until every repair has left the present text alone: the result is then a fixed point, so
cleaning it again does nothing. Progress is what stops the loop, not a count: when a round gives a
text that has been seen before, the paragraphs that keep changing are *frozen* as they were in the
original, their rules are named in a finding, and the run starts again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from cleaner.document import Document
from cleaner.engine.composition import OffsetMap, compose
from cleaner.engine.conflicts import resolve
from cleaner.engine.memory import Outdated
from cleaner.engine.triggers import Triggers
from cleaner.model import Applicability, Edit, Finding, Proposal, SourceEvidence, Span
from cleaner.repairs import Repair
from cleaner.rules import RuleBook

MAX_PASSES = 12
"""A guard against rules that make text grow for ever; seeds settle in three."""


class Outcome(Struct, frozen=True):
    """What a run gave: edits on the original, findings with offsets of the original."""

    text: str
    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]


Judge = Callable[[Document, Iterable[Proposal], OffsetMap], Iterable[Proposal]]
"""What people decided: gets the proposals of one repair on the text as it is now, with the way back to
the original, and gives those that stand; a proposal that was accepted comes back as a safe edit."""


def _given(document: Document) -> SourceEvidence:
    return document.source


class Pipeline:
    """Repairs in order, compiled for use on many texts. Immutable.

    ``wanted`` says whether a proposal's rule is selected, ``applied`` whether an edit is to be
    made rather than shown. ``weigh`` gives the evidence of a text's source: what has been repaired is no
    sign any more, and a text that has settled by the evidence that it came with must settle by its own.
    """

    def __init__(
        self,
        repairs: Sequence[Repair],
        rules: RuleBook,
        wanted: Callable[[Edit | Finding], bool],
        applied: Callable[[Edit], bool],
        weigh: Callable[[Document], SourceEvidence] = _given,
    ) -> None:
        self._repairs = tuple(repairs)
        self._triggers = Triggers(self._repairs)
        self._rules = rules
        self._wanted = wanted
        self._applied = applied
        self._weigh = weigh

    def run(
        self, document: Document, judge: Judge | None = None, outdated: Callable[[], bool] | None = None
    ) -> Outcome:
        """Clean a document (line ends ``\\n``) to a fixed point; ``judge`` brings in what people decided.

        Linear in the text for a bounded number of passes. ``outdated`` is asked before each repair
        whether the result has become useless. Raises Outdated when it has.
        """
        text = document.text
        frozen: dict[Span, tuple[str, ...]] = {}
        while True:
            outcome, unsettled = self._settle(document, tuple(sorted(frozen)), judge, outdated)
            new = {span: names for span, names in unsettled.items() if span not in frozen}
            if not new:
                if unsettled:  # a frozen paragraph cannot change: what still moves lies between paragraphs
                    everywhere = {Span(0, len(text)): sum(unsettled.values(), ())}
                    return Outcome(text, (), _unsettled_findings(everywhere))
                return replace(outcome, findings=_sorted(outcome.findings + _unsettled_findings(frozen)))
            frozen.update(new)

    def _settle(
        self,
        document: Document,
        frozen: tuple[Span, ...],
        judge: Judge | None,
        outdated: Callable[[], bool] | None,
    ) -> tuple[Outcome, dict[Span, tuple[str, ...]]]:
        """Rounds until every repair leaves the text alone, or the original's paragraphs that do not settle.

        A repair that left the present text alone is not asked again before the text changes: the
        last round ends where the last change was made. Then the evidence is weighed anew, and where it
        lets rules speak that the given one silences, their edits are made too.
        """
        text = document.text
        total: tuple[Edit, ...] = ()
        version = weighed = 0
        given = document.source
        # While a settled text is heard by its own evidence: the version and the findings from before.
        tried: tuple[int, dict[int, list[Finding]]] | None = None
        settled: dict[int, int] = {}  # repair -> version of the text that it left alone
        findings: dict[int, list[Finding]] = {}
        steps: list[tuple[tuple[Edit, ...], tuple[Edit, ...]]] = []
        seen = {text: 0}
        triggered = self._triggers.of(document)
        for _ in range(MAX_PASSES):
            before = version
            for index, repair in enumerate(self._repairs):
                if index not in triggered or settled.get(index) == version:
                    continue
                if outdated is not None and outdated():
                    raise Outdated
                proposals = repair.propose(document, self._rules)
                if judge is not None:
                    proposals = judge(document, proposals, OffsetMap(total))
                edits, findings[index] = self._sorted_out(document, proposals, _shifted(frozen, total))
                if not edits:
                    settled[index] = version
                    continue
                version += 1
                steps.append((total, edits))
                document = document.edited(edits)
                total = compose(total, edits, text)
                if len(triggered) < len(self._repairs):
                    triggered |= self._triggers.of(document)
            if version == before:
                if tried is not None:  # its own evidence has been heard: back to the one it came with
                    document = document.edited(()).with_source(given)
                    (at, findings), tried = tried, None
                    if version > at:
                        settled.clear()
                        continue
                elif version > weighed:
                    weighed = version
                    own = self._weigh(document)
                    if own.says_more_than(given):
                        tried = version, dict(findings)
                        document = document.edited(()).with_source(own)
                        settled.clear()
                        continue
                reports: Iterable[Proposal] = self._reports(document)
                if judge is not None:
                    reports = judge(document, reports, OffsetMap(total))
                edits, late = self._sorted_out(document, reports, _shifted(frozen, total))
                if edits:  # suggestions of a report that were accepted
                    version += 1
                    steps.append((total, edits))
                    document = document.edited(edits)
                    total = compose(total, edits, text)
                    triggered = self._triggers.of(document)
                    continue
                total = tuple(edit for edit in total if edit.expected != edit.replacement)
                reported = [item for index in sorted(findings) for item in findings[index]]
                reported += late
                return Outcome(document.text, total, _on_original(reported, total)), {}
            if document.text in seen:
                break
            seen[document.text] = len(steps)
        cycle = steps[seen[document.text] :] or steps[-1:]
        return Outcome(text, (), ()), _moving(text, cycle)

    def _reports(self, document: Document) -> list[Finding]:
        """What the repairs have to say of the text once it has settled."""
        return [
            finding
            for repair in self._repairs
            if repair.report is not None
            for finding in repair.report(document, self._rules)
        ]

    def _sorted_out(
        self, document: Document, proposals: Iterable[Proposal], frozen: tuple[Span, ...]
    ) -> tuple[tuple[Edit, ...], list[Finding]]:
        """Of the proposals of one repair: the edits that may be made, and what is only to be reported."""
        candidates: list[Edit] = []
        findings: list[Finding] = []
        broken: set[str] = set()  # groups of which one edit cannot be made: then none is
        for proposal in proposals:
            if not self._wanted(proposal):
                continue
            if isinstance(proposal, Finding):
                findings.append(proposal)
            elif proposal.expected == proposal.replacement:
                continue
            elif _blocked(document, proposal, frozen):
                broken.add(proposal.group)
            elif self._applied(proposal):
                candidates.append(proposal)
            else:
                broken.add(proposal.group)
                findings.append(as_finding(proposal))
        broken.discard("")
        if broken:
            findings += [as_finding(edit) for edit in candidates if edit.group in broken]
            candidates = [edit for edit in candidates if edit.group not in broken]
        if not candidates:
            return (), findings
        kept, _ = resolve(candidates)
        return kept, findings


def _moving(
    text: str, steps: Sequence[tuple[tuple[Edit, ...], tuple[Edit, ...]]]
) -> dict[Span, tuple[str, ...]]:
    """The original's paragraphs that these steps changed, with the rules that did it.

    A step is given as the edits before it, on the original, and its own, on the text it began with.
    """
    paragraphs = Document(text).paragraphs
    moving: dict[Span, tuple[str, ...]] = {}
    for before, edits in steps:
        offsets = OffsetMap(before)
        for edit in edits:
            start, end = offsets.to_original(edit.start, edit.end)
            touched = [span for span in paragraphs if span.start <= end and start <= span.end]
            for span in touched or [Span(0, len(text))]:
                moving[span] = tuple(dict.fromkeys((*moving.get(span, ()), edit.rule)))
    return moving


def _blocked(document: Document, edit: Edit, frozen: tuple[Span, ...]) -> bool:
    """True when the edit touches a frozen paragraph or rewrites a masked stretch.

    An edit that takes a whole masked stretch out into the metadata is let through: a related
    link that goes with its address is moved, not rewritten.
    """
    if any(span.start <= edit.end and edit.start <= span.end for span in frozen):
        return True
    if not document.masks:
        return False
    whole = bool(edit.metadata) and not edit.replacement.strip()
    return any(
        mask.touches(edit.start, edit.end)
        and not (whole and edit.start <= mask.start and mask.end <= edit.end)
        for mask in document.masks
    )


def as_finding(edit: Edit) -> Finding:
    """An edit that is shown rather than made."""
    return Finding(
        edit.start,
        edit.end,
        edit.rule,
        edit.category,
        edit.message,
        (edit.replacement,),
        Applicability.SUGGESTED if edit.applicability is not Applicability.MANUAL else Applicability.MANUAL,
    )


def _on_original(findings: Sequence[Finding], total: tuple[Edit, ...]) -> tuple[Finding, ...]:
    """Findings on the text that ``total`` makes, with offsets of the original, sorted."""
    if total:
        offsets = OffsetMap(total)
        mapped = []
        for finding in findings:
            start, end = offsets.to_original(finding.start, finding.end)
            mapped.append(replace(finding, start=start, end=end))
        findings = mapped
    return _sorted(findings)


def _shifted(frozen: tuple[Span, ...], total: tuple[Edit, ...]) -> tuple[Span, ...]:
    """Frozen paragraphs, given in the original, in offsets of the text that ``total`` makes."""
    if not frozen or not total:
        return frozen
    shifted = []
    for span in frozen:
        shift = sum(
            len(edit.replacement) - (edit.end - edit.start) for edit in total if edit.end <= span.start
        )
        shifted.append(Span(span.start + shift, span.end + shift))
    return tuple(shifted)


def _unsettled_findings(frozen: dict[Span, tuple[str, ...]]) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            span.start,
            span.end,
            "unsettled-paragraph",
            "other",
            "Rules undo each other here, so the paragraph was left as it was: " + ", ".join(names),
        )
        for span, names in frozen.items()
    )


def _sorted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda f: (f.start, f.end, f.rule, f.message, f.suggestions)))
