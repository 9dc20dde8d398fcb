"""Options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import click
from msgspec import Struct
from msgspec.structs import replace

from cleaner import cache
from cleaner.configuration import Settings, did_you_mean, settings_for
from cleaner.configuration.settings import SOURCES

F = TypeVar("F", bound=Callable[..., Any])


class Choice(click.Choice):  # type: ignore[type-arg]
    """A choice that says what was probably meant."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The value, when it is one of the choices."""
        known = [str(choice) for choice in self.choices]
        if str(value) not in known:
            self.fail(
                f"'{value}' is not one of {', '.join(known)}{did_you_mean(str(value), known)}", param, ctx
            )
        return super().convert(value, param, ctx)


class EncodingName(click.ParamType):  # type: ignore[type-arg]
    """An encoding that Python knows."""

    name = "encoding"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The name as given, when it is the name of a text encoding."""
        from encodings.aliases import aliases

        from cleaner.corpus.encodings import named

        try:
            named(value)
        except LookupError:
            known = {name.replace("_", "-") for pair in aliases.items() for name in pair}
            self.fail(f"unknown encoding '{value}'{did_you_mean(value.lower(), sorted(known))}", param, ctx)
        return value


class Common(Struct, frozen=True):
    """The values of the shared options."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    suggested: bool
    source: str
    config: Path | None
    decisions: Path | None
    exclude: tuple[str, ...]
    glob: tuple[str, ...]
    jobs: int
    encoding: str
    input_encoding: str
    quiet: bool
    colour: bool | None

    def settings(self, path: Path) -> Settings:
        """The settings for a file or folder: its configuration, with the options over it."""
        settings = self._merged(settings_for(path, self.config))
        if settings.decisions is not None and settings.decisions.exists():
            from cleaner.decisions.file import load

            load(settings.decisions)  # so that a bad file is told before any work
        return settings

    @lru_cache(maxsize=64)  # noqa: B019 - one object a run
    def _merged(self, found: Settings) -> Settings:
        return replace(
            found,
            select=self.select or found.select,
            ignore=found.ignore + self.ignore,
            suggested=found.suggested or self.suggested,
            source=self.source or found.source,
            decisions=self.decisions or found.decisions,
            encoding=self.encoding or found.encoding,
            exclude=found.exclude + self.exclude,
            glob=self.glob or found.glob,
        )


_OPTIONS = (
    click.option(
        "--select", multiple=True, metavar="RULE", help="Only this rule, or 'prefix*' (may be repeated)."
    ),
    click.option(
        "--ignore", multiple=True, metavar="RULE", help="Not this rule, or 'prefix*' (may be repeated)."
    ),
    click.option("--suggested", is_flag=True, help="Apply suggested edits too, not only the safe ones."),
    click.option(
        "--source",
        type=Choice(SOURCES),
        default=None,
        help="Language the text was translated from [default: auto, by the evidence].",
    ),
    click.option(
        "--config",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Use this configuration instead of the nearest cleaner.toml or [tool.cleaner] upwards.",
    ),
    click.option(
        "--decisions",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="What people decided [default: cleaner-decisions.toml beside the configuration].",
    ),
    click.option(
        "--exclude", multiple=True, metavar="GLOB", help="In folders, leave these files or folders out."
    ),
    click.option(
        "--glob",
        multiple=True,
        metavar="GLOB",
        help="In folders, read these files [default: *.txt *.text *.md].",
    ),
    click.option(
        "--jobs",
        "-j",
        type=click.IntRange(1),
        default=None,
        metavar="N",
        help="Processes [default: one a CPU]; the result is the same with any number.",
    ),
    click.option(
        "--encoding",
        type=EncodingName(),
        default=None,
        help="Write in this encoding [default: each file's own].",
    ),
    click.option(
        "--input-encoding",
        type=EncodingName(),
        default=None,
        help="Read in this encoding [default: found out].",
    ),
    click.option(
        "--no-cache", "cache", flag_value=False, default=True, help="Neither use nor keep compiled rules."
    ),
    click.option("--quiet", "-q", is_flag=True, help="Errors only."),
    click.option("--color/--no-color", "colour", default=None, help="Colours [default: on a terminal]."),
)


def common(function: F) -> F:
    """Add the shared options; the function gets them as one ``common`` argument."""
    from functools import wraps

    @wraps(function)
    def wrapped(**values: Any) -> Any:
        jobs = values.pop("jobs") or _cpus()
        if not values.pop("cache"):
            os.environ["CLEANER_NO_CACHE"] = "1"  # read by whoever would keep something, in workers too
        names = ("select", "ignore", "suggested", "config", "decisions", "exclude", "glob")
        taken = {name: values.pop(name) for name in names}
        if values["quiet"]:
            cache.announce = None
        given = Common(
            **taken,
            source=values.pop("source") or "",
            encoding=values.pop("encoding") or "",
            input_encoding=values.pop("input_encoding") or "",
            jobs=jobs,
            quiet=values.pop("quiet"),
            colour=_colour(values.pop("colour")),
        )
        return function(common=given, **values)

    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[return-value]


def _cpus() -> int:
    """The CPUs that this process may use, which in a container are fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _colour(wanted: bool | None) -> bool | None:
    """None leaves it to click: colours when the stream is a terminal. NO_COLOR: https://no-color.org"""
    if wanted is None and os.environ.get("NO_COLOR"):
        return False
    return wanted
