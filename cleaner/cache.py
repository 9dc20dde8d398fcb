"""A cache of built things on disk: what is slow to build and quick to load.

A file holds a magic number, a directory with its checksum, and parts, each with a checksum of its own
in the directory. Parts are plain data written by :mod:`marshal` (the fastest loader there is for it);
a part of bytes stands there as it is, so that megabytes are read once and never copied. What a run does
not ask for is never read. The key is in the directory and holds the Python version, so a new version of
it or of what the caller builds never reads an old file. A file that is damaged, cut short or
unreadable is built again; a folder that cannot be written to is done without. No error of the cache
reaches the caller: errors of ``build`` do.

The checksums find accidents, not attacks: like the ``.pyc`` files beside it, the folder must belong to
the user who runs the program.
"""

from __future__ import annotations

import gc
import marshal
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, TypeVar
from zlib import crc32

T = TypeVar("T")

_NAME = "mt-cleaner"
_MAGIC = b"mtcl\x03"
_HEADER = len(_MAGIC) + 8
_KEPT = 8
"""So many files of one name stay: one for every project or version in use."""
_TROUBLE = (OSError, ValueError, EOFError, TypeError)
"""What reading a file raises that is not what was written."""

announce: Callable[[str], None] | None = None
"""Called with the name of what is about to be built; for a command line that says what takes so long."""

_Entry = tuple[int, int, int, bool]
"""A part in the directory: offset, length, checksum, and whether it is bytes as they are."""


def cache_folder() -> Path | None:
    """Where built things are kept; None when caching is off.

    ``CLEANER_CACHE_DIR`` overrides the platform's folder for caches; set to nothing (or when
    ``CLEANER_NO_CACHE`` is set), it turns caching off.
    """
    if os.environ.get("CLEANER_NO_CACHE"):
        return None
    chosen = os.environ.get("CLEANER_CACHE_DIR")
    if chosen is not None:
        return Path(chosen) if chosen else None
    if sys.platform.startswith("linux"):  # what platformdirs says; to import it takes 8 ms
        return Path(os.environ.get("XDG_CACHE_HOME", "").strip() or os.path.expanduser("~/.cache"), _NAME)  # noqa: PTH111
    from platformdirs import user_cache_dir

    return Path(user_cache_dir(_NAME, appauthor=False))


def load_or_build(name: str, key: str, build: Callable[[], T]) -> T:
    """What ``build()`` gives, from the disk when it was built before.

    ``name`` says what it is (letters, digits, hyphens); ``key`` identifies the content it was
    built from: a version or a digest; a change of either gives another file, and the
    oldest files of the same name are removed. ``build`` must give plain data (None, bool, numbers, str,
    bytes, tuples, lists, dicts, frozensets of them); anything else is handed back uncached.
    """
    value: T = load_parts(name, key, lambda: {"": build()})[""]
    return value


def load_parts(name: str, key: str, build: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any]:
    """Like :func:`load_or_build` for a mapping, of which a value is read whenever it is asked for: who
    needs it again keeps it."""
    folder = cache_folder()
    if folder is None:
        if announce is not None:
            announce(name)
        return build()
    key = f"{sys.implementation.cache_tag}-{marshal.version} {key}"
    path = folder / f"{name}-{crc32(key.encode()):08x}.bin"

    def rebuild() -> Mapping[str, Any]:
        if announce is not None:
            announce(name)
        value = build()
        with suppress(OSError, ValueError):
            _write(path, key, value)
            _remove_stale(path, name)
        return value

    with suppress(*_TROUBLE), path.open("rb", buffering=0) as file:
        return _Parts(path, key, tuple(_directory(file, key)), rebuild)
    return rebuild()


class _Parts(Mapping[str, Any]):
    """The parts of a file. When one turns out to be damaged, or gone, all are built again, and kept."""

    def __init__(
        self, path: Path, key: str, names: tuple[str, ...], rebuild: Callable[[], Mapping[str, Any]]
    ) -> None:
        self._path = path
        self._key = key
        self._names = names
        self._rebuild = rebuild
        self._built: Mapping[str, Any] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __getitem__(self, name: str) -> Any:
        if name not in self._names:
            raise KeyError(name)
        if not self._built:
            try:
                return self._read(name)
            except _TROUBLE:
                self._built = self._rebuild()
        return self._built[name]

    def _read(self, name: str) -> Any:
        # Opened anew, directory and all: another process may have put a new file in its place.
        with self._path.open("rb", buffering=0) as file:
            offset, length, checksum, raw = _directory(file, self._key)[name]
            file.seek(offset)
            data = file.read(length)
        if len(data) != length or crc32(data) != checksum:
            raise ValueError("damaged cache file")
        return data if raw else _loaded(data)


def _directory(file: BinaryIO | Any, key: str) -> dict[str, _Entry]:
    """The directory of a cache file. Raises ValueError when the file is not whole or has another key."""
    header = file.read(_HEADER)
    size = int.from_bytes(header[-4:], "big")
    body = file.read(size) if header[: len(_MAGIC)] == _MAGIC else b""
    if len(header) != _HEADER or len(body) != size or header != _header(body):
        raise ValueError("damaged cache file")
    stored, entries = marshal.loads(body)
    if stored != key:
        raise ValueError("cache file of another key")
    end = _HEADER + size
    directory: dict[str, _Entry] = {}
    for name, length, checksum, raw in entries:
        directory[name] = (end, length, checksum, raw)
        end += length
    if file.seek(0, os.SEEK_END) != end:
        raise ValueError("damaged cache file")
    return directory


def _header(directory: bytes) -> bytes:
    return _MAGIC + crc32(directory).to_bytes(4, "big") + len(directory).to_bytes(4, "big")


def _loaded(data: bytes) -> Any:
    """Plain data from bytes. The collector is held back: it would walk through all that is made, several
    times, and find nothing, which takes longer than making it."""
    held = gc.isenabled()
    gc.disable()
    try:
        return marshal.loads(data)
    finally:
        if held:
            gc.enable()


def _write(path: Path, key: str, value: Mapping[str, Any]) -> None:
    """Write the file whole or not at all: readers and other writers never see half of it."""
    import tempfile

    parts = [
        (name, part if type(part) is bytes else marshal.dumps(part), type(part) is bytes)
        for name, part in value.items()
    ]
    directory = marshal.dumps((key, tuple((name, len(data), crc32(data), raw) for name, data, raw in parts)))
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_header(directory) + directory)
            for _, data, _ in parts:
                file.write(data)
        Path(temporary).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def _remove_stale(path: Path, name: str) -> None:
    """Remove all but the newest files of this name: projects with other packs, or other versions,
    take turns in one folder and must not throw out each other's."""
    tail = len(path.name) - len(name)
    same = [other for other in path.parent.glob(f"{name}-*.bin") if len(other.name) - len(name) == tail]
    for other in sorted(same, key=lambda file: file.stat().st_mtime, reverse=True)[_KEPT:]:
        other.unlink()
