"""The report of many articles: a list with counts, from which each article's own page is opened.

A browser takes a single page of 400 heavily damaged articles (20 MB) in a second and one of 2,000 (100 MB) in
seven, with as much memory as a telephone has to give; the list of 2,000 is there at once. The list shows
one page at a time in a frame, and the pages tell it what was decided: pages that are opened from a disk
share no storage, but may send each other messages. So there is one file of decisions at the end. A page
that is opened alone is complete in itself.

What a worker makes of an article for the list is a row, as JSON; the pages are made of the same pieces as a
single page.
"""

from __future__ import annotations

import json
from collections import Counter
from html import escape
from typing import Any

from cleaner.report.article import Article, Counts
from cleaner.report.format import Format
from cleaner.report.html import head, state_of, tail
from cleaner.report.json import dumped

SCRIPTS = tuple(f"{name}.js" for name in "dom facets saving rows overview index".split())
FRAMES = "'self' file:"
"""What the list may show in its frame: pages from where it came from itself."""


def _row(article: Article) -> bytes:
    edits = Counter((edit.rule, edit.category) for edit in article.edits)
    findings = Counter((finding.rule, finding.category) for finding in article.findings)
    row = {
        "name": article.name,
        "status": article.status,
        "state": state_of(article),
        "language": article.source.language,
        "rules": [[*key, edits[key], findings[key]] for key in sorted(edits.keys() | findings.keys())],
    }
    return dumped(row)


def entry(piece: bytes, address: str) -> bytes:
    """The list's line about an article, made of its row, with a link to its page."""
    data = json.loads(piece)
    told = json.dumps({key: data[key] for key in ("name", "language", "rules")}, separators=(",", ":"))
    row = escape(told, quote=False).replace("'", "&#x27;")  # in single quotes: JSON is full of double ones
    line = (
        f"<li class=\"article {data['status']}\" data-row='{row}'>"
        f'<a href="{escape(address)}"><span class="name">{escape(data["name"])}</span> '
        f'<span class="state">{data["state"]}</span></a></li>\n'
    )
    return line.encode("utf-8", "backslashreplace")


def page(row: bytes, piece: bytes, back: str) -> bytes:
    """The page of one article; ``back`` is the address of the list."""
    data: dict[str, Any] = json.loads(row)
    counts = Counts(
        articles=1,
        edits=sum(edits for *_, edits, _ in data["rules"]),
        findings=sum(findings for *_, findings in data["rules"]),
        messages={rule: (category, "") for rule, category, *_ in data["rules"]},
    )
    return head(counts, data["name"], back=back) + piece + tail(counts)


def _head(counts: Counts) -> bytes:
    return head(counts, scripts=SCRIPTS, frames=FRAMES) + b'<ol id="list">\n'


def _tail(counts: Counts) -> bytes:
    return b"</ol>\n" + tail(Counts(), SCRIPTS)


FORMAT = Format(_row, _head, _tail)
