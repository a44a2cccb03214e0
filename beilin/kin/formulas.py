"""Formulas (提法): short set phrases that recur across works, though a letter may change.

Any run of ten letters recurs by chance in a large archive; what marks a formula is that somebody put it in quotation marks.
So each quoted run is looked up in all texts, letter against letter, and may differ in a fifth of its letters, or have a few more or fewer.
"""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from beilin.kin.corpus import Corpus
from beilin.kin.edits import distances
from beilin.kin.grams import gram_hashes
from beilin.kin.order import order_by
from beilin.kin.passages import Runs
from beilin.kin.spans import heads_of

K = 5  # letters in a row that a place must share with a quoted run to be looked at: ten letters with one misprint have five
ALIKE = 0.8  # share of a quoted run's letters that a place must repeat
SLIP = 3  # letters that a place may have more or fewer; places of one run so close together are one place, the best is taken
HAN = 6  # Han letters of a formula: a Latin name is none
COMMON = 768  # places: a gram in more says nothing of the phrase it is in
SIFT = 20  # bits of a hash by which grams that nobody looks for are ruled out
STRETCH = 1 << 18  # letters read at once: what they need stays near the processor
AT_ONCE = 1 << 21  # places looked at in one go
PLACE = 40  # bits of a place


def find_formulas(corpus: Corpus, work: np.ndarray) -> Runs:
    """Each quoted run paired with every place in another work that repeats it."""
    quotes = _distinct(corpus, corpus.quotes)
    run, offset, wanted = _grams(corpus, quotes)
    hashes, at = _standing(corpus.codes, wanted)
    low, high = np.searchsorted(hashes, wanted, "left"), np.searchsorted(hashes, wanted, "right")
    count = np.where(high - low <= COMMON, high - low, 0)
    found = [Runs(*[np.zeros(0, np.int64)] * 4)]
    for some in _portions(run, count):
        gram = some.start + np.repeat(np.arange(some.stop - some.start), count[some])
        step = np.arange(len(gram)) - np.repeat(np.cumsum(count[some]) - count[some], count[some])
        start = at[low[gram] + step] - offset[gram]
        inside = (start >= 0) & (start + (quotes[:, 1] - quotes[:, 0])[run[gram]] <= len(corpus.codes))
        pairs = np.unique(run[gram][inside] << PLACE | start[inside])
        found.append(_verified(corpus, work, quotes, pairs >> PLACE, pairs & ((1 << PLACE) - 1)))
    return Runs(*(np.concatenate(columns) for columns in zip(*found, strict=True)))


def _portions(run: np.ndarray, count: np.ndarray) -> Iterator[slice]:
    """Grams of whole runs, with about AT_ONCE places to look at."""
    heads = heads_of(run)
    portion = (np.cumsum(count)[heads] - count[heads]) // AT_ONCE if len(heads) else heads
    bounds = np.append(heads[heads_of(portion)], len(run))
    return (slice(low, high) for low, high in pairwise(bounds.tolist()))


def _standing(codes: np.ndarray, wanted: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Hashes and places of the grams that may be among the wanted, in order of hash, then place.

    All letters are read, a stretch at a time; what nobody looks for is ruled out by its lower bits, and the little that is left sorted.
    """
    bits = np.uint64((1 << SIFT) - 1)
    sieve = np.zeros(1 << SIFT, bool)
    sieve[wanted & bits] = True
    hashes, at = [np.zeros(0, np.uint64)], [np.zeros(0, np.int64)]
    for low in range(0, len(codes) if len(wanted) else 0, STRETCH):
        found = gram_hashes(codes[low : low + STRETCH + K - 1], K)
        some = np.flatnonzero(sieve[found & bits])
        hashes.append(found[some])
        at.append(some + low)
    joined = np.concatenate(hashes)
    order = order_by(joined)
    return joined[order], np.concatenate(at)[order]


def _distinct(corpus: Corpus, quotes: np.ndarray) -> np.ndarray:
    """Quoted runs of texts that take part, the first of those with the same letters."""
    owner = corpus.owners(quotes[:, 0])
    quotes = quotes[corpus.first[owner] == owner]
    first: dict[bytes, int] = {}
    for n, (start, end) in enumerate(quotes.tolist()):
        codes = corpus.codes[start:end]
        if np.count_nonzero(codes >= 0x3400) >= HAN:
            first.setdefault(codes.tobytes(), n)
    return quotes[list(first.values())]


def _grams(corpus: Corpus, quotes: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For every gram inside a quoted run: the run's number, the gram's offset in it, its hash."""
    sizes = quotes[:, 1] - quotes[:, 0]
    letters = np.concatenate([np.zeros(0, np.uint32), *(corpus.codes[a:b] for a, b in quotes.tolist())])
    run = np.repeat(np.arange(len(quotes)), sizes)
    offset = np.arange(len(letters)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    hashes = gram_hashes(letters, K)
    inside = (offset + K <= sizes[run])[: len(hashes)]
    return run[: len(hashes)][inside], offset[: len(hashes)][inside], hashes[inside]


def _verified(corpus: Corpus, work: np.ndarray, quotes: np.ndarray, run: np.ndarray, start: np.ndarray) -> Runs:
    """The candidates that repeat enough of their run, the best of those that stand close together."""
    size = (quotes[:, 1] - quotes[:, 0])[run]
    first = quotes[run, 0]
    text = corpus.owners(start)
    some = np.flatnonzero((corpus.first[text] == text) & (work[text] != work[corpus.owners(first)]))
    run, start, size, first, text = run[some], start[some], size[some], first[some], text[some]
    equal = np.zeros(len(start), np.int64)
    for i in range(int(size.max(initial=0))):
        going = np.flatnonzero(i < size)
        equal[going] += corpus.codes[start[going] + i] == corpus.codes[first[going] + i]
    low, high, equal = _shifted(corpus.codes, first, size, start, equal)
    good = (
        (low >= corpus.starts[text])
        & (high <= corpus.starts[text + 1])
        & (equal >= ALIKE * np.maximum(size, high - low))
    )
    best = good & _best_nearby(run, start, np.where(good, equal, -1))
    return Runs(first[best], (first + size)[best], low[best], high[best])


def _shifted(
    codes: np.ndarray, first: np.ndarray, size: np.ndarray, start: np.ndarray, equal: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Where each candidate begins and ends and how many letters of it are in place, if a few letters may be too many or missing.

    Then what stands before them is aligned and what comes after is not, or the other way round: about half of the letters at least.
    Such a place begins and ends with the letters that its run begins and ends with: else what is too much may be the neighbour's.
    """
    low, high = start.copy(), start + size
    half = np.flatnonzero((equal < ALIKE * size) & (2 * equal >= size - SLIP))
    for shift in range(-SLIP, SLIP + 1):
        for front in (False, True):
            some = half[abs(shift) <= (1 - ALIKE) * size[half]] if shift else half[:0]
            a = start[some] - shift * front
            b = start[some] + size[some] + shift * (not front)
            inside = (a >= 0) & (b <= len(codes))
            some, a, b = some[inside], a[inside], b[inside]
            ends = (codes[a] == codes[first[some]]) & (codes[b - 1] == codes[first[some] + size[some] - 1])
            some, a, b = some[ends], a[ends], b[ends]
            alike = np.maximum(size[some], b - a) - distances(codes, first[some], first[some] + size[some], a, b)
            better = alike > equal[some]
            low[some[better]], high[some[better]], equal[some[better]] = a[better], b[better], alike[better]
    return low, high, equal


def _best_nearby(run: np.ndarray, start: np.ndarray, equal: np.ndarray) -> np.ndarray:
    """Rows with the most equal letters among those of their run within SLIP letters; rows come sorted by run and start."""
    best = np.ones(len(run), bool)
    for step in range(1, 2 * SLIP + 1):
        near = (run[step:] == run[:-step]) & (start[step:] - start[:-step] <= SLIP)
        best[step:] &= ~(near & (equal[:-step] >= equal[step:]))
        best[:-step] &= ~(near & (equal[step:] > equal[:-step]))
    return best


def outside(formulas: Runs, passages: Runs) -> Runs:
    """Formulas that do not merely repeat what a passage already tells: those not inside a passage on both sides."""
    start = np.concatenate([passages.a0, passages.b0])
    end = np.concatenate([passages.a1, passages.b1])
    order = np.argsort(start, kind="stable")
    start, reach = start[order], np.maximum.accumulate(end[order]) if len(end) else end

    def covered(low: np.ndarray, high: np.ndarray) -> np.ndarray:
        at = np.searchsorted(start, low, "right") - 1
        return (at >= 0) & (np.append(reach, 0)[at] >= high)

    new = ~(covered(formulas.a0, formulas.a1) & covered(formulas.b0, formulas.b1))
    return Runs(*(column[new] for column in formulas))
