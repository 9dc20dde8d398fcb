"""When texts are checked: seldom, soon, and never for nobody."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable

import pytest

from cleaner.editor import desk
from cleaner.editor.desk import LONG, Desk, Text
from cleaner.engine.memory import Outdated

WAIT = 20


class Checks:
    """Checks that take as long as they are told to; remembers which texts they began and finished."""

    def __init__(self) -> None:
        self.begun: list[Text] = []
        self.done: list[Text] = []
        self.takes: Callable[[Text], float] = lambda text: 0.0
        self.go = threading.Event()
        self.go.set()

    def __call__(self, text: Text, outdated: Callable[[], bool]) -> str:
        self.begun.append(text)
        until = time.monotonic() + self.takes(text)
        while time.monotonic() < until or not self.go.is_set():
            if outdated():
                raise Outdated
            time.sleep(0.001)
        if text.text == "bad":
            raise ValueError("bad")
        self.done.append(text)
        return text.text


class Editor:
    """A desk with what it published."""

    def __init__(self) -> None:
        self.checks = Checks()
        self.published: list[str] = []
        self.failed: list[str] = []
        self.desk: Desk[str] = Desk(
            lambda: self.checks, self.published.append, lambda text, error: self.failed.append(str(error))
        )
        self.version = 0

    def type(self, text: str, uri: str = "a") -> None:
        self.version += 1
        self.desk.put(Text(uri, self.version, text))

    async def until(self, holds: Callable[[], object]) -> None:
        async with asyncio.timeout(WAIT):
            while not holds():
                await asyncio.sleep(0.001)


def at_a_desk(scenario: Callable[[Editor], Awaitable[None]]) -> None:
    async def run() -> None:
        editor = Editor()
        try:
            await scenario(editor)
        finally:
            editor.desk.close_all()

    asyncio.run(run())


def test_fifty_keys_in_a_row_are_one_check() -> None:
    async def scenario(editor: Editor) -> None:
        for number in range(50):
            editor.type(f"text {number}")
        assert await editor.desk.found("a") == "text 49"
        assert len(editor.checks.begun) == 1
        assert editor.published == ["text 49"]

    at_a_desk(scenario)


def test_keys_during_a_check_make_it_give_up_and_are_one_check_together() -> None:
    async def scenario(editor: Editor) -> None:
        editor.checks.takes = lambda text: 0.0 if text.text == "text 50" else WAIT
        editor.type("text 0")
        await editor.until(lambda: editor.checks.begun)
        for number in range(1, 51):
            editor.type(f"text {number}")
        await editor.until(lambda: editor.published)
        assert [text.text for text in editor.checks.begun] == ["text 0", "text 50"]
        assert editor.published == ["text 50"]

    at_a_desk(scenario)


def test_keys_that_keep_coming_are_not_each_checked_in_a_document_that_takes_long() -> None:
    async def scenario(editor: Editor) -> None:
        editor.checks.takes = lambda text: 0.3
        editor.type("first")
        await editor.until(lambda: editor.published)
        for number in range(50):
            editor.type(f"text {number}")
            await asyncio.sleep(0.01)
        await editor.until(lambda: editor.published == ["first", "text 49"])
        assert len(editor.checks.begun) < 10, "the first, one at the end, few more on a busy machine"

    at_a_desk(scenario)


def test_who_asks_need_not_wait_for_a_pause_in_the_typing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "QUICK", 0)
    monkeypatch.setattr(desk, "LONGEST_PAUSE", 10 * WAIT)
    monkeypatch.setattr(desk, "min", max, raising=False)  # the longest pause, however quick the check was

    async def scenario(editor: Editor) -> None:
        editor.type("first")
        await editor.until(lambda: editor.published)
        editor.type("next")
        await asyncio.sleep(0.01)
        assert len(editor.checks.begun) == 1
        async with asyncio.timeout(WAIT):
            assert await editor.desk.found("a") == "next"

    at_a_desk(scenario)


def test_a_cancelled_request_costs_nothing() -> None:
    async def scenario(editor: Editor) -> None:
        editor.checks.go.clear()
        editor.type("text")
        asked = [asyncio.create_task(editor.desk.found("a")) for _ in range(50)]
        await editor.until(lambda: editor.checks.begun)
        for task in asked[1:]:
            task.cancel()
        await asyncio.sleep(0.01)
        editor.checks.go.set()
        assert await asked[0] == "text", "whoever else waits gets an answer"
        assert len(editor.checks.begun) == 1
        editor.checks.takes = lambda text: 0.3
        editor.type("slow")
        await editor.desk.found("a")
        editor.type("next")
        gone = asyncio.create_task(editor.desk.found("a"))
        await asyncio.sleep(0)
        gone.cancel()
        await editor.until(lambda: editor.published[-1] == "next")

    at_a_desk(scenario)


def test_a_request_about_a_text_that_was_checked_costs_nothing() -> None:
    async def scenario(editor: Editor) -> None:
        editor.type("text")
        for _ in range(50):
            assert await editor.desk.found("a") == "text"
        assert len(editor.checks.begun) == 1
        assert await editor.desk.found("b") is None

    at_a_desk(scenario)


def test_a_long_text_does_not_keep_articles_waiting() -> None:
    async def scenario(editor: Editor) -> None:
        editor.checks.takes = lambda text: WAIT if len(text.text) >= LONG else 0.0
        editor.type("x" * LONG, "long")
        await editor.until(lambda: editor.checks.begun)
        editor.type("article", "short")
        assert await editor.desk.found("short") == "article"
        assert [text.uri for text in editor.checks.done] == ["short"]

    at_a_desk(scenario)


def test_a_document_that_is_closed_is_not_checked_to_the_end() -> None:
    async def scenario(editor: Editor) -> None:
        editor.checks.takes = lambda text: WAIT
        editor.type("text")
        await editor.until(lambda: editor.checks.begun)
        asked = asyncio.create_task(editor.desk.found("a"))
        await asyncio.sleep(0)
        editor.desk.close("a")
        assert await asked is None
        assert (editor.published, editor.checks.done, editor.failed) == ([], [], [])

    at_a_desk(scenario)


def test_a_document_that_is_opened_anew_is_not_answered_from_before() -> None:
    async def scenario(editor: Editor) -> None:
        editor.type("old")
        assert await editor.desk.found("a") == "old"
        editor.desk.close("a")
        editor.type("new")
        assert await editor.desk.found("a") == "new"

    at_a_desk(scenario)


def test_what_goes_wrong_is_told_and_the_next_text_is_checked() -> None:
    async def scenario(editor: Editor) -> None:
        editor.type("good")
        assert await editor.desk.found("a") == "good"
        editor.type("bad")
        assert await editor.desk.found("a") is None
        assert editor.failed == ["bad"]
        editor.type("better")
        assert await editor.desk.found("a") == "better"

    at_a_desk(scenario)


@pytest.mark.parametrize(("holds", "checks"), [(True, 1), (False, 2)])
def test_everything_is_checked_again_that_no_longer_holds(holds: bool, checks: int) -> None:
    async def scenario(editor: Editor) -> None:
        editor.type("text")
        await editor.desk.found("a")
        editor.desk.again(lambda found: holds)
        assert await editor.desk.found("a") == "text"
        assert len(editor.checks.begun) == checks

    at_a_desk(scenario)
