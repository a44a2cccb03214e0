#!/usr/bin/env python3
"""What works and passages cost as an archive grows, through the machine as a build does it: wall time, processor time, memory.

    benches/works_scale.py CORPUS [--chars 30] [--steps 2] [--jobs 2]

CORPUS is a folder of .txt files, one text each. They are repeated with changes (a letter in a hundred, a paragraph left out)
until the largest archive has --chars million characters; each step is a quarter of the next, with fewer texts and as many
versions of each, so that the ratios tell what size costs and not what copies cost. Then one page is changed, and all is asked again.

Memory is the coordinator's peak and the peak of its fattest worker.
"""

import argparse
import io
import multiprocessing
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from beilin.archive import Kinship
from beilin.cards import gist
from beilin.machine.cache import Cache
from beilin.machine.codec import encode
from beilin.machine.progress import Progress
from beilin.machine.run import Run
from beilin.records import Capture, Cleaned, Paragraph, Witness
from beilin.story import each
from beilin.text import Piece


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpus", type=Path)
    options.add_argument("--chars", type=float, default=30, help="millions of characters of the largest archive")
    options.add_argument("--steps", type=int, default=2)
    options.add_argument("--jobs", type=int, default=2)
    asked = options.parse_args()
    texts = [path.read_text(encoding="utf8") for path in sorted(asked.corpus.rglob("*.txt"))]
    random.Random(7).shuffle(texts)
    turns = max(1, round(asked.chars * 1e6 / sum(map(len, texts))))
    fresh = multiprocessing.get_context("spawn")  # a process for each step, so that each has a peak of its own
    for step in range(asked.steps):
        some = texts[: len(texts) // 4 ** (asked.steps - 1 - step)]
        process = fresh.Process(target=measure, args=(some, turns, asked.jobs))
        process.start()
        process.join()


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


def page(number: int, text: str) -> Cleaned:
    """A page that needed no cleaning."""
    name, paragraphs, at = f"{number:06}.txt", [], 0
    for line in text.split("\n"):
        if line:
            paragraphs.append(Paragraph(at, at + len(line), "p", line))
        at += len(line) + 1
    witness = Witness(1, None, None, tuple(paragraphs), "zh-Hans")
    capture = Capture(f"p/{number:06}", name, f"{number:064}", len(text.encode()))
    return Cleaned(capture, "utf-8", "plain", text, (Piece(0, len(text), text, ()),), (witness,))


def measure(texts: list[str], turns: int, jobs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        archive, chars = [], 0
        cards = []
        cache = Cache(Path(folder))
        for number, text in enumerate(grown(texts, turns)):
            cleaned = page(number, text)
            archive.append(cache.put(encode(cleaned)))
            cards.extend(gist(cleaned).cards)
            chars += len(text)
        print(f"{chars / 1e6:.1f} M characters, {len(archive)} pages, {jobs} jobs", flush=True)
        before = sum(os.times()[:4])
        for label in ("all of it", "one page changed"):
            with Run(cache, jobs, Progress(io.StringIO())) as run:
                start = time.monotonic()
                sketches = run.map("beilin.stages.dedupe:sketch", each(archive))
                sketched = time.monotonic()
                found = run.load(run.one("beilin.stages.dedupe:dedupe", cards, sketches, []), Kinship)
                done = time.monotonic()
            spent = sum(os.times()[:4]) - before
            before += spent
            several = sum(len(work.texts) > 1 for work in found.works)
            print(
                f"  {label}: {run.computed} answers in {done - start:.1f} s ({sketched - start:.1f} sketch, {done - sketched:.1f} dedupe), "
                f"{spent:.1f} s of processor; {several} works of several texts, {len(found.pairs)} pairs, {len(found.passages)} passages",
                flush=True,
            )
            archive[len(archive) // 2] = cache.put(encode(page(len(archive) // 2, texts[0] + texts[1])))
        here, there = (resource.getrusage(who).ru_maxrss / 1e6 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        print(f"  peak {here:.2f} GB, and {there:.2f} GB in a worker", flush=True)


if __name__ == "__main__":
    main()
