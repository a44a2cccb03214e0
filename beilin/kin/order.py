"""Sorting many rows by whole numbers, the same on every machine."""

import numpy as np


def order_by(*keys: np.ndarray) -> np.ndarray:
    """Row numbers sorted by the first key, ties by the next, then by row. Keys are whole numbers from 0 up, below 2**64.

    A key and the row's place fit one number as a rule, and plain numbers sort at once where `lexsort` sorts at second hand.
    """
    order = _order(keys[-1].astype(np.uint64))
    for key in keys[-2::-1]:
        order = order[_order(key.astype(np.uint64)[order])]
    return order


def _order(key: np.ndarray) -> np.ndarray:
    if not len(key):
        return np.zeros(0, np.int64)
    place = len(key).bit_length()
    if int(key.max()).bit_length() + place > 64:
        return _order_of_wide(key, place)
    packed = (key << np.uint64(place)) | np.arange(len(key), dtype=np.uint64)
    packed.sort()
    return (packed & np.uint64((1 << place) - 1)).astype(np.int64)


def _order_of_wide(key: np.ndarray, place: int) -> np.ndarray:
    """Sorted by as many upper bits as there is room for; the few rows that agree in them and not in the rest are put right."""
    low = np.uint64((1 << place) - 1)
    packed = (key & ~low) | np.arange(len(key), dtype=np.uint64)
    packed.sort()
    order = (packed & low).astype(np.int64)
    upper, whole = packed >> np.uint64(place), key[order]
    mixed = np.flatnonzero((upper[1:] == upper[:-1]) & (whole[1:] != whole[:-1]))
    for part in np.unique(upper[mixed]):
        a, b = np.searchsorted(upper, part, "left"), np.searchsorted(upper, part, "right")
        order[a:b] = order[a:b][np.argsort(whole[a:b], kind="stable")]
    return order
