"""Many files on several processes: outcomes in the order of the tasks, memory bounded.

Each worker has a pipe of its own, on which it gets a few tasks at a time and answers one by one; the
parent waits for whichever answers next. So a worker that dies (killed, out of memory) is seen at once by
the end of its pipe, with the one file that it was at; another takes its place. (A pool of the standard
library does not tell which file it was, and ends all workers when one dies.) A parent that dies ends
its workers in the same way. The parent has no threads, beside which it would not be safe to fork.

Only so many tasks are begun ahead of the outcome that is due: neither the list of files nor the
outcomes are ever all in memory. To stop early, let the tasks end: what is under way is finished and
handed on.
"""

from __future__ import annotations

import gc
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from cleaner.corpus.work import Outcome, Task, cleaner_for, perform
from cleaner.report import Failure
from cleaner.report.article import failed

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_FEW = 8
"""Up to so many files starting processes costs more than it saves."""
_CHUNK = 8
_AHEAD = 3
"""So many chunks a worker may be begun before the outcome that is due."""
_GRACE = 10.0
"""Seconds that a worker has to finish its file when a run is given up."""

Numbered = tuple[int, Task]


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
    if first[0].measures:
        from cleaner.report.measures import import_measures

        import_measures()
    gc.freeze()  # and not copied by collectors that look at it
    yield from _pooled(tasks, jobs)


def _pooled(tasks: Iterator[Task], jobs: int) -> Iterator[Outcome]:
    from multiprocessing.connection import wait

    numbered = enumerate(tasks)
    stranded: deque[Numbered] = deque()  # begun by a worker that died
    idle: list[_Worker] = []
    busy: dict[Any, _Worker] = {}
    done: dict[int, Outcome] = {}
    begun = due = 0
    try:
        while True:
            while (idle or len(busy) < jobs) and (stranded or begun < due + jobs * _AHEAD * _CHUNK):
                chunk = [stranded.popleft()] if stranded else list(islice(numbered, _CHUNK))
                if not chunk:
                    break
                begun = max(begun, chunk[-1][0] + 1)
                worker = idle.pop() if idle else _Worker(busy)
                worker.do(chunk)
                busy[worker.connection] = worker
            while due in done:
                yield done.pop(due)
                due += 1
            if not busy:
                if due == begun and not stranded:
                    return
                continue
            for connection in wait(list(busy)):
                worker = busy[connection]
                number, task = worker.tasks.popleft()
                try:
                    done[number] = worker.connection.recv()
                except (EOFError, OSError):
                    reason = "the worker process died on this file (killed, or out of memory)"
                    failure = Failure(task.name, reason, "Try it alone with --jobs 1")
                    done[number] = Outcome(task.name, failed(failure))
                    stranded.extend(worker.tasks)
                    busy.pop(connection).end()
                else:
                    if not worker.tasks:
                        idle.append(busy.pop(connection))
    finally:
        for worker in (*idle, *busy.values()):
            worker.end()


class _Worker:
    """A process, the pipe to it, and what it has not answered yet."""

    def __init__(self, others: Iterable[Connection]) -> None:
        import multiprocessing

        forks = sys.platform.startswith("linux")
        context: Any = multiprocessing.get_context("fork" if forks else "spawn")
        self.connection, theirs = context.Pipe()
        # What a fork inherits it must close: a pipe ends only when its last holder lets go.
        inherited = (self.connection, *others) if forks else ()
        self._process = context.Process(target=_serve, args=(theirs, inherited), daemon=True)
        self._process.start()
        theirs.close()
        self.tasks: deque[Numbered] = deque()

    def do(self, chunk: Iterable[Numbered]) -> None:
        """Hand tasks to a worker that has nothing to do: it is reading, so this does not block."""
        self.tasks.extend(chunk)
        with suppress(OSError):  # it is gone: that is seen when its answer is read
            self.connection.send([task for _, task in self.tasks])

    def end(self) -> None:
        """Let the process end: it does when it finds the pipe closed, after the file that it is at."""
        self.connection.close()
        self._process.join(_GRACE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()


def _serve(connection: Connection, inherited: Iterable[Connection]) -> None:
    """A worker's life. Interrupts are the parent's to answer: it gives no more tasks then."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    for other in inherited:
        other.close()
    try:
        while True:
            for task in connection.recv():
                connection.send(perform(task))
    except (EOFError, OSError):
        return
