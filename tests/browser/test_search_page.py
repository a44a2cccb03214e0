"""The search page in a real Chromium: what it lists, says and offers."""

import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route

from beilin.chinese import fold
from tests.browser.archive import Made, scan, write_site
from tests.browser.asking import TEXTS, ask, counts
from tests.browser.engines import only_chromium

pytestmark = pytest.mark.browser


def test_hits_are_listed_with_their_text_and_lead_into_their_paragraph(page: Page, site: str) -> None:
    ask(page, site, "命令")
    hit = page.locator("[data-hit]")
    hit.wait_for()
    assert hit.get_attribute("data-text") == "t00000"
    assert hit.locator("mark").inner_text() == "命令"
    assert hit.locator("a").get_attribute("href") == "../texts/t00000/?hit=4-6#p14"


def test_an_empty_answer_says_what_was_searched(page: Page, site: str) -> None:
    answer = ask(page, site, "飞船")
    assert (answer["state"], answer["hits"]) == ("empty", "0")
    assert "5" in page.inner_text("[data-search-summary]")


def test_more_hits_than_can_be_sorted_by_their_words_are_told(page: Page, tmp_path: Path, serve: Callable[[Path], str]) -> None:
    write_site(tmp_path, [Made("哈", ("哈" * 3_001,))])
    site = serve(tmp_path)
    ask(page, site, "哈", "&order=left")
    assert "3,000" in page.inner_text("[data-search-summary]")
    ask(page, site, "哈哈哈", "&order=left")
    assert "3,000" not in page.inner_text("[data-search-summary]")


def test_hits_are_sorted_by_what_stands_beside_them(page: Page, site: str) -> None:
    ask(page, site, "疫情", "&order=right")
    page.locator("[data-hit]").nth(3).wait_for()
    rights = [fold(words) for words in page.locator(".kwic .right").all_inner_texts()]
    assert rights == sorted(rights)


def test_filters_narrow_what_is_shown_and_not_what_is_counted(page: Page, site: str) -> None:
    answer = ask(page, site, "疫情", f"&source={quote('甲报')}")
    page.locator("[data-hit]").first.wait_for()
    assert counts(answer) == scan(TEXTS, "疫情")
    assert {hit.get_attribute("data-text") for hit in page.locator("[data-hit]").all()} == {"t00000"}
    assert counts(ask(page, site, "疫情", "&from=2021&to=2021")) == scan(TEXTS, "疫情")
    page.locator("[data-hit]").first.wait_for()
    assert page.locator("[data-hit]").count() == 1


def test_the_first_files_are_asked_for_before_the_worker_is_there_and_only_once(page: Page, site: str) -> None:
    asked: list[str] = []
    held: list[Route] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.route("**/worker.js", lambda route: held.append(route))
    with page.expect_request("**/g0.bin"):
        page.goto(f"{site}search/?q={quote('疫情防控')}", wait_until="commit")
    for route in held:
        route.continue_()
    page.unroute("**/worker.js")
    page.wait_for_selector("[data-search-summary][data-state=done]")
    files = sorted(name for name in asked if name.endswith(".bin"))
    assert files == ["g0.bin", "l0.bin", "texts.bin"]


def test_a_query_as_long_as_a_page_is_said_without_its_middle(page: Page, site: str) -> None:
    page.goto(site + "search/")
    page.fill("#q", "疫情" * 500)
    summary = page.wait_for_selector("[data-search-summary][data-state=empty]")
    assert len(summary.inner_text()) < 120
    assert summary.get_attribute("data-query") == "疫情" * 500


def test_a_button_that_exports_is_known_by_what_it_does(page: Page, site: str) -> None:
    ask(page, site, "疫情")
    assert page.get_by_role("group", name="导出全部").get_by_role("button").all_inner_texts() == ["CSV", "BibTeX", "RIS"]


def test_a_query_is_echoed_as_it_was_folded(page: Page, site: str) -> None:
    answer = ask(page, site, "防控會議")
    assert (answer["query"], answer["hits"]) == ("防控会议", ask(page, site, "防控会议")["hits"])
    assert "“防控会议”" in page.inner_text("[data-search-summary]")


def test_where_filters_leave_nothing_there_is_nothing_to_sort_or_take(page: Page, site: str) -> None:
    assert counts(ask(page, site, "疫情", "&from=1900&to=1910"))[0] > 0
    page.wait_for_selector("[data-search-near]:not([hidden])")
    assert not page.locator("[data-search-tools], .figure").filter(visible=True).count()


def test_an_empty_answer_offers_parts_that_are_there(page: Page, site: str) -> None:
    ask(page, site, "疫情飞船")
    page.click("[data-search-near] a")
    page.wait_for_selector("[data-search-summary][data-state=done][data-query=疫情]")


def test_what_one_script_or_the_filters_hide_is_offered(page: Page, site: str) -> None:
    ask(page, site, "落實责任", "&as=typed")
    page.click("[data-search-near] a")
    page.wait_for_selector("[data-search-summary][data-state=done][data-hits='2']")
    ask(page, site, "春天", "&from=1990&to=1991")
    page.click("[data-search-near] a")
    page.locator("[data-hit]").wait_for()
    assert "from" not in page.url


def test_of_several_terms_those_that_are_there_are_offered(page: Page, site: str) -> None:
    ask(page, site, "飞船 春天")
    page.locator("[data-search-near] a").first.wait_for()
    assert "春天 1" in page.inner_text("[data-search-near]")


def test_a_new_query_ends_the_one_before(page: Page, site: str) -> None:
    page.goto(site + "search/")
    page.route("**/g*.bin", lambda route: (time.sleep(0.2), route.continue_()))
    page.fill("#q", "疫情")
    page.press("#q", "Enter")
    page.fill("#q", "春天")
    page.press("#q", "Enter")
    page.wait_for_selector("[data-search-summary][data-state=done]")
    assert page.get_attribute("[data-search-summary]", "data-query") == "春天"


def test_a_query_may_need_a_file_that_the_one_it_ended_was_waiting_for(page: Page, site: str) -> None:
    page.goto(site + "search/")
    page.route("**/g*.bin", lambda route: (time.sleep(0.3), route.continue_()))
    page.fill("#q", "疫情")
    page.press("#q", "Enter")
    page.wait_for_timeout(100)
    page.fill("#q", "疫情防控")
    page.press("#q", "Enter")
    page.wait_for_selector("[data-search-summary][data-state=done][data-hits='5']")


@only_chromium
def test_without_scripts_the_page_says_so_and_shows_other_ways(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + "search/")
    assert page.locator("noscript a").count() >= 3 or page.locator(".notice a").count() >= 3
    page.wait_for_timeout(3_500)  # after which a script that never ran would be told of
    assert page.locator(".notice").filter(visible=True).count() == 1
    context.close()


def test_a_text_is_found_by_rough_words_in_either_script(page: Page, tmp_path: Path, serve: Callable[[Path], str]) -> None:
    write_site(tmp_path, TEXTS, rough=True)
    site = serve(tmp_path)
    for query in ("疫情會議", "疫情会议"):
        page.goto(f"{site}search/?way=find&q={quote(query)}")
        page.wait_for_selector(".rough a")
        assert set(page.locator(".rough a").all_inner_texts()) >= {"全區疫情防控會議", "疫情防控工作会议"}
    page.goto(f"{site}search/?way=find&q={quote('会议')}&source={quote('丙网')}")
    page.wait_for_selector(".rough a")
    assert page.locator(".rough a").all_inner_texts() == ["区委会议"]


@pytest.mark.parametrize("query", ["%", "😀", '""'])
def test_a_query_of_nothing_but_marks_is_not_said_to_be_searched_for(page: Page, site: str, query: str) -> None:
    assert ask(page, site, query)["state"] == "empty"
    words = page.inner_text("[data-search-summary]")
    assert query in words
    assert "标点" in words
    assert "全文" not in words


def test_a_long_query_is_offered_without_its_middle(page: Page, site: str) -> None:
    ask(page, site, "疫" * 400 + "?" + "情" * 400)
    offered = page.locator("[data-search-near] a").first
    offered.wait_for()
    assert len(offered.inner_text()) < 80
