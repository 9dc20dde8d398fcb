"""What no repair may rewrite, and what only looks like it."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.document.masks import find_masks

MASKED = [
    ("See https://example.org/a,b?c=d.", ["https://example.org/a,b?c=d"]),
    ("Write to desk@news.example.org, please", ["desk@news.example.org"]),
    ("Orda.kz reports; www.example.com/x too", ["Orda.kz", "www.example.com/x"]),
    ("Run `clean it` and then", ["`clean it`"]),
    ("@handle and #hashtag", ["@handle", "#hashtag"]),
    ("open C:\\temp\\a.txt now", ["C:\\temp\\a.txt"]),
    ("report.pdf and setup.py", ["report.pdf", "setup.py"]),
    (
        "a <!-- cleaner: off --> b , c <!-- cleaner: on --> d",
        ["<!-- cleaner: off --> b , c <!-- cleaner: on -->"],
    ),
]
NOT_MASKED = [
    "President Tokayev.that Nazarbayev chose",
    "It rose 3.5 per cent. The U.S. said no.",
    "Q&#39;A and & #39 ; too",
    "No. 5 (e.g. this one) at 6 p.m.",
]


@pytest.mark.parametrize(("text", "masked"), MASKED)
def test_masked(text: str, masked: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_masks(text)] == masked


@pytest.mark.parametrize("text", NOT_MASKED)
def test_not_masked(text: str) -> None:
    assert find_masks(text) == ()


@given(st.text(st.sampled_from("a.@# \n`:/\\<!-co"), max_size=60))
def test_masks_are_sorted_and_disjoint(text: str) -> None:
    masks = find_masks(text)
    assert all(left.end <= right.start for left, right in itertools.pairwise(masks))
    assert all(0 <= mask.start < mask.end <= len(text) for mask in masks)
