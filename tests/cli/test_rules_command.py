"""``cleaner rules``: what an editor who writes packs sees."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cleaner.cli import main

ROOT = Path(__file__).parent.parent.parent


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


@pytest.mark.parametrize(
    ("option", "value", "field"),
    [
        ("--category", "fluency/punctuation", "category"),
        ("--source", "ru", "sources"),
        ("--applicability", "manual", "applicability"),
    ],
)
def test_list_shows_what_a_filter_asks_for_and_all_of_it(option: str, value: str, field: str) -> None:
    def wanted(row: dict[str, Any]) -> bool:
        return row[field].startswith(value) if isinstance(row[field], str) else value in row[field]

    every = json.loads(run("list", "--format", "json").stdout)
    shown = json.loads(run("list", option, value, "--format", "json").stdout)
    assert shown == [row for row in every if wanted(row)]
    assert 0 < len(shown) < len(every)


def test_filters_add_up() -> None:
    shown = json.loads(
        run("list", "--source", "es", "--applicability", "suggested", "--format", "json").stdout
    )
    assert shown
    assert all("es" in row["sources"] and row["applicability"] == "suggested" for row in shown)


@pytest.mark.parametrize(
    ("rule", "place"),
    [("ancient-capital", "rules/from-es/"), ("fused-words", "cleaner/repairs/spacing/")],
)
def test_explain_says_where_a_rule_stands_and_how_often_it_fired(rule: str, place: str) -> None:
    output = run("explain", rule).output
    path, line = re.search(r"Defined in: (\S+):(\d+)$", output, re.MULTILINE).groups()
    assert path.startswith(place)
    assert rule in "".join((ROOT / path).read_text("utf-8").splitlines()[int(line) - 1 : int(line) + 1])
    assert re.search(r"^In the five seeds: (once|never|\d+ times)$", output, re.MULTILINE)


def test_explain_counts_nothing_for_a_pack_of_ones_own(tmp_path: Path) -> None:
    run("new", "grand-placeholder", "-o", str(tmp_path / "mine.yaml"))
    result = run("explain", "grand-placeholder", "--pack", str(tmp_path))
    assert "In the five seeds" not in result.output
    assert "mine.yaml:3" in result.output
