"""Decisions on the command line: every command reads them, ``check --baseline`` writes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_helpers import BAD, GOOD, TOP, Invoke, put

from cleaner.configuration import settings_for
from cleaner.decisions import Decisions, load, save

KEEP = """\
keep = [
  {rule = "leaked-entity", before = "the vote was", words = "&nbsp;", after = "held in spring."},
]
"""


@pytest.fixture
def rule(invoke: Invoke) -> str:
    """The rule that BAD breaks."""
    put("inbox/a.txt", BAD)
    return str(invoke("check", "inbox").stdout.split(":")[3].strip(" *"))


@pytest.mark.parametrize("where", ["cleaner-decisions.toml", "desk/mine.toml"])
def test_what_was_rejected_is_neither_reported_nor_repaired(invoke: Invoke, rule: str, where: str) -> None:
    put("inbox/a.txt", BAD)
    put(where, KEEP.replace("leaked-entity", rule))
    options = ["--decisions", where] if "/" in where else []
    assert invoke("check", "inbox", *options).exit_code == 0
    assert invoke("fix", "inbox", *options).exit_code == 0
    assert invoke("clean", "-", *options, stdin=BAD).stdout == BAD
    assert Path("inbox/a.txt").read_text() == BAD
    assert invoke("clean", "inbox", "-o", "out", "--jobs", "2", *options).exit_code == 0
    assert Path("out/a.txt").read_text() == BAD


def test_a_configuration_may_name_the_file(invoke: Invoke, rule: str) -> None:
    put("cleaner.toml", 'decisions = "desk/mine.toml"\n')
    from cleaner.configuration import load as load_settings
    from cleaner.configuration.files import _settings_in

    load_settings.cache_clear()
    _settings_in.cache_clear()
    put("desk/mine.toml", KEEP.replace("leaked-entity", rule))
    assert invoke("check", "inbox").exit_code == 0


def test_a_bad_decisions_file_stops_the_run_with_its_name(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD)
    put("cleaner-decisions.toml", "kept = []\n")
    result = invoke("check", "inbox")
    assert result.exit_code == 2
    assert result.stderr == "cleaner: cleaner-decisions.toml: unknown key 'kept' — did you mean 'keep'?\n"


def test_a_baseline_accepts_what_is_there_and_reports_what_is_new(invoke: Invoke) -> None:
    for seed in (TOP / "seeds").glob("*.txt"):
        put(f"inbox/{seed.name}", seed.read_bytes())
    assert invoke("check", "inbox").exit_code == 1
    result = invoke("check", "--baseline", "inbox", "--jobs", "2")
    assert result.exit_code == 0
    assert result.stderr.endswith("decisions written: cleaner check reports what is new from now on\n")
    clean = invoke("check", "inbox")
    assert (clean.exit_code, clean.stdout) == (0, "")
    written = Path("cleaner-decisions.toml").read_bytes()
    assert "0 decisions written" in invoke("check", "--baseline", "inbox").stderr
    assert Path("cleaner-decisions.toml").read_bytes() == written
    put("inbox/new.txt", BAD)
    assert "new.txt:2:" in invoke("check", "inbox").stdout


def test_a_baseline_keeps_earlier_decisions(invoke: Invoke) -> None:
    save(Path("cleaner-decisions.toml"), Decisions(frozenset({"Zhambyl"})))
    put("inbox/a.txt", BAD)
    assert invoke("check", "--baseline", "inbox").exit_code == 0
    decisions = load(Path("cleaner-decisions.toml"))
    assert decisions.words == {"Zhambyl"} and len(decisions.entries) == 1


@pytest.mark.parametrize("options", [["--diff", "inbox"], ["--format", "json", "inbox"], ["-"]])
def test_a_baseline_is_of_files(invoke: Invoke, options: list[str]) -> None:
    put("inbox/a.txt", GOOD)
    result = invoke("check", "--baseline", *options, stdin="")
    assert result.exit_code == 2
    assert "--baseline writes decisions on files" in result.stderr


def test_where_the_decisions_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "cleaner-decisions.toml"
    assert settings_for(tmp_path / "inbox").decisions == tmp_path / name
    (tmp_path / "cleaner.toml").unlink()
    from cleaner.configuration.files import _settings_in

    monkeypatch.chdir(tmp_path / "inbox")
    for upwards, expected in ((False, tmp_path / "inbox" / name), (True, tmp_path / name)):
        _settings_in.cache_clear()
        if upwards:
            put(str(tmp_path / name), "")
        assert settings_for(tmp_path / "inbox" / "a.txt").decisions == expected
    put(str(tmp_path / "house.toml"), "")
    assert settings_for(tmp_path / "inbox", tmp_path / "house.toml").decisions == tmp_path / name
