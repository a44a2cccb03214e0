"""All postings of an archive in key order, with memory for one block of texts and four bytes a character for the rest.

Blocks of texts are sorted one by one; the sorted blocks are then read side by side, one range of keys at a time.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from beilin.concordance.grams import BITS, MASK, Codes, Keys, keys

BLOCK = 4_000_000  # places sorted at once
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


def blocks(texts: Iterable[Codes], size: int = BLOCK) -> Iterator[Run]:
    """Sorted blocks. Places count the characters and paragraph ends of all texts before."""
    base, held, count = 0, list[Codes](), 0
    for codes in texts:
        held.append(codes)
        count += len(codes)
        if count >= size:
            yield _block(held, base)
            base, held, count = base + count, [], 0
    if count:
        yield _block(held, base)


def _block(held: list[Codes], base: int) -> Run:
    some, places = keys(np.concatenate(held))
    return sort(some, places + np.uint32(base))


def merge(runs: list[Run], size: int = BLOCK) -> Iterator[Run]:
    """The runs as one, in key order, in pieces of about `size` postings; no key is cut in two."""
    if len(runs) < 2:
        yield from runs
        return
    for low, high in _ranges(runs, size):
        parts = [_between(run, low, high) for run in runs]
        yield sort(np.concatenate([np.repeat(p.terms, np.diff(p.starts)) for p in parts]), np.concatenate([p.places for p in parts]))


def _ranges(runs: list[Run], size: int) -> Iterator[tuple[np.uint64, np.uint64]]:
    """Key ranges [low, high) that hold about `size` postings each, judged by a sample of every run's keys."""
    sample = np.concatenate([run.terms[np.searchsorted(run.starts, np.arange(0, len(run.places), 1024), "right") - 1] for run in runs])
    cuts = np.unique(np.sort(sample)[:: max(1, size // 1024)])
    edges = [np.uint64(0), *cuts[1:], np.uint64(2**63)]
    yield from pairwise(edges)


def _between(run: Run, low: np.uint64, high: np.uint64) -> Run:
    a, b = np.searchsorted(run.terms, [low, high])
    starts = run.starts[a : b + 1]
    return Run(run.terms[a:b], starts - starts[0], run.places[starts[0] : starts[-1]])
