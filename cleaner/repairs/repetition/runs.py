"""A run of words that stands twice in a row: "of the Ministry of Internal Affairs of the Ministry of Internal
Affairs", where a translation gives an acronym and its expansion as the same words.

Left alone, deliberately: runs of fewer than three words; three with *of*, *and* and the like among them (the
best of the best of the best); runs in which a mark stands; texts without a sign of translation.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import eq

from cleaner.document import Document
from cleaner.model import Edit, Span
from cleaner.regex import lazy
from cleaner.repairs.repetition.catalogue import CATEGORY, RUN

SHORTEST, LONGEST = 3, 12
"""Words."""
_NEAR = 3 * LONGEST
"""A hyphen or an apostrophe makes two words of one here."""
_GROWING = frozenset({"of", "and", "or", "by", "after", "to", "upon"})
_WORDS = bytes(code if chr(code).isalnum() else ord(" ") for code in range(256))
_ENDS = '.,;:!?…)”"'
_PIECE = lazy(r"\S+")
_MARK = lazy(r"[\"“”«»„,;:.!?…()\[\]–—]")


def repeated_runs(document: Document) -> Iterator[Edit]:
    """Edits that take the second copy out. O(text) for each length of a run, in C."""
    if not document.source.is_translated:
        return
    for paragraph in document.paragraphs:
        line = document.folded[paragraph.start : paragraph.end]
        if not _says_again(line):
            continue
        words = line.split()
        bare = [word.rstrip(_ENDS) for word in words]
        for at, length in _copies(bare):
            if words[at : at + length] == bare[at : at + length] and _is_slip(words[at : at + length]):
                yield _without_copy(document, paragraph, line, at, length)
                break  # the next round finds what else there is


def _says_again(line: str) -> bool:
    """False when no three words stand twice, near each other, in the line, marks aside: in most lines."""
    words = line.encode("latin-1", "replace").translate(_WORDS).split()
    threes = list(zip(words, words[1:], words[2:], strict=False))
    if len(set(threes)) == len(threes):
        return False
    last: dict[tuple[bytes, ...], int] = {}
    for at, three in enumerate(threes):
        if at - last.get(three, -_NEAR) < _NEAR:
            return True
        last[three] = at
    return False


def _copies(words: list[str]) -> Iterator[tuple[int, int]]:
    """Where words stand twice in a row, and how many; the longest first."""
    for length in range(LONGEST, SHORTEST - 1, -1):
        same, wanted = bytes(map(eq, words, words[length:])), b"\x01" * length
        at = same.find(wanted)
        while at >= 0:
            yield at, length
            at = same.find(wanted, at + 1)


def _is_slip(words: list[str]) -> bool:
    """False for what a writer may double on purpose, and where a mark stands in the first copy."""
    if any(map(_MARK.search, words)) or len(set(words)) < SHORTEST:
        return False
    return len(words) > SHORTEST or _GROWING.isdisjoint(words)


def _without_copy(document: Document, paragraph: Span, line: str, at: int, length: int) -> Edit:
    pieces = [match.span() for match in _PIECE.finditer(line)]
    end = pieces[at + 2 * length - 1][0] + len(line[slice(*pieces[at + length - 1])])
    run = document.text[paragraph.start + pieces[at][0] : paragraph.start + pieces[at + length - 1][1]]
    return document.edit(
        paragraph.start + pieces[at + length - 1][1],
        paragraph.start + end,
        "",
        rule=RUN,
        category=CATEGORY,
        message=f"“{run}” stands twice in a row.",
    )
