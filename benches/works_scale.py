#!/usr/bin/env python3
"""How long sketching and deduping take (processor time, one core), and how much memory, as an archive grows: ratios within one run.

    benches/works_scale.py CORPUS [--chars 30] [--steps 3]

CORPUS is a folder of .txt files, one text each. They are repeated with changes (a letter in a hundred, a paragraph left out)
until the largest archive has --chars million characters; each step is a quarter of the next, with fewer texts and as many
versions of each, so that the ratios tell what size costs and not what copies cost.
"""

import argparse
import random
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from beilin.kin.sketch import sketch_texts
from beilin.records import Card
from beilin.stages.dedupe import dedupe


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpus", type=Path)
    options.add_argument("--chars", type=float, default=30, help="millions of characters of the largest archive")
    options.add_argument("--steps", type=int, default=3)
    asked = options.parse_args()
    texts = [path.read_text(encoding="utf8") for path in sorted(asked.corpus.rglob("*.txt"))]
    random.Random(7).shuffle(texts)
    turns = max(1, round(asked.chars * 1e6 / sum(map(len, texts))))
    before = None
    for step in range(asked.steps):
        some = texts[: len(texts) // 4 ** (asked.steps - 1 - step)]
        before = measure(list(grown(some, turns)), before)


def grown(texts: list[str], turns: int) -> Iterator[str]:
    """The texts, then the texts changed, and changed otherwise, `turns` times in all."""
    chance = random.Random(7)
    for turn in range(turns):
        for text in texts:
            yield changed(text, chance) if turn else text


def changed(text: str, chance: random.Random) -> str:
    letters = list(text)
    for _ in range(len(text) // 100):
        letters[chance.randrange(len(letters))] = chance.choice(letters)
    lines = "".join(letters).split("\n")
    if len(lines) > 3:
        del lines[chance.randrange(len(lines))]
    return "\n".join(lines)


def measure(texts: list[str], before: tuple[int, float] | None) -> tuple[int, float]:
    start = time.process_time()
    sketches = [sketch_texts(str(n), [(1, text)]) for n, text in enumerate(texts)]
    sketched = time.process_time()
    cards = [Card(str(n), str(n), f"{n}.txt", 1, "", "zh-Hans", chars=len(text)) for n, text in enumerate(texts)]
    found = dedupe(cards, sketches, [])
    done = time.process_time()
    chars = sum(map(len, texts))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    ratio = f", {chars / before[0]:.1f} × the text in {(done - start) / before[1]:.1f} × the time" if before else ""
    print(
        f"{chars / 1e6:.1f} M characters, {len(texts)} texts: sketch {sketched - start:.1f} s, dedupe {done - sketched:.1f} s, "
        f"peak {peak:.2f} GB; {sum(len(w.texts) > 1 for w in found.works)} works of several texts, {len(found.pairs)} pairs, "
        f"{len(found.passages)} passages{ratio}",
        flush=True,
    )
    return chars, done - start


if __name__ == "__main__":
    main()
