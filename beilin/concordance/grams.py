"""Which gram stands at each place of folded text, and its key.

A gram is two characters where either is wide (Han, kana, hangul …), three where three narrow ones (letters, digits) follow each
other, and fewer at the end of a paragraph. So every place has exactly one gram, and the grams that begin with given characters
lie side by side in key order: that answers terms shorter than a gram.
"""

import numpy as np
from numpy.typing import NDArray

WIDE = 0x2E80  # code points from here on are wide
BITS = np.uint64(21)  # of one code point
MASK = (np.uint64(1) << BITS) - np.uint64(1)
Codes = NDArray[np.uint32]
Keys = NDArray[np.uint64]


def codes(folded: str) -> Codes:
    """Code points of folded text; 0 ends a paragraph."""
    return np.frombuffer(folded.encode("utf-32-le"), dtype="<u4")


def keys(text: Codes) -> tuple[Keys, NDArray[np.uint32]]:
    """The key of the gram at each place that holds a character, and those places, rising.

    A key is up to three code points of 21 bits, the first one highest, 0 for a missing one.
    """
    first = text.astype(np.uint64)
    second = np.append(first[1:], np.uint64(0)) if len(first) else first
    third = np.append(second[1:], np.uint64(0)) if len(first) else first
    narrow = first < WIDE
    all_narrow = narrow & (second < WIDE) & (third < WIDE) & (second > 0)
    third = np.where(all_narrow, third, np.uint64(0))
    places = np.flatnonzero(first)
    packed = (first << (BITS + BITS)) | (second << BITS) | third
    return packed[places], places.astype(np.uint32)


def columns(some: Keys) -> tuple[Keys, Keys, Keys]:
    """Rising keys as three rows of small numbers: each code point as a step from the key before while the ones ahead of it agree."""
    parts = [some >> (BITS + BITS), (some >> BITS) & MASK, some & MASK]
    same = np.zeros(len(some), dtype=bool)
    same[1:] = True
    rows = []
    for part in parts:
        before = np.zeros_like(part)
        before[1:] = part[:-1]
        rows.append(np.where(same, part - before, part))
        same &= part == before
    return rows[0], rows[1], rows[2]
