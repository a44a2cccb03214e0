"""Spans and runs of rows, many at once."""

import numpy as np

from beilin.kin.order import order_by


def heads_of(*keys: np.ndarray) -> np.ndarray:
    """Where runs of rows with equal keys begin."""
    if not len(keys[0]):
        return np.zeros(0, np.int64)
    new = np.zeros(len(keys[0]), bool)
    new[0] = True
    for key in keys:
        new[1:] |= key[1:] != key[:-1]
    return np.flatnonzero(new)


def covered(number: np.ndarray, start: np.ndarray, end: np.ndarray, count: int) -> np.ndarray:
    """Letters in the union of the spans of each number."""
    if not len(number):
        return np.zeros(count, np.int64)
    order = order_by(number, start)
    number, start, end = number[order], start[order], end[order]
    stride = int(end.max()) + 1  # pushes the numbers apart, so that one running maximum serves all
    reach = np.maximum.accumulate(end + number * stride) - number * stride
    begin = np.concatenate([[0], np.where(number[1:] == number[:-1], reach[:-1], 0)])
    fresh = np.maximum(0, end - np.maximum(start, begin))
    return np.bincount(number, fresh, count).astype(np.int64)


def within(number: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Whether a span lies inside another of its number: a phrase that recurs in one text, met again off the main line."""
    if not len(number):
        return np.zeros(0, bool)
    stride = int(end.max()) + 1
    order = order_by(number, start, stride - end)
    reach = np.maximum.accumulate((end + number * stride)[order])
    inside = np.zeros(len(number), bool)
    inside[order[1:]] = (end + number * stride)[order[1:]] <= reach[:-1]
    return inside
