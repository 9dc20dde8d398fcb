"""Turning a rule off in a configuration file, leaving everything else in it as it is."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from cleaner.configuration.errors import ConfigError

_HEADER = re.compile(r"^[ \t]*\[", re.MULTILINE)
_TABLE = re.compile(r"""^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*cleaner[ \t]*\][^\n]*\n?""", re.MULTILINE)
_IGNORE = re.compile(r"^[ \t]*ignore[ \t]*=[ \t]*\[", re.MULTILINE)


def ignore_rule(path: Path, rule: str) -> None:
    """Add a rule to ``ignore`` of a ``cleaner.toml`` (made when missing) or a ``pyproject.toml``.

    The new text is read back before it is written. Raises ConfigError when the file cannot be
    read or written, or is laid out in a way that this does not understand.
    """
    from cleaner.corpus.atomic import write_atomic

    try:
        text = path.read_bytes().decode("utf-8") if path.exists() else ""
        old = _ignored(text, path)
        if rule in old:
            return
        changed = _changed(text, path, rule)
        if _ignored(changed, path) != [rule, *old]:
            raise ConfigError(f"{path}: add {json.dumps(rule)} to 'ignore' by hand")
        write_atomic(path, changed.encode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from None


def _ignored(text: str, path: Path) -> list[Any]:
    data: Any = tomllib.loads(text)
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get("cleaner", {})
    ignored = data.get("ignore", [])
    return ignored if isinstance(ignored, list) else []


def _changed(text: str, path: Path, rule: str) -> str:
    start = 0
    if path.name == "pyproject.toml":
        table = _TABLE.search(text)
        start = table.end() if table else len(text)
    header = _HEADER.search(text, start)
    end = header.start() if header else len(text)
    name = json.dumps(rule)
    if array := _IGNORE.search(text, start, end):
        at = array.end()
        comma = "" if text[at:].lstrip().startswith("]") else ", "
        return f"{text[:at]}{name}{comma}{text[at:]}"
    feed = "" if not start or text[start - 1] == "\n" else "\n"
    return f"{text[:start]}{feed}ignore = [{name}]\n{text[start:]}"
