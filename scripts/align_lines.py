"""Tells which lines of a page are its article's, given the article's true text: the heaviest row of lines that stand in it in order."""

import re
import unicodedata
from typing import NamedTuple

import numpy as np

_MOST = 12  # places of one line in the true text that are tried
_SHORT = 10  # letters below which a line counts for little, unless it is a whole line of the true text
_GRAM = 8


class Match(NamedTuple):
    """Line `line` may stand at letters [start, end) of the true text; `weight`: how much that says."""

    line: int
    start: int
    end: int
    weight: float


def letters(text: str) -> str:
    """Letters and digits alone, one width, lower case."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).lower()


def aligned(lines: list[str], truth: str) -> np.ndarray:
    """float64 (lines,): 1 for lines of the article."""
    whole = letters(truth)
    own = {letters(line) for line in truth.split("\n")}
    matches = [match for n, line in enumerate(lines) for match in _matches(n, letters(line), whole, own)]
    told = np.zeros(len(lines))
    told[_heaviest(matches, len(whole))] = 1
    return told


def _matches(n: int, line: str, whole: str, own: set[str]) -> list[Match]:
    if not line:
        return []
    found: list[Match] = []
    at = whole.find(line)
    while at >= 0 and len(found) < _MOST:
        found.append(Match(n, at, at + len(line), len(line) if len(line) >= _SHORT or line in own else 0.3 * len(line)))
        at = whole.find(line, at + 1)
    return found or _near_match(n, line, whole)


def _near_match(n: int, line: str, whole: str) -> list[Match]:
    """A long line of which at least half stands in the true text."""
    offsets = range(0, len(line) - _GRAM + 1, _GRAM // 2)
    places = [(whole.find(line[k : k + _GRAM]), k) for k in offsets] if len(line) >= 2 * _GRAM else []
    starts = sorted(at - k for at, k in places if at >= 0)
    if not starts or len(starts) < 0.5 * len(places):
        return []
    start = max(0, starts[len(starts) // 2])
    return [Match(n, start, min(len(whole), start + len(line)), 0.8 * len(line))]


def _heaviest(matches: list[Match], size: int) -> list[int]:
    """Lines of the heaviest chain of matches that goes forward in page and truth (a Fenwick tree of best chains by end)."""
    tree = [(0.0, -1)] * (size + 2)
    best, before = [0.0] * len(matches), [-1] * len(matches)
    at = 0
    while at < len(matches):
        stop = at
        while stop < len(matches) and matches[stop].line == matches[at].line:
            stop += 1
        for k in range(at, stop):
            weight, before[k] = _most(tree, min(size, matches[k].start + 2))  # two letters of overlap are forgiven
            best[k] = weight + matches[k].weight
        for k in range(at, stop):
            _raise(tree, matches[k].end, (best[k], k))
        at = stop
    chain, k = [], max(range(len(matches)), key=best.__getitem__, default=-1)
    while k >= 0:
        chain.append(matches[k].line)
        k = before[k]
    return chain


def _most(tree: list[tuple[float, int]], at: int) -> tuple[float, int]:
    found, at = (0.0, -1), at + 1
    while at > 0:
        found = max(found, tree[at])
        at -= at & -at
    return found


def _raise(tree: list[tuple[float, int]], at: int, value: tuple[float, int]) -> None:
    at += 1
    while at < len(tree):
        tree[at] = max(tree[at], value)
        at += at & -at


def title_line(lines: list[str], told: np.ndarray, stated: str) -> int | None:
    """The headline above the article: the nearest line at or above its first that the page's <title> begins with or holds."""
    whole, on = letters(stated), np.flatnonzero(told)
    for n in range(on[0] if len(on) else 0, -1, -1):
        line = letters(lines[n])
        if 5 <= len(line) <= 60 and (line in whole or (len(line) > 8 and line[:8] in whole)):
            return n
    return None
