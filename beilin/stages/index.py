"""The last stage but one: what the search page asks. The concordance finds every occurrence, Pagefind finds a text by rough words."""

import hashlib

from beilin import addresses
from beilin.concordance import leaf, lines, runs, shards
from beilin.concordance.grams import codes
from beilin.concordance.start import day, start
from beilin.records import Card, Cleaned, Work

PLACE = "search/"  # where the index lies in the site


def terms(cleaned: Cleaned, ids: list[str]) -> bytes:
    """What the index keeps of one page; `ids` are its texts' in order. See `concordance.leaf`."""
    return leaf.encode(leaf.leaf(text_id, text) for text_id, text in zip(ids, cleaned.texts, strict=True))


def concordance(cards: list[Card], works: list[Work], pages: list[bytes]) -> dict[str, bytes]:
    """The whole index as file name → bytes, by the layout in docs/search-index.md.

    `pages`: the `terms` of every page, in any order.
    Texts are numbered by date, then id, so that places in the order of the index are places in time.
    """
    leaves = {one.id: one for page in pages for one in leaf.decode(page)}
    cards = sorted(cards, key=lambda card: (day(card.date), card.id))
    rows = [leaves[card.id] for card in cards]
    texts = [codes(row.folded) for row in rows]
    cut = list(shards.shards(runs.merge(list(runs.blocks(texts)))))
    packs = list(lines.packs(cards, rows, [addresses.text(card.id) for card in cards]))
    files = {f"g{i}.bin": shard.packed for i, shard in enumerate(cut)}
    files |= {f"l{i}.bin": pack.packed for i, pack in enumerate(packs)}
    files |= {f"b{i}.bin": raw for i, raw in enumerate(lines.breaks(texts))}
    folder = _digest(files)
    sizes = [len(text) for text in texts]
    files = {f"{PLACE}{folder}/{name}": raw for name, raw in files.items()}
    return {f"{PLACE}start.bin": start(folder, cards, works, sizes, cut, packs)} | files


def _digest(files: dict[str, bytes]) -> str:
    """A name for the folder that changes with any of its bytes, so that hosts and browsers may keep its files for good."""
    total = hashlib.sha256()
    for name, raw in files.items():
        total.update(name.encode() + b"\0" + hashlib.sha256(raw).digest())
    return total.hexdigest()[:12]
