"""Postings cut into shards, each one request for the browser."""

import zlib
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from beilin.concordance import bits, grams, varint
from beilin.concordance.runs import Run

SHARD = 10_000  # bytes of a shard, as good as they can be told before gzip: a query pays for two or three whole shards
ROOM = 0.18  # by how much of that a shard may be smaller or larger, so that it can begin where its first key is short
CLASS = 3  # bits that a class takes after gzip
MIDDLE = 32  # what is written for a step of the class to be expected


class Shard(NamedTuple):
    """`first` and `last` are the keys of its first and last gram; `packed` is gzip."""

    first: int
    last: int
    packed: bytes


class Weighed(NamedTuple):
    """A run, its steps and their classes; `weight[i]`: about how many bytes the places of all grams before gram i take.
    `end`: how many places the index has, empty ones included."""

    run: Run
    end: int
    steps: NDArray[np.uint64]
    sizes: NDArray[np.uint8]
    weight: NDArray[np.int64]


def pack(*parts: bytes, strategy: int = zlib.Z_FILTERED) -> bytes:
    """gzip without a time, the same bytes whenever it is run; each part gets codes of its own, for parts that are unlike each other.

    `strategy`: zlib's. Rows of small numbers repeat themselves by chance, and to write down short repetitions makes them larger: filtered
    takes long ones alone, which is best for most rows. Words want the default, tallies none at all.
    """
    stream = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS, 9, strategy)
    packed = [stream.compress(part) + stream.flush(zlib.Z_SYNC_FLUSH) for part in parts[:-1]]
    return b"".join([*packed, stream.compress(parts[-1]), stream.flush()])


def weigh(run: Run, end: int) -> Weighed:
    steps = _steps(run)
    sizes = bits.classes(steps)
    weight = np.append(0, np.cumsum(sizes, dtype=np.int64) + CLASS * np.arange(1, len(sizes) + 1))[run.starts] // 8
    return Weighed(run, end, steps, sizes, weight)


def shards(some: Weighed, size: int = SHARD) -> Iterator[Shard]:
    """The run cut in key order; a gram is never cut, so a frequent one fills a shard of its own."""
    for a, b in _cuts(some, size):
        yield Shard(int(some.run.terms[a]), int(some.run.terms[b - 1]), _shard(some, a, b))


def _steps(run: Run) -> NDArray[np.uint64]:
    """From place to place within a gram; the first is counted from -1, so that no step is 0."""
    steps = np.diff(run.places.astype(np.int64), prepend=0)
    firsts = run.starts[:-1]
    steps[firsts] = run.places[firsts].astype(np.int64) + 1
    return steps.astype(np.uint64)


def _cuts(some: Weighed, size: int) -> Iterator[tuple[int, int]]:
    """Rows of grams [a, b) that weigh about `size`, each cut where the keys on either side differ most: see `start.edges`."""
    weight, terms = some.weight, some.run.terms
    differ = terms[1:] ^ terms[:-1]
    a, count = 0, len(terms)
    while a < count:
        least, most = np.searchsorted(weight, weight[a] + [size * (1 - ROOM), size * (1 + ROOM)], "right") - 1
        least, most = max(a + 1, least), max(a + 1, most)
        b = count if most >= count else least + int(np.argmax(differ[least - 1 : most]))
        yield a, b
        a = b


def _shard(some: Weighed, a: int, b: int) -> bytes:
    low, high = some.run.starts[a], some.run.starts[b]
    counts = np.diff(some.run.starts[a : b + 1]).astype(np.uint64)
    rows = [varint.encode(row) for row in (*grams.columns(some.run.terms[a:b]), counts)]
    sizes = some.sizes[low:high]
    told = sizes + np.uint8(MIDDLE) - np.repeat(bits.classes(np.uint64(some.end) // counts), counts.astype(np.int64))
    return pack(varint.encode([b - a]) + b"".join(rows), told.tobytes(), bits.pack(some.steps[low:high], sizes))
