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
def test_axe_has_nothing_to_say(own_site, address, chromium: Browser, scheme: str, width: int):
    # axe is put into the page, which the site's own policy forbids to everyone; the tests of reading run with the policy on.
    context = chromium.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
    page = context.new_page()
    said = []
    for place in one_of_each(own_site):
        page.goto(address + place)
        said += [f"{place}: {v['id']}: {v['nodes'][0]['html'][:200]}" for v in Axe().run(page).response["violations"]]
    context.close()
    assert said == []
