"""The start: the one file that the browser reads before the first answer. Folding, directory and the table of texts."""

from collections.abc import Sequence

import msgspec
import numpy as np

from beilin.concordance import folding, grams, varint
from beilin.concordance.lines import BREAKS, Pack
from beilin.concordance.shards import Shard, pack
from beilin.records import Card, Work

FORM = 1  # raised when this layout changes


def start(
    folder: str, cards: Sequence[Card], works: Sequence[Work], sizes: Sequence[int], shards: Sequence[Shard], packs: Sequence[Pack]
) -> bytes:
    """gzip of: varint length of a JSON head, the head, then the sections that `head["sections"]` measures in bytes, in its order.

    `sizes`: places each text takes, characters and paragraph ends. Every column holds one varint a text.
    """
    head, columns = _table(cards, works)
    sections = {
        "fold": folding.table(),
        "keys": b"".join(map(varint.encode, grams.columns(np.array([s.first for s in shards], dtype=np.uint64)))),
        "bytes": varint.encode([len(s.packed) for s in shards]),
        "packs": varint.encode(varint.steps(np.array([p.first for p in packs], dtype=np.uint64))),
        "sizes": varint.encode(sizes),
        **columns,
    }
    head |= {"form": FORM, "folder": folder, "texts": len(cards), "shards": len(shards), "packs": len(packs), "breaks": BREAKS}
    head["sections"] = {name: len(raw) for name, raw in sections.items()}
    raw = msgspec.json.encode(head)
    return pack(varint.encode([len(raw)]) + raw + b"".join(sections.values()))


def _table(cards: Sequence[Card], works: Sequence[Work]) -> tuple[dict[str, object], dict[str, bytes]]:
    """Names to put into the head, and columns of numbers that point at them."""
    names: dict[str, object] = {}
    columns: dict[str, bytes] = {}
    for name, values in (
        ("languages", [card.language for card in cards]),
        ("sites", [card.site or "" for card in cards]),
        ("sources", [card.source or "" for card in cards]),
        ("kinds", [card.kind or "" for card in cards]),
    ):
        seen = sorted(set(values))
        place = {value: i for i, value in enumerate(seen)}
        names[name], columns[name] = seen, varint.encode([place[value] for value in values])
    columns["dates"] = varint.encode(varint.steps(np.array([day(card.date) for card in cards], dtype=np.uint64)))
    columns["speakers"] = varint.encode(_speakers(cards, works))
    return names, columns


def day(date: str | None) -> int:
    """An ISO date as a number that sorts like it: 2021-02 → 20210200, none → 0."""
    digits = (date or "")[:10].replace("-", "")
    return int(digits.ljust(8, "0")) if digits.isdecimal() and digits.isascii() else 0


def _speakers(cards: Sequence[Card], works: Sequence[Work]) -> list[int]:
    """For each text 0 if it speaks for its work, else the number of the text that does, plus 1."""
    number = {card.id: i for i, card in enumerate(cards)}
    speaks = [0] * len(cards)
    for work in works:
        for copy in work.texts[1:]:
            speaks[number[copy]] = number[work.texts[0]] + 1
    return speaks
