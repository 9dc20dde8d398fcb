"""Signs of the shape: seen wherever one of their sequences stands, at the edges of the text too."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.document import Document
from cleaner.document.signs import Sign

STOP_AND_SMALL = Sign(b". a", b".a")
FIGURE = Sign(b"0,0")


@given(st.text(alphabet="aB.,0 \n“é", max_size=30))
@settings(max_examples=100)
def test_a_sign_is_seen_where_it_stands(text: str) -> None:
    document = Document(text)
    framed = b"." + document.shape + b" "
    assert STOP_AND_SMALL.stands_in(document) == (b". a" in framed or b".a" in framed)
    assert FIGURE.stands_in(document) == (b"0,0" in framed)


def test_a_sign_declared_late_is_seen_in_a_document_scanned_before() -> None:
    document = Document("It cost 2,5 million.")
    assert FIGURE.stands_in(document)
    assert Sign(b"0,0 aaaa").stands_in(document)
    assert not Sign(b"0.0").stands_in(document)
