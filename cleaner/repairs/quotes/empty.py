"""Quotation marks with nothing between them: ``Source “” said``, where a name was lost on the way.

Left alone, deliberately: pairs that touch a word or a bracket (``print("")``, ``alt=""``), and pairs in a
line whose marks do not come out even without them: one of the two may close or open a quotation. A
paragraph with such a pair gets no other edit of its marks: who knows what else was lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Finding, Span
from cleaner.regex import lazy
from cleaner.repairs.quotes.explained import CATEGORY

_KINDS = ("“”", '""', "«»", "« »", "«\u00a0»")
_PAIR = lazy(rf"(?<!\S)(?:{'|'.join(_KINDS)})(?=[\s.,;:!?]|\Z)")


def empty_quotations(document: Document) -> Iterator[Finding]:
    """The findings. O(text)."""
    if not any(map(document.text.__contains__, _KINDS)):
        return
    for paragraph in document.paragraphs:
        for pair in empty_pairs(document.text, paragraph):
            yield document.finding(
                pair.start,
                pair.end,
                rule="quotation-empty",
                category=CATEGORY,
                message="Nothing stands between these quotation marks: what was quoted is lost.",
            )


def empty_pairs(text: str, paragraph: Span) -> list[Span]:
    """Where such pairs stand in a paragraph."""
    return [
        Span(*match.span())
        for match in _PAIR.finditer(text, paragraph.start, paragraph.end)
        if _come_out_even(text[paragraph.start : paragraph.end], match[0][0], match[0][-1])
    ]


def _come_out_even(line: str, opening: str, closing: str) -> bool:
    if opening == closing:
        return line.count(opening) % 2 == 0
    return line.count(opening) == line.count(closing)
