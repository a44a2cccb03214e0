"""The address holds what was asked, and the history its steps."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests.browser.asking import ask
from tests.browser.conftest import Watch
from tests.browser.engines import only_chromium

pytestmark = pytest.mark.browser


def test_the_query_is_in_the_address_and_back_brings_the_one_before(page: Page, site: str) -> None:
    ask(page, site, "疫情")
    page.fill("#q", "春天")
    page.press("#q", "Enter")
    page.wait_for_selector("[data-search-summary][data-query=春天]")
    assert page.url.endswith("?q=" + quote("春天"))
    page.go_back()
    page.wait_for_selector("[data-search-summary][data-query=疫情]")
    assert page.input_value("#q") == "疫情"


def test_back_from_one_way_of_searching_brings_the_other(page: Page, site: str, watch: Watch) -> None:
    watch.allow("Failed to load resource")
    page.route("**/pagefind/**", lambda route: route.fulfill(status=404))  # what it finds is another test's
    ask(page, site, "疫情", "&order=none")
    assert page.input_value("[data-search-order]") == ""
    way = page.locator("[data-search-form] [name=way]:checked")
    page.check("[name=way][value=find]")
    page.wait_for_selector("[data-search-summary][data-state=error]")
    page.go_back()
    page.wait_for_selector("[data-search-summary][data-state=done]")
    assert way.get_attribute("value") == ""
    page.go_forward()
    page.wait_for_selector("[data-search-summary][data-state=error]")
    assert way.get_attribute("value") == "find"


def test_all_that_is_looked_up_while_one_types_is_one_step_of_the_history(page: Page, site: str) -> None:
    ask(page, site, "疫情")
    for typed in ("春", "春天"):
        page.fill("#q", typed)
        page.wait_for_selector(f"[data-search-summary][data-query={typed}]")
    page.press("#q", "Enter")
    page.wait_for_selector("[data-search-summary][data-state=done][data-query=春天]")
    page.go_back()
    page.wait_for_selector("[data-search-summary][data-query=疫情]")
    assert page.input_value("#q") == "疫情"
    page.go_forward()
    page.wait_for_selector("[data-search-summary][data-query=春天]")


@only_chromium
def test_nothing_is_looked_up_while_a_word_is_being_composed(page: Page, site: str) -> None:
    page.goto(site + "search/")
    page.focus("#q")
    keys = page.context.new_cdp_session(page)
    keys.send("Input.imeSetComposition", {"text": "yi qing", "selectionStart": 7, "selectionEnd": 7})
    page.wait_for_timeout(500)
    assert page.get_attribute("[data-search-summary]", "data-state") == "idle"
    keys.send("Input.insertText", {"text": "疫情"})
    page.wait_for_selector("[data-search-summary][data-state=done][data-query=疫情]")
