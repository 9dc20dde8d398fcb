"""Positions, configuration changes and pages by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import types
from msgspec.structs import replace

from cleaner.configuration import ConfigError, Settings, load
from cleaner.configuration.change import ignore_rule
from cleaner.editor.pages import page
from cleaner.editor.positions import Positions
from cleaner.editor.project import Basis
from cleaner.model import Finding

BASIS = Basis(Settings(), Path.cwd(), (), ())
UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
TEXTS = st.text(st.sampled_from("ab é\u0301😀\n\r\u2028\u0085\x0c中"), max_size=30)


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.sampled_from(sorted(UNITS)))
def test_positions_come_back(text: str, encoding: str) -> None:
    positions = Positions(text, encoding)
    codec, unit = UNITS[encoding]
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] == "\r\n" and offset:
            continue  # between the two there is no position
        place = positions.position(offset)
        assert positions.offset(place) == offset
        line = text[:offset].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert (place.line, place.character) == (len(line) - 1, len(line[-1].encode(codec)) // unit)


def test_positions_beyond_lines_and_within_characters() -> None:
    positions = Positions("a😀b\r\nc")
    for line, character, offset in ((0, 2, 1), (0, 99, 3), (1, 99, 6), (7, 0, 6)):
        assert positions.offset(types.Position(line, character)) == offset


CHANGES = [
    ("cleaner.toml", None, 'ignore = ["a-rule"]\n'),
    ("cleaner.toml", "# mine\nsuggested = true\n", 'ignore = ["a-rule"]\n# mine\nsuggested = true\n'),
    ("cleaner.toml", "ignore = []\n", 'ignore = ["a-rule"]\n'),
    ("cleaner.toml", 'ignore = [\n  "b", # why\n]\n', 'ignore = ["a-rule", \n  "b", # why\n]\n'),
    ("cleaner.toml", 'ignore = ["a-rule"]\n', 'ignore = ["a-rule"]\n'),
    (
        "pyproject.toml",
        "[tool.cleaner]\nsuggested = true\n[tool.ruff]\nignore = []\n",
        '[tool.cleaner]\nignore = ["a-rule"]\nsuggested = true\n[tool.ruff]\nignore = []\n',
    ),
    ("pyproject.toml", "[tool.cleaner]", '[tool.cleaner]\nignore = ["a-rule"]\n'),
]


@pytest.mark.parametrize(("name", "before", "after"), CHANGES)
def test_a_rule_is_ignored_and_the_file_stays_as_it_was(
    tmp_path: Path, name: str, before: str | None, after: str
) -> None:
    path = tmp_path / name
    if before is not None:
        path.write_text(before)
    ignore_rule(path, "a-rule")
    assert path.read_text() == after
    load.cache_clear()
    assert "a-rule" in load(path).ignore


@pytest.mark.parametrize("text", ["ignore = 'x'\n", "ignore = [\n", '"ignore" = ["b"]\n', "\udc80"])
def test_a_file_that_is_not_understood_is_left_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / "cleaner.toml"
    path.write_text(text, errors="surrogateescape")
    before = path.read_bytes()
    with pytest.raises(ConfigError, match=r"cleaner\.toml"):
        ignore_rule(path, "a-rule")
    assert path.read_bytes() == before


def test_a_page_links_to_the_documentation_where_that_is_known() -> None:
    remark = Finding(2, 4, "ancient-capital", "x", "Says more.")
    assert "documentation" not in page([remark], "a text", BASIS)
    root = "https://example.org/cleaner/"
    known = replace(BASIS, settings=Settings(documentation=root))
    shown = page([remark, replace(remark, rule="our-own")], "a text", known)
    assert f"(<{root}rules/from-es/politics-and-law.html#ancient-capital>)" in shown
    assert shown.count(root) == 1


def test_a_page_shows_text_and_never_markup() -> None:
    text = "a `<b>` [x](javascript:y)"
    shown = page([Finding(2, 25, "no-rule", "x", "Says <script> & *more*", ("``",))], text, BASIS)
    assert "\\<script\\> \\& \\*more\\*" in shown
    assert "`` `<b>` [x](javascript:y) ``" in shown
    assert "``` `` ```" in shown
