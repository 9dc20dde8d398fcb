"""One version of a document, checked: what diagnostics, hovers and actions are made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lsprotocol import types

from cleaner.configuration import Settings
from cleaner.corpus.work import cleaner_for
from cleaner.decisions import load
from cleaner.editor.positions import Positions
from cleaner.model import Applicability, Edit, Finding, Result
from cleaner.report.article import UNTRANSLATED

Remark = Edit | Finding

_SEVERITIES = {
    Applicability.SAFE: types.DiagnosticSeverity.Warning,
    Applicability.SUGGESTED: types.DiagnosticSeverity.Information,
    Applicability.MANUAL: types.DiagnosticSeverity.Information,
}


@dataclass(frozen=True, slots=True)
class Checked:
    """A document's text in one version, the result of cleaning it, and its positions."""

    uri: str
    version: int | None
    text: str
    result: Result
    positions: Positions
    settings: Settings

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Edits and findings in text order."""
        both: tuple[Remark, ...] = (*self.result.edits, *self.result.findings)
        return tuple(sorted(both, key=lambda item: (item.start, item.end, item.rule)))

    def between(self, start: int, end: int) -> Iterator[Remark]:
        """The remarks that share a character with a stretch, or stand at an empty one."""
        for item in self.remarks:
            if item.start <= end and start <= item.end:
                touching = item.end == start or item.start == end
                if not touching or start == end or item.start == item.end:
                    yield item

    def diagnostic(self, item: Remark) -> types.Diagnostic:
        """A remark as the editor shows it; one on a whole article is shown on its first line."""
        end = item.end
        if item.rule == UNTRANSLATED:
            first = self.text.find("\n", len(self.text) - len(self.text.lstrip()))
            end = len(self.text) if first < 0 else first
        return types.Diagnostic(
            range=self.positions.range(item.start, end),
            message=item.message,
            severity=_SEVERITIES[item.applicability],
            code=item.rule,
            source="cleaner",
        )


def check(uri: str, version: int | None, text: str, settings: Settings, encoding: str = "utf-16") -> Checked:
    """Clean a text as the settings say. Raises ConfigError, RulesError."""
    result = cleaner_for(settings).clean(text, load(settings.decisions))
    return Checked(uri, version, text, result, Positions(text, encoding), settings)


def path_of(uri: str) -> Path | None:
    """The file of a ``file:`` address; None for a text that is no file (yet)."""
    from pygls.uris import to_fs_path

    path = to_fs_path(uri) if uri.startswith("file:") else None
    return Path(path) if path else None
