"""The command line. Every module here whose name has no leading underscore is a command.

Such a module defines ``command``; it is imported only when it is asked for, so that ``cleaner
check`` does not pay for what other commands need.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Callable
from typing import Any

import click

from cleaner import __version__, cache
from cleaner.configuration import ConfigError, did_you_mean

_FIRST = ("clean", "check", "fix", "review")
"""Shown first in ``--help``; others follow by name."""
_SLOW = frozenset({"rules", "english", "names"})
"""What the cache keeps that takes seconds to build."""


class Commands(click.Group):
    """Finds commands by module name; errors are one line, and the exit status of an error is 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command's name."""
        names = [module.name for module in pkgutil.iter_modules(__path__) if module.name[0] != "_"]
        names.sort(key=lambda name: (_FIRST.index(name) if name in _FIRST else len(_FIRST), name))
        return names

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if name not in self.list_commands(ctx):
            ctx.fail(f"no such command '{name}'{did_you_mean(name, self.list_commands(ctx))}")
        command: click.Command = importlib.import_module(f"{__name__}.{name}").command
        return command

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:
        """Run, and turn what is raised into one line on standard error and an exit status."""
        run: Callable[..., Any] = super().main
        if not standalone_mode:
            return run(*args, standalone_mode=False, **extra)
        try:
            status = run(*args, standalone_mode=False, **extra)
        except click.ClickException as error:
            _complain(error)
            status = 2
        except ConfigError as error:
            click.echo(f"cleaner: {error}", err=True)
            status = 2
        except (click.Abort, KeyboardInterrupt):
            click.echo("cleaner: interrupted", err=True)
            status = 130
        except BrokenPipeError:  # the reader of our output has seen enough (| head)
            sys.stderr.close()
            status = 141
        sys.exit(status or 0)


def _complain(error: click.ClickException) -> None:
    message = error.format_message()
    if message.startswith("Usage: "):  # called without arguments: the message is the help text
        click.echo(message, err=True)
        return
    click.echo(f"cleaner: {message[:1].lower()}{message[1:].rstrip('.')}", err=True)
    context = getattr(error, "ctx", None)
    if context is not None and isinstance(error, click.UsageError):
        click.echo(f"Try '{context.command_path} --help'.", err=True)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="cleaner", message="%(prog)s %(version)s")
def main() -> None:
    """Repairs what machine translation breaks in English text.

    \b
      cleaner clean inbox -o cleaned     clean a folder; see cleaned/report.html
      cleaner check article.txt          list what is wrong, change nothing
      cleaner check --diff article.txt   show what would change
      cleaner fix article.txt            repair in place

    Exit status: 0 clean, 1 findings or changes (check, fix), 2 something failed.
    """
    if sys.stderr.isatty():
        cache.announce = _say_what_takes_long


def _say_what_takes_long(name: str) -> None:
    if name in _SLOW:
        cache.announce = None
        click.echo("cleaner: compiling the rules and word lists, once; this takes some ten seconds", err=True)
