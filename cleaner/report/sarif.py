"""SARIF 2.1.0, with fixes: for code scanning and every viewer that reads it."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from cleaner.report.article import Article, Counts
from cleaner.report.format import Format
from cleaner.report.json import dumped, identity
from cleaner.report.notes import Note, notes

_LEVELS = {"safe": "warning", "suggested": "note", "manual": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def _piece(article: Article) -> bytes:
    uri = quote(article.name.encode("utf-8", "surrogateescape"))
    return b",\n".join(dumped(_result(article.name, uri, note)) for note in notes(article))


def _result(name: str, uri: str, note: Note) -> dict[str, Any]:
    region = {
        "startLine": note.line,
        "startColumn": note.column,
        "endLine": note.end_line,
        "endColumn": note.end_column,
        "charOffset": note.start,
        "charLength": note.end - note.start,
    }
    location = {"uri": uri}
    result: dict[str, Any] = {
        "ruleId": note.rule,
        "level": _LEVELS.get(note.applicability, "note"),
        "message": {"text": note.message + (f" [{note.change}]" if note.change else "")},
        "locations": [{"physicalLocation": {"artifactLocation": location, "region": region}}],
        "partialFingerprints": {
            "cleaner/v1": identity(name, note.start, note.rule, note.original, "\0".join(note.suggestions))
        },
        "properties": {"category": note.category, "applicability": note.applicability},
    }
    if note.suggestions:
        result["fixes"] = [
            {
                "description": {"text": f"Write ‘{text}’" if text.strip() else "Remove it"},
                "artifactChanges": [
                    {
                        "artifactLocation": location,
                        "replacements": [{"deletedRegion": region, "insertedContent": {"text": text}}],
                    }
                ],
            }
            for text in note.suggestions
        ]
    return result


def _head(counts: Counts) -> bytes:
    return (
        b'{"$schema": "%s", "version": "2.1.0", "runs": [{"columnKind": "unicodeCodePoints",\n"results": [\n'
        % _SCHEMA.encode()
    )


def _tail(counts: Counts) -> bytes:
    from cleaner import __version__

    rules = [
        {
            "id": rule,
            "shortDescription": {"text": message},
            **_help(rule, counts.documentation),
            "properties": {"category": category},
        }
        for rule, (category, message) in sorted(counts.messages.items())
    ]
    tool = {"driver": {"name": "cleaner", "semanticVersion": __version__, "rules": rules}}
    invocation = {
        "executionSuccessful": not counts.failures and not counts.interrupted,
        "toolExecutionNotifications": [
            {"level": "error", "message": {"text": str(failure)}} for failure in counts.failures
        ],
    }
    return b'\n],\n"tool": ' + dumped(tool) + b',\n"invocations": [' + dumped(invocation) + b"]}]}\n"


def _help(rule: str, documentation: str) -> dict[str, str]:
    if not documentation:
        return {}
    from cleaner.repairs.catalogue import address

    page = address(rule, documentation)
    return {"helpUri": page} if page else {}


FORMAT = Format(_piece, _head, _tail, separator=b",\n")
