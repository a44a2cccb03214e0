"""The start: the one file that the browser reads before the first answer. Folding, directory and the table of texts."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from beilin.concordance import folding, grams, varint
from beilin.concordance.lines import BREAKS
from beilin.concordance.shards import Shard, pack
from beilin.concordance.tallies import File
from beilin.records import Card, Work

FORM = 2  # raised when this layout changes


class Directory(NamedTuple):
    """What lies in the folder beside the start, each row in the order of its files."""

    folder: str
    shards: Sequence[Shard]
    tallies: Sequence[File]
    packs: Sequence[int]  # the first text of each


def start(directory: Directory, cards: Sequence[Card], works: Sequence[Work], sizes: Sequence[int]) -> bytes:
    """gzip of: varint length of a JSON head, the head, then the sections that `head["sections"]` measures in bytes, in its order.

    `sizes`: places each text takes, characters and paragraph ends. Every column holds one varint a text.
    """
    folder, shards, tallies, packs = directory
    head, columns = _table(cards, works)
    sections = {
        "fold": folding.table(),
        "keys": _keys([shard.first for shard in shards]),
        "bytes": varint.encode([len(shard.packed) for shard in shards]),
        "runs": _keys([key for file in tallies for key in file.keys]),
        "rows": varint.encode([len(file.keys) for file in tallies]),
        "packs": varint.encode(varint.steps(np.array(packs, dtype=np.uint64))),
        "sizes": varint.encode(sizes),
        **columns,
    }
    lengths = {"shards": len(shards), "runs": sum(len(file.keys) for file in tallies), "tallies": len(tallies), "packs": len(packs)}
    head |= {"form": FORM, "folder": folder, "texts": len(cards), "breaks": BREAKS} | lengths
    head["sections"] = {name: len(raw) for name, raw in sections.items()}
    raw = msgspec.json.encode(head)
    return pack(varint.encode([len(raw)]) + raw + b"".join(sections.values()))


def _keys(keys: Sequence[int]) -> bytes:
    return b"".join(map(varint.encode, grams.columns(np.array(keys, dtype=np.uint64))))


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
