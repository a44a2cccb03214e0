"""Lines, and in which of them a pattern may match: told for many patterns at once by one look at the characters of all lines.

A pattern matches only where one of its needles stands, and a needle is a character or begins with a pair of neighbours. A table says
of each character and each pair which patterns it may begin a needle of; so a line is asked for all patterns that were ever met.
"""

from collections.abc import Sequence
from re import Pattern

import numpy as np

from beilin import needles
from beilin.charmap import points
from beilin.chinese import plain_lines
from beilin.rule import Look

_WORD = 64  # patterns told by one look, one for each bit of a number; more take another look each
_KINDS = 1 << 16  # of characters and of pairs, by their hash: two that share one cost a needless try, no more


class _Table:
    """Learns each pattern when it is first asked for."""

    def __init__(self) -> None:
        self.met = 0
        self._bits: dict[tuple[str, int], int | None] = {}
        self._tables: list[tuple[np.ndarray, np.ndarray]] = []  # of characters and of pairs, uint64 by kind, for each word of patterns

    def bit(self, pattern: Pattern[str]) -> int | None:
        """The pattern's bit, None where all lines must be tried."""
        key = pattern.pattern, pattern.flags  # a pattern itself is hashed as a whole each time
        if key not in self._bits:
            self._bits[key] = self._learn(needles.needles(pattern))
        return self._bits[key]

    def _learn(self, found: needles.Needles) -> int | None:
        if not found:
            return None
        bit, self.met = self.met, self.met + 1
        if bit % _WORD == 0:
            self._tables.append((np.zeros(_KINDS, np.uint64), np.zeros(_KINDS, np.uint64)))
        single, double = self._tables[-1]
        for needle in found:
            codes = points(needle)
            kinds, table = (_pairs(codes), double) if len(needle) > 1 else (_ones(codes), single)
            table[kinds[0]] |= np.uint64(1 << bit % _WORD)
        return bit

    def sift(self, lines: Sequence[str]) -> np.ndarray:
        """bool (met, lines): whether the pattern may match in the line."""
        codes = points("\n".join([*lines, ""]))
        ones, pairs, ends = _ones(codes), _pairs(codes), np.flatnonzero(codes == ord("\n"))
        starts = np.append(0, ends[:-1] + 1)
        return np.vstack([_by_line(single.take(ones), double.take(pairs), starts) for single, double in self._tables])[: self.met]


def _by_line(found: np.ndarray, paired: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """bool (patterns, lines) of what the characters and the pairs of them may begin."""
    found[:-1] |= paired
    words = np.bitwise_or.reduceat(found, starts)
    bits = np.unpackbits(words.astype("<u8").view(np.uint8).reshape(-1, 8), axis=1, bitorder="little")
    return np.ascontiguousarray(bits.T).view(bool)


def _ones(codes: np.ndarray) -> np.ndarray:
    return codes & (_KINDS - 1)


def _pairs(codes: np.ndarray) -> np.ndarray:
    return (codes[:-1] * 31 + codes[1:]) & (_KINDS - 1)


_TABLE = _Table()


class Rows:
    """Lines that hold no newline."""

    def __init__(self, words: Sequence[str]):
        self.words = words
        self._met = 0
        self._found: list[int] = []
        self._bounds: list[int] = [0]

    def likely(self, pattern: Pattern[str]) -> Sequence[int]:
        """The numbers of the lines in which the pattern may match, in order; in no other does it."""
        bit = _TABLE.bit(pattern)
        if bit is None or not self.words:
            return range(len(self.words))
        if bit >= self._met:
            found, lines = np.flatnonzero(_TABLE.sift(self.words)), len(self.words)
            self._met, self._found = _TABLE.met, (found % lines).tolist()
            self._bounds = np.searchsorted(found, np.arange(0, (self._met + 1) * lines, lines)).tolist()
        return self._found[self._bounds[bit] : self._bounds[bit + 1]]


def plainly(look: Look) -> list[str]:
    """Each line of a look as `chinese.plain` has it, for `look.once`: whoever judges lines asks for it."""
    return plain_lines([line.text for line in look.lines])
