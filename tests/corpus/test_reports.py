"""The report files of a run: one page up to a number of articles, a list with pages beyond it."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from cleaner.corpus.reports import FORMATS, ReportFiles
from cleaner.model import Edit, SourceEvidence, apply_edits
from cleaner.report import Article, Counts, load

NAMES = ["a.txt", "</li><script>alert(1)</script>.txt", "q\"uote'&.txt", "\udcff.txt", "ünï/😀.txt"]


@pytest.fixture(autouse=True)
def most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleaner.corpus.reports.MOST", 3)


def article(name: str) -> Article:
    text = f"In {name.encode('ascii', 'replace').decode()} it it was </script> late."
    at = text.index("it it")
    edits = (Edit(at, at + 5, "it it", "it", "space-before-punctuation", "fluency/grammar", "Twice."),)
    return Article(name, text, apply_edits(text, edits), edits, (), {}, SourceEvidence("es", {"es": 3.0}))


def write(folder: Path, names: list[str]) -> Counts:
    counts = Counts()
    with ReportFiles(folder) as files:
        for name in names:
            made = article(name)
            counts.add(Counts.of(made, 1))
            files.add([load(form).piece(made) for form in FORMATS])
        files.finish(counts)
    return counts


def test_few_articles_are_in_one_file(tmp_path: Path) -> None:
    write(tmp_path, NAMES[:3])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["changes.patch", "report.html", "report.json"]
    assert (tmp_path / "report.html").read_text().count("<details class=") == 3


def test_more_have_a_page_each(tmp_path: Path) -> None:
    counts = write(tmp_path, NAMES)
    listed = (tmp_path / "report.html").read_text("utf-8", "backslashreplace")
    assert "<details class=" not in listed
    rows = [json.loads(html.unescape(row)) for row in re.findall(r"data-row='([^']*)'", listed)]
    assert [row["name"] for row in rows] == NAMES
    assert sum(edits for row in rows for _, _, edits, _ in row["rules"]) == counts.edits == len(NAMES)
    links = re.findall(r'href="([^"]*)"', listed)
    assert links == [f"_report/{number:05}.html" for number in range(1, 6)]
    for number, link in enumerate(links):
        page = (tmp_path / link).read_text("utf-8")
        assert page.count("<details class=") == 1
        name = html.escape(NAMES[number]).encode("utf-8", "backslashreplace").decode()
        assert f"<title>{name}</title>" in page
        assert '"space-before-punctuation": {' in page, "the page of the rule is not in it"
        assert '<a href="../report.html">' in page
    assert len(json.loads((tmp_path / "report.json").read_text())["articles"]) == 5


def test_names_are_text_in_the_list_too(tmp_path: Path) -> None:
    write(tmp_path, NAMES)
    listed = (tmp_path / "report.html").read_text("utf-8", "backslashreplace")
    assert "alert(1)" in listed
    assert "<script>alert" not in listed
    policy = html.unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', listed)[1])  # type: ignore[index]
    assert "default-src 'none'" in policy
    assert "frame-src 'self' file:" in policy
    assert "unsafe" not in policy
    assert "frame-src" not in (tmp_path / "_report" / "00001.html").read_text("utf-8")


@pytest.mark.parametrize(("first", "second"), [(5, 2), (2, 5), (5, 4)])
def test_nothing_of_an_earlier_run_stays(tmp_path: Path, first: int, second: int) -> None:
    write(tmp_path, NAMES[:first])
    write(tmp_path, NAMES[:second])
    pages = [path.name for path in (tmp_path / "_report").iterdir()] if second > 3 else []
    assert len(pages) == (second if second > 3 else 0)
    assert (tmp_path / "_report").exists() == (second > 3)
    assert not list(tmp_path.glob(".*"))


def test_what_a_killed_run_left_is_cleared(tmp_path: Path) -> None:
    for name in ("._report.new.tmp", "._report.old.tmp"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "00009.html").write_text("old")
    write(tmp_path, NAMES)
    assert len(list((tmp_path / "_report").iterdir())) == 5
    assert not list(tmp_path.glob(".*"))
