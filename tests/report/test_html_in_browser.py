"""``report.html`` in headless Chromium, as a reader uses it: mouse, keys, filters, downloads, a phone."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cleaner import Cleaner
from cleaner.decisions.file import parse
from cleaner.model import Applicability, Edit, Finding, SourceEvidence, apply_edits
from cleaner.report import Article, Counts, load

selenium = pytest.importorskip("selenium", reason="selenium is not installed (pip install selenium)")
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (CHROMIUM and DRIVER), reason="no chromium (apt-get install chromium chromium-driver)"
    ),
]
TEXT = (
    "😀 The minister “ spoke in Roma.\nIt it was late, and EmmanuelMacron left.\n\n"
    "Read also: more news\nThe end <b>came</b> ."
)
OUR_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def sample(name: str = "inbox/a.txt", language: str = "es") -> Article:
    def edit(old: str, new: str, rule: str, category: str, kept: tuple[tuple[str, str], ...] = ()) -> Edit:
        start = TEXT.index(old)
        return Edit(start, start + len(old), old, new, rule, category, f"Why {rule}: “{old}”.", metadata=kept)

    edits = (
        edit("“ spoke", "“spoke", "quotation-mark-spacing", "fluency/punctuation"),
        edit("It it", "It", "repeated-word", "fluency/grammar"),
        edit("EmmanuelMacron", "Emmanuel Macron", "fused-words", "fluency/spelling"),
        edit("Read also: more news\n", "", "boilerplate", "design/markup", (("links", "more news"),)),
        edit(" .", ".", "space-before-punctuation", "fluency/punctuation"),
    )
    roma = TEXT.index("Roma")
    late = TEXT.index("late")
    findings = (
        Finding(roma, roma + 4, "exonym", "locale/name-format", "Rome?", ("Rome",), Applicability.SUGGESTED),
        Finding(late, late + 4, "doubtful-word", "accuracy/mistranslation", "When?"),
    )
    return Article(
        name,
        TEXT,
        apply_edits(TEXT, edits),
        edits,
        findings,
        {"links": ("more news",)},
        SourceEvidence(language, {language: 3.0}, ("a sign",)),
    )


class Reader:
    """A browser with a report in it."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def open(self, path: Path) -> None:
        self.driver.get(path.as_uri())
        self.wait("return document.querySelectorAll('.plot').length > 0")

    def run(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def wait(self, script: str) -> None:
        for _ in range(100):
            if self.run(script):
                return
            time.sleep(0.05)
        pytest.fail(f"never true: {script}; console: {self.driver.get_log('browser')}")

    def press(self, keys: str) -> None:
        from selenium.webdriver.common.action_chains import ActionChains

        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def texts(self, selector: str) -> list[str]:
        found: list[str] = self.run(
            "return [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility())"
            ".map((e) => e.textContent.trim())",
            selector,
        )
        return found

    def click(self, selector: str) -> None:
        self.run("document.querySelector(arguments[0]).click()", selector)

    def fold_out(self, number: int = 0) -> None:
        self.run("document.querySelectorAll('details.article')[arguments[0]].open = true", number)
        self.wait(f"return document.querySelectorAll('details.article')[{number}].querySelector('.body')")


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for flag in (*OUR_FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.add_argument("--window-size=1300,900")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    made = webdriver.Chrome(options=options, service=Service(DRIVER))
    made.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
    yield made
    made.quit()


def write(path: Path, *articles: Article, documentation: str = "") -> Path:
    form = load("html")
    counts = Counts(documentation=documentation)
    for item in articles:
        counts.add(Counts.of(item, 1))
    path.write_bytes(form.head(counts) + b"".join(map(form.piece, articles)) + form.tail(counts))
    return path


@pytest.fixture
def reader(driver: Any, tmp_path: Path) -> Iterator[Reader]:
    """Two articles in the browser. Anything in the console fails the test: a broken policy is told there."""
    opened = Reader(driver)
    opened.open(write(tmp_path / "report.html", sample(), sample("inbox/b.txt", "it")))
    yield opened
    assert driver.get_log("browser") == []
    opened.run("localStorage.clear()")


def test_the_text_is_what_it_was_and_what_it_became(reader: Reader) -> None:
    reader.fold_out()
    read = """const copy = document.querySelector('.text').cloneNode(true);
        copy.querySelectorAll(arguments[0] + ', .gap').forEach((node) => node.remove());
        return copy.textContent.replaceAll('⏎', '').replaceAll('␣', ' ')"""
    assert reader.run(read, "ins") == TEXT
    assert reader.run(read, "del") == sample().cleaned
    reader.click("#view-clean")
    reader.wait("return document.querySelector('.text.plain')")
    assert reader.run("return document.querySelector('.text').textContent") == sample().cleaned


def test_nothing_is_drawn_before_it_is_opened(reader: Reader) -> None:
    assert reader.run("return document.querySelectorAll('.text').length") == 0
    reader.fold_out(1)
    assert reader.run("return document.querySelectorAll('.text').length") == 1


def test_side_by_side_each_line_stands_beside_its_own(reader: Reader) -> None:
    reader.click("#view-sides")
    reader.fold_out()
    old, new = reader.texts(".old"), reader.texts(".new")
    assert len(old) == len(new) >= 3
    assert "It it was late, and EmmanuelMacron left." in old
    assert "It was late, and Emmanuel Macron left." in new
    assert "<b>came</b>" in old[-1]


def test_focus_and_pointer_show_rule_message_and_evidence(reader: Reader) -> None:
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By

    reader.fold_out()
    reader.run("document.querySelectorAll('.text .change')[1].focus()")
    said = reader.run("return document.getElementById('tip').textContent")
    assert "repeated-word" in said and "Why repeated-word" in said and "applied: safe" in said
    described = reader.run("return document.activeElement.getAttribute('aria-describedby')")
    assert described == "tip"
    reader.press("\ue00c")
    assert not reader.run("return document.getElementById('tip').checkVisibility()")
    mark = reader.driver.find_elements(By.CSS_SELECTOR, ".text .change")[3]
    ActionChains(reader.driver).move_to_element(mark).perform()
    reader.wait("return document.getElementById('tip').textContent.includes('boilerplate')")
    assert "Kept as links: more news" in reader.run("return document.getElementById('tip').textContent")


def test_keys_go_from_change_to_change_over_articles(reader: Reader) -> None:
    place = "return document.querySelector('#bar .place').textContent"
    reader.press("n")
    assert reader.run(place) == "1 of 14"
    reader.press("nnnnnnn")
    assert reader.run(place) == "8 of 14"
    assert reader.run("return document.querySelectorAll('details.article[open]').length") == 2
    reader.press("p")
    assert reader.run(place) == "7 of 14"
    focused = reader.run("return document.activeElement.getAttribute('aria-label')")
    assert focused.startswith("Change: “ .” becomes “.”")


def test_keys_are_letters_where_one_writes(reader: Reader) -> None:
    reader.press("/")
    reader.press("nar")
    assert reader.run("return document.getElementById('filter-query').value") == "nar"
    assert reader.run("return document.querySelectorAll('.current').length") == 0


def test_single_keys_can_be_switched_off(reader: Reader) -> None:
    reader.press("?")
    reader.click("#keys")
    reader.click("#help form button")
    reader.press("n")
    assert reader.run("return document.querySelectorAll('.current').length") == 0


def test_filters_leave_only_what_fits(reader: Reader) -> None:
    reader.fold_out()
    reader.run(
        "const s = document.getElementById('filter-category'); s.value = 'fluency/punctuation';"
        "s.dispatchEvent(new Event('change'))"
    )
    reader.wait("return document.getElementById('shown').textContent")
    assert reader.texts("#shown") == ["4 changes and findings in 2 articles"]
    assert reader.texts(".cards .card code") == ["quotation-mark-spacing", "space-before-punctuation"]
    assert reader.run("return document.querySelectorAll('.mark.dim').length") == 5
    reader.press("n")
    assert reader.run("return document.querySelector('#bar .place').textContent") == "1 of 4"
    reader.click("#reset")
    reader.wait("return !document.getElementById('shown').textContent")
    assert reader.run("return document.querySelectorAll('.mark.dim').length") == 0


def test_search_and_language_choose_articles(reader: Reader) -> None:
    reader.press("/")
    reader.press("b.txt")
    reader.wait("return document.getElementById('shown').textContent")
    assert reader.texts(".article .name") == ["inbox/b.txt"]
    reader.click("#reset")
    reader.wait("return document.querySelectorAll('#plot-language button').length === 2")
    reader.run(
        "[...document.querySelectorAll('#plot-language button')]"
        ".find((b) => b.textContent.includes('Spanish')).click()"
    )
    reader.wait("return document.querySelector('#plot-language [aria-pressed=true]')")
    assert reader.texts(".article .name") == ["inbox/a.txt"]


def test_a_bar_is_as_long_as_its_number(reader: Reader) -> None:
    rows = reader.run(
        "return [...document.querySelectorAll('#plot-category li')].map((li) =>"
        "[+li.querySelector('.number').textContent, [...li.querySelectorAll('rect')]"
        ".reduce((sum, rect) => sum + rect.width.baseVal.value, 0)])"
    )
    most = max(number for number, _ in rows)
    assert [number for number, _ in rows] == sorted((number for number, _ in rows), reverse=True)
    assert all(width == pytest.approx(100 * number / most) for number, width in rows)


def test_the_rule_has_a_page(reader: Reader) -> None:
    reader.press("nnnnnnne")
    assert reader.texts("#rule-page h2 code") == ["space-before-punctuation"]
    assert "What it repairs" in reader.texts("#rule-page h3")
    assert reader.texts("#rule-page a") == []


def test_the_rule_has_a_link_where_the_documentation_is_known(driver: Any, tmp_path: Path) -> None:
    path = write(tmp_path / "report.html", sample(), documentation="https://example.org/cleaner/")
    reader = Reader(driver)
    reader.open(path)
    reader.fold_out()
    reader.press("nnnnnnne")
    [link] = reader.run("return [...document.querySelectorAll('#rule-page a')].map((one) => one.href)")
    page = "rules/built-in/spacing.html#space-before-punctuation"
    assert link == f"https://example.org/cleaner/{page}"


def test_four_hundred_articles_open_at_once_and_answer_quickly(driver: Any, tmp_path: Path) -> None:
    reader = Reader(driver)
    path = write(tmp_path / "many.html", *(sample(f"inbox/{n:03}.txt") for n in range(400)))
    begun = time.monotonic()
    reader.open(path)
    assert time.monotonic() - begun < 5
    assert reader.run("return document.querySelectorAll('details.article').length") == 400
    assert reader.run("return document.querySelectorAll('.text').length") == 0
    begun = time.monotonic()
    reader.click(".folding button")
    reader.wait("return document.querySelectorAll('.text').length > 0")
    assert time.monotonic() - begun < 5
    assert reader.run("return document.querySelectorAll('.text').length") < 100
    begun = time.monotonic()
    reader.press("n")
    assert time.monotonic() - begun < 3
    assert driver.get_log("browser") == []


@pytest.mark.parametrize("width", [320, 390, 768])
def test_nothing_is_wider_than_a_small_screen(reader: Reader, width: int) -> None:
    device = {"width": width, "height": 800, "deviceScaleFactor": 2, "mobile": True}
    reader.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", device)
    try:
        reader.fold_out()
        for view in ("inline", "sides"):
            reader.click(f"#view-{view}")
            assert reader.run("return document.documentElement.scrollWidth") <= width
        reader.click("#next")
        assert reader.run("return document.querySelector('#tip').getBoundingClientRect().right") <= width
    finally:
        reader.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_print_leaves_the_tools_out(reader: Reader) -> None:
    reader.fold_out()
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert not reader.run("return document.getElementById('bar').checkVisibility()")
        assert reader.run("return document.querySelector('.text').checkVisibility()")
    finally:
        reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The source of axe-core, fetched from npm for the test only."""
    npm = shutil.which("npm")
    if not npm:
        pytest.skip("no npm, from which axe-core comes")
    folder = tmp_path_factory.mktemp("axe")
    command = [npm, "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "axe-core@4"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=180)
    if done.returncode:
        pytest.skip(f"npm could not fetch axe-core: {done.stderr.strip()[-200:]}")
    return (folder / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["inline", "sides"])
def test_axe_finds_nothing(reader: Reader, axe: str, scheme: str, view: str) -> None:
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    reader.click(f"#view-{view}")
    reader.fold_out()
    reader.press("nnnarn")
    reader.run(axe)
    found = reader.driver.execute_async_script(
        "const done = arguments[0]; axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa',"
        " 'best-practice']}).then((result) => done(result.violations), (error) => done([String(error)]))"
    )
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    told = [(item["id"], [node["html"][:160] for node in item["nodes"][:3]]) for item in found]
    assert told == []


def test_decisions_are_kept_taken_back_and_told(reader: Reader, tmp_path: Path) -> None:
    count = "return document.querySelector('#bar .count').textContent"
    reader.press("nr")
    reader.press("a")
    assert reader.run(count) == "1 accepted, 1 rejected"
    reader.open(tmp_path / "report.html")
    assert reader.run(count) == "1 accepted, 1 rejected"
    reader.press("nn")
    reader.press("r")
    reader.press("u")
    assert reader.run(count) == "1 accepted, 1 rejected"


@pytest.mark.parametrize("means", ["download", "copy"])
def test_what_was_rejected_is_gone_in_the_next_run(
    reader: Reader, tmp_path: Path, means: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (
        "The vote was&nbsp;held in spring .\nThe the mayor&nbsp;left at noon .\n\n"
        "Nobody&nbsp;knows why .\nThe clerks stayed ."
    )
    cleaner = Cleaner()
    before = cleaner.clean(text)
    made = Article("a.txt", text, before.text, before.edits, before.findings, {}, before.source)
    reader.open(write(tmp_path / "real.html", made))
    refused = {0, 3, 5}
    for number in range(len(before.edits)):
        reader.press("n" if number == 0 else "")
        reader.press("r" if number in refused else "n")
    if means == "download":
        behaviour = {"behavior": "allow", "downloadPath": str(tmp_path)}
        reader.driver.execute_cdp_cmd("Browser.setDownloadBehavior", behaviour)
        reader.click("#download")
        file = tmp_path / "cleaner-decisions.toml"
        for _ in range(100):
            if file.exists():
                break
            time.sleep(0.05)
        written = file.read_text("utf-8")
    else:
        reader.run("navigator.clipboard.writeText = async (text) => { window.copied = text }")
        reader.click("#copy")
        reader.wait("return window.copied")
        written = reader.run("return window.copied")
    decisions = parse(written, "cleaner-decisions.toml")
    after = cleaner.clean(text, decisions)
    assert len(before.edits) > max(refused) + 1
    assert after.edits == tuple(edit for number, edit in enumerate(before.edits) if number not in refused)
    assert cleaner.clean(after.text, decisions).edits == ()


def test_an_accepted_suggestion_is_written_as_one(reader: Reader) -> None:
    reader.run("navigator.clipboard.writeText = async (text) => { window.copied = text }")
    reader.press("nna")
    reader.click("#copy")
    reader.wait("return window.copied")
    entries = parse(reader.run("return window.copied"), "x").entries
    assert {(entry.rule, entry.place.words, entry.write) for entry in entries} == {("exonym", "Roma", "Rome")}
