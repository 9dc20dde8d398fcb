"""The document: text, lines, words, masks, quotation style, source-language evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cached_property
from typing import Any, TypeVar

from cleaner.document.folding import fold
from cleaner.document.masks import find_masks
from cleaner.document.shape import shape_of
from cleaner.document.tokens import Tokens, tokenize
from cleaner.model import Applicability, Edit, Finding, SourceEvidence, Span, apply_edits

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

_LETTERS = bytes(code if code == ord("'") or _WORD.match(chr(code)) else ord(" ") for code in range(256))
_LETTER_RUN = re.compile(r"[^\W\d_]+")
_ALPHABET = bytes(code if chr(code).isalpha() else ord(" ") for code in range(256))
_MARKS = '.,;:!?…()[]"“”–—'

T = TypeVar("T")


class Document:
    """One article's text and lazy views of it. Line ends are ``\\n`` (the engine sees to it)."""

    def __init__(
        self,
        text: str,
        source: SourceEvidence | None = None,
        kept: dict[str, dict[Hashable, Any]] | None = None,
        declared: frozenset[str] = frozenset(),
    ) -> None:
        self.text = text
        self.source = source or SourceEvidence()
        self.declared = declared
        """Names and words that people have declared right for the project."""
        self._tokens: dict[tuple[int, int], Tokens] = {}
        self._kept: dict[str, dict[Hashable, Any]] = {} if kept is None else kept
        self._memo: dict[Hashable, Any] = {}
        self.signs = (0, 0)
        """How many signs have been looked for, and which of them stand: see cleaner.document.signs."""
        self.is_revised = kept is not None
        """True for a document that came of edits: what its paragraphs gave before may be known."""
        self._original: Document | None = None

    @property
    def original(self) -> Document:
        """The document as it came, before any edit."""
        return self._original or self

    @cached_property
    def folded(self) -> str:
        """The text in lower case with plain typography, offset for offset."""
        return fold(self.text)

    @cached_property
    def shape(self) -> bytes:
        """One byte a code point, letters and digits reduced to their kind; see cleaner.document.shape."""
        return shape_of(self.text)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Every line that is not blank, without its line end. A paragraph is a line."""
        spans, start = [], 0
        for line in self.text.split("\n"):  # a regular expression would be quadratic on a long blank line
            end = start + len(line)
            if line and not line.isspace():
                spans.append(Span(start, end))
            start = end + 1
        return tuple(spans)

    @cached_property
    def words(self) -> frozenset[str]:
        """The distinct words, as written: letters and inner apostrophes, no digits, no hyphens."""
        if not self.is_revised:
            return _words_of(self.text)
        found = []
        for span, kept in self.kept_paragraphs:
            words = kept.get("words")
            if words is None:
                words = kept["words"] = _words_of(self.text[span.start : span.end])
            found.append(words)
        return frozenset().union(*found)

    @cached_property
    def kept_paragraphs(self) -> tuple[tuple[Span, dict[Hashable, Any]], ...]:
        """The paragraphs, each with what is :meth:`kept` of it."""
        return tuple((span, self.kept(span)) for span in self.paragraphs)

    @cached_property
    def masks(self) -> tuple[Span, ...]:
        """Stretches that no repair may rewrite (addresses, mail, handles, code)."""
        return find_masks(self.text)

    @cached_property
    def curly_quotes(self) -> bool:
        """True when the document writes its double quotation marks curly rather than straight."""
        curly = self.text.count("“") + self.text.count("”")
        return curly >= self.text.count('"') and curly > 0

    def is_masked(self, start: int, end: int) -> bool:
        """True when an edit of this range would touch a masked stretch."""
        return any(mask.touches(start, end) for mask in self.masks)

    def paragraph_at(self, offset: int) -> Span:
        """The line that holds ``offset``, without its line end."""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        return Span(start, len(self.text) if end < 0 else end)

    def with_source(self, source: SourceEvidence) -> Document:
        """The same document, views and all, with what is known of its source language."""
        other = Document.__new__(Document)
        other.__dict__.update(self.__dict__)
        other.source = source
        other._memo = dict(self._memo)
        return other

    def tokens(self, span: Span) -> Tokens:
        """The tokens of a stretch, computed once, and not again while edits leave it alone."""
        key = (span.start, span.end)
        found = self._tokens.get(key)
        if found is None:
            kept = self.kept(span)
            relative: Tokens | None = kept.get("tokens")
            if relative is None:
                relative = kept["tokens"] = tokenize(self.text[span.start : span.end])
            found = self._tokens[key] = relative.moved(span.start)
        return found

    def kept(self, span: Span) -> dict[Hashable, Any]:
        """A place to keep what depends on nothing but the text of a stretch: it outlives edits elsewhere."""
        return self._kept.setdefault(self.text[span.start : span.end], {})

    def scan(
        self, key: Hashable, find: Callable[[str], Iterable[tuple[int, int, T]]]
    ) -> list[tuple[int, int, T]]:
        """What ``find`` finds as (start, end, what), when it never looks beyond a line.

        The whole text is searched once; a document that came of edits is searched by paragraph, and
        only where one is new.
        """
        if not self.is_revised:
            return list(find(self.text))
        found = []
        for span, kept in self.kept_paragraphs:
            here = kept.get(key)
            if here is None:
                here = kept[key] = tuple(find(self.text[span.start : span.end]))
            found += [(start + span.start, end + span.start, what) for start, end, what in here]
        return found

    def edited(self, edits: Sequence[Edit]) -> Document:
        """The document after sorted, disjoint edits of this text."""
        document = Document(apply_edits(self.text, edits), self.source, self._kept, self.declared)
        document._original = self.original
        if "shape" in self.__dict__:  # known here, it is soon known there
            parts: list[bytes] = []
            at = 0
            for edit in edits:
                parts += (self.shape[at : edit.start], shape_of(edit.replacement))
                at = edit.end
            document.shape = b"".join([*parts, self.shape[at:]])
        return document

    def memo(self, key: Hashable, compute: Callable[[], T]) -> T:
        """A view that another room computes from this document, kept with it."""
        if key not in self._memo:
            self._memo[key] = compute()
        value: T = self._memo[key]
        return value

    def edit(
        self,
        start: int,
        end: int,
        replacement: str,
        *,
        rule: str,
        category: str,
        message: str,
        applicability: Applicability = Applicability.SAFE,
        group: str = "",
        metadata: tuple[tuple[str, str], ...] = (),
        priority: int = 0,
    ) -> Edit:
        """An edit of this text that expects what stands there now."""
        return Edit(
            start=start,
            end=end,
            expected=self.text[start:end],
            replacement=replacement,
            rule=rule,
            category=category,
            message=message,
            applicability=applicability,
            group=group,
            metadata=metadata,
            priority=priority,
        )

    def finding(
        self,
        start: int,
        end: int,
        *,
        rule: str,
        category: str,
        message: str,
        suggestions: tuple[str, ...] = (),
    ) -> Finding:
        """Something a person must look at in this text."""
        return Finding(start, end, rule, category, message, suggestions)


def _words_of(text: str) -> frozenset[str]:
    """The distinct words of a text: the expression sees only what is more than a word between marks."""
    curly = "’" in text
    if not (curly and "'" in text):
        plain = text
        if not text.isascii():
            for mark in "“”–—…‘":
                plain = plain.replace(mark, " ")
            plain = plain.replace("’", "'")
        try:
            plain = plain.encode("latin-1").translate(_LETTERS).decode("latin-1")
        except UnicodeEncodeError:  # letters beyond Latin-1
            return _words_by_piece(text)
        pieces = set(plain.split())
        words = set(filter(str.isalpha, pieces))
        if len(words) < len(pieces):
            rest = " ".join(pieces - words)
            words.update(_WORD.findall(rest.replace("'", "’") if curly else rest))
        return frozenset(words)
    return _words_by_piece(text)


def letters_in(folded: str) -> frozenset[str]:
    """Every run of letters of a folded text: all its tokens of nothing but letters, and more."""
    try:
        return frozenset(folded.encode("latin-1").translate(_ALPHABET).decode("latin-1").split())
    except UnicodeEncodeError:  # letters beyond Latin-1
        return frozenset(_LETTER_RUN.findall(folded))


def _words_by_piece(text: str) -> frozenset[str]:
    """The same for any text."""
    pieces = set(text.split())
    words = set(filter(str.isalpha, pieces))
    bare = {piece.strip(_MARKS) for piece in pieces - words}
    between = set(filter(str.isalpha, bare))
    words |= between
    words.update(_WORD.findall(" ".join(bare - between)))
    return frozenset(words)
