"""Which files are read, in which order, and what is wrong with a path."""

from __future__ import annotations

import inspect
import os
import sys
from pathlib import Path

import pytest

from cleaner.corpus.discovery import Selection, Source
from cleaner.corpus.errors import FileError


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("text")


def names(selection: Selection) -> list[str]:
    return [found.name if isinstance(found, Source) else f"! {found}" for found in selection.files()]


def test_folders_in_order_of_names() -> None:
    put("in/b.txt", "in/a/z.txt", "in/a.txt", "in/c.md")
    assert names(Selection(["in"])) == ["in/a/z.txt", "in/a.txt", "in/b.txt", "in/c.md"]


def test_other_files_are_counted() -> None:
    put("in/a.txt", "in/photo.jpg", "in/list.csv")
    selection = Selection(["in"])
    assert names(selection) == ["in/a.txt"]
    assert selection.skipped == 2


def test_capitals_in_an_extension() -> None:
    put("in/A.TXT", "in/B.Md")
    assert names(Selection(["in"])) == ["in/A.TXT", "in/B.Md"]
    assert names(Selection(["in"], ["*.TXT"])) == ["in/A.TXT"]


def test_hidden_files_are_left_out_unless_named() -> None:
    put("in/a.txt", "in/.b.txt", "in/.git/c.txt")
    assert names(Selection(["in"])) == ["in/a.txt"]
    assert names(Selection(["in/.b.txt"])) == ["in/.b.txt"]


def test_globs_and_excludes() -> None:
    put("in/a.html", "in/drafts/b.html", "in/old/c.html", "in/d.txt")
    assert names(Selection(["in"], ["*.html"], ["drafts", "old/*"])) == ["in/a.html"]


def test_a_named_file_needs_no_glob() -> None:
    put("a.html")
    assert names(Selection(["a.html"])) == ["a.html"]


def test_one_folder_gives_its_own_paths_several_give_their_names() -> None:
    put("in/x/a.txt", "other/a.txt", "b.txt")
    assert [s.relative for s in Selection(["in"]).files() if isinstance(s, Source)] == ["x/a.txt"]
    both = [s.relative for s in Selection(["in", "other", "b.txt"]).files() if isinstance(s, Source)]
    assert both == ["in/x/a.txt", "other/a.txt", "b.txt"]


def test_nothing_is_read_twice() -> None:
    put("in/x/a.txt", "in/b.txt")
    assert names(Selection(["in", "in/x", "in", "in/b.txt", "./in/b.txt"])) == ["in/x/a.txt", "in/b.txt"]


def test_the_output_folder_inside_the_input_is_not_read() -> None:
    put("in/a.txt", "in/out/a.txt")
    assert names(Selection(["in"], output=Path("in/out"))) == ["in/a.txt"]


def test_the_output_folder_as_input_is_refused() -> None:
    put("in/a.txt")
    [found] = Selection(["in"], output=Path("./in/../in")).files()
    assert isinstance(found, FileError)
    assert "--in-place" in found.remedy


def test_a_loop_is_named_and_the_rest_is_read() -> None:
    put("in/a.txt", "in/deep/b.txt")
    Path("in/deep/loop").symlink_to(Path("..").resolve() / Path.cwd() / "in")
    assert names(Selection(["in"])) == [
        "in/a.txt",
        "in/deep/b.txt",
        "! in/deep/loop: directory loop: the link leads back to a folder above it. Remove the link",
    ]


def test_a_link_to_a_folder_elsewhere_is_followed() -> None:
    put("in/a.txt", "store/b.txt")
    Path("in/link").symlink_to(Path.cwd() / "store")
    assert names(Selection(["in"])) == ["in/a.txt", "in/link/b.txt"]


@pytest.mark.parametrize("place", ["in", "in/link.txt"])
def test_a_link_that_leads_nowhere(place: str) -> None:
    Path("in").mkdir()
    Path("in/link.txt").symlink_to("gone")
    [found] = Selection([place]).files()
    assert isinstance(found, FileError)
    assert found.reason == "a link that leads nowhere"


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_folder() -> None:
    put("in/a.txt", "in/closed/b.txt")
    Path("in/closed").chmod(0)
    assert names(Selection(["in"])) == ["in/a.txt", "! in/closed: permission denied. Check its permissions"]


def test_no_such_file() -> None:
    assert names(Selection(["gone.txt"])) == ["! gone.txt: no such file or folder. Check the spelling"]


def test_a_pipe_is_not_read() -> None:
    os.mkfifo("pipe")
    [found] = Selection(["pipe"]).files()
    assert isinstance(found, FileError)


def test_a_folder_without_articles() -> None:
    put("in/photo.jpg")
    [found] = Selection(["in"]).files()
    assert isinstance(found, FileError)
    assert "*.txt" in found.reason


def test_names_outside_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("in/a.txt", "elsewhere/x")
    monkeypatch.chdir("elsewhere")
    place = str(tmp_path / "in")
    assert names(Selection([place])) == [f"{place}/a.txt"]
    assert names(Selection([place], portable=True)) == ["a.txt"]
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "a.txt").write_text("text")
    both = Selection([place, str(tmp_path / "more")], portable=True)
    assert names(both) == ["in/a.txt", "more/a.txt"]


def test_depth_costs_no_recursion() -> None:
    put("in/" + "d/" * 200 + "a.txt")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 100)
    try:
        found = names(Selection(["in"]))
    finally:
        sys.setrecursionlimit(limit)
    assert len(found) == 1
