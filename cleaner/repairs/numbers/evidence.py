"""What speaks for a foreign reading of a figure."""

from __future__ import annotations

from cleaner.document import Document
from cleaner.regex import lazy
from cleaner.rules import RuleBook

_CERTAIN = lazy(
    r"(?<![\d.,])\d{1,3},\d{1,2}(?: ?%|[ \u00a0](?:million|billion|trillion|thousand|percent|per cent)\b)"
    r"|(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}(?![\d.,])"
    r"|(?<![\d.,])[1-9]\d{0,2}\.000(?![\d.,])"
    r"|(?<![\d.,])\d{1,3},\d\d ?€"
)
_WORD_AFTER = lazy(r"[ \u00a0]([^\W\d_]+(?:-[^\W\d_]+)*)")
_WORD_BEFORE = lazy(r"([^\W\d_]+)[ \u00a0]\Z")


def foreign_figures(document: Document) -> bool:
    """True when the document holds a figure that can only be in a foreign form (``2,3 million``,
    ``20.000``), or shows that it was translated at all. Computed once a document."""
    return document.source.is_translated or document.memo(
        "numbers: certain", lambda: _CERTAIN.search(document.text) is not None
    )


def words_after(text: str, end: int, count: int = 2) -> list[str]:
    """Up to ``count`` words that follow ``end`` with nothing but a space between, in lower case."""
    words = []
    for _ in range(count):
        match = _WORD_AFTER.match(text, end)
        if not match:
            break
        words.append(match.group(1).lower())
        end = match.end()
    return words


def word_before(text: str, start: int) -> str:
    """The word before ``start``, in lower case; empty when a mark or a figure stands there."""
    match = _WORD_BEFORE.search(text, max(0, start - 24), start)
    return match.group(1).lower() if match else ""


def is_counted(rules: RuleBook, text: str, end: int) -> bool:
    """True when one of the next words (an adjective may stand between) is counted one by one."""
    words = words_after(text, end)
    counted = rules.words("count-noun")
    return bool(words) and (
        words[0] in counted
        or (
            len(words) > 1
            and words[1] in counted
            and words[0] not in rules.words("measure-unit") | rules.words("function-word")
        )
    )
