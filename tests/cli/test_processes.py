"""Real processes: exit statuses, workers, signals."""

from __future__ import annotations

import filecmp
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_helpers import BAD, GOOD, TOP, put

Start = Callable[..., "subprocess.Popen[bytes]"]


def finish(started: subprocess.Popen[bytes], stdin: bytes | None = None) -> tuple[int, str, str]:
    with started:
        out, err = started.communicate(stdin, timeout=60)
    return started.returncode, out.decode(), err.decode()


def test_exit_statuses(process: Start) -> None:
    put("inbox/a.txt", BAD)
    assert finish(process("check", "inbox"))[0] == 1
    assert finish(process("fix", "inbox"))[0] == 1
    assert finish(process("fix", "inbox"))[0] == 0
    assert finish(process("check", "inbox/a.txt"))[0] == 0
    assert finish(process("check", "gone"))[0] == 2


def test_standard_streams_are_bytes(process: Start) -> None:
    data = BAD.replace("\n", "\r\n").encode("cp1252")
    started = process("clean", "-", stdin=subprocess.PIPE)
    with started:
        out, err = started.communicate(data)
    assert out == GOOD.replace("\n", "\r\n").encode("cp1252")
    assert (started.returncode, err) == (0, b"")


def test_a_reader_that_has_seen_enough(process: Start) -> None:
    for number in range(30):
        put(f"inbox/{number}.txt", BAD * 300)
    started = process("check", "inbox", "--jobs", "1")
    assert started.stdout is not None and started.stderr is not None
    with started:
        started.stdout.readline()
        started.stdout.close()
        err = started.stderr.read()
    assert b"Traceback" not in err
    assert started.returncode != 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("command", [("check",), ("check", "--format", "json"), ("clean",)])
def test_standard_output_that_is_full(command: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        done = subprocess.run(
            [sys.executable, "-m", "cleaner", *command, "-"],
            input=BAD.encode(),
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(TOP)},
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode() == "cleaner: cannot write to standard output: no space left on device\n"


def test_colours_are_for_terminals(process: Start) -> None:
    put("inbox/a.txt", BAD)
    assert "\x1b" not in finish(process("check", "--diff", "inbox"))[1]
    assert "\x1b" in finish(process("check", "--diff", "--color", "inbox"))[1]


def test_the_same_bytes_with_any_number_of_workers(process: Start) -> None:
    for number in range(40):
        put(f"inbox/{number:02}.txt", BAD * (number % 5 + 1) if number % 3 else GOOD)
    put("inbox/20a.txt", b"\0")
    for jobs in (1, 3):
        assert finish(process("clean", "inbox", "-o", f"out{jobs}", "--jobs", jobs))[0] == 2
    compared = filecmp.dircmp("out1", "out3")
    assert not compared.left_only + compared.right_only
    match, mismatch, errors = filecmp.cmpfiles("out1", "out3", compared.common_files, shallow=False)
    assert (len(match), mismatch, errors) == (43, [], [])


def test_check_prints_in_order_with_any_number_of_workers(process: Start) -> None:
    for number in range(40):
        put(f"inbox/{number:02}.txt", BAD)
    put("inbox/20a.txt", b"")
    assert finish(process("check", "inbox", "-j", "1")) == finish(process("check", "inbox", "-j", "3"))


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_loses_nothing(process: Start, jobs: int, number: signal.Signals) -> None:
    for index in range(1500):
        put(f"inbox/{index:04}.txt", BAD * 40)
    started = process("clean", "inbox", "-o", "out", "--jobs", jobs)
    deadline = time.monotonic() + 30
    while not Path("out/0003.txt").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    started.send_signal(number)
    status, _, err = finish(started)
    assert status == 128 + number
    assert "interrupted" in err
    assert "Traceback" not in err
    report = json.loads(Path("out/report.json").read_text())
    assert report["summary"]["interrupted"] is True
    written = sorted(path.name for path in Path("out").glob("*.txt"))
    assert [article["output"] for article in report["articles"]] == written
    assert 3 < len(written) < 1500
    assert all(path.read_text() == GOOD * 40 for path in Path("out").glob("*.txt"))
    assert not list(Path("out").glob(".*"))


@pytest.mark.slow
def test_workers_do_not_outlive_a_killed_parent(process: Start) -> None:
    for index in range(1500):
        put(f"inbox/{index:04}.txt", BAD * 40)
    started = process("clean", "inbox", "-o", "out", "--jobs", "2", start_new_session=True)
    while not Path("out/0003.txt").exists():
        time.sleep(0.01)
    started.kill()
    finish(started)  # both streams end only when the last process that holds them has ended
    assert {path.read_text() for path in Path("out").glob("*.txt")} == {GOOD * 40}


def test_a_worker_that_dies_costs_one_article(process: Start, tmp_path: Path) -> None:
    put(
        "sitecustomize.py",
        "import os\n"
        "from cleaner.engine.api import Cleaner\n"
        "clean = Cleaner.clean\n"
        "def deadly(self, text, *more):\n"
        "    if 'DEADLY' in text: os._exit(9)\n"
        "    return clean(self, text, *more)\n"
        "Cleaner.clean = deadly\n",
    )
    for number in range(30):
        put(f"inbox/{number:02}.txt", "DEADLY\n" if number == 17 else BAD)
    started = process("clean", "inbox", "-o", "out", "--jobs", "2", path=str(tmp_path))
    status, _, err = finish(started)
    assert status == 2
    assert [line for line in err.splitlines() if line.startswith("cleaner:")] == [
        "cleaner: inbox/17.txt: the worker process died on this file (killed, or out of memory). "
        "Try it alone with --jobs 1"
    ]
    assert len(list(Path("out").glob("*.txt"))) == 29


IMPORTED_LATE = (
    "textstat",
    "nltk",
    "babel",
    "jsonschema",
    "multiprocessing",
    "platformdirs",
    "langdetect",
    "charset_normalizer",
    "email",
    "importlib.metadata",
    "importlib.resources",
    "json",
    "lemminflect",
    "rapidfuzz",
    "spellchecker",
    "tempfile",
    "yaml",
)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere platformdirs finds the cache")
def test_check_imports_only_what_it_needs(process: Start) -> None:
    put("inbox/a.txt", BAD)
    finish(process("check", "inbox/a.txt"))  # what is built once is in the cache now
    status, _, err = finish(process("check", "inbox/a.txt", options=["-X", "importtime"]))
    assert status == 1
    imported = {line.rpartition("|")[2].strip() for line in err.splitlines() if "|" in line}
    assert "click" in imported
    assert not imported & set(IMPORTED_LATE)
