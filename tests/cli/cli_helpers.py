"""Texts and helpers of the command line's tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

TOP = Path(__file__).parents[2]
BAD = "The minister spoke in the capital.\nThe vote was&nbsp;held in spring. “Nobody came,” he said.\n"
GOOD = "The minister spoke in the capital.\nThe vote was held in spring. “Nobody came,” he said.\n"

Invoke = Callable[..., Result]


def put(name: str, content: str | bytes) -> Path:
    """A file below the test's folder."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
