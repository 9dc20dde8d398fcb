"""The tool never opens a network connection: not when it compiles packs, not when it reports."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

GUARDED = """
import socket, sys

class Refused(Exception):
    pass

def refuse(*_, **__):
    raise Refused("a network connection was opened")

class Guarded(socket.socket):
    connect = connect_ex = sendto = refuse

socket.socket = Guarded
socket.create_connection = socket.getaddrinfo = refuse
from cleaner.cli import main
main(sys.argv[1:])
"""


def test_a_first_run_needs_no_network(tmp_path: Path) -> None:
    """With an empty cache everything is built: word lists, packs, indexes, readability, language."""
    environment = {**os.environ, "CLEANER_CACHE_DIR": str(tmp_path / "cache"), "PYTHONPATH": str(ROOT)}
    command = [
        sys.executable,
        "-c",
        GUARDED,
        "clean",
        str(ROOT / "seeds"),
        "-o",
        str(tmp_path / "out"),
        "--jobs",
        "1",
    ]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").glob("*.txt"))) == 5


def test_the_guard_itself_works(tmp_path: Path) -> None:
    code = GUARDED.replace(
        "from cleaner.cli import main\nmain(sys.argv[1:])", "socket.create_connection(('x', 1))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    assert "a network connection was opened" in done.stderr
