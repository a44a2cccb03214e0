"""The folding table for the browser, written from the very function that folded the index, so the two cannot differ."""

from bisect import bisect
from collections.abc import Iterable, Mapping, Set
from functools import cache
from typing import NamedTuple
from unicodedata import category

import numpy as np

from beilin.chinese import fold
from beilin.concordance import varint
from beilin.concordance.varint import Numbers

NOWHERE = ("Cn", "Co", "Cs")  # unassigned, private, surrogate: folding drops them
LAST = 0x40000  # planes beyond hold private and unassigned code points only, which folding drops
LATIN = 0x250  # code points below are Latin letters and their signs


class Tables(NamedTuple):
    """`first` tells of every code point what it becomes, or that `rest` does, which are varints."""

    first: Numbers
    rest: bytes


def tables(printed: Iterable[str]) -> Tables:
    """The folding table in two parts. Few queries need the second: it holds what neither stands in the texts,
    whose characters `printed` are, nor among those of daily use.

    `first`: runs of code points that folding keeps or changes, then runs within which `rest` changes some, each: count; gap since
    the run before and length of each. Then those that it changes itself. What is in no run of the first row is dropped.
    Changed: count, then rows: steps between code points; lengths of what they become; the code points they become, each as a
    zigzag step from the one before.
    """
    folded = _folded()
    near = {*map(ord, printed), *map(ord, daily()), *range(LATIN)}
    changed = {code: new for code, new in folded.items() if new != chr(code)}
    first, rest = ({code: new for code, new in changed.items() if (code in near) is wanted} for wanted in (True, False))
    runs = _runs(folded), _runs(_between(rest, near & folded.keys()))
    return Tables(np.concatenate((*runs, _changed(first))), varint.encode(_changed(rest)))


def daily() -> str:
    """Characters of daily use: the 6,763 of GB 2312, the 5,401 in the first level of Big5, and the signs of both."""
    big5 = (bytes((row, cell)) for row in range(0xA1, 0xC7) for cell in (*range(0x40, 0x7F), *range(0xA1, 0xFF)))
    gb2312 = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    cells = [*(cell.decode("big5", "ignore") for cell in big5), *(cell.decode("gb2312", "ignore") for cell in gb2312)]
    return "".join(dict.fromkeys(cells))


@cache
def _folded() -> dict[int, str]:
    """What each code point becomes that is not dropped."""
    named = ((code, fold(chr(code))) for code in range(LAST) if category(chr(code)) not in NOWHERE)
    return {code: new for code, new in named if new}


def _between(some: Mapping[int, str], others: Set[int]) -> list[int]:
    """The code points from each of `some`, which rise, to the next, where none of `others` lies between: fewer runs than `some` make."""
    edges, found = sorted(others), list[int]()
    for code in some:
        joined = found and bisect(edges, found[-1]) == bisect(edges, code)
        found.extend(range(found[-1] + 1 if joined else code, code + 1))
    return found


def _runs(codes: Iterable[int]) -> Numbers:
    row = np.fromiter(codes, dtype=np.int64)
    firsts = np.flatnonzero(np.diff(row, prepend=-2) != 1)
    starts, lengths = row[firsts], np.diff(np.append(firsts, len(row)))
    gaps = starts - np.append(0, (starts + lengths)[:-1])
    pairs = np.stack((gaps, lengths), axis=1).ravel()
    return np.append(len(starts), pairs).astype(np.uint64)


def _changed(changed: dict[int, str]) -> Numbers:
    sources = np.array(list(changed), dtype=np.uint64)
    lengths = np.array([len(new) for new in changed.values()], dtype=np.uint64)
    targets = np.array([ord(c) for new in changed.values() for c in new], dtype=np.int64)
    rows = (varint.steps(sources), lengths, varint.zigzag(np.diff(targets, prepend=0)))
    return np.concatenate((np.array([len(changed)], dtype=np.uint64), *rows))
