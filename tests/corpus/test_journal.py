"""The journal: what was done is known after any end, and never more than was done."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cleaner.corpus.inbox import State
from cleaner.corpus.journal import Done, Journal, JournalError

TOP = Path(__file__).parents[2]
ONE = Done(State(5, 1_700_000_000_123_456_789, 42), "aa", "rules")
TWO = Done(State(6, 1_700_000_000_123_456_790, 42), "bb", "rules")


def reread(path: Path) -> dict[str, Done]:
    with Journal(path) as journal:
        return journal.done


def test_the_last_line_counts(tmp_path: Path) -> None:
    path = tmp_path / ".journal.jsonl"
    with Journal(path) as journal:
        journal.add("a.txt", ONE)
        journal.add("ü/b\udcff.txt", ONE)
        journal.add("a.txt", TWO)
        journal.add("c.txt", ONE)
        journal.forget("c.txt")
        journal.forget("never.txt")
    assert reread(path) == {"a.txt": TWO, "ü/b\udcff.txt": ONE}
    assert len(path.read_bytes().splitlines()) == 2, "what is superseded stays"


def test_every_cut_leaves_what_was_whole(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    with Journal(path) as journal:
        journal.add("a.txt", ONE)
        whole = len(path.read_bytes())
        journal.add("b.txt", ONE)
    data = path.read_bytes()
    for cut in range(whole, len(data)):
        path.write_bytes(data[:cut])
        assert reread(path).keys() == ({"a.txt"} if cut < len(data) - 1 else {"a.txt", "b.txt"})


@pytest.mark.parametrize(
    "line",
    [b"\xff", b"[]", b'{"file": "x"}', b'{"file": "x", "done": [1]}', b'{"file": 1, "done": [["a"],1,1]}'],
)
def test_a_line_that_is_none_is_passed_over(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "journal.jsonl"
    with Journal(path) as journal:
        journal.add("a.txt", ONE)
    path.write_bytes(line + b"\n" + path.read_bytes())
    assert reread(path) == {"a.txt": ONE}


@pytest.mark.skipif(sys.platform == "win32", reason="no locks there")
def test_one_process_at_a_time(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from cleaner.corpus.journal import Journal\n"
        "with Journal(Path(sys.argv[1])): print('open', flush=True); sys.stdin.read()"
    )
    path = tmp_path / "journal.jsonl"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=TOP
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(JournalError, match="another cleaner"), Journal(path):
            pass
        other.kill()
    assert reread(path) == {}
