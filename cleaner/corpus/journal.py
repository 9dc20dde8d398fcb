"""What ``watch`` has done: a file of lines that a kill cannot damage.

A line is added for each article when everything else about it is written; the last line about a file
counts. A line that is not whole (the last one, after a power cut) is passed over: its article is done
again, to the same result. When it is opened, what is superseded is left out.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Any, NamedTuple

from cleaner.corpus.atomic import write_atomic
from cleaner.corpus.inbox import State


class Done(NamedTuple):
    """An article that was done: the file as it was, a digest of its bytes, and with which rules."""

    state: State
    digest: str
    rules: str


class JournalError(Exception):
    """The journal cannot be used, or another process uses it."""


class Journal:
    """The journal of an output folder; one process at a time. Raises JournalError and OSError."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None
        self.done: dict[str, Done] = {}

    def __enter__(self) -> Journal:
        guard = self._path.with_suffix(".lock").open("ab")
        if not _locked(guard):
            guard.close()
            raise JournalError("another cleaner watches into this folder")
        self._guard = guard
        with suppress(FileNotFoundError):
            for line in self._path.read_bytes().splitlines():
                with suppress(ValueError, KeyError, TypeError):
                    self._take(json.loads(line))
        write_atomic(self._path, b"".join(_line(name, done) for name, done in sorted(self.done.items())))
        self._file = self._path.open("ab", buffering=0)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()
        self._guard.close()

    def add(self, name: str, done: Done) -> None:
        """Remember that an article was done."""
        self.done[name] = done
        self._write(_line(name, done))

    def forget(self, name: str) -> None:
        """An original is gone: if it comes back, it is new."""
        if self.done.pop(name, None) is not None:
            self._write(_line(name, None))

    def _take(self, data: dict[str, Any]) -> None:
        if data["done"] is None:
            self.done.pop(data["file"], None)
        else:
            state, digest, rules = data["done"]
            self.done[str(data["file"])] = Done(State(*map(int, state)), str(digest), str(rules))

    def _write(self, line: bytes) -> None:
        if self._file is not None:
            self._file.write(line)


def _line(name: str, done: Done | None) -> bytes:
    # ASCII: a name may hold bytes that are no text
    return json.dumps({"file": name, "done": done}).encode("ascii") + b"\n"


def _locked(file: IO[bytes]) -> bool:
    """False when another process has the file. The lock goes with the process, however it ends; workers do
    not inherit it."""
    try:
        import fcntl
    except ImportError:  # Windows: two watchers on one folder are the user's business there
        return True
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
