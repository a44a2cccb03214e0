"""Search against a scan: `python benches/search_exact.py SITE [--terms 200] [--seed 1]`.

SITE is a built site. Random runs of one to eight characters are taken from its `data/texts.jsonl` (inside words, across words, across
marks), as printed and turned to the other script. Each is asked of the site's own search in a real Chromium: alone, with another,
without it, near it, or it, with a gap, and only as typed; hits and texts must equal the scan's. Prints what differs, and what
answers cost.
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
from typing import NamedTuple

from opencc import OpenCC
from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent))

from beilin.chinese import fold
from benches.scan import Hits, Scan, as_typed, counted

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
ASK = """async ([script, index, queries]) => {
  const { Link } = await import(new URL("link.js", script));
  const words = document.querySelector("[data-search-start]").textContent;
  const found = [];
  let link;
  for (const [n, [query, typed]] of queries.entries()) {
    if (n % 20 === 0) {  // a new worker remembers nothing, so most answers are paid in full
      link?.worker.terminate();
      link = new Link(new URL("worker.js", script));
      await link.do("open", { base: index, words, names: [] });
    }
    const { counts, cost } = await link.do("ask", { query, typed, filters: {}, order: "", folded: true });
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


class Case(NamedTuple):
    """A query and what a scan finds. `kind`: term, two, or, gap, typed: in the script alone that was typed."""

    kind: str
    query: str
    hits: Hits


def cases(texts: list[list[str]], count: int, chance: random.Random) -> list[Case]:
    """Queries and what a scan finds: terms, the same in the other script, then terms in twos and terms as typed."""
    scan, typed, other = Scan(texts), Scan(texts, as_typed), (OpenCC("s2t"), OpenCC("t2s"))
    some = terms(texts, count, chance)
    turned = [form for term in some for form in sorted({cc.convert(term) for cc in other} - {term})]
    rows = [Case("term", term, scan.term(term)) for term in (*some, *turned)]
    for one, two in zip(some[::4], some[1::4], strict=False):
        rows.append(Case("two", f"{one} {two}", scan.both(dict.fromkeys([fold(one), fold(two)]))))
        if not two.startswith("-"):
            rows.append(Case("two", f"{one} -{two}", scan.both([one], [two])))
        rows.append(Case("two", f"{one} ~9 {two}", scan.near(one, two, 9)))
        rows.append(Case("or", f"{one} OR {two}", scan.either([one, two])))
    for words in (words for words in some if len(fold(words)) == len(words) > 2 and not words.startswith("-")):
        rows.append(Case("gap", f"{words[0]}?{words[2:]}", scan.gapped(words[0], words[2:], 1, 1)))
        rows.append(Case("gap", f"{words[:1]}*{words[-1]}", scan.gapped(words[0], words[-1], 0, 12)))
    return rows + [Case("typed", term, typed.term(term)) for term in (*some[::4], *turned[::4])]


def ask(page: Page, base: str, asked: list[Case]) -> list[list[float]]:
    page.goto(base + "search/")
    script = page.eval_on_selector("script[type=module]", "element => element.src")
    return page.evaluate(ASK, [script, base + "search/", [[case.query, case.kind == "typed"] for case in asked]])


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
        answers = ask(browser.new_page(), f"http://127.0.0.1:{server.server_port}/", rows)
    server.shutdown()
    wrong = [(case, got) for case, got in zip(rows, answers, strict=True) if list(counted(case.hits)) != got[:2]]
    for case, got in wrong:
        print(f"differs: {case.kind} {case.query!r}: scan {counted(case.hits)}, search {got[:2]}")
    print(f"{len(rows)} queries over {len(texts)} texts, {len(wrong)} differ from the scan")
    for what, kinds in (
        ("terms", ["term"]),
        ("with both, not and near", ["term", "two"]),
        ("or", ["or"]),
        ("gaps", ["gap"]),
        ("as typed", ["typed"]),
    ):
        some = [got for case, got in zip(rows, answers, strict=True) if case.kind in kinds]
        sizes, times = sorted(got[3] / 1000 for got in some), sorted(got[4] for got in some)
        most = int(0.95 * len(some))
        print(
            f"{what}: {len(some)} of {statistics.mean(got[2] for got in some):.2f} requests, {statistics.mean(sizes):.1f} KB"
            f" (95 of 100 below {sizes[most]:.0f}); answered {statistics.mean(times):.1f} ms after the last file came, still packed"
            f" (95 of 100 within {times[most]:.0f}, all within {times[-1]:.0f})"
        )
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
