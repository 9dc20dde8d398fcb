"""What a document that came of edits takes over from the one before: never another answer, only sooner."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.document import Document, tokenize
from cleaner.document.article import letters_in
from cleaner.document.shape import shape_of
from cleaner.model import Edit

WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
TEXTS = st.text(alphabet="aB é½7'’\"“.,-_(\n\t\u00a0я", max_size=60)
LATIN = st.text(alphabet="aB é½7'’“.,-\n\u00a0«`À", max_size=60)


def _edit(start: int, expected: str, replacement: str) -> Edit:
    return Edit(start, start + len(expected), expected, replacement, "rule", "other", "")


@given(TEXTS, TEXTS, TEXTS, TEXTS, TEXTS)
@settings(max_examples=100)
def test_views_after_edits_are_those_of_the_text(a: str, b: str, c: str, new: str, other: str) -> None:
    before = Document(a + b + c)
    _ = before.shape, before.words
    after = before.edited([_edit(len(a), b, new), _edit(len(a + b), c, other)])
    again = after.edited([_edit(0, "", other)])
    for document in (before, after, again):
        assert document.shape == shape_of(document.text)
        assert document.words == frozenset(WORDS.findall(document.text))


@given(LATIN | TEXTS)
@settings(max_examples=100)
def test_the_quick_way_for_latin_letters_gives_the_same(text: str) -> None:
    document = Document(text)
    assert document.words == frozenset(WORDS.findall(text))
    assert document.shape == Document(text + "я").shape[:-1]
    assert document.folded == Document(text + "я").folded[:-1]


@given(TEXTS, TEXTS)
@settings(max_examples=100)
def test_a_scan_by_paragraph_finds_what_a_scan_of_the_text_finds(text: str, new: str) -> None:
    def find(stretch: str) -> list[tuple[int, int, str]]:
        return [(*match.span(), match[0]) for match in re.finditer(r"a|B[^\n]", stretch)]

    document = Document(text).edited([_edit(0, "", new)])
    assert document.scan("letters", find) == find(new + text)
    assert document.scan("letters", find) == find(new + text)


@given(LATIN | TEXTS)
@settings(max_examples=100)
def test_the_letters_in_a_text_hold_every_token_of_letters(text: str) -> None:
    tokens = tokenize(text).words
    assert letters_in(text) >= {word for word in tokens if word.isalpha()}


def test_a_document_remembers_the_one_that_came() -> None:
    first = Document("ab")
    later = first.edited([_edit(0, "a", "x")]).edited([_edit(1, "b", "y")])
    assert later.original is first
    assert first.original is first
    assert later.with_source(later.source).original is first
