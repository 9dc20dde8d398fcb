"""``report.html``: one file to read in a browser, without a network and without scripts.

Everything that comes from an article is escaped; the policy in the head allows the one style
sheet (by its hash) and nothing else. Articles fold away (``details``), so four hundred of them stay readable.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from cleaner.report.article import Article, Counts
from cleaner.report.format import Format
from cleaner.report.html_style import STYLE
from cleaner.report.notes import Note, notes

_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
_POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"
_STATUS = {"changed": "cleaned", "unchanged": "nothing to repair", "left-alone": "left alone: not English"}


def _piece(article: Article) -> bytes:
    return "".join(_article(article)).encode("utf-8", "backslashreplace")


def _article(article: Article) -> Iterator[str]:
    counts = ", ".join(
        f"{number} {noun}{'' if number == 1 else 's'}"
        for number, noun in ((len(article.edits), "edit"), (len(article.findings), "finding"))
        if number
    )
    state = _STATUS[article.status]
    yield f'<details class="article {article.status}"><summary>'
    yield f'<span class="name">{escape(article.name)}</span> <span class="state">{state}'
    yield f"{' · ' + counts if counts else ''}</span></summary>\n"
    yield f'<div class="text">{_inline(article)}</div>\n'
    remarks = list(notes(article))
    yield _table("Changes", [note for note in remarks if note.edit])
    yield _table("For a person to decide", [note for note in remarks if not note.edit])
    yield _facts(article)
    yield "</details>\n"


def _inline(article: Article) -> str:
    """The text with what went and what came, each with its rule in the hover title."""
    text, out, at = article.original, [], 0
    for edit in article.edits:
        out.append(escape(text[at : edit.start]))
        rules = " → ".join(edit.rules or (edit.rule,))
        title = escape(f"{rules} ({edit.category}): {edit.message}")
        if edit.expected:
            out.append(f'<del title="{title}">{_marked(edit.expected)}</del>')
        if edit.replacement:
            out.append(f'<ins title="{title}">{_marked(edit.replacement)}</ins>')
        at = edit.end
    out.append(escape(text[at:]))
    return "".join(out)


def _marked(text: str) -> str:
    """Escaped, with a visible sign for white space that would not show."""
    shown = escape(text).replace("\n", "⏎\n").replace("\u00a0", "⍽")
    return shown if text.strip() else shown.replace(" ", "␣").replace("\t", "⇥")


def _table(title: str, remarks: list[Note]) -> str:
    if not remarks:
        return ""
    rows = "".join(
        f"<tr><td>{note.line}:{note.column}</td><td><code>{escape(note.rule)}</code><br>"
        f"<small>{escape(note.category)}</small></td><td>{_change(note)}</td><td>{escape(note.message)}</td></tr>\n"
        for note in remarks
    )
    head = "<tr><th>Place</th><th>Rule</th><th>Change</th><th>Why</th></tr>"
    return f"<h3>{title} ({len(remarks)})</h3><table><thead>{head}</thead><tbody>\n{rows}</tbody></table>\n"


def _change(note: Note) -> str:
    original = _marked(note.original if len(note.original) <= 240 else note.original[:230] + "…")
    if not note.suggestions:
        return f"<q>{original}</q>"
    options = " or ".join(f"<ins>{_marked(text) or '∅'}</ins>" for text in note.suggestions)
    return f"<del>{original}</del> {options}" if original else options


def _facts(article: Article) -> str:
    rows = [("Encoding", article.encoding)]
    if article.source.language:
        because = "; ".join(article.source.reasons)
        rows.append(("Translated from", article.source.language + (f" ({because})" if because else "")))
    rows += [(key, value) for key, values in article.metadata.items() for value in values]
    rows += [
        (label, f"{before} → {after}" if before != after else f"{before}")
        for label, before, after in _measures(article.measures)
    ]
    body = "".join(f"<dt>{escape(key)}</dt><dd>{escape(value)}</dd>" for key, value in rows)
    return f"<h3>About this article</h3><dl>{body}</dl>\n"


def _measures(measures: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Any, Any]]:
    before, after = measures.get("before"), measures.get("after")
    if not before or not after:
        return
    for key in before:
        label = key.replace("_", " ")
        if key == "readability":
            for score, value in before[key].items():
                yield score.replace("_", " "), value, after[key].get(score)
        elif key == "unknown_words":
            yield label, f"{before[key]:.1%}", f"{after[key]:.1%}"
        else:
            yield label, before[key], after[key]


def _head(counts: Counts) -> bytes:
    title = "What cleaner changed"
    parts = [
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n',
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
        '<meta name="color-scheme" content="light dark">\n',
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n",
        f"<p>{counts.articles:,} articles · {counts.edits:,} edits",
        f" · {counts.findings:,} findings for a person",
        f" · {counts.statuses['left-alone']:,} left alone · {len(counts.failures):,} failed</p>\n",
    ]
    if counts.interrupted:
        parts.append('<p class="warning">The run was interrupted: only finished articles are listed.</p>\n')
    if counts.failures:
        items = "".join(f"<li>{escape(str(failure))}</li>" for failure in counts.failures)
        parts.append(f'<section class="warning"><h2>Failed</h2><ul>{items}</ul></section>\n')
    parts.append(_ranking("Edits by category", counts.categories))
    parts.append(_ranking("Edits by rule", counts.rules))
    parts.append(_ranking("Findings by rule", counts.finding_rules))
    parts.append("<h2>Articles</h2>\n")
    return "".join(parts).encode("utf-8", "backslashreplace")


def _ranking(title: str, counter: Mapping[str, int]) -> str:
    if not counter:
        return ""
    ranked = sorted(counter.items(), key=lambda item: (-item[1], item[0]))
    rows = "".join(
        f'<tr><td>{escape(name)}</td><td class="number">{number:,}</td>'
        f'<td><meter max="{ranked[0][1]}" value="{number}">{number}</meter></td></tr>\n'
        for name, number in ranked
    )
    opened = " open" if title == "Edits by category" else ""
    return f"<details{opened}><summary>{title}</summary><table><tbody>\n{rows}</tbody></table></details>\n"


def _tail(counts: Counts) -> bytes:
    return b"</main>\n</body>\n</html>\n"


FORMAT = Format(_piece, _head, _tail)
