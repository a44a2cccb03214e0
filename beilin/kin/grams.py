"""k-grams of letters as hashes, and the few of them that stand for all: winnowing (Schleimer, Wilkerson, Aiken 2003)."""

import numpy as np

DRONE = 8
_PRIME = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xBF58476D1CE4E5B9)


def gram_hashes(codes: np.ndarray, k: int) -> np.ndarray:
    """One uint64 for each run of `k` letters; empty when there are fewer. The same on every machine."""
    count = len(codes) - k + 1
    if count <= 0:
        return np.zeros(0, np.uint64)
    wide = codes.astype(np.uint64)
    total = np.zeros(count, np.uint64)
    for i in range(k):
        total *= _PRIME
        total += wide[i : i + count]
    total ^= total >> np.uint64(31)
    total *= _MIX
    total ^= total >> np.uint64(29)
    return total


def winnow(hashes: np.ndarray, width: int) -> np.ndarray:
    """Places of the least hash of every window of `width` hashes, the rightmost of equals, each once.

    Any run of k + width - 1 letters that two texts share then has a gram chosen in both, unless it goes on repeating itself.
    """
    if not len(hashes):
        return np.zeros(0, np.int64)
    width = min(width, len(hashes))
    count = len(hashes) - width + 1
    least = hashes[:count].copy()
    for i in range(1, width):
        np.minimum(least, hashes[i : i + count], out=least)
    chosen = np.zeros(count, np.int64)
    for i in range(width):
        chosen[hashes[i : i + count] == least] = i
    chosen += np.arange(count)
    keep = np.ones(count, bool)
    keep[1:] = chosen[1:] != chosen[:-1]
    return chosen[keep & ~_drones(hashes)[chosen]]


def _drones(hashes: np.ndarray) -> np.ndarray:
    """Grams that merely repeat what stands up to DRONE letters before: lines of dashes, 哈哈哈哈. They would match everywhere."""
    found = np.zeros(len(hashes), bool)
    for step in range(1, DRONE + 1):
        found[step:] |= hashes[step:] == hashes[:-step]
    return found
