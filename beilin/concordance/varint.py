"""Numbers as bytes: seven bits a byte, lowest first, the high bit set on all but the last byte."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]


def encode(numbers: Numbers | Sequence[int]) -> bytes:
    """Each number in turn; numbers are below 2**63."""
    numbers = np.asarray(numbers, dtype=np.uint64)
    sizes = np.ones(len(numbers), dtype=np.int64)
    rest = numbers >> np.uint64(7)
    while rest.any():
        sizes += rest > 0
        rest >>= np.uint64(7)
    ends = np.cumsum(sizes)
    out = np.zeros(int(ends[-1]) if len(ends) else 0, dtype=np.uint8)
    for byte in range(int(sizes.max(initial=0))):
        some = sizes > byte
        low = (numbers[some] >> np.uint64(7 * byte)) & np.uint64(127)
        more = (sizes[some] > byte + 1).astype(np.uint8) << 7
        out[ends[some] - sizes[some] + byte] = low.astype(np.uint8) | more
    return out.tobytes()


def decode(raw: bytes) -> Numbers:
    """All numbers in `raw`; the check of what `encode` wrote."""
    octets = np.frombuffer(raw, dtype=np.uint8)
    last = octets < 128
    ends = np.flatnonzero(last)
    starts = np.concatenate(([0], ends[:-1] + 1)) if len(ends) else ends
    places = np.arange(len(octets)) - np.repeat(starts, ends - starts + 1)
    parts = (octets & 127).astype(np.uint64) << (np.uint64(7) * places.astype(np.uint64))
    return np.add.reduceat(parts, starts) if len(starts) else np.zeros(0, dtype=np.uint64)


def steps(numbers: Numbers) -> Numbers:
    """Differences of a rising row, the first number standing for itself."""
    return np.diff(numbers, prepend=np.uint64(0))


def zigzag(numbers: NDArray[np.int64]) -> Numbers:
    """Numbers of either sign as numbers from 0 on, small ones small: 0, -1, 1, -2 … → 0, 1, 2, 3 …"""
    return ((numbers << 1) ^ (numbers >> 63)).astype(np.uint64)
