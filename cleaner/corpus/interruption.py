"""Ctrl-C that loses nothing: the first one asks to stop after the files under way, the second one insists."""

from __future__ import annotations

import signal
from types import FrameType, TracebackType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interruption:
    """While it is entered, an interrupt sets ``signal`` instead of raising. In the main thread only."""

    def __init__(self) -> None:
        self.signal = 0
        self._former: dict[signal.Signals, object] = {}

    def __enter__(self) -> Interruption:
        for number in _SIGNALS:
            try:
                self._former[number] = signal.signal(number, self._asked)
            except ValueError:  # not in the main thread: whoever owns it decides
                break
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, former in self._former.items():
            signal.signal(number, former)  # type: ignore[arg-type]

    def _asked(self, number: int, frame: FrameType | None) -> None:
        if self.signal:
            raise KeyboardInterrupt
        self.signal = number
