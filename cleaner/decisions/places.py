"""Where words stand, said without line numbers: the words and what stands on either side."""

from __future__ import annotations

import hashlib
import re

from msgspec import Struct

from cleaner.document.folding import fold

CONTEXT = 3
"""So many stretches between white space are kept on each side, at most; a line end ends the context."""
_REACH = 120
_LONG = 160
_HEAD = 60
_DIGEST = re.compile(r"(.*) … \[(\d+) ([0-9a-f]{12})\]\Z", re.DOTALL)


class Place(Struct, frozen=True, order=True):
    """``words`` exactly as they stand, between folded context (lower case, plain marks, single spaces).

    Words longer than 160 code points are kept as their beginning, their length and a digest
    (``Read also: … [412 3f0c9a6b12de]``): a decision about a paragraph should not repeat it.
    """

    before: str
    words: str
    after: str

    @property
    def length(self) -> int:
        """How many code points the words have."""
        match = _DIGEST.match(self.words)
        return int(match[2]) if match else len(self.words)

    @property
    def head(self) -> str:
        """The words, or what is kept of their beginning."""
        match = _DIGEST.match(self.words)
        return match[1] if match else self.words


def place_of(text: str, start: int, end: int) -> Place:
    """The place of a stretch of text. O(stretch), whatever the length of the text."""
    before = unified(text[max(0, start - _REACH) : start]).rpartition("\n")[2].split()
    after = unified(text[end : end + _REACH]).partition("\n")[0].split()
    return Place(
        fold(" ".join(before[-CONTEXT:])),
        _shortened(unified(text[start:end])),
        fold(" ".join(after[:CONTEXT])),
    )


def unified(text: str) -> str:
    """The text with ``\\n`` for every line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def squeezed(text: str) -> str:
    """Folded text without white space: a place's parts follow each other in it without a gap."""
    return "".join(fold(text).split())


def _shortened(words: str) -> str:
    if len(words) <= _LONG and not _DIGEST.match(words):
        return words
    digest = hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return f"{words[:_HEAD]} … [{len(words)} {digest}]"
