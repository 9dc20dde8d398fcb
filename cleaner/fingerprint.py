"""What a set of files holds, as a short digest: the keys of what is built from them.

Reading megabytes of packs at every start costs more than loading what was compiled from them, so
the digest is itself kept in the cache, under what the file system says of the files: path, size,
times and inode, as Git's index does. Files written within the last seconds are always read: a
second change of the same size may come within one tick of the clock.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from cleaner.cache import load_or_build

_TICK = 3_000_000_000
"""Nanoseconds within which two changes may look like one: some file systems count by two seconds."""


def fingerprint(name: str, files: Iterable[tuple[str, Path]]) -> str:
    """A digest of the files' names and contents, given as (name, file), in their order.

    ``name`` is what the cache keeps the digest under. Raises OSError for a file that cannot be read.
    """
    files = tuple(files)
    seen = []
    newest = 0
    for label, file in files:
        stat = file.stat()
        newest = max(newest, stat.st_mtime_ns, stat.st_ctime_ns)
        seen.append(f"{label}\0{file}\0{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}")
    if newest > time.time_ns() - _TICK:
        return _digest(files)
    return load_or_build(f"digest-{name}", "\n".join(seen), lambda: _digest(files))


def files_below(folder: Path, endings: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
    """Every file below the folder with one of the endings, with its path from there. In no order."""
    root = str(folder)
    for parent, _, names in os.walk(root):
        for name in names:
            if name.endswith(endings):
                file = f"{parent}{os.sep}{name}"
                yield file[len(root) + 1 :].replace(os.sep, "/"), Path(file)


@lru_cache(maxsize=1)
def program_fingerprint() -> str:
    """A digest of this program's own modules: what they build is built again when one changes."""
    return fingerprint("program", sorted(files_below(Path(__file__).parent, (".py", ".json"))))


def _digest(files: Iterable[tuple[str, Path]]) -> str:
    from hashlib import blake2b  # slow to import, for what is rarely done

    digest = blake2b(digest_size=16)
    for label, file in files:
        content = file.read_bytes()
        digest.update(f"{label}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
