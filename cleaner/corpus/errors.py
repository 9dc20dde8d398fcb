"""What can go wrong with one file: always a name, a reason and a remedy, in one line."""

from __future__ import annotations


class FileError(Exception):
    """One file cannot be read, cleaned or written; the others still can."""

    def __init__(self, name: str, reason: str, remedy: str = "") -> None:
        super().__init__(name, reason, remedy)
        self.name = name
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}" + (f". {self.remedy}" if self.remedy else "")


def reason_of(error: OSError) -> str:
    """The system's reason in lower case, without number and path: ``permission denied``."""
    text = error.strerror or str(error) or type(error).__name__
    return text[:1].lower() + text[1:]
