"""The report files of a run, written as the articles pass by and put in place at the end."""

from __future__ import annotations

import shutil
import tempfile
from array import array
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from cleaner.corpus.atomic import replacing
from cleaner.report import Counts, load

FILES = {"json": "report.json", "html": "report.html", "patch": "changes.patch"}
"""What ``cleaner clean -o OUT`` writes beside the articles, by format."""
PAGES = "_report"
"""The folder of the pages of single articles, when there are many."""
MOST = 400
"""So many articles are in report.html itself; of more it is a list (see cleaner.report.html.index)."""
_LIST = "html.index"
FORMATS = (*FILES, _LIST)
"""The formats of the pieces that :meth:`ReportFiles.add` takes, in their order."""


class ReportFiles:
    """Pieces are spooled to temporary files, because the head of a report tells the totals. What stays in
    memory of an article is two numbers."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._spools: dict[str, BinaryIO] = {}

    def __enter__(self) -> ReportFiles:
        self._spools = {name: tempfile.TemporaryFile() for name in FORMATS}  # noqa: SIM115 - closed in __exit__
        self._sizes = {name: array("Q") for name in ("html", _LIST)}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for spool in self._spools.values():
            spool.close()

    def add(self, pieces: Sequence[bytes]) -> None:
        """One article's pieces, in the order of ``FORMATS``."""
        for name, piece in zip(FORMATS, pieces, strict=True):
            spool = self._spools[name]
            if piece:
                if spool.tell():
                    spool.write(load(name).separator)
                spool.write(piece)
            if name in self._sizes:
                self._sizes[name].append(len(piece))

    def finish(self, counts: Counts) -> None:
        """Write every report, each atomically. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        many = len(self._sizes["html"]) > MOST
        old = self._replace_pages(many)
        for name, file in FILES.items():
            with replacing(self._folder / file) as stream:
                if name == "html" and many:
                    self._write_list(stream, counts)
                else:
                    self._write_whole(stream, name, counts)
        _remove(old)

    def _write_whole(self, stream: BinaryIO, name: str, counts: Counts) -> None:
        style = load(name)
        stream.write(style.head(counts))
        self._spools[name].seek(0)
        shutil.copyfileobj(self._spools[name], stream)
        stream.write(style.tail(counts))

    def _write_list(self, stream: BinaryIO, counts: Counts) -> None:
        from cleaner.report.html.index import FORMAT, entry

        stream.write(FORMAT.head(counts))
        for number, row in enumerate(self._pieces(_LIST), 1):
            stream.write(entry(row, f"{PAGES}/{_name(number)}"))
        stream.write(FORMAT.tail(counts))

    def _replace_pages(self, many: bool) -> Path:
        """Put the pages in place, or none; what was there is where the result says."""
        place = self._folder / PAGES
        new, old = (self._folder / f".{PAGES}.{what}.tmp" for what in ("new", "old"))
        _remove(new)
        _remove(old)
        if many:
            from cleaner.report.html.index import page

            new.mkdir()
            pieces = zip(self._pieces(_LIST), self._pieces("html"), strict=True)
            for number, (row, piece) in enumerate(pieces, 1):
                (new / _name(number)).write_bytes(page(row, piece, f"../{FILES['html']}"))
        with suppress(FileNotFoundError):
            place.replace(old)
        if many:
            new.replace(place)
        return old

    def _pieces(self, name: str) -> Iterator[bytes]:
        spool = self._spools[name]
        spool.seek(0)
        for size in self._sizes[name]:
            yield spool.read(size)


def _name(number: int) -> str:
    return f"{number:05}.html"


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
