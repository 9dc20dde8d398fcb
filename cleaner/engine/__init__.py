"""Runs the repairs in order, resolves conflicts, maps every edit back to the original."""

from cleaner.engine.api import Cleaner, clean

__all__ = ["Cleaner", "clean"]
