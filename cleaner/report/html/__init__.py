"""``report.html``: one file to read and review in a browser, without a network.

Each article is a data block that the page's own script draws when it is opened, so four hundred of
them stay quick. Nothing of an article is ever parsed as markup: names are escaped here, the script writes
text nodes only, and the policy in the head lets no other script or style run (by their hashes), loads
nothing, and forbids the script itself to make markup from strings (trusted types).
"""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from html import escape
from importlib.resources import files

from cleaner.report.article import Article, Counts
from cleaner.report.format import Format
from cleaner.report.html.data import record
from cleaner.report.json import dumped

_SCRIPTS = ("dom.js", "articles.js", "text.js", "decisions.js", "overview.js", "review.js", "page.js")
_STATES = {"changed": "cleaned", "unchanged": "nothing to repair", "left-alone": "left alone: not English"}


def _piece(article: Article) -> bytes:
    edits, findings = len(article.edits), len(article.findings)
    counts = [f"{edits:,} change{'s' * (edits != 1)}"] * bool(edits)
    counts += [f"{findings:,} for a person"] * bool(findings)
    state = " · ".join(counts) if article.status == "changed" and counts else _STATES[article.status]
    if article.status == "unchanged" and counts:
        state = " · ".join(counts)
    name = f'<span class="name">{escape(article.name)}</span>'
    head = (
        f'<details class="article {article.status}"><summary>{name} '
        f'<span class="state">{state}</span></summary>\n<script type="application/json">'
    )
    return head.encode("utf-8", "backslashreplace") + _block(record(article)) + b"</script></details>\n"


def _block(data: object) -> bytes:
    """JSON that cannot end, or open, a script element."""
    return dumped(data).replace(b"<", b"\\u003c")


@lru_cache(maxsize=1)
def _assets() -> tuple[str, str]:
    """The style sheet and the script."""
    here = files(__name__)
    parts = (here.joinpath(name).read_text("utf-8") for name in _SCRIPTS)
    return here.joinpath("page.css").read_text("utf-8"), f'"use strict";\n{{\n{"".join(parts)}}}\n'


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def policy() -> str:
    """The Content-Security-Policy of the page."""
    style, script = map(_digest, _assets())
    return (
        f"default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _head(counts: Counts) -> bytes:
    title = "What cleaner changed"
    figures = [
        (counts.articles, "article", "articles"),
        (counts.edits, "change", "changes"),
        (counts.findings, "finding for a person", "findings for a person"),
        (counts.statuses["left-alone"], "article left alone", "articles left alone"),
        (len(counts.failures), "file failed", "files failed"),
    ]
    items = "".join(
        f"<li><strong>{number:,}</strong> {one if number == 1 else many}</li>"
        for number, one, many in figures
        if number or one in ("article", "change")
    )
    parts = [
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy())}">\n',
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
        '<meta name="color-scheme" content="light dark">\n',
        f"<title>{title}</title>\n<style>{_assets()[0]}</style>\n</head>\n<body>\n",
        f'<header><h1>{title}</h1>\n<ul class="figures">{items}</ul></header>\n<main>\n',
        '<noscript><p class="warning">Texts and changes are drawn by a script in this file, which is '
        "switched off here. Nothing is loaded from elsewhere. changes.patch and report.json hold the same "
        "changes.</p></noscript>\n",
    ]
    if counts.interrupted:
        parts.append('<p class="warning">The run was interrupted: only finished articles are listed.</p>\n')
    if counts.failures:
        rows = "".join(f"<li>{escape(str(failure))}</li>" for failure in counts.failures)
        parts.append(f'<section class="warning"><h2>Failed</h2><ul>{rows}</ul></section>\n')
    parts.append('<div id="tools"></div>\n<section id="articles" aria-label="Articles">\n<h2>Articles</h2>\n')
    return "".join(parts).encode("utf-8", "backslashreplace")


def _tail(counts: Counts) -> bytes:
    pages = b'<script type="application/json" id="rules">' + _block(_pages(counts)) + b"</script>\n"
    script = b"<script>" + _assets()[1].encode() + b"</script>\n"
    return b"</section>\n</main>\n" + pages + script + b"</body>\n</html>\n"


def _pages(counts: Counts) -> dict[str, dict[str, object]]:
    """The page of each rule that had something to say. A pack of one's own has none: its messages must do."""
    if not counts.messages:
        return {}
    from cleaner.repairs.catalogue import address

    return {
        rule: {**page, "address": address(rule, counts.documentation)}
        for rule, page in _rule_pages().items()
        if rule in counts.messages
    }


@lru_cache(maxsize=1)
def _rule_pages() -> dict[str, dict[str, object]]:
    """The pages of all rules. Reads every pack: half a second."""
    from cleaner.repairs.catalogue import catalogue

    return {
        entry.id: {
            "message": entry.message,
            "applicability": entry.applicability,
            "because": entry.because,
            "examples": entry.examples,
            "keep": entry.keep,
            "origin": entry.origin,
        }
        for entry in catalogue()
    }


FORMAT = Format(_piece, _head, _tail)
