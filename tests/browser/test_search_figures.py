"""What the search page makes of an answer: charts, neighbours, files to take away."""

import csv
import re
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest
from msgspec import structs
from playwright.sync_api import Page

from beilin.concordance import lines
from beilin.records import Capture
from beilin.settings import Settings
from beilin.stages.render import cite
from beilin.stages.render.frame import Frame
from tests.browser.archive import Made, card, write_site
from tests.browser.asking import ask
from tests.browser.engines import only_chromium

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


def test_the_share_of_texts_is_of_those_that_the_filters_let_pass(page: Page, site: str) -> None:
    ask(page, site, "责任", f"&source={quote('乙网')}&with={quote('春天')}")
    page.locator("[data-search-chart] select").first.select_option("share")
    assert page.locator("[data-search-chart] tbody td").all_text_contents() == ["100.0%", "0.0%"]


@pytest.mark.parametrize(("query", "leads"), [("部署", "部署 ~12 "), ("部署 -春天", "部署 -春天 ")])
def test_a_neighbour_leads_to_the_texts_where_it_stands_beside_the_term(page: Page, site: str, query: str, leads: str) -> None:
    ask(page, site, query)
    page.click("[data-search-neighbours] summary")
    page.locator("[data-search-neighbours] a").first.click()
    page.wait_for_selector(f"[data-search-summary][data-state=done][data-query^='{leads}']")


def test_neighbours_are_counted(page: Page, site: str) -> None:
    ask(page, site, "部署")
    page.click("[data-search-neighbours] summary")
    page.wait_for_selector("[data-search-neighbours] li")
    assert "疫情防控" in page.inner_text("[data-search-neighbours] ol")


@only_chromium
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


@only_chromium
@pytest.mark.parametrize("order", ["left", "new"])
def test_the_csv_has_the_order_of_the_lines_and_the_copies_among_them(page: Page, site: str, order: str) -> None:
    ask(page, site, "疫情", f"&order={order}&copies=all")
    page.locator("[data-hit]").nth(6).wait_for()
    listed = page.locator("[data-hit]").evaluate_all("lines => lines.map(line => line.dataset.text)")
    assert listed != sorted(listed)
    ask(page, site, "疫情", f"&order={order}")
    with page.expect_download() as taken:
        page.click("[data-search-take=csv]")
    rows = list(csv.reader(Path(taken.value.path()).read_text(encoding="utf-8-sig").splitlines()))[1:]
    assert [row[0] for row in rows] == listed


@only_chromium
def test_a_button_tells_how_far_the_file_is_that_it_takes(
    page: Page, tmp_path: Path, serve: Callable[[Path], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "packs", partial(lines.packs, size=1))
    write_site(tmp_path, [Made("", ("哈",))] * 130)
    ask(page, serve(tmp_path), "哈")
    page.locator("[data-hit]").nth(49).wait_for()
    page.route("**/l*.bin", lambda route: (time.sleep(0.02), route.continue_()))
    button = page.locator("[data-search-take=csv]")
    with page.expect_download() as taken:
        button.click()
        button.filter(has_text="64/130").wait_for()
    assert len(Path(taken.value.path()).read_text(encoding="utf-8-sig").splitlines()) == 131
    button.filter(has_text=re.compile("^CSV$")).wait_for()


CITED = [
    Made(
        "春天{的}\\事 100%",
        ("春天来了。",),
        "2020-02-01",
        "zh-Hant",
        "甲~报 & 社",
        None,
        "王水 李堤",
        "https://a.example/x{1}",
        "2024-03-01",
    ),
    Made("", ("春天过去了。",), None, source="网络", site="b.example", author="John Smith"),
    Made("春天", ("春天。",), "2021-05", site="c.example"),
]


@only_chromium
def test_works_are_taken_in_the_words_in_which_their_pages_cite_them(page: Page, tmp_path: Path, serve: Callable[[Path], str]) -> None:
    cards = [card(i, made) for i, made in enumerate(CITED)]
    write_site(tmp_path, CITED)
    address = serve(tmp_path)
    settings = Settings(base_url=address)
    captures = [Capture(one.page, one.path, "", 0, made.url or None, made.site, made.taken) for one, made in zip(cards, CITED, strict=True)]
    found = [structs.replace(one, title="", untitled=True) if not one.title else one for one in cards]
    refs = [cite.reference(card, capture, settings) for card, capture in zip(found, captures, strict=True)]
    ask(page, address, "春天")
    page.locator("[data-hit]").nth(2).wait_for()
    for kind, written in (("bib", cite.works_bib), ("ris", cite.works_ris)):
        with page.expect_download() as taken:
            page.click(f"[data-search-take={kind}]")
        assert records(Path(taken.value.path()).read_bytes()) == records(written(Frame(settings), refs))


def records(raw: bytes) -> list[str]:
    return sorted(one.strip() for one in re.split(r"\n\s*\n", raw.decode("utf8")) if one.strip())


@only_chromium
def test_a_work_is_taken_once(page: Page, site: str) -> None:
    ask(page, site, "各镇")
    page.locator("[data-hit]").wait_for()
    with page.expect_download() as taken:
        page.click("[data-search-take=bib]")
    assert Path(taken.value.path()).read_text(encoding="utf8").count("@online{beilin-t00001,") == 1


def test_lines_do_not_move_when_terms_are_compared(page: Page, site: str) -> None:
    page.add_init_script("""window.moved = 0;
      new PerformanceObserver((all) => { for (const { value } of all.getEntries()) moved += value; }).observe({ type: "layout-shift" })""")
    page.route("**/around.js", lambda route: (time.sleep(0.4), route.continue_()))
    ask(page, site, "疫情", f"&with={quote('防控')}")
    page.locator("[data-search-chart] figcaption").wait_for()
    page.wait_for_timeout(200)
    assert page.evaluate("moved") < 0.02


def test_no_chart_of_another_answer_stands_under_a_new_one(page: Page, site: str) -> None:
    ask(page, site, "疫情", f"&with={quote('防控')}")
    page.locator("[data-search-chart] figcaption").wait_for()
    page.evaluate("""window.seen = []; new MutationObserver(() => {
      const caption = document.querySelector("[data-search-chart]:not([hidden]) figcaption");
      seen.push([document.querySelector("[data-search-summary]").dataset.query, caption?.textContent ?? ""]);
    }).observe(document.body, { subtree: true, childList: true, attributes: true })""")
    page.fill("#q", "命令")
    page.press("#q", "Enter")
    page.wait_for_selector("[data-search-summary][data-state=done][data-query=命令]")
    page.locator("[data-search-chart] figcaption", has_text="命令").wait_for()
    assert not [caption for query, caption in page.evaluate("seen") if query == "命令" and caption.startswith("疫情")]
