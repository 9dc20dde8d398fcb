"""The configuration: found upwards, checked, overridden by options."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_helpers import BAD, Invoke, put

from cleaner.configuration import ConfigError, Settings, find, load, settings_for

REFUSED = [
    ("cleaner.toml", '# x\nselct = ["a"]\n', "cleaner.toml:2: unknown key 'selct' — did you mean 'select'?"),
    ("cleaner.toml", "suggested = 1\n", "cleaner.toml:1: 'suggested' expects true or false"),
    ("cleaner.toml", 'ignore = "a"\n', "cleaner.toml:1: 'ignore' expects a list of strings"),
    ("cleaner.toml", '\nsource = "spa"\n', "cleaner.toml:2: 'source' expects one of auto"),
    ("cleaner.toml", 'encoding = "utf-99"\n', "cleaner.toml:1: 'encoding' expects an encoding"),
    ("cleaner.toml", 'packs = ["gone"]\n', "cleaner.toml:1: 'packs' no such folder"),
    ("cleaner.toml", 'documentation = "gone"\n', "cleaner.toml:1: 'documentation' expects an address"),
    ("cleaner.toml", 'documentation = "javascript:x"\n', "cleaner.toml:1: 'documentation' expects an"),
    ("cleaner.toml", "ignore = [\n", "cleaner.toml:"),
    ("cleaner.toml", "[ignore]\nx = 1\n", "cleaner.toml:1: 'ignore' expects a list"),
    (
        "pyproject.toml",
        '[tool.other]\nselct = 1\n[tool.cleaner]\n"selct" = []\n',
        "pyproject.toml:4: unknown key 'selct' — did you mean 'select'?",
    ),
    ("pyproject.toml", "[tool.cleaner.rules]\n", "pyproject.toml:1: unknown key 'rules'"),
]


@pytest.mark.parametrize(("name", "content", "message"), REFUSED)
def test_a_bad_configuration(invoke: Invoke, name: str, content: str, message: str) -> None:
    Path("cleaner.toml").unlink()
    put(name, content)
    put("inbox/a.txt", BAD)
    load.cache_clear()
    result = invoke("check", "inbox")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"cleaner: {message}")
    assert result.stderr.count("\n") == 1


def test_the_nearest_is_taken(tmp_path: Path) -> None:
    put("inbox/cleaner.toml", 'ignore = ["near"]\n')
    put("inbox/deep/pyproject.toml", "[project]\nname = 'x'\n")
    put("inbox/deep/a.txt", BAD)
    decisions = tmp_path / "inbox/cleaner-decisions.toml"
    assert settings_for(tmp_path / "inbox/deep/a.txt") == Settings(ignore=("near",), decisions=decisions)
    put("inbox/deep/pyproject.toml", "[tool.cleaner]\n")
    assert find(tmp_path / "inbox/deep") == tmp_path / "inbox/deep/pyproject.toml"


def test_without_any_the_defaults_hold() -> None:
    assert find(Path("/")) is None


def test_packs_are_found_from_the_configuration(tmp_path: Path) -> None:
    Path("rules").mkdir()
    put("house.toml", 'packs = ["rules"]\n')
    assert load(tmp_path / "house.toml").packs == (tmp_path / "rules",)


def test_the_documentation_is_an_address_or_a_folder(tmp_path: Path) -> None:
    put("a.toml", 'documentation = "https://example.org/docs"\n')
    assert load(tmp_path / "a.toml").documentation == "https://example.org/docs/"
    Path("the site").mkdir()
    put("b.toml", 'documentation = "the site"\n')
    assert load(tmp_path / "b.toml").documentation == f"{tmp_path.resolve().as_uri()}/the%20site/"


def test_reports_know_where_the_documentation_is(invoke: Invoke) -> None:
    put("cleaner.toml", 'documentation = "https://example.org/docs"\n')
    put("inbox/a.txt", BAD)
    load.cache_clear()
    assert (
        '"helpUri": "https://example.org/docs/rules/' in invoke("check", "--format", "sarif", "inbox").stdout
    )
    assert invoke("clean", "inbox", "-o", "out").exit_code == 0
    assert "https://example.org/docs/rules/" in Path("out/report.html").read_text("utf-8")


def test_a_key_of_the_wrong_table_is_not_ours(tmp_path: Path) -> None:
    put("pyproject.toml", "[tool.ruff]\nselect = 1\n[tool.cleaner]\nsuggested = true\n")
    assert load(tmp_path / "pyproject.toml") == Settings(suggested=True)


def test_an_unreadable_configuration(tmp_path: Path) -> None:
    put("odd.toml", b"\xff\xfe")
    with pytest.raises(ConfigError, match=r"odd\.toml: cannot be read"):
        load(tmp_path / "odd.toml")


def test_each_file_has_its_own(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD)
    put("inbox/off/b.txt", BAD)
    put("inbox/off/cleaner.toml", 'ignore = ["html-entity"]\n')
    result = invoke("check", "inbox")
    assert [line.partition(":")[0] for line in result.stdout.splitlines()] == ["inbox/a.txt"]


@pytest.mark.parametrize(
    ("option", "hint"),
    [("html-entiti", "did you mean 'html-entity'?"), ("nope-*", ""), ("html-entity*", None)],
)
def test_a_rule_that_there_is_not_is_refused(invoke: Invoke, option: str, hint: str | None) -> None:
    put("inbox/a.txt", BAD)
    result = invoke("check", "inbox", "--ignore", option)
    if hint is None:
        assert result.exit_code == 0
    else:
        assert result.exit_code == 2
        assert result.stderr.startswith(f"cleaner: unknown rule '{option}'")
        assert hint in result.stderr


def test_a_bad_configuration_below_costs_its_files_only(invoke: Invoke) -> None:
    put("inbox/a.txt", BAD)
    put("inbox/b/b.txt", BAD)
    put("inbox/b/cleaner.toml", "selct = 1\n")
    put("inbox/c/c.txt", BAD)
    put("inbox/c/cleaner.toml", 'ignore = ["no-such-rule"]\n')
    result = invoke("fix", "inbox")
    assert result.exit_code == 2
    assert result.stdout == "inbox/a.txt: 1 edit\n"
    first, second = result.stderr.splitlines()
    assert first.startswith(
        "cleaner: inbox/b/b.txt: its configuration cannot be used: inbox/b/cleaner.toml:1:"
    )
    assert second.startswith("cleaner: inbox/c/c.txt: its rules cannot be used: unknown rule 'no-such-rule'")


def test_options_stand_above_the_configuration(invoke: Invoke) -> None:
    put("inbox/cleaner.toml", 'select = ["untranslated-document"]\n')
    put("inbox/a.txt", BAD)
    assert invoke("check", "inbox").exit_code == 0
    assert invoke("check", "inbox", "--select", "html-*").exit_code == 1
    assert invoke("check", "inbox", "--select", "html-*", "--ignore", "html-entity").exit_code == 0
