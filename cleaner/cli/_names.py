"""Reading a folder for ``cleaner names``, on several processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from cleaner.cli._options import Common
from cleaner.cli._runs import selection_of
from cleaner.corpus.discovery import Source
from cleaner.corpus.encodings import decode
from cleaner.corpus.errors import FileError, reason_of
from cleaner.corpus.work import cleaner_for
from cleaner.decisions import load as load_decisions
from cleaner.document import Document
from cleaner.names.survey import Group, Mention, Survey, survey

if TYPE_CHECKING:
    from cleaner.configuration import Settings

_FEW = 32
"""Up to so many files starting processes costs more than it saves."""
_BATCH = 2_000


def survey_of(paths: Iterable[str], common: Common) -> tuple[tuple[Group, ...], list[str]]:
    """The names of the files below the paths, and what is wrong with files that cannot be read.

    Each article becomes a small table of counts as it is read; nothing else of it is kept.
    Raises RulesError when the packs, DecisionsError when the decisions cannot be used.
    """
    total, complaints = Survey(), []
    paths = list(paths)
    settings = common.settings(Path(paths[0]))
    rules = cleaner_for(settings).rules
    for name, mentions, complaint in _read(selection_of(paths, common).files(), settings, common):
        if complaint:
            complaints.append(complaint)
        else:
            total.add(name, mentions)
    return total.groups(rules, load_decisions(settings.decisions).names), complaints


_Read = tuple[str, tuple[Mention, ...], str]


def _read(files: Iterable[Source | FileError], settings: Settings, common: Common) -> Iterator[_Read]:
    """Each file's names, in order; batches keep the number of files under way bounded."""
    work = partial(_one, settings=settings, read_as=common.input_encoding)
    files = iter(files)
    batch = list(islice(files, _FEW))
    if common.jobs == 1 or len(batch) < _FEW:
        yield from map(work, batch)
        yield from map(work, files)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(common.jobs) as pool:
        while batch:
            yield from pool.map(work, batch, chunksize=16)
            batch = list(islice(files, _BATCH))


def _one(source: Source | FileError, settings: Settings, read_as: str) -> _Read:
    if isinstance(source, FileError):
        return source.name, (), str(source)
    try:
        text, _ = decode(source.path.read_bytes(), source.name, read_as)
    except FileError as error:
        return source.name, (), str(error)
    except OSError as error:
        return source.name, (), f"{source.name}: {reason_of(error)}"
    return source.name, survey(Document(text), cleaner_for(settings).rules), ""
