"""Readings of a row of byte pairs, all carried along at once: the likeliest, and how sure each character of it is.

A reading's chance is that of its pairs of characters, so whatever reaches a part by way of the same last character goes on alike: a column
holds each part once, with the sum of the chances of all ways to it. All numbers are −log of a chance.
"""

from collections.abc import Callable, Iterable
from heapq import nsmallest
from math import exp, log
from typing import NamedTuple

KEPT = 4  # readings told one by one
WIDE = 24  # parts that a column holds

Options = Callable[[str, float], Iterable[tuple[str, float]]]  # the part before, what the best way to it costs → parts, what a step costs


class _Node(NamedTuple):
    mass: float  # of all ways to this part
    ways: list[tuple[float, tuple[str, ...]]]  # the best: what each costs, its parts
    steps: dict[str, float]  # from each part of the column before


class Lattice:
    """Grown column by column from the character before; `end` closes it."""

    def __init__(self, before: str):
        self._columns = [{before: _Node(0.0, [(0.0, ())], {})}]
        self._rest: list[dict[str, float]] = []

    def grow(self, options: Options) -> float:
        """One column more; what its best way costs, infinite if there is none."""
        last, steps = self._columns[-1], {}
        for before, node in last.items():
            for part, step in options(before, node.ways[0][0]):
                steps.setdefault(part, {})[before] = step
        grown = (
            (
                part,
                _Node(
                    _sum(last[before].mass + step for before, step in ways.items()),
                    nsmallest(KEPT, ((cost + step, (*parts, part)) for before, step in ways.items() for cost, parts in last[before].ways)),
                    ways,
                ),
            )
            for part, ways in steps.items()
        )
        self._columns.append(dict(nsmallest(WIDE, grown, key=lambda one: (one[1].ways[0], one[0]))))
        return min((node.ways[0][0] for node in self._columns[-1].values()), default=float("inf"))

    def end(self, cost: Callable[[str], float]) -> list[tuple[float, tuple[str, ...]]]:
        """The best readings with what follows each last part, likeliest first."""
        rest = {part: cost(part) for part in self._columns[-1]}
        self._rest = [rest]
        for column, before in zip(self._columns[:0:-1], self._columns[-2::-1], strict=True):
            ways: dict[str, list[float]] = {part: [] for part in before}
            for part, node in column.items():
                for last, step in node.steps.items():
                    ways[last].append(step + rest[part])
            rest = {part: _sum(some) for part, some in ways.items()}
            self._rest.insert(0, rest)
        ended = self._columns[-1].items()
        return nsmallest(KEPT, ((way + self._rest[-1][part], parts) for part, node in ended for way, parts in node.ways))

    def sure(self, parts: tuple[str, ...], low: int, high: int) -> float:
        """The share of all readings that have `parts` from `low` to before `high`, 0–1."""
        if low == high:
            return 1.0
        found = self._columns[low + 1][parts[low]].mass + self._rest[high][parts[high - 1]]
        found += sum(self._columns[i + 1][parts[i]].steps[parts[i - 1]] for i in range(low + 1, high))
        return exp(min(self._rest[0].values()) - found)


def _sum(costs: Iterable[float]) -> float:
    """−log of the sum of these chances."""
    some = list(costs)
    least = min(some, default=float("inf"))
    return least - log(sum(exp(least - cost) for cost in some)) if least < float("inf") else least
