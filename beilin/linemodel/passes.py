"""The second look: every line judged again, now knowing how the first look judged the lines around it."""

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
    both = np.array([text * weight, weight])
    columns = [text]
    for reach in _REACHES:
        near, weights = within(both, reach)
        columns.append(near / weights)
    for step in _STEPS:
        columns.append(shifted(text, step))
    sums = np.concatenate([[0.0], np.cumsum(both[0])])
    total = max(1.0, sums[-1])
    inside = np.zeros(n)
    inside[slice(*_best_run((text - 0.5) * weight))] = 1
    return np.column_stack([*columns, sums[1:] / total, 1 - sums[:-1] / total, np.full(n, sums[-1] / weight.sum()), inside])


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
        came.append((text - cost > furniture, text >= furniture - cost))
        furniture, text = max(furniture, text - cost), max(text, furniture - cost) + odd
    row = []
    state = text > furniture
    for ways in reversed(came):
        row.append(state)
        state = ways[state]
    return np.array(row[::-1], bool)


def shifted(values: np.ndarray, step: int) -> np.ndarray:
    """Row i holds what row i + step held; zeros beyond the edges."""
    moved = np.zeros_like(values)
    if step > 0:
        moved[:-step] = values[step:]
    else:
        moved[-step:] = values[:step]
    return moved


def within(values: np.ndarray, reach: int) -> np.ndarray:
    """float64 (rows, lines) like `values`: the mean over `reach` lines to either side, fewer at the edges."""
    n = values.shape[1]
    sums = np.zeros((len(values), n + 1))
    np.cumsum(values, axis=1, out=sums[:, 1:])
    low, high = np.maximum(0, np.arange(n) - reach), np.minimum(n, np.arange(n) + reach + 1)
    return (sums[:, high] - sums[:, low]) / (high - low)


def near(marked: np.ndarray, reach: int) -> np.ndarray:
    """bool (lines,): whether a marked line stands within so many lines to either side."""
    return within(marked[None].astype(float), reach)[0] > 0
