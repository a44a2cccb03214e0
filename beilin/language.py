"""Which language and script a text is in, as a BCP 47 tag.

The archive is Chinese for the most part, so the letters decide: Han of either script, kana, Hangul, Latin. Of what is written
in Latin letters only English is told, by the short words that no English prose does without.
"""

import re
from functools import cache

import numpy as np

from beilin.charmap import points
from beilin.chinese import HAN_RANGES, fold_table

UNKNOWN = "und"

_TRADITIONAL, _SIMPLIFIED, _EITHER, _KANA, _HANGUL, _LATIN = range(1, 7)
_RANGES = {
    _KANA: ((0x3041, 0x3096), (0x30A1, 0x30FA), (0xFF66, 0xFF9D)),
    _HANGUL: ((0x1100, 0x11FF), (0x3131, 0x318E), (0xAC00, 0xD7A3)),
    _LATIN: ((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x24F)),
    _EITHER: HAN_RANGES,
}
# Characters that both scripts print (后 as in 皇后, 台 as in 台州, 干 as in 干支 …) say nothing about the script.
_BOTH = frozenset(
    "后台干里面只系制范松谷丑斗余几云征么于了卷据沈冲游胡咸借郁致志升注表著着覆复瞭藉夥伙雇昆岳佣占吁尽凶"
    "扎托准采踪佑布周群峰姜家朴万杰克才回伏折欲舍涂千秋仆价术"
)
_KANA_SHARE = 5  # Japanese prose is half kana; a Chinese text that quotes some has less than one in this many
ENOUGH = 200_000  # characters that tell a page's script
ONE_SCRIPT = 0.9  # of the characters that tell the script: the rest may be damage
_FOREIGN = 4  # Latin words to one Han character: a Chinese page about code or with an English abstract stays Chinese
_WORD = 5  # Latin letters that a word has, about
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in|is|that|for|it|was|with|on|be|by|this|are|from|or|an|as|at|have|not|you)\b", re.IGNORECASE)
_ENGLISH_SHARE = 8  # English prose has one such word in three; other languages share a few of them


@cache
def _classes() -> np.ndarray:
    """uint8 by code point: found only in Traditional text, only in Simplified text, Han in either, kana, Hangul, Latin, or 0."""
    folds = fold_table()
    traditional, simplified = frozenset(folds), frozenset(map(ord, folds.values()))
    both = frozenset(map(ord, _BOTH))
    table = np.zeros(HAN_RANGES[-1][1] + 2, np.uint8)
    for kind, ranges in _RANGES.items():
        for first, last in ranges:
            table[first : last + 1] = kind
    table[list(traditional - both)] = _TRADITIONAL
    table[list(simplified - traditional - both)] = _SIMPLIFIED
    return table


def script(text: str) -> str:
    """zh-Hant or zh-Hans if nearly all characters that only one script uses are of it, else empty."""
    _, t, s, *_ = np.bincount(_classes().take(points(text[:ENOUGH]), mode="clip"), minlength=7).tolist()
    return "" if max(t, s) < ONE_SCRIPT * (t + s) or not t + s else "zh-Hant" if t > s else "zh-Hans"


@cache
def foreign(script: str) -> frozenset[str]:
    """The characters that a text of this script does not use; none if it has no one script."""
    other = {"zh-Hant": _SIMPLIFIED, "zh-Hans": _TRADITIONAL}.get(script)
    return frozenset(map(chr, np.flatnonzero(_classes() == other).tolist())) if other else frozenset()


def language(text: str) -> str:
    """zh-Hans, zh-Hant, ja, ko, en or und.

    Chinese is zh-Hans or zh-Hant by the characters that only one script uses, and zh-Hans, the commoner, where none shows.
    """
    _, t, s, either, kana, hangul, latin = _counts(text)
    han = t + s + either
    words = latin // _WORD
    if kana * _KANA_SHARE > kana + han and kana > words:
        return "ja"
    if hangul > han + words:
        return "ko"
    if words > han * _FOREIGN or not han:
        return "en" if len(_ENGLISH.findall(text)) * _ENGLISH_SHARE > words > 0 else UNKNOWN
    return "zh-Hant" if t > s else "zh-Hans"


def chinese(words: str) -> str:
    """What a few words of Chinese are written in: zh-Hans, zh-Hant, zh where no character tells; empty where none is Han."""
    _, t, s, either, *_ = _counts(words)
    if not t + s + either:
        return ""
    return "zh-Hant" if t > s else "zh-Hans" if s > t else "zh"


def _counts(text: str) -> list[int]:
    """Characters of each class, those of none first."""
    return np.bincount(_classes().take(points(text), mode="clip"), minlength=7).tolist()
