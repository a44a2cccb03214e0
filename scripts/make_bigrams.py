"""Make beilin/tables/bigrams.bin: how often one character follows another inside Chinese words, and begins or ends one.

Made from the words and frequencies of jieba's dictionary (MIT). Characters are folded to one script. A word's first
character is counted as following U+0000 and its last as followed by it; from these two, `beilin.bigrams` estimates what
stands across words. The format is that of `beilin.bigrams.pack`. Run: `.venv/bin/python scripts/make_bigrams.py`.
"""

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from math import log2
from pathlib import Path

from beilin.bigrams import pack
from beilin.chinese import fold, is_han

TARGET = Path(__file__).parent.parent / "beilin" / "tables" / "bigrams.bin"
RARE = 4  # pairs seen less often than this say little and fill half the table


def words() -> Iterator[tuple[str, int]]:
    """Folded words of Han characters and how often each was seen."""
    for line in files("jieba").joinpath("dict.txt").read_text(encoding="utf8").splitlines():
        word, count, _ = line.split(" ")
        if all(map(is_han, word)):
            yield fold(word), int(count)


def pairs() -> Counter[str]:
    counts: Counter[str] = Counter()
    for word, count in words():
        for a, b in zip("\0" + word, word + "\0", strict=True):
            counts[a + b] += count
    return counts


def rounded(count: int) -> int:
    """To the nearest of four steps between powers of two: as good for plausibility, and half as long."""
    return round(2 ** (round(4 * log2(count)) / 4))


if __name__ == "__main__":
    kept = {pair: rounded(count) for pair, count in pairs().items() if count >= RARE}
    TARGET.write_bytes(pack(kept))
    print(f"{TARGET.name}: {len(kept)} pairs, {TARGET.stat().st_size} bytes")
