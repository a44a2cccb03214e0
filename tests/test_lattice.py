"""Readings carried along a row, on rows so short that all readings can be written down."""

from collections.abc import Iterator
from itertools import product
from math import exp, isclose

from beilin.lattice import KEPT, Lattice

COSTS = [{"甲": 0.5, "乙": 1.0}, {"丙": 0.2, "丁": 2.0}, {"戊": 1.0, "己": 1.5}]


def step(before: str, part: str, cost: float) -> float:
    return cost + 0.1 * ((ord(before or " ") + ord(part)) % 7)


def grown() -> tuple[Lattice, list[tuple[float, tuple[str, ...]]]]:
    lattice = Lattice("")
    for column in COSTS:

        def options(before: str, _: float, column: dict[str, float] = column) -> Iterator[tuple[str, float]]:
            return ((part, step(before, part, cost)) for part, cost in column.items())

        lattice.grow(options)
    return lattice, lattice.end(lambda part: 0.0)


def every() -> dict[tuple[str, ...], float]:
    found = {}
    for parts in product(*COSTS):
        befores = ("", *parts)
        found[parts] = sum(step(before, part, column[part]) for before, part, column in zip(befores, parts, COSTS, strict=False))
    return found


def test_the_best_readings_are_told_likeliest_first():
    told = sorted((cost, parts) for parts, cost in every().items())[:KEPT]
    assert [parts for _, parts in grown()[1]] == [parts for _, parts in told]
    assert all(isclose(a, b) for (a, _), (b, _) in zip(grown()[1], told, strict=True))


def test_a_stretch_is_as_sure_as_the_weight_of_all_readings_that_have_it():
    lattice, ways = grown()
    best, whole = ways[0][1], sum(exp(-cost) for cost in every().values())
    for low, high in ((0, 1), (1, 2), (0, 2), (1, 3), (0, 3)):
        share = sum(exp(-cost) for parts, cost in every().items() if parts[low:high] == best[low:high]) / whole
        assert isclose(lattice.sure(best, low, high), share)


def test_no_way_costs_more_than_anything():
    assert Lattice("甲").grow(lambda part, cost: ()) == float("inf")
