"""``cleaner watch``: a real process, and an inbox into which things drop as they do in life."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cli_helpers import BAD, GOOD, Invoke, put

Start = Callable[..., "subprocess.Popen[bytes]"]
PATIENCE = 60.0


@pytest.fixture
def watch(process: Start) -> Iterator[Start]:
    """A watcher of inbox into out, ended with the test."""
    started: list[subprocess.Popen[bytes]] = []

    def start(*options: object, **more: Any) -> subprocess.Popen[bytes]:
        quick = ("--poll", "0.05", "--settle", "0.3")
        started.append(process("watch", "inbox", "-o", "out", *quick, *options, **more))
        return started[-1]

    yield start
    for each in started:
        each.kill()
        each.communicate()


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.02)


def holds(name: str, text: str = GOOD) -> Callable[[], bool]:
    return lambda: Path(name).exists() and Path(name).read_text() == text


def end(started: subprocess.Popen[bytes], number: int = signal.SIGTERM) -> tuple[int, str, str]:
    started.send_signal(number)
    out, err = started.communicate(timeout=PATIENCE)
    return started.returncode, out.decode(), err.decode()


def log() -> list[tuple[str, str]]:
    lines = Path("out/watch.jsonl").read_text().splitlines()
    return [(event["event"], event["file"]) for event in map(json.loads, lines)]


def test_what_drops_in_is_cleaned(watch: Start) -> None:
    started = watch()
    put("inbox/a.txt", BAD)
    put("inbox/desk/b.txt", BAD)
    until(holds("out/a.txt"))
    until(holds("out/desk/b.txt"))
    put("inbox/a.txt", BAD + "It was&nbsp;over.\n")
    until(holds("out/a.txt", GOOD + "It was over.\n"))
    Path("inbox/a.txt").unlink()
    until(lambda: ("gone", "a.txt") in log())
    assert Path("out/a.txt").exists(), "the cleaned text went with the original"
    until(lambda: Path("out/_reports/desk/b.txt.html").exists())
    status, out, err = end(started)
    assert status == 0
    assert "a.txt: 2 edits" in out and "a.txt: gone" in out
    assert err.splitlines() == [
        "cleaner: watching inbox (Ctrl-C ends)",
        "cleaner: ended; what is not done yet is done by the next start",
    ]
    (article,) = json.loads(Path("out/_reports/desk/b.txt.json").read_text())["articles"]
    assert (article["file"], len(article["edits"])) == ("desk/b.txt", 1)
    assert not list(Path("out").rglob("*.tmp"))


def test_a_slow_writer_is_waited_for(watch: Start) -> None:
    started = watch()
    with put("inbox/slow.txt", "").open("w") as file:
        for number in range(8):
            file.write(f"The vote number {number} was&nbsp;held in spring.\n")
            file.flush()
            time.sleep(0.12)
    until(lambda: Path("out/slow.txt").exists())
    assert Path("out/slow.txt").read_text().count("was held") == 8
    assert end(started)[0] == 0
    assert log() == [("cleaned", "slow.txt")], "it was taken before it was whole"


def test_a_rename_into_place(watch: Start) -> None:
    started = watch()
    put("inbox/a.txt.part", BAD)
    time.sleep(0.6)
    assert not list(Path("out").glob("a*"))
    Path("inbox/a.txt.part").rename("inbox/a.txt")
    until(holds("out/a.txt"))
    assert end(started)[0] == 0


def test_a_bad_article_does_not_stop_the_others(watch: Start) -> None:
    put("inbox/bad.txt", b"\0\0")
    put("inbox/good.txt", BAD)
    started = watch()
    until(holds("out/good.txt"))
    put("inbox/bad.txt", BAD)
    until(holds("out/bad.txt"))
    status, _, err = end(started)
    assert status == 0
    assert err.count("bad.txt") == 1
    assert log() == [("failed", "bad.txt"), ("cleaned", "good.txt"), ("cleaned", "bad.txt")]


@pytest.mark.slow
def test_a_burst_a_kill_and_a_restart(watch: Start) -> None:
    for number in range(200):
        put(f"inbox/{number % 7}/{number:03}.txt", BAD)
    started = watch("--settle", "0", "--jobs", "2")
    until(lambda: Path("out/watch.jsonl").exists() and len(log()) >= 20)
    started.kill()
    started.communicate()
    done = [name for kind, name in log() if kind == "cleaned"]
    assert 0 < len(done) < 200
    assert {path.read_text() for path in Path("out").rglob("*.txt")} == {GOOD}
    again = watch("--settle", "0", "--jobs", "2")
    until(lambda: len({name for _, name in log()}) == 200)
    assert end(again)[0] == 0
    names = [name for _, name in log()]
    twice = {name for name in names if names.count(name) > 1}
    assert len(twice) <= 1, "done again after the restart, beyond the one at which the kill came"
    assert len(list(Path("out").rglob("*.txt"))) == 200


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_after_the_article_at_hand(watch: Start, number: signal.Signals) -> None:
    for index in range(60):
        put(f"inbox/{index:02}.txt", BAD * 200)
    started = watch("--settle", "0", "--jobs", "1")
    until(lambda: Path("out/watch.jsonl").exists())
    status, _, err = end(started, number)
    assert (status, "Traceback" in err) == (0, False)
    written = {path.name for path in Path("out").glob("*.txt")}
    assert written == {name for _, name in log()}
    assert 0 < len(written) < 60
    assert all(path.read_text() == GOOD * 200 for path in Path("out").glob("*.txt"))


def once(invoke: Invoke, *options: object) -> tuple[int, str]:
    result = invoke("watch", "inbox", "-o", "out", "--once", "--settle", "0.1", "--poll", "0.05", *options)
    return result.exit_code, result.output


def test_once_does_what_is_not_done(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD)
    put("inbox/b.txt", GOOD)
    assert once(invoke) == (0, "a.txt: 1 edit\nb.txt: clean\n")
    assert once(invoke) == (0, "")
    os.utime("inbox/a.txt")  # touched, not changed
    assert once(invoke) == (0, "")
    put("inbox/b.txt", BAD)
    assert once(invoke) == (0, "b.txt: 1 edit\n")
    Path("inbox/a.txt").unlink()
    assert once(invoke) == (0, "")
    assert once(invoke, "--quiet", "--encoding", "utf-16") == (0, ""), "other settings: done again"
    assert Path("out/b.txt").read_text("utf-16") == GOOD


def test_what_the_rules_are_made_of_counts(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD)
    once(invoke)
    put("cleaner-decisions.toml", 'words = ["Kazikistan"]\n')
    assert once(invoke) == (0, "a.txt: 1 edit\n")
    assert once(invoke) == (0, "")


def test_once_says_what_failed_and_tries_it_again(invoke: Invoke) -> None:
    put("inbox/a.txt", b"\0")
    status, said = once(invoke)
    assert status == 2 and "a.txt" in said
    assert once(invoke)[0] == 2
    put("inbox/a.txt", BAD)
    assert once(invoke) == (0, "a.txt: 1 edit\n")


def test_an_empty_inbox_is_no_error(invoke: Invoke) -> None:
    assert once(invoke) == (0, "")


def test_delete_takes_what_was_made(watch: Start) -> None:
    put("inbox/desk/a.txt", BAD)
    started = watch("--delete")
    until(
        lambda: (
            Path("out/.cleaner-watch.jsonl").exists()
            and ("desk/a.txt" in Path("out/.cleaner-watch.jsonl").read_text())
        )
    )
    Path("inbox/desk/a.txt").unlink()
    until(lambda: not Path("out/desk/a.txt").exists())
    until(lambda: ("gone", "desk/a.txt") in log())
    assert end(started)[0] == 0
    assert not list(Path("out/_reports").rglob("*.*"))


def test_two_watchers_do_not_share_an_output(watch: Start, invoke: Invoke) -> None:
    started = watch()
    put("inbox/a.txt", BAD)
    until(holds("out/a.txt"))
    status, said = once(invoke)
    assert (status, said) == (2, "cleaner: out: another cleaner watches into this folder\n")
    assert end(started)[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("inbox", "-o", "inbox"), "must not be the output"),
        (("inbox", "-o", "."), "must not be the output"),
        (("gone", "-o", "out"), "does not exist"),
        (("inbox",), "missing option '-o'"),
        (("inbox", "-o", "cleaner.toml"), "the output is a file"),
        (("inbox", "-o", "out", "--select", "nonsense"), "unknown rule 'nonsense'"),
    ],
)
def test_what_cannot_be_watched(invoke: Invoke, arguments: tuple[str, ...], said: str) -> None:
    result = invoke("watch", *arguments, "--once")
    assert result.exit_code == 2
    assert said in result.output


def test_a_file_in_the_place_of_the_reports(invoke: Invoke) -> None:
    put("inbox/_reports/a.txt", BAD)
    status, said = once(invoke)
    assert status == 2
    assert "is where the reports go" in said
