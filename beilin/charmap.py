"""Turns text into other text character by character, by a table that fills itself as characters are met.

`str.translate` asks a dict of each character; over a page's length an array is asked ten times as fast.
"""

from collections.abc import Callable
from itertools import pairwise

import numpy as np

SHORT = 200  # characters; what is shorter is translated quicker than arrays are made
_GONE = 0x110000  # stands for nothing; what is above, for several characters


class CharMap(dict[int, str]):
    """Code point → what `turn` makes of that character: another, none, or several."""

    def __init__(self, turn: Callable[[str], str]):
        self._turn = turn
        self._codes = np.zeros(_GONE, np.uint32)  # the same as numbers; 0 where a character was not met
        self._several: list[str] = []

    def __missing__(self, code: int) -> str:
        self[code] = new = self._turn(chr(code))
        return new

    def __call__(self, text: str) -> str:
        """The text with every character turned."""
        if len(text) < SHORT:
            return text.translate(self)
        asked = points(text)
        codes = self._codes.take(asked, mode="clip")
        if not codes.all():
            self._learn(asked[codes == 0])
            codes = self._codes.take(asked, mode="clip")
        codes = codes[codes != _GONE]
        places = np.flatnonzero(codes > _GONE).tolist()
        return self._unfolded(codes, places) if places else _decoded(codes)

    def _learn(self, asked: np.ndarray) -> None:
        for code in np.unique(asked).tolist():
            new = self[code]
            self._codes[code] = ord(new) if len(new) == 1 else _GONE + len(self._several) + 1 if new else _GONE
            if len(new) > 1:
                self._several.append(new)

    def _unfolded(self, codes: np.ndarray, places: list[int]) -> str:
        """Codes as text, where at these places several characters are meant."""
        parts = [_decoded(codes[: places[0]])]
        for at, following in pairwise([*places, len(codes)]):
            parts += self._several[codes[at] - _GONE - 1], _decoded(codes[at + 1 : following])
        return "".join(parts)


def points(text: str) -> np.ndarray:
    """uint32 (characters,): the code points of a text."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


def _decoded(codes: np.ndarray) -> str:
    return codes.tobytes().decode("utf-32-le", "surrogatepass")
