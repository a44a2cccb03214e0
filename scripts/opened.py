"""A built site in a real Chromium, served as a host serves it, and one page of each kind worth looking at."""

import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from beilin.machine.serve import server

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
KINDS = ("years", "sources", "titles", "kinds", "compilations", "captures", "passages", "rules")  # a list each, with pages below it
ALONE = ("method", "data", "cite", "accessibility", "issues")


@contextmanager
def opened(site: Path) -> Iterator[tuple[Browser, str]]:
    """The browser and the address of the site, with a final slash."""
    served = server(site)
    threading.Thread(target=served.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser, f"http://127.0.0.1:{served.server_port}/"
        browser.close()
    served.shutdown()
    served.server_close()


def places(site: Path, most: float = inf) -> Iterator[tuple[str, str]]:
    """(name, address): home, the longest text of each script with its capture, a work of several texts, a search, and the rest.

    `most`: bytes of a page; heavier ones are passed over for the heaviest of their kind that is not.
    """

    def light(*addresses: str) -> bool:
        return all((site / address / "index.html").stat().st_size <= most for address in addresses)

    yield "home", ""
    texts = [text for text in _lines(site, "texts") if light(text["url"], f"captures/{text['page']}/")]
    for language in ("zh-Hans", "zh-Hant", "en"):
        some = [text for text in texts if text["language"] == language]
        if some:
            longest = max(some, key=lambda text: len(text["paragraphs"]))
            yield f"text-{language}", longest["url"]
            yield f"capture-{language}", f"captures/{longest['page']}/"
    works = [work["url"] for work in _lines(site, "works") if work["url"].startswith("works/") and light(work["url"])]
    yield from (("copies", url) for url in works[:1])
    yield "search", "search/"
    yield "search-answer", "search/?q=" + next((text["title"][:2] for text in texts if text["title"]), "x")
    for kind in KINDS:
        if (site / kind / "index.html").exists():
            yield kind, f"{kind}/"
        below = [page for page in (site / kind).glob("*/index.html") if page.stat().st_size <= most]
        below.sort(key=lambda page: (-page.stat().st_size, page))
        yield from ((f"{kind}-one", f"{kind}/{page.parent.name}/") for page in below[:1])
    yield from ((name, f"{name}/") for name in ALONE)
    yield "missing", "no/such/page/"


def go(page: Page, address: str) -> None:
    """To a page that stands as its reader sees it: a search has been answered."""
    page.goto(address)
    if "?q=" in address:
        page.wait_for_selector("[data-search-summary][data-state=done], [data-search-summary][data-state=empty]")


def _lines(site: Path, name: str) -> list[dict]:
    return [json.loads(line) for line in (site / f"data/{name}.jsonl").read_text(encoding="utf8").splitlines()]
