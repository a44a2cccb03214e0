"""How fast repair looks and mends, and that both cost a straight line: ratios of one run, and peak memory.

`python benches/repair_speed.py`. The pages are made from the project's own content, whole and damaged.
"""

import resource
import time
from collections.abc import Callable
from pathlib import Path

from beilin.records import Capture, Model, Page
from beilin.stages.decode import decode
from beilin.stages.repair import damaged, repair
from beilin.text import Text

PAGES = Path(__file__).parent.parent / "content" / "pages"
SOUND, BROKEN = "city-secretary-covid-speech.txt", "jiayuguan-covid-meeting-speech.txt"


def made(words: str) -> Page:
    return Page(Capture("bench", "bench.txt", "0" * 64, len(words)), words, "utf-8", "plain", Text.of(words).pieces)


def words(name: str) -> str:
    raw = (PAGES / name).read_bytes()
    return decode(Capture(name, name, "0" * 64, len(raw)), raw).source


def speed(job: Callable[[Page], object], page: Page) -> float:
    """Characters a second of processor time."""
    before = time.process_time()
    job(page)
    return len(page.source) / (time.process_time() - before)


def mend(page: Page) -> Page:
    return repair(page, Model())


def rows() -> list[tuple[str, float]]:
    sound, broken = words(SOUND), words(BROKEN)
    one_line = sound.replace("\n", "") * (5_000_000 // len(sound))
    mend(made(broken))  # the tables are read once
    return [
        ("look at sound pages", speed(damaged, made(sound * 100))),
        ("look at one line of 5 million characters", speed(damaged, made(one_line))),
        ("mend a damaged page", speed(mend, made(broken))),
        ("mend a damaged page, 10 times as long", speed(mend, made(broken * 10))),
        ("mend a damaged page, 100 times as long", speed(mend, made(broken * 100))),
    ]


if __name__ == "__main__":
    for name, value in rows():
        print(f"{name:45} {value:12,.0f} characters a second")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")
