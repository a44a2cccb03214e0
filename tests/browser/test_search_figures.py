"""What the search page makes of an answer: charts, neighbours, files to take away."""

import csv
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests.browser.asking import ask

pytestmark = pytest.mark.browser


def test_hits_over_time_stand_in_a_chart_and_a_table(page: Page, site: str) -> None:
    ask(page, site, "疫情", f"&with={quote('防控')}")
    page.locator("[data-search-chart] .table summary").click()
    rows = page.locator("[data-search-chart] tbody tr").all_inner_texts()
    assert rows[0].split() == ["2020-02", "6", "6"]
    assert rows[-1].split() == ["2021-05", "1", "0"]
    assert page.locator("[data-search-chart] svg[role=img]").get_attribute("aria-label")


def test_a_chart_tells_what_it_leaves_out_and_keeps_to_the_years_asked_for(page: Page, site: str) -> None:
    ask(page, site, "春天 OR 疫情", f"&with={quote('哈')}")
    caption = page.locator("[data-search-chart] figcaption")
    assert caption.inner_text().endswith("（日期不详，未入图：春天 OR 疫情 1 / 哈 3 处）")
    ask(page, site, "疫情", "&from=2020&to=2020")
    page.locator("[data-search-chart] summary").first.click()
    page.locator("[data-search-chart] .table summary").click()
    assert [row.split()[0] for row in page.locator("[data-search-chart] tbody tr").all_inner_texts()] == ["2020-02"]
    assert "未入图" not in caption.inner_text()


def test_neighbours_are_counted(page: Page, site: str) -> None:
    ask(page, site, "部署")
    page.click("[data-search-neighbours] summary")
    page.wait_for_selector("[data-search-neighbours] li")
    assert "疫情防控" in page.inner_text("[data-search-neighbours] ol")


def test_the_csv_holds_every_hit_and_no_formula(page: Page, site: str) -> None:
    ask(page, site, "公式")
    page.locator("[data-hit]").wait_for()
    with page.expect_download() as taken:
        page.click("[data-search-take=csv]")
    raw = Path(taken.value.path()).read_text(encoding="utf-8-sig")
    head, row = list(csv.reader(raw.splitlines()))
    assert len(head) == len(row) == 8
    assert row[:6] == ["t00004", "2021-05", "<img src=x onerror=alert(1)>", '"乙"', "'=1+1 是", "公式"]
    assert row[7] == site + "texts/t00004/#p0"


def test_the_works_can_be_taken_as_bibtex_and_ris(page: Page, site: str) -> None:
    ask(page, site, "各镇")
    page.locator("[data-hit]").wait_for()
    for kind, part in (("bib", "title = {疫情防控工作会议}"), ("ris", "TI  - 疫情防控工作会议")):
        with page.expect_download() as taken:
            page.click(f"[data-search-take={kind}]")
        words = Path(taken.value.path()).read_text(encoding="utf8")
        assert words.count("会议") == 1
        assert part in words


