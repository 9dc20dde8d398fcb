"""``cleaner review`` as a person uses it: keys pressed at a real pseudo-terminal."""

from __future__ import annotations

import fcntl
import os
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cli_helpers import TOP, Invoke, put

from cleaner.decisions import load
from cleaner.engine.api import clean

TEXT = (
    "The vote was&nbsp;held in spring. The race was&nbsp;held in summer.\n"
    "The governor agglutinates members of the party .\n"
)
DECISIONS = Path("cleaner-decisions.toml")
ANSI = re.compile(r"\x1b\[[0-9;]*m")


class Terminal:
    """The program at a terminal of 80 columns; ``press`` answers its next question."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        self._leader, follower = os.openpty()
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS")}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "cleaner", "review", *arguments],
            stdin=follower,
            stdout=follower,
            stderr=follower,
            env={**kept, "PYTHONPATH": str(TOP), "TERM": "xterm", **environment},
            start_new_session=True,
        )
        os.close(follower)
        self.shown = ""

    def until(self, ending: str) -> str:
        """What is shown until the screen ends so; all of it."""
        begun = len(self.shown)
        deadline = time.monotonic() + 60
        while not ANSI.sub("", self.shown[begun:]).endswith(ending):
            if not select.select([self._leader], [], [], max(0, deadline - time.monotonic()))[0]:
                raise AssertionError(f"waited in vain for {ending!r}: {self.shown[-500:]!r}")
            self.shown += os.read(self._leader, 65536).decode()
        return self.shown[begun:]

    def press(self, keys: str, prompt: str = "q ? ") -> str:
        """Wait for the question, answer it; gives what was shown."""
        asked = self.until(prompt)
        self.key(keys)
        return asked

    def key(self, keys: str) -> None:
        """Type."""
        time.sleep(0.05)  # the terminal is made raw after the prompt, which drops what was typed before
        os.write(self._leader, keys.encode())

    def end(self) -> int:
        """The rest of what is shown, and the exit status."""
        while True:
            try:
                data = os.read(self._leader, 65536)
            except OSError:
                break
            if not data:
                break
            self.shown += data.decode()
        return self._process.wait(60)

    def stop(self) -> None:
        if self._leader < 0:
            return
        os.close(self._leader)  # the terminal goes away
        self._leader = -1
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


Start = Callable[..., Terminal]


@pytest.fixture
def review() -> Iterator[Start]:
    started: list[Terminal] = []

    def start(*arguments: str, **environment: str) -> Terminal:
        started.append(Terminal(*arguments, **environment))
        return started[-1]

    yield start
    for terminal in started:
        terminal.stop()


def test_yes_no_and_what_is_asked_the_next_time(review: Start) -> None:
    path = put("inbox/a.txt", TEXT)
    terminal = review("inbox")
    assert "The vote was[-&nbsp;-]{+ +}held" in ANSI.sub("", terminal.press("y")).replace("⍽", " ")
    terminal.press("n")
    terminal.press("s")
    terminal.press("y")
    assert terminal.end() == 1
    assert "2 repaired, 1 kept, 1 open" in terminal.shown
    assert path.read_text() == TEXT.replace("&nbsp;", " ", 1).replace(" .", ".")
    (kept,) = load(DECISIONS).entries
    assert (kept.write, kept.place.words, kept.place.before) == (None, "&nbsp;", "the race was")
    again = review("inbox")
    assert "agglutinates" in again.press("n"), "only what is open is asked"
    assert again.end() == 0
    assert review("inbox").end() == 0


def test_all_of_a_rule_holds_in_the_files_that_follow(review: Start) -> None:
    put("inbox/a.txt", TEXT)
    put("inbox/b.txt", "The day was&nbsp;held to be warm.\n")
    terminal = review("inbox")
    terminal.press("a")
    assert "agglutinates" in terminal.press("d"), "the second one is answered"
    assert terminal.end() == 1
    assert "&nbsp;" not in Path("inbox/a.txt").read_text() + Path("inbox/b.txt").read_text()
    assert " ." in Path("inbox/a.txt").read_text()


def test_undo_takes_the_last_answer_back(review: Start) -> None:
    put("inbox/a.txt", TEXT)
    terminal = review("inbox")
    terminal.press("u")
    assert "Nothing to undo" in terminal.press("a")
    terminal.press("u")
    assert "The vote was" in terminal.press("n"), "it is asked again, and so is what it answered"
    assert "The race was" in terminal.press("q")
    assert terminal.end() == 1
    assert Path("inbox/a.txt").read_text() == TEXT
    assert len(load(DECISIONS).entries) == 1


def test_words_of_ones_own(review: Start, invoke: Invoke) -> None:
    path = put("inbox/a.txt", TEXT)
    terminal = review("inbox", "--select", "agglutinate*")
    terminal.press("e")
    terminal.press("rallies\r", "Write instead: ")
    assert terminal.end() == 0
    assert path.read_text() == TEXT.replace("agglutinates", "rallies")
    path.write_text(TEXT)
    invoke("fix", "inbox", "--select", "agglutinate*")
    assert path.read_text() == TEXT.replace("agglutinates", "rallies"), "wherever the same words stand"


@pytest.mark.parametrize(
    ("typed", "text"), [('""', TEXT.replace("agglutinates", "")), ("", TEXT), ("\x03", TEXT)]
)
def test_no_words_of_ones_own(review: Start, typed: str, text: str) -> None:
    """Return by mistake takes nothing out."""
    path = put("inbox/a.txt", TEXT)
    terminal = review("inbox", "--select", "agglutinate*")
    terminal.press("e")
    terminal.press(f"{typed}\r", "Write instead: ")
    if text == TEXT:
        assert "agglutinates" in terminal.press("q"), "the question is asked again"
    assert terminal.end() == int(text == TEXT)
    assert path.read_text() == text


def test_a_file_that_changes_meanwhile_is_not_overwritten(review: Start) -> None:
    path = put("inbox/a.txt", TEXT)
    terminal = review("inbox")
    terminal.press("y")
    terminal.until("q ? ")
    path.write_text("Somebody else wrote this.\n")
    terminal.key("d")
    assert terminal.end() == 2
    assert "cleaner: inbox/a.txt: has changed while it was reviewed" in terminal.shown
    assert path.read_text() == "Somebody else wrote this.\n"


@pytest.mark.parametrize("key", ["q", "\x03", "\x04"], ids=["q", "ctrl-c", "ctrl-d"])
def test_quitting_loses_nothing(review: Start, key: str) -> None:
    path = put("inbox/a.txt", TEXT)
    put("inbox/b.txt", TEXT)
    terminal = review("inbox")
    terminal.press("y")
    terminal.press(key)
    assert terminal.end() == 1
    assert path.read_text() == TEXT.replace("&nbsp;", " ", 1)
    assert Path("inbox/b.txt").read_text() == TEXT


def test_safe_edits_answered_yes_are_what_fix_does(review: Start) -> None:
    seed = sorted((TOP / "seeds").glob("*.txt"))[3].read_bytes().replace(b"\n", b"\r\n")
    path = put("inbox/a.txt", seed)
    result = clean(seed.decode())
    terminal = review("inbox")
    while True:
        asked = ANSI.sub("", terminal.until("q ? "))
        assert max(map(len, asked.splitlines())) <= 80
        terminal.key("y" if " · safe\r" in asked else "s")
        number, of = re.findall(r"\((\d+) of (\d+)\)", asked)[-1]
        if number == of:
            break
    assert terminal.end() == 1
    assert path.read_bytes().decode() == result.text


def test_a_terminal_that_is_closed_loses_no_refusal(review: Start) -> None:
    put("inbox/a.txt", TEXT)
    terminal = review("inbox")
    terminal.press("n")
    terminal.until("q ? ")
    terminal.stop()
    assert len(load(DECISIONS).entries) == 1
    assert Path("inbox/a.txt").read_text() == TEXT


def test_help_and_other_keys(review: Start) -> None:
    put("inbox/a.txt", TEXT)
    terminal = review("inbox")
    terminal.press("?")
    assert "n  no, keep it, and remember that" in terminal.press("x")
    assert "u  undo the last answer" in terminal.press("q")
    assert terminal.end() == 1
    assert Path("inbox/a.txt").read_text() == TEXT


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {}])
def test_colours_are_only_help(review: Start, environment: dict[str, str]) -> None:
    put("inbox/a.txt", TEXT)
    terminal = review("inbox", **environment)
    terminal.press("q")
    assert terminal.end() == 1
    assert ("\x1b[" in terminal.shown) is (not environment)


@pytest.mark.parametrize("plain", [["--plain"], []], ids=["asked", "dumb"])
def test_plain_sentences_for_a_screen_reader(review: Start, plain: list[str]) -> None:
    put("inbox/a.txt", TEXT)
    terminal = review("inbox", *plain, TERM="xterm" if plain else "dumb")
    asked = terminal.press("yes\r", "or help? ")
    assert "Question 1 of 4. File inbox/a.txt, line 1." in asked
    assert "Replace: &nbsp;" in asked
    terminal.press("quit\r", "or help? ")
    assert terminal.end() == 1
    assert "\x1b" not in terminal.shown
    assert Path("inbox/a.txt").read_text() == TEXT.replace("&nbsp;", " ", 1)


def test_it_needs_a_terminal(invoke: Invoke) -> None:
    put("inbox/a.txt", TEXT)
    result = invoke("review", "inbox", stdin="y")
    assert result.exit_code == 2
    assert "it needs a terminal" in result.stderr


def test_a_file_that_cannot_be_read_does_not_stop_the_others(review: Start) -> None:
    put("inbox/a.txt", b"\x00\x01\x02")
    put("inbox/b.txt", TEXT)
    terminal = review("inbox")
    assert "cleaner: inbox/a.txt: " in terminal.press("d")
    assert terminal.end() == 2
