"""A cache of built things on disk: what is slow to build and quick to load.

A file holds a magic number, a checksum of the body, and the body: the key and the value, written by
:mod:`marshal` (the fastest loader there is for plain data). The key holds the Python version, so a
new version of it or of what the caller builds never reads an old file. A file that is damaged, cut
short or unreadable is built again; a folder that cannot be written to is done without. No error of
the cache reaches the caller: errors of ``build`` do.

The checksum finds accidents, not attacks: like the ``.pyc`` files beside it, the folder must belong to
the user who runs the program.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

T = TypeVar("T")

_MAGIC = b"mtcl\x02"
_HEADER = len(_MAGIC) + 4
_KEPT = 8
"""So many files of one name stay: one for every project or version in use."""


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
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("mt-cleaner", appauthor=False))


def load_or_build(name: str, key: str, build: Callable[[], T]) -> T:
    """What ``build()`` gives, from the disk when it was built before.

    ``name`` says what it is (letters, digits, hyphens); ``key`` identifies the content it was
    built from: a version or a digest; a change of either gives another file, and the
    oldest files of the same name are removed. ``build`` must give plain data (None, bool, numbers, str,
    bytes, tuples, lists, dicts, frozensets of them); anything else is handed back uncached.
    """
    folder = cache_folder()
    if folder is None:
        return build()
    key = f"{sys.implementation.cache_tag}-{marshal.version} {key}"
    path = folder / f"{name}-{crc32(key.encode()):08x}.bin"
    with suppress(OSError, ValueError, EOFError, TypeError):
        value: T = _decode(path.read_bytes(), key)
        return value
    value = build()
    with suppress(OSError, ValueError):
        plain: Any = value
        _write(path, marshal.dumps((key, plain)))
        _remove_stale(path, name)
    return value


def _decode(data: bytes, key: str) -> Any:
    """The value of a cache file. Raises ValueError when the file is not whole or has another key."""
    body = memoryview(data)[_HEADER:]
    if data[:_HEADER] != _header(body):
        raise ValueError("damaged cache file")
    stored, value = marshal.loads(body)
    if stored != key:
        raise ValueError("cache file of another key")
    return value


def _header(body: bytes | memoryview) -> bytes:
    return _MAGIC + crc32(body).to_bytes(4, "big")


def _write(path: Path, body: bytes) -> None:
    """Write the file whole or not at all: readers and other writers never see half of it."""
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_header(body))
            file.write(body)
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
