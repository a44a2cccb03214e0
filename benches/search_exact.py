"""Search against a scan: `python benches/search_exact.py SITE [--terms 200] [--seed 1]`.

SITE is a built site. Random runs of one to eight characters are taken from its `data/texts.jsonl` (inside words, across words,
across marks), as printed and turned to the other script. Each is asked of the site's own search in a real Chromium, alone, with
another, without another, and near another; hits and texts must equal the scan's. Prints what differs, and what answers cost.
"""

import argparse
import functools
import json
import os
import random
import shutil
import statistics
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from opencc import OpenCC
from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent))

from beilin.chinese import fold
from benches.scan import Hits, Scan, counted

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
ASK = """async ([script, index, queries]) => {
  const { Link } = await import(new URL("link.js", script));
  const found = [];
  let link;
  for (const [n, query] of queries.entries()) {
    if (n % 20 === 0) {  // a new worker remembers nothing, so most answers are paid in full
      link?.worker.terminate();
      link = new Link(new URL("worker.js", script), () => {});
      await link.do("open", { base: index, bytes: new Uint8Array(await (await fetch(new URL("start.bin", index))).arrayBuffer()) });
    }
    const { counts, cost } = await link.do("ask", { query, filters: {}, order: "", folded: true });
    found.push([counts.hits, counts.texts, cost.requests, cost.bytes, cost.time]);
  }
  return found;
}"""


class Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *words: object) -> None:
        """Nothing."""


def terms(texts: list[list[str]], count: int, chance: random.Random) -> list[str]:
    """Runs of one to eight characters that folding leaves something of; signs that the query language reads are left out."""
    found: list[str] = []
    while len(found) < count:
        words = chance.choice(chance.choice(texts))
        at, length = chance.randrange(len(words) + 1), chance.randint(1, 8)
        term = words[at : at + length]
        if fold(term) and not any(c.isspace() or c in '?*|~"' for c in term):
            found.append(term)
    return found


def cases(texts: list[list[str]], count: int, chance: random.Random) -> list[tuple[str, Hits]]:
    """Queries and what a scan finds."""
    scan, other = Scan(texts), (OpenCC("s2t"), OpenCC("t2s"))
    some = terms(texts, count, chance)
    rows = [(term, scan.term(term)) for term in some]
    rows += [(turned, scan.term(turned)) for term in some for turned in {cc.convert(term) for cc in other} - {term}]
    for one, two in zip(some[::4], some[1::4], strict=False):
        rows.append((f"{one} {two}", scan.both(dict.fromkeys([fold(one), fold(two)]))))
        if not two.startswith("-"):
            rows.append((f"{one} -{two}", scan.both([one], [two])))
        rows.append((f"{one} ~9 {two}", scan.near(one, two, 9)))
    return rows


def ask(page: Page, base: str, queries: list[str]) -> list[list[float]]:
    page.goto(base + "search/")
    script = page.eval_on_selector("script[type=module]", "element => element.src")
    return page.evaluate(ASK, [script, base + "search/", queries])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("--terms", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with (args.site / "data" / "texts.jsonl").open(encoding="utf8") as lines:
        texts = [[row["title"] or "", *row["paragraphs"]] for row in map(json.loads, lines)]
    rows = cases(texts, args.terms, random.Random(args.seed))
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(args.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        answers = ask(browser.new_page(), f"http://127.0.0.1:{server.server_port}/", [query for query, _ in rows])
    server.shutdown()
    wrong = [(query, counted(hits), got) for (query, hits), got in zip(rows, answers, strict=True) if list(counted(hits)) != got[:2]]
    for query, wanted, got in wrong:
        print(f"differs: {query!r}: scan {wanted}, search {got[:2]}")
    print(f"{len(rows)} queries over {len(texts)} texts, {len(wrong)} differ from the scan")
    for what, some in (("a term", answers[: args.terms]), ("a query", answers)):
        sizes = sorted(got[3] for got in some)
        print(
            f"{what}: {statistics.mean(got[2] for got in some):.2f} requests, {statistics.mean(sizes) / 1000:.1f} KB"
            f" (95 of 100 below {sizes[int(0.95 * len(sizes))] / 1000:.0f} KB)"
        )
    times = sorted(got[4] for got in answers)
    print(
        f"answered {statistics.mean(times):.1f} ms after its last shard came, not yet unpacked"
        f" (95 of 100 within {times[int(0.95 * len(times))]:.0f}, all within {times[-1]:.0f})"
    )
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
