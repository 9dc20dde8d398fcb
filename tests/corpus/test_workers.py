"""Workers: order, bounded look-ahead, few files without processes."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from cleaner.configuration import Settings
from cleaner.corpus.work import Outcome, RulesError, Task, perform
from cleaner.corpus.workers import run


def tasks(number: int, pulled: list[int], settings: Settings | None = None) -> Iterator[Task]:
    for index in range(number):
        pulled.append(index)
        data = f"Article {index} is here.\n".encode()
        yield Task(None, f"{index}", "", settings or Settings(), data=data)


@pytest.mark.parametrize("jobs", [1, 2])
def test_order_and_bounded_look_ahead(jobs: int) -> None:
    pulled: list[int] = []
    outcomes = run(tasks(200, pulled), jobs)
    first = next(outcomes)
    assert first.name == "0"
    assert len(pulled) <= 64
    assert [outcome.name for outcome in outcomes] == [str(index) for index in range(1, 200)]


def test_few_files_need_no_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleaner.corpus.workers._Worker", lambda others: pytest.fail("a process was started"))
    assert [outcome.data for outcome in run(tasks(3, []), 4)] == [
        f"Article {index} is here.\n".encode() for index in range(3)
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_bad_packs_end_the_run(jobs: int, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("- id: Not Kebab\n")
    with pytest.raises(RulesError, match=r"bad\.yaml"):
        list(run(tasks(20, [], Settings(packs=(tmp_path,))), jobs))


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the test changes the parent before it forks"
)
def test_workers_that_keep_dying_cost_their_articles_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def deadly(task: Task) -> Outcome:
        if int(task.name) % 5 == 3:
            os._exit(9)
        return perform(task)

    monkeypatch.setattr("cleaner.corpus.workers.perform", deadly)
    outcomes = list(run(tasks(40, []), 2))
    assert [outcome.name for outcome in outcomes] == [str(index) for index in range(40)]
    failed = [outcome.name for outcome in outcomes if outcome.failure]
    assert failed == [str(index) for index in range(40) if index % 5 == 3]
    assert not multiprocessing.active_children()


def test_giving_up_ends_the_workers() -> None:
    outcomes = run(tasks(200, []), 2)
    assert isinstance(outcomes, Generator)
    next(outcomes)
    assert len(multiprocessing.active_children()) == 2
    outcomes.close()
    assert not multiprocessing.active_children()
