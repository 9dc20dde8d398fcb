"""From roles to edits: glyph and white space of each mark, in the document's style."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from cleaner.document import Document
from cleaner.model import Edit
from cleaner.repairs.quotes import costs
from cleaner.repairs.quotes.evidence import is_well_formed
from cleaner.repairs.quotes.marks import Mark, Side
from cleaner.repairs.quotes.roles import CLOSING, OPENING, Reading, Role

CATEGORY = "fluency/punctuation"

MESSAGES = {
    "quotation-mark-doubled": "Two marks stand where one is meant.",
    "quotation-nesting": "A quotation inside a quotation takes the other kind of mark.",
    "quotation-mark-direction": "The quotation mark faces or leans the wrong way.",
    "quotation-mark-foreign": "English does not use this kind of quotation mark.",
    "quotation-mark-mixed": "The two marks of this quotation are of different kinds.",
    "quotation-mark-spacing": "The space is on the wrong side of the quotation mark, or missing.",
}
"""The reasons for an edit, weightiest first."""
_WEIGHT = {rule: weight for weight, rule in enumerate(MESSAGES)}


class Style(Struct, frozen=True):
    """The marks that the document uses."""

    double: str
    single: str


def style_of(document: Document) -> Style:
    """The document's own style: the more frequent kind of double marks, else that of its apostrophes."""
    text = document.text
    curly_single = text.count("’") + text.count("‘") > text.count("'")
    if any(mark in text for mark in '"“”'):
        return _CURLY if document.curly_quotes else _STRAIGHT
    return _CURLY if curly_single or "'" not in text else _STRAIGHT


class Pair(Struct, frozen=True):
    """Two marks of one quotation, by index; ``single``: it is written in single marks."""

    first: int
    last: int
    single: bool


def pairs_of(marks: list[Mark], reading: Reading) -> list[Pair]:
    """The quotations of the reading. A mark whose partner lies in another paragraph is in none."""
    pairs = []
    opened: list[int] = []
    for index, (mark, role) in enumerate(zip(marks, reading.roles, strict=True)):
        if role in OPENING:
            opened.append(index)
        elif role in CLOSING and opened:
            first = opened.pop()
            inner = role is Role.INNER_CLOSE
            outer_single = inner and bool(opened) and marks[opened[-1]].single
            single = (inner and not outer_single) or (not inner and mark.single and marks[first].single)
            pairs.append(Pair(first, index, single))
    return pairs


def _is_straight(mark: Mark) -> bool:
    return mark.glyph in "\"'"


_STRAIGHT, _CURLY = Style('""', "''"), Style("“”", "‘’")


class _Target(Struct):
    """What is to become of one mark; ``rule`` is empty when nothing is."""

    glyph: str
    role: Role
    rule: str = ""
    respaced: bool = False


def unclear_marks(marks: list[Mark], reading: Reading, pairs: list[Pair]) -> set[int]:
    """Marks whose repair is not clearly better than something else, and what hangs on them."""
    unclear = {i for i, margin in enumerate(reading.margins) if margin < costs.CLEAR_MARGIN}
    for pair in pairs:
        if pair.first in unclear or pair.last in unclear:
            unclear |= {pair.first, pair.last}
    grown = True
    while grown:
        grown = False
        for index, role in enumerate(reading.roles):
            if role is Role.STRAY and index not in unclear and {index - 1, index + 1} & unclear:
                unclear.add(index)
                grown = True
    return unclear


def edits_of(
    document: Document,
    marks: list[Mark],
    reading: Reading,
    pairs: list[Pair],
    unclear: set[int],
    style: Style,
) -> Iterator[Edit]:
    """The edits that give every clearly read mark its form."""
    targets = [_Target(mark.glyph, role) for mark, role in zip(marks, reading.roles, strict=True)]
    group = list(range(len(marks)))
    for pair in pairs:
        group[pair.last] = group[pair.first]
        if pair.first in unclear or pair.last in unclear:
            continue
        if marks[pair.last].evident:
            yield _insertion(document, marks[pair.first], marks[pair.last])
        else:
            _settle(marks, targets, pair, style)
    paired = {index for pair in pairs for index in (pair.first, pair.last)}
    for index, (mark, role) in enumerate(zip(marks, reading.roles, strict=True)):
        if index in unclear:
            continue
        if role is Role.STRAY:
            targets[index].rule = "quotation-mark-doubled"
            targets[index].glyph = ""
        elif role in OPENING | CLOSING and index not in paired:
            _settle_alone(mark, targets[index], style)
    yield from _clusters(document, marks, targets, group)


def comma_inside(document: Document) -> bool:
    """True when the document writes the comma before the closing mark, or shows no habit."""

    def compute() -> bool:
        text = document.text
        inside = text.count(",”") + text.count(',"')
        return inside >= text.count("”,") + text.count('",')

    return document.memo("quotes: comma inside", compute)


def with_comma(document: Document, glyph: str) -> str:
    """The closing mark and a comma, in the order of the document."""
    return f",{glyph}" if comma_inside(document) else f"{glyph},"


def _insertion(document: Document, first: Mark, last: Mark) -> Edit:
    """The closing mark that was lost between a full stop and a comma; the full stop goes."""
    glyph = _STRAIGHT.double[1] if _is_straight(first) else _CURLY.double[1]
    stop = last.start - 1 if last.before == "." else last.start
    return document.edit(
        stop,
        last.start + 1,
        with_comma(document, glyph) if last.before == "." else glyph,
        rule="quotation-mark-missing",
        category=CATEGORY,
        message="The quotation ends before its speaker is named, but nothing closes it.",
    )


def _settle(marks: list[Mark], targets: list[_Target], pair: Pair, style: Style) -> None:
    first, last = marks[pair.first], marks[pair.last]
    formed = is_well_formed(first, opens=True), is_well_formed(last, opens=False)
    alike = _is_straight(first) == _is_straight(last) and first.single == last.single
    if all(formed) and (alike or (pair.single and not first.single)):
        return
    if alike and not first.foreign and not last.foreign:
        style = _STRAIGHT if _is_straight(first) else _CURLY
    glyphs = style.single if pair.single else style.double
    for index, opens, fits in ((pair.first, True, formed[0]), (pair.last, False, formed[1])):
        mark, target = marks[index], targets[index]
        glyph = glyphs[0] if opens else glyphs[1]
        if fits and glyph == mark.glyph:
            continue
        target.glyph = glyph
        target.respaced = True
        target.rule = _reason(mark, opens=opens, single=pair.single)


def _settle_alone(mark: Mark, target: _Target, style: Style) -> None:
    """A mark of a quotation that runs over several paragraphs."""
    opens = target.role in OPENING
    if is_well_formed(mark, opens=opens) or mark.single:
        return
    target.glyph = style.double[0 if opens else 1]
    target.respaced = True
    target.rule = _reason(mark, opens=opens, single=False)


def _reason(mark: Mark, *, opens: bool, single: bool) -> str:
    if mark.foreign:
        return "quotation-mark-foreign"
    if single and not mark.single:
        return "quotation-nesting"
    if mark.single and not single:
        return "quotation-mark-mixed"
    if mark.direction == (-1 if opens else 1):
        return "quotation-mark-direction"
    return "quotation-mark-spacing"


def _clusters(
    document: Document, marks: list[Mark], targets: list[_Target], group: list[int]
) -> Iterator[Edit]:
    """One edit for each run of marks with nothing but white space between them."""
    runs: list[list[int]] = []
    for index, mark in enumerate(marks):
        if index and mark.beyond_left is Side.MARK:
            runs[-1].append(index)
            for member in runs[-1]:
                group[member] = min(group[member], group[runs[-1][0]])
        else:
            runs.append([index])
    changed = [run for run in runs if any(targets[i].rule for i in run)]
    rules: dict[int, str] = {}
    for run in changed:
        for index in run:
            if targets[index].rule:
                root = group[index]
                rules[root] = min(
                    rules.get(root, targets[index].rule), targets[index].rule, key=_WEIGHT.__getitem__
                )
    for run in changed:
        lead = next(i for i in run if targets[i].rule)
        edit = _cluster_edit(document, [marks[i] for i in run], [targets[i] for i in run], rules[group[lead]])
        if edit is not None:
            yield edit


def _cluster_edit(document: Document, marks: list[Mark], targets: list[_Target], rule: str) -> Edit | None:
    text = document.text
    first, last = marks[0], marks[-1]
    start, end = first.start - first.gap_left, last.end + last.gap_right
    kept = [i for i, target in enumerate(targets) if target.glyph]
    parts: list[str] = []
    for place, index in enumerate(kept):
        mark, target = marks[index], targets[index]
        if place == 0:
            parts.append(_left_space(text, mark if index == 0 else first, target))
        else:
            before = kept[place - 1]
            between = text[mark.start - mark.gap_left : mark.start]
            cut = index - before > 1  # a stray mark stood between them
            parts.append(_inner_space(targets[before], target, between, respaced=cut))
        parts.append(target.glyph)
    parts.append(_right_space(text, last, targets[kept[-1]]) if kept else " ")
    replacement = "".join(parts)
    old = text[start:end]
    while old and replacement and old[0] == replacement[0]:
        old, replacement, start = old[1:], replacement[1:], start + 1
    while old and replacement and old[-1] == replacement[-1]:
        old, replacement, end = old[:-1], replacement[:-1], end - 1
    if old == replacement:
        return None
    return document.edit(
        start,
        end,
        replacement,
        rule=rule,
        category=CATEGORY,
        message=MESSAGES[rule],
        group=f"quotes-{first.start}",
    )


def _left_space(text: str, mark: Mark, target: _Target) -> str:
    space = text[mark.start - mark.gap_left : mark.start]
    if not target.respaced:
        return space
    if target.role in CLOSING:
        return "" if mark.beyond_left is not Side.EDGE else space
    if space or mark.beyond_left in (Side.EDGE, Side.BRACKET, Side.DASH):
        return space
    return " "


def _right_space(text: str, mark: Mark, target: _Target) -> str:
    space = text[mark.end : mark.end + mark.gap_right]
    if target.role in OPENING and target.respaced:
        return ""
    if target.role in CLOSING and (target.respaced or not target.rule):
        if mark.beyond_right is Side.STOP:
            return ""
        if not space and mark.beyond_right is Side.WORD:
            return " "
        if mark.gap_left and mark.right is Side.DASH and text[mark.end + 1 : mark.end + 2].isspace():
            return " "
    return space


def _inner_space(previous: _Target, target: _Target, between: str, *, respaced: bool) -> str:
    if not (respaced or previous.respaced or target.respaced):
        return between
    if previous.role in CLOSING and target.role in OPENING:
        return between or " "
    if (previous.role in CLOSING and target.role in CLOSING) or (
        previous.role in OPENING and target.role in OPENING
    ):
        return ""
    return between
