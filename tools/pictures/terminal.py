"""A real program in a pseudo-terminal: typed to, waited for, and recorded.

The recording keeps what was written and in which order, but not how long this machine took: each key takes
``KEY`` seconds, the program's answers come at most ``PAUSE`` apart, and only ``hold`` lets time pass.
"""

from __future__ import annotations

import codecs
import fcntl
import json
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

import pyte

PROMPT = "$ "
KEY = 0.05
PAUSE = 0.3
PATIENCE = 60.0
"""Seconds after which a text that does not come is an error."""


@dataclass(slots=True)
class Recording:
    """What a terminal was sent: (seconds, text), in order."""

    title: str
    columns: int
    rows: int
    events: list[tuple[float, str]] = field(default_factory=list)

    def cast(self) -> str:
        """The recording in the format of asciinema, version 2: JSON lines."""
        head = {
            "version": 2,
            "width": self.columns,
            "height": self.rows,
            "title": self.title,
            "env": {"TERM": "xterm-256color", "SHELL": "/bin/bash"},
        }
        lines = [json.dumps(head, ensure_ascii=False)]
        lines += (json.dumps([round(at, 3), "o", text], ensure_ascii=False) for at, text in self.events)
        return "\n".join(lines) + "\n"


class Terminal:
    """A program on a screen of ``columns`` by ``rows``; a context, at whose end the program is ended."""

    def __init__(
        self,
        command: Sequence[str],
        folder: Path,
        environment: Mapping[str, str],
        columns: int = 88,
        rows: int = 24,
        title: str = "",
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.recording = Recording(title, columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._clock = 0.0
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._child, self._file = pty.fork()
        if not self._child:
            os.chdir(folder)
            os.execvpe(command[0], list(command), dict(environment))
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self._child, signal.SIGKILL)
        os.waitpid(self._child, 0)
        os.close(self._file)

    def type(self, text: str) -> None:
        """Type a text key by key."""
        for key in text:
            self.press(key)

    def press(self, key: str) -> None:
        """Press one key, or send one sequence, and take in what comes back at once."""
        self._clock += KEY
        os.write(self._file, key.encode())
        self._take(0.05)

    def run(self, command: str) -> None:
        """Type a command for the shell, and wait until it asks for the next. Raises TimeoutError."""
        self._until(self._asks, "the prompt")
        self.type(command)
        self.press("\n")
        self._until(self._asks, f"an end of {command!r}")

    def wait(self, text: str) -> None:
        """Wait until a line of the screen holds the text and the program is quiet. Raises TimeoutError."""
        self._until(lambda: any(text in line for line in self.screen.display), repr(text))

    def _asks(self) -> bool:
        return bool(self.screen.display[self.screen.cursor.y].rstrip() == PROMPT.rstrip())

    def _until(self, test: Callable[[], bool], what: str) -> None:
        until = time.monotonic() + PATIENCE
        while not test() or self._take(0.25):
            if time.monotonic() > until:
                raise TimeoutError(f"waited in vain for {what}:\n" + "\n".join(self.screen.display))
            self._take(0.1)

    def hold(self, seconds: float) -> None:
        """Let a reader read."""
        self._clock += seconds

    def _take(self, patience: float) -> bool:
        """Take in what the program writes within ``patience`` seconds; true when that was anything."""
        taken = False
        while select.select([self._file], [], [], patience)[0]:
            try:
                data = os.read(self._file, 65536)
            except OSError:
                break
            if not data:
                break
            self._clock += min(PAUSE, patience) if taken else 0.02
            self._feed(data)
            taken = True
        return taken

    def _feed(self, data: bytes) -> None:
        """To the screen and the recording; a character cut in two waits for its other half."""
        self._stream.feed(data)
        if text := self._decoder.decode(data):
            self.recording.events.append((self._clock, text))
