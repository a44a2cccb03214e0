"""The lines of an answer: copies folded and unfolded, more as one scrolls or walks by keys, what is told where some do not come."""

import re
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from beilin.concordance import lines
from tests.browser.archive import Made, write_site
from tests.browser.asking import TEXTS, ask
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


def test_lines_of_one_text_name_it_to_the_eye_once_and_to_the_ear_each_time(page: Page, site: str) -> None:
    ask(page, site, "疫情")
    page.locator("[data-hit].again").first.wait_for()
    seen = "(e) => [e.dataset.text, e.querySelector('cite').offsetParent.clientHeight > 1]"
    named = page.evaluate(f"[...document.querySelectorAll('[data-hit]')].map({seen})")
    assert len(named) > len(dict(named)) > 1
    assert all(shown == (i == 0 or named[i - 1][0] != text) for i, (text, shown) in enumerate(named))
    assert all(page.locator("[data-hit] cite").all_inner_texts())


def test_copies_are_folded_and_unfold(page: Page, site: str) -> None:
    ask(page, site, "各镇")
    page.locator("[data-hit]").wait_for()
    assert page.locator("[data-hit]").count() == 1
    page.locator("[data-unfolds]").click()
    page.locator("[data-hit].copy").wait_for()
    assert page.locator("[data-hit]").count() == 2


def test_the_first_lines_do_not_wait_for_the_last(
    page: Page, tmp_path: Path, serve: Callable[[Path], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "packs", partial(lines.packs, size=1))
    write_site(tmp_path, TEXTS)
    page.route("**/l4.bin", lambda route: None)
    page.goto(f"{serve(tmp_path)}search/?q={quote('疫情')}")
    page.locator("[data-hit]").first.wait_for()
    summary = page.locator("[data-search-summary]")
    assert (summary.get_attribute("data-state"), summary.get_attribute("data-hits")) == ("counted", "7")


def test_more_asked_for_while_lines_come_leads_to_the_first_of_them(
    page: Page, tmp_path: Path, serve: Callable[[Path], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "packs", partial(lines.packs, size=1))
    write_site(tmp_path, [Made("", ("哈",))] * 120)
    ask(page, serve(tmp_path), "哈")
    page.locator("[data-hit]").nth(49).wait_for()
    page.route("**/l*.bin", lambda route: (time.sleep(0.02), route.continue_()))
    page.locator("[data-search-more]").scroll_into_view_if_needed()
    page.locator("[data-hit]").nth(50).wait_for()
    page.locator("[data-search-more]").evaluate("button => { button.focus(); button.click(); }")
    page.locator("[data-hit]").nth(99).wait_for()
    page.wait_for_selector("[data-hit]:nth-child(51) a:focus")


def test_who_walks_by_keys_comes_past_the_lines(page: Page, tmp_path: Path, serve: Callable[[Path], str]) -> None:
    write_site(tmp_path, [Made("", ("哈",))] * 120)
    ask(page, serve(tmp_path), "哈")
    page.locator("[data-hit]").nth(49).wait_for()
    page.locator("[data-hit] a").nth(40).focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-search-more]')"):
            break
    page.keyboard.press("Tab")
    page.wait_for_timeout(300)
    assert page.evaluate("Boolean(document.activeElement.closest('footer'))")
    assert page.locator("[data-hit]").count() == 50
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-hit]:nth-child(51) a:focus")
