"""A newsroom's folder to take pictures in: the five seeds, as ``inbox/01.txt`` and so on, and ``cleaner``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

from tools.pictures.terminal import PROMPT, Terminal

ROOT = Path(__file__).parent.parent.parent
_IDENTITY = {"NAME": "Desk", "EMAIL": "desk@example.org"}


@dataclass(frozen=True, slots=True)
class Desk:
    """The folder in which everything happens, and what its programs find in their environment."""

    folder: Path
    environment: dict[str, str]

    @classmethod
    def at(cls, folder: Path) -> Desk:
        """A new desk. ``folder`` must not be there."""
        inbox, programs = folder / "desk" / "inbox", folder / "bin"
        inbox.mkdir(parents=True)
        programs.mkdir()
        for number, seed in enumerate(sorted((ROOT / "seeds").glob("*.txt")), 1):
            shutil.copyfile(seed, inbox / f"{number:02}.txt")
        program = programs / "cleaner"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m cleaner "$@"\n')
        program.chmod(0o755)
        path = os.pathsep.join((str(programs), str(Path(sys.executable).parent), os.environ["PATH"]))
        kept = {name: value for name, value in os.environ.items() if name.startswith("CLEANER_")}
        environment = {
            **kept,
            "PATH": path,
            "HOME": str(folder),
            "LANG": "C.UTF-8",
            "PS1": PROMPT,
            "PYTHONPATH": str(ROOT),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            **{
                f"GIT_{who}_{what}": text
                for who in ("AUTHOR", "COMMITTER")
                for what, text in _IDENTITY.items()
            },
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_PAGER": "cat",
        }
        desk = cls(folder / "desk", environment)
        desk.do("cleaner", "check", "inbox", status=1)  # compiles what is to be compiled
        return desk

    def do(self, *command: str, status: int = 0) -> str:
        """Run a command out of sight. Raises RuntimeError when it ends in another way."""
        program = shutil.which(command[0], path=self.environment["PATH"]) or command[0]
        done = subprocess.run(
            (program, *command[1:]), cwd=self.folder, env=self.environment, capture_output=True, text=True
        )
        if done.returncode != status:
            raise RuntimeError(f"{command}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def shell(self, title: str, columns: int = 96, rows: int = 24) -> Terminal:
        """A shell at the desk."""
        command = ("bash", "--norc", "--noprofile")
        return Terminal(command, self.folder, self.environment, columns, rows, title)

    def hooked(self, hook: str) -> None:
        """Make the desk a repository in which one of our hooks is installed, as a local one."""
        hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
        [found] = [{**item, "language": "system"} for item in hooks if item["id"] == hook]
        config = {"repos": [{"repo": "local", "hooks": [found]}]}
        (self.folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
        self.do("git", "init", "-q", "-b", "main")
        self.do("git", "add", ".pre-commit-config.yaml")
        self.do("git", "commit", "-qm", "Begin")
        self.do("pre-commit", "install")
