"""Files of the index that come broken or not at all: told in words, and never an answer."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Route

from tests.browser.archive import write_site
from tests.browser.asking import TEXTS, ask
from tests.browser.conftest import Watch

pytestmark = pytest.mark.browser


def cut(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(status=200, body=answer.body()[: len(answer.body()) // 2])


def emptied(route: Route) -> None:
    route.fulfill(status=200, body=b"")


def a_page(route: Route) -> None:
    route.fulfill(status=200, body=b"<html>Welcome, please log in</html>", content_type="text/html")


@pytest.mark.parametrize("broken", [cut, emptied, a_page])
@pytest.mark.parametrize(("name", "query"), [("g*.bin", "疫情"), ("l*.bin", "疫情"), ("b*.bin", "疫情*是"), ("texts.bin", "疫情")])
def test_a_file_that_comes_broken_is_told_and_asked_for_anew(
    page: Page, site: str, name: str, query: str, broken: Callable[[Route], None]
) -> None:
    page.route(f"**/{name}", broken)
    assert ask(page, site, query)["state"] == "error"
    assert page.inner_text("[data-search-failed]").startswith("没能取到索引的一部分")
    page.unroute(f"**/{name}")
    page.click("[data-search-failed] button")
    page.wait_for_selector("[data-search-summary][data-state=done]")


def test_a_module_that_does_not_come_is_told_in_words_of_ours_and_the_answer_stays(page: Page, site: str, watch: Watch) -> None:
    watch.allow("Failed to load resource", "net::ERR")
    page.route("**/around.js", lambda route: route.abort())
    assert ask(page, site, "疫情")["hits"] == "7"
    page.locator("[data-search-failed]").wait_for()
    assert page.inner_text("[data-search-failed]").startswith("有一部分没能取到")
    assert page.get_attribute("[data-search-summary]", "data-hits") == "7"


@pytest.mark.parametrize(("part", "state"), [("pf_index", "error"), ("pf_fragment", "found")])
def test_a_part_of_pagefind_that_does_not_come_is_told(
    page: Page, tmp_path: Path, serve: Callable[[Path], str], watch: Watch, part: str, state: str
) -> None:
    watch.allow("Failed to load", "net::ERR", "Pagefind", "Decompressing")
    write_site(tmp_path, TEXTS, rough=True)
    page.route(f"**/*.{part}", lambda route: route.abort())
    page.goto(f"{serve(tmp_path)}search/?q={quote('疫情')}&way=find")
    page.locator("[data-search-failed]").wait_for()
    assert page.get_attribute("[data-search-summary]", "data-state") == state
    page.unroute(f"**/*.{part}")
    page.click("[data-search-failed] button")
    page.locator(".rough").first.wait_for()
    assert page.locator("[data-search-failed]").is_hidden()


def test_a_shard_that_does_not_come_is_told_and_not_passed_over(page: Page, site: str, watch: Watch) -> None:
    watch.allow("Failed to load resource", "net::ERR")
    page.route("**/g*.bin", lambda route: route.abort())
    answer = ask(page, site, "疫情")
    assert answer["state"] == "error"
    assert "hits" not in answer
    page.unroute("**/g*.bin")
    page.click("[data-search-failed] button")
    page.wait_for_selector("[data-search-summary][data-state=done][data-hits='7']")


def test_a_browser_too_old_to_unpack_the_index_is_told_so(page: Page, site: str) -> None:
    def older(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body="delete self.DecompressionStream;\n" + answer.text())

    page.route("**/worker.js", older)
    assert ask(page, site, "疫情")["state"] == "error"
    assert "2023" in page.locator("[data-search-failed]").inner_text()


def test_a_worker_that_does_not_come_is_told_and_may_be_asked_for_again(page: Page, site: str, watch: Watch) -> None:
    watch.allow("worker.js", "Failed to load resource")
    page.route("**/worker.js", lambda route: route.abort())
    assert ask(page, site, "疫情")["state"] == "error"
    page.unroute("**/worker.js")
    page.click("[data-search-failed] button")
    page.wait_for_selector("[data-search-summary][data-state=done][data-hits='7']")
