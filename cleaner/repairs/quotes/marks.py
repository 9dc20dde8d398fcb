"""The quotation marks of a paragraph and what stands round each of them."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from enum import IntEnum

_APOSTROPHE = r"(?!\d\ds?\b|n['’]|(?:em|til|twas|tis)\b)"
_SINGLE_MARK = rf"(?<![^\W_])['’‘]{_APOSTROPHE}|(?<![^\W_])[‚‛`´‹›]|['’‘‚‛`´‹›](?![^\W_])"
_MARK = re.compile(rf"[\"“”„‟«»]|(?<!\Wn)(?:{_SINGLE_MARK})")
_TEX_MARK = re.compile(rf"''|``|[\"“”„‟«»]|(?<!\Wn)(?:{_SINGLE_MARK})")
"""Every mark that may be a quotation mark. Apostrophes between letters, before a decade and in
``’n’``, ``’em``, ``’twas`` are none."""

_OPENING = frozenset("“„‟«‘‚‛‹`") | {"``"}
_CLOSING = frozenset("”»’›´") | {"''"}
_SINGLE = frozenset("'’‘‚‛`´‹›")
_STOPS = frozenset(".,;:!?)]}")
_BRACKETS = frozenset("([{/")
_DASHES = frozenset("-–—‐‑")
_ELISION = re.compile(
    r"\d\ds?\b|(?:em|til|till|cause|cos|coz|tis|twas|twill|n|round|bout|neath|gainst|ere|er|im|ello|ood|fraid|nother"
    r"|sup|kay|ed|ll|ve|re|d|m|s|t|un|burbs|hood|cuz|stache|scuse|member|nuff|cept|fore|tude|ave|igh|orrible)\b",
    re.IGNORECASE,
)
_WORDS_AFTER = re.compile(r"[\s,.]*+((?:[^\W\d_][\w'’-]*+[^\S\n]?){1,6})")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)([,:]?)[^\S\n]*\Z")

FUNCTION_WORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "and",
        "or",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
        "into",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "that",
        "which",
        "who",
        "whose",
        "their",
        "his",
        "her",
        "its",
        "our",
        "my",
        "your",
        "this",
        "these",
        "those",
        "than",
        "but",
        "if",
        "because",
    ]
)
_SPEAKERS = frozenset(
    [
        "he",
        "she",
        "they",
        "we",
        "i",
        "it",
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "one",
        "mr",
        "mrs",
        "ms",
        "dr",
        "president",
        "minister",
    ]
)
_AUXILIARIES = frozenset(["has", "have", "had", "is", "was"])
_INTRODUCING = frozenset(["that", "as", "called", "so-called", "dubbed", "labelled", "labeled", "termed"])


class Side(IntEnum):
    """What stands on one side of a mark, white space apart."""

    EDGE = 0
    SPACE = 1
    WORD = 2
    STOP = 3
    BRACKET = 4
    DASH = 5
    MARK = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark with its surroundings. ``start``/``end`` are offsets of the document.

    ``left``/``right``: what touches the mark. ``beyond_left``/``beyond_right``: the same with white
    space skipped. ``direction``: 1 for an opening glyph, -1 for a closing one, 0 for a straight one.
    """

    start: int
    end: int
    glyph: str
    single: bool
    direction: int
    left: Side
    right: Side
    beyond_left: Side
    beyond_right: Side
    gap_left: int
    gap_right: int
    before: str
    after: str

    @property
    def foreign(self) -> bool:
        """True for marks that no English house style uses."""
        return self.glyph not in "\"“”'‘’"


def _side(text: str, at: int, *, leftwards: bool) -> Side:
    char = text[at]
    if char.isalnum() or char == "_":
        return Side.WORD
    if char in _DASHES:
        return Side.DASH
    if char in _BRACKETS:
        return Side.BRACKET if leftwards else Side.WORD
    if char == "…" or (
        char == "." and (text.startswith("...", at) if not leftwards else text.endswith("..", 0, at))
    ):
        return Side.WORD
    if char in _STOPS:
        return Side.STOP
    return Side.WORD


def find_marks(text: str, start: int, end: int) -> list[Mark]:
    """The marks of ``text[start:end]``, in order. O(n)."""
    tex = text.find("``", start, end) >= 0 or text.count("''", start, end) > 1
    spans = [match.span() for match in (_TEX_MARK if tex else _MARK).finditer(text, start, end)]
    starts = {first for first, _ in spans}
    ends = {last for _, last in spans}
    low = "„" in text[start:end] or "‚" in text[start:end]
    marks = []
    for first, last in spans:
        glyph = text[first:last]
        left_at = first
        while left_at > start and text[left_at - 1].isspace():
            left_at -= 1
        right_at = last
        while right_at < end and text[right_at].isspace():
            right_at += 1
        if left_at == start:
            beyond_left = Side.EDGE
        elif left_at in ends:
            beyond_left = Side.MARK
        else:
            beyond_left = _side(text, left_at - 1, leftwards=True)
        if right_at == end:
            beyond_right = Side.EDGE
        elif right_at in starts:
            beyond_right = Side.MARK
        else:
            beyond_right = _side(text, right_at, leftwards=False)
        direction = 1 if glyph in _OPENING else -1 if glyph in _CLOSING else 0
        if low and glyph in "“‘":
            direction = 0
        marks.append(
            Mark(
                first,
                last,
                glyph,
                glyph in _SINGLE,
                direction,
                beyond_left if left_at == first or beyond_left is Side.EDGE else Side.SPACE,
                beyond_right if right_at == last or beyond_right is Side.EDGE else Side.SPACE,
                beyond_left,
                beyond_right,
                first - left_at,
                right_at - last,
                text[left_at - 1] if left_at > start else "",
                text[right_at] if right_at < end else "",
            )
        )
    return marks


_LANGUAGE_SAMPLE = re.compile(r"[^\W\d_]+")


def is_english(text: str, start: int, end: int) -> bool:
    """False for a paragraph of eight words or more with hardly an English function word among them."""
    words = _LANGUAGE_SAMPLE.findall(text[start:end].lower())
    return len(words) < 8 or sum(word in FUNCTION_WORDS for word in words) * 10 >= len(words)


def is_elision(text: str, mark: Mark) -> bool:
    """True for the apostrophe of ``’90s``, ``’em``, ``rock ’n’ roll``."""
    return _ELISION.match(text, mark.end) is not None


def attribution_follows(text: str, at: int, end: int, verbs: Set[str]) -> bool:
    """True when the words from ``at`` say who spoke: ``said the mayor``, ``the Kremlin said``."""
    match = _WORDS_AFTER.match(text, at, min(end, at + 80))
    if match is None:
        return False
    words = match.group(1).split()
    lowered = [word.lower().replace("’", "'") for word in words]
    if lowered[0].endswith("ing"):  # "…, underlining that" goes on inside a quotation as often as outside
        return False
    if lowered[0] in verbs:
        return True
    if lowered[0] in _AUXILIARIES and len(lowered) > 1 and lowered[1] in verbs:
        return True
    if lowered[0] in _SPEAKERS:  # with a capital it begins a new sentence
        return words[0][0].islower() and any(word in verbs for word in lowered[1:5])
    return (
        words[0][0].isupper() and lowered[0] not in FUNCTION_WORDS and any(w in verbs for w in lowered[1:4])
    )


def introduced(text: str, at: int, start: int, verbs: Set[str]) -> bool:
    """True when the word before ``at`` announces a quotation: ``said, “``, ``that “``."""
    match = _WORD_BEFORE.search(text, max(start, at - 24), at)
    return match is not None and ((word := match.group(1).lower()) in verbs or word in _INTRODUCING)


def after_function_word(text: str, at: int, start: int) -> bool:
    """True when the word that ends at ``at`` (white space apart) cannot end a quotation."""
    match = _WORD_BEFORE.search(text, max(start, at - 24), at)
    return match is not None and not match.group(2) and match.group(1).lower() in FUNCTION_WORDS
