"""Steps between places, close to the fewest bits that their sizes need.

A step of n + 1 bits becomes its class n, a byte that gzip squeezes to three or four bits, and its n bits below the highest.
Varints after gzip came out a seventh larger. Shards tell a class by how far it lies from that of the gram's mean step: rare and frequent
grams then share their codes, which saves another sixtieth.
"""

import numpy as np
from numpy.typing import NDArray

Row = NDArray[np.uint64]


def classes(steps: Row) -> NDArray[np.uint8]:
    """How many bits each step has below its highest; steps are 1 to 2**32."""
    return (np.frexp(steps.astype(np.float64))[1] - 1).astype(np.uint8)


def pack(steps: Row, sizes: NDArray[np.uint8]) -> bytes:
    """The bits below the highest of each step, lowest first, one after the other; zeros fill the last byte."""
    if not len(steps):
        return b""
    low = steps ^ (np.uint64(1) << sizes.astype(np.uint64))
    ends = np.cumsum(sizes, dtype=np.int64)
    starts = ends - sizes
    words = np.zeros(int(ends[-1]) // 64 + 2, dtype=np.uint64)  # the last may be looked at, with nothing to add
    place, shift = starts >> 6, (starts & 63).astype(np.uint64)
    _add(words, place, low << shift)
    over = np.where(shift > 0, low >> ((np.uint64(64) - shift) & np.uint64(63)), np.uint64(0))
    _add(words, place + 1, over)
    return words.astype("<u8").tobytes()[: (int(ends[-1]) + 7) // 8]


def _add(words: Row, place: NDArray[np.int64], parts: Row) -> None:
    """Put parts into their words; no two set the same bit, so adding is joining. `place` rises."""
    first = np.flatnonzero(np.diff(place, prepend=-1))
    words[place[first]] += np.add.reduceat(parts, first)
