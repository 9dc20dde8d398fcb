"""``report.json``: everything about a run, for other programs. Schema: docs/report.schema.json.

No times, no absolute paths: the same articles give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from cleaner.report.article import Article, Counts
from cleaner.report.format import Format
from cleaner.report.lines import Lines

VERSION = 1
"""Of the report's form; a reader that knows it may rely on every key of the schema."""


def record(article: Article) -> dict[str, Any]:
    """One article as plain data."""
    lines = Lines(article.original)
    return {
        "file": article.name,
        "output": article.output,
        "status": article.status,
        "encoding": article.encoding,
        "digest": digest(article.original),
        "source": {
            "language": article.source.language,
            "reasons": list(article.source.reasons),
        },
        "metadata": {key: list(values) for key, values in article.metadata.items()},
        "measures": {when: dict(values) for when, values in article.measures.items()},
        "edits": [
            {
                "id": identity(article.name, edit.start, edit.rule, edit.expected, edit.replacement),
                **_place(lines, edit.start, edit.end),
                "original": edit.expected,
                "replacement": edit.replacement,
                "rule": edit.rule,
                "rules": list(edit.rules or (edit.rule,)),
                "group": edit.group,
                "category": edit.category,
                "applicability": str(edit.applicability),
                "message": edit.message,
            }
            for edit in article.edits
        ],
        "findings": [
            {
                "id": identity(
                    article.name,
                    finding.start,
                    finding.rule,
                    article.original[finding.start : finding.end],
                    "\0".join(finding.suggestions),
                ),
                **_place(lines, finding.start, finding.end),
                "original": article.original[finding.start : finding.end],
                "suggestions": list(finding.suggestions),
                "rule": finding.rule,
                "category": finding.category,
                "applicability": str(finding.applicability),
                "message": finding.message,
            }
            for finding in article.findings
        ],
    }


def identity(name: str, start: int, rule: str, original: str, replacement: str) -> str:
    """Names an edit or a finding within a run, the same in every run on the same text."""
    parts = "\0".join((name, str(start), rule, original, replacement))
    return hashlib.blake2b(parts.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def digest(text: str) -> str:
    """Tells whether a file still is the text that the report is about."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def dumped(data: Any) -> bytes:
    """One line of JSON in UTF-8."""
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "backslashreplace")


def summary(counts: Counts) -> dict[str, Any]:
    """The counts of a run, most frequent first."""
    return {
        "articles": counts.articles,
        "statuses": _ranked(counts.statuses),
        "encodings": _ranked(counts.encodings),
        "edits": counts.edits,
        "findings": counts.findings,
        "edits_by_category": _ranked(counts.categories),
        "edits_by_rule": _ranked(counts.rules),
        "findings_by_rule": _ranked(counts.finding_rules),
        "failures": [
            {"file": failure.name, "reason": failure.reason, "remedy": failure.remedy}
            for failure in counts.failures
        ],
        "interrupted": counts.interrupted,
    }


def _ranked(counter: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counter.items(), key=lambda item: (-item[1], item[0])))


def _place(lines: Lines, start: int, end: int) -> dict[str, int]:
    line, column = lines.at(start)
    return {"start": start, "end": end, "line": line, "column": column}


def _piece(article: Article) -> bytes:
    return dumped(record(article))


def _head(counts: Counts) -> bytes:
    from cleaner import __version__

    return b'{"version": %d, "generator": {"name": "cleaner", "version": %s},\n"articles": [\n' % (
        VERSION,
        dumped(__version__),
    )


def _tail(counts: Counts) -> bytes:
    return b'\n],\n"summary": ' + dumped(summary(counts)) + b"}\n"


FORMAT = Format(_piece, _head, _tail, separator=b",\n")
