"""The browser that the tests drive: Chromium, or with BROWSER=firefox the system's own Firefox, by WebDriver BiDi."""

import os
import shutil

import pytest
from playwright.sync_api import Browser, Playwright

FIREFOX = os.environ.get("BROWSER") == "firefox"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

only_chromium = pytest.mark.skipif(FIREFOX, reason="by BiDi no download, no composed word and no switch for JavaScript can be had")


def opened(playwright: Playwright) -> Browser:
    if FIREFOX:
        path = shutil.which("firefox") or shutil.which("firefox-esr")
        return playwright.firefox.launch(channel="moz-firefox", executable_path=path)
    return playwright.chromium.launch(executable_path=_chromium(), args=FLAGS)


def _chromium() -> str | None:
    """The system's Chromium, or None for Playwright's own."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
