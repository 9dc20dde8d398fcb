"""One version of a document, checked: what diagnostics, hovers and actions are made from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from lsprotocol import types
from msgspec import Struct

from cleaner.corpus.work import cleaner_for
from cleaner.decisions import load
from cleaner.editor.desk import Text
from cleaner.editor.positions import Positions
from cleaner.editor.project import Basis, Project
from cleaner.engine.api import Cleaner
from cleaner.engine.memory import Memory, Outdated
from cleaner.model import Applicability, Edit, Finding, Result
from cleaner.repairs.catalogue import address
from cleaner.report.article import UNTRANSLATED

Remark = Edit | Finding

_SEVERITIES = {
    Applicability.SAFE: types.DiagnosticSeverity.Warning,
    Applicability.SUGGESTED: types.DiagnosticSeverity.Information,
    Applicability.MANUAL: types.DiagnosticSeverity.Information,
}


class Checked(Struct, frozen=True):
    """A document's text in one version, and the result of cleaning it.

    ``remarks`` are edits and findings in text order, ``diagnostics`` the same as the editor shows them.
    """

    text: Text
    result: Result
    positions: Positions
    basis: Basis
    remarks: tuple[Remark, ...]
    diagnostics: tuple[types.Diagnostic, ...]

    def between(self, start: int, end: int) -> Iterator[Remark]:
        """The remarks that share a character with a stretch, or stand at an empty one."""
        for item in self.remarks:
            if item.start <= end and start <= item.end:
                touching = item.end == start or item.start == end
                if not touching or start == end or item.start == item.end:
                    yield item

    def diagnostic(self, item: Remark) -> types.Diagnostic:
        """What the editor shows of a remark."""
        return self.diagnostics[self.remarks.index(item)]


def _diagnostic(item: Remark, text: str, positions: Positions, documentation: str) -> types.Diagnostic:
    """One on a whole article is shown on its first line."""
    end = item.end
    if item.rule == UNTRANSLATED:
        first = text.find("\n", len(text) - len(text.lstrip()))
        end = len(text) if first < 0 else first
    page = address(item.rule, documentation)
    return types.Diagnostic(
        range=positions.range(item.start, end),
        message=item.message,
        severity=_SEVERITIES[item.applicability],
        code=item.rule,
        source="cleaner",
        code_description=types.CodeDescription(page) if page else None,
    )


class Check:
    """Checks one document again and again; what it found out about unchanged lines is kept."""

    def __init__(self, project: Project, encoding: str = "utf-16") -> None:
        self._project = project
        self._encoding = encoding
        self._cleaner: Cleaner | None = None
        self._memory = Memory()

    def __call__(self, text: Text, outdated: Callable[[], bool]) -> Checked:
        """Clean a text as the settings say. Raises ConfigError, RulesError, Outdated."""
        if outdated():
            raise Outdated
        basis = self._project.basis(path_of(text.uri))
        cleaner = cleaner_for(basis.settings)
        if cleaner is not self._cleaner:  # other rules find out other things
            self._cleaner, self._memory = cleaner, Memory()
        decisions = load(basis.settings.decisions)
        result = cleaner.clean_again(text.text, self._memory, decisions, outdated)
        positions = Positions(text.text, self._encoding)
        both: tuple[Remark, ...] = (*result.edits, *result.findings)
        remarks = tuple(sorted(both, key=lambda item: (item.start, item.end, item.rule)))
        shown = tuple(
            _diagnostic(item, text.text, positions, basis.settings.documentation) for item in remarks
        )
        return Checked(text, result, positions, basis, remarks, shown)


def path_of(uri: str) -> Path | None:
    """The file of a ``file:`` address; None for a text that is no file (yet)."""
    from pygls.uris import to_fs_path

    path = to_fs_path(uri) if uri.startswith("file:") else None
    return Path(path) if path else None
