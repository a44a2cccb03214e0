"""Matches joined over small edits: runs that two texts share though a few letters differ."""

from typing import NamedTuple

import numpy as np

from beilin.kin.corpus import Corpus
from beilin.kin.groups import components
from beilin.kin.matches import Matches
from beilin.kin.order import order_by
from beilin.kin.spans import heads_of, within

GAP = 64  # letters between two matches of one chain, on either side
SHIFT = 12  # by how much the two sides of a gap may differ: more is an insertion, and ends the chain
LEAST = 16  # equal letters of a chain worth keeping
LOOK_BACK = 5  # matches in order of a that may lie between two of one chain


class Chains(NamedTuple):
    """One row per chain, sorted by text_a, text_b, a0. Spans are global letters [a0, a1) and [b0, b1). All int64."""

    text_a: np.ndarray
    text_b: np.ndarray
    a0: np.ndarray
    a1: np.ndarray
    b0: np.ndarray
    b1: np.ndarray
    equal: np.ndarray  # letters that match


class Gaps(NamedTuple):
    """What lies between two matches of one chain: [a0, a1) stands where [b0, b1) does. `chain` numbers its row in Chains."""

    chain: np.ndarray
    a0: np.ndarray
    a1: np.ndarray
    b0: np.ndarray
    b1: np.ndarray


class Line(NamedTuple):
    """Matches in order of text_a, text_b, a, b."""

    text_a: np.ndarray
    text_b: np.ndarray
    a0: np.ndarray
    b0: np.ndarray
    size: np.ndarray


def lined_up(corpus: Corpus, matches: Matches) -> Line:
    """The matches of each pair of texts in order, but for phrases that recur in a text and so match off the main line,
    inside longer matches on both sides.
    """
    text_a, text_b = corpus.owners(matches.a), corpus.owners(matches.b)
    order = order_by(text_a * corpus.texts + text_b, matches.a, matches.b)
    row = Line(text_a[order], text_b[order], *(column[order] for column in matches))
    heads = heads_of(row.text_a, row.text_b)
    pair = np.repeat(np.arange(len(heads)), np.diff(np.append(heads, len(order))))
    kept = ~(within(pair, row.a0, row.a0 + row.size) & within(pair, row.b0, row.b0 + row.size))
    return Line(*(column[kept] for column in row))


def find_chains(row: Line, gap: int) -> tuple[Chains, Gaps]:
    """Chains with at least LEAST equal letters and no gap over `gap`, and the gaps inside them."""
    chain = _chained(row, gap)
    equal = np.bincount(chain, row.size, len(chain))
    kept = equal[chain] >= LEAST
    order = order_by(chain[kept])
    return _as_chains(Line(*(column[kept][order] for column in row)), chain[kept][order])


def _chained(row: Line, gap: int) -> np.ndarray:
    """The first match of each match's chain. A chain looks past a few matches that do not fit: phrases that recur.

    Neighbours shifted by no more than a misprint are joined first, so that no stray takes their place.
    """
    count = len(row.a0)
    before, after = np.full(count, -1), np.full(count, -1)
    for shift, step in ((shift, step) for shift in (2, SHIFT) for step in range(1, LOOK_BACK + 1)):
        x, y = np.arange(count - step), np.arange(step, count)
        free = (after[x] < 0) & (before[y] < 0)
        x, y = x[free], y[free]
        fits = _goes_on(row, x, y, gap, shift)
        after[x[fits]], before[y[fits]] = y[fits], x[fits]
    linked = np.flatnonzero(before >= 0)
    return components(count, before[linked], linked)


def _goes_on(row: Line, x: np.ndarray, y: np.ndarray, gap: int, shift: int) -> np.ndarray:
    """Whether match y goes on from match x after a small edit."""
    size = row.size[x]
    gap_a, gap_b = row.a0[y] - row.a0[x] - size, row.b0[y] - row.b0[x] - size
    return (
        (row.text_a[x] == row.text_a[y])
        & (row.text_b[x] == row.text_b[y])
        & (np.minimum(gap_a, gap_b) > -np.minimum(size, row.size[y]))
        & (np.maximum(gap_a, gap_b) <= gap)
        & (np.abs(gap_a - gap_b) <= shift)
    )


def _as_chains(row: Line, chain: np.ndarray) -> tuple[Chains, Gaps]:
    """Rows come sorted by chain, then a."""
    if not len(chain):
        return Chains(*[chain] * 7), Gaps(*[chain] * 5)
    inside = chain[1:] == chain[:-1]
    heads = np.flatnonzero(np.concatenate([[True], ~inside]))
    ends_a, ends_b = row.a0 + row.size, row.b0 + row.size
    at = np.flatnonzero(inside)
    next_a, next_b = row.a0[at + 1], row.b0[at + 1]
    # A letter that an edit repeats is claimed by both neighbours: the second keeps it.
    lap = np.maximum(0, np.maximum(ends_a[at] - next_a, ends_b[at] - next_b))
    equal = np.add.reduceat(row.size, heads) - np.bincount(np.cumsum(~inside)[at], lap, len(heads)).astype(np.int64)
    a1, b1 = np.maximum.reduceat(ends_a, heads), np.maximum.reduceat(ends_b, heads)
    chains = Chains(row.text_a[heads], row.text_b[heads], row.a0[heads], a1, row.b0[heads], b1, equal)
    order = np.lexsort((chains.b0, chains.a0, chains.text_b, chains.text_a))
    rank = np.argsort(order, kind="stable")[np.cumsum(np.concatenate([[True], ~inside])) - 1]
    gaps = Gaps(rank[at], ends_a[at] - lap, next_a, ends_b[at] - lap, next_b)
    return Chains(*(column[order] for column in chains)), gaps
