"""What the documentation says is so: its examples run, its lists are complete, its commands exist."""

from __future__ import annotations

import fnmatch
import re
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from cleaner import clean
from cleaner.cli import main
from cleaner.configuration import Settings, load
from cleaner.configuration.settings import SOURCES
from cleaner.repairs.catalogue import catalogue
from cleaner.rules.reading import schema

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
CONTEXT = click.Context(main)
COMMANDS = {name: main.get_command(CONTEXT, name) for name in main.list_commands(CONTEXT)}
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))]


def fenced(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def test_the_configuration_on_its_page_is_accepted_and_complete(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house-rules").mkdir()
    [example] = [text for text in fenced(DOCS / "configuration.md", "toml") if "# cleaner.toml" in text]
    (tmp_path / "cleaner.toml").write_text(example, encoding="utf-8")
    load(tmp_path / "cleaner.toml")
    keys = list(Settings.__struct_fields__)
    assert sorted(re.findall(r"^(\w+) = ", example, re.MULTILINE)) == sorted(keys)
    (tmp_path / "a.txt").write_text("Nothing is wrong here.\n")
    load.cache_clear()
    assert CliRunner().invoke(main, ["check", "a.txt"]).exit_code == 0  # its rules exist
    text = (DOCS / "configuration.md").read_text("utf-8")
    listed = re.findall(r"^\| `(\w+)` \|", text.split("## Which rules")[0], re.MULTILINE)
    assert sorted(listed) == sorted(keys)
    assert all(f"`{source}`" in text for source in SOURCES)


def test_the_pack_of_the_tutorial_keeps_its_promises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = DOCS / "first-pack.md"
    [pack] = fenced(page, "yaml")
    (tmp_path / "house-rules" / "from-pl").mkdir(parents=True)
    (tmp_path / "house-rules" / "from-pl" / "schools.yaml").write_text(pack, encoding="utf-8")
    tested = CliRunner().invoke(main, ["rules", "test", "--pack", "house-rules"])
    assert tested.exit_code == 0, tested.output
    [settings] = fenced(page, "toml")
    (tmp_path / "cleaner.toml").write_text(settings, encoding="utf-8")
    [shown] = fenced(page, "console")
    before, after = (line[1:] for line in shown.splitlines() if line[0] in "-+")
    (tmp_path / "a.txt").write_text(f"{before}\n", encoding="utf-8")
    load.cache_clear()
    assert f"+{after}\n" in CliRunner().invoke(main, ["check", "--diff", "a.txt"]).output


@pytest.mark.parametrize(
    "page",
    [ROOT / "README.md", DOCS / "quick-start.md", DOCS / "python.md"],
    ids=lambda page: page.stem,
)
def test_the_python_on_a_page_runs(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, Any] = {"text": "The OTSC met ."}
    for code in fenced(page, "python"):
        exec(code, names)


def test_every_room_is_on_the_map() -> None:
    text = (DOCS / "architecture.md").read_text("utf-8")
    rooms = {path.parent.name for path in (ROOT / "cleaner").glob("*/__init__.py")}
    assert set(re.findall(r"^\| `cleaner/(\w+)/` \|", text, re.MULTILINE)) == rooms


def test_every_command_is_in_the_list() -> None:
    listed = set(re.findall(r"^cleaner (\w+)", (DOCS / "command-line.md").read_text("utf-8"), re.MULTILINE))
    assert listed == set(COMMANDS)


def known_options(command: click.Command) -> set[str]:
    return {option for item in command.params for option in (*item.opts, *item.secondary_opts)} | {"--help"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_and_options_that_are_named_exist(page: Path) -> None:
    text = page.read_text("utf-8")
    blocks: list[str] = [
        line for kind in ("sh", "console", "") for code in fenced(page, kind) for line in code.splitlines()
    ]
    blocks += re.findall(r"(?<!`)`([^`\n]+)`(?!`)", text)
    for said in blocks:
        for found in re.findall(r"(?:^|[$ (])cleaner ([a-z].*?)(?= {2,}|[#&|;]|\$\(|$)", said):
            words = found.split()
            command: Any = COMMANDS.get(words[0])
            if command is None:
                continue  # a sentence
            if isinstance(command, click.Group) and len(words) > 1:
                assert words[1].strip(",") in command.commands, said
                command = command.commands[words[1].strip(",")]
            options = {word.split("=")[0] for word in words if re.match(r"--?[a-z]", word)}
            assert options <= known_options(command), said


def test_the_readme_shows_what_the_seed_says_and_becomes() -> None:
    seed = ROOT / "seeds" / "004_db150d0d2863ade0.txt"
    before = seed.read_text("utf-8")
    quotations = re.findall(r"((?:^> .*\n)+)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert len(quotations) == 2
    for quotation, text in zip(quotations, (before, clean(before).text), strict=True):
        shown = " ".join(line.removeprefix("> ") for line in quotation.splitlines())
        for part in re.split(r"\s*\[…\]\.?\s*", shown):
            assert part in text


def test_rules_that_are_named_exist() -> None:
    known = {entry.id for entry in catalogue()} | {"school-director"}  # the tutorial's own
    for page in PAGES:
        text = page.read_text("utf-8")
        named = re.findall(r"(?:--select|--ignore|--only|rules explain)[ =]'?([a-z]+-[a-z*-]+)", text)
        named += re.findall(r"rule(?:\"?:| =) \"([a-z-]+)\"", text)
        named += re.findall(r"^[^ ]+:\d+:\d+: [*?!] ([a-z-]+):", text, re.MULTILINE)
        for name in named:
            assert fnmatch.filter(known, name), f"{page.name}: {name}"


@pytest.mark.parametrize("kind", ["rule", "name", "style", "condition"])
def test_every_key_of_a_pack_is_explained(kind: str) -> None:
    text = (DOCS / "rule-packs.md").read_text("utf-8")
    keys: Any = schema()["$defs"][kind]["properties"]
    for key in keys:
        assert re.search(rf"(^|[`{{ -]){key}:", text, re.MULTILINE) or f"`{key}`" in text, key
