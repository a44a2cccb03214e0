"""Packs: the words of a few neighbouring texts in one file, for lines in context. And the paragraph lengths of many."""

import zlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from beilin.archive import Card
from beilin.concordance import varint
from beilin.concordance.grams import Codes
from beilin.concordance.leaf import Leaf
from beilin.concordance.shards import pack

PACK = 20_000  # UTF-8 bytes of words at which a pack is closed; about 9 KB after gzip
BREAKS = 256  # texts whose paragraph lengths share a file; nearness and wildcards fetch those of their candidates


class Cited(NamedTuple):
    """Whom a citation of a text names: its authors one by one, and who printed it, "" for nobody."""

    authors: tuple[str, ...]
    source: str


class Pack(NamedTuple):
    """`first` is the number of its first text; `rows` what the file holds before gzip."""

    first: int
    rows: bytes


def packs(
    cards: Sequence[Card], leaves: Sequence[Leaf], cited: Sequence[Cited], addresses: Sequence[str], size: int = PACK
) -> Iterator[Pack]:
    """JSON rows: id, address, title, date, source, anchors, what a citation tells, then paragraphs: the title as found on the page
    ("" where it has none) first.

    `anchors[i]` is the id of paragraph i on the text's page, "" for the title. What a citation tells: authors, who printed it, where its
    page was found, on which day.
    """
    rows, first, held = [], 0, 0
    for number, (card, leaf, whom, address) in enumerate(zip(cards, leaves, cited, addresses, strict=True)):
        anchors = ["", *leaf.anchors]
        told = [*whom, leaf.url, leaf.taken]
        rows.append([leaf.id, address, card.title, card.date or "", card.source or "", anchors, told, leaf.title, *leaf.paragraphs])
        held += sum(len(words.encode()) for words in (leaf.title, *leaf.paragraphs))
        if held >= size:
            yield Pack(first, msgspec.json.encode(rows))
            rows, first, held = [], number + 1, 0
    if rows:
        yield Pack(first, msgspec.json.encode(rows))


def packed(one: Pack) -> bytes:
    """The file."""
    return pack(one.rows, strategy=zlib.Z_DEFAULT_STRATEGY)


def breaks(texts: Sequence[Codes]) -> Iterator[bytes]:
    """For each file: how many paragraphs each text has, the title counted; then all their lengths. varints."""
    for at in range(0, len(texts), BREAKS):
        ends = [np.flatnonzero(codes == 0) for codes in texts[at : at + BREAKS]]
        lengths = [np.diff(e, prepend=-1) - 1 for e in ends]
        numbers = np.concatenate([np.array([len(e) for e in ends]), *lengths])
        yield pack(varint.encode(numbers.astype(np.uint64)))
