"""Quick fixes: repair here, all of a rule, all that is safe; keep, declare right, turn the rule off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lsprotocol import types

from cleaner.decisions import Decision, keeping
from cleaner.editor.checks import Checked, Remark
from cleaner.model import Edit
from cleaner.report.notes import printable

FIX_ALL = "source.fixAll.cleaner"
KEEP, DECLARE, DISABLE = "cleaner.keep", "cleaner.declare", "cleaner.disableRule"
KINDS = (types.CodeActionKind.QuickFix, FIX_ALL)

MOST = 20
"""Of a long selection only so many remarks get actions of their own: no menu shows more."""

_WORD = r"[^\W\d_][\w'’.-]*"
_NAME = re.compile(rf"{_WORD}(?: {_WORD}){{0,3}}")


def actions(
    checked: Checked, start: int, end: int, only: Sequence[str] | None = None
) -> list[types.CodeAction]:
    """What can be done about a stretch of the text, nearest to hand first."""
    found: list[types.CodeAction] = []
    every = checked.result.edits
    if _asked(types.CodeActionKind.QuickFix, only):
        items = list(checked.between(start, end))
        rules = list(dict.fromkeys(item.rule for item in items))[:MOST]
        for item in items[:MOST]:
            found += _repairs(checked, item)
        for rule in rules:
            found += _all_of(checked, rule)
        if items and every:
            title = f"Repair all that is safe ({len(every)})"
            found.append(
                types.CodeAction(title, types.CodeActionKind.QuickFix, edit=_changes(checked, every))
            )
        for item in items[:MOST]:
            found += _decisions(checked, item)
        for rule in rules:
            found.append(_command(f"Turn {rule} off in this project", DISABLE, checked.text.uri, rule))
    if every and (only or not found) and _asked(FIX_ALL, only):  # in a menu of everything once is enough
        edit = _changes(checked, every)
        found.append(types.CodeAction("Repair all that is safe", FIX_ALL, edit=edit))
    return found


def decision_from(data: Any) -> Decision:
    """A decision from the argument of a command. Raises ValueError."""
    from cleaner.decisions import Place

    try:
        values = [data[key] for key in ("rule", "before", "words", "after")]
    except (TypeError, KeyError):
        raise ValueError("a decision needs rule, before, words and after") from None
    if not all(isinstance(value, str) for value in values):
        raise ValueError("rule, before, words and after are strings")
    return Decision(values[0], Place(*values[1:]))


def _asked(kind: str, only: Sequence[str] | None) -> bool:
    """A kind is asked for by its name or by the beginning of it (``source``, ``source.fixAll``)."""
    return only is None or any(kind == asked or kind.startswith(f"{asked}.") for asked in only)


def _repairs(checked: Checked, item: Remark) -> Iterator[types.CodeAction]:
    """The edit with those that belong to it, or one action for each suggestion."""
    if isinstance(item, Edit):
        whole = [edit for edit in checked.result.edits if edit is item or (item.group == edit.group != "")]
        yield _repair(checked, item, item.replacement, _changes(checked, whole), preferred=True)
        return
    for suggestion in item.suggestions:
        new = types.TextEdit(checked.positions.range(item.start, item.end), suggestion)
        yield _repair(checked, item, suggestion, _workspace(checked, [new]), preferred=False)


def _all_of(checked: Checked, rule: str) -> Iterator[types.CodeAction]:
    """One action for all that a rule would repair or has one suggestion for; none when that is one thing.

    Edits bring those that belong to them; of two that overlap the first is made.
    """
    edits = checked.result.edits
    groups = {edit.group for edit in edits if edit.rule == rule and edit.group}
    spans = [
        (edit.start, edit.end, edit.replacement)
        for edit in edits
        if edit.rule == rule or edit.group in groups
    ]
    fixes = len(groups) + sum(edit.rule == rule and not edit.group for edit in edits)
    for item in checked.result.findings:
        if item.rule == rule and len(item.suggestions) == 1:
            spans.append((item.start, item.end, item.suggestions[0]))
            fixes += 1
    if fixes > 1:
        apart: list[tuple[int, int, str]] = []
        for span in sorted(spans):
            if not apart or (span[0] >= apart[-1][1] and span[:2] != apart[-1][:2]):
                apart.append(span)
        place = checked.positions.range
        changes = [types.TextEdit(place(start, end), write) for start, end, write in apart]
        title = f"Repair all {fixes} of {rule}"
        yield types.CodeAction(title, types.CodeActionKind.QuickFix, edit=_workspace(checked, changes))


def _repair(
    checked: Checked, item: Remark, write: str, edit: types.WorkspaceEdit, preferred: bool
) -> types.CodeAction:
    old, new = _short(checked.text.text[item.start : item.end]), _short(write)
    title = f"Take out {old}" if not write else f"Repair: {old} → {new}"
    return types.CodeAction(
        title,
        types.CodeActionKind.QuickFix,
        diagnostics=[checked.diagnostic(item)],
        is_preferred=preferred,
        edit=edit,
    )


def _decisions(checked: Checked, item: Remark) -> Iterator[types.CodeAction]:
    made = [edit for edit in checked.result.edits if edit is not item]
    places = [
        {
            "rule": decision.rule,
            "before": decision.place.before,
            "words": decision.place.words,
            "after": decision.place.after,
        }
        for decision in keeping(checked.text.text, item, made)
    ]
    words = checked.text.text[item.start : item.end]
    yield _command(f"Keep {_short(words)} here, and remember", KEEP, checked.text.uri, *places)
    parts = words.split(" ")
    if _NAME.fullmatch(words) and (len(parts) == 1 or (parts[0][0].isupper() and parts[-1][0].isupper())):
        yield _command(f"{_short(words)} is right in this project", DECLARE, checked.text.uri, words)


def _command(title: str, name: str, *arguments: object) -> types.CodeAction:
    command = types.Command(title, name, arguments=list(arguments))
    return types.CodeAction(title, types.CodeActionKind.QuickFix, command=command)


def _changes(checked: Checked, edits: Iterable[Edit]) -> types.WorkspaceEdit:
    place = checked.positions.range
    return _workspace(checked, [types.TextEdit(place(e.start, e.end), e.replacement) for e in edits])


def _workspace(checked: Checked, edits: Sequence[types.TextEdit]) -> types.WorkspaceEdit:
    """An edit of this version: an editor whose text has moved on refuses it."""
    identifier = types.OptionalVersionedTextDocumentIdentifier(
        uri=checked.text.uri, version=checked.text.version
    )
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(identifier, list(edits))])


def _short(text: str, most: int = 30) -> str:
    shown = printable(text if len(text) <= most else f"{text[: most - 8]}…{text[-7:]}")
    return f"‘{shown}’"
