"""Why the line model judged as it did, in a keeper's words."""

from functools import cache

import numpy as np

from beilin.linemodel.weights import Weights

_MOST = 3  # reasons that are told
_NEIGHBOURS = (" -2", " -1", " +1", " +2")


def reasons(weights: Weights, values: np.ndarray) -> list[tuple[str, ...]]:
    """For each row of features, what spoke loudest against the line: loudest first, features of one kind taken together."""
    groups, order, firsts = _groups(weights.names)
    parts = np.add.reduceat(((values - weights.centre) * weights.weight)[:, order], firsts, axis=1)
    told: list[list[str]] = [[] for _ in values]
    for _ in range(_MOST):
        loudest = parts.argmin(axis=1)
        for row, n, part in zip(told, loudest.tolist(), parts[np.arange(len(parts)), loudest].tolist(), strict=True):
            if part < 0:
                row.append(groups[n])
        parts[np.arange(len(parts)), loudest] = np.inf
    return [tuple(row) for row in told]


@cache
def _groups(names: tuple[str, ...]) -> tuple[tuple[str, ...], np.ndarray, np.ndarray]:
    """The kinds of reason, the features sorted by kind, and where each kind begins among these."""
    kinds = [_kind(name) for name in names]
    groups = tuple(dict.fromkeys(kinds))
    numbers = np.array([groups.index(kind) for kind in kinds])
    order = np.argsort(numbers, kind="stable")
    return groups, order, np.searchsorted(numbers[order], np.arange(len(groups)))


def _kind(name: str) -> str:
    if name.startswith(("first look", "in the best run")):
        return "the lines around it"
    if name.endswith(_NEIGHBOURS):
        return f"neighbours: {name[:-3]}"
    if name.startswith(("over ", "size")):
        return "its length"
    if name.startswith(("density", "text ", "prose ", "named near", "lines ")):
        return "how little prose is near"
    return name
