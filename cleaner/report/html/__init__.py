"""``report.html``: one file to read and review in a browser, without a network.

Of many articles it is a list, and each article has a page of its own (:mod:`cleaner.report.html.index`).
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

PAGE = tuple(
    f"{name}.js" for name in "dom facets outer saving articles text decisions overview review page".split()
)
"""The scripts of a page with articles in it."""
TITLE = "What cleaner changed"
_STATES = {"changed": "cleaned", "unchanged": "nothing to repair", "left-alone": "left alone: not English"}


def _piece(article: Article) -> bytes:
    name = f'<span class="name">{escape(article.name)}</span>'
    head = (
        f'<details class="article {article.status}"><summary>{name} '
        f'<span class="state">{state_of(article)}</span></summary>\n<script type="application/json">'
    )
    return head.encode("utf-8", "backslashreplace") + block(record(article)) + b"</script></details>\n"


def state_of(article: Article) -> str:
    """What became of an article, in a few words."""
    edits, findings = len(article.edits), len(article.findings)
    counts = [f"{edits:,} change{'s' * (edits != 1)}"] * bool(edits)
    counts += [f"{findings:,} for a person"] * bool(findings)
    if counts and article.status != "left-alone":
        return " · ".join(counts)
    return _STATES[article.status]


def block(data: object) -> bytes:
    """JSON that cannot end, or open, a script element."""
    return dumped(data).replace(b"<", b"\\u003c")


@lru_cache(maxsize=4)
def _assets(scripts: tuple[str, ...]) -> tuple[str, str]:
    """The style sheet and the script."""
    here = files(__name__)
    parts = (here.joinpath(name).read_text("utf-8") for name in scripts)
    return here.joinpath("page.css").read_text("utf-8"), f'"use strict";\n{{\n{"".join(parts)}}}\n'


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def policy(scripts: tuple[str, ...] = PAGE, frames: str = "") -> str:
    """The Content-Security-Policy of a page; ``frames``: what it may show in a frame."""
    style, script = map(_digest, _assets(scripts))
    return (
        f"default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; "
        + (f"frame-src {frames}; " if frames else "")
        + "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def head(
    counts: Counts, title: str = TITLE, scripts: tuple[str, ...] = PAGE, frames: str = "", back: str = ""
) -> bytes:
    """The page up to its first article; ``back`` is the address of the list that the page belongs to."""
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
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy(scripts, frames))}">\n',
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
        '<meta name="color-scheme" content="light dark">\n',
        f"<title>{escape(title)}</title>\n<style>{_assets(scripts)[0]}</style>\n</head>\n<body>\n",
        f'<header><h1>{escape(title)}</h1>\n<ul class="figures">{items}</ul>',
        f'<p class="back"><a href="{escape(back)}">All articles</a></p>' if back else "",
        "</header>\n<main>\n",
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


def tail(counts: Counts, scripts: tuple[str, ...] = PAGE) -> bytes:
    """The page after its last article."""
    pages = b'<script type="application/json" id="rules">' + block(_pages(counts)) + b"</script>\n"
    script = b"<script>" + _assets(scripts)[1].encode() + b"</script>\n"
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


FORMAT = Format(_piece, head, tail)
