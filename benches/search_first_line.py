"""How soon the first line of an answer stands on screen, cold, on a slow link: `python benches/search_first_line.py SITE [TERM …]`.

The link: every request waits 60 ms, a new connection 60 ms more, and all share 10 Mbit/s. Each term gets a new browser profile.
"""

import argparse
import functools
import os
import shutil
import sys
import threading
import time
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent))

from benches.search_exact import FLAGS

WAIT = 0.06  # seconds there and back
RATE = 10_000_000 / 8  # bytes a second
PIECE = 8_192
_LINE = threading.Lock()


class Slow(SimpleHTTPRequestHandler):
    """A static server behind a slow link that all connections share."""

    protocol_version = "HTTP/1.1"

    def setup(self) -> None:
        time.sleep(WAIT)
        super().setup()

    def do_GET(self) -> None:
        time.sleep(WAIT)
        super().do_GET()

    def copyfile(self, source, outputfile) -> None:  # type: ignore[no-untyped-def]
        while piece := source.read(PIECE):
            with _LINE:
                time.sleep(len(piece) / RATE)
            outputfile.write(piece)

    def log_message(self, *words: object) -> None:
        """Nothing."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("terms", nargs="*", default=["疫情防控", "工作会议", "经济"])
    args = parser.parse_args()
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Slow, directory=str(args.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"), args=FLAGS)
        for term in args.terms:
            page = browser.new_context().new_page()
            at = time.perf_counter()
            page.goto(f"http://127.0.0.1:{server.server_port}/search/?q={quote(term)}", wait_until="commit")
            page.locator("[data-hit]").first.wait_for()
            print(f"{term}: first line after {time.perf_counter() - at:.2f} s")
    server.shutdown()


if __name__ == "__main__":
    main()
