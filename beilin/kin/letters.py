"""Folded text as numpy arrays: code points, the offsets they came from, and what breaks off after each."""

import re
from functools import cache
from typing import NamedTuple

import numpy as np

from beilin.chinese import fold

CLAUSE, SENTENCE, PARAGRAPH = 1, 2, 3  # how strong the break after a letter is

_MARKS = {CLAUSE: "，、,：:“”‘’「」『』（）()《》〈〉—\"'", SENTENCE: "。！？!?；;…．", PARAGRAPH: "\n"}
_UNKNOWN = 255
_QUOTED = re.compile(r"“([^“”\n]{6,60})”|「([^「」\n]{6,60})」|『([^『』\n]{6,60})』")


class Letters(NamedTuple):
    """`codes[i]` (uint32) came from character `places[i]` (uint32); `after[i]` (uint8) is the break before the next letter."""

    codes: np.ndarray
    places: np.ndarray
    after: np.ndarray


class _Folds:
    """Look-up arrays by code point, filled as characters are met: 1.1 M entries beat a Python loop by ten times."""

    def __init__(self) -> None:
        self.length = np.full(0x110000, _UNKNOWN, np.uint8)
        self.first = np.zeros(0x110000, np.uint32)
        self.more: dict[int, str] = {}
        self.level = np.zeros(0x110000, np.uint8)
        for level, marks in _MARKS.items():
            self.level[[ord(c) for c in marks]] = level

    def learn(self, codes: np.ndarray) -> None:
        for code in np.unique(codes[self.length[codes] == _UNKNOWN]).tolist():
            folded = fold(chr(code))
            self.length[code] = len(folded)
            self.first[code] = ord(folded[0]) if folded else 0
            if len(folded) > 1:
                self.more[code] = folded


@cache
def _folds() -> _Folds:
    return _Folds()


def letters(text: str) -> Letters:
    """The letters of a text, equal to `chinese.fold_places`."""
    folds = _folds()
    source = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    folds.learn(source)
    lengths = folds.length[source]
    places = np.repeat(np.arange(len(source), dtype=np.uint32), lengths)
    codes = folds.first[source[places]]
    _fill_long(folds, source, lengths, codes)
    return Letters(codes, places, _breaks(folds.level[source], source, places))


def _fill_long(folds: _Folds, source: np.ndarray, lengths: np.ndarray, codes: np.ndarray) -> None:
    """Characters that fold to several (½, ㈱): write what follows the first. Rare, so a loop over them is enough."""
    starts = np.cumsum(lengths, dtype=np.int64) - lengths
    for at in np.flatnonzero(lengths > 1).tolist():
        folded = folds.more[int(source[at])]
        codes[starts[at] : starts[at] + len(folded)] = [ord(c) for c in folded]


def _breaks(levels: np.ndarray, source: np.ndarray, places: np.ndarray) -> np.ndarray:
    if not len(places):
        return np.zeros(0, np.uint8)
    stops = np.flatnonzero((source[:-1] == ord(".")) & (source[1:] == ord(" ")))  # a full stop, not a decimal point
    levels[stops] = SENTENCE
    after = np.maximum.reduceat(levels, places)
    after[-1] = PARAGRAPH
    return after


def quoted_runs(text: str, places: np.ndarray, low: int, high: int) -> np.ndarray:
    """Spans [start, end) in letters of what stands in quotation marks and is `low` to `high` letters long; shape (n, 2)."""
    spans = [m.span(m.lastindex or 0) for m in _QUOTED.finditer(text)]
    if not spans:
        return np.zeros((0, 2), np.uint32)
    runs = np.searchsorted(places, np.array(spans)).astype(np.uint32)
    length = runs[:, 1] - runs[:, 0]
    return runs[(length >= low) & (length <= high)]
