"""The settings that a configuration file may hold, and how they are checked.

The fields of ``Settings`` are the keys of the file: to add one, add a field with its type.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable
from pathlib import Path
from typing import Any

from msgspec import Struct

from cleaner.configuration.errors import did_you_mean

SOURCES = ("auto", "ar", "de", "es", "fr", "it", "kk", "pl", "pt", "ro", "ru", "tr", "uk")
"""Source languages that can be named; ``auto`` looks at the evidence."""


class Settings(Struct, frozen=True):
    """Immutable and hashable: it is the key under which a compiled cleaner is kept."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    suggested: bool = False
    source: str = "auto"
    packs: tuple[Path, ...] = ()
    exclude: tuple[str, ...] = ()
    glob: tuple[str, ...] = ()
    encoding: str = ""
    decisions: Path | None = None
    documentation: str = ""
    """The root of the documentation's site, with a slash at its end, to link to the pages of rules."""


def keys() -> tuple[str, ...]:
    """The keys that a configuration may hold."""
    return Settings.__struct_fields__


def checked(key: str, value: Any, folder: Path) -> Any:
    """The value of a key in its final type. Raises ValueError with what was expected."""
    return _CHECKS[key](value, folder)


def _patterns(value: Any, folder: Path) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise ValueError('expects a list of strings, like ["a", "b"]')
    return tuple(value)


def _flag(value: Any, folder: Path) -> bool:
    if not isinstance(value, bool):
        raise ValueError("expects true or false")
    return value


def _source(value: Any, folder: Path) -> str:
    if not isinstance(value, str) or value not in SOURCES:
        raise ValueError(f"expects one of {', '.join(SOURCES)}{did_you_mean(str(value), SOURCES)}")
    return value


def _packs(value: Any, folder: Path) -> tuple[Path, ...]:
    paths = tuple(folder / item for item in _patterns(value, folder))
    for path in paths:
        if not path.is_dir():
            raise ValueError(f"no such folder: {path}")
    return paths


def _encoding(value: Any, folder: Path) -> str:
    from cleaner.corpus.encodings import named

    try:
        named(value if isinstance(value, str) else "")
    except LookupError:
        known = ("utf-8", "utf-8-sig", "utf-16", "cp1252", codecs.lookup("latin-1").name)
        raise ValueError(f"expects an encoding such as {', '.join(known[:4])}") from None
    return str(value)


def _file(value: Any, folder: Path) -> Path:
    if not isinstance(value, str) or not value:
        raise ValueError('expects the name of a file, like "decisions.toml"')
    if (folder / value).is_dir():
        raise ValueError(f"is a folder, not a file: {folder / value}")
    return folder / value


def _documentation(value: Any, folder: Path) -> str:
    if isinstance(value, str) and value.startswith(("https://", "http://")):
        return value if value.endswith("/") else f"{value}/"
    if isinstance(value, str) and value and (folder / value).is_dir():
        return f"{(folder / value).resolve().as_uri()}/"
    raise ValueError(
        'expects an address like "https://example.org/cleaner/", or the folder of the built site'
    )


_CHECKS: dict[str, Callable[[Any, Path], Any]] = {
    "select": _patterns,
    "ignore": _patterns,
    "suggested": _flag,
    "source": _source,
    "packs": _packs,
    "exclude": _patterns,
    "glob": _patterns,
    "encoding": _encoding,
    "decisions": _file,
    "documentation": _documentation,
}
