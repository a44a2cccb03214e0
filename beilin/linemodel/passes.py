"""The second look: every line judged again, now knowing how the first look judged the lines around it."""

from collections.abc import Sequence

import numpy as np

_REACHES = (1, 2, 4, 8, 16)  # lines to either side over which the first look's answers are smoothed
_STEPS = (-2, -1, 1, 2)
_HEAVIEST = 120  # characters above which a line weighs no more

NAMES = (
    "first look", *(f"first look within {reach}" for reach in _REACHES), *(f"first look {step:+d}" for step in _STEPS),
    "text above", "text below", "text on the page", "in the best run",
)  # fmt: skip


def table(text: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    """float64 (lines, len(NAMES)). `text`: the first look's chance that a line is text; `sizes`: its characters."""
    n = len(text)
    weight = np.minimum(sizes, _HEAVIEST) + 1.0
    mass = text * weight
    near = within(np.array([mass, weight]), _REACHES)
    above = np.cumsum(mass)
    total = max(1.0, above[-1])
    inside = np.zeros(n)
    inside[slice(*_best_run((text - 0.5) * weight))] = 1
    return np.array([
        text,
        *(near[:, 0] / near[:, 1]),
        *shifted(text, _STEPS),
        above / total,
        1 - (above - mass) / total,
        np.full(n, above[-1] / weight.sum()),
        inside,
    ]).T  # fmt: skip


def _best_run(gains: np.ndarray) -> tuple[int, int]:
    """The run of lines with the greatest sum: where the text most likely lies as one piece."""
    best, found = 0.0, (0, len(gains))
    start, run = 0, 0.0
    for i, gain in enumerate(gains.tolist()):
        if run <= 0:
            start, run = i, 0.0
        run += gain
        if run > best:
            best, found = run, (start, i + 1)
    return found


def contiguous(odds: np.ndarray, cost: float) -> np.ndarray:
    """bool (lines,): the likeliest row of text (True) and furniture, a change from one to the other costing `cost`. (Viterbi.)"""
    came = []  # whether the best way here, to furniture or to text, came from text
    furniture, text = 0.0, 0.0
    for odd in odds.tolist():
        left, stayed = ways = text - cost > furniture, text >= furniture - cost
        came.append(ways)
        furniture, text = text - cost if left else furniture, (text if stayed else furniture - cost) + odd
    row = []
    state = text > furniture
    for ways in reversed(came):
        row.append(state)
        state = ways[state]
    return np.array(row[::-1], bool)


def shifted(values: np.ndarray, steps: Sequence[int]) -> list[np.ndarray]:
    """For each step: row i holds what row i + step held; zeros beyond the edges."""
    n, most = len(values), max(map(abs, steps))
    padded = np.zeros((n + 2 * most, *values.shape[1:]), order="F")
    padded[most : most + n] = values
    return [padded[most + step : most + step + n] for step in steps]


def within(values: np.ndarray, reaches: Sequence[int]) -> np.ndarray:
    """float64 (reaches, rows, lines): the rows of `values`, smoothed: the mean over so many lines to either side, fewer at the edges."""
    rows, n = values.shape
    most = max(reaches) + 1
    sums = np.zeros((rows + 1, n + 2 * most - 1))  # the last row counts lines
    np.cumsum(values, axis=1, out=sums[:-1, most : most + n])
    sums[-1, most : most + n] = np.arange(1, n + 1)
    sums[:, most + n :] = sums[:, most + n - 1 : most + n]
    near = np.array([sums[:, most + reach : most + reach + n] - sums[:, most - 1 - reach : most - 1 - reach + n] for reach in reaches])
    return near[:, :-1] / near[:, -1:]


def runs(marked: np.ndarray) -> list[range]:
    """Runs of marked lines, in order."""
    inside = np.concatenate([[False], marked, [False]])
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    return [range(start, stop) for start, stop in edges.reshape(-1, 2).tolist()]


def near(marked: np.ndarray, reach: int) -> np.ndarray:
    """bool (lines,): whether a marked line stands within so many lines to either side."""
    return within(marked[None].astype(float), (reach,))[0, 0] > 0
