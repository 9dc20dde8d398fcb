"""The inbox: a file is handed out once, when it is whole, and again when it has changed."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from cleaner.corpus.inbox import Inbox


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "inbox").mkdir()
    return tmp_path / "inbox"


def inbox(folder: Path, settle: float = 0.0, **more: object) -> Inbox:
    return Inbox(folder, folder / "out", settle=settle, **more)  # type: ignore[arg-type]


def ready(box: Inbox) -> list[str]:
    return [arrival.source.relative for arrival in box.poll().ready]


def put(folder: Path, name: str, text: str = "text\n", age: float = 0.0) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    if age:
        os.utime(path, (time.time() - age, time.time() - age))
    return path


def test_new_changed_and_gone(folder: Path) -> None:
    box = inbox(folder)
    assert ready(box) == []
    first = put(folder, "a.txt")
    put(folder, "below/b.txt")
    assert ready(box) == ["a.txt", "below/b.txt"]
    assert ready(box) == []
    first.write_text("another\n")
    assert ready(box) == ["a.txt"]
    first.unlink()
    assert box.poll().gone == ["a.txt"]
    assert box.poll().gone == []
    put(folder, "a.txt", "another\n")
    assert ready(box) == ["a.txt"], "what comes back is new"


def test_a_change_that_keeps_the_size_is_seen(folder: Path) -> None:
    box = inbox(folder)
    path = put(folder, "a.txt", "one\n")
    ready(box)
    path.write_text("two\n")
    os.utime(path, ns=(1, path.stat().st_mtime_ns + 1))
    assert ready(box) == ["a.txt"]


def test_what_is_being_written_is_waited_for(folder: Path) -> None:
    box = inbox(folder, settle=0.3)
    path = put(folder, "a.txt", "one\n")
    for _ in range(5):
        time.sleep(0.1)
        with path.open("a") as file:
            file.write("more\n")
        poll = box.poll()
        assert (poll.ready, poll.waiting) == ([], 1)
    time.sleep(0.35)
    assert ready(box) == ["a.txt"]
    assert box.poll().waiting == 0


def test_a_file_that_was_written_before_is_taken_at_once(folder: Path) -> None:
    box = inbox(folder, settle=5)
    assert ready(box) == []
    put(folder.parent, "elsewhere.txt", age=10).rename(folder / "a.txt")
    assert ready(box) == ["a.txt"]


def test_a_clock_that_is_ahead_does_not_stop_a_file(folder: Path) -> None:
    box = inbox(folder, settle=0.2)
    put(folder, "a.txt", age=-3600)
    assert ready(box) == []
    time.sleep(0.25)
    assert ready(box) == ["a.txt"]


@pytest.mark.parametrize(
    "name", [".hidden.txt", ".folder/a.txt", "a.txt.part", "a.txt.tmp", "a.txt~", "a.filepart", "out/a.txt"]
)
def test_what_is_nobodys_article(folder: Path, name: str) -> None:
    put(folder, name)
    poll = inbox(folder, globs=("*",)).poll()
    assert (poll.ready, poll.waiting, poll.problems) == ([], 0, [])


def test_patterns(folder: Path) -> None:
    for name in ("a.txt", "B.TXT", "c.html", "drafts/d.txt", "e.md"):
        put(folder, name)
    assert ready(inbox(folder)) == ["B.TXT", "a.txt", "drafts/d.txt", "e.md"]
    assert ready(inbox(folder, globs=("*.html",))) == ["c.html"]
    assert ready(inbox(folder, exclude=("drafts",))) == ["B.TXT", "a.txt", "e.md"]


def test_a_folder_that_is_away_tells_nothing_of_its_files(folder: Path) -> None:
    box = inbox(folder)
    put(folder, "a.txt")
    ready(box)
    folder.rename(folder.with_name("unmounted"))
    poll = box.poll()
    assert (poll.gone, len(poll.problems)) == ([], 1)
    folder.mkdir()  # the empty folder below a drive that is not mounted
    poll = box.poll()
    assert poll.gone == []
    assert "another folder" in poll.problems[0].reason
    folder.rmdir()
    folder.with_name("unmounted").rename(folder)
    poll = box.poll()
    assert (poll.ready, poll.gone, poll.problems) == ([], [], [])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_subfolder_that_cannot_be_read_takes_nothing_away(folder: Path) -> None:
    box = inbox(folder)
    put(folder, "below/a.txt")
    ready(box)
    (folder / "below").chmod(0)
    poll = box.poll()
    (folder / "below").chmod(0o700)
    assert (poll.gone, len(poll.problems)) == ([], 1)
