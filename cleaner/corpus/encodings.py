"""Bytes to text and back, so that bytes outside edits stay what they were.

A byte order mark decides; then strict UTF-8; then Windows-1252, which is what English text that
is not UTF-8 nearly always is. A statistical guesser is not asked: on English with a handful of
curly quotation marks it sees a handful of bytes, and each code page of Europe explains them. It
is only asked for a hint when the text is refused.

Refused rather than guessed: NUL bytes (not text), bytes that Windows-1252 does not define, text
that is mostly non-ASCII without being UTF-8 (Cyrillic, Greek… in an old code page), and UTF-8
with a damaged byte: reading that as Windows-1252 would turn every good quotation mark of the
file into mojibake.
"""

from __future__ import annotations

import codecs
import re

from msgspec import Struct

from cleaner.corpus.errors import FileError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARK_OF = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
_MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")
_HIGH = bytes(range(0x80, 0x100))
_MOSTLY_ENGLISH = 0.15
"""Share of bytes above 127 up to which Windows-1252 is believed; French has 0.04, Russian 0.8."""


class Encoding(Struct, frozen=True):
    """How a file spells its text: Python's name of the codec, and the byte order mark it begins with."""

    codec: str = "utf-8"
    mark: bytes = b""

    @property
    def label(self) -> str:
        """The name to show: ``UTF-8 with BOM``, ``Windows-1252``."""
        name = {"cp1252": "Windows-1252"}.get(self.codec, self.codec.upper())
        return f"{name} with BOM" if self.mark else name

    def encode(self, text: str) -> bytes:
        """The text's bytes. Raises UnicodeEncodeError for a character that the encoding lacks."""
        return self.mark + text.encode(self.codec)


def named(name: str) -> Encoding:
    """The encoding of that name, for writing. LookupError when Python does not know it, or it is no text."""
    info = codecs.lookup(name)
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError(f"not a text encoding: {name}")
    codec = info.name
    if codec == "utf-8-sig":
        return Encoding("utf-8", codecs.BOM_UTF8)
    if codec in ("utf-16", "utf-32"):
        return Encoding(f"{codec}-le", codecs.BOM_UTF16_LE if codec == "utf-16" else codecs.BOM_UTF32_LE)
    return Encoding(codec, _MARK_OF.get(codec, b""))


def decode(data: bytes, name: str, given: str = "") -> tuple[str, Encoding]:
    """The text of a file and its encoding; ``given`` names the encoding to read it in.

    Raises FileError, with the reason and a remedy, for what is empty, binary or undecodable.
    Linear in the data.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], Encoding(codec, mark), name, len(mark))
    if not data or data.isspace():
        raise FileError(
            name, "empty" if not data else "empty (white space only)", "Remove it, or --exclude it"
        )
    if given:
        return _strict(data, Encoding(codecs.lookup(given).name), name, 0)
    if (nul := data.find(b"\0")) >= 0:
        raise FileError(
            name,
            f"not text (NUL byte at {nul})",
            "Exclude it with --exclude or 'exclude' in cleaner.toml"
            + ("; UTF-16 without a BOM needs --input-encoding" if data.count(b"\0") > len(data) // 4 else ""),
        )
    try:
        return data.decode("utf-8"), Encoding()
    except UnicodeDecodeError as error:
        return _windows(data, name, error)


def _strict(data: bytes, encoding: Encoding, name: str, skipped: int) -> tuple[str, Encoding]:
    try:
        text = data.decode(encoding.codec)
    except UnicodeDecodeError as error:
        raise FileError(
            name,
            f"not valid {encoding.label} (byte 0x{data[error.start]:02x} at {error.start + skipped})",
            "Name its encoding with --input-encoding",
        ) from None
    if "\0" in text:
        raise FileError(
            name, "not text (NUL character)", "Exclude it with --exclude or 'exclude' in cleaner.toml"
        )
    if not text or text.isspace():
        raise FileError(name, "empty", "Remove it, or --exclude it")
    if text.encode(encoding.codec) != data:
        raise FileError(
            name,
            f"cannot be written back byte for byte as {encoding.label}",
            "Convert it to UTF-8 first",
        )
    return text, encoding


def _windows(data: bytes, name: str, error: UnicodeDecodeError) -> tuple[str, Encoding]:
    high = len(data) - len(data.translate(None, _HIGH))
    good = sum(_is_utf8(match) for match in _MULTIBYTE.findall(data))
    place = f"byte 0x{data[error.start]:02x} at {error.start}, line {data.count(10, 0, error.start) + 1}"
    if good:
        raise FileError(
            name,
            f"damaged UTF-8 ({place})",
            "Mend that byte, or name the encoding with --input-encoding",
        )
    if high <= max(_MOSTLY_ENGLISH * len(data), 1):
        try:
            return data.decode("cp1252"), Encoding("cp1252")
        except UnicodeDecodeError as wrong:
            place = f"byte 0x{data[wrong.start]:02x} at {wrong.start}"
    raise FileError(
        name,
        f"undecodable: neither UTF-8 nor Windows-1252 ({place}{_hint(data)})",
        "Name its encoding with --input-encoding",
    )


def _is_utf8(sequence: bytes) -> bool:
    try:
        sequence.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _hint(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:65536]).best()
    return f"; perhaps {best.encoding}" if best and best.encoding not in ("utf_8", "cp1252") else ""
