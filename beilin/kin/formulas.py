"""Formulas (提法): short set phrases that recur across works, though a letter may change.

Any run of ten letters recurs by chance in a large archive; what marks a formula is that somebody put it in quotation marks.
So each quoted run is looked up in all texts, letter against letter, and may differ in a fifth of its letters.
"""

import numpy as np

from beilin.kin.corpus import Corpus
from beilin.kin.grams import gram_hashes
from beilin.kin.order import order_by
from beilin.kin.passages import Runs

K = 6  # letters of a gram that a place must share with a quoted run to be looked at
ALIKE = 0.8  # share of a quoted run's letters that a place must repeat
SLIP = 3  # letters: places of one run so close together are one place, the best is taken
HAN = 6  # Han letters of a formula: a Latin name is none
COMMON = 768  # places: a gram in more says nothing of the phrase it is in
SIFT = 20  # bits of a hash by which grams that nobody looks for are ruled out
STRETCH = 1 << 18  # letters read at once: what they need stays near the processor
PLACE = 40  # bits of a place


def find_formulas(corpus: Corpus, work: np.ndarray) -> Runs:
    """Each quoted run paired with every place in another work that repeats it."""
    quotes = _distinct(corpus, corpus.quotes)
    run, offset, wanted = _grams(corpus, quotes)
    hashes, at = _standing(corpus.codes, wanted)
    low, high = np.searchsorted(hashes, wanted, "left"), np.searchsorted(hashes, wanted, "right")
    count = np.where(high - low <= COMMON, high - low, 0)
    gram = np.repeat(np.arange(len(run)), count)
    step = np.arange(len(gram)) - np.repeat(np.cumsum(count) - count, count)
    start = at[low[gram] + step] - offset[gram]
    inside = (start >= 0) & (start + (quotes[:, 1] - quotes[:, 0])[run[gram]] <= len(corpus.codes))
    pairs = np.unique(run[gram][inside] << PLACE | start[inside])
    return _verified(corpus, work, quotes, pairs >> PLACE, pairs & ((1 << PLACE) - 1))


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
    size = (quotes[:, 1] - quotes[:, 0])[run]
    first = quotes[run, 0]
    text = corpus.owners(start)
    equal = np.zeros(len(start), np.int64)
    for i in range(int(size.max(initial=0))):
        going = np.flatnonzero(i < size)
        equal[going] += corpus.codes[start[going] + i] == corpus.codes[first[going] + i]
    good = (
        (corpus.owners(start + size - 1) == text)
        & (corpus.first[text] == text)
        & (work[text] != work[corpus.owners(first)])
        & (equal >= ALIKE * size)
    )
    best = good & _best_nearby(run, start, np.where(good, equal, -1))
    return Runs(first[best], (first + size)[best], start[best], (start + size)[best])


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
