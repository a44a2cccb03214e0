"""From anchors to maximal matches: runs of letters that stand in two texts, each found once.

Where two anchors match and the pair before them matches too, the run merely goes on. So only starts and ends of runs are kept;
sorted along their diagonal (b − a), the n-th start belongs to the n-th end. No pair of texts is ever looked at by itself,
and no more than one shard of the anchor space at a time is sorted.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from beilin.kin.corpus import Corpus
from beilin.kin.sketch import K
from beilin.kin.spans import heads_of

CAP = 12  # an anchor that stands in more places pairs only with its first: cost stays linear, copies still meet
COMMON = 32  # places: an anchor in more is common, a mark of furniture or of a stock phrase
SHARD = 1 << 21  # anchors sorted at once
REACH = 24  # letters a match is followed beyond its anchors, more than it takes to its end unless common anchors were left out


class Matches(NamedTuple):
    """Letters [a, a + size) equal letters [b, b + size); a < b, in different texts. int64 each."""

    a: np.ndarray
    b: np.ndarray
    size: np.ndarray


class _Anchors(NamedTuple):
    hashes: np.ndarray
    at: np.ndarray
    owner: np.ndarray
    many: np.ndarray  # bool: stands in more than CAP places
    lead: np.ndarray  # bool: the first of its hash


def find_matches(corpus: Corpus) -> tuple[Matches, np.ndarray, np.ndarray]:
    """All maximal matches that hold an anchor, between texts with different letters, sorted by (b − a, a).

    And the hashes and places of common anchors.
    """
    owner = corpus.owners(corpus.at)
    kept = corpus.first[owner] == owner  # of texts with the same letters only the first takes part
    hashes, at, owner = corpus.hashes[kept], corpus.at[kept], owner[kept]
    shards, count, lead = _sorted_shards(hashes)
    many = count > CAP
    anchors = _Anchors(hashes, at, owner, many, lead)
    starts, ends = [], []
    for order in shards:
        for a, b in _pairs(anchors, order):
            starts.append(_places(at, a, b, ~_runs_on(anchors, a, b, -1)))
            ends.append(_places(at, a, b, ~_runs_on(anchors, a, b, 1)))
    return _extended(corpus, _along_diagonals(starts), _along_diagonals(ends)), hashes[count > COMMON], at[count > COMMON]


def _sorted_shards(hashes: np.ndarray) -> tuple[list[np.ndarray], np.ndarray, np.ndarray]:
    """Anchor numbers sorted by hash, in shards of the hash's upper bits; how often each anchor's hash stands; whether it is the first."""
    bits = max(0, (len(hashes) // SHARD).bit_length())
    shard_of = (hashes >> np.uint64(64 - bits)).astype(np.uint16) if bits else np.zeros(len(hashes), np.uint16)
    count, lead = np.zeros(len(hashes), np.uint32), np.zeros(len(hashes), bool)
    shards = []
    for shard in range(1 << bits):
        index = np.flatnonzero(shard_of == shard)
        order = index[np.argsort(hashes[index], kind="stable")]
        heads = heads_of(hashes[order])
        counts = np.diff(np.append(heads, len(order)))
        count[order] = np.repeat(counts, counts)
        lead[order[heads]] = True
        shards.append(order[np.repeat(counts > 1, counts)])
    return shards, count, lead


def _pairs(anchors: _Anchors, order: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Pairs of equal anchors in different texts, earlier one first."""
    hashes = anchors.hashes[order]
    heads = heads_of(hashes)
    lead = np.repeat(heads, np.diff(np.append(heads, len(order))))
    crowd = np.flatnonzero(anchors.many[order] & (lead != np.arange(len(order))))
    yield _of_two_texts(anchors, order[lead[crowd]], order[crowd])
    rest = np.flatnonzero(~anchors.many[order])
    for step in range(1, CAP):
        rest = rest[rest + step < len(order)]
        rest = rest[hashes[rest + step] == hashes[rest]]
        if not len(rest):
            return
        yield _of_two_texts(anchors, order[rest], order[rest + step])


def _of_two_texts(anchors: _Anchors, a: np.ndarray, b: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    two = anchors.owner[a] != anchors.owner[b]
    return a[two], b[two]


def _runs_on(anchors: _Anchors, a: np.ndarray, b: np.ndarray, step: int) -> np.ndarray:
    """Whether the next anchors (step 1) or the ones before (−1) are a pair on the same diagonal."""
    x, y = a + step, b + step
    there = (x >= 0) & (y < len(anchors.at))
    x, y = np.where(there, x, a), np.where(there, y, b)
    return (
        there
        & (anchors.hashes[x] == anchors.hashes[y])
        & (anchors.at[x] - anchors.at[a] == anchors.at[y] - anchors.at[b])
        & (anchors.owner[x] == anchors.owner[a])
        & (anchors.owner[y] == anchors.owner[b])
        & (~anchors.many[x] | anchors.lead[x])
    )


def _places(at: np.ndarray, a: np.ndarray, b: np.ndarray, chosen: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return at[a[chosen]], at[b[chosen]]


def _along_diagonals(parts: list[tuple[np.ndarray, np.ndarray]]) -> tuple[np.ndarray, np.ndarray]:
    a = np.concatenate([np.zeros(0, np.int64), *(p[0] for p in parts)])
    b = np.concatenate([np.zeros(0, np.int64), *(p[1] for p in parts)])
    order = _by_diagonal(a, b)
    return a[order], b[order]


def _by_diagonal(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Order by b − a, then a: one key, since sorting by two takes twice as long. Right up to 3,000 M letters."""
    return np.argsort((b - a) * (int(a.max(initial=0)) + 1) + a, kind="stable")


def _extended(corpus: Corpus, starts: tuple[np.ndarray, np.ndarray], ends: tuple[np.ndarray, np.ndarray]) -> Matches:
    """Runs from anchor to anchor, followed letter by letter as far as they go, those that meet made one."""
    a, b = starts
    if len(a) != len(ends[0]):
        raise AssertionError(f"dedupe: {len(a)} runs begin and {len(ends[0])} end")
    size = ends[0] - a + K
    owner_a, owner_b = corpus.owners(a), corpus.owners(b)
    back = np.minimum(a - corpus.starts[owner_a], b - corpus.starts[owner_b])
    left = _followed(corpus.codes, a - 1, b - 1, back, -1)
    room = np.minimum(corpus.starts[owner_a + 1] - a, corpus.starts[owner_b + 1] - b) - size
    right = _followed(corpus.codes, a + size, b + size, room, 1)
    return _met(Matches(a - left, b - left, size + left + right))


def _followed(codes: np.ndarray, a: np.ndarray, b: np.ndarray, room: np.ndarray, step: int) -> np.ndarray:
    """How many letters go on being equal, at most REACH and `room`."""
    count = np.zeros(len(a), np.int64)
    going = np.flatnonzero(room > 0)
    for i in range(REACH):
        going = going[room[going] > i]
        going = going[codes[a[going] + step * i] == codes[b[going] + step * i]]
        if not len(going):
            break
        count[going] += 1
    return count


def _met(matches: Matches) -> Matches:
    a, b, size = matches
    order = _by_diagonal(a, b)
    a, b, size = a[order], b[order], size[order]
    if not len(a):
        return matches
    apart = np.ones(len(a), bool)
    apart[1:] = ((b - a)[1:] != (b - a)[:-1]) | (a[1:] > (a + size)[:-1])
    heads = np.flatnonzero(apart)
    ends = np.maximum.reduceat(a + size, heads)
    return Matches(a[heads], b[heads], ends - a[heads])
