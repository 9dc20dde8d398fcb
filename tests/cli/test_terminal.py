"""What a person at a terminal sees: through a real pseudo-terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from cli_helpers import BAD, TOP, put


def seen(*arguments: str, **environment: str) -> str:
    """Everything that the program writes to a terminal of its own."""
    leader, follower = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    started = subprocess.Popen(
        [sys.executable, "-m", "cleaner", *arguments],
        stdin=follower,
        stdout=follower,
        stderr=follower,
        env={**kept, "PYTHONPATH": str(TOP), "TERM": "xterm", **environment},
    )
    os.close(follower)
    out = b""
    while True:
        try:
            data = os.read(leader, 65536)
        except OSError:  # the last writer has closed the terminal
            break
        if not data:
            break
        out += data
    os.close(leader)
    started.wait()
    return out.decode()


def test_progress_and_summary() -> None:
    for number in range(12):
        put(f"inbox/{number}.txt", BAD)
    shown = seen("clean", "inbox", "-o", "out")
    assert "12 articles" in shown
    assert "100%" in shown
    assert "12 cleaned, 12 edits" in shown
    assert "design/markup 12" in shown


def test_a_message_does_not_run_into_the_bar() -> None:
    for number in range(12):
        put(f"inbox/{number}.txt", BAD)
    put("inbox/7.txt", b"")
    shown = seen("clean", "inbox", "-o", "out")
    assert "\r\x1b[Kcleaner: inbox/7.txt: empty. Remove it, or --exclude it\r\n" in shown
    assert "12 articles" in shown
    assert "11 cleaned, 11 edits · 1 failed" in shown


def test_no_bar_for_one_file_or_in_quiet() -> None:
    put("inbox/a.txt", BAD)
    assert "%" not in seen("clean", "inbox", "-o", "out")
    put("inbox/b.txt", BAD)
    assert seen("clean", "inbox", "-o", "out", "-q") == ""


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colours(environment: dict[str, str], coloured: bool) -> None:
    put("inbox/a.txt", BAD)
    assert ("\x1b[31m" in seen("check", "--diff", "inbox", **environment)) is coloured


@pytest.mark.slow
def test_the_first_run_says_what_takes_so_long(tmp_path: Path) -> None:
    put("inbox/a.txt", BAD)
    cold = {"CLEANER_CACHE_DIR": str(tmp_path / "cache")}
    assert seen("check", "inbox", **cold).count("compiling the rules and word lists, once") == 1
    assert "compiling" not in seen("check", "inbox", **cold)
    assert "compiling" not in seen("check", "--quiet", "inbox", CLEANER_CACHE_DIR=str(tmp_path / "other"))
