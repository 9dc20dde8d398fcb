"""What was found and changed, in the forms that people and other programs read.

A format is a module of this package with a ``FORMAT``. Articles are rendered one by one (in the
workers, when there are several), and what the run needs beyond them is the counts: memory does
not grow with the number of articles.
"""

from __future__ import annotations

import importlib

from cleaner.report.article import Article, Counts, Failure
from cleaner.report.format import Format

FORMATS = ("text", "json", "jsonl", "sarif", "github", "rdjson")
"""The formats of ``--format``."""


def load(name: str) -> Format:
    """The format of that name; its module is imported only now."""
    found: Format = importlib.import_module(f"cleaner.report.{name}").FORMAT
    return found


__all__ = ["FORMATS", "Article", "Counts", "Failure", "Format", "load"]
