"""Why the line model judged as it did, in a keeper's words."""

from functools import cache

import numpy as np

from beilin.linemodel.weights import Weights

_MOST = 3  # reasons that are told
_NEIGHBOURS = (" -2", " -1", " +1", " +2")


def reasons(weights: Weights, values: np.ndarray) -> list[tuple[str, ...]]:
    """For each row of features, what spoke loudest against the line: loudest first, features of one kind taken together."""
    groups, member = _groups(weights.names)
    parts = ((values - weights.centre) * weights.weight) @ member
    loudest = np.argsort(parts, axis=1, kind="stable")[:, :_MOST]
    return [tuple(groups[n] for n in row if part[n] < 0) for row, part in zip(loudest.tolist(), parts.tolist(), strict=True)]


@cache
def _groups(names: tuple[str, ...]) -> tuple[tuple[str, ...], np.ndarray]:
    """The kinds of reason, and float64 (features, kinds): 1 where a feature is of a kind."""
    kinds = [_kind(name) for name in names]
    groups = tuple(dict.fromkeys(kinds))
    member = np.zeros((len(names), len(groups)))
    member[np.arange(len(names)), [groups.index(kind) for kind in kinds]] = 1
    return groups, member


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
