"""How plausible a run of Chinese characters is: bigrams of folded characters, from shipped tables and from the archive.

One table knows words: which characters follow each other inside a word, begin one and end one; pairs across words are estimated
from that. The other counts running text, and so does what the archive's own pages add.
"""

import zlib
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from math import log
from operator import add

import numpy as np

from beilin.charmap import CharMap, points
from beilin.chinese import fold_table, is_han
from beilin.language import foreign
from beilin.tables import table

EDGE = "\0"  # stands for the edge of a word
FLOOR = 1e-8  # the share of a character never seen
KNOWN = 300  # followers of a character: after so many, running text is trusted half as far as it ever is
LAWS, OWN = 0.2, 0.6  # how far the shipped running text and the archive's own are trusted, the words for the rest
_MARKS = {"，": 0.06, "。": 0.035, "、": 0.025, "“": 0.01, "”": 0.01, "：": 0.006, "；": 0.006, "《": 0.004, "》": 0.004}
_MARKS |= dict.fromkeys("？！（）「」", 0.004) | dict.fromkeys("『』…—·〈〉‘’【】〔〕 \n", 0.0005)
_OPENING, _CLOSING, _ENDS, _PAUSES = "“「『《（", "”」』》）", "。！？…", "，、：；"
_WIDE = {ord(narrow): wide for narrow, wide in zip(",:;?!()", "，：；？！（）", strict=True)}
FOREIGN = 4.0  # what a character of the other script costs on a page of one script
MOST = 300_000  # pairs that the archive's counts keep
LATIN = 0.004  # the share of places where a Latin word or a number begins
SIGN = 1e-4  # the share of each other sign that a keyboard has: web pages are full of [图] and @
STAYS = 0.8  # how often a Latin letter or digit is followed by another


def pack(counts: Mapping[str, int]) -> bytes:
    """Pairs of characters of the basic plane and how often each was counted: sorted keys, then counts, compressed."""
    pairs = sorted(pair for pair in counts if max(pair) <= "\uffff")
    codes = points("".join(pairs)).reshape(-1, 2)
    return _packed(codes[:, 0] << 16 | codes[:, 1], np.array([counts[pair] for pair in pairs], "<u4"))


def tally(folded: str) -> bytes:
    """The pairs of folded text that say something about running text (`within`), counted and packed."""
    codes = points(folded)
    told = _telling().take(codes, mode="clip")
    pairs = (codes[:-1] << 16 | codes[1:])[told[:-1] & told[1:]]
    return _packed(*_added(pairs, np.ones(len(pairs), np.int64)))


def unpack(packed: bytes) -> tuple[array, array]:
    """The sorted keys (first character << 16 | second) and the counts that `pack` wrote. One by one they are searched quicker in arrays
    than in numpy's."""
    keys, counts = (array("I", numbers.astype(np.uint32).tobytes()) for numbers in _unpacked(packed))
    return keys, counts


def _unpacked(packed: bytes) -> tuple[np.ndarray, np.ndarray]:
    planes = np.frombuffer(zlib.decompress(packed) if packed else b"", np.uint8).reshape(2, 4, -1)
    steps, counts = (half.T.copy().view("<u4").ravel() for half in planes)
    return np.cumsum(steps, dtype=np.uint32), counts


def within(pair: str) -> bool:
    """Whether a pair of folded characters says something about running text: Han characters and marks, no line break between."""
    return all(is_han(c) or (c in _MARKS and c != "\n") for c in pair)


@cache
def _telling() -> np.ndarray:
    """bool by code point of the basic plane: whether `within` counts it."""
    return np.array([within(chr(code)) for code in range(0x10000)])


def add_up(packed: Sequence[bytes]) -> bytes:
    """Several counts as one; of very many pairs, the most frequent."""
    halves = [_unpacked(one) for one in packed]
    keys, counts = _added(*(np.concatenate(row) for row in zip(*halves, strict=True)))
    most = np.sort(np.lexsort((keys, -counts))[:MOST])
    return _packed(keys[most], counts[most])


def _added(keys: np.ndarray, counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each key once, sorted, with the sum of its counts."""
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    firsts = np.flatnonzero(np.diff(keys, prepend=keys[:1] + 1))
    return keys[firsts], np.add.reduceat(counts[order].astype(np.int64), firsts) if len(firsts) else counts[:0]


def _packed(keys: np.ndarray, counts: np.ndarray) -> bytes:
    return zlib.compress(_planes(np.diff(keys, prepend=np.uint32(0))) + _planes(counts), 9)


def _planes(numbers: np.ndarray) -> bytes:
    """All lowest bytes, then all second bytes …: compresses twice as well as number by number."""
    return numbers.astype("<u4").view(np.uint8).reshape(-1, 4).T.tobytes()


def key(text: str) -> str:
    """One character for one: one script, wide marks. Lengths do not change."""
    return _KEY(text)


_KEY = CharMap(lambda char: char.translate(_WIDE).translate(fold_table()))


class Counts:
    """Counts of pairs, looked up by their characters."""

    def __init__(self, packed: bytes):
        self._keys, self._counts = unpack(packed)
        self._firsts: dict[int, int] = {}

    def pair(self, a: str, b: str) -> int:
        wanted = ord(a) << 16 | ord(b)
        at = bisect_left(self._keys, wanted)
        return self._counts[at] if at < len(self._keys) and self._keys[at] == wanted else 0

    def first(self, a: str) -> int:
        """How often any pair begins with `a`."""
        code = ord(a)
        if code not in self._firsts:
            low, high = bisect_left(self._keys, code << 16), bisect_left(self._keys, (code + 1) << 16)
            self._firsts[code] = sum(self._counts[low:high])
        return self._firsts[code]

    def commonest(self, count: int) -> list[str]:
        """The characters that most pairs begin with, EDGE left out."""
        firsts: dict[int, int] = {}
        for wanted, times in zip(self._keys, self._counts, strict=True):
            firsts[wanted >> 16] = firsts.get(wanted >> 16, 0) + times
        return [chr(code) for code in sorted(firsts, key=lambda code: (-firsts[code], code)) if code][:count]


class Bigrams:
    """The plausibility of characters by the shipped tables and the archive's own counts, on a page of one script, or of
    none (`language.script`)."""

    def __init__(self, words: Counts, running: Counts, archive: Counts, script: str):
        self._words, self._texts = words, ((running, LAWS), (archive, OWN))
        self._begun = words.first(EDGE)
        self._known: dict[str, float] = {}  # by pairs as they are printed
        self._foreign = foreign(script)

    def cost(self, text: str) -> float:
        """−log of the chance of the characters after the first, given the first. Additive over overlapping runs."""
        return sum(map(self.step, map(add, text, text[1:])))

    def often(self, char: str) -> int:
        """How often the table has a character, folded; marks count as common, characters of the other script as unknown."""
        if char in self._foreign:
            return 0
        folded = key(char)
        return self._begun if folded in _MARKS else self._words.first(folded)

    def bound(self, a: str, b: str) -> float:
        """Log of how much likelier `a` and `b` are one word than the end of a word and the begin of another."""
        a, b = key(a), key(b)
        apart = (self._words.pair(a, EDGE) + 1) * self._begins(b)
        return log((self._words.pair(a, b) + 1e-3) / apart)

    def commonest(self, count: int) -> frozenset[str]:
        """So many of the characters that the table has most often, folded."""
        return frozenset(self._words.commonest(count))

    def step(self, two: str) -> float:
        """−log of the chance that the second of two characters follows the first."""
        cost = self._known.get(two)
        if cost is None:
            cost = self._known[two] = -log(self._chance(*key(two))) + FOREIGN * (two[1] in self._foreign)
        return cost

    def _chance(self, a: str, b: str) -> float:
        if max(a, b) > "\uffff":
            return FLOOR
        chance = self._by_words(a, b)
        for counts, trust in self._texts:
            if seen := counts.first(a):
                chance += trust * seen / (seen + KNOWN) * (counts.pair(a, b) / seen - chance)
        return chance

    def _by_words(self, a: str, b: str) -> float:
        """By the table: inside a word, or one word ends and the next begins."""
        if _is_latin(a) and _is_latin(b):
            return STAYS / 36
        if a in _MARKS and b in _MARKS:
            return _after_mark(a, b)
        if not is_han(a):
            return self._begins(b)
        seen = self._words.first(a)
        return (self._words.pair(a, b) + (self._words.pair(a, EDGE) + 1) * self._begins(b)) / (seen + 1)

    def _begins(self, b: str) -> float:
        if is_han(b):
            return self._words.pair(EDGE, b) / self._begun + FLOOR
        return _MARKS.get(b, LATIN / 36 if _is_latin(b) else SIGN if _is_sign(b) else FLOOR)


def _after_mark(a: str, b: str) -> float:
    """The chance that one mark follows another."""
    if a == "。" and b == "》":  # no title is a sentence
        return 0.00005
    if (a in _ENDS and b in _CLOSING + _OPENING) or (a in _PAUSES and b in _OPENING):
        return 0.04
    return 0.03 if a in _CLOSING and b in _ENDS + _PAUSES else 0.0005


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _is_sign(char: str) -> bool:
    """Of a keyboard, in either width; letters and digits aside."""
    narrow = chr(ord(char) - 0xFEE0) if "\uff01" <= char <= "\uff5e" else char
    return "!" <= narrow <= "~" and not narrow.isalnum()


def bigrams(archive: bytes = b"", script: str = "") -> Bigrams:
    """The shipped tables together with an archive's counts (`Model.counts`), for a page of one script."""
    return _together(archive, script)


@lru_cache(maxsize=6)  # without an archive's, and with this archive's; two scripts and none
def _together(archive: bytes, script: str) -> Bigrams:
    return Bigrams(*_shipped(), Counts(archive), script)


@cache
def _shipped() -> tuple[Counts, Counts]:
    return Counts(table("words.bin")), Counts(table("running.bin"))
