"""What is wrong with a pack, where, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(eq=False)
class PackError(ValueError):
    """A pack that cannot be used. ``line`` and ``column`` count from 1."""

    path: str
    line: int
    column: int
    reason: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.reason}"


def did_you_mean(word: str, known: list[str]) -> str:
    """`` — did you mean 'x'?`` when something known is close, else nothing."""
    from difflib import get_close_matches  # slow to import, for what goes wrong

    close = get_close_matches(word, known, n=1, cutoff=0.6)
    return f" — did you mean '{close[0]}'?" if close else ""
