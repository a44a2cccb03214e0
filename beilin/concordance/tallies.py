"""Tallies: how often each text holds a frequent run, for runs whose places would be many or large shards.

A run of one to three characters that is one gram or the beginning of some is answered from the shards of those grams. Where they are
heavy, the run also has a tally: one number a text, a tenth of the weight. It tells hits, texts and works, which is all that is
asked before a line is shown; and the places in a text are then found by reading the text, which the line needs anyway.
"""

import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from beilin.concordance import varint
from beilin.concordance.grams import BITS, MASK
from beilin.concordance.shards import Weighed, pack

HEAVY = 40_000  # bytes of places, four shards, from which a run has a tally
FILE = 20_000  # bytes before gzip at which a file of tallies is closed; about 8 KB after it


class Tally(NamedTuple):
    """`key` is that of the run, as of a gram; `row` is one varint a text."""

    key: int
    row: bytes


def tallies(some: Weighed, bases: NDArray[np.int64], heavy: int = HEAVY) -> Iterator[Tally]:
    """The tallies of a piece of the index that holds every gram of the characters it begins with, in key order.

    `bases`: the first place of each text, and the end of all.
    """
    terms, starts, places = some.run
    found = {key: (a, b) for key, a, b in _runs(terms, some.weight, heavy)}
    for key, (a, b) in sorted(found.items()):
        row = np.sort(places[starts[a] : starts[b]])
        yield Tally(key, varint.encode(np.diff(np.searchsorted(row, bases)).astype(np.uint64)))


def _runs(terms: NDArray[np.uint64], weight: NDArray[np.int64], heavy: int) -> Iterator[tuple[int, int, int]]:
    """Heavy runs of one, two and three characters as (key, first gram, end of grams)."""
    for shift in (BITS + BITS, BITS, np.uint64(0)):
        heads = terms >> shift
        edges = np.append(np.flatnonzero(np.diff(heads, prepend=~heads[:1])), len(heads))
        for i in np.flatnonzero(np.diff(weight[edges]) > heavy):
            if heads[edges[i]] & MASK:  # else a gram that ends before: its own places are but a part of its run's
                yield int(heads[edges[i]] << shift), int(edges[i]), int(edges[i + 1])


class File(NamedTuple):
    """`keys` of the runs in it, rising."""

    keys: list[int]
    packed: bytes


def files(some: Iterable[Tally], size: int = FILE) -> Iterator[File]:
    """Tallies side by side; each row has codes of its own, for frequent runs count otherwise than rare ones."""
    held: list[Tally] = []
    for tally in some:
        held.append(tally)
        if sum(len(one.row) for one in held) >= size:
            yield _file(held)
            held = []
    if held:
        yield _file(held)


def _file(held: list[Tally]) -> File:
    return File([one.key for one in held], pack(*(one.row for one in held), strategy=zlib.Z_HUFFMAN_ONLY))
