"""Many files on several processes: outcomes in the order of the tasks, memory bounded.

At most a few chunks a worker are under way, so neither the list of files nor the outcomes are
ever all in memory. A worker that dies (killed, out of memory) costs one file, not the run. To stop
early, let the tasks end: what is under way is finished and handed on.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from cleaner.corpus.work import Outcome, Task, cleaner_for, perform
from cleaner.report import Failure
from cleaner.report.article import failed

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.process import BaseProcess

_FEW = 8
"""Up to so many files starting processes costs more than it saves."""
_CHUNK = 8
_AHEAD = 3


def run(tasks: Iterable[Task], jobs: int) -> Iterator[Outcome]:
    """The outcome of each task, in order; ``jobs`` processes (or this one, for a few files) do them.

    Raises RulesError when the rules of the first task cannot be used; those of a later one (a folder
    with a configuration of its own) are that file's failure.
    """
    tasks = iter(tasks)
    first = list(islice(tasks, _FEW + 1 if jobs > 1 else 1))
    if not first:
        return
    cleaner = cleaner_for(first[0].settings)
    tasks = chain(first, tasks)
    if len(first) <= _FEW:
        yield from map(perform, tasks)
        return
    cleaner.prepare()  # loaded once, inherited by every fork
    gc.freeze()  # and not copied by collectors that look at it
    yield from _pooled(tasks, jobs)


def perform_all(tasks: list[Task]) -> list[Outcome]:
    """A chunk of tasks, one after the other."""
    return [perform(task) for task in tasks]


def _pooled(tasks: Iterator[Task], jobs: int) -> Iterator[Outcome]:
    from concurrent.futures.process import BrokenProcessPool

    pool = _pool(jobs)
    pending: deque[list[Task]] = deque()
    futures: deque[Future[list[Outcome]]] = deque()
    try:
        while True:
            try:
                while len(pending) < jobs * _AHEAD and (chunk := list(islice(tasks, _CHUNK))):
                    pending.append(chunk)
                    futures.append(pool.submit(perform_all, chunk))
                if not pending:
                    return
                outcomes = futures[0].result()
            except BrokenProcessPool:
                pool.shutdown(wait=False)
                stranded = [task for chunk in pending for task in chunk]
                pending.clear()
                futures.clear()
                yield from _one_by_one(stranded)
                pool = _pool(jobs)
            else:
                pending.popleft()
                futures.popleft()
                yield from outcomes
    finally:
        pool.shutdown(cancel_futures=True)


def _one_by_one(tasks: list[Task]) -> Iterator[Outcome]:
    """Each task in a process of its own, to find the one that kills its worker."""
    from concurrent.futures.process import BrokenProcessPool

    for task in tasks:
        pool = _pool(1)
        try:
            yield from pool.submit(perform_all, [task]).result()
        except BrokenProcessPool:
            reason = "the worker process died on this file (killed, or out of memory)"
            yield Outcome(task.name, failed(Failure(task.name, reason, "Try it alone with --jobs 1")))
        finally:
            pool.shutdown(wait=False)


def _pool(jobs: int) -> ProcessPoolExecutor:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    method = "fork" if sys.platform.startswith("linux") else None
    return ProcessPoolExecutor(jobs, multiprocessing.get_context(method), _begin)


def _begin() -> None:
    """In a new worker: leave Ctrl-C to the parent, and do not outlive it."""
    import multiprocessing
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    """Wait for the parent to end, in whatever way, and end too."""
    parent.join()
    os._exit(1)
