"""Finding and reading the configuration of a file."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from cleaner.configuration.errors import ConfigError, did_you_mean
from cleaner.configuration.settings import Settings, checked, keys

NAMES = ("cleaner.toml", "pyproject.toml")
DECISIONS = "cleaner-decisions.toml"
"""Beside the configuration, unless it names another file; see cleaner.decisions."""


def settings_for(path: Path, given: Path | None = None, home: Path | None = None) -> Settings:
    """The settings for a file or folder: those of ``given``, else of the nearest configuration upwards.

    Their ``decisions`` is where the decisions are, or would be written: without a configuration, in
    ``home``, which is the working directory unless it is named. Raises ConfigError.
    """
    if given is not None:
        return _with_decisions(load(given), given.absolute().parent)
    folder = Path(path).absolute()
    return _settings_in(folder if folder.is_dir() else folder.parent, home or Path.cwd())


@lru_cache(maxsize=1024)
def _settings_in(folder: Path, home: Path) -> Settings:
    found = find(folder)
    if found:
        return _with_decisions(load(found), found.parent)
    upwards = (place for place in (folder, *folder.parents) if (place / DECISIONS).is_file())
    below = home == folder or home in folder.parents
    return _with_decisions(Settings(), next(upwards, home if below else folder))


def _with_decisions(settings: Settings, folder: Path) -> Settings:
    return settings if settings.decisions else replace(settings, decisions=folder / DECISIONS)


def find(folder: Path) -> Path | None:
    """The nearest ``cleaner.toml``, or ``pyproject.toml`` with ``[tool.cleaner]``, from a folder upwards."""
    for place in (folder, *folder.parents):
        for name in NAMES:
            candidate = place / name
            if candidate.is_file() and (name == NAMES[0] or _mentions_cleaner(candidate)):
                return candidate
    return None


def forget() -> None:
    """Read every configuration again when it is next asked for: files have changed."""
    load.cache_clear()
    _settings_in.cache_clear()


def _mentions_cleaner(path: Path) -> bool:
    try:
        return (
            re.search(rb"^\s*\[\s*tool\s*\.\s*cleaner\s*[\].]", path.read_bytes(), re.MULTILINE) is not None
        )
    except OSError:
        return False


@lru_cache(maxsize=64)
def load(path: Path) -> Settings:
    """The settings of one configuration file. Raises ConfigError with file, line and a suggestion."""
    import tomllib

    shown = _shown(path)
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ConfigError(f"{shown}: no such configuration file") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{shown}: cannot be read: {error}") from None
    try:
        data: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(_located(shown, str(error))) from None
    table = "tool.cleaner" if path.name == "pyproject.toml" else ""
    if table:
        data = data.get("tool", {}).get("cleaner", {})
    if not isinstance(data, dict):
        raise ConfigError(f"{shown}: [tool.cleaner] must be a table")
    values = {}
    for key, value in data.items():
        where = f"{shown}:{_line_of(text, key, table)}"
        if key not in keys():
            raise ConfigError(f"{where}: unknown key '{key}'{did_you_mean(key, keys())}")
        try:
            values[key] = checked(key, value, path.absolute().parent)
        except ValueError as error:
            raise ConfigError(f"{where}: '{key}' {error}") from None
    return Settings(**values)


def _shown(path: Path) -> str:
    import os

    inside = os.path.relpath(path)
    return str(path) if inside.startswith(os.pardir) else inside


def _located(shown: str, message: str) -> str:
    match = re.search(r"^(.*) \(at line (\d+), column (\d+)\)$", message)
    return f"{shown}:{match[2]}:{match[3]}: {match[1]}" if match else f"{shown}: {message}"


def _line_of(text: str, key: str, table: str) -> int:
    """The line on which a key of the table stands, or the table itself when the key is written otherwise."""
    section = ""
    fallback = 1
    wanted = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*[=.]""")
    for number, line in enumerate(text.splitlines(), 1):
        header = re.match(r"\s*\[+\s*([^\[\]]+?)\s*\]+", line)
        if header:
            section = re.sub(r"""[\s"']""", "", header[1])
            if section == (f"{table}.{key}" if table else key):
                return number
            if section == table:
                fallback = number
        elif section == table and wanted.match(line):
            return number
    return fallback
