"""Where the packs are: beside the package in a checkout, inside it when installed."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def builtin_packs() -> Path:
    """The folder of the packs that come with cleaner."""
    installed = _PACKAGE / "_packs"
    return installed if installed.is_dir() else _PACKAGE.parent / "rules"
