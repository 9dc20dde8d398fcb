"""The built site works from a folder: search answers, and nothing is asked of a network.

``zensical build --strict`` makes it; .ci/run does, before it runs this.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SITE = Path(__file__).parent.parent / "site"
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (SITE / "index.html").exists(), reason="not built: zensical build --strict"),
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="no chromium (apt-get install chromium-driver)"),
]


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    os.environ["SE_OFFLINE"] = "true"
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for flag in ("--headless=new", "--no-sandbox", f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    made = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield made
    made.quit()


def test_search_answers_without_a_server(driver: Any) -> None:
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.support.ui import WebDriverWait

    driver.get((SITE / "index.html").as_uri())
    wait = WebDriverWait(driver, 30)
    wait.until(lambda _: driver.execute_script("return document.querySelector('.md-search__button')"))
    driver.execute_script("document.querySelector('.md-search__button').click()")
    ActionChains(driver).pause(1).send_keys("ancient-capital").perform()
    shown = (
        "const seen = []; const walk = (root) => { for (const e of root.querySelectorAll('*')) {"
        " if (e.tagName === 'A' && e.getAttribute('href')) seen.push(e.href);"
        " if (e.shadowRoot) walk(e.shadowRoot); } }; walk(document); return seen"
    )
    wanted = re.compile(r"/rules/from-es/[^/]+\.html\?[^#]*#ancient-capital$")
    wait.until(lambda _: any(map(wanted.search, driver.execute_script(shown))))


@pytest.mark.parametrize("page", ["index.html", "batch.html", "rules/built-in/quotes.html"])
def test_nothing_is_asked_of_a_network(driver: Any, page: str) -> None:
    driver.get_log("performance")
    driver.get((SITE / page).as_uri())
    driver.execute_async_script("setTimeout(arguments[0], 500)")
    asked = [
        message["params"]["request"]["url"]
        for entry in driver.get_log("performance")
        if (message := json.loads(entry["message"])["message"])["method"] == "Network.requestWillBeSent"
    ]
    assert asked
    assert [address for address in asked if address.startswith(("http:", "https:", "ws:"))] == []
    assert [entry for entry in driver.get_log("browser") if entry["level"] == "SEVERE"] == []
