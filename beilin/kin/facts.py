"""Do two texts state the same facts? Numbers and names, compared in the gaps between matches."""

from collections.abc import Iterable

import numpy as np

from beilin.kin.chains import Gaps
from beilin.kin.spans import heads_of
from beilin.surnames import COMMON

PLACE = "省市县区镇乡村州旗"  # ends a place's name
DIGITS = "0123456789"
NUMERALS = DIGITS + "〇零一二三四五六七八九十百千万亿两"
_NAMED = 3  # letters of a person's or a place's name, the word for the kind of place left out
_NAME = (2, 12)  # letters of a replaced name


def _among(letters: Iterable[str]) -> np.ndarray:
    """By code, whether it is one of the letters."""
    found = np.zeros(0x110000, bool)
    found[[ord(c) for c in letters]] = True
    return found


class Counted:
    """How many letters of a kind stand in any span of the archive."""

    def __init__(self, codes: np.ndarray, letters: str):
        self._at = np.flatnonzero(_among(letters)[codes])

    def within(self, start: np.ndarray, end: np.ndarray) -> np.ndarray:
        return np.searchsorted(self._at, end) - np.searchsorted(self._at, start)


def lost_digits(codes: np.ndarray, digits: Counted, gaps: Gaps) -> np.ndarray:
    """Digits of each gap, the side that has more; 0 where both sides have the same digits in the same order."""
    lost = np.maximum(digits.within(gaps.a0, gaps.a1), digits.within(gaps.b0, gaps.b1))
    some = np.flatnonzero(lost)
    same = _digit_key(codes, gaps.a0[some], gaps.a1[some]) == _digit_key(codes, gaps.b0[some], gaps.b1[some])
    lost[some[same]] = 0
    return lost


def _digit_key(codes: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """A key of the digits of each span, read without the letters between them."""
    key = np.zeros(len(start), np.uint64)
    for i in range(int((end - start).max(initial=0))):
        letter = codes[np.minimum(start + i, end - 1)].astype(np.uint64)
        digit = (start + i < end) & (letter >= ord("0")) & (letter <= ord("9"))
        key = np.where(digit, key * np.uint64(11) + letter, key)
    return key


def numerals_only(numerals: Counted, gaps: Gaps) -> np.ndarray:
    """Gaps in which nothing but numerals differ: 十 for 百, 6 for 16."""
    size_a, size_b = gaps.a1 - gaps.a0, gaps.b1 - gaps.b0
    return (numerals.within(gaps.a0, gaps.a1) == size_a) & (numerals.within(gaps.b0, gaps.b1) == size_b) & (np.maximum(size_a, size_b) > 0)


def other_name(codes: np.ndarray, gaps: Gaps) -> np.ndarray:
    """Gaps in which one person or place stands for another: 李志强 for 王海燕, 青河县 for 临海县. A misprint seldom makes a surname."""
    size_a, size_b = gaps.a1 - gaps.a0, gaps.b1 - gaps.b0
    low, high = np.minimum(size_a, size_b), np.maximum(size_a, size_b)
    last = len(codes) - 1
    a, b = codes[np.minimum(gaps.a0, last)], codes[np.minimum(gaps.b0, last)]
    people = _among(COMMON)
    person = (low >= 1) & people[a] & people[b] & (a != b)
    after = codes[np.minimum(gaps.a1, last)]
    place = (low >= 2) & _among(PLACE)[after] & (after == codes[np.minimum(gaps.b1, last)])
    return (high <= _NAMED) & (person | place)


def renamed(codes: np.ndarray, gaps: Gaps, pair: np.ndarray, count: int) -> np.ndarray:
    """Per pair, how often a replacement as long as a name repeats one already seen in the pair."""
    low, high = (f(gaps.a1 - gaps.a0, gaps.b1 - gaps.b0) for f in (np.minimum, np.maximum))
    some = (low >= _NAME[0]) & (high <= _NAME[1])
    keys = (_run_key(codes, gaps.a0[some], gaps.a1[some]), _run_key(codes, gaps.b0[some], gaps.b1[some]), pair[some])
    order = np.lexsort(keys)
    again = np.ones(len(order), bool)
    again[heads_of(*(key[order] for key in keys))] = False
    return np.bincount(pair[some][order], again, count).astype(np.int64)


def _run_key(codes: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    key = np.zeros(len(start), np.uint64)
    for i in range(_NAME[1]):
        inside = start + i < end
        letter = np.where(inside, codes[np.where(inside, start + i, 0)], 0).astype(np.uint64)
        key = key * np.uint64(0x100000001B3) + letter
    return key
