"""What two texts have in common, in figures: how much of each, how alike, and whether their numbers agree."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from beilin.kin import facts
from beilin.kin.bodies import Bodies
from beilin.kin.chains import Chains, Gaps
from beilin.kin.corpus import Corpus
from beilin.kin.edits import distances
from beilin.kin.spans import covered, heads_of, within

NEAR = 0.65  # share of one of two texts that the other must cover for the pair to be told
CLUMPS = ((2, 0.7), (4, 0.25))  # letters that differ, and the share of their gap: something else is said there; misprints lie apart
WORD = 4  # letters replaced at once that are a word, not a misprint


@dataclass(frozen=True)
class Figures:
    """One row per pair of texts, text_a < text_b. Counts in letters."""

    text_a: np.ndarray
    text_b: np.ndarray
    cover_a: np.ndarray  # share of a that chains with b cover
    cover_b: np.ndarray
    body_a: np.ndarray  # the same without the furniture at a's ends
    body_b: np.ndarray
    span: np.ndarray  # letters inside chains, the longer side
    edits: np.ndarray  # letters that differ inside chains
    words: np.ndarray  # those of them in replaced words
    clumped: np.ndarray  # letters of replacements of two letters or more, a few equal ones among them
    digits: np.ndarray  # digits inside chains, the side that has more
    lost_digits: np.ndarray  # those of them that do not stand on the other side
    outside_digits: np.ndarray  # digits outside all chains, the side that has more
    in_place: np.ndarray  # share of a covered by chains that stand about as far into b as into a
    numbers: np.ndarray  # places where one number stands for another
    names: np.ndarray  # places where one name stands for another
    renamed: np.ndarray  # replacements of several letters that occur again and again: another name

    @property
    def identity(self) -> np.ndarray:
        return 1 - self.edits / np.maximum(1, self.span)

    def rows(self, chosen: np.ndarray) -> "Figures":
        return Figures(*(getattr(self, name)[chosen] for name in self.__dataclass_fields__))


def compare(corpus: Corpus, bodies: Bodies, chains: Chains, gaps: Gaps) -> Figures:
    """Figures of every pair of texts of which one covers at least NEAR of the other."""
    heads = heads_of(chains.text_a, chains.text_b)
    number = np.repeat(np.arange(len(heads)), np.diff(np.append(heads, len(chains.a0))))
    text_a, text_b = chains.text_a[heads], chains.text_b[heads]
    cover_a = covered(number, chains.a0, chains.a1, len(heads)) / np.maximum(1, corpus.sizes[text_a])
    cover_b = covered(number, chains.b0, chains.b1, len(heads)) / np.maximum(1, corpus.sizes[text_b])
    near = np.maximum(cover_a, cover_b) >= NEAR
    new = np.where(near, np.cumsum(near) - 1, -1)
    main = near[number] & ~within(number, chains.a0, chains.a1) & ~within(number, chains.b0, chains.b1)
    rows = _Rows(
        text_a[near],
        text_b[near],
        Chains(*(column[main] for column in chains)),
        new[number[main]],
        Gaps(*(column[main[gaps.chain]] for column in gaps)),
        new[number[gaps.chain[main[gaps.chain]]]],
    )
    return _figures(corpus, bodies, rows, cover_a[near], cover_b[near])


class _Rows(NamedTuple):
    """Pairs of texts, the chains of their main lines and the gaps in those, each with the number of its pair."""

    text_a: np.ndarray
    text_b: np.ndarray
    chains: Chains
    chain_pair: np.ndarray
    gaps: Gaps
    gap_pair: np.ndarray

    def per_chain(self, weight: np.ndarray) -> np.ndarray:
        return np.bincount(self.chain_pair, weight, len(self.text_a)).astype(np.int64)

    def per_gap(self, weight: np.ndarray) -> np.ndarray:
        return np.bincount(self.gap_pair, weight, len(self.text_a)).astype(np.int64)


def _figures(corpus: Corpus, bodies: Bodies, rows: _Rows, cover_a: np.ndarray, cover_b: np.ndarray) -> Figures:
    codes, chains, gaps = corpus.codes, rows.chains, rows.gaps
    wide = np.maximum(gaps.a1 - gaps.a0, gaps.b1 - gaps.b0)
    edits = distances(codes, gaps.a0, gaps.a1, gaps.b0, gaps.b1)
    digits = facts.Counted(codes, facts.DIGITS)
    lost = facts.lost_digits(codes, digits, gaps)
    numbers = (lost > 0) | facts.numerals_only(facts.Counted(codes, facts.NUMERALS), gaps)
    side_a = _side(rows, bodies, rows.text_a, chains.text_a, chains.a0, chains.a1, digits)
    side_b = _side(rows, bodies, rows.text_b, chains.text_b, chains.b0, chains.b1, digits)
    return Figures(
        rows.text_a,
        rows.text_b,
        cover_a,
        cover_b,
        side_a.cover,
        side_b.cover,
        span=rows.per_chain(np.maximum(chains.a1 - chains.a0, chains.b1 - chains.b0)),
        edits=rows.per_gap(edits),
        words=rows.per_gap(np.where((wide >= WORD) & (edits >= 0.8 * wide), wide, 0)),
        clumped=rows.per_gap(np.where(_clumps(edits, wide), edits, 0)),
        digits=np.maximum(side_a.digits, side_b.digits),
        lost_digits=rows.per_gap(lost),
        outside_digits=np.maximum(side_a.outside, side_b.outside),
        in_place=_in_place(bodies, rows),
        numbers=rows.per_gap(numbers),
        names=rows.per_gap(facts.other_name(codes, gaps)),
        renamed=facts.renamed(codes, gaps, rows.gap_pair, len(rows.text_a)),
    )


def _clumps(edits: np.ndarray, wide: np.ndarray) -> np.ndarray:
    """Whether what differs in each gap lies together. A long gap may hold two names and what stands between them."""
    return np.logical_or.reduce([(edits >= least) & (edits >= share * wide) for least, share in CLUMPS])


class _Side(NamedTuple):
    cover: np.ndarray  # share of the body
    digits: np.ndarray  # inside chains
    outside: np.ndarray  # digits of the body outside chains


def _side(
    rows: _Rows, bodies: Bodies, text: np.ndarray, chain_text: np.ndarray, start: np.ndarray, end: np.ndarray, digits: facts.Counted
) -> _Side:
    """One text of each pair, within its body."""
    low, high = bodies.start[chain_text], bodies.end[chain_text]
    start, end = np.clip(start, low, high), np.clip(end, low, high)
    cover = covered(rows.chain_pair, start, end, len(text)) / np.maximum(1, bodies.sizes[text])
    held = rows.per_chain(digits.within(start, end))
    return _Side(cover, held, np.maximum(0, digits.within(bodies.start[text], bodies.end[text]) - held))


def _in_place(bodies: Bodies, rows: _Rows) -> np.ndarray:
    """Share of a's body in chains shifted by no more than a tenth of it; paragraphs in another order fail this."""
    chains, pair = rows.chains, rows.chain_pair
    low, high = bodies.start[chains.text_a], bodies.end[chains.text_a]
    shift = np.abs((chains.a0 - low) - (chains.b0 - bodies.start[chains.text_b]))
    steady = shift <= np.maximum(60, (high - low) // 10)
    start, end = np.clip(chains.a0, low, high), np.clip(chains.a1, low, high)
    return covered(pair[steady], start[steady], end[steady], len(rows.text_a)) / np.maximum(1, bodies.sizes[rows.text_a])
