"""Which files to read, in an order that does not depend on the file system.

Folders are walked recursively, sorted by name, following links to folders; a link that leads
back to a folder above it is an error, not a hang. Memory is that of one path from the root, not
of the corpus.

Left alone, deliberately: hidden files and folders (``.git``), files that match no ``--glob``
(counted, so that the summary can say so), the output folder inside the input.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from msgspec import Struct

from cleaner.corpus.errors import FileError, reason_of

DEFAULT_GLOBS = ("*.txt", "*.text", "*.md")


class Source(Struct, frozen=True):
    """A file to read: where it is, what to call it, and where it goes below the output folder."""

    path: Path
    name: str
    relative: str
    named: bool = False


@dataclass(slots=True)
class Selection:
    """What was asked for. ``skipped`` counts files of walked folders that no pattern wanted."""

    paths: Sequence[str]
    globs: Sequence[str] = ()
    exclude: Sequence[str] = ()
    output: Path | None = None
    portable: bool = False
    skipped: int = field(default=0, init=False)

    def files(self) -> Iterator[Source | FileError]:
        """Every file, or what is wrong with a path, in the order of the paths."""
        self.skipped = 0
        places: dict[str, Path] = {}
        for path in self.paths:
            places.setdefault(os.path.realpath(path), Path(path))
        roots = tuple(places.values())
        single = len(roots) == 1
        named = {os.path.realpath(root) for root in roots if not root.is_dir()}
        folders = {os.path.realpath(root) for root in roots if root.is_dir()}
        taken: set[str] = set()
        for root in roots:
            if root.is_dir() and any(_within(os.path.realpath(root), other) for other in folders):
                continue  # walked as part of another folder that was named
            if self.output and not single and _own_name(root) in taken:
                reason = f"another input is called {_own_name(root)} too: it would be written twice"
                yield FileError(str(root), reason, "Clean it into another folder")
                continue
            taken.add(_own_name(root))
            if not root.is_dir():
                yield self._named(root)
            else:
                yield from self._folder(root, "" if single else f"{_own_name(root)}/", named)

    def _named(self, root: Path) -> Source | FileError:
        name = self._name(root, root.name)
        if not root.exists():
            if root.is_symlink():
                return FileError(str(root), "a link that leads nowhere", "Restore its target or leave it out")
            return FileError(str(root), "no such file or folder", "Check the spelling")
        if not root.is_file():
            return FileError(str(root), "not a regular file", "Use - to read from a pipe")
        return Source(root, name, root.name, named=True)

    def _folder(self, root: Path, prefix: str, named: set[str]) -> Iterator[Source | FileError]:
        output = os.path.realpath(self.output) if self.output else ""
        if output == os.path.realpath(root):
            yield FileError(
                str(root), "the output folder is the input folder", "Use --in-place to replace the files"
            )
            return
        found = False
        for entry in walk(str(root), output, self.exclude):
            if isinstance(entry, FileError):
                found = True
                yield entry
                continue
            path, relative = entry
            if not is_wanted(relative, self.globs):
                self.skipped += 1
            elif not named or os.path.realpath(path) not in named:
                found = True
                below = prefix + relative
                yield Source(Path(path), self._name(Path(path), below), below)
            else:
                found = True
        if not found:
            wanted = " ".join(self.globs or DEFAULT_GLOBS)
            yield FileError(
                str(root), f"no article in this folder ({wanted})", "Say which with --glob '*.ext'"
            )

    def _name(self, path: Path, relative: str) -> str:
        """The path from the current folder when it is below it; else as given, or what is portable."""
        inside = os.path.relpath(path)
        if not inside.startswith(os.pardir):
            return inside.replace(os.sep, "/")
        return (relative if self.portable else str(path)).replace(os.sep, "/")


def is_wanted(relative: str, globs: Sequence[str]) -> bool:
    """True when a pattern takes the file; the default ones take ``A.TXT`` too."""
    return _matches(relative, globs) if globs else _matches(relative.lower(), DEFAULT_GLOBS)


def walk(root: str, output: str, exclude: Sequence[str]) -> Iterator[tuple[str, str] | FileError]:
    """(path, path below the root) of every regular file; the stack holds the folders above."""
    stack: list[tuple[tuple[int, int], Iterator[tuple[str, str] | FileError]]] = []
    folder, below = root, ""
    while True:
        try:
            status = Path(folder).stat()
            identity = (status.st_dev, status.st_ino)
            if any(identity == above for above, _ in stack):
                reason = "directory loop: the link leads back to a folder above it"
                yield FileError(folder, reason, "Remove the link")
            else:
                with os.scandir(folder) as entries:
                    listing = sorted(entries, key=lambda entry: entry.name)
                stack.append((identity, _entries(listing, below, exclude)))
        except OSError as error:
            yield FileError(folder, reason_of(error), "Check its permissions")
        while stack:
            entry = next(stack[-1][1], None)
            if entry is None:
                stack.pop()
            elif isinstance(entry, FileError) or not entry[1].endswith("/"):
                yield entry
            elif not output or os.path.realpath(entry[0]) != output:
                folder, below = entry
                break
        else:
            return


def _entries(
    listing: Sequence[os.DirEntry[str]], below: str, exclude: Sequence[str]
) -> Iterator[tuple[str, str] | FileError]:
    """What stands in one folder; the relative path of a folder ends with a slash."""
    for entry in listing:
        relative = f"{below}{entry.name}"
        if entry.name.startswith(".") or _matches(relative, exclude):
            continue
        try:
            if entry.is_dir():
                yield entry.path, f"{relative}/"
            elif entry.is_file():
                yield entry.path, relative
            elif entry.is_symlink():
                yield FileError(entry.path, "a link that leads nowhere", "Remove it, or --exclude it")
        except OSError as error:
            yield FileError(entry.path, reason_of(error), "Remove it, or --exclude it")


def _matches(relative: str, patterns: Sequence[str]) -> bool:
    """True when the path, or its last part, matches a pattern (``*.txt``, ``drafts/*``, ``drafts``)."""
    name = relative.rpartition("/")[2]
    return any(
        fnmatchcase(name, pattern) or fnmatchcase(relative, pattern.rstrip("/")) for pattern in patterns
    )


def _within(path: str, folder: str) -> bool:
    return path != folder and path.startswith(folder.rstrip(os.sep) + os.sep)


def _own_name(root: Path) -> str:
    return root.name if root.name not in ("", "..") else Path(os.path.realpath(root)).name
