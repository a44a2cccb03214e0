"""The last stage but one: what the search page asks. The concordance finds every occurrence, Pagefind finds a text by rough words."""

import hashlib
import subprocess
import tempfile
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path, PurePath

import msgspec
import numpy as np
import pagefind_bin

from beilin import addresses
from beilin.archive import Card, Work
from beilin.concordance import feed, folding, forms, leaf, lines, runs, shards, tallies
from beilin.concordance.ahead import ahead
from beilin.concordance.grams import Codes, codes
from beilin.concordance.start import Directory, day, start, table
from beilin.concordance.suggest import suggestions
from beilin.records import Cleaned
from beilin.rules.describe.fields import vague
from beilin.rules.describe.people import apart
from beilin.urls import safe

PLACE = "search/"  # where the index lies in the site
START = "start"  # what stands in the search page and is no file of its own
THREADS = 3  # that sort and pack; more would only take memory, for between two such steps one waits for the other
# Pagefind's own pages, styles and worker: the search page draws what is found itself, and hears of no failure from the worker.
_PARTS = ("ui", "modular-ui", "component-ui", "highlight", "worker")
UNUSED = frozenset(f"pagefind-{part}.{end}" for part in _PARTS for end in ("js", "css"))


def terms(cleaned: Cleaned, ids: list[str]) -> bytes:
    """What the index keeps of one page; `ids` are its texts' in order. See `concordance.leaf`."""
    url, taken = safe(cleaned.capture.url) or "", (cleaned.capture.fetched or "")[:10]
    return leaf.encode(leaf.leaf(text_id, text, url, taken) for text_id, text in zip(ids, cleaned.texts, strict=True))


def concordance(cards: list[Card], works: list[Work], pages: list[bytes]) -> dict[str, bytes]:
    """The whole index as file name → bytes, and under `START` the start, by the layout in docs/search-index.md.

    `pages`: the `terms` of every page, in any order.
    Texts are numbered by date, then id, so that places in the order of the index are places in time.
    """
    leaves = {one.id: one for page in pages for one in leaf.decode(page)}
    cards = _numbered(cards)
    rows = [leaves[card.id] for card in cards]
    texts = [codes(row.folded) for row in rows]
    cited = [lines.Cited(apart(card.author or ""), "" if vague(card.source) else card.source or "") for card in cards]
    packs = list(lines.packs(cards, rows, cited, [addresses.text(card.id) for card in cards]))
    with ThreadPoolExecutor(THREADS) as pool:
        cut, tallied = _grams(texts, pool)
        files = {f"g{i}.bin": shard.packed for i, shard in enumerate(cut)}
        files |= {f"t{i}.bin": file.packed for i, file in enumerate(tallied)}
        files |= {f"l{i}.bin": raw for i, raw in enumerate(ahead(pool, lines.packed, packs))}
    files |= {f"b{i}.bin": raw for i, raw in enumerate(lines.breaks(texts))}
    printed = forms.forms([card.language for card in cards], rows)
    files |= {"forms.bin": printed.directory} | {f"f{i}.bin": raw for i, raw in enumerate(printed.files)}
    fold = folding.tables(_printed(texts).union(*(row.changed for row in rows)))
    files |= {"fold.bin": shards.pack(fold.rest), "texts.bin": table(cards, works, list(map(len, texts)), [one.first for one in packs])}
    directory = Directory(_digest(files), cut, tallied)
    files = {f"{PLACE}{directory.folder}/{name}": raw for name, raw in files.items()}
    begin = start(directory, fold.first, len(cards))
    return {START: begin, f"{PLACE}suggest.json": suggestions(cards)} | files


def _printed(texts: list[Codes]) -> set[str]:
    """The characters that stand in folded texts."""
    seen = np.zeros(folding.LAST, dtype=bool)
    for text in texts:
        seen[text] = True
    return set(map(chr, np.flatnonzero(seen).tolist()))


def _grams(texts: list[Codes], pool: Executor) -> tuple[list[shards.Shard], list[tallies.File]]:
    """Where every gram stands, and how often each text holds the frequent runs."""
    blocks = list(ahead(pool, runs.posted, runs.blocks(texts)))
    bases = np.append(0, np.cumsum([len(text) for text in texts]))

    def piece(within: runs.Range) -> tuple[list[shards.Shard], list[tallies.Tally]]:
        weighed = shards.weigh(runs.merge(blocks, within), int(bases[-1]))
        return list(shards.shards(weighed)), list(tallies.tallies(weighed, bases))

    cut, tallied = list[shards.Shard](), list[tallies.Tally]()
    for some, frequent in ahead(pool, piece, runs.ranges(blocks)):
        cut += some
        tallied += frequent
    return cut, list(tallies.files(tallied))


def pagefind(cards: list[Card], pages: list[bytes], full: int) -> dict[str, bytes]:
    """Pagefind's folder as file name → bytes. Archives of more than `full` texts are indexed by title, names and lead only:
    Pagefind takes 0.8 MB of memory a text of 1,800 characters.

    `fragments.json` beside it names the fragment of each text in the concordance's order, so that the page can filter by the table
    of texts: Pagefind's own filters come out in another order every time.

    Runs the pinned `pagefind` on a temporary folder; raises `RuntimeError` with what it said if it fails. Pages without a word it
    refuses to index, so it is not asked.
    """
    leaves = {one.id: one for page in pages for one in leaf.decode(page)}
    with tempfile.TemporaryDirectory(prefix="beilin-pagefind-") as folder:
        site, out = Path(folder, "site"), Path(folder, "out")
        site.mkdir()
        for number, card in enumerate(_numbered(cards)):
            whole = len(cards) <= full
            Path(site, f"{number:07}.html").write_bytes(feed.page(card, leaves[card.id], addresses.text(card.id), whole))
        if any(one.folded.strip(leaf.END) for one in leaves.values()):
            _run_pagefind(site, out)
        found = sorted(path for path in out.rglob("*") if path.is_file() and path.name not in UNUSED)
        files = {path.relative_to(out).as_posix(): path.read_bytes() for path in found}
    files["fragments.json"] = _fragments(files, cards)
    return {f"{PLACE}pagefind/{name}": raw for name, raw in files.items()}


def _fragments(files: dict[str, bytes], cards: list[Card]) -> bytes:
    """Pagefind's name for each text, by number."""
    names = {feed.address_of(raw): PurePath(name).stem for name, raw in files.items() if name.startswith("fragment/")}
    return msgspec.json.encode([names.get(addresses.text(card.id), "") for card in _numbered(cards)])


def _numbered(cards: list[Card]) -> list[Card]:
    """Cards in the order that numbers texts: by date, then id."""
    return sorted(cards, key=lambda card: (day(card.date), card.id))


def _run_pagefind(site: Path, out: Path) -> None:
    told = ["--site", str(site), "--output-path", str(out), "--force-language", feed.LANGUAGE, "--quiet"]
    done = subprocess.run([pagefind_bin.get_executable(), *told], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"pagefind ended with {done.returncode}: {(done.stderr or done.stdout).strip()[-2000:]}")


def _digest(files: dict[str, bytes]) -> str:
    """A name for the folder that changes with any of its bytes, so that hosts and browsers may keep its files for good."""
    total = hashlib.sha256()
    for name, raw in files.items():
        total.update(name.encode() + b"\0" + hashlib.sha256(raw).digest())
    return total.hexdigest()[:12]
