"""What two texts have in common, in figures: how much of each, how alike, and whether their numbers agree."""

from dataclasses import dataclass

import numpy as np

from beilin.kin.chains import Chains, Gaps
from beilin.kin.corpus import Corpus
from beilin.kin.edits import distances
from beilin.kin.spans import covered, heads_of, within

NEAR = 0.65  # share of one of two texts that the other must cover for the pair to be told
WORD = 4  # letters replaced at once that are a word, not a misprint
_NUMERALS = "0123456789〇零一二三四五六七八九十百千万亿两"


@dataclass(frozen=True)
class Figures:
    """One row per pair of texts, text_a < text_b. Counts in letters."""

    text_a: np.ndarray
    text_b: np.ndarray
    cover_a: np.ndarray  # share of a that chains with b cover
    cover_b: np.ndarray
    span: np.ndarray  # letters inside chains, the longer side
    edits: np.ndarray  # letters that differ inside chains
    words: np.ndarray  # those of them in replaced words
    digits: np.ndarray  # digits inside chains, the side that has more
    lost_digits: np.ndarray  # those of them that do not stand on the other side
    outside_digits: np.ndarray  # digits outside all chains, the side that has more
    in_place: np.ndarray  # share of a covered by chains that stand about as far into b as into a
    numbers: np.ndarray  # places where one number stands for another
    renamed: np.ndarray  # replacements of several letters that occur again and again: another name

    @property
    def identity(self) -> np.ndarray:
        return 1 - self.edits / np.maximum(1, self.span)

    def rows(self, chosen: np.ndarray) -> "Figures":
        return Figures(*(getattr(self, name)[chosen] for name in self.__dataclass_fields__))


def compare(corpus: Corpus, chains: Chains, gaps: Gaps) -> Figures:
    """Figures of every pair of texts of which one covers at least NEAR of the other."""
    heads = heads_of(chains.text_a, chains.text_b)
    number = np.repeat(np.arange(len(heads)), np.diff(np.append(heads, len(chains.a0))))
    text_a, text_b = chains.text_a[heads], chains.text_b[heads]
    cover_a = covered(number, chains.a0, chains.a1, len(heads)) / np.maximum(1, corpus.sizes[text_a])
    cover_b = covered(number, chains.b0, chains.b1, len(heads)) / np.maximum(1, corpus.sizes[text_b])
    near = np.maximum(cover_a, cover_b) >= NEAR
    new = np.where(near, np.cumsum(near) - 1, -1)
    main = near[number] & ~within(number, chains.a0, chains.a1) & ~within(number, chains.b0, chains.b1)
    kept, inside = np.flatnonzero(main), main[gaps.chain]
    return _figures(
        corpus,
        (text_a[near], text_b[near], cover_a[near], cover_b[near]),
        Chains(*(column[kept] for column in chains)),
        new[number[kept]],
        Gaps(*(column[inside] for column in gaps)),
        new[number[gaps.chain[inside]]],
    )


def _figures(corpus: Corpus, texts: tuple[np.ndarray, ...], chains: Chains, pair: np.ndarray, gaps: Gaps, gap_pair: np.ndarray) -> Figures:
    text_a, text_b, cover_a, cover_b = texts
    count = len(text_a)
    size_a, size_b = gaps.a1 - gaps.a0, gaps.b1 - gaps.b0
    wide = np.maximum(size_a, size_b)
    edits = distances(corpus.codes, gaps.a0, gaps.a1, gaps.b0, gaps.b1)
    digits, numerals = _running(corpus.codes, _NUMERALS[:10]), _running(corpus.codes, _NUMERALS)
    lost = np.maximum(_between(digits, gaps.a0, gaps.a1), _between(digits, gaps.b0, gaps.b1))
    lost[lost > 0] *= _digits_differ(corpus.codes, Gaps(*(column[lost > 0] for column in gaps)))
    only = (_between(numerals, gaps.a0, gaps.a1) == size_a) & (_between(numerals, gaps.b0, gaps.b1) == size_b) & (wide > 0)
    total_a, total_b = (_between(digits, corpus.starts[t], corpus.starts[t + 1]) for t in (text_a, text_b))
    held_a = _tally(pair, _between(digits, chains.a0, chains.a1), count)
    held_b = _tally(pair, _between(digits, chains.b0, chains.b1), count)
    return Figures(
        text_a,
        text_b,
        cover_a,
        cover_b,
        span=_tally(pair, np.maximum(chains.a1 - chains.a0, chains.b1 - chains.b0), count),
        edits=_tally(gap_pair, edits, count),
        words=_tally(gap_pair, np.where((wide >= WORD) & (edits >= 0.8 * wide), wide, 0), count),
        digits=np.maximum(held_a, held_b),
        lost_digits=_tally(gap_pair, lost, count),
        outside_digits=np.maximum(0, np.maximum(total_a - held_a, total_b - held_b)),
        in_place=_in_place(corpus, chains, pair, count) / np.maximum(1, corpus.sizes[text_a]),
        numbers=_tally(gap_pair, (only | (lost > 0)).astype(np.int64), count),
        renamed=_renamed(corpus.codes, gaps, gap_pair, count),
    )


def _in_place(corpus: Corpus, chains: Chains, pair: np.ndarray, count: int) -> np.ndarray:
    """Letters of a in chains shifted by no more than a tenth of the text; paragraphs in another order fail this."""
    start_a, start_b = corpus.starts[chains.text_a], corpus.starts[chains.text_b]
    shift = np.abs((chains.a0 - start_a) - (chains.b0 - start_b))
    steady = shift <= np.maximum(60, corpus.sizes[chains.text_a] // 10)
    return covered(pair[steady], chains.a0[steady], chains.a1[steady], count)


def _tally(number: np.ndarray, weight: np.ndarray, count: int) -> np.ndarray:
    return np.bincount(number, weight, count).astype(np.int64)


def _running(codes: np.ndarray, letters: str) -> np.ndarray:
    """How many of `letters` stand before each place."""
    hit = np.isin(codes, np.array([ord(c) for c in letters], codes.dtype))
    return np.concatenate([[0], np.cumsum(hit)])


def _between(running: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    return running[end] - running[start]


def _digits_differ(codes: np.ndarray, gaps: Gaps) -> np.ndarray:
    """Whether the digits of the two sides, read without the letters between them, differ."""
    return _digit_key(codes, gaps.a0, gaps.a1) != _digit_key(codes, gaps.b0, gaps.b1)


def _digit_key(codes: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    key = np.zeros(len(start), np.uint64)
    for i in range(int((end - start).max(initial=0))):
        letter = codes[np.minimum(start + i, end - 1)].astype(np.uint64)
        digit = (start + i < end) & (letter >= ord("0")) & (letter <= ord("9"))
        key = np.where(digit, key * np.uint64(11) + letter, key)
    return key


def _renamed(codes: np.ndarray, gaps: Gaps, pair: np.ndarray, count: int) -> np.ndarray:
    """Per pair, how often a replacement of two to twelve letters repeats one already seen in the pair."""
    low, high = (f(gaps.a1 - gaps.a0, gaps.b1 - gaps.b0) for f in (np.minimum, np.maximum))
    some = (low >= 2) & (high <= 12)
    keys = (_run_key(codes, gaps.a0[some], gaps.a1[some]), _run_key(codes, gaps.b0[some], gaps.b1[some]), pair[some])
    order = np.lexsort(keys)
    again = np.ones(len(order), bool)
    again[heads_of(*(key[order] for key in keys))] = False
    return _tally(pair[some][order], again.astype(np.int64), count)


def _run_key(codes: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    key = np.zeros(len(start), np.uint64)
    for i in range(12):
        inside = start + i < end
        letter = np.where(inside, codes[np.where(inside, start + i, 0)], 0).astype(np.uint64)
        key = key * np.uint64(0x100000001B3) + letter
    return key
