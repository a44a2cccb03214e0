"""The folding table for the browser, written from the very function that folded the index, so the two cannot differ."""

from unicodedata import category

import numpy as np

from beilin.chinese import fold
from beilin.concordance import varint

NOWHERE = ("Cn", "Co", "Cs")  # unassigned, private, surrogate: folding drops them
LAST = 0x40000  # planes beyond hold private and unassigned code points only, which folding drops


def table() -> bytes:
    """Runs of code points kept as they are, then those that become something else; everything unnamed is dropped. varints throughout.

    Kept: count, then for each run the gap since the run before and its length.
    Changed: count, then rows: steps between code points; lengths of what they become; the code points they become, each as a
    zigzag step from the one before.
    """
    kept, changed = _sorted_out()
    return _kept(kept) + _changed(changed)


def _sorted_out() -> tuple[list[int], list[tuple[int, str]]]:
    kept, changed = [], []
    for code in range(LAST):
        if category(chr(code)) in NOWHERE:
            continue
        new = fold(chr(code))
        if new == chr(code):
            kept.append(code)
        elif new:
            changed.append((code, new))
    return kept, changed


def _kept(kept: list[int]) -> bytes:
    row = np.asarray(kept, dtype=np.int64)
    firsts = np.flatnonzero(np.diff(row, prepend=-2) != 1)
    starts, lengths = row[firsts], np.diff(np.append(firsts, len(row)))
    gaps = starts - np.append(0, (starts + lengths)[:-1])
    pairs = np.stack((gaps, lengths), axis=1).ravel()
    return varint.encode([len(starts)]) + varint.encode(pairs.astype(np.uint64))


def _changed(changed: list[tuple[int, str]]) -> bytes:
    sources = np.array([code for code, _ in changed], dtype=np.uint64)
    lengths = [len(new) for _, new in changed]
    targets = np.array([ord(c) for _, new in changed for c in new], dtype=np.int64)
    moves = np.diff(targets, prepend=0)
    zigzag = ((moves << 1) ^ (moves >> 63)).astype(np.uint64)
    rows = (varint.steps(sources), np.array(lengths, dtype=np.uint64), zigzag)
    return varint.encode([len(changed)]) + b"".join(varint.encode(row) for row in rows)
