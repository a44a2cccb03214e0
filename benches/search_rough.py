"""Finding a text by rough words: `python benches/search_rough.py SITE [--texts 100] [--seed 1]`.

SITE is a built site. Titles of random texts, as printed and turned to the other script, are asked of the site's own Pagefind in a real
Chromium: prints how often the text that bears the title comes first, or among the first ten, and what the index weighs.
"""

import argparse
import functools
import json
import os
import random
import shutil
import sys
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path

from opencc import OpenCC
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent))

from benches.search_exact import FLAGS, Quiet

ASK = """async ([index, queries]) => {
  const script = document.querySelector("script[type=module]").src;
  const { Link } = await import(new URL("link.js", script));
  const { find } = await import(new URL("find.js", script));
  const link = new Link(new URL("worker.js", script));
  await link.do("open", { base: index, words: document.querySelector("[data-search-start]").textContent, names: [] });
  const found = [];
  for (const query of queries) {
    const { wordings, passes } = await link.do("rough", { query, filters: {} });
    const texts = await find(new URL("pagefind/", index).href, wordings, passes);
    found.push((await texts.next()).map(({ title }) => title));
  }
  return found;
}"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("--texts", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with (args.site / "data" / "texts.jsonl").open(encoding="utf8") as lines:
        titles = [row["title"] for row in map(json.loads, lines) if row["title"] and len(row["title"]) > 5]
    some = random.Random(args.seed).sample(titles, min(args.texts, len(titles)))
    other = (OpenCC("s2t"), OpenCC("t2s"))
    asked = [(title, title) for title in some] + [
        (title, turned) for title in some for turned in {cc.convert(title) for cc in other} - {title}
    ]
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(args.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"), args=FLAGS)
        page, base = browser.new_page(), f"http://127.0.0.1:{server.server_port}/search/"
        page.goto(base)
        found = page.evaluate(ASK, [base, [query for _, query in asked]])
    server.shutdown()
    for what, part in (("as printed", slice(len(some))), ("in the other script", slice(len(some), None))):
        rows = list(zip(asked[part], found[part], strict=True))
        first = sum(titles[:1] == [title] for (title, _), titles in rows)
        ten = sum(title in titles[:10] for (title, _), titles in rows)
        print(f"{len(rows)} titles {what}: {first} come first, {ten} among the first ten")
    files = [path.stat().st_size for path in (args.site / "search" / "pagefind").rglob("*") if path.is_file()]
    print(f"{len(files)} files, {sum(files)} bytes, the largest {max(files)}")


if __name__ == "__main__":
    main()
