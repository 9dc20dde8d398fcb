"""The hooks, run by the real pre-commit on a throw-away repository, without a network."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from cli_helpers import BAD, GOOD, TOP, put

HOOKS = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text())


def test_both_hooks_are_offered() -> None:
    assert [hook["id"] for hook in HOOKS] == ["cleaner-check", "cleaner-fix"]
    assert all(hook["language"] == "python" and hook["require_serial"] for hook in HOOKS)


def test_pre_commit_accepts_the_manifest() -> None:
    status, said = run("pre-commit", "validate-manifest", str(TOP / ".pre-commit-hooks.yaml"))
    assert status == 0, said


def run(*command: str) -> tuple[int, str]:
    folders = (str(Path.cwd() / "bin"), str(Path(sys.executable).parent), os.environ["PATH"])
    environment = {
        **os.environ,
        "PYTHONPATH": str(TOP),
        "PATH": os.pathsep.join(folders),
        "PRE_COMMIT_HOME": str(Path.cwd() / ".cache"),
        "GIT_AUTHOR_NAME": "Editor",
        "GIT_AUTHOR_EMAIL": "editor@example.org",
        "GIT_COMMITTER_NAME": "Editor",
        "GIT_COMMITTER_EMAIL": "editor@example.org",
        "GIT_CONFIG_GLOBAL": os.devnull,
    }
    for name in [
        name for name in environment if name.startswith("GIT_") and name.endswith(("DIR", "INDEX_FILE"))
    ]:
        del environment[name]
    done = subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120
    )
    return done.returncode, done.stdout


@pytest.fixture
def hook(request: pytest.FixtureRequest) -> dict[str, Any]:
    """A repository in which one of the hooks is installed, as a local one: what it runs is the same."""
    [hook] = [dict(hook) for hook in HOOKS if hook["id"] == request.param]
    Path("repo").mkdir()
    os.chdir("repo")
    put("bin/cleaner", f'#!/bin/sh\nexec "{sys.executable}" -m cleaner "$@"\n').chmod(0o755)
    hook["language"] = "system"
    put(".pre-commit-config.yaml", yaml.safe_dump({"repos": [{"repo": "local", "hooks": [hook]}]}))
    put(".gitignore", "bin/\n.cache/\n")
    assert run("git", "init", "-q")[0] == 0
    assert run("git", "add", ".")[0] == 0
    assert run("git", "commit", "-qm", "Begin")[0] == 0
    status, said = run("pre-commit", "install")
    assert status == 0, said
    return hook


def commit(*names: str) -> tuple[int, str]:
    assert run("git", "add", "-A", *names)[0] == 0
    return run("git", "commit", "-m", "Articles")


@pytest.mark.slow
@pytest.mark.parametrize("hook", ["cleaner-fix"], indirect=True)
def test_a_bad_article_is_stopped_fixed_and_passes(hook: dict[str, Any]) -> None:
    put("inbox/a.txt", BAD)
    put("inbox/қала 1.txt", GOOD)
    put("photo.png", b"\x89PNG\0\0")
    put("data.csv", "not&nbsp;ours\n")
    status, said = commit()
    assert status == 1
    assert "inbox/a.txt: 1 edit" in said
    assert "files were modified by this hook" in said
    assert Path("inbox/a.txt").read_text() == GOOD
    assert Path("data.csv").read_text() == "not&nbsp;ours\n"
    status, said = commit()
    assert status == 0, said
    assert run("git", "show", "HEAD:inbox/a.txt")[1] == GOOD


@pytest.mark.slow
@pytest.mark.parametrize("hook", ["cleaner-check"], indirect=True)
def test_check_stops_with_a_readable_message_and_changes_nothing(hook: dict[str, Any]) -> None:
    put("inbox/a.txt", BAD)
    status, said = commit()
    assert status == 1
    assert "inbox/a.txt:2:13: * html-entity: " in said
    assert Path("inbox/a.txt").read_text() == BAD
    put("inbox/a.txt", GOOD)
    status, said = commit()
    assert status == 0, said


@pytest.mark.slow
@pytest.mark.parametrize("hook", ["cleaner-fix"], indirect=True)
def test_partly_staged_renamed_and_deleted_files(hook: dict[str, Any]) -> None:
    put("inbox/a.txt", GOOD)
    put("inbox/b.txt", GOOD)
    assert commit()[0] == 0
    put("inbox/a.txt", GOOD + "Staged.\n")
    assert run("git", "add", "inbox/a.txt")[0] == 0
    put("inbox/a.txt", GOOD + "Staged.\nNot&nbsp;staged.\n")
    assert run("git", "mv", "inbox/b.txt", "inbox/c.txt")[0] == 0
    status, said = run("git", "commit", "-m", "Part")
    assert status == 0, said
    assert Path("inbox/a.txt").read_text() == GOOD + "Staged.\nNot&nbsp;staged.\n"
    Path("inbox/c.txt").unlink()
    status, said = commit("inbox/c.txt")
    assert status == 0, said


@pytest.mark.slow
@pytest.mark.parametrize("hook", ["cleaner-fix"], indirect=True)
def test_a_file_that_cannot_be_read_stops_the_commit(hook: dict[str, Any]) -> None:
    put("inbox/a.txt", "“Yes,” he said. “No".encode() + b"\x94\n")
    status, said = commit()
    assert status == 1
    assert "cleaner: inbox/a.txt: damaged UTF-8 (byte 0x94 at" in said


LINES = [f"The harbour office noted ship number {number} in its book.\n" for number in range(12)]
BAD_LINE = "The vote was&nbsp;held in spring.\n"
GOOD_LINE = "The vote was held in spring.\n"


@pytest.mark.slow
@pytest.mark.parametrize("hook", ["cleaner-fix"], indirect=True)
def test_only_the_staged_part_is_repaired(hook: dict[str, Any]) -> None:
    put("inbox/a.txt", "".join(LINES))
    assert commit()[0] == 0
    put("inbox/a.txt", "".join([BAD_LINE, *LINES]))
    assert run("git", "add", "inbox/a.txt")[0] == 0
    put("inbox/a.txt", "".join([BAD_LINE, *LINES, "Not&nbsp;staged yet.\n"]))
    status, said = run("git", "commit", "-m", "Part")
    assert status == 1
    assert "inbox/a.txt: 1 edit" in said
    assert Path("inbox/a.txt").read_text() == "".join([GOOD_LINE, *LINES, "Not&nbsp;staged yet.\n"])
    assert run("git", "show", ":inbox/a.txt")[1] == "".join([BAD_LINE, *LINES])


@pytest.mark.slow
@pytest.mark.parametrize("hook", ["cleaner-fix"], indirect=True)
def test_nothing_is_lost_when_the_repair_meets_unstaged_work(hook: dict[str, Any]) -> None:
    put("inbox/a.txt", "".join(LINES))
    assert commit()[0] == 0
    put("inbox/a.txt", "".join([BAD_LINE, *LINES]))
    assert run("git", "add", "inbox/a.txt")[0] == 0
    unstaged = "".join(["The vote was&nbsp;held in spring, we now hear.\n", *LINES])
    put("inbox/a.txt", unstaged)
    status, said = run("git", "commit", "-m", "Part")
    assert status == 1
    assert "conflicted with hook auto-fixes" in said
    assert Path("inbox/a.txt").read_text() == unstaged


@pytest.mark.slow
@pytest.mark.parametrize("hook", ["cleaner-fix"], indirect=True)
def test_renamed_deleted_and_binary_files(hook: dict[str, Any]) -> None:
    for name in ("gone", "old"):
        put(f"inbox/{name}.txt", "".join([BAD_LINE, *LINES]))
    assert run("git", "add", "inbox")[0] == 0
    assert run("git", "commit", "--no-verify", "-m", "As they came")[0] == 0
    assert run("git", "rm", "-q", "inbox/gone.txt")[0] == 0
    put("inbox/scan.bin", b"\x7fELF\0\x01not&nbsp;text\0")
    Path("inbox/link.txt").symlink_to("nowhere.txt")
    status, said = commit()
    assert status == 0, said
    assert run("git", "mv", "inbox/old.txt", "inbox/new name.txt")[0] == 0
    status, said = run("git", "commit", "-m", "Rename")
    assert status == 1
    assert "inbox/new name.txt: 1 edit" in said
    status, said = commit()
    assert status == 0, said
    assert run("git", "show", "HEAD:inbox/new name.txt")[1] == "".join([GOOD_LINE, *LINES])
    assert Path("inbox/scan.bin").read_bytes() == b"\x7fELF\0\x01not&nbsp;text\0"


@pytest.mark.slow
@pytest.mark.parametrize("hook", ["cleaner-fix"], indirect=True)
def test_a_binary_file_that_calls_itself_text_stops_the_commit(hook: dict[str, Any]) -> None:
    data = b"\x7fELF\0\x01not&nbsp;text\0"
    put("inbox/scan.txt", data)
    status, said = commit()
    assert status == 1
    assert "cleaner: inbox/scan.txt: not text (NUL byte at 4)" in said
    assert Path("inbox/scan.txt").read_bytes() == data


@pytest.mark.slow
@pytest.mark.parametrize("hook", ["cleaner-fix"], indirect=True)
def test_what_a_person_refused_passes(hook: dict[str, Any]) -> None:
    put("inbox/a.txt", BAD)
    status, said = run("cleaner", "check", "--baseline", "inbox")
    assert status == 0, said
    status, said = commit()
    assert status == 0, said
    assert run("git", "show", "HEAD:inbox/a.txt")[1] == BAD
