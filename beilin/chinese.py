"""Facts about Chinese characters: which are Han, which script a text is in, and folding.

Folding makes keys for search and comparison, never what is shown: one script, one width, lower case, no space, no mark.
"""

import unicodedata
from collections.abc import Sequence
from functools import cache

import numpy as np

from beilin.charmap import CharMap, points
from beilin.tables import table

HAN_RANGES = ((0x3007, 0x3007), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
HAN = "".join(f"{chr(first)}-{chr(last)}" for first, last in HAN_RANGES)  # for use inside [ ] of a pattern


@cache
def fold_table() -> dict[int, str]:
    """Character → its folded form, for characters that a script or variant fold changes."""
    pairs = (line.split("\t") for line in table("fold.tsv").decode("utf8").splitlines())
    return {ord(a): b for a, b in pairs}


def _folded(char: str) -> str:
    wide = unicodedata.normalize("NFKC", char).lower()
    return "".join(c for c in wide if c.isalnum()).translate(fold_table())


_FOLD = CharMap(_folded)
_FOLD_LINES = CharMap(lambda char: char if char == "\n" else _folded(char))


def fold(text: str) -> str:
    """The key of a run of characters. Code point by code point: fold(a + b) == fold(a) + fold(b)."""
    return _FOLD(text)


def fold_lines(lines: Sequence[str]) -> list[str]:
    """`fold` of each of many lines that hold no newline, at once."""
    return _FOLD_LINES("\n".join(lines)).split("\n") if lines else []


def fold_places(text: str) -> tuple[str, list[int]]:
    """The key, and for each of its characters the offset in `text` it came from."""
    parts = [_FOLD[ord(c)] for c in text]
    return "".join(parts), [i for i, part in enumerate(parts) for _ in part]


def _spelled(char: str) -> str:
    wide = unicodedata.normalize("NFKC", char).lower()
    kept = "".join(c for c in wide if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf"))
    return kept.translate(fold_table())


_PLAIN = CharMap(_spelled)
_PLAIN_LINES = CharMap(lambda char: char if char == "\n" else _spelled(char))


def plain(text: str) -> str:
    """For patterns: one script, one width, lower case, no space; marks stay. Code point by code point, as `fold`."""
    return _PLAIN(text)


def plain_lines(lines: Sequence[str]) -> list[str]:
    """`plain` of each of many lines that hold no newline, at once."""
    return _PLAIN_LINES("\n".join(lines)).split("\n") if lines else []


_TRADITIONAL, _SIMPLIFIED, _EITHER = 1, 2, 3


@cache
def _scripts() -> np.ndarray:
    """uint8 by code point: found only in Traditional text, only in Simplified text, Han in either, or 0."""
    folds = fold_table()
    traditional, simplified = frozenset(folds), frozenset(map(ord, folds.values()))
    both = frozenset(map(ord, _BOTH))
    table = np.zeros(HAN_RANGES[-1][1] + 2, np.uint8)
    for first, last in HAN_RANGES:
        table[first : last + 1] = _EITHER
    table[list(traditional - both)] = _TRADITIONAL
    table[list(simplified - traditional - both)] = _SIMPLIFIED
    return table


# Characters that both scripts print (后 as in 皇后, 台 as in 台州, 干 as in 干支 …) say nothing about the script.
_BOTH = frozenset(
    "后台干里面只系制范松谷丑斗余几云征么于了卷据沈冲游胡咸借郁致志升注表著着覆复瞭藉夥伙雇昆岳佣占吁尽凶"
    "扎托准采踪佑布周群峰姜家朴万杰克才回伏折欲舍涂千秋仆价术"
)


def script(text: str) -> str | None:
    """zh-Hans or zh-Hant by the characters that only one script uses; None where there is no Han at all.

    A Han text that shows neither counts as zh-Hans, the commoner.
    """
    _, t, s, other = np.bincount(_scripts().take(points(text), mode="clip"), minlength=4).tolist()
    if t or s:
        return "zh-Hant" if t > s else "zh-Hans"
    return "zh-Hans" if other else None


def is_han(char: str) -> bool:
    code = ord(char)
    return 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or code == 0x3007 or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x3FFFF
