"""Screenshots of the built site: every kind of page, phone and desktop, light and dark, in either script. For looking at.

    python scripts/shots.py SITE OUT
"""

import functools
import json
import shutil
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

SIZES = {"phone": (390, 844), "desktop": (1440, 900)}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *words: object) -> None:
        """Nothing."""


def places(site: Path) -> Iterator[tuple[str, str]]:
    """(name, address) of what is worth looking at."""
    yield "home", ""
    texts = [json.loads(line) for line in (site / "data/texts.jsonl").read_text(encoding="utf8").splitlines()]
    for language in ("zh-Hans", "zh-Hant"):
        some = [text for text in texts if text["language"] == language]
        if some:
            longest = max(some, key=lambda text: len(text["paragraphs"]))
            yield f"text-{language}", longest["url"]
            yield f"capture-{language}", f"captures/{longest['page']}/"
    copies = [json.loads(line)["url"] for line in (site / "data/works.jsonl").read_text(encoding="utf8").splitlines()]
    yield from (("copies", url) for url in copies if url.startswith("works/"))
    yield "search", "search/?q=疫情防控"
    yield from ((name, f"{name}/") for name in ("years", "sources", "titles", "rules", "method", "data"))


def shoot(browser: Browser, base: str, site: Path, out: Path) -> None:
    for size, (width, height) in SIZES.items():
        for scheme in ("light", "dark"):
            page = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme).new_page()
            for name, address in places(site):
                page.goto(base + address, wait_until="networkidle")
                page.screenshot(path=out / f"{name}-{size}-{scheme}.png", full_page=size == "phone")
            page.context.close()


def main(site: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        shoot(browser, f"http://127.0.0.1:{server.server_port}/", site, out)
        browser.close()
    server.shutdown()
    print(f"{len(list(out.glob('*.png')))} pictures in {out}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
