"""The fitted numbers of the line model, as `scripts/fit_lines.py` wrote them."""

import json
from functools import cache
from typing import NamedTuple

import numpy as np

from beilin.linemodel import features, passes
from beilin.tables import table


class Weights(NamedTuple):
    """One look at lines: a column speaks for text by (value - centre) × weight. `centre` is its mean over lines of text."""

    names: tuple[str, ...]
    weight: np.ndarray
    centre: np.ndarray
    bias: float

    def odds(self, values: np.ndarray) -> np.ndarray:
        """Log odds that a line is text, for float64 (lines, columns)."""
        return values @ self.weight - self.centre @ self.weight + self.bias


class Fitted(NamedTuple):
    """Both looks for one form of page."""

    first: Weights
    second: Weights


@cache
def fitted(marked_up: bool) -> Fitted:
    """The weights for marked-up or plain pages. Raises ValueError when they were fitted for other features."""
    form = "html" if marked_up else "plain"
    stored = json.loads(table("lines.json"))[form]
    columns = features.names(marked_up)
    return Fitted(_read(stored["first"], columns, form), _read(stored["second"], (*columns, *passes.NAMES), form))


def _read(stored: dict, columns: tuple[str, ...], form: str) -> Weights:
    rows = stored["columns"]
    if tuple(name for name, _, _ in rows) != columns:
        raise ValueError(f"tables/lines.json: the {form} weights were fitted for other features; run scripts/fit_lines.py again")
    return Weights(columns, np.array([weight for _, weight, _ in rows]), np.array([centre for _, _, centre in rows]), stored["bias"])
