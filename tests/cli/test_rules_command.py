"""``cleaner rules``: what an editor who writes packs sees."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from cleaner.cli import main


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["rules", *arguments])


def test_list_filters_by_source_and_category() -> None:
    result = run("list", "--source", "es", "--category", "fluency")
    assert result.exit_code == 0
    assert "who-does-not-will" in result.output
    assert "ancient-capital" not in result.output


def test_list_as_json_holds_the_examples() -> None:
    rows = {row["id"]: row for row in json.loads(run("list", "--format", "json").stdout)}
    assert len(rows["medios-as-means"]["examples"]) >= 2
    assert rows["medios-as-means"]["place"].startswith("rules/from-es/")


def test_explain_shows_what_it_leaves_alone() -> None:
    result = run("explain", "ancient-capital")
    assert "Leaves alone:" in result.output
    assert "Luxor" in result.output


def test_an_unknown_rule_is_answered_with_the_likely_one() -> None:
    result = run("explain", "ancient-capitol")
    assert result.exit_code == 2
    assert "did you mean 'ancient-capital'?" in result.output


def test_a_new_rule_passes_its_own_examples(tmp_path: Path) -> None:
    pack = tmp_path / "mine" / "colour.yaml"
    assert run("new", "grand-placeholder", "-o", str(pack)).exit_code == 0
    result = run("test", "--pack", str(pack.parent))
    assert result.exit_code == 0, result.output


def test_a_broken_promise_fails_with_file_and_line(tmp_path: Path) -> None:
    pack = tmp_path / "broken.yaml"
    run("new", "grand-placeholder", "-o", str(pack))
    pack.write_text(
        pack.read_text(encoding="utf-8").replace("after: A grand", "after: An ugly"), encoding="utf-8"
    )
    result = run("test", "--pack", str(tmp_path))
    assert result.exit_code == 1
    assert "broken.yaml:13: grand-placeholder: 'A grand placeholder was built.' became" in result.output


def test_a_misspelt_key_is_named_with_its_place(tmp_path: Path) -> None:
    pack = tmp_path / "typo.yaml"
    run("new", "grand-placeholder", "-o", str(pack))
    pack.write_text(pack.read_text(encoding="utf-8").replace("examples:", "exampels:"), encoding="utf-8")
    result = run("test", "--pack", str(tmp_path))
    assert result.exit_code == 2
    assert (
        "typo.yaml:12:3: unknown key 'exampels' in rule 'grand-placeholder' — did you mean 'examples'?"
        in (result.output)
    )


def test_an_existing_file_is_not_overwritten(tmp_path: Path) -> None:
    pack = tmp_path / "mine.yaml"
    pack.write_text("- precious\n", encoding="utf-8")
    result = run("new", "grand-placeholder", "-o", str(pack))
    assert result.exit_code == 2
    assert pack.read_text(encoding="utf-8") == "- precious\n"


def test_the_schema_is_json() -> None:
    assert json.loads(run("schema").stdout)["title"] == "cleaner rule pack"
