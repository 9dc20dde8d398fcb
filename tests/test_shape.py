"""The shape of a text keeps offsets and tells letters, digits and marks apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleaner.document.shape import shape_of


def test_letters_and_digits_are_reduced_to_their_kind() -> None:
    assert shape_of("It cost 2,5 million .") == b"Aa aaaa 0,0 aaaaaaa ."


def test_letters_outside_windows_1252_count_as_letters() -> None:
    assert shape_of("Łódź, Алматы 5 ٣ 한") == b"Aaaa, Aaaaaa 0 0 a"


def test_curly_marks_keep_their_windows_1252_byte() -> None:
    assert shape_of("“a”’–…") == b"\x93a\x94\x92\x96\x85"


@given(st.text())
def test_offsets_are_those_of_the_text(text: str) -> None:
    shape = shape_of(text)
    assert len(shape) == len(text)
    for character, byte in zip(text, shape, strict=True):
        if character.isalpha():
            assert byte == ord("A" if character.isupper() else "a")
        elif character in ".,;:!?()-\n ":
            assert byte == ord(character)
