"""The report of many articles in headless Chromium, from a disk: list, frame, one file of decisions."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from test_html_in_browser import CHROMIUM, DRIVER, Reader, axe, driver, sample  # noqa: F401 - driver is a fixture

from cleaner.cli import main
from cleaner.corpus.reports import FORMATS, ReportFiles
from cleaner.decisions.file import parse
from cleaner.report import Counts, load

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (CHROMIUM and DRIVER), reason="no chromium (apt-get install chromium chromium-driver)"
    ),
]
STORY = (
    "The vote was&nbsp;held in spring .\nThe the mayor&nbsp;left at noon .\n\n"
    "Nobody&nbsp;knows why .\nThe clerks stayed ."
)


def report(folder: Path, number: int) -> Path:
    """A report of so many articles, each with seven remarks."""
    counts = Counts()
    with ReportFiles(folder) as files:
        for index in range(number):
            article = sample(f"inbox/{index % 9}/{index:05}.txt", "es" if index % 3 else "ru")
            counts.add(Counts.of(article, 1))
            files.add([load(name).piece(article) for name in FORMATS])
        files.finish(counts)
    return folder / "report.html"


@pytest.fixture
def reader(driver: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:  # noqa: F811
    monkeypatch.setattr("cleaner.corpus.reports.MOST", 4)
    made = Reader(driver)
    made.open(report(tmp_path / "out", 5))
    yield made
    driver.switch_to.default_content()
    assert driver.get_log("browser") == []


def enter(reader: Reader, number: int = 0) -> None:
    """Open an article from the list, and go into its frame."""
    reader.click(f"li.article:nth-child({number + 1}) a")
    settle(reader)


def settle(reader: Reader) -> None:
    reader.driver.switch_to.default_content()
    reader.wait("return document.querySelector('#reader iframe:not([hidden])')")
    reader.driver.switch_to.frame(reader.driver.find_element("css selector", "#reader iframe:not([hidden])"))
    reader.wait("return document.querySelector('.mark.current') || document.querySelector('details[open]')")


def shown_name(reader: Reader) -> str:
    reader.driver.switch_to.default_content()
    name: str = reader.run("return document.querySelector('#frame-name').textContent")
    return name


def until_name(reader: Reader, name: str) -> None:
    for _ in range(100):
        if shown_name(reader) == name:
            return settle(reader)
        time.sleep(0.05)
    pytest.fail(f"{name} was never shown")


def saved(reader: Reader, folder: Path) -> str:
    """The decisions as the list's page downloads them."""
    reader.driver.switch_to.default_content()
    behaviour = {"behavior": "allow", "downloadPath": str(folder)}
    reader.driver.execute_cdp_cmd("Browser.setDownloadBehavior", behaviour)
    reader.click("#download")
    for _ in range(100):
        if (folder / "cleaner-decisions.toml").exists():
            break
        time.sleep(0.05)
    return (folder / "cleaner-decisions.toml").read_text("utf-8")


def test_the_list_has_every_article_and_its_figures(reader: Reader) -> None:
    assert len(reader.texts("li.article .name")) == 5
    assert set(reader.texts("li.article .state")) == {"5 changes · 2 for a person"}
    assert "25 changes" in reader.texts(".figures li")
    assert reader.texts("#plot-rule .label")[0] == "boilerplate"


def test_filters_leave_only_what_fits(reader: Reader) -> None:
    reader.run("document.querySelector('#plot-language button[data-value=Russian]').click()")
    reader.wait("return document.querySelectorAll('li.article:not([hidden])').length === 2")
    assert reader.texts("#shown") == ["2 articles"]
    reader.run(
        "const field = document.querySelector('#filter-query'); field.value = '00003';"
        "field.dispatchEvent(new Event('input', {bubbles: true}))"
    )
    reader.wait("return document.querySelectorAll('li.article:not([hidden])').length === 1")
    reader.click("#reset")
    reader.wait("return document.querySelectorAll('li.article:not([hidden])').length === 5")


def test_keys_go_on_over_the_pages_and_the_filter_goes_along(reader: Reader) -> None:
    reader.run("document.querySelector('#plot-rule button[data-value=fused-words]').click()")
    enter(reader, 3)
    assert reader.run("return document.querySelector('.mark.current').textContent").startswith("EmmanuelM")
    reader.press("r")
    until_name(reader, "inbox/4/00004.txt")
    reader.press("n")
    assert shown_name(reader) == "inbox/4/00004.txt"
    reader.wait("return document.querySelector('#bar .count').textContent === 'That was the last one.'")
    settle(reader)
    reader.press("p")
    until_name(reader, "inbox/3/00003.txt")
    assert reader.run("return document.querySelector('.mark.current').dataset.decision") == "rejected"


def test_escape_closes_and_the_focus_comes_back(reader: Reader) -> None:
    enter(reader, 2)
    reader.press("\ue00c\ue00c")  # the note, then the page
    reader.driver.switch_to.default_content()
    reader.wait("return !document.querySelector('#reader').open")
    reader.wait("return document.activeElement.textContent.startsWith('inbox/2/00002.txt')")
    reader.wait("return !document.querySelector('iframe')")


def test_decisions_on_several_pages_are_one_file(reader: Reader, tmp_path: Path) -> None:
    for number in (0, 3):
        enter(reader, number)
        reader.press("r")
        reader.press("a")
        reader.driver.switch_to.default_content()
        reader.click("#frame-close")
    reader.wait("return document.querySelector('#bar .count').textContent === '2 accepted, 2 rejected'")
    reader.open(tmp_path / "out" / "report.html")
    assert reader.run("return document.querySelector('#bar .count').textContent") == "2 accepted, 2 rejected"
    enter(reader, 3)
    assert reader.run("return document.querySelectorAll('.card[data-decision=rejected]').length") == 1
    decisions = parse(saved(reader, tmp_path), "cleaner-decisions.toml")
    assert decisions.entries


def test_a_page_is_complete_without_the_list(reader: Reader, tmp_path: Path) -> None:
    reader.open(tmp_path / "out" / "_report" / "00002.html")
    assert reader.texts("h1") == ["inbox/1/00001.txt"]
    reader.press("nr")
    assert reader.texts("#bar .count") == ["0 accepted, 1 rejected"]
    assert reader.texts("#download") == ["Download decisions"]
    reader.click(".back a")
    reader.wait("return document.querySelectorAll('li.article').length === 5")


@pytest.mark.parametrize("width", [320, 390, 768])
def test_nothing_is_wider_than_a_small_screen(reader: Reader, width: int) -> None:
    device = {"width": width, "height": 800, "deviceScaleFactor": 2, "mobile": True}
    reader.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", device)
    try:
        assert reader.run("return document.documentElement.scrollWidth") <= width
        enter(reader)
        assert reader.run("return document.documentElement.scrollWidth") <= width
        assert reader.run("return innerHeight") > 500, "the frame leaves no room for the article"
    finally:
        reader.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(reader: Reader, axe: str, scheme: str) -> None:  # noqa: F811
    feature = {"name": "prefers-color-scheme", "value": scheme}
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
    for inside in (False, True):
        if inside:
            enter(reader)
            reader.press("r")
            reader.driver.switch_to.default_content()
        reader.driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
        reader.run(axe)
        found = reader.driver.execute_async_script(
            "const done = arguments[0]; axe.run(document, {iframes: false, runOnly: ['wcag2a', 'wcag2aa',"
            " 'wcag21aa', 'wcag22aa']}).then((r) => done(r.violations), (error) => done([String(error)]))"
        )
        assert [(item["id"], [node["html"][:160] for node in item["nodes"][:3]]) for item in found] == []
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_five_thousand_articles_are_there_at_once(driver: Any, tmp_path: Path) -> None:  # noqa: F811
    path = report(tmp_path / "many", 5000)
    assert path.stat().st_size < 8_000_000
    assert len(list((tmp_path / "many" / "_report").iterdir())) == 5000
    reader = Reader(driver)
    begun = time.monotonic()
    reader.open(path)
    assert time.monotonic() - begun < 5
    begun = time.monotonic()
    reader.run("document.querySelector('#plot-rule button').click()")
    reader.wait("return document.querySelector('#shown').textContent === '5,000 articles'")
    enter(reader, 4000)
    assert time.monotonic() - begun < 5
    driver.switch_to.default_content()
    assert driver.get_log("browser") == []


@pytest.mark.parametrize("many", [False, True])
def test_a_reviewer_who_rejects_three_edits_sees_exactly_those_gone(
    driver: Any,  # noqa: F811
    tmp_path: Path,
    many: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The whole way: clean, review in the browser, save the decisions where they belong, clean again."""
    if many:
        monkeypatch.setattr("cleaner.corpus.reports.MOST", 1)
    desk = tmp_path / "desk"
    (desk / "inbox").mkdir(parents=True)
    (desk / "inbox" / "a.txt").write_text(STORY)
    (desk / "inbox" / "b.txt").write_text("A clerk sang&nbsp;aloud .\n")
    monkeypatch.chdir(desk)

    def clean(output: str) -> list[tuple[str, int, str]]:
        done = CliRunner().invoke(main, ["clean", "inbox", "-o", output])
        assert done.exit_code == 0, done.output
        articles = json.loads(Path(output, "report.json").read_text())["articles"]
        return [(item["file"], edit["start"], edit["rule"]) for item in articles for edit in item["edits"]]

    before = clean("out")
    reader = Reader(driver)
    reader.open(desk / "out" / "report.html")
    refused = {before[number] for number in (0, 3, 5)}
    if many:
        enter(reader)
    else:
        reader.press("n")
    for file, start, rule in before:
        if file.endswith("b.txt"):
            break
        reader.press("r" if (file, start, rule) in refused else "n")
    saved(reader, desk)
    after = clean("again")
    assert set(before) - set(after) == refused
    assert set(after) <= set(before)
    assert Path("again/a.txt").read_text() != Path("out/a.txt").read_text()
