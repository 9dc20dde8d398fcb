"""A real Helix in a terminal opens a seed, shows its remarks and repairs it as ``cleaner clean`` does."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from editor_client import TOP

from cleaner.engine.api import clean

HELIX = os.environ.get("HELIX_TO_TRY") or shutil.which("hx")
"""Another Helix than the machine's is tried by naming it in HELIX_TO_TRY. Debian has it from 13 on."""
TMUX = shutil.which("tmux")
SEED = TOP / "seeds/000_f371fc2dfdd18b97.txt"


class Terminal:
    """Helix with an article, in a terminal of its own."""

    def __init__(self, folder: Path) -> None:
        settings = re.search(
            r"## Helix.*?```toml\n(.*?)```", (TOP / "docs/editors.md").read_text(), re.DOTALL
        )
        assert settings
        (folder / ".config/helix").mkdir(parents=True)
        (folder / ".config/helix/languages.toml").write_text(settings[1])
        (folder / "cleaner").write_text(f'#!/bin/sh\nexec {sys.executable} -m cleaner "$@"\n')
        (folder / "cleaner").chmod(0o755)
        (folder / "cleaner.toml").write_text("")
        self.article = folder / "article.txt"
        self.article.write_text(SEED.read_text() + "\n")
        self._socket = str(folder / "tmux")
        self._environment = {
            **os.environ,
            "HOME": str(folder),
            "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(TOP),
            "TERM": "xterm-256color",
        }
        self._tmux(
            "-f",
            "/dev/null",
            "new-session",
            "-d",
            "-x",
            "120",
            "-y",
            "40",
            "-c",
            str(folder),
            f"{HELIX} article.txt",
        )

    def _tmux(self, *arguments: str) -> str:
        assert TMUX is not None
        done = subprocess.run(
            [TMUX, "-S", self._socket, *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def press(self, *keys: str) -> None:
        self._tmux("send-keys", *keys)

    def until(self, shown: str) -> str:
        """Wait until a regular expression matches the screen; gives the screen."""
        deadline = time.monotonic() + 60
        while not re.search(shown, screen := self._tmux("capture-pane", "-p")):
            assert time.monotonic() < deadline, screen
            time.sleep(0.1)
        return screen

    def stop(self) -> None:
        self._tmux("kill-server")


@pytest.fixture
def helix(tmp_path: Path) -> Iterator[Terminal]:
    if HELIX is None or TMUX is None:
        pytest.skip("no Helix, or no tmux to show it in")
    made = Terminal(tmp_path)
    yield made
    made.stop()


@pytest.mark.slow
def test_remarks_page_and_quick_fix(helix: Terminal) -> None:
    result = clean(helix.article.read_text())
    helix.until(rf"● {sum(edit.applicability == 'safe' for edit in result.edits)}\b")
    helix.press("Space", "k")
    helix.until("Leaves alone:")
    helix.press("Escape")
    helix.until(r"\A(?!(?s:.*Leaves alone:))")  # sent at once, the next key would be one with Alt
    helix.press("Space", "a")
    menu = helix.until("Repair all that is safe").splitlines()
    titles = [line for line in menu if re.search(r"\d   (?:Take|Repair)", line)]
    place = next(number for number, line in enumerate(titles, 1) if "Repair all that is safe" in line)
    helix.press(*["C-n"] * (place - 1), "Enter")
    helix.until(r"\[\+\]")
    helix.press(":w", "Enter")
    helix.until("written")
    assert helix.article.read_text() == result.text


@pytest.mark.slow
def test_format(helix: Terminal) -> None:
    text = helix.article.read_text()
    helix.until("●")
    helix.press(":format", "Enter")
    helix.until(r"\[\+\]")
    helix.press(":w", "Enter")
    helix.until("written")
    assert helix.article.read_text() == clean(text).text != text
