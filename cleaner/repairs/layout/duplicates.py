"""Headlines, leads, captions and paragraphs that stand in the text twice.

Two lines are the same when their letters and digits are: marks, quotation shapes, capitals and
blanks do not count. The later one goes, except that of a teaser, a line cut off in mid-sentence
that a later paragraph repeats and completes, the teaser goes.

Left alone, deliberately:

- short lines that recur (``Yes.``, ``By our correspondent``, names in an interview), except a
  headline repeated among the first lines;
- the names of speakers before a colon, rows of tables;
- refrains and verse: a line that stands there three times or more, or among short lines only;
- a headline with which the lead begins (“Fire in Lyon kills three” / “Fire in Lyon kills three
  people on Friday, police said”): a headline is complete, a teaser is cut off;
- paragraphs that say the same in other words; near copies (nine letters of ten) are suggested only.

Cost: one dictionary of the lines' first letters; everything else only where two lines share them.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping

from cleaner.document import Document
from cleaner.model import Applicability, Edit
from cleaner.regex import lazy
from cleaner.repairs.layout.closed_class import CLOSED_CLASS
from cleaner.repairs.layout.page import Line, Removal, take_out_lines

_HEAD = 4
"""So many first lines are the head of the text: headline, lead, byline, teaser."""
_SHARED = 12
"""Lines that do not share so many first characters are not compared; nor are shorter ones."""
_OPENING = " \"'([*•·-"
_NEAR = 90.0
_END = 8
"""Lines that are alike share so many letters at one end."""
_ALNUM = lazy(r"[^\W_]+")
_CATEGORY = "design/duplicate"


def bare(text: str) -> str:
    """Letters and digits only."""
    return "".join(_ALNUM.findall(text))


def duplicates(lines: tuple[Line, ...], taken: Mapping[int, Removal]) -> dict[int, Removal]:
    """The lines that repeat another, by index; those in ``taken`` are gone already."""
    beginnings = [line.folded.lstrip(_OPENING)[:_SHARED] for line in lines]
    if len(set(beginnings)) == len(lines):
        return {}
    groups: dict[str, list[int]] = defaultdict(list)
    for index, beginning in enumerate(beginnings):
        if index not in taken and len(beginning) == _SHARED:
            groups[beginning].append(index)
    found: dict[int, Removal] = {}
    for group in groups.values():
        if len(group) > 1:
            found |= _in_group(lines, group)
    return found


def _in_group(lines: tuple[Line, ...], group: list[int]) -> dict[int, Removal]:
    """Repeats among lines that begin alike. Linear but for sorting."""
    keys = {index: bare(lines[index].folded) for index in group}
    times: dict[str, list[int]] = defaultdict(list)
    for index in group:
        times[keys[index]].append(index)
    found: dict[int, Removal] = {}
    for same in times.values():
        for earlier, later in itertools.pairwise(same):
            if _repeats(lines, earlier, later, len(same)):
                found[later] = Removal(
                    "repeated-paragraph", _CATEGORY, "duplicate", "This line stands in the text already."
                )
    ordered = sorted((keys[index], index) for index in group if index not in found)
    for (key, index), (longer, other) in itertools.pairwise(ordered):
        if index < other and longer != key and longer.startswith(key) and _is_cut_off(lines[index]):
            found[index] = Removal(
                "cut-off-teaser",
                _CATEGORY,
                "duplicate",
                "A cut-off copy of the beginning of a later paragraph.",
            )
    return found


def _repeats(lines: tuple[Line, ...], earlier: int, later: int, times: int) -> bool:
    line = lines[later]
    if "|" in line.text or line.text[-1] == ":":  # a row of a table, a speaker
        return False
    words = len(line.text.split())
    if earlier == 0 and later <= _HEAD:
        running_text = any(len(near.text) >= 60 for near in lines[1 : later + 2])
        return words >= 3 and (later == 1 or running_text)
    if later == earlier + 1 or later <= _HEAD:
        return words >= 5 and times < 4
    return words >= 12 and times < 3


def _is_cut_off(line: Line) -> bool:
    """True for a line of eight words or more that ends in mid-sentence or in mid-quotation."""
    text = line.text
    if line.words < 8:
        return False
    if text.endswith(("...", "…", "[...]", "[…]", "(...)")):
        return True
    if line.ends_sentence:
        return False
    open_quote = text.count('"') % 2 == 1 or text.count("“") + text.count("„") > text.count("”")
    last = line.folded.rsplit(" ", 1)[-1]
    return open_quote or text[-1] in ",;:-–" or last in CLOSED_CLASS or line.words >= 20


def near_copies(document: Document, lines: tuple[Line, ...]) -> Iterator[Edit]:
    """A line that nearly repeats the one before it, for a person to judge."""
    starts, ends = {line.folded[:_END] for line in lines}, {line.folded[-_END:] for line in lines}
    if len(starts) == len(lines) == len(ends):
        return
    suspects = {
        index + 1: Removal(
            "near-copy",
            _CATEGORY,
            "duplicate",
            "Nearly the same as the line before it.",
            Applicability.SUGGESTED,
        )
        for index in range(len(lines) - 1)
        if _alike_at_an_end(lines[index].folded, lines[index + 1].folded)
        and _nearly(lines[index], lines[index + 1])
    }
    if suspects:
        yield from take_out_lines(document, lines, suspects)


def _alike_at_an_end(one: str, other: str) -> bool:
    return one[:_END] == other[:_END] or one[-_END:] == other[-_END:]


def _nearly(one: Line, other: Line) -> bool:
    shorter, longer = sorted((len(one.text), len(other.text)))
    if shorter < 40 or shorter * 10 < longer * 8 or longer > 2000:
        return False
    if len(set(one.folded.split()) ^ set(other.folded.split())) * 4 > one.words + other.words:
        return False
    from rapidfuzz.fuzz import ratio

    return bool(ratio(one.folded, other.folded, score_cutoff=_NEAR) >= _NEAR)
