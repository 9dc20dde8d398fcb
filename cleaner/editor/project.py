"""What holds for a document besides its text: configuration, decisions and packs, as they are on disk now.

Editors tell of changed files if they can (``workspace/didChangeWatchedFiles``); many cannot. So every
check looks whether the files that the last one read are still the same: some thirty questions to the file
system, a tenth of a millisecond.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from threading import Lock
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from cleaner.configuration import Settings, settings_for
from cleaner.configuration.files import DECISIONS, NAMES, find, forget
from cleaner.configuration.settings import checked, keys
from cleaner.corpus.work import forget as forget_cleaners
from cleaner.fingerprint import files_below

_Seen = tuple[tuple[str, int, int], ...]


class Basis(Struct, frozen=True):
    """What a check was based on: the settings, and the files behind them as they were."""

    settings: Settings
    folder: Path
    seen: _Seen
    packs: _Seen

    def holds(self) -> bool:
        """True while none of the files has changed, gone or come."""
        return self.seen == _seen(self.folder, self.settings) and self.packs == _packs(self.settings)


class Project:
    """The folders that the editor has open, and the settings that it gives. Safe for threads."""

    def __init__(self) -> None:
        self.folders: tuple[Path, ...] = ()
        self._given: dict[str, Any] = {}
        self._known: dict[Path, Basis] = {}
        self._packs: dict[tuple[Path, ...], _Seen] = {}
        self._lock = Lock()

    def configure(self, given: Any) -> Iterator[str]:
        """Take the client's settings: keys of ``cleaner.toml``, above those of the file. Gives complaints."""
        values = given.get("cleaner", given) if isinstance(given, Mapping) else {}
        taken: dict[str, Any] = {}
        for key, value in values.items() if isinstance(values, Mapping) else ():
            if value is None or key not in keys():
                continue
            try:
                taken[key] = checked(key, value, self.home(None))
            except ValueError as error:
                yield f"setting 'cleaner.{key}' {error}"
        with self._lock:
            self._given = taken
            self._known.clear()

    def home(self, path: Path | None) -> Path:
        """The innermost open folder that holds a file; the first one for a file in none of them."""
        around = [folder for folder in self.folders if path is not None and folder in path.parents]
        if around:
            return max(around, key=lambda folder: len(folder.parts))
        return self.folders[0] if self.folders else Path.cwd()

    def basis(self, path: Path | None) -> Basis:
        """What holds for a file (None: a text that is no file yet), read again where something has changed.

        Raises ConfigError.
        """
        folder = path.parent if path else self.home(None)
        with self._lock:
            known = self._known.get(folder)
            if known is not None and known.holds():
                return known
            forget()
            settings = replace(settings_for(folder, home=self.home(path)), **self._given)
            packs = _packs(settings)
            if self._packs.setdefault(settings.packs, packs) != packs:
                self._packs = {settings.packs: packs}
                forget_cleaners()
            basis = self._known[folder] = Basis(settings, folder, _seen(folder, settings), packs)
            return basis

    def forget(self) -> None:
        """Read everything again: somebody knows that files have changed."""
        with self._lock:
            self._known.clear()

    def configuration(self, path: Path | None) -> Path:
        """The configuration file that holds for a file, or the one to make."""
        home = self.home(path)
        return find(path.parent if path else home) or home / NAMES[0]


def _seen(folder: Path, settings: Settings) -> _Seen:
    names = (*NAMES, DECISIONS)
    around = (os.path.join(place, name) for place in (folder, *folder.parents) for name in names)  # noqa: PTH118
    return tuple(_stamps((*around, *([settings.decisions] if settings.decisions else ()))))


def _packs(settings: Settings) -> _Seen:
    files = (file for folder in settings.packs for _, file in files_below(folder, (".yaml", ".yml")))
    return tuple(sorted(_stamps(files)))


def _stamps(files: Iterable[str | Path]) -> Iterator[tuple[str, int, int]]:
    for file in files:
        try:
            status = os.stat(file)  # noqa: PTH116 - thirty of them, at every key
        except OSError:
            continue
        yield str(file), status.st_mtime_ns, status.st_size
