"""Bad input: one line that names file, reason and remedy; exit 2; the other files are still done."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from cli_helpers import BAD, GOOD, Invoke, put


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"PNG\0\0\0", "not text (NUL byte at 3)"),
        ("Президент сказал".encode("cp1251"), "undecodable"),
    ],
    ids=["empty", "binary", "undecodable"],
)
@pytest.mark.parametrize("command", ["clean", "check", "fix"])
def test_the_others_are_done(invoke: Invoke, command: str, content: bytes, reason: str) -> None:
    put("inbox/1.txt", BAD)
    put("inbox/2.txt", content)
    put("inbox/3.txt", BAD)
    result = invoke(command, "inbox", *(["-o", "out"] if command == "clean" else []))
    assert result.exit_code == 2
    lines = [line for line in result.stderr.splitlines() if line.startswith("cleaner: ")]
    assert len(lines) == 1
    assert lines[0].startswith(f"cleaner: inbox/2.txt: {reason}")
    assert Path("inbox/2.txt").read_bytes() == content
    if command == "clean":
        assert Path("out/1.txt").read_text() == Path("out/3.txt").read_text() == GOOD
        assert not Path("out/2.txt").exists()
    elif command == "fix":
        assert Path("inbox/1.txt").read_text() == Path("inbox/3.txt").read_text() == GOOD
    else:
        assert result.stdout.count("\n") == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD).chmod(0)
    result = invoke("check", "inbox")
    assert result.exit_code == 2
    assert "inbox/a.txt: permission denied" in result.stderr


@pytest.mark.parametrize("command", ["check", "fix"])
def test_a_named_file_that_is_not_there(invoke: Invoke, command: str) -> None:
    put("inbox/a.txt", GOOD)
    result = invoke(command, "inbox/a.txt", "inbox/b.txt")
    assert result.exit_code == 2
    assert result.stderr.startswith("cleaner: inbox/b.txt: no such file or folder.")


def test_a_loop_of_links(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD)
    Path("inbox/loop").symlink_to(Path("inbox").absolute())
    result = invoke("clean", "inbox", "-o", "out")
    assert result.exit_code == 2
    assert "cleaner: inbox/loop: directory loop" in result.stderr
    assert Path("out/a.txt").read_text() == GOOD


def test_an_output_folder_inside_the_input_is_not_cleaned_again(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD)
    for _ in range(2):
        result = invoke("clean", "inbox", "-o", "inbox/out")
        assert result.exit_code == 0
        assert "1 article " in result.stderr
    assert not Path("inbox/out/out").exists()


REFUSED = [
    ("the folder itself", ["inbox", "-o", "inbox"]),
    ("the file's own folder", ["inbox/a.txt", "-o", "inbox"]),
    ("another name of the folder", ["inbox", "-o", "inbox/../inbox"]),
    ("another input", ["inbox/inbox", "inbox/a.txt", "-o", "."]),
]


@pytest.mark.parametrize("arguments", [case[1] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_an_input_is_never_overwritten(invoke: Invoke, arguments: list[str]) -> None:
    put("inbox/a.txt", BAD)
    put("inbox/inbox/a.txt", BAD)
    put("inbox/inbox/inbox/a.txt", BAD)
    before = {path: path.read_bytes() for path in Path("inbox").rglob("*.txt")}
    result = invoke("clean", *arguments)
    after = {path: path.read_bytes() for path in before}
    assert after == before
    assert result.exit_code == 2
    assert "--in-place" in result.stderr


def test_an_output_above_the_input_spares_the_input(invoke: Invoke) -> None:
    put("inbox/a.txt", GOOD)
    put("inbox/inbox/a.txt", BAD)
    result = invoke("clean", "inbox", "-o", ".")
    assert result.exit_code == 2
    assert "inbox/inbox/a.txt: would overwrite the input inbox/a.txt" in result.stderr
    assert Path("inbox/a.txt").read_text() == Path("a.txt").read_text() == GOOD


def test_a_hard_link_to_an_input_is_an_input(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD)
    Path("out").mkdir()
    os.link("inbox/a.txt", "out/a.txt")
    result = invoke("clean", "inbox", "-o", "out")
    assert result.exit_code == 2
    assert "would overwrite the input" in result.stderr


def test_two_articles_for_one_place(invoke: Invoke) -> None:
    put("x/a.txt", BAD)
    put("y/a.txt", BAD)
    result = invoke("clean", "x/a.txt", "y/a.txt", "-o", "out")
    assert result.exit_code == 2
    assert "y/a.txt: another input is called a.txt too" in result.stderr
    assert Path("out/a.txt").read_text() == GOOD


def test_two_folders_of_one_name(invoke: Invoke) -> None:
    put("x/in/a.txt", BAD)
    put("y/in/a.txt", BAD)
    result = invoke("clean", "x/in", "y/in", "-o", "out")
    assert result.exit_code == 2
    assert "written twice" in result.stderr


def test_an_article_called_like_a_report(invoke: Invoke) -> None:
    put("inbox/report.json", BAD)
    put("inbox/deep/report.json", BAD)
    result = invoke("clean", "inbox", "--glob", "*.json", "-o", "out")
    assert result.exit_code == 2
    assert "inbox/report.json: out/report.json is where the report goes" in result.stderr
    assert Path("out/deep/report.json").read_text() == GOOD


def test_an_output_that_is_a_file(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD)
    put("out", "here")
    result = invoke("clean", "inbox", "-o", "out")
    assert (result.exit_code, Path("out").read_text()) == (2, "here")
    assert "name a folder" in result.stderr


def test_a_character_that_the_encoding_lacks(invoke: Invoke) -> None:
    put("inbox/a.txt", "Mr. Қасым was&nbsp;there.".encode())
    result = invoke("clean", "inbox", "-o", "out", "--encoding", "cp1252")
    assert result.exit_code == 2
    assert "inbox/a.txt: the cleaned text has 'Қ' (U+049A), which Windows-1252 cannot write" in result.stderr
    assert not Path("out/a.txt").exists()


BAD_CALLS = [
    (["chek", "a.txt"], "did you mean 'check'?"),
    (["check", "a.txt", "--format", "sarf"], "did you mean 'sarif'?"),
    (["check", "a.txt", "--source", "sp"], "is not one of auto"),
    (["check", "a.txt", "--jbs", "2"], "--jobs"),
    (["check", "a.txt", "--jobs", "0"], "--jobs"),
    (["clean", "a.txt", "-o", "out", "--encoding", "utf-9"], "did you mean 'utf-8'?"),
    (["clean", "a.txt"], "-o OUT"),
    (["clean", "-", "-o", "out"], "standard output"),
    (["fix", "-"], "cleaner clean -"),
    (["check"], "PATH"),
    (["check", "a.txt", "--config", "gone.toml"], "gone.toml: no such configuration file"),
]


@pytest.mark.parametrize(("arguments", "hint"), BAD_CALLS, ids=[" ".join(case[0]) for case in BAD_CALLS])
def test_a_bad_call(invoke: Invoke, arguments: list[str], hint: str) -> None:
    put("a.txt", GOOD)
    result = invoke(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("cleaner: ")
    assert hint in result.stderr
    assert "Traceback" not in result.stderr


def test_without_arguments_the_help_is_shown(invoke: Invoke) -> None:
    result = invoke()
    assert result.exit_code == 2
    assert result.stderr.startswith("Usage: ")
    assert "cleaner clean inbox -o cleaned" in result.stderr


def test_a_bad_pack(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD)
    put("packs/house.yaml", "- id: some-rule\n  exampels: []\n")
    put("cleaner.toml", 'packs = ["packs"]\n')
    result = invoke("clean", "inbox", "-o", "out")
    assert result.exit_code == 2
    assert result.stderr.startswith("cleaner: packs/house.yaml:2:3: unknown key")
    assert result.stderr.count("\n") == 1
    assert not list(Path("out").glob("*"))


def test_a_file_that_the_system_refuses(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def refusing(path: Path) -> bytes:
        if path.name == "1.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refusing)
    put("inbox/1.txt", BAD)
    put("inbox/2.txt", BAD)
    result = invoke("clean", "inbox", "-o", "out")
    assert result.exit_code == 2
    assert "cleaner: inbox/1.txt: permission denied\n" in result.stderr
    assert Path("out/2.txt").read_text() == GOOD


def test_a_write_protected_file_stays(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    put("inbox/a.txt", BAD).chmod(0o444)
    monkeypatch.setattr("os.access", lambda path, mode: False)  # root may write to everything
    result = invoke("fix", "inbox/a.txt")
    assert result.exit_code == 2
    assert "cleaner: inbox/a.txt: inbox/a.txt is write-protected" in result.stderr
    assert Path("inbox/a.txt").read_text() == BAD


def test_a_place_that_cannot_be_written(invoke: Invoke) -> None:
    put("inbox/x/a.txt", BAD)
    put("inbox/b.txt", BAD)
    put("out/x", "a file where a folder should be")
    result = invoke("clean", "inbox", "-o", "out")
    assert result.exit_code == 2
    assert "cleaner: inbox/x/a.txt: cannot write out/x/a.txt: " in result.stderr
    assert Path("out/b.txt").read_text() == GOOD


def test_a_defect_of_ours_costs_one_article(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    from cleaner.engine.api import Cleaner

    clean = Cleaner.clean

    def failing(self: Cleaner, text: str, *more: object) -> object:
        if "spring" in text:
            raise IndexError("out of\nrange")
        return clean(self, text, *more)

    monkeypatch.setattr(Cleaner, "clean", failing)
    put("inbox/1.txt", BAD)
    put("inbox/2.txt", "All is well here.\n")
    result = invoke("clean", "inbox", "-o", "out")
    assert result.exit_code == 2
    assert "inbox/1.txt: internal error (IndexError: out of range)" in result.stderr
    assert Path("out/2.txt").exists()
