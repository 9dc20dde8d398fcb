"""The extension in a real Visual Studio Code: code-server, driven through headless Chromium.

    python -m tools.try_vscode --code-server DIR/node_modules/.bin/code-server [--pictures docs/pictures]

Packages the extension, installs it, opens a seed in a workspace of its own, and asserts what a person
would look for: remarks in the article, the hover with the rule's page, the quick fixes in the menu, the
diff editor with the repaired text, repair on save, the same bytes as ``cleaner clean``. Takes half a minute.
Run by hand before a change to ``editors/vscode`` is merged, not in CI: code-server is 700 MB and compiles
for minutes, and what is looked for on the page may move with every version of it. 4.100.3, which is
VS Code 1.100, runs on Node 20:

    npm install code-server@4.100.3 --unsafe-perm
"""

from __future__ import annotations

import argparse
import json
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cleaner import clean

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "seeds" / "004_db150d0d2863ade0.txt"
WAIT = 60


def main() -> int:
    """Try it; the exit status."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("--code-server", required=True, type=Path)
    options.add_argument("--vsix", type=Path, help="the packaged extension; made when it is not given")
    options.add_argument("--pictures", type=Path, help="where to put pictures of what was seen")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        vsix = given.vsix or _packaged(folder)
        article = _workspace(folder / "desk")
        server = [str(given.code_server.absolute()), "--user-data-dir", f"{folder}/user", "--extensions-dir"]
        server += [f"{folder}/extensions"]
        subprocess.run([*server, "--install-extension", str(vsix)], check=True, capture_output=True)
        with _serving(server, article.parent) as address, _browser(folder) as browser:
            browser.get(address)
            try:
                _Editor(browser, given.pictures).try_everything(article)
            except AssertionError:
                browser.save_screenshot("vscode-failed.png")
                raise
    return 0


def _packaged(folder: Path) -> Path:
    extension = ROOT / "editors" / "vscode"
    for command in (
        ["npm", "ci"],
        ["npm", "test"],
        ["npm", "run", "package", "--", "-o", f"{folder}/it.vsix"],
    ):
        subprocess.run(command, cwd=extension, check=True, capture_output=True)
    return folder / "it.vsix"


def _workspace(folder: Path) -> Path:
    """A folder with a seed and the settings that docs/editors.md names; gives the article."""
    settings = {
        "cleaner.command": [sys.executable, "-m", "cleaner", "lsp"],
        "files.autoSave": "off",
        "editor.codeActionsOnSave": {"source.fixAll.cleaner": "explicit"},
        "editor.wordWrap": "on",
        "diffEditor.wordWrap": "on",
        "workbench.startupEditor": "none",
        "workbench.colorTheme": "Default Light Modern",
        "security.workspace.trust.enabled": False,
    }
    (folder / ".vscode").mkdir(parents=True)
    (folder / ".vscode" / "settings.json").write_text(json.dumps(settings))
    (folder / "cleaner.toml").write_text("")
    article = folder / "article.txt"
    shutil.copyfile(SEED, article)
    return article


@contextmanager
def _serving(server: list[str], folder: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    flags = ["--auth", "none", "--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"]
    command = [*server, *flags, "--bind-addr", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}"
        _until("code-server", lambda: urllib.request.urlopen(f"{address}/healthz", timeout=5).status == 200)
        yield f"{address}/?folder={folder}"
    finally:
        process.terminate()
        process.wait(WAIT)


@contextmanager
def _browser(folder: Path) -> Iterator[Any]:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    for flag in ("--headless=new", "--no-sandbox", "--lang=en", f"--user-data-dir={folder}/browser"):
        options.add_argument(flag)
    options.add_argument("--window-size=1280,800")
    made = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    try:
        yield made
    finally:
        made.quit()


def _until(what: str, holds: Callable[[], Any]) -> Any:
    """Wait for something that is true; gives it. Raises AssertionError."""
    from selenium.common.exceptions import WebDriverException

    deadline = time.monotonic() + WAIT
    while True:
        try:
            if found := holds():
                return found
        except (OSError, WebDriverException):
            pass  # not there yet, or drawn anew meanwhile
        if time.monotonic() > deadline:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.1)


class _Editor:
    """The page as a person uses it."""

    def __init__(self, browser: Any, pictures: Path | None) -> None:
        self._browser = browser
        self._pictures = pictures

    def try_everything(self, article: Path) -> None:
        original = article.read_text(encoding="utf-8")
        result = clean(original)
        _until("the workbench", lambda: self._all(".monaco-workbench .part.editor"))
        # not by name: code-server from npm is without the program that searches for files
        row = '.explorer-folders-view .monaco-list-row[aria-label^="article.txt"]'
        self._click_twice(_until("the folder", lambda: self._all(row))[0])  # once would only preview it
        _until("the article", lambda: self._all(".monaco-editor .view-line"))
        begun = time.monotonic()
        _until("the remarks", lambda: self._all(".squiggly-warning"))
        told = _until("their number", self._told)
        assert told[0] == sum(edit.applicability == "safe" for edit in result.edits), told
        print(f"remarks after {time.monotonic() - begun:.1f} s: {told[0]} warnings, {told[1]} more")
        self._picture("vscode-remarks")

        self._command("Go to Next Problem (Error, Warning, Info)")
        _until("the remark's message", lambda: self._all(".marker-widget, .peekview-widget"))
        self._press("\ue00c")  # Escape
        self._command("Show or Focus Hover")
        _until("the rule's page", lambda: "Leaves alone:" in self._text(".monaco-hover"))
        self._picture("vscode-hover")
        self._press("\ue00c")
        self._command("Quick Fix...")
        menu = _until("the quick fixes", lambda: self._text(".action-widget"))
        for title in ("Repair", "Repair all that is safe", "and remember", "off in this project"):
            assert title in menu, menu
        self._picture("vscode-fixes")
        self._press("\ue00c")

        self._command("cleaner: Show the repaired article as a diff")
        _until("the diff", lambda: len(self._all(".monaco-diff-editor .view-line")) > 2)
        _until(
            "its marks",
            lambda: self._all(".monaco-diff-editor .char-insert, .monaco-diff-editor .line-insert"),
        )
        self._picture("vscode-diff")
        self._command("View: Close Editor")

        self._command("File: Save")
        # VS Code saves what has not changed too, and then runs what is to be done on save
        _until("the repairs on disk", lambda: article.read_text(encoding="utf-8") != original)
        assert article.read_text(encoding="utf-8") == result.text
        _until("no warning", lambda: (self._told() or (1,))[0] == 0)
        print("repaired on save, as by cleaner clean")

    def _told(self) -> tuple[int, int] | None:
        """How many warnings and informations the status bar counts."""
        label = self._all("#status\\.problems a")[0].get_attribute("aria-label") or ""
        numbers = {word.rstrip("s").lower(): int(count) for word, count in _pairs(label)}
        return (numbers.get("warning", 0), numbers.get("info", 0)) if label else None

    def _command(self, text: str) -> None:
        """Choose a command by its name."""
        self._press("\ue031")  # F1
        box = _until("the command box", lambda: self._all(".quick-input-widget input.input"))[0]
        _until("the box to be shown", box.is_displayed)
        box.send_keys("\ue009a\ue000>" + text)
        _until(f"the entry {text}", lambda: self._entry(text)).click()
        _until("the box to go", lambda: not box.is_displayed())

    def _entry(self, text: str) -> Any:
        rows = self._all(".quick-input-list .monaco-list-row")
        return next((row for row in rows if row.text.split("\n")[0] == text), None)

    def _click_twice(self, item: Any) -> None:
        from selenium.webdriver.common.action_chains import ActionChains

        ActionChains(self._browser).double_click(item).perform()

    def _press(self, keys: str) -> None:
        from selenium.webdriver.common.action_chains import ActionChains

        ActionChains(self._browser).send_keys(keys).perform()

    def _all(self, selector: str) -> list[Any]:
        found: list[Any] = self._browser.find_elements("css selector", selector)
        return found

    def _text(self, selector: str) -> str:
        return "\n".join(item.text for item in self._all(selector) if item.is_displayed())

    def _picture(self, name: str) -> None:
        if self._pictures:
            time.sleep(0.5)  # what moves has come to rest
            (self._pictures / f"{name}.png").write_bytes(self._browser.get_screenshot_as_png())


def _pairs(label: str) -> Iterator[tuple[str, str]]:
    """``Warnings: 3, Infos: 4`` or ``3 Warnings`` as pairs of word and number."""
    import re

    for word, after, before, second in re.findall(r"(\w+): (\d+)|(\d+) (\w+)", label):
        yield (word, after) if word else (second, before)


if __name__ == "__main__":
    sys.exit(main())
