"""The made archive that the tests of search ask, and how they ask it."""

from urllib.parse import quote

from playwright.sync_api import Page

from tests.browser.archive import Made

WORDS = "疫情防控工作会议上的讲话我们要把人民群众生命安全放在第一位落实责任到村到户"
TEXTS = [
    Made("全區疫情防控會議", ("區委召開會議,部署疫情防控。", "疫情就是命令，防控就是责任。COVID-19"), "2020-02-01", "zh-Hant", "甲报"),
    Made("疫情防控工作会议", ("区委召开会议，部署疫情防控。", "各镇要落实责任。"), "2020-02-02", source="乙网"),
    Made("区委会议", ("区委召开会议，部署疫情防控。", "各镇要落实责任。"), "2020-02-09", source="丙网"),
    Made("", ("没有标题。春天来了，covid 19 过去了。", "哈哈哈"), None),
    Made("<img src=x onerror=alert(1)>", ("=1+1 是公式，<script>alert(2)</script> 是文字。", "疫情"), "2021-05", source='"乙"'),
]


def ask(page: Page, site: str, query: str, more: str = "") -> dict[str, str]:
    """What the summary says of a query, by its `data-*`."""
    page.goto(f"{site}search/?q={quote(query)}{more}")
    found = page.wait_for_selector("[data-search-summary]:is([data-state=done], [data-state=empty], [data-state=error])")
    return found.evaluate("element => ({...element.dataset})")


def counts(answer: dict[str, str]) -> tuple[int, int]:
    return int(answer["hits"]), int(answer["texts"])
