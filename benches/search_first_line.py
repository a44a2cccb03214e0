"""How soon the first line of an answer stands on screen, cold, on a slow link: `python benches/search_first_line.py SITE [TERM …]`.

The link: 60 ms there and back, 10 Mbit/s, as `benches/link.py` tells; the host packs what hosts pack. Each term is asked several times,
each time of a browser with a new profile that has come to rest; the times are those that the page itself sees, from the start of
navigation. `--private` asks private windows instead, for which Chromium opens no second connection ahead.
"""

import argparse
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import BrowserContext, Playwright, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent))

from beilin.machine.serve import server
from benches.link import link
from benches.search_exact import FLAGS

TRIP = 0.06  # seconds there and back
RATE = 10_000_000 / 8  # bytes a second
REST = 1_500  # milliseconds in which a browser that was started has drawn its own windows
SEEN = """new MutationObserver((_, observer) => {
  if (!document.querySelector("[data-hit]")) return;
  window.firstLine = performance.now();
  observer.disconnect();
}).observe(document, { subtree: true, childList: true })"""


@contextmanager
def window(playwright: Playwright, proxy: str, private: bool) -> Iterator[BrowserContext]:
    """A browser that has seen nothing yet."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        kept = playwright.chromium.launch_persistent_context(profile, executable_path=path, args=FLAGS, proxy={"server": proxy})
        yield kept.browser.new_context() if private and kept.browser else kept
        kept.close()


def first_line(context: BrowserContext, address: str) -> float:
    """Milliseconds from the start of navigation."""
    page = context.new_page()
    page.add_init_script(SEEN)
    page.wait_for_timeout(REST)
    page.goto(address, wait_until="commit")
    page.locator("[data-hit]").first.wait_for()
    return page.evaluate("window.firstLine")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("terms", nargs="*", default=["疫情防控", "工作会议", "经济"])
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--private", action="store_true")
    args = parser.parse_args()
    host = server(args.site)
    threading.Thread(target=host.serve_forever, daemon=True).start()
    with link(TRIP, RATE) as proxy, sync_playwright() as playwright:
        for term in args.terms:
            times = []
            for _ in range(args.times):
                with window(playwright, proxy, args.private) as context:
                    times.append(first_line(context, f"http://127.0.0.1:{host.server_port}/search/?q={quote(term)}"))
            times.sort()
            print(f"{term}: first line after {times[0]:.0f} ms at best, {times[len(times) // 2]:.0f} as a rule, {times[-1]:.0f} at worst")
    host.shutdown()


if __name__ == "__main__":
    main()
