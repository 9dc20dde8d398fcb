"""The process: ``cleaner`` and ``python -m cleaner``."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

_PATIENCE = 200_000
"""So many new containers before the collector looks for cycles. A start makes sixty thousand that all
stay; looking through them, time and again, takes a tenth of a check."""


def run() -> None:
    """Run the command line and end the process with its status."""
    gc.set_threshold(_PATIENCE)
    from cleaner.cli import main

    try:
        main(prog_name="cleaner")
    except SystemExit as end:
        if sys.gettrace() or sys.getprofile() or not isinstance(end.code, int | None):
            raise  # a debugger or a profiler has its own last words
        _leave(end.code or 0)


def _leave(status: int) -> None:
    """End now: to take every object apart before the memory is given back anyway takes 30 ms."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # closed, or its reader is gone
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    run()
