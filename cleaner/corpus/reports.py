"""The report files of a run, written as the articles pass by and put in place at the end."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from cleaner.corpus.atomic import replacing
from cleaner.report import Counts, load

FILES = {"json": "report.json", "html": "report.html", "patch": "changes.patch"}
"""What ``cleaner clean -o OUT`` writes beside the articles, by format."""


class ReportFiles:
    """Pieces are spooled to temporary files, because the head of a report tells the totals."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._spools: list[BinaryIO] = []

    def __enter__(self) -> ReportFiles:
        self._spools = [tempfile.TemporaryFile() for _ in FILES]  # noqa: SIM115 - closed in __exit__
        self._empty = [True] * len(self._spools)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for spool in self._spools:
            spool.close()

    def add(self, pieces: Sequence[bytes]) -> None:
        """One article's pieces, in the order of ``FILES``."""
        for index, (name, piece) in enumerate(zip(FILES, pieces, strict=True)):
            if piece:
                if not self._empty[index]:
                    self._spools[index].write(load(name).separator)
                self._spools[index].write(piece)
                self._empty[index] = False

    def finish(self, counts: Counts) -> None:
        """Write every report, each atomically. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        for (name, file), spool in zip(FILES.items(), self._spools, strict=True):
            spool.seek(0)
            style = load(name)
            with replacing(self._folder / file) as stream:
                stream.write(style.head(counts))
                shutil.copyfileobj(spool, stream)
                stream.write(style.tail(counts))
