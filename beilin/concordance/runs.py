"""All postings of an archive in key order, with memory for one block of texts and four bytes a character for the rest.

Blocks of texts are sorted each by itself; the sorted blocks are then read side by side, one range of keys at a time.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise, starmap
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from beilin.concordance.grams import BITS, MASK, Codes, Keys, keys

BLOCK = 1_000_000  # places sorted at once
FEW = 50_000  # places below which ranking characters costs more than it saves


class Run(NamedTuple):
    """Postings in key order: `terms[i]` stands at `places[starts[i]:starts[i + 1]]`, rising."""

    terms: Keys
    starts: NDArray[np.int64]
    places: NDArray[np.uint32]


def sort(some: Keys, places: NDArray[np.uint32]) -> Run:
    """Group postings by key; within a key, places keep their order."""
    order = _order(some)
    some = some[order]
    first = np.flatnonzero(np.diff(some, prepend=~some[:1]))
    return Run(some[first], np.append(first, len(some)), places[order])


def _order(some: Keys) -> NDArray[np.int64]:
    """`argsort`, stable.

    Where the ranks of three characters and a number fit into 64 bits, such numbers are sorted instead, in a third of the time.
    """
    if len(some) < FEW:
        return np.argsort(some, kind="stable")
    parts = [(some >> shift) & MASK for shift in (BITS + BITS, BITS, np.uint64(0))]
    seen = np.zeros(int(MASK) + 1, dtype=bool)
    for part in parts:
        seen[part] = True
    rank = np.cumsum(seen, dtype=np.uint64)
    wide, low = np.uint64(int(rank[-1]).bit_length()), np.uint64(len(some).bit_length())
    if 3 * wide + low > 64:
        return np.argsort(some, kind="stable")
    first, second, third = (rank[part] for part in parts)
    row = (((first << wide | second) << wide | third) << low) | np.arange(len(some), dtype=np.uint64)
    row.sort()
    return (row & ((np.uint64(1) << low) - np.uint64(1))).astype(np.int64)


class Block(NamedTuple):
    """Neighbouring texts, and the place at which the first of them begins."""

    base: int
    texts: list[Codes]


def blocks(texts: Iterable[Codes], size: int = BLOCK) -> Iterator[Block]:
    """Texts by blocks. Places count the characters and paragraph ends of all texts before."""
    base, held, count = 0, list[Codes](), 0
    for codes in texts:
        held.append(codes)
        count += len(codes)
        if count >= size:
            yield Block(base, held)
            base, held, count = base + count, [], 0
    if count:
        yield Block(base, held)


def posted(block: Block) -> Run:
    """The postings of one block."""
    some, places = keys(np.concatenate(block.texts))
    return sort(some, places + np.uint32(block.base))


class Range(NamedTuple):
    """Keys from `low` up to `high`."""

    low: np.uint64
    high: np.uint64


def ranges(runs: list[Run], size: int = BLOCK) -> Iterator[Range]:
    """Ranges that hold about `size` postings each, judged by a sample of every run's keys. No first character is cut in two."""
    if not runs:
        return
    sample = [run.terms[np.searchsorted(run.starts, np.arange(0, len(run.places), 1024), "right") - 1] for run in runs]
    cuts = np.sort(np.concatenate(sample))[:: max(1, size // 1024)]
    whole = BITS + BITS
    edges = [np.uint64(0), *np.unique(cuts >> whole << whole)[1:], np.uint64(2**63)]
    yield from starmap(Range, pairwise(edges))


def merge(runs: list[Run], within: Range) -> Run:
    """What all runs hold of one range, as one run."""
    parts = [_between(run, within) for run in runs]
    return sort(np.concatenate([np.repeat(p.terms, np.diff(p.starts)) for p in parts]), np.concatenate([p.places for p in parts]))


def _between(run: Run, within: Range) -> Run:
    a, b = np.searchsorted(run.terms, within)
    starts = run.starts[a : b + 1]
    return Run(run.terms[a:b], starts - starts[0], run.places[starts[0] : starts[-1]])
