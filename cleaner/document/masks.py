"""Stretches that no repair may rewrite: addresses, mail, handles, hashtags, file names, code.

The idea is codespell's and typos' most frequent complaint turned round: both change words
inside addresses. Text between ``<!-- cleaner: off -->`` and ``<!-- cleaner: on -->`` is the
author's own exclusion.
"""

from __future__ import annotations

import re

from cleaner.model import Span

_MARKS = re.compile(r"[@#`\\]|://|www\.|\w\.\w|cleaner: off")
_MASK = re.compile(
    r"<!--\s*cleaner: off\s*-->.*?(?:<!--\s*cleaner: on\s*-->|\Z)"
    r"|```.*?```|`[^`\n]+`"
    r"|\b(?:https?|ftp)://[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)\]]"
    r"|\bwww\.[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)\]]"
    r"|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@#&])[@#](?!\d+\s?;)\w+"  # not &#39; nor & #39;, which are entities
    r"|\b(?:[a-z0-9-]+\.)+(?:com|org|net|info|gov|edu|int|mil|io|eu|ru|kz|ua|by|es|it|fr|de|pt|br|uk|us|ca|mx|ar"
    r"|cl|co|pl|nl|tr|kr|jp|cn|in|news|tv|me|fm)\b(?:/[^\s<>\"“”«».,;:!?)\]]*)?"
    r"|\b[A-Z][a-z]+\.(?:com|org|net|ru|kz|ua|eu|io|tv|news)\b"
    r"|\b[\w-]+\.(?:py|js|ts|html?|php|txt|csv|json|xml|ya?ml|toml|pdf|docx?|xlsx?|jpe?g|png|gif|svg|mp[34]|zip|exe)\b"
    r"|[A-Za-z]:\\[\w\\.-]+",
    re.DOTALL,
)


def find_masks(text: str) -> tuple[Span, ...]:
    """The masked spans, sorted and disjoint. O(n)."""
    if not _MARKS.search(text):
        return ()
    return tuple(Span(*match.span()) for match in _MASK.finditer(text))
