"""The patch: real ``git apply`` accepts it and takes it back, whatever the bytes and the name."""

from __future__ import annotations

import codecs
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cleaner.model import Edit, apply_edits
from cleaner.report import Article, Counts, load
from cleaner.report.hunks import hunks_of_edits, split
from cleaner.report.patch import quoted

Make = Callable[..., Article]
PATCH = load("patch")


def git(*arguments: str, folder: Path) -> None:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def there_and_back(article: Article, folder: Path) -> None:
    before = article.mark + article.original.encode(article.codec)
    after = article.new_mark + article.cleaned.encode(article.new_codec)
    file = folder / article.name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(before)
    (folder / "changes.patch").write_bytes(PATCH.head(Counts()) + PATCH.piece(article))
    git("apply", "changes.patch", folder=folder)
    assert file.read_bytes() == after
    git("apply", "-R", "changes.patch", folder=folder)
    assert file.read_bytes() == before


LINE_ENDS = {
    "unix": ("one\ntwo\nthree\n", (4, 7, "2")),
    "windows": ("one\r\ntwo\r\nthree\r\n", (5, 8, "2")),
    "old mac": ("one\rtwo\rthree\r", (4, 7, "2")),
    "mixed": ("one\r\ntwo\nthree\rfour\r\n", (5, 8, "2")),
    "no end": ("one\ntwo\nthree", (8, 13, "3")),
    "no end, elsewhere": ("one\ntwo\nthree", (0, 3, "1")),
    "end taken away": ("one\ntwo\n", (7, 8, "")),
    "end put there": ("one\ntwo", (7, 7, "\n")),
    "one line": ("one", (0, 1, "O")),
    "line taken out": ("one\ntwo\nthree\n", (4, 8, "")),
    "first line taken out": ("one\ntwo\nthree\n", (0, 4, "")),
    "last line taken out": ("one\ntwo\nthree\n", (8, 14, "")),
    "lines joined": ("one\ntwo\nthree\n", (3, 4, " ")),
    "last lines joined": ("one\ntwo", (3, 4, " ")),
    "line split": ("one two\nthree\n", (3, 4, "\n")),
    "form feed and separators": ("one\x0ctwo\u2028three\x1cfour\nfive\n", (3, 4, " ")),
    "looks like a patch": ("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-one\n", (1, 3, "")),
}


@pytest.mark.parametrize("case", LINE_ENDS, ids=str)
def test_line_ends(case: str, article: Make, tmp_path: Path) -> None:
    text, change = LINE_ENDS[case]
    there_and_back(article(text, change), tmp_path)


NAMES = [
    "plain.txt",
    "with space.txt",
    "two  spaces .txt",
    "Қазақстан/жаңалық.txt",
    'quote".txt',
    "back\\slash.txt",
    "tab\tname.txt",
    "line\nfeed.txt",
    " leading.txt",
    "-dash.txt",
    "deep/er/file.txt",
    "é combining.txt",
    "2024-01-02 12:00:00.txt",
]


@pytest.mark.parametrize("name", NAMES)
def test_names(name: str, article: Make, tmp_path: Path) -> None:
    there_and_back(article("one\ntwo\n", (0, 3, "1"), name=name), tmp_path)


def test_a_name_that_is_not_unicode_is_written_in_its_bytes() -> None:
    assert quoted(b"a/\xff.txt".decode("utf-8", "surrogateescape")) == b'"a/\\377.txt"'


ENCODINGS = [
    ("utf-8", codecs.BOM_UTF8),
    ("cp1252", b""),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
]


@pytest.mark.parametrize(("codec", "mark"), ENCODINGS)
def test_encodings(codec: str, mark: bytes, article: Make, tmp_path: Path) -> None:
    spelt = {"codec": codec, "new_codec": codec, "mark": mark, "new_mark": mark}
    there_and_back(article("“Café” one\ntwo\nthree", (0, 1, "«"), (11, 14, "zwei"), **spelt), tmp_path)


def test_a_change_of_encoding_is_in_the_patch(article: Make, tmp_path: Path) -> None:
    spelt = {"codec": "cp1252", "new_codec": "utf-8"}
    there_and_back(article("plain\n“Café”\nplain\n", **spelt), tmp_path)


def test_several_files_in_one_patch_from_a_subfolder_of_a_repository(article: Make, tmp_path: Path) -> None:
    git("init", "-q", folder=tmp_path)
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    articles = [article("one\ntwo\n", (0, 3, "1"), name=f"{i}.txt") for i in range(3)]
    for item in articles:
        (inbox / item.name).write_text(item.original)
    (inbox / "p").write_bytes(PATCH.head(Counts()) + b"".join(map(PATCH.piece, articles)))
    git("apply", "p", folder=inbox)
    assert [(inbox / item.name).read_text() for item in articles] == ["1\ntwo\n"] * 3


def test_an_unchanged_article_is_not_in_the_patch(article: Make) -> None:
    assert PATCH.piece(article("one\n")) == b""


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, tuple[Edit, ...]]:
    """A text of few letters and many line ends, and sorted disjoint edits of it."""
    text = draw(st.text("ab\n\r ", max_size=40))
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits = []
    for start, end in zip(places[::2], places[1::2], strict=False):
        if edits and edits[-1].end == start == end:
            continue
        new = draw(st.text("xb\n\r ", max_size=4))
        if text[start:end] != new:
            edits.append(Edit(start, end, text[start:end], new, "r", "c", "m"))
    return text, tuple(edits)


@given(edited())
@settings(max_examples=100)
def test_applying_the_hunks_gives_the_cleaned_text(case: tuple[str, tuple[Edit, ...]]) -> None:
    text, edits = case
    cleaned = apply_edits(text, edits)
    out, at, new_at = [], 0, 0
    old = split(text)
    for hunk in hunks_of_edits(text, cleaned, edits, context=1):
        out += old[at : hunk.start]
        new_at += hunk.start - at
        assert hunk.new_start == new_at
        assert [line for mark, line in hunk.lines if mark != "+"] == old[
            hunk.start : hunk.start + hunk.length
        ]
        added = [line for mark, line in hunk.lines if mark != "-"]
        assert len(added) == hunk.new_length
        out += added
        new_at += len(added)
        at = hunk.start + hunk.length
    assert "".join([*out, *old[at:]]) == cleaned


@pytest.mark.slow
@given(edited())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_git_agrees(
    tmp_path_factory: pytest.TempPathFactory, article: Make, case: tuple[str, tuple[Edit, ...]]
) -> None:
    text, edits = case
    if text and apply_edits(text, edits) != text:
        made = article(text, *((edit.start, edit.end, edit.replacement) for edit in edits))
        there_and_back(made, tmp_path_factory.mktemp("git"))
