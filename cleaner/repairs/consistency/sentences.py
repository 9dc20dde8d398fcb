"""Comparing and cutting sentences: near-duplicates, comma splices, paragraphs cut off."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from itertools import chain

from cleaner.document import Document
from cleaner.model import Finding
from cleaner.regex import lazy
from cleaner.repairs.consistency.patterns import CUT_OFF, FINITE, FIRST_CLAUSE, FRONTED, SPLICES

_WORD = lazy(r"[^\W\d_]{4,}|\d[\d.,]*")
_SIMILAR = 0.6
_RELATED = 0.5
_CONTAINED = 0.8
_SUSPECT = 0.3
_LOOK_BACK = 100
_FEWEST = 5
"""Content words that a sentence must have to be compared."""
_COMMON = frozenset(
    str.split(
        "that this with from have been were will would their they there which when what where about "
        "after before into over also more than said says other some such only being very"
    )
)
_LONGEST_LEFT = 5
"""Letters of the longest word behind which a paragraph is cut off."""
_END_MARKS = ".!?…:;”\"’')]}»"


def near_duplicates(document: Document) -> Iterator[Finding]:
    """A sentence that says nearly what an earlier one said.

    Of the content words of both, more than 60 % are shared (Jaccard); or half of them, and four in
    five of the shorter sentence's. O(sentences); exact copies are layout's affair.
    """
    text, folded = document.text, document.folded
    sentences = _repetitive(folded)
    places: dict[str, deque[int]] = {}  # of each word, the sentences that have it
    for number, (start, end, size, words) in enumerate(sentences):
        shared: dict[int, int] = {}
        for word in words:
            having = places.setdefault(word, deque(maxlen=_LOOK_BACK))
            for other in having:
                shared[other] = shared.get(other, 0) + 1
            having.append(number)
        for other in sorted(shared):
            first, last, others, _ = sentences[other]
            if other < number - _LOOK_BACK or shared[other] < _SUSPECT * max(size, others):
                continue
            if _alike(_content(folded[start:end]), _content(folded[first:last])):
                yield document.finding(
                    end - len(text[start:end].lstrip()),
                    end,
                    rule="near-duplicate-sentence",
                    category="design/duplicate",
                    message="This sentence says nearly the same as one before: is one a caption or a lead?",
                )
                break


def _repetitive(folded: str) -> list[tuple[int, int, int, set[str]]]:
    """The sentences, with their end marks, that share three in ten of their longer words with others: how
    many such words they have, and those that others have too.

    What one sentence alone has cannot be shared: most sentences have too much of it to be alike to any. Words
    are what stands between spaces, marks and all, so the share is set well below what makes sentences alike.
    """
    pieces = folded.replace("!", ".").replace("?", ".").replace("\n", ".").split(".")
    bags = [{word for word in piece.split() if len(word) > 3} - _COMMON for piece in pieces]
    counts = Counter(chain.from_iterable(bags))
    repeated = {word for word, count in counts.items() if count > 1}
    found, start = [], 0
    for piece, words in zip(pieces, bags, strict=True):
        end = start + len(piece)
        shared = words & repeated
        if len(words) >= _FEWEST - 1 and len(shared) >= _SUSPECT * len(words):
            found.append((start, end + (folded[end : end + 1] not in ("", "\n")), len(words), shared))
        start = end + 1
    return found


def _content(sentence: str) -> set[str]:
    return set(_WORD.findall(sentence)) - _COMMON


def _alike(words: set[str], earlier: set[str]) -> bool:
    shared = len(words & earlier)
    if min(len(words), len(earlier)) < _FEWEST or shared <= _FEWEST - 2 or words == earlier:
        return False
    share = shared / len(words | earlier)
    contained = shared / min(len(words), len(earlier))
    return share > _SIMILAR or (share > _RELATED and contained >= _CONTAINED)


def comma_splices(document: Document) -> Iterator[Finding]:
    """Two main clauses joined by a bare comma. Reported where a sentence begins with a clause that has a
    finite verb and no subordinator, and a second subject with its verb follows the comma."""
    seen: set[int] = set()
    for pattern in SPLICES:
        before_end = -1
        for match in pattern.finditer(document.text):
            start = match.start(1)
            touches, before_end = start == before_end, match.end()
            if touches or start in seen:
                continue
            before = document.text[max(0, start - 200) : start]
            cut = max(before.rfind(mark) for mark in (". ", "! ", "? ", "\n", ": "))
            clause = before[cut + 1 :].lstrip() if cut >= 0 else (before if start <= 200 else "")
            clause = clause.lstrip("“\"«‘' ")
            fronted = FRONTED.match(clause)
            opening = fronted.end() if fronted else 0
            inner = clause[:opening] + clause[opening:].rsplit(", the ", 1)[0]
            if not FIRST_CLAUSE.match(inner) or not FINITE.search(inner) or len(inner.split()) < 3:
                continue
            if re.search(r"\b(?:if|when|because|although|while|that|who|which|where|whether|as)\b", inner):
                continue
            seen.add(start)
            yield document.finding(
                start,
                match.end(1),
                rule="comma-splice",
                category="fluency/grammar",
                message="Two main clauses are joined by a comma: use a semicolon, “and” or a full stop.",
                suggestions=(";" + match[1][1:], ". " + match[1][2:3].upper() + match[1][3:]),
            )


def cut_off(document: Document) -> Iterator[Finding]:
    """A paragraph that ends in mid-sentence: no mark at its end, and a last word that needs another."""
    for paragraph in document.paragraphs:
        last = document.text[paragraph.start : paragraph.end].rstrip()
        if len(last) < 40 or last[-1] in _END_MARKS:
            continue
        match = CUT_OFF.search(last, len(last) - _LONGEST_LEFT)
        if match:
            yield document.finding(
                paragraph.start + match.start(),
                paragraph.start + match.end(),
                rule="sentence-cut-off",
                category="accuracy/omission",
                message=f"The paragraph ends in mid-sentence, after “{match.group()}”.",
            )
