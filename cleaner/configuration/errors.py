"""Errors of a configuration: where, what, and what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable


class ConfigError(Exception):
    """A configuration that is refused; the message begins with file and line."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``" — did you mean 'examples'?"`` when one of ``known`` is near; else an empty string."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" — did you mean '{near[0]}'?" if near else ""
