"""When texts are checked: as soon as it is worth it, in threads, and never twice without need.

Every document has at most one check under way and at most one text waiting for it: while somebody
types, the texts in between are never looked at, and a check whose text has changed gives up between two
repairs. What was found about unchanged lines is kept (``cleaner.engine.memory``), also by a check that
gave up. Nothing here knows the protocol.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from cleaner.engine.memory import Outdated

QUICK = 0.2
"""Seconds: a document that takes no longer is checked at once after every key."""
LONGEST_PAUSE = 0.3
"""Seconds: one that takes longer is checked when nobody has typed for as long as a check takes, or this."""
BURST = 0.02
"""Seconds of quiet that are waited for when a text changed while it was checked."""
LONG = 50_000
"""Code points from which a text is checked in a lane of its own, so that articles need not wait for it."""


@dataclass(frozen=True, eq=False, slots=True)
class Text:
    """One version of an open document; compared by identity."""

    uri: str
    version: int | None
    text: str


C = TypeVar("C")


Check = Callable[[Text, Callable[[], bool]], C]
"""Checks a text, in a thread; raises Outdated soon after the second argument says that nobody waits."""


@dataclass(slots=True)
class _Open(Generic[C]):
    """An open document: its present text, what was found about it, and the check under way."""

    text: Text
    check: Check[C]
    found: C | None = None
    about: Text | None = None
    """The text that ``found`` is about."""
    took: float = 0.0
    task: asyncio.Task[None] | None = None
    waiting: int = 0
    """So many requests wait for the check."""
    stirred: asyncio.Event = field(default_factory=asyncio.Event)
    """Somebody has typed, or asks."""


class Desk(Generic[C]):
    """The open documents. All methods belong to the event loop's thread.

    ``new_check`` gives the check for one document; ``publish`` hears of what was found about a text
    that is still the present one, ``failed`` of what went wrong.
    """

    def __init__(
        self,
        new_check: Callable[[], Check[C]],
        publish: Callable[[C], None],
        failed: Callable[[Text, Exception], None],
    ) -> None:
        self._new_check = new_check
        self._publish = publish
        self._failed = failed
        self._open: dict[str, _Open[C]] = {}
        self._articles = ThreadPoolExecutor(1, "articles")
        self._long_texts = ThreadPoolExecutor(1, "long-texts")

    def put(self, text: Text) -> None:
        """A document was opened or has changed: this is its text now."""
        document = self._open.get(text.uri)
        if document is None:
            document = self._open[text.uri] = _Open(text, self._new_check())
        document.text = text
        document.stirred.set()
        self._start(document)

    def close(self, uri: str) -> None:
        """A document is no longer of interest; a check under way gives up."""
        self._open.pop(uri, None)

    def close_all(self) -> None:
        """No document is of interest: the threads end soon."""
        self._open.clear()

    def again(self, holds: Callable[[C], bool] = lambda found: False) -> None:
        """Check the documents again, but for those of which what was found still ``holds``."""
        for document in self._open.values():
            if document.found is None or not holds(document.found):
                text = document.text
                self.put(Text(text.uri, text.version, text.text))

    async def found(self, uri: str) -> C | None:
        """What is found about the present text; None when it is not open or cannot be checked.

        Whoever asks is not made to wait for a pause in the typing.
        """
        document = self._open.get(uri)
        if document is None:
            return None
        if document.about is not document.text:
            document.waiting += 1
            document.stirred.set()
            try:
                # shielded: others wait for the check too, and a cancelled request must not stop it
                await asyncio.shield(self._start(document))
            finally:
                document.waiting -= 1
        return document.found if document.about is document.text else None

    def _start(self, document: _Open[C]) -> asyncio.Task[None]:
        if document.task is None or document.task.done():
            document.task = asyncio.get_running_loop().create_task(self._work(document))
        return document.task

    async def _work(self, document: _Open[C]) -> None:
        """Check the present text, and the one that takes its place meanwhile, until there is no newer."""
        pause = min(document.took, LONGEST_PAUSE) if document.took > QUICK else 0.0
        while True:
            await self._quiet(document, pause)
            text = document.text

            def outdated(checked: Text = text) -> bool:
                return document.text is not checked or self._open.get(checked.uri) is not document

            if outdated():
                return
            begun = time.monotonic()
            try:
                job = self._lane(text).submit(document.check, text, outdated)
                found = await asyncio.wrap_future(job)
            except Outdated:
                found = None
            except Exception as error:
                if not outdated():
                    document.about = document.found = None
                    self._failed(text, error)
                    return
                found = None
            if outdated():
                pause = max(BURST, min(document.took, LONGEST_PAUSE))
                continue
            document.took = time.monotonic() - begun
            document.found, document.about = found, text
            if found is not None:
                self._publish(found)
            return

    @staticmethod
    async def _quiet(document: _Open[C], pause: float) -> None:
        """Wait until nobody has typed for so long; not while somebody asks."""
        while pause and not document.waiting:
            document.stirred.clear()
            try:
                await asyncio.wait_for(document.stirred.wait(), pause)
            except TimeoutError:
                return

    def _lane(self, text: Text) -> ThreadPoolExecutor:
        return self._long_texts if len(text.text) >= LONG else self._articles
