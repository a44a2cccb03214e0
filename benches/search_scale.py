"""How large and how fast the concordance is: `python benches/search_scale.py FOLDER [--texts N] [--chars N]`.

FOLDER holds plain text files; their words are cut into texts of the wanted length, and when they run out they are used again
with one character in nine turned to another, so that copies do not flatter the figures.
"""

import argparse
import random
import resource
import sys
import time
from itertools import count
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parent.parent))

from beilin.archive import Card
from beilin.concordance import leaf
from beilin.language import language
from beilin.records import Paragraph, Witness
from beilin.stages import index
from benches.page import search_page_files


def paragraphs(folder: Path) -> list[str]:
    return [line for path in sorted(folder.rglob("*.txt")) for line in path.read_text(encoding="utf8").split("\n") if line.strip()]


def changed(words: str, chance: random.Random, pool: str) -> str:
    return "".join(chance.choice(pool) if chance.random() < 1 / 9 else c for c in words)


def archive(folder: Path, texts: int, chars: int) -> tuple[list[Card], list[bytes]]:
    """Made-up cards and the `terms` of their pages. Every text is in one script, as texts are: its lines come from pages of either."""
    chance = random.Random(7)
    lines = paragraphs(folder)
    chance.shuffle(lines)
    pools = {lang: "".join(line for line in lines if language(line) == lang)[:200_000] for lang in set(map(language, lines))}
    held: dict[str, list[str]] = {lang: [] for lang in pools}
    cards, pages = [], []
    for turn in count():
        for line in lines:
            lang = language(line)
            held[lang].append(changed(line, chance, pools[lang]) if turn else line)
            if (size := sum(map(len, held[lang]))) < chars:
                continue
            cards.append(card(len(cards), held[lang][0][:24], lang, size))
            words = tuple(Paragraph(0, 0, "p", words) for words in held[lang])
            pages.append(leaf.encode([leaf.leaf(cards[-1].id, Witness(1, cards[-1].title, None, words, lang))]))
            held[lang] = []
            if len(cards) == texts:
                return cards, pages
    return cards, pages


def card(i: int, title: str, lang: str, size: int) -> Card:
    date = f"{2000 + i % 24}-{1 + i % 12:02}-{1 + i % 28:02}"
    site = f"site{i % 40}.example"
    return Card(f"text-{i:06}", f"page-{i:06}", f"{i}.txt", 1, title, lang, date, f"source {i % 60}", site=site, chars=size)


def texts_rows(pages: list[bytes]) -> bytes:
    """What a scan needs of `data/texts.jsonl`."""
    rows = [{"title": row.title, "paragraphs": row.paragraphs} for page in pages for row in leaf.decode(page)]
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--texts", type=int, default=10_000)
    parser.add_argument("--chars", type=int, default=1_800)
    parser.add_argument("--out", type=Path, help="write index, search page and data/texts.jsonl here, for other benches")
    args = parser.parse_args()
    at = time.perf_counter()
    cards, pages = archive(args.folder, args.texts, args.chars)
    chars = sum(card.chars for card in cards)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"{len(cards)} texts, {chars} characters, made in {time.perf_counter() - at:.1f} s, {before >> 10} MB")
    at, busy = time.perf_counter(), time.process_time()
    files = index.concordance(cards, [], pages)
    taken, busy = time.perf_counter() - at, time.process_time() - busy
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"built in {taken:.1f} s ({busy:.1f} s of one core), peak {peak >> 10} MB, {len(files)} files")
    kinds = {index.START: "start", "g": "grams", "t": "tallies, texts", "b": "paragraphs", "f": "forms, folding", "l": "lines"}
    for kind, what in kinds.items():
        some = [len(raw) for name, raw in files.items() if name == kind or (name.endswith(".bin") and name.rpartition("/")[2][0] == kind)]
        print(f"{what}: {len(some)} files, {sum(some)} bytes, {sum(some) / chars:.3f} a character, largest {max(some)}")
    if args.out:
        files |= search_page_files(files.pop(index.START)) | {"data/texts.jsonl": texts_rows(pages)}
        for name, raw in files.items():
            target = args.out / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(raw)


if __name__ == "__main__":
    main()
