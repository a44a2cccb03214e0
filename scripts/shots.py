"""Screenshots of the built site: every kind of page, phone and desktop, light and dark, in either script, and in print. For looking at.

    python -m scripts.shots SITE OUT [NAME …]

Long pages are cut after a few screens, and their last screens stand in a picture of their own.
"""

import sys
from pathlib import Path

from playwright.sync_api import Browser, Page

from scripts.opened import go, opened, places

SIZES = {"phone": (360, 780), "desktop": (1440, 900)}
SCREENS = 2  # of a page in one picture


def shoot(browser: Browser, base: str, wanted: list[tuple[str, str]], out: Path) -> None:
    for size, (width, height) in SIZES.items():
        for scheme in ("light", "dark"):
            page = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme).new_page()
            for name, address in wanted:
                go(page, base + address)
                _picture(page, out / f"{name}-{size}-{scheme}", height)
            page.context.close()
    page = browser.new_page(viewport={"width": 1200, "height": 540})  # as README shows the project
    page.goto(base)
    page.screenshot(path=out / "picture.png")
    page = browser.new_page(viewport={"width": 794, "height": 1123})  # A4
    page.emulate_media(media="print")
    for name, address in wanted:
        if name.startswith(("text", "copies", "capture-")):
            go(page, base + address)
            _picture(page, out / f"{name}-print", 1123)


def _picture(page: Page, stem: Path, height: int) -> None:
    """One picture, or two where the page is long."""
    whole = page.evaluate("document.documentElement.scrollHeight")
    width = page.viewport_size["width"]
    most = SCREENS * height
    page.screenshot(path=f"{stem}.png", full_page=True, clip={"x": 0, "y": 0, "width": width, "height": min(whole, most)})
    if whole > most:
        top = max(most, whole - most)
        page.screenshot(path=f"{stem}-end.png", full_page=True, clip={"x": 0, "y": top, "width": width, "height": whole - top})


def main(site: Path, out: Path, names: list[str]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    wanted = [(name, address) for name, address in places(site) if not names or name in names]
    with opened(site) as (browser, base):
        shoot(browser, base, wanted, out)
    print(f"{len(list(out.glob('*.png')))} pictures in {out}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
