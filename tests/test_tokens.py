"""Tokens: what is one, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.document import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The so-called “Covid-19”", ["The", "so-called", "“", "Covid-19", "”"]),
        ("Tokayev’s and O'Brien's", ["Tokayev", "’s", "and", "O'Brien", "'s"]),
        ("don't 2,500 3.5 24th 6when", ["don't", "2,500", "3.5", "24th", "6when"]),
        ("U.S., workers' end", ["U", ".", "S", ".", ",", "workers", "'", "end"]),
        ("a_b", ["a", "_", "b"]),
        ("", []),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    assert tokenize(text).words == words


@given(st.text(st.sampled_from("ab1 .,'’-_“\t\u00a0é̈İ²") | st.characters(), max_size=60), st.integers(0, 9))
def test_a_token_stands_where_it_says(text: str, start: int) -> None:
    text = text.replace("\n", " ")
    start = min(start, len(text))
    tokens = tokenize(text, start)
    assert len(tokens.words) == len(tokens.folded) == len(tokens.starts) == len(tokens.ends)
    at = start
    for word, first, last in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert text[first:last] == word
        assert not text[at:first].strip()
        at = last
    assert not text[at:].strip()
