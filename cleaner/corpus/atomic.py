"""Writing a file so that a kill at any moment leaves the old one or the new one, never a part."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream whose content becomes ``path`` when the block ends without an exception.

    The bytes go to a temporary file in the same folder (a rename is atomic only within a file
    system), are forced to the disk, and then take the name. Permissions of an existing file are
    kept; a symbolic link stays one, and what it points to is replaced. Raises OSError.
    """
    import tempfile  # slow to import, for commands that write nothing

    target = Path(os.path.realpath(path))
    descriptor, temporary = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
            stream.flush()
            _copy_owner_and_mode(target, temporary)
            os.fsync(stream.fileno())
        os.replace(temporary, target)  # noqa: PTH105 - the name is a str from mkstemp
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        raise


def write_atomic(path: Path, data: bytes) -> None:
    """Make ``data`` the content of ``path``, wholly or not at all."""
    with replacing(path) as stream:
        stream.write(data)


def _copy_owner_and_mode(target: Path, temporary: str) -> None:
    try:
        status = target.stat()
    except FileNotFoundError:
        os.chmod(temporary, 0o666 & ~_umask())  # noqa: PTH101
        return
    with contextlib.suppress(OSError, AttributeError):  # only root may give files away; not on Windows
        os.chown(temporary, status.st_uid, status.st_gid)
    os.chmod(temporary, stat.S_IMODE(status.st_mode))  # noqa: PTH101


def _umask() -> int:
    """The process's umask, which the system tells only to those who set it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
