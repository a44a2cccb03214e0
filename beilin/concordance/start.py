"""The start, which stands in the search page: folding and the directory. And the table of texts, which answers need."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from beilin.archive import Card, Work
from beilin.concordance import digits, grams, varint
from beilin.concordance.lines import BREAKS
from beilin.concordance.shards import Shard, pack
from beilin.concordance.tallies import File
from beilin.concordance.varint import Numbers

FORM = 8  # raised when this layout changes
SMALL = 64  # the sizes of texts are told in two rows: what is whole in this, and what is left over
WEIGHT = 4_000  # bytes in which the size of a shard is told: what the planner weighs need not be exact


class Directory(NamedTuple):
    """What lies in the folder beside the start, each row in the order of its files."""

    folder: str
    shards: Sequence[Shard]
    tallies: Sequence[File]


def start(directory: Directory, fold: Numbers | Sequence[int], texts: int) -> bytes:
    """JSON. `fold`: the first part of the folding table. Not gzip: hosts pack the page that it stands in."""
    folder, shards, tallies = directory
    lengths = {"shards": len(shards), "runs": sum(len(file.keys) for file in tallies), "tallies": len(tallies)}
    rows = {
        "fold": fold,
        "keys": _keys(list(edges(shards))),
        "weights": [len(shard.packed) // WEIGHT for shard in shards],
        "runs": _keys([key for file in tallies for key in file.keys]),
        "rows": [len(file.keys) for file in tallies],
    }
    signs = {name: digits.encode(row) for name, row in rows.items()}
    return msgspec.json.encode({"form": FORM, "folder": folder, "texts": texts} | lengths | {"digits": signs})


def edges(shards: Iterable[Shard]) -> Iterator[int]:
    """For each shard a key above all of the shard before and not above its own first: of those the one that ends in the most zeros,
    for it takes the fewest bytes to tell."""
    before = 0
    for shard in shards:
        bit = (shard.first ^ before).bit_length() - 1  # the highest in which the two differ
        yield shard.first >> bit << bit
        before = shard.last


def folder(start: bytes) -> str:
    """The folder that a start names."""
    return msgspec.json.decode(start)["folder"]


def table(cards: Sequence[Card], works: Sequence[Work], sizes: Sequence[int], packs: Sequence[int]) -> bytes:
    """The table of texts, gzip. `sizes`: places each text takes, characters and paragraph ends; `packs`: the first text of each.

    Every column holds one varint a text, `sizes` two: gzip packs the rows apart better, since what is left over has no pattern.
    """
    names, columns = _table(cards, works)
    first = varint.encode(varint.steps(np.array(packs, dtype=np.uint64)))
    told = b"".join(map(varint.encode, np.divmod(np.array(sizes, dtype=np.uint64), np.uint64(SMALL))))
    return pack(_joined(names | {"breaks": BREAKS, "packs": len(packs)}, {"packs": first, "sizes": told} | columns))


def _joined(head: dict[str, object], sections: dict[str, bytes]) -> bytes:
    """varint length of a JSON head, the head, then the sections that `head["sections"]` measures in bytes, in its order."""
    raw = msgspec.json.encode(head | {"sections": {name: len(section) for name, section in sections.items()}})
    return varint.encode([len(raw)]) + raw + b"".join(sections.values())


def _keys(keys: Sequence[int]) -> Numbers:
    return np.concatenate(grams.columns(np.array(keys, dtype=np.uint64)))


def _table(cards: Sequence[Card], works: Sequence[Work]) -> tuple[dict[str, object], dict[str, bytes]]:
    """Names to put into a head, and columns of numbers that point at them."""
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
