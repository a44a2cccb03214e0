"""The lines of an answer after the first screen: unfolded copies, more as one scrolls, what is told where some do not come."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page

from beilin.concordance import lines
from tests.browser.archive import Made, write_site
from tests.browser.asking import ask
from tests.browser.conftest import Watch

pytestmark = pytest.mark.browser


def test_copies_unfolded_in_one_answer_are_folded_in_the_next(page: Page, site: str) -> None:
    ask(page, site, "各镇")
    page.locator("[data-unfolds]").click()
    page.wait_for_selector("[data-unfolds][aria-expanded=true]")
    page.locator("[data-hit]").nth(1).wait_for()
    page.fill("#q", "落实责任")
    page.press("#q", "Enter")
    page.wait_for_selector("[data-search-summary][data-state=done][data-query=落实责任]")
    assert page.get_attribute("[data-unfolds]", "aria-expanded") == "false"
    assert page.locator("[data-hit]").count() == 1
    page.locator("[data-unfolds]").click()
    page.locator("[data-hit]").nth(1).wait_for()
    assert page.get_attribute("[data-unfolds]", "aria-expanded") == "true"


def test_more_lines_that_do_not_come_are_told_and_the_counts_stay(
    page: Page, tmp_path: Path, serve: Callable[[Path], str], monkeypatch: pytest.MonkeyPatch, watch: Watch
) -> None:
    watch.allow("Failed to load resource", "net::ERR")
    monkeypatch.setattr(lines, "packs", partial(lines.packs, size=1))
    write_site(tmp_path, [Made("", ("哈",))] * 60)
    last = re.compile(r"/l5\d\.bin$")
    page.route(last, lambda route: route.abort())
    ask(page, serve(tmp_path), "哈")
    page.locator("[data-search-more]").scroll_into_view_if_needed()
    page.locator("[data-search-failed]").wait_for()
    summary = page.locator("[data-search-summary]")
    assert (summary.get_attribute("data-state"), summary.get_attribute("data-hits")) == ("done", "60")
    assert page.locator("[data-hit]").count() == 50
    page.unroute(last)
    page.click("[data-search-failed] button")
    page.wait_for_selector("[data-search-summary][data-state=done]")
    page.locator("[data-search-more]").scroll_into_view_if_needed()
    page.locator("[data-hit]").nth(59).wait_for()
    assert page.locator("[data-search-failed]").is_hidden()
