"""Stretches that no repair may rewrite: addresses, mail, handles, hashtags, file names, code.

The idea is codespell's and typos' most frequent complaint turned round: both change words
inside addresses. Text between ``<!-- cleaner: off -->`` and ``<!-- cleaner: on -->`` is the
author's own exclusion.
"""

from __future__ import annotations

import re

from cleaner.model import Span
from cleaner.regex import lazy

_EXCLUDED = lazy(r"<!--\s*cleaner: off\s*-->.*?(?:<!--\s*cleaner: on\s*-->|\Z)", re.DOTALL)
_CODE = lazy(r"```.*?```|`[^`\n]+`", re.DOTALL)
_DOTTED = lazy(r"\.(?=[^\W\d_])")
# Runs are bounded (as names of hosts and mailboxes are), so that "a.a.a.a…" costs linear time.
_IN_CHUNK = lazy(
    r"\b(?:https?|ftp)://[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)\]]"
    r"|\bwww\.[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)\]]"
    r"|\b[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@#&])[@#](?!\d+;)\w+"  # not &#39;, which is an entity
    r"|\b(?:[a-z0-9-]{1,63}\.){1,12}(?:com|org|net|info|gov|edu|int|mil|io|eu|ru|kz|ua|by|es|it|fr|de|pt|br|uk|us|ca|mx|ar"
    r"|cl|co|pl|nl|tr|kr|jp|cn|in|news|tv|me|fm)\b(?:/[^\s<>\"“”«».,;:!?)\]]*)?"
    r"|\b[A-Z][a-z]+\.(?:com|org|net|ru|kz|ua|eu|io|tv|news)\b"
    r"|\b[\w-]{1,80}\.(?:py|js|ts|html?|php|txt|csv|json|xml|ya?ml|toml|pdf|docx?|xlsx?|jpe?g|png|gif|svg|mp[34]|zip|exe)\b"
    r"|[A-Za-z]:\\[\w\\.-]+"
)
_SPACED_ENTITY = lazy(r"#\d+\s;")
_SPACE = lazy(r"\s")
_SIGNS = ("@", "#", "\\", "://")


def find_masks(text: str) -> tuple[Span, ...]:
    """The masked spans, sorted and disjoint. O(n).

    Addresses are looked for only in the stretches between white space that hold a sign of one.
    """
    spans: list[tuple[int, int]] = []
    if "cleaner: off" in text:
        spans += [match.span() for match in _EXCLUDED.finditer(text)]
    if "`" in text:
        spans += [match.span() for match in _CODE.finditer(text)]
    for start, end in _chunks(text):
        spans += [
            match.span()
            for match in _IN_CHUNK.finditer(text, start, end)
            if not _SPACED_ENTITY.match(text, match.start())
        ]
    return _disjoint(spans)


def _chunks(text: str) -> list[tuple[int, int]]:
    """The stretches between white space that may hold an address."""
    places = [match.start() for match in _DOTTED.finditer(text)]
    for sign in _SIGNS:
        at = text.find(sign)
        while at >= 0:
            places.append(at)
            at = text.find(sign, at + 1)
    chunks: list[tuple[int, int]] = []
    for place in sorted(places):
        if chunks and place < chunks[-1][1]:
            continue
        after = _SPACE.search(text, place)
        low = chunks[-1][1] if chunks else 0
        before = max(text.rfind(space, low, place) for space in " \n\t\u00a0")
        chunks.append((max(before + 1, low), after.start() if after else len(text)))
    return chunks


def _disjoint(spans: list[tuple[int, int]]) -> tuple[Span, ...]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(Span(start, end) for start, end in joined)
