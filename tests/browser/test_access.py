"""axe finds nothing on any kind of page: light and dark, phone and desktop."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]
LOOKS = [("light", 1280), ("dark", 360)]  # colours and layout do not depend on one another


def one_of_each(site: Path) -> list[str]:
    """Home, every page about something, and one page of each kind that has many."""
    found = [""]
    for folder in sorted(path for path in site.iterdir() if path.is_dir() and path.name not in ("assets", "raw")):
        found += [f"{folder.name}/"] if (folder / "index.html").exists() else []
        found += [f"{folder.name}/{inner.parent.name}/" for inner in sorted(folder.glob("*/index.html"))[:1]]
    return found


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_axe_has_nothing_to_say(own_site, address, browser: Browser, scheme: str, width: int):
    # axe is put into the page, which the site's own policy forbids to everyone; the tests of reading run with the policy on.
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
    page = context.new_page()
    said = []
    for place in one_of_each(own_site):
        page.goto(address + place)
        said += [f"{place}: {v['id']}: {v['nodes'][0]['html'][:200]}" for v in Axe().run(page).response["violations"]]
    context.close()
    assert said == []


def test_letters_twice_as_large_leave_a_text_its_leaf(own_site, texts, address, page):
    """Enlarged without the page, as Firefox can: media queries do not notice, container queries do."""
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        for place in (f"texts/{texts[0]['id']}/", f"captures/{texts[0]['page']}/", "search/?q=疫情", "data/", "rules/", ""):
            page.goto(address + place)
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (width, place)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}texts/{texts[0]['id']}/")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.locator(".body").evaluate("e => e.clientWidth / parseFloat(getComputedStyle(e).fontSize)") >= 20


def test_whatever_tab_reaches_is_seen_and_ringed(texts, address, page):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{address}texts/{texts[0]['id']}/")
    stops = 0
    while True:
        page.keyboard.press("Tab")
        at = page.evaluate(STOP)
        if at is None:
            break
        stops += 1
        assert at["ringed"] and at["seen"], at
    assert stops >= 20
    page.goto(f"{address}texts/{texts[0]['id']}/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


STOP = """() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    return {what: e.outerHTML.slice(0, 80), ringed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        seen: box.bottom > 0 && box.top < innerHeight && box.width > 0};
}"""
