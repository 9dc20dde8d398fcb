"""A folder that articles drop into: which files are there, whole, and new, changed or gone.

The folder is looked at again and again with what the standard library has. Events of the kernel (inotify
and its like) would come sooner, but not at all from a network drive that another machine writes to, which
is what many inboxes are; and a file that is announced at once is the one that is not yet whole. What a
poll costs is a listing: less than 0.1 s for 10,000 files.

A file is taken for whole when its size and times have stood still for a while. One that was last written
longer ago when it is first seen is taken at once: it was there before, or was renamed into place. Should a
writer pause for longer, what was taken too early is taken again when it has changed. Names that stand
for unfinished files (hidden ones, ``.part`` and the like) are not looked at.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from cleaner.corpus.discovery import Source, is_wanted, walk
from cleaner.corpus.errors import FileError, reason_of

UNFINISHED = (".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download", ".swp", "~")
"""Ends of the names of files that somebody is writing."""


class State(NamedTuple):
    """What the file system says of a file; a file that is written to changes it."""

    size: int
    changed: int
    """The time of the last writing, in nanoseconds since 1970."""
    inode: int


class Arrival(NamedTuple):
    """A file that is whole, and new or changed."""

    source: Source
    state: State


class Poll(NamedTuple):
    """What one look at the folder found; ``waiting`` files are being written, or may be."""

    ready: list[Arrival]
    gone: list[str]
    waiting: int
    problems: list[FileError]


@dataclass(slots=True)
class Inbox:
    """The folder, and what has been seen of it. Files are named by their path below it."""

    folder: Path
    output: Path
    globs: Sequence[str] = ()
    exclude: Sequence[str] = ()
    settle: float = 2.0
    """Seconds for which a file must stand still."""
    known: dict[str, State] = field(default_factory=dict)
    """The files that were handed out, as they were then."""
    _pending: dict[str, tuple[State, float]] = field(default_factory=dict, init=False)
    _identity: tuple[int, int] | None = field(default=None, init=False)

    def poll(self) -> Poll:
        """Look at the folder. What is handed out as ready is known from then on.

        A folder that cannot be read, or is another than before (a drive that is not mounted), tells
        nothing about its files: none of them is gone. O(files in the folder).
        """
        problems: list[FileError] = []
        ready: list[Arrival] = []
        found: dict[str, State] = {}
        blind = not self._is_there(problems)
        now, clock = time.monotonic(), time.time_ns()
        if not blind:
            for item in self._files():
                if isinstance(item, FileError):
                    problems.append(item)
                    blind = True
                    continue
                path, name, state = item
                found[name] = state
                if self.known.get(name) == state:
                    self._pending.pop(name, None)
                elif self._is_whole(name, state, now, clock):
                    self.known[name] = state
                    ready.append(Arrival(Source(Path(path), name, name), state))
        gone = [] if blind else sorted(self.known.keys() - found.keys())
        for name in gone:
            del self.known[name]
        if not blind:
            self._pending = {name: seen for name, seen in self._pending.items() if name in found}
        return Poll(ready, gone, len(self._pending), problems)

    def _is_there(self, problems: list[FileError]) -> bool:
        try:
            status = self.folder.stat()
        except OSError as error:
            problems.append(FileError(str(self.folder), reason_of(error), "Waiting for it to come back"))
            return False
        identity = (status.st_dev, status.st_ino)
        if self._identity is None:
            self._identity = identity
        if identity != self._identity:
            reason = "another folder is in its place (is a drive not mounted?)"
            problems.append(FileError(str(self.folder), reason, "Waiting for it to come back"))
        return identity == self._identity

    def _is_whole(self, name: str, state: State, now: float, clock: int) -> bool:
        seen = self._pending.get(name)
        if seen is None or seen[0] != state:
            if seen is None and clock - state.changed >= self.settle * 1e9:
                return True
            self._pending[name] = (state, now)
            return self.settle <= 0
        if now - seen[1] < self.settle:
            return False
        del self._pending[name]
        return True

    def _files(self) -> Iterator[tuple[str, str, State] | FileError]:
        for entry in walk(str(self.folder), os.path.realpath(self.output), self.exclude):
            if isinstance(entry, FileError):
                yield entry
                continue
            path, relative = entry
            if relative.endswith(UNFINISHED) or not is_wanted(relative, self.globs):
                continue
            try:
                status = os.stat(path)  # noqa: PTH116 - thousands of times a second
            except FileNotFoundError:
                continue  # it went between the listing and now
            except OSError as error:
                yield FileError(path, reason_of(error), "Check its permissions")
                continue
            yield path, relative, State(status.st_size, status.st_mtime_ns, status.st_ino)
