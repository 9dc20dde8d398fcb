"""Bytes to text and back."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.corpus.encodings import Encoding, decode, named
from cleaner.corpus.errors import FileError

TEXT = "“Café,” she said – and left.\r\nNext line"

READ = [
    ("UTF-8", TEXT.encode()),
    ("UTF-8 with BOM", codecs.BOM_UTF8 + TEXT.encode()),
    ("UTF-16-LE with BOM", codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le")),
    ("UTF-16-BE with BOM", codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")),
    ("UTF-32-LE with BOM", codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le")),
    ("Windows-1252", TEXT.encode("cp1252")),
]


@pytest.mark.parametrize(("label", "data"), READ)
def test_read_and_written_back(label: str, data: bytes) -> None:
    text, encoding = decode(data, "a.txt")
    assert (text, encoding.label) == (TEXT, label)
    assert encoding.encode(text) == data


REFUSED = [
    ("nothing in it", b"", "empty"),
    ("white space only", b" \r\n\t", "empty"),
    ("only a byte order mark", codecs.BOM_UTF8, "empty"),
    ("NUL byte", b"GIF\x00\x01", "not text (NUL byte at 3)"),
    ("UTF-16 without a mark", "Hello there".encode("utf-16-le"), "NUL byte at 1"),
    ("half a code unit", codecs.BOM_UTF16_LE + b"a\0b", "not valid UTF-16-LE with BOM"),
    ("one damaged byte in UTF-8", "“Yes,” he said. ".encode() * 3 + b"\x92s", "damaged UTF-8 (byte 0x92 at"),
    ("cut in the middle of a character", "He said “yes”".encode()[:-1], "damaged UTF-8"),
    ("a byte that Windows-1252 lacks", b"He said \x8d and left for the town.", "undecodable"),
    ("Cyrillic in an old code page", "Президент сказал, что он".encode("cp1251"), "undecodable"),
]


@pytest.mark.parametrize(
    ("data", "reason"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(FileError) as error:
        decode(data, "inbox/a.txt")
    assert str(error.value).startswith("inbox/a.txt: ")
    assert reason in error.value.reason
    assert error.value.remedy
    assert "\n" not in str(error.value)


def test_a_given_encoding_is_believed() -> None:
    data = "Президент".encode("cp1251")
    assert decode(data, "a.txt", "windows-1251") == ("Президент", Encoding("cp1251"))


def test_a_byte_order_mark_outranks_a_given_encoding() -> None:
    assert decode(codecs.BOM_UTF8 + b"ab", "a.txt", "cp1252")[0] == "ab"


def test_what_cannot_be_written_back_is_refused() -> None:
    with pytest.raises(FileError, match="byte for byte"):
        decode(b"abc+AGQ-", "a.txt", "utf-7")


@pytest.mark.parametrize("name", ["base64", "rot13", "no-such-thing", "zip"])
def test_no_text_encoding(name: str) -> None:
    with pytest.raises(LookupError):
        named(name)


WRITTEN = [("utf-8-sig", codecs.BOM_UTF8), ("utf-16", codecs.BOM_UTF16_LE), ("UTF-16BE", codecs.BOM_UTF16_BE)]


@pytest.mark.parametrize(("name", "mark"), WRITTEN)
def test_a_mark_is_written_where_the_encoding_needs_one(name: str, mark: bytes) -> None:
    data = named(name).encode("ab")
    assert data.startswith(mark)
    assert decode(data, "a.txt")[0] == "ab"


@given(st.binary(max_size=60))
def test_any_bytes_are_read_exactly_or_refused(data: bytes) -> None:
    try:
        text, encoding = decode(data, "a.txt")
    except FileError as error:
        assert error.reason
    else:
        assert encoding.encode(text) == data
