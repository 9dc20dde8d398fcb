"""A kill at any moment leaves the old file or the new one."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cleaner.corpus.atomic import replacing, write_atomic

TOP = Path(__file__).parents[2]


def test_content_and_permissions(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("old")
    file.chmod(0o640)
    write_atomic(file, b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_new_file_gets_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").write_text("")
    write_atomic(tmp_path / "new", b"")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    target = tmp_path / "store" / "a.txt"
    target.write_text("old")
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    write_atomic(link, b"new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_an_error_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("old")
    with pytest.raises(RuntimeError), replacing(file) as stream:
        stream.write(b"ne")
        raise RuntimeError
    assert file.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.txt"]


def test_a_long_name_is_no_problem(tmp_path: Path) -> None:
    file = tmp_path / ("я" * 120 + ".txt")
    write_atomic(file, b"new")
    assert file.read_bytes() == b"new"


WRITER = """
import sys
from pathlib import Path
from cleaner.corpus.atomic import write_atomic
file, old, new = Path(sys.argv[1]), b"o" * 3_000_000, b"n" * 3_000_000
print("ready", flush=True)
while True:
    write_atomic(file, new)
    write_atomic(file, old)
"""


@pytest.mark.slow
@pytest.mark.parametrize("delay", [0.0, 0.003, 0.007, 0.02, 0.05])
def test_kill_while_writing(tmp_path: Path, delay: float) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"o" * 3_000_000)
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(file)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(TOP)},
    )
    assert writer.stdout is not None
    with writer, writer.stdout:
        writer.stdout.readline()
        time.sleep(delay)
        writer.send_signal(signal.SIGKILL)
    data = file.read_bytes()
    assert data in (b"o" * 3_000_000, b"n" * 3_000_000)
