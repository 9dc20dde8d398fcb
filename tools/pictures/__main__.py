"""Make the pictures of the documentation anew: ``python -m tools.pictures [NAME…]``.

Needs chromium and chromedriver, Neovim, git, and ``pip install '.[docs,test]'``. No network.
The pictures show what the program says today; they are made anew when that has changed, and not compared in
CI, because browsers and editors draw a little differently in each version.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tools.pictures import screens, svg
from tools.pictures.browser import report_pictures
from tools.pictures.desk import ROOT, Desk

_OUT = ROOT / "docs" / "pictures"


def main(names: list[str]) -> int:
    """Make the named pictures, or all; the exit status."""
    makers: dict[str, Callable[[Desk], dict[str, bytes]]] = {
        "report": _report,
        "first-run": _recording,
        **{name: _still(name) for name in screens.STILLS},
    }
    if unknown := set(names) - set(makers):
        print(f"no picture {', '.join(sorted(unknown))}; there are {', '.join(makers)}", file=sys.stderr)
        return 2
    _OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in names or makers:
            for file, data in makers[name](Desk.at(Path(folder) / name)).items():
                (_OUT / file).write_bytes(data)
                print(f"{file}: {len(data) / 1000:.0f} kB")
    return 0


def _report(desk: Desk) -> dict[str, bytes]:
    desk.do("cleaner", "clean", "inbox", "-o", "cleaned")
    pictures = report_pictures(desk.folder / "cleaned" / "report.html")
    return {f"{name}.png": data for name, data in pictures.items()}


def _recording(desk: Desk) -> dict[str, bytes]:
    recording = screens.recording(desk).recording
    return {"first-run.cast": recording.cast().encode(), "first-run.svg": svg.moving(recording).encode()}


def _still(name: str) -> Callable[[Desk], dict[str, bytes]]:
    return lambda desk: {f"{name}.svg": screens.STILLS[name](desk).encode()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
