"""What a report format is: a head, one piece an article, a tail."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from cleaner.report.article import Article, Counts


def _nothing(counts: Counts) -> bytes:
    return b""


class Format(Struct, frozen=True):
    """``piece`` renders one article (empty: nothing to say) and runs in the workers.

    ``head`` and ``tail`` get the counts of the run; when the report is streamed to a terminal or a
    pipe, the head gets empty ones. ``separator`` stands between pieces that are not empty.
    """

    piece: Callable[[Article], bytes]
    head: Callable[[Counts], bytes] = _nothing
    tail: Callable[[Counts], bytes] = _nothing
    separator: bytes = b""
