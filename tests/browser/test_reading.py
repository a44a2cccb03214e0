"""Reading in a real Chromium: the project's own site, built from its five pages."""

from pathlib import Path

import pytest
from opencc import OpenCC

import build
from tests.browser.engines import only_chromium

ROOT = Path(__file__).parents[2]
pytestmark = [pytest.mark.browser, pytest.mark.slow]


def mended(texts) -> dict:
    """A Traditional text whose page is full of repairs."""
    return next(text for text in texts if text["language"] == "zh-Hant")


def test_the_site_has_no_dead_link_anchor_or_orphan(own_site):
    assert build.main(["check", "--out", str(own_site), "--content", str(ROOT / "content")]) == 0


def test_every_kind_of_page_opens_below_a_path_without_a_complaint(own_site, address, page):
    """A complaint is a console message, a failed script or a request to another host; the watch fails the test for it."""
    ways = ["", "texts", "captures", "works", "passages", "rules", "years", "sources", "titles", "kinds", "compilations"]
    ways += ["method", "data", "cite", "accessibility", "issues", "search"]
    for way in ways:
        folder = own_site / way
        some = [f"{way}/" if way else ""] if (folder / "index.html").exists() else []
        some += [f"{way}/{found.parent.name}/" for found in sorted(folder.glob("*/index.html"))[:1] if way]
        for place in some:
            assert page.goto(address + place).ok, place
            assert page.locator("h1").count() >= 1, place


def test_nothing_is_wider_than_a_screen_of_320_pixels(texts, address, page):
    page.set_viewport_size({"width": 320, "height": 640})
    for place in ("", f"texts/{texts[0]['id']}/", f"captures/{texts[0]['page']}/", "rules/", "years/", "method/", "search/"):
        page.goto(address + place)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, place


@only_chromium
def test_without_javascript_a_text_is_whole_and_its_repairs_can_be_shown(texts, address, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    text = mended(texts)
    page.goto(f"{address}texts/{text['id']}/")
    assert page.locator(".body > *:visible").count() >= len(text["paragraphs"])
    assert not page.locator("#set-justify").is_visible()
    page.check("#see-repairs")
    assert page.locator(".fix").first.evaluate("e => getComputedStyle(e, '::before').content") != "none"
    context.close()


def test_opened_from_disk_a_text_has_no_switch_that_does_nothing(own_site, texts, page, watch):
    watch.allow("CORS", "ERR_FAILED", "module")  # browsers run no module from disk
    page.goto((own_site / f"texts/{mended(texts)['id']}/index.html").as_uri())
    assert not page.locator("#set-justify, #see-script, .sizes").filter(visible=True).count()
    page.check("#see-repairs")
    assert page.locator(".fix").first.evaluate("e => getComputedStyle(e, '::before').content") != "none"


def test_a_readers_choices_are_remembered_and_applied_before_the_first_paint(texts, address, page):
    page.goto(f"{address}texts/{mended(texts)['id']}/")
    page.check("#see-repairs")
    page.uncheck("#set-justify")
    page.click("[data-step='1']")
    page.goto(f"{address}texts/{texts[0]['id']}/")
    page.goto(f"{address}texts/{mended(texts)['id']}/")
    assert page.evaluate("({...document.documentElement.dataset})").items() >= {"repairs": "on", "justify": "off", "size": "l"}.items()
    assert page.is_checked("#see-repairs") and not page.is_checked("#set-justify")


def test_the_other_script_is_as_opencc_converts_and_goes_away_again(texts, address, page):
    for way, language in (("t2s", "zh-Hant"), ("s2t", "zh-Hans")):
        text = next(t for t in texts if t["language"] == language and len("".join(t["paragraphs"])) > 1500)
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.goto(f"{address}texts/{text['id']}/")
        assert not [url for url in asked if "/assets/script." in url], "the table is fetched only when asked for"
        shown = page.locator(".body").evaluate(WORDS)
        page.check("#see-script")
        page.wait_for_selector(".state:not(:empty)", state="attached")
        assert page.locator("article.text").get_attribute("lang") != language
        assert same_share(page.locator(".body").evaluate(WORDS), OpenCC(way).convert(shown)) >= 0.999
        page.uncheck("#see-script")
        assert page.locator(".body").evaluate(WORDS) == shown
        assert page.locator("article.text").get_attribute("lang") == language


def test_the_other_script_is_remembered_for_texts_of_the_first_and_moves_nothing(texts, address, page):
    simplified = [t for t in texts if t["language"] == "zh-Hans"]
    page.goto(f"{address}texts/{simplified[0]['id']}/")
    page.check("#see-script")
    page.wait_for_selector("article.text[lang=zh-Hant]")
    page.goto(f"{address}texts/{simplified[1]['id']}/")
    page.wait_for_selector("article.text[lang=zh-Hant]")
    assert page.is_checked("#see-script")
    assert page.evaluate(SHIFT) == 0
    page.goto(f"{address}texts/{mended(texts)['id']}/")
    assert not page.is_checked("#see-script"), "a Traditional text stays as it is"
    page.goto(f"{address}texts/{simplified[1]['id']}/")
    page.wait_for_selector("article.text[lang=zh-Hant]")
    page.uncheck("#see-script")
    page.reload()
    assert page.locator("article.text").get_attribute("lang") == "zh-Hans"


SHIFT = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.value)).observe({type: 'layout-shift', buffered: true});
    setTimeout(() => done(sum), 300);
})"""
WORDS = "e => e.textContent.replace(/\\s+/g, '')"


def same_share(one: str, other: str) -> float:
    """The dictionaries of the library at hand are older than the table's, so a few words may differ; lengths may not."""
    assert len(one) == len(other)
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one)


def test_an_anchor_inside_a_paragraph_lands_on_it_and_citations_follow(texts, address, page):
    text = mended(texts)
    page.goto(f"{address}texts/{text['id']}/")
    second = page.locator(".body > [id^=p]").nth(1).get_attribute("id")
    page.goto(f"{address}texts/{text['id']}/#p{int(second[1:]) + 1}")
    page.reload()
    page.wait_for_selector(f"#{second}.landed")
    cited = page.locator("[data-cited]").first.text_content()
    assert cited.rstrip(".").endswith(f"{address}texts/{text['id']}/#{second}")


def test_the_tab_key_stops_at_one_paragraph_and_the_arrows_go_to_the_next(texts, address, page):
    text = mended(texts)
    page.goto(f"{address}texts/{text['id']}/")
    numbers = page.locator(".pn")
    page.wait_for_function("document.querySelectorAll('.pn').length == document.querySelectorAll('.body > [id^=p]').length")
    assert numbers.nth(2).get_attribute("aria-label") == "第 3 段"
    numbers.first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("[...document.querySelectorAll('.pn')].indexOf(document.activeElement)") == 2
    assert page.locator(".pn[tabindex='0']").count() == 1
    page.keyboard.press("Enter")
    page.wait_for_url("**" + numbers.nth(2).get_attribute("href"))


def test_reading_moves_nothing(texts, address, page):
    page.goto(f"{address}texts/{mended(texts)['id']}/")
    assert page.evaluate(SHIFT) == 0


def test_a_text_page_with_its_styles_is_light(own_site, texts):
    import gzip

    def packed(path: Path) -> int:
        return len(gzip.compress(path.read_bytes(), 9))

    styles = sum(packed(path) for name in ("style", "reading") for path in own_site.glob(f"assets/{name}.*.css"))
    sizes = {text["id"]: packed(own_site / "texts" / text["id"] / "index.html") + styles for text in texts}
    short = [size for text in texts for size in [sizes[text["id"]]] if len("".join(text["paragraphs"])) < 4000]
    assert max(short) <= 25_000, sizes
