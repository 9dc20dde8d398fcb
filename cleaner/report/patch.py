"""``changes.patch``: what ``git apply`` makes the changes from, and ``git apply -R`` undoes.

Each line is written in its file's own bytes. The headers are those of a plain unified diff, not
git's extended ones: only for those does ``git apply`` resolve names from the current folder when
that is not the top of the repository.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaner.report.article import Article, Counts
from cleaner.report.format import Format
from cleaner.report.hunks import Hunk, hunks_of_bytes, hunks_of_edits

_ESCAPES = {
    7: b"\\a",
    8: b"\\b",
    9: b"\\t",
    10: b"\\n",
    11: b"\\v",
    12: b"\\f",
    13: b"\\r",
    34: b'\\"',
    92: b"\\\\",
}
_NO_END = b"\\ No newline at end of file\n"
_HEAD = b"""Made by cleaner. From the folder in which it was run (for files elsewhere: from their folder),
git apply makes these changes, git apply -R takes them back.

"""


def quoted(name: str) -> bytes:
    """A file name as git writes it: in quotation marks with octal bytes when it is not plain ASCII."""
    raw = name.encode("utf-8", "surrogateescape")
    if all(31 < byte < 127 and byte not in (34, 92) for byte in raw):
        return raw
    plain = (_ESCAPES.get(byte) or (bytes((byte,)) if 31 < byte < 127 else b"\\%03o" % byte) for byte in raw)
    return b'"' + b"".join(plain) + b'"'


def piece(article: Article) -> bytes:
    """One article's part of the patch; empty when nothing changed."""
    body = b"".join(_body(article))
    if not body:
        return b""
    old, new = quoted(f"a/{article.name}"), quoted(f"b/{article.name}")
    tab = b"\t" if b" " in old else b""  # git's own way to say that the name ends here
    return b"--- " + old + tab + b"\n+++ " + new + tab + b"\n" + body


def _body(article: Article) -> Iterator[bytes]:
    if article.reencoded or article.codec.startswith(("utf-16", "utf-32")):
        before = article.mark + article.original.encode(article.codec)
        after = article.new_mark + article.cleaned.encode(article.new_codec)
        yield from _written(hunks_of_bytes(before, after))
        return
    yield from _written(
        _encoded(hunk, article.codec, article.mark)
        for hunk in hunks_of_edits(article.original, article.cleaned, article.edits)
    )


def _encoded(hunk: Hunk[str], codec: str, mark: bytes) -> Hunk[bytes]:
    """The hunk in the file's bytes; the byte order mark belongs to the first line of either side."""
    lines = []
    sides = {"-", "+"} if mark and hunk.start == 0 else set()
    for sign, line in hunk.lines:
        first = bool(sides) and (sign in sides or sign == " ")
        lines.append((sign, (mark if first else b"") + line.encode(codec)))
        sides -= {"-", "+"} if sign == " " else {sign}
    return Hunk(hunk.start, hunk.length, hunk.new_start, hunk.new_length, tuple(lines))


def _written(hunks: Iterable[Hunk[bytes]]) -> Iterator[bytes]:
    for hunk in hunks:
        yield hunk.header.encode() + b"\n"
        for mark, line in hunk.lines:
            yield mark.encode() + line
            if not line.endswith(b"\n"):
                yield b"\n" + _NO_END


def _head(counts: Counts) -> bytes:
    return _HEAD


FORMAT = Format(piece, head=_head)
