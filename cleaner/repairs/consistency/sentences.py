"""Comparing and cutting sentences: near-duplicates, comma splices, paragraphs cut off."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.model import Finding
from cleaner.regex import lazy
from cleaner.repairs.consistency.patterns import CUT_OFF, FINITE, FIRST_CLAUSE, SPLICES

_SENTENCE = lazy(r"[^.!?\n]+[.!?]?")
_WORD = lazy(r"[^\W\d_]{4,}|\d[\d.,]*")
_SIMILAR = 0.6
_RELATED = 0.5
_CONTAINED = 0.8
_FEWEST = 5
"""Content words that a sentence must have to be compared."""
_COMMON = frozenset(
    str.split(
        "that this with from have been were will would their they there which when what where about "
        "after before into over also more than said says other some such only being very"
    )
)
_END_MARKS = ".!?…:;”\"’')]}»"


def near_duplicates(document: Document) -> Iterator[Finding]:
    """A sentence that says nearly what an earlier one said.

    Of the content words of both, more than 60 % are shared (Jaccard); or half of them, and four in
    five of the shorter sentence's. O(sentences), by an index of words; exact copies are layout's affair.
    """
    seen: list[frozenset[str]] = []
    index: dict[str, list[int]] = defaultdict(list)
    for match in _SENTENCE.finditer(document.text):
        words = frozenset(_WORD.findall(match.group().lower())) - _COMMON
        if len(words) < _FEWEST:
            continue
        shared: dict[int, int] = defaultdict(int)
        for word in words:
            for number in index[word][-20:]:
                shared[number] += 1
            index[word].append(len(seen))
        seen.append(words)
        for number, count in shared.items():
            if count > _FEWEST - 2 and words != seen[number] and _alike(words, seen[number], count):
                start = match.start() + len(match.group()) - len(match.group().lstrip())
                yield document.finding(
                    start,
                    match.end(),
                    rule="near-duplicate-sentence",
                    category="design/duplicate",
                    message="This sentence says nearly the same as one before: is one a caption or a lead?",
                )
                break


def _alike(words: frozenset[str], earlier: frozenset[str], shared: int) -> bool:
    share = shared / len(words | earlier)
    contained = shared / min(len(words), len(earlier))
    return share > _SIMILAR or (share > _RELATED and contained >= _CONTAINED)


def comma_splices(document: Document) -> Iterator[Finding]:
    """Two main clauses joined by a bare comma. Reported where a sentence begins with a clause that has a
    finite verb and no subordinator, and a second subject with its verb follows the comma."""
    seen: set[int] = set()
    for pattern in SPLICES:
        for match in pattern.finditer(document.text):
            start = match.start(1)
            if start in seen:
                continue
            before = document.text[max(0, start - 200) : start]
            cut = max(before.rfind(mark) for mark in (". ", "! ", "? ", "\n", ": "))
            clause = before[cut + 1 :].lstrip() if cut >= 0 else (before if start <= 200 else "")
            clause = clause.lstrip("“\"«‘' ")
            inner = clause.rsplit(", the ", 1)[0] if clause.count(", the ") else clause
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
        match = CUT_OFF.search(last)
        if match:
            yield document.finding(
                paragraph.start + match.start(),
                paragraph.start + match.end(),
                rule="sentence-cut-off",
                category="accuracy/omission",
                message=f"The paragraph ends in mid-sentence, after “{match.group()}”.",
            )
