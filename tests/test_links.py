"""The check of links sees what is broken, and the links that are read in the repository are whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import links

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    "page",
    [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))],
    ids=lambda path: path.name,
)
def test_links_in_the_repository_lead_somewhere(page: Path) -> None:
    assert list(links.broken_in_markdown(page)) == []


@pytest.mark.parametrize(
    ("body", "broken"),
    [
        ('<a href="b.html#here">', []),
        ('<a href="b.html#there">', ["a.html: b.html#there: no such anchor"]),
        ('<a href="c.html">', ["a.html: c.html: no such file"]),
        ('<a href="folder/">', ["a.html: folder/: no such file"]),
        ('<a href="#top"><p id="top">', []),
        ('<a href="#bottom">', ["a.html: #bottom: no such anchor"]),
        ('<a href="https://example.org/x">', []),
        ('<img src="//example.org/x.png">', ["a.html: loads //example.org/x.png from a network"]),
        ('<script src="https://x.org/y.js"></script>', ["a.html: loads https://x.org/y.js from a network"]),
        ('<link rel="stylesheet" href="x.css?v=1">', []),
        ('<link rel="canonical" href="https://example.org/">', []),
    ],
)
def test_a_site_is_checked(tmp_path: Path, body: str, broken: list[str]) -> None:
    (tmp_path / "a.html").write_text(f"<body>{body}</body>")
    (tmp_path / "b.html").write_text('<h2 id="here">')
    (tmp_path / "x.css").write_text("body { background: url(data:image/png;base64,AAAA) }")
    (tmp_path / "folder").mkdir()
    assert list(links.broken_in_site(tmp_path)) == broken


def test_a_style_sheet_that_fetches_fonts_is_seen(tmp_path: Path) -> None:
    (tmp_path / "x.css").write_text('@import "https://fonts.example.org/a.css";')
    assert len(list(links.broken_in_site(tmp_path))) == 1


def test_headings_become_anchors_as_code_hosts_make_them() -> None:
    text = "# One `two`: three!\n## Same\n```\n# no heading\n```\n## Same\n## A–Z, what’s\n"
    assert list(links.anchors(text)) == ["one-two-three", "same", "same-1", "az-whats"]
