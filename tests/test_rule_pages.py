"""The pages of the rules are what the rules say today."""

from __future__ import annotations

import re

import pytest

from cleaner.repairs.catalogue import catalogue
from tools import rule_pages


def test_nothing_has_drifted(capsys: pytest.CaptureFixture[str]) -> None:
    """When it fails: ``python tools/rule_pages.py``, read the diff, commit it."""
    assert rule_pages.main(["--check"]) == 0, capsys.readouterr().out


def test_every_rule_has_its_place_on_the_page_that_links_point_to() -> None:
    for entry in catalogue():
        page, anchor = entry.page.split("#")
        text = (rule_pages.ROOT / "docs" / page).with_suffix(".md").read_text("utf-8")
        assert re.search(rf"^## {anchor}$", text, re.MULTILINE), entry.id


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("A note on it.", "A statement on it.", "A <del>note</del> <ins>statement</ins> on it."),
        ("He  left.", "He left.", "<del>He␣␣</del> <ins>He</ins> left."),
        ("the\nend", "the end", "<del>the ↵</del> <ins>the</ins> end"),
        ("a [b] *c* <d>", "a [b] *c* e", r"a \[b\] \*c\* <del>&lt;d&gt;</del> <ins>e</ins>"),
        ("Page 2 Text", "Text", "<del>Page 2</del> Text"),
        ("Nothing.", "Nothing.", "Nothing."),
    ],
)
def test_a_change_shows_what_goes_and_what_comes(before: str, after: str, shown: str) -> None:
    assert rule_pages.change((before, after)) == shown


def test_the_list_in_the_configuration_is_replaced_between_its_marks() -> None:
    config = "nav:\n      # begin: written by tools/rule_pages.py\n      - old\n      # end\ntheme: x\n"
    pages = {"docs/rules/from-es/economy.md": "", "docs/rules/index.md": ""}
    assert rule_pages.with_nav(config, pages) == (
        "nav:\n      # begin: written by tools/rule_pages.py\n      - From Spanish:\n"
        "          - Economy: rules/from-es/economy.md\n      # end\ntheme: x\n"
    )
