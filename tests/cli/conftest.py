from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from cli_helpers import TOP, Invoke
from click.testing import CliRunner, Result

from cleaner.cli import main


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Each test runs in a folder of its own, below which no configuration lies."""
    (tmp_path / "cleaner.toml").write_text("")
    (tmp_path / "inbox").mkdir()
    monkeypatch.chdir(tmp_path)
    yield


@pytest.fixture
def invoke() -> Invoke:
    """The command line in this process."""

    def run(*arguments: object, stdin: bytes | str | None = None) -> Result:
        return CliRunner().invoke(main, [str(item) for item in arguments], input=stdin)

    return run


@pytest.fixture
def process() -> Callable[..., subprocess.Popen[bytes]]:
    """The command line as a real process, in the test's folder."""

    def start(
        *arguments: object, path: str = "", options: Sequence[str] = (), **more: Any
    ) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(TOP), path)))}
        environment.pop("NO_COLOR", None)
        return subprocess.Popen(
            [sys.executable, *options, "-m", "cleaner", *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            **more,
        )

    return start
