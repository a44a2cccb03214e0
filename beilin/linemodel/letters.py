"""What kinds of characters a page's lines are made of, counted for all lines at once."""

from collections.abc import Sequence
from functools import cache

import numpy as np

from beilin.charmap import points
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


_NONE = np.iinfo(np.int64).max  # above any pair
_HASHES = 1 << 16  # of pairs, for a first look at which can be shared


class Letters:
    """The characters of some lines, all in one row."""

    def __init__(self, lines: Sequence[str]):
        self.sizes = np.array([len(line) for line in lines], np.int64)
        self._codes = points("".join(lines))
        self._line = np.repeat(np.arange(len(lines)), self.sizes)  # of each character

    def count(self) -> np.ndarray:
        """float64 (lines, len(NAMES)): how many characters of each class there are."""
        sorts, classes = _sorts()
        found = self._line * len(classes) + sorts.take(self._codes, mode="clip")
        return np.bincount(found, minlength=len(self.sizes) * len(classes)).reshape(-1, len(classes)) @ classes

    def shared(self, prose: np.ndarray) -> np.ndarray:
        """float64 (lines,): the share of each line's character pairs that stand in lines of prose too; 1 for prose itself."""
        line = self._line[:-1]
        inside, of_prose = line == self._line[1:], prose[line] > 0
        pairs = self._codes[:-1].astype(np.int64) << 21 | self._codes[1:]
        known, others = pairs[inside & of_prose], np.flatnonzero(inside & ~of_prose)
        if len(known) == 0:
            return prose.copy()
        asked = pairs[others]
        seen = np.zeros(_HASHES, bool)
        seen[_hash(asked)] = True
        known = np.sort(np.append(known[seen[_hash(known)]], _NONE))
        found = others[known[np.searchsorted(known, asked)] == asked]
        share = np.bincount(line[found], minlength=len(prose)) / np.maximum(1, self.sizes - 1)
        return np.where(prose > 0, 1.0, share)


@cache
def _sorts() -> tuple[np.ndarray, np.ndarray]:
    """Characters of the same classes are of one sort. uint8 by code point of the basic plane and, as the last, for all beyond: its sort;
    float64 (sorts, len(NAMES)): 1 for the classes of a sort. Of class `size` is every character but a space."""
    masks = np.zeros(0x10001, np.uint16)
    for bit, characters in enumerate(CLASSES.values()):
        masks[list(map(ord, characters))] |= 1 << bit
    han, size = (1 << NAMES.index(name) for name in ("han", "size"))
    masks[[code for code in range(0x10000) if is_han(chr(code))]] |= han
    masks[[code for code in range(0x10000) if not chr(code).isspace()]] |= size
    masks[-1] = han | size
    kinds, sorts = np.unique(masks, return_inverse=True)
    return sorts.astype(np.uint8), (kinds[:, None] >> np.arange(len(NAMES)) & 1).astype(float)


def _hash(pairs: np.ndarray) -> np.ndarray:
    return ((pairs >> 21) * 31 + pairs) & (_HASHES - 1)
