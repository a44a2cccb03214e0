"""From anchors to maximal matches: runs of letters that stand in two texts, each found once.

Where two anchors match and the pair before them matches too, the run merely goes on. So only starts and ends of runs are kept;
sorted along their diagonal (b − a), the n-th start belongs to the n-th end. No pair of texts is ever looked at by itself.

There are many more pairs than anchors. So what a pair must know of its neighbours is said of each anchor beforehand, as one number,
and pairs are told by comparing columns sorted by hash, a shard of them at a time: nothing is looked up for a pair.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from beilin.kin.corpus import Corpus
from beilin.kin.order import order_by
from beilin.kin.sketch import K
from beilin.kin.spans import heads_of

CAP = 12  # an anchor that stands in more places pairs only with its first: cost stays linear, copies still meet
COMMON = 32  # places: an anchor in more is common, a mark of furniture or of a stock phrase
SHARD = 1 << 20  # anchors whose columns are held at once
REACH = 24  # letters a match is followed beyond its anchors, more than it takes to its end unless common anchors were left out


class Matches(NamedTuple):
    """Letters [a, a + size) equal letters [b, b + size); a < b, in different texts. int64 each."""

    a: np.ndarray
    b: np.ndarray
    size: np.ndarray


class Common(NamedTuple):
    """Anchors that stand in more than COMMON places, in order of place: a number for each gram, and where it stands."""

    gram: np.ndarray
    at: np.ndarray


class _Anchors(NamedTuple):
    """Columns with a row per anchor. `before` and `after`: the gram next to it in its text and how far off, as one number."""

    gram: np.ndarray  # a number for each hash
    at: np.ndarray
    owner: np.ndarray
    alone: np.ndarray  # bool: pairs with the first of its gram only, which is another
    before: np.ndarray
    after: np.ndarray
    alone_before: np.ndarray
    alone_after: np.ndarray

    def rows(self, some: np.ndarray) -> "_Anchors":
        return _Anchors(*(column[some] for column in self))


def find_matches(corpus: Corpus) -> tuple[Matches, Common]:
    """All maximal matches that hold an anchor, between texts with different letters, sorted by (b − a, a). And common anchors."""
    owner = np.repeat(np.arange(corpus.texts), np.diff(np.searchsorted(corpus.at, corpus.starts)))
    kept = corpus.first[owner] == owner  # of texts with the same letters only the first takes part
    hashes, at, owner = corpus.hashes[kept], corpus.at[kept], owner[kept]
    order = order_by(hashes)
    heads = heads_of(hashes[order])
    count = np.diff(np.append(heads, len(order)))
    gram, alone = np.empty(len(order), np.int64), np.empty(len(order), bool)
    gram[order] = np.repeat(np.arange(len(heads)), count)
    alone[order] = np.repeat(count > CAP, count)
    alone[order[heads]] = False
    common = np.flatnonzero((count > COMMON)[gram])
    starts, ends = _runs(corpus, _with_neighbours(gram, at, owner, alone), order, count)
    return _extended(corpus, starts, ends), Common(gram[common], at[common])


def _with_neighbours(gram: np.ndarray, at: np.ndarray, owner: np.ndarray, alone: np.ndarray) -> _Anchors:
    nothing = -1 - np.arange(len(at))  # is like no other
    before, after = nothing, nothing.copy()
    alone_before, alone_after = np.zeros(len(at), bool), np.zeros(len(at), bool)
    inside = owner[1:] == owner[:-1]
    distance = np.diff(at)
    np.copyto(before[1:], gram[:-1] << 32 | distance, where=inside)
    np.copyto(after[:-1], gram[1:] << 32 | distance, where=inside)
    alone_before[1:], alone_after[:-1] = alone[:-1], alone[1:]
    return _Anchors(gram, at, owner, alone, before, after, alone_before, alone_after)


def _runs(corpus: Corpus, anchors: _Anchors, order: np.ndarray, count: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Keys (see `_diagonal`) of the pairs of anchors at which runs begin, and of those at which they end, each sorted.

    `order` is that of hashes, `count` says how many anchors there are of each.
    """
    starts, ends = [], []
    order, count = order[np.repeat(count > 1, count)], count[count > 1]
    for shard in _shards(order, count):
        some = anchors.rows(shard)
        for x, y in _pairs(some):
            goes_back = (some.before[x] == some.before[y]) & ~some.alone_before[x]
            goes_on = (some.after[x] == some.after[y]) & ~some.alone_after[x]
            keys = _diagonal(corpus, some.at[x], some.at[y])
            starts.append(keys[~goes_back])
            ends.append(keys[~goes_on])
    return _sorted(starts), _sorted(ends)


def _shards(order: np.ndarray, count: np.ndarray) -> Iterator[np.ndarray]:
    """About SHARD anchors at a time, those of one hash together."""
    bounds = np.cumsum(count)
    low = 0
    while low < len(order):
        high = int(bounds[min(np.searchsorted(bounds, low + SHARD), len(bounds) - 1)])
        yield order[low:high]
        low = high


def _pairs(anchors: _Anchors) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Rows of equal anchors in different texts, the earlier one first. Anchors come sorted by gram, then place."""
    heads = heads_of(anchors.gram)
    first = np.repeat(heads, np.diff(np.append(heads, len(anchors.gram))))
    crowd = np.flatnonzero(anchors.alone & (anchors.owner[first] != anchors.owner))
    yield first[crowd], crowd
    for step in range(1, CAP):
        same = anchors.gram[step:] == anchors.gram[:-step]
        if not same.any():
            return
        x = np.flatnonzero(same & (anchors.owner[step:] != anchors.owner[:-step]) & ~anchors.alone[step:])
        yield x, x + step


def _diagonal(corpus: Corpus, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """(b − a, a) as one number: plain numbers sort fastest. Right up to 2,000 M letters."""
    return (b - a) << _bits(corpus) | a


def _bits(corpus: Corpus) -> int:
    return len(corpus.codes).bit_length()


def _sorted(parts: list[np.ndarray]) -> np.ndarray:
    keys = np.concatenate([np.zeros(0, np.int64), *parts])
    keys.sort()
    return keys


def _extended(corpus: Corpus, starts: np.ndarray, ends: np.ndarray) -> Matches:
    """Runs from anchor to anchor, followed letter by letter as far as they go, those that meet made one."""
    if len(starts) != len(ends):
        raise AssertionError(f"dedupe: {len(starts)} runs begin and {len(ends)} end")
    size = ends - starts + K  # on one diagonal keys are as far apart as letters
    a = starts & ((1 << _bits(corpus)) - 1)
    b = a + (starts >> _bits(corpus))
    owner_a, owner_b = corpus.owners(a), corpus.owners(b)
    back = np.minimum(a - corpus.starts[owner_a], b - corpus.starts[owner_b])
    left = followed(corpus.codes, a - 1, b - 1, back, -1)
    room = np.minimum(corpus.starts[owner_a + 1] - a, corpus.starts[owner_b + 1] - b) - size
    right = followed(corpus.codes, a + size, b + size, room, 1)
    return _met(Matches(a - left, b - left, size + left + right), (owner_a[1:] != owner_a[:-1]) | (owner_b[1:] != owner_b[:-1]))


def followed(codes: np.ndarray, a: np.ndarray, b: np.ndarray, room: np.ndarray, step: int) -> np.ndarray:
    """How many letters go on being equal, at most REACH and `room`."""
    count = np.zeros(len(a), np.int64)
    going = np.arange(len(a))
    for i in range(1, REACH + 1):
        same = codes.take(a, mode="clip") == codes.take(b, mode="clip")
        going, a, b = going[same], a[same] + step, b[same] + step
        count[going] = i
    return np.minimum(count, room)


def _met(matches: Matches, strangers: np.ndarray) -> Matches:
    """`strangers`: which rows are of other texts than the row before, though they may touch: one ends its text, the other begins one.

    Rows stay sorted though they were extended: a run that reaches over the one before it has carried that one along.
    """
    a, b, size = matches
    if not len(a):
        return matches
    apart = np.ones(len(a), bool)
    apart[1:] = ((b - a)[1:] != (b - a)[:-1]) | (a[1:] > (a + size)[:-1]) | strangers
    heads = np.flatnonzero(apart)
    ends = np.maximum.reduceat(a + size, heads)
    return Matches(a[heads], b[heads], ends - a[heads])
