"""How well repair does on damage made to sound texts by the recipe of docs/repair.md.

`python benches/repair_made.py FOLDER [--pages N] [--seed N]`: sound .txt files, whose texts are turned to Traditional, damaged at the
level of bytes, each as another site would, and mended as one archive. Prints the share of silent byte repairs that are right, and the
characters that differ from the sound text before and after. Rules chosen on one seed are judged on another.
"""

import argparse
import difflib
import random
import re
from pathlib import Path
from typing import NamedTuple

from opencc import OpenCC

from beilin.gbk import pair, readings
from beilin.records import Capture, Model, Page
from beilin.rules.repair import LOST, MISREAD
from beilin.stages.repair import damaged, repair, tally, weigh
from beilin.text import Text

MARKS = {"，": b",", "？": b"?", "！": b"!", "；": b";", "：": b":", "。": " 。".encode("gbk")}
BRACKETED = (0, 3, 10, 25, 50)  # characters that a site puts readings after
SHOWN = ("", "?", "?", "€")  # how a site shows a lost byte
NARROW = str.maketrans("，：；？！（）", ",:;?!()")


class Hurt(NamedTuple):
    sound: str
    page: Page


def hurt(words: str, chance: random.Random) -> str:
    """The text after byte-level replacement without regard to where a character begins, decoded, and its wide marks folded."""
    raw = words.encode("gbk")
    known = sorted({c for c in words if c in readings() and len(pair(c)) == 2})
    for char in chance.sample(known, min(chance.choice(BRACKETED), len(known))):
        raw = raw.replace(pair(char), pair(char) + f"({readings()[char][0]})".encode("gbk", "ignore"))
    for mark in [mark for mark in MARKS if chance.random() < 0.5] or ["，"]:
        raw = raw.replace(pair(mark), MARKS[mark])
    return _decoded(raw, chance.choice(SHOWN), chance.random() < 0.5).translate(NARROW)


def _decoded(raw: bytes, shown: str, swallow: bool) -> str:
    """As a lenient decoder of GBK has it: a lead byte alone is `shown`, and may swallow the blank or bracket after it."""
    found, at = [], 0
    while at < len(raw):
        size = 1 if raw[at] < 0x80 else 2
        char = raw[at : at + size].decode("gbk", "ignore")
        if len(char) == 1:
            found.append(char)
            at += size
        else:
            found.append(shown)
            after = raw[at + 1 : at + 2]
            at += 2 if after >= b"\x80" or (swallow and after in (b" ", b"(")) else 1
    return "".join(found)


def bare(words: str) -> str:
    return re.sub(r"\s", "", words.translate(NARROW))


def differ(one: str, other: str) -> list[tuple[int, int, int]]:
    """Where `one` differs, and by how many characters."""
    codes = difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return [(a, b, max(b - a, d - c)) for tag, a, b, c, d in codes if tag != "equal"]


def repairs(text: Text, sound: str) -> list[bool]:
    """Of each silent byte repair, whether it is right."""
    wrong, at, found = differ(bare(text.view), sound), 0, []
    for piece in text.pieces:
        end = at + len(bare(piece.text))
        if MISREAD.name in piece.rules and LOST.name not in piece.rules:
            found.append(not any((a < end and b > at) or (a == b and at < a < end) for a, b, _ in wrong))
        at = end
    return found


def made(folder: Path, pages: int, seed: int) -> list[Hurt]:
    chance, to_hant, found = random.Random(seed), OpenCC("s2t"), []
    files = sorted(folder.glob("*.txt"))
    for file in chance.sample(files, len(files)):
        words = "\n".join(line.strip() for line in to_hant.convert(file.read_text("utf-8")).splitlines() if line.strip())
        if len(found) < pages and 300 < len(words) < 4000 and words.encode("gbk", "ignore").decode("gbk") == words and "?" not in words:
            broken = hurt(words, chance)
            page = Page(Capture(file.name, file.name, "0" * 64, 0), broken, "utf-8", "plain", Text.of(broken).pieces)
            found.append(Hurt(bare(words), page))
    return found


def main(folder: Path, pages: int, seed: int) -> None:
    cases = made(folder, pages, seed)
    model = weigh([tally(case.page) for case in cases])
    before = after = size = 0
    right: list[bool] = []
    for sound, page in cases:
        mended = repair(page, model if damaged(page) else Model()).text
        right += repairs(mended, sound)
        size += len(sound)
        before += sum(n for *_, n in differ(bare(page.source), sound))
        after += sum(n for *_, n in differ(bare(mended.view), sound))
    print(f"{len(cases)} pages, {size:,} characters: {100 * before / size:.2f} % differ before, {100 * after / size:.3f} % after")
    print(f"{sum(right)} of {len(right)} silent byte repairs right ({100 * sum(right) / max(1, len(right)):.1f} %)")


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--pages", type=int, default=300)
    asked.add_argument("--seed", type=int, default=1)
    main(**vars(asked.parse_args()))
