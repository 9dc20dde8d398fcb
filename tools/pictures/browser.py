"""``report.html`` in headless Chromium."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

_FLAGS = ("--headless=new", "--no-sandbox", "--hide-scrollbars", "--force-color-profile=srgb", "--lang=en")


def report_pictures(report: Path) -> dict[str, bytes]:
    """PNG pictures of a report, by name. Raises RuntimeError without chromium and chromedriver."""
    driver = _driver()
    try:
        driver.get(report.as_uri())
        _settle(driver)
        pictures = {"report-overview": driver.get_screenshot_as_png()}
        driver.execute_script(
            "for (const one of document.querySelectorAll('details.article')) "
            "if (one.querySelector('.name').textContent.endsWith('05.txt')) one.open = true"
        )
        _settle(driver)
        driver.execute_script("document.querySelector('details[open] .body').scrollIntoView()")
        _press(driver, "nnnnn")
        _settle(driver)
        pictures["report-review"] = driver.get_screenshot_as_png()
        _press(driver, "e")
        _settle(driver)
        pictures["report-rule"] = driver.get_screenshot_as_png()
    finally:
        driver.quit()
    return pictures


def _driver() -> Any:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    browser, service = shutil.which("chromium"), shutil.which("chromedriver")
    if not browser or not service:
        raise RuntimeError("no chromium (apt-get install chromium chromium-driver)")
    os.environ["SE_OFFLINE"] = "true"
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for flag in (*_FLAGS, f"--user-data-dir={tempfile.mkdtemp()}", "--window-size=1120,860"):
        options.add_argument(flag)
    return webdriver.Chrome(options=options, service=Service(service))


def _press(driver: Any, keys: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    ActionChains(driver).send_keys(keys).perform()


def _settle(driver: Any) -> None:
    """Wait until the page has been drawn."""
    driver.execute_async_script(
        "const done = arguments[0]; requestAnimationFrame(() => setTimeout(done, 300))"
    )
