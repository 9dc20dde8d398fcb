"""What the terminal shows: the summary of a run and a coloured diff."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from cleaner.report.article import Counts


def summary(counts: Counts, seconds: float, verb: str = "cleaned") -> Iterator[str]:
    """The lines of EXAMPLES, "A run": totals, then edits by category, most frequent first."""
    size = counts.bytes / 1e6
    yield f" {_count(counts.articles + len(counts.failures), 'article')}  {size:,.1f} MB  {seconds:.1f} s"
    parts = [f"{counts.articles - counts.statuses['left-alone']:,} {verb}, {_count(counts.edits, 'edit')}"]
    if counts.statuses["left-alone"]:
        parts.append(f"{counts.statuses['left-alone']:,} left alone (not English)")
    if counts.failures:
        parts.append(f"{len(counts.failures):,} failed")
    yield " " + " · ".join(parts)
    if counts.categories:
        ranked = sorted(counts.categories.items(), key=lambda item: (-item[1], item[0]))
        yield from _wrapped(f"{name} {number:,}" for name, number in ranked)
    others = {name: number for name, number in counts.encodings.items() if not name.startswith("UTF-8")}
    if others:
        yield "   read as " + ", ".join(f"{name}: {number:,}" for name, number in sorted(others.items()))


def _wrapped(items: Iterable[str], width: int = 78) -> Iterator[str]:
    """The items with three spaces between them, in lines of the width of a terminal."""
    line = ""
    for item in items:
        if line and len(line) + len(item) + 3 > width:
            yield line
            line = ""
        line += f"   {item}"
    if line:
        yield line


def coloured(diff: str) -> str:
    """A unified diff with the usual colours."""
    return "".join(_line(line) for line in diff.splitlines(keepends=True))


def _line(line: str) -> str:
    if line.startswith(("--- ", "+++ ")):
        return click.style(line, bold=True)
    colour = {"-": "red", "+": "green", "@": "cyan"}.get(line[:1])
    return click.style(line, fg=colour) if colour else line


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
