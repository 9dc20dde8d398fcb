"""``cleaner review``: go through what ``check`` reports, one change at a time."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct, field

from cleaner.cli._options import Common, common
from cleaner.cli._runs import STDIN, selection_of
from cleaner.corpus.errors import FileError, reason_of
from cleaner.decisions import Decision, load, save
from cleaner.report.notes import printable
from cleaner.review.session import Answer, Session
from cleaner.review.showing import plainly, shown

if TYPE_CHECKING:
    from cleaner.corpus.discovery import Source

_HELP = """\
y  yes, repair it (with several to choose from: 1 to 9)
n  no, keep it, and remember that
a  all of this rule: repair them here and in the files that follow
e  edit: write something else; "" takes the words out, nothing leaves the question open
s  skip: decide another time
u  undo the last answer in this file
d  done with this file
q  quit; what was answered is kept
"""
_QUIT, _DONE = "q", "d"


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--plain", is_flag=True, help="Sentences and typed answers, for a screen reader.")
@common
def command(paths: tuple[str, ...], plain: bool, common: Common) -> int:
    """Decide change by change, in the terminal.

    \b
      cleaner review inbox

    What you accept is written to the file when you are through with it, or quit; what you refuse
    is remembered in cleaner-decisions.toml and not asked again. Start again any time: only what
    is open is asked. Keys: y n a e s u d q, and ? for help.

    Exit status: 0 everything is decided, 1 something is open, 2 a file failed.
    """
    if STDIN in paths or not sys.stdin.isatty():
        raise click.UsageError("review asks questions: it needs a terminal, and files")
    review = _Review(common, plain or os.environ.get("TERM") == "dumb")
    for source in selection_of(paths, common).files():
        try:
            if isinstance(source, FileError):
                raise source
            review.file(source)
        except FileError as error:
            review.failed += 1
            click.echo(f"cleaner: {error}", err=True)
        except OSError as error:
            review.failed += 1
            click.echo(f"cleaner: {source.name}: {reason_of(error)}", err=True)
        if review.quit:
            break
    click.echo(f"{review.accepted:,} repaired, {review.kept:,} kept, {review.open:,} open")
    return 2 if review.failed else int(review.open > 0 or review.quit)


class _Memory:
    """Writes what was decided on one file at every answer: a terminal that is closed loses no refusal."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._written: tuple[Decision, ...] = ()

    def keep(self, decisions: tuple[Decision, ...]) -> None:
        """Make these the decisions on the file, in place of those written before. Raises DecisionsError."""
        if self._path is not None and decisions != self._written:
            save(self._path, load(self._path).forget(self._written).decide(decisions))
            self._written = decisions


class _Review(Struct):
    common: Common
    plain: bool
    accepted: int = 0
    kept: int = 0
    open: int = 0
    failed: int = 0
    quit: bool = False
    always: set[str] = field(default_factory=set)

    def file(self, source: Source) -> None:
        """Go through one file. Raises FileError, OSError, ConfigError."""
        from cleaner.corpus.atomic import write_atomic
        from cleaner.corpus.encodings import decode
        from cleaner.corpus.work import RulesError, cleaner_for

        settings = self.common.settings(source.path)
        try:
            cleaner = cleaner_for(settings)
        except RulesError as error:
            raise click.ClickException(str(error)) from None
        data = source.path.read_bytes()
        text, encoding = decode(data, source.name, self.common.input_encoding)
        session = Session(text, cleaner.clean(text, load(settings.decisions)))
        for index in self._open(session):
            question = session.questions[index]
            if question.first.rule in self.always and len(question.offered) == 1:
                session.answer(index, Answer(question.offered[0]))
        self._ask(source.name, session, _Memory(settings.decisions))
        if session.changes():
            if source.path.read_bytes() != data:
                raise FileError(
                    source.name, "has changed while it was reviewed: left as it is", "Review it again"
                )
            try:
                write_atomic(source.path, encoding.encode(session.repaired()))
            except UnicodeEncodeError:
                raise FileError(
                    source.name, f"{encoding.label} cannot write the repair", "Convert it to UTF-8"
                ) from None
        answers = session.answers.values()
        self.accepted += sum(answer.write is not None for answer in answers)
        self.kept += sum(answer.write is None for answer in answers)
        self.open += len(session.questions) - len(answers)

    @staticmethod
    def _open(session: Session) -> Iterator[int]:
        return (index for index in range(len(session.questions)) if index not in session.answers)

    def _ask(self, name: str, session: Session, memory: _Memory) -> None:
        index = 0
        memory.keep(session.decisions())
        while index < len(session.questions):
            if index in session.answers:
                index += 1
                continue
            self._show(name, session, index)
            key = self._key()
            if key in (_QUIT, _DONE):
                self.quit = key == _QUIT
                return
            if key == "u":
                back = session.undo()
                if back is None:
                    click.echo("Nothing to undo in this file.")
                else:
                    index = back
                    memory.keep(session.decisions())
            elif key == "?":
                click.echo(_HELP, nl=False)
            elif key == "s":
                index += 1
            else:
                self._take(session, index, key)
                memory.keep(session.decisions())

    def _take(self, session: Session, index: int, key: str) -> None:
        question = session.questions[index]
        if key == "n":
            session.answer(index, Answer(None))
        elif key == "e":
            written = self._written()
            if written:
                session.answer(index, Answer("" if written == '""' else written))
        elif key in ("y", "a") and question.offered:
            session.answer(index, Answer(question.offered[0]), same_rule=key == "a")
            if key == "a":
                self.always.add(question.first.rule)
        elif key.isdecimal() and 0 < int(key) <= len(question.offered):
            session.answer(index, Answer(question.offered[int(key) - 1]))
        elif key in ("y", "a"):
            click.echo("Nothing is suggested here: n keeps it, e writes something else.")
        else:
            click.echo(_HELP, nl=False)

    def _show(self, name: str, session: Session, index: int) -> None:
        question, of = session.questions[index], len(session.questions)
        if self.plain:
            lines = plainly(name, session.text, question, index + 1, of)
        else:
            width = min(shutil.get_terminal_size().columns, 100)
            lines = shown(name, session.text, question, index + 1, of, width)
        for line in lines:
            click.echo(line, color=False if self.plain else self.common.colour)

    def _key(self) -> str:
        """One answer; the end of the input and Ctrl-C quit, and lose nothing."""
        try:
            if self.plain:
                return (
                    input("Yes, no, all, edit, skip, undo, done, quit or help? ").strip().lower()[:1] or "?"
                )
            click.echo("y n a e s u d q ? ", nl=False)
            key = click.getchar().lower()
            click.echo(printable(key[:1]) + "\n")
            return key[:1]
        except (EOFError, KeyboardInterrupt):
            click.echo("")
            return _QUIT

    @staticmethod
    def _written() -> str | None:
        try:
            return input("Write instead: ")
        except (EOFError, KeyboardInterrupt):
            click.echo("")
            return None
