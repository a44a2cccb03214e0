"""What kinds of characters a page's lines are made of, counted for all lines at once."""

from functools import cache

import numpy as np

from beilin.chinese import is_han

# Name → characters. The commonest grammatical words of either script make running text and hardly ever a menu.
CLASSES = {
    "stops": "。！？!?…",
    "commas": "，,、；;",
    "quotes": "“”「」『』‘’《》〈〉\"",
    "colons": "：:",
    "doors": "|｜丨>»›→·・•/\\_<«[]【】［］",
    "grammar": "的了是在不有和这這我他她们們就也都而及与與着著或被把对對将將为為从從并並会會要以于於其之但还還又很让讓",
    "digits": "0123456789０１２３４５６７８９",
    "latin": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "spaces": " \t\u3000\xa0",
}
NAMES = (*CLASSES, "han", "size")


@cache
def _table() -> np.ndarray:
    """uint16 bit masks by code point of the basic plane; bit i is class i of NAMES, `size` every character but a space."""
    table = np.zeros(0x10000, np.uint16)
    for bit, characters in enumerate(CLASSES.values()):
        for character in characters:
            table[ord(character)] |= 1 << bit
    han, size = len(CLASSES), len(CLASSES) + 1
    table[[code for code in range(0x10000) if is_han(chr(code))]] |= 1 << han
    table[[code for code in range(0x10000) if not chr(code).isspace()]] |= 1 << size
    return table


def count(points: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """float64 (lines, len(NAMES)): how many characters of each class stand in [start, end)."""
    masks = _table()[np.minimum(points, 0xFFFF)]
    masks[points > 0xFFFF] = 1 << NAMES.index("han") | 1 << NAMES.index("size")
    counts = np.empty((len(starts), len(NAMES)))
    for bit in range(len(NAMES)):
        counts[:, bit] = _within((masks >> bit) & 1, starts, ends)
    return counts


def shared(points: np.ndarray, starts: np.ndarray, ends: np.ndarray, prose: np.ndarray) -> np.ndarray:
    """float64 (lines,): the share of each line's character pairs that stand in lines of prose too; 1 for prose itself."""
    if not prose.any() or len(points) < 2:
        return prose.copy()
    pairs = points[:-1].astype(np.int64) << 21 | points[1:]
    lasts = np.maximum(starts, ends - 1)  # a pair that begins with the last character leads out of the line
    inside, others = _inside(starts, lasts, prose > 0, len(pairs)), _inside(starts, lasts, prose == 0, len(pairs))
    known = np.sort(pairs[inside])
    if len(known) == 0:
        return prose.copy()
    asked = pairs[others]
    found = np.zeros(len(pairs), bool)
    found[others] = known[np.minimum(np.searchsorted(known, asked), len(known) - 1)] == asked
    share = _within(found, starts, lasts) / np.maximum(1, ends - starts - 1)
    return np.where(prose > 0, 1.0, share)


def _inside(starts: np.ndarray, ends: np.ndarray, lines: np.ndarray, size: int) -> np.ndarray:
    """bool (size,): whether a place lies in one of some lines."""
    steps = np.zeros(size + 2, np.int64)
    np.add.at(steps, starts[lines], 1)
    np.add.at(steps, ends[lines], -1)
    return np.cumsum(steps)[:size] > 0


def _within(flags: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    sums = np.zeros(len(flags) + 1, np.int64)
    np.cumsum(flags, out=sums[1:])
    return sums[ends] - sums[starts]
