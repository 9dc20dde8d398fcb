"""Every link of the documentation leads somewhere, and none of its pages loads anything from a network.

    python tools/links.py [SITE]

Checks each page of the built site (``site/``): addresses of pages, pictures, scripts and style sheets, and
their anchors; and all Markdown files, which are also read where the repository is. Prints what is broken and
exits with 1. Links to other sites are not followed: a check without a network cannot.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

ROOT = Path(__file__).parent.parent
_LOADED = {"img": "src", "script": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src"}
_LINKED = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "manifest", "modulepreload"}
_ABROAD = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//|(?:mailto|data|javascript):", re.IGNORECASE)
_IMPORT = re.compile(r"@import\s+(?:url\()?[\"']?(?=https?:|//)|url\([\"']?(?:https?:|//)[^)]*")
_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(`+)(?:(?!\1).)+?\1")
_LINK = re.compile(r"!?\[(?:[^\[\]]|\[[^\]]*\])*\]\(\s*<?([^)\s>]+)>?[^)]*\)")
_HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$", re.MULTILINE)


class _Page(HTMLParser):
    """What a page links to, what it loads, and the anchors that it has."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of an element."""
        given = {name: value or "" for name, value in attrs}
        self.anchors.update(given[name] for name in ("id", "name") if given.get(name))
        if tag in _LOADED and given.get(_LOADED[tag]):
            self.loads.append(given[_LOADED[tag]])
        elif tag == "link" and _LINKED & set(given.get("rel", "").split()):
            self.loads.append(given.get("href", ""))
        elif tag == "a" and given.get("href"):
            self.links.append(given["href"])


def broken_in_site(site: Path) -> Iterator[str]:
    """What is broken in a built site, a line each."""
    for path in sorted(site.rglob("*.html")):
        if path.name == "404.html":  # served for any address, so its own are absolute
            continue
        page, shown = _page(path), path.relative_to(site)
        for target in page.loads:
            if _ABROAD.match(target) and not target.startswith("data:"):
                yield f"{shown}: loads {target} from a network"
        for target in (*page.links, *page.loads):
            if not _ABROAD.match(target) and (reason := _missing(path, target)):
                yield f"{shown}: {target}: {reason}"
    for path in sorted(site.rglob("*.css")):
        for found in _IMPORT.finditer(path.read_text("utf-8")):
            yield f"{path.relative_to(site)}: loads {found[0]} from a network"


@cache
def _page(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text("utf-8"))
    return page


def _missing(path: Path, target: str) -> str:
    """Why a target does not exist; empty when it does."""
    address, anchor = urldefrag(target)
    address = unquote(address.split("?")[0])
    there = (path.parent / address).resolve() if address else path
    there = there / "index.html" if there.is_dir() else there
    if not there.exists():
        return "no such file"
    if anchor and there.suffix == ".html" and unquote(anchor) not in _page(there).anchors:
        return "no such anchor"
    return ""


def broken_in_markdown(path: Path) -> Iterator[str]:
    """What is broken in a Markdown file that is read in the repository, a line each."""
    text = _CODE.sub("", _FENCE.sub("", path.read_text("utf-8")))
    for target in _LINK.findall(text):
        if _ABROAD.match(target):
            continue
        address, anchor = urldefrag(target)
        there = (path.parent / unquote(address)).resolve() if address else path
        if not there.exists():
            yield f"{path.name}: {target}: no such file"
        elif anchor and there.suffix == ".md" and anchor not in set(anchors(there.read_text("utf-8"))):
            yield f"{path.name}: {target}: no such heading"


def anchors(text: str) -> Iterator[str]:
    """The anchors of a Markdown text's headings, as code hosts make them."""
    seen: dict[str, int] = {}
    for heading in _HEADING.findall(_FENCE.sub("", text)):
        name = re.sub(r"[^\w\- ]", "", heading.lower().replace("`", "")).strip().replace(" ", "-")
        count = seen[name] = seen.get(name, -1) + 1
        yield f"{name}-{count}" if count else name


def main(arguments: list[str]) -> int:
    """Check; the exit status."""
    site = Path(arguments[0]) if arguments else ROOT / "site"
    pages = sum(1 for _ in site.rglob("*.html"))
    found = [*broken_in_site(site)]
    for path in (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))):
        found += broken_in_markdown(path)
    for line in found:
        print(line)
    print(f"{pages} pages, {len(found)} broken", file=sys.stderr)
    return 1 if found or not pages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
