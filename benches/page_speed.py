#!/usr/bin/env python3
"""What one page costs, step by step: processor time on one core, and that it grows in a straight line.

    python -m benches.page_speed FOLDER

FOLDER is laid out like content/. Each page is timed alone, in the order of the story, as the least of a few rounds; `lxml` is what its
parser takes for the same characters, as a measure of the machine. Then the same for one page made longer, and for pages made to hurt.
"""

import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from lxml import etree

from beilin import tasks
from beilin.records import Capture, Model, Page, Template
from beilin.rules.describe.whole import Whole
from beilin.stages import describe, read, repair, split, strip

CLEAN = ("strip", "split", "describe")
ROUNDS = 3


class Clock:
    """Processor time in ms by step. A step told twice keeps the least."""

    def __init__(self) -> None:
        self.took: dict[str, float] = {}

    def time(self, step: str, job: Callable[..., Any], *given: Any) -> Any:
        before = time.process_time()
        made = job(*given)
        took = 1000 * (time.process_time() - before)
        self.took[step] = min(took, self.took.get(step, took))
        return made


def steps(clock: Clock, capture: Capture, raw: bytes, template: Template, model: Model) -> Page:
    """One page by itself, as `tasks` has it, each step apart."""
    page = clock.time("open", tasks.open_page, capture, raw)
    clock.time("lxml", _parsed, page.source)
    page = _as_sent(page)
    clock.time("survey", tasks.survey_page, page)
    page = _as_sent(page)
    clock.time("look", repair.look, page)
    page = _as_sent(page)
    page = clock.time("repair", repair.repair, page, model)
    mended = clock.time("join", split.join, page)
    stripped = clock.time("strip", strip.strip, mended, template, [])
    whole = Whole(mended)
    parts, parted, compilation = clock.time("split", split.split, stripped, [], whole)
    clock.time("describe", describe.describe, parted, parts, [], whole, compilation)
    return page


def _as_sent(page: Page) -> Page:
    """The page as a task gets it: nothing found out about it yet."""
    page.__dict__.clear()
    return page


def _parsed(source: str) -> object:
    return etree.fromstring(source.encode("utf-8", "replace") or b"<p>", etree.HTMLParser(encoding="utf-8"))


def measure(folder: Path) -> None:
    found = list(read.captures(folder))
    pages = [tasks.open_page(one.capture, one.raw) for one in found]
    damaged = [repair.damaged(page) for page in pages]
    model = repair.weigh([repair.tally(page) for page in pages])
    sites: dict[str | None, list] = defaultdict(list)
    for page in pages:
        sites[page.capture.site].append(tasks.survey_page(page))
    learned = {site: tasks.learn_site(some) if site and len(some) > 1 else Template() for site, some in sites.items()}
    clocks = [Clock() for _ in found]
    for _ in range(ROUNDS):  # over all pages each time, so that nothing of the round before helps
        for clock, one, hurt in zip(clocks, found, damaged, strict=True):
            steps(clock, one.capture, one.raw, learned[one.capture.site], model if hurt else Model())
    print(f"{len(pages)} pages, median {median(len(page.source) for page in pages):,.0f} characters, {sum(damaged)} damaged")
    table([clock.took for clock in clocks], [len(page.source) for page in pages])


def table(clocks: list[dict[str, float]], sizes: list[int]) -> None:
    rows = {step: [clock[step] for clock in clocks] for step in clocks[0]}
    rows["strip to describe"] = [sum(clock[step] for step in CLEAN) for clock in clocks]
    rows["all"] = [sum(took for step, took in clock.items() if step != "lxml") for clock in clocks]
    print(f"{'ms a page':20}{'median':>9}{'95 %':>9}{'µs a character':>16}")
    for step, took in rows.items():
        worst = quantiles(took, n=20)[-1] if len(took) > 1 else took[0]
        print(f"{step:20}{median(took):9.2f}{worst:9.2f}{1000 * sum(took) / max(1, sum(sizes)):16.3f}")


LINE = "各位代表,这一年里我们修了三条路,种了两千棵树,大家都很辛苦。"
MADE = {
    "lines of prose": lambda n: "\n".join(f"{LINE}{i}" for i in range(n * 10)),
    "short lines": lambda n: "\n".join(f"第{i}行" for i in range(n * 100)),
    "one line": lambda n: LINE * (n * 10),
    "one line of Latin": lambda n: "word " * (n * 60),
    "menu marks": lambda n: "首页 > 新闻 | " * (n * 30),
    "paragraphs": lambda n: "<html><body>" + f"<p>{LINE}<a href='/a'>更多</a></p>" * (n * 10),
    "nested elements": lambda n: "<html><body>" + "<div class='a b'>字" * (n * 20),
    "nested links": lambda n: "<html><body>" + "<a href='x'><b>字" * (n * 20),
    "unclosed quotes": lambda n: "<html><body>" + "<p class='>字" * (n * 20),
    "entities": lambda n: "<html><body><p>" + "&nbsp;&#20013;&amp" * (n * 20),
}
LONG = (10, 100, 1000)


def straight(name: str, made: Callable[[int], str]) -> None:
    """How much dearer a character gets as a page grows ten and a hundred times."""
    dear = []
    for n in LONG:
        raw = made(n).encode()
        clock = Clock()
        for _ in range(ROUNDS if n < LONG[-1] else 1):
            steps(clock, Capture("bench", "bench", "0" * 64, len(raw)), raw, Template(), Model())
        total = sum(took for step, took in clock.took.items() if step != "lxml")
        dear.append(1000 * total / len(raw.decode()))
    slow = max((took, step) for step, took in clock.took.items())
    print(f"{name:20}{dear[0]:9.2f}{dear[1] / dear[0]:8.2f}{dear[2] / dear[0]:8.2f}   {slow[1]} most, {slow[0]:,.0f} ms of {total:,.0f}")


if __name__ == "__main__":
    measure(Path(sys.argv[1]))
    print(f"\n{'a page made long':20}{'µs a character':>9}{'× 10':>8}{'× 100':>8}")
    for name, made in MADE.items():
        straight(name, made)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")
