"""How many letters must change to turn one short run into another, for many runs at once."""

import numpy as np

_BUCKETS = (4, 8, 16, 32, 64, 128)
_AT_ONCE = 1 << 17  # runs per table, so that a table of bytes stays small


def distances(codes: np.ndarray, a0: np.ndarray, a1: np.ndarray, b0: np.ndarray, b1: np.ndarray) -> np.ndarray:
    """Levenshtein distance of letters [a0, a1) and [b0, b1), row by row, int64. ValueError beyond 128 letters."""
    sizes_a, sizes_b = a1 - a0, b1 - b0
    wide = np.maximum(sizes_a, sizes_b)
    found = wide.copy()  # right where one side is empty
    if len(wide) and wide.max() > _BUCKETS[-1]:
        raise ValueError(f"a run of {wide.max()} letters is too long to compare, the most is {_BUCKETS[-1]}")
    both = np.minimum(sizes_a, sizes_b) > 0
    low = 0
    for high in _BUCKETS:
        rows = np.flatnonzero(both & (wide > low) & (wide <= high))
        for at in range(0, len(rows), _AT_ONCE):
            some = rows[at : at + _AT_ONCE]
            a = _windows(codes, a0[some], sizes_a[some], high, 0)
            b = _windows(codes, b0[some], sizes_b[some], high, 1)
            found[some] = _table(a, b, sizes_a[some], sizes_b[some])
        low = high
    return found


def _windows(codes: np.ndarray, start: np.ndarray, size: np.ndarray, width: int, pad: int) -> np.ndarray:
    """Letters as columns, shape (width, runs), filled up with a code that no letter has and the other side has not."""
    steps = np.arange(width)[:, None]
    inside = steps < size
    return np.where(inside, codes[np.where(inside, start + steps, 0)], pad)


def _table(a: np.ndarray, b: np.ndarray, size_a: np.ndarray, size_b: np.ndarray) -> np.ndarray:
    """The usual table, one cell of all runs at a time."""
    width, runs = a.shape
    row = np.repeat(np.arange(width + 1, dtype=np.int16)[:, None], runs, axis=1)
    found = np.zeros(runs, np.int64)
    for i in range(width):
        diagonal, row[0] = row[0].copy(), i + 1
        for j in range(width):
            above = row[j + 1].copy()
            best = np.minimum(above, row[j]) + 1
            row[j + 1] = np.minimum(best, diagonal + (a[i] != b[j]))
            diagonal = above
        done = np.flatnonzero(size_a == i + 1)
        found[done] = row[size_b[done], done]
    return found
