"""The pictures of the documentation: small, whole, and without anything from elsewhere."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
SVG = "{http://www.w3.org/2000/svg}"
DRAWN = sorted(PICTURES.glob("*.svg"))


@pytest.mark.parametrize("picture", DRAWN, ids=lambda path: path.stem)
def test_a_drawn_picture_is_whole_and_needs_nothing_else(picture: Path) -> None:
    root = ElementTree.fromstring(picture.read_text("utf-8"))
    assert root.findtext(f"{SVG}title")
    assert not list(root.iter(f"{SVG}script"))
    for element in root.iter():
        for name, value in element.attrib.items():
            if name.endswith("href"):
                assert value.startswith("#")
    assert not re.search(r"url\(|@import", "".join(root.itertext()))


@pytest.mark.parametrize("picture", sorted(PICTURES.iterdir()), ids=lambda path: path.name)
def test_pictures_are_small(picture: Path) -> None:
    assert picture.stat().st_size <= 200_000


def test_every_picture_is_shown_and_described() -> None:
    pages = [PICTURES.parent.parent / "README.md", *PICTURES.parent.glob("*.md")]
    shown = re.findall(
        r"!\[([^\]]*)\]\((?:docs/)?pictures/([^)]+)\)", "".join(page.read_text("utf-8") for page in pages)
    )
    assert {name for _, name in shown} == {path.name for path in PICTURES.iterdir()} - {"first-run.cast"}
    assert all(len(words) > 20 for words, _ in shown)


def test_the_recording_is_one() -> None:
    head, *events = map(json.loads, (PICTURES / "first-run.cast").read_text("utf-8").splitlines())
    assert (head["version"], head["width"]) == (2, 96)
    times = [at for at, kind, _ in events if kind == "o"]
    assert len(times) == len(events)
    assert times == sorted(times)


def test_who_asks_for_less_motion_sees_the_last_screen() -> None:
    assert "prefers-reduced-motion" in (PICTURES / "first-run.svg").read_text("utf-8")


def test_equal_lines_of_a_recording_are_drawn_once() -> None:
    pytest.importorskip("pyte", reason="pip install '.[docs]'")
    from tools.pictures import svg
    from tools.pictures.terminal import Recording

    events = [(0.0, "<b> & c\r\n"), (1.0, "\x1b[31mred\x1b[0m\r\n"), (2.0, "\x1b[2J\x1b[H<b> & c\r\n")]
    drawn = svg.moving(Recording("a title", 20, 4, events))
    root = ElementTree.fromstring(drawn)
    texts = [text.text for text in root.iter(f"{SVG}text")]
    assert texts == ["<b> & c", "red"]
    assert drawn.count('<g transform="translate(0,') == 3
