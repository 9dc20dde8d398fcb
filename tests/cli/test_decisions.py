"""Decisions on the command line: every command reads them, ``check --baseline`` writes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_helpers import BAD, GOOD, TOP, Invoke, put

from cleaner.configuration import settings_for
from cleaner.decisions import Decision, Decisions, Place, keeping, load, save
from cleaner.engine.api import Cleaner

DECISIONS = Path("cleaner-decisions.toml")
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


def test_decisions_of_other_files_are_taken_over(invoke: Invoke) -> None:
    """What a report lets one download comes to what was decided before."""
    earlier = Decision("a-rule", Place("x", "y", "z"), "earlier")
    save(
        DECISIONS, Decisions(frozenset({"Oral"})).decide([earlier, Decision("b-rule", Place("x", "y", "z"))])
    )
    later = Decision("a-rule", Place("x", "y", "z"))
    save(Path("downloaded.toml"), Decisions(frozenset({"Aktau"})).decide([later]))
    result = invoke("decisions", "downloaded.toml", "--right", "Qasym", "--right", "akimat")
    assert result.exit_code == 0
    assert result.stderr == "cleaner-decisions.toml: 1 decisions and 3 words added\n"
    now = load(DECISIONS)
    assert now.words == {"Oral", "Aktau", "Qasym", "akimat"}
    assert now.entries == {later, Decision("b-rule", Place("x", "y", "z"))}
    assert invoke("decisions", "none.toml").exit_code == 2
    assert invoke("decisions", "--right", " ").exit_code == 2
    assert load(DECISIONS) == now


def test_every_front_end_heeds_what_one_of_them_wrote(invoke: Invoke) -> None:
    text = "The vote was&nbsp;held in spring. The race was&nbsp;held in summer.\n"
    put("inbox/a.txt", text)
    edits = Cleaner().clean(text).edits
    save(DECISIONS, Decisions().decide(keeping(text, edits[0], edits[1:])))
    repaired = text.replace("race was&nbsp;", "race was ")
    assert invoke("check", "inbox", "--format", "json").stdout.count('"html-entity"') >= 1
    assert invoke("clean", "-", stdin=text).stdout == repaired
    invoke("clean", "inbox", "-o", "out")
    assert Path("out/a.txt").read_text() == repaired
    invoke("fix", "inbox")
    assert Path("inbox/a.txt").read_text() == repaired
    assert invoke("check", "inbox").exit_code == 0
