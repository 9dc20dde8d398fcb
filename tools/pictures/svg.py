"""A terminal's screen as an SVG picture, and a recording as one that moves.

The pictures hold text, not pixels: small, sharp at any size, and searchable. No script, no font, nothing from
elsewhere. The moving one plays once when it comes into view and rests on its last screen; a reader who has
asked for less motion sees that screen alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

import pyte
from pyte.screens import Char

from tools.pictures.terminal import Recording

WIDTH, HEIGHT, MARGIN = 8.4, 19, 14
_BACK, _FORE = "#16191d", "#dfe3e8"
_COLOURS = {
    "black": "#3b4048",
    "red": "#ff8a80",
    "green": "#8fd694",
    "brown": "#e8c66a",
    "blue": "#84b6ff",
    "magenta": "#e2a1f0",
    "cyan": "#7fd6dd",
    "white": "#dfe3e8",
    "brightblack": "#9aa3ad",
    "brightred": "#ffa199",
    "brightgreen": "#a9e5ad",
    "brightbrown": "#f5da8c",
    "brightblue": "#a8ccff",
    "brightmagenta": "#efbdf9",
    "brightcyan": "#a2e8ee",
    "brightwhite": "#ffffff",
}
_STYLE = (
    "text{font:14px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;white-space:pre;"
    f"fill:{_FORE}}}.b{{font-weight:bold}}.i{{font-style:italic}}.u{{text-decoration:underline}}"
    ".s{text-decoration:line-through}"
)
FRAME = 0.08
"""Screens that follow each other faster than this, in seconds, are one."""
REST = 2.0

Row = tuple[Char, ...]


def still(screen: pyte.Screen, title: str) -> str:
    """One screen, without the empty lines at its foot. ``title`` is what a screen reader says."""
    shown = list(_rows(screen))
    while shown and not _is_drawn(shown[-1]):
        shown.pop()
    body = "".join(_row(row, number) for number, row in enumerate(shown))
    return _picture(screen.columns, len(shown), title, body, "")


def moving(recording: Recording) -> str:
    """A recording, as a strip of screens of which one is seen at a time; equal lines are drawn once."""
    frames = _frames(recording)
    names: dict[Row, str] = {}
    strip = []
    for number, (_, rows) in enumerate(frames):
        uses = []
        for place, row in enumerate(rows):
            if _is_drawn(row):
                name = names.setdefault(row, f"r{len(names)}")
                uses.append(f'<use href="#{name}" y="{place * HEIGHT}"/>')
        strip.append(f'<g transform="translate(0,{number * recording.rows * HEIGHT})">{"".join(uses)}</g>')
    drawn = "".join(f'<g id="{name}">{_row(row, 0)}</g>' for row, name in names.items())
    end = frames[-1][0] + REST
    tall = recording.rows * HEIGHT
    steps = "".join(
        f"{at / end * 100:.2f}%{{transform:translateY({-number * tall}px)}}"
        for number, (at, _) in enumerate(frames)
    )
    last = f"translateY({-(len(frames) - 1) * tall}px)"
    style = (
        f"@keyframes play{{{steps}100%{{transform:{last}}}}}"
        f"#strip{{animation:play {end:.1f}s step-end 1 forwards}}"
        f"@media (prefers-reduced-motion:reduce){{#strip{{animation:none;transform:{last}}}}}"
    )
    wide = recording.columns * WIDTH
    body = (
        f'<defs>{drawn}</defs><svg width="{wide:.0f}" height="{tall}" overflow="hidden">'
        f'<g id="strip">{"".join(strip)}</g></svg>'
    )
    return _picture(recording.columns, recording.rows, recording.title, body, style)


def _frames(recording: Recording) -> list[tuple[float, tuple[Row, ...]]]:
    """When the screen changed, and to what."""
    screen = pyte.Screen(recording.columns, recording.rows)
    stream = pyte.Stream(screen)
    frames: list[tuple[float, tuple[Row, ...]]] = []
    for at, text in recording.events:
        stream.feed(text)
        rows = _rows(screen)
        if frames and frames[-1][1] == rows:
            continue
        if frames and at - frames[-1][0] < FRAME:
            frames[-1] = (frames[-1][0], rows)
        else:
            frames.append((at, rows))
    return frames


def _rows(screen: pyte.Screen) -> tuple[Row, ...]:
    """The screen's characters, the cursor as a character in reverse."""
    rows = [[screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines)]
    if not screen.cursor.hidden and screen.cursor.x < screen.columns:
        under = rows[screen.cursor.y][screen.cursor.x]
        rows[screen.cursor.y][screen.cursor.x] = under._replace(reverse=not under.reverse)
    return tuple(map(tuple, rows))


def _is_drawn(row: Row) -> bool:
    return any(char.data.strip() or char.reverse or char.bg != "default" for char in row)


def _picture(columns: int, rows: int, title: str, body: str, style: str) -> str:
    width, height = columns * WIDTH + 2 * MARGIN, rows * HEIGHT + 2 * MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {width:.0f} {height}" '
        f'width="{width:.0f}" height="{height}"><title>{escape(title)}</title><style>{_STYLE}{style}</style>'
        f'<rect width="100%" height="100%" rx="8" fill="{_BACK}"/>'
        f'<g transform="translate({MARGIN},{MARGIN})">{body}</g></svg>\n'
    )


def _row(row: Row, number: int) -> str:
    return "".join(_runs(row, number * HEIGHT))


def _runs(row: Row, top: int) -> Iterator[str]:
    """Rectangles and texts, one for each run of characters that look alike."""
    start = 0
    for look, chars in groupby(row, key=lambda char: char._replace(data="")):
        run = list(chars)
        text = "".join(char.data for char in run)
        fore, back = _colour(look.fg, _FORE), _colour(look.bg, _BACK)
        if look.reverse:
            fore, back = back, fore
        elif look.fg == "default" and look.bg in _COLOURS:
            fore = _BACK
        left, wide = start * WIDTH, len(run) * WIDTH
        start += len(run)
        if back != _BACK:
            yield f'<rect x="{left:.1f}" y="{top}" width="{wide:.1f}" height="{HEIGHT}" fill="{back}"/>'
        inner = text.rstrip()
        if not inner:
            continue
        ahead = len(inner) - len(inner.lstrip())
        inner = inner.lstrip()
        classes = " ".join(_classes(look))
        yield (
            f'<text x="{left + ahead * WIDTH:.1f}" y="{top + 14}" textLength="{_cells(inner) * WIDTH:.1f}"'
            + (f' class="{classes}"' if classes else "")
            + (f' style="fill:{fore}"' if fore != _FORE else "")
            + f">{escape(inner, quote=False)}</text>"
        )


def _classes(look: Char) -> Iterable[str]:
    flags = {"b": look.bold, "i": look.italics, "u": look.underscore, "s": look.strikethrough}
    return (name for name, on in flags.items() if on)


def _cells(text: str) -> int:
    from wcwidth import wcswidth

    return max(wcswidth(text), 1)


def _colour(name: str, default: str) -> str:
    if name == "default":
        return default
    return _COLOURS.get(name, f"#{name}")
