"""The scan of the shape shows every place that a detector of spacing would find by itself."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.document import Document
from cleaner.repairs.spacing.brackets import _CANDIDATE
from cleaner.repairs.spacing.compounds import _HYPHEN_GAP
from cleaner.repairs.spacing.figures import _FIGURE_GAP
from cleaner.repairs.spacing.fused import _FIGURE_WORD
from cleaner.repairs.spacing.missing import _GLUED_MARK
from cleaner.repairs.spacing.signs import Sign, signs_in

TEXTS = st.text(alphabet="abcÉя5٣ \u00a0\u2009\t\n.,:;!?…%()[]-‑/€$“", max_size=40)


@pytest.mark.parametrize(
    ("sign", "expression"),
    [
        (Sign.SPACE_BEFORE, re.compile("[,.;:!?…%](?<=[ \t\u00a0\u202f\u2009].)")),
        (Sign.BRACKET, _CANDIDATE),
        (Sign.GLUED, _GLUED_MARK),
        (Sign.HYPHEN, _HYPHEN_GAP),
        (Sign.FIGURE, _FIGURE_GAP),
        (Sign.FIGURE_WORD, _FIGURE_WORD),
        (Sign.CURRENCY, re.compile("[€$£¥](?=[ \u00a0])")),
    ],
)
@given(text=TEXTS)
@settings(max_examples=100)
def test_every_place_is_seen(sign: Sign, expression: re.Pattern[str], text: str) -> None:
    found = {match.start() for match in expression.finditer(text)}
    assert found <= set(signs_in(Document(text)).get(sign, ()))


@pytest.mark.parametrize(
    ("why", "text"),
    [
        ("plain prose", "The minister spoke for an hour; nobody asked (or dared to ask) a question."),
        ("figures", "It cost $2,500, or 3.5 per cent, at 6:30 on 12 May 2019."),
        ("compounds", "A so-called well-known man, and/or his wife, left - at last."),
    ],
)
def test_good_text_shows_no_sign(why: str, text: str) -> None:
    assert not signs_in(Document(text)), why
