"""One page of each kind in a real Chromium, as a host would serve it: what no page of the site may do.

    python -m scripts.looks SITE

axe in four looks (phone and desktop, light and dark); no scrolling sideways at 320 pixels and at 400 % zoom; no layout shift; no console
message; no request to another host; with JavaScript off the page has its heading and its words. Exits 1 if anything is wrong.

axe takes minutes for a page of a hundred thousand elements, so it looks at the heaviest of each kind below a weight.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from scripts.opened import go, opened, places

PHONE, DESKTOP = {"width": 360, "height": 780}, {"width": 1280, "height": 900}
NARROW = ({"width": 320, "height": 640}, {"width": 320, "height": 256})  # the second: a screen of 1280 × 1024 at 400 % zoom
AXE = 200_000  # bytes of a page
STILL = 0.005  # a line that moves by less is not seen
SHIFT = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.value)).observe({type: 'layout-shift', buffered: true});
    setTimeout(() => done(sum), 500);
})"""


def accessible(browser: Browser, base: str, wanted: list[tuple[str, str]]) -> Iterator[str]:
    """axe is put into the page, which the site's own policy forbids to everyone, so that it is off here and on everywhere else."""
    for size in (PHONE, DESKTOP):
        for scheme in ("light", "dark"):
            page = browser.new_context(viewport=size, color_scheme=scheme, bypass_csp=True).new_page()
            for name, address in wanted:
                go(page, base + address)
                for found in Axe().run(page).response["violations"]:
                    yield f"{name}: axe, {size['width']} {scheme}: {found['id']}: {found['nodes'][0]['html'][:160]}"
            page.context.close()


def calm(browser: Browser, base: str, wanted: list[tuple[str, str]]) -> Iterator[str]:
    """Console, requests and shifts as a page loads, on a phone and on a desktop."""
    for size in (PHONE, DESKTOP):
        page = browser.new_context(viewport=size).new_page()
        said: list[str] = []
        page.on("console", lambda message, said=said: said.append(f"console: {message.text}"))
        page.on("pageerror", lambda error, said=said: said.append(f"script: {error}"))
        page.on("request", lambda asked, said=said: None if asked.url.startswith((base, "blob:")) else said.append(f"asks {asked.url}"))
        for name, address in wanted:
            said.clear()
            go(page, base + address)
            shift = page.evaluate(SHIFT)
            yield from (f"{name}: {words}" for words in said if not (name == "missing" and "404" in words))
            if shift > STILL:
                yield f"{name}: layout shift {shift:.4f} at {size['width']} pixels"
        page.context.close()


def narrow(browser: Browser, base: str, wanted: list[tuple[str, str]]) -> Iterator[str]:
    for size in NARROW:
        page = browser.new_context(viewport=size).new_page()
        for name, address in wanted:
            go(page, base + address)
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > size["width"]:
                yield f"{name}: {width} pixels wide on a screen of {size['width']} × {size['height']}"
        page.context.close()


def unscripted(browser: Browser, base: str, wanted: list[tuple[str, str]]) -> Iterator[str]:
    page = browser.new_context(java_script_enabled=False).new_page()
    for name, address in wanted:
        page.goto(base + address)
        if not page.locator("h1:visible").count() or len(page.locator("main").inner_text()) < 20:
            yield f"{name}: empty without JavaScript"
    page.context.close()


def main(site: Path) -> int:
    wanted = list(places(site))
    with opened(site) as (browser, base):
        wrong = list(accessible(browser, base, list(places(site, AXE))))
        wrong += [words for check in (calm, narrow, unscripted) for words in check(browser, base, wanted)]
    for words in wrong:
        print(words)
    print(f"{len(wanted)} pages, one of each kind, in Chromium {'· ' + str(len(wrong)) + ' wrong' if wrong else '· nothing wrong'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
