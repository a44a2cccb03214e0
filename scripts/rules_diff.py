#!/usr/bin/env python3
"""What a change of rules did to an archive: two builds' pages.jsonl, compared rule by rule with samples.

    python scripts/rules_diff.py OLD NEW [--samples N]

OLD and NEW are site folders, data folders or pages.jsonl files. Exit 0 when nothing differs, 1 when something does, 2 for wrong usage.
`make rules-diff OLD=…` builds content/ into a throw-away folder and compares it with OLD.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

LONGEST = 80  # characters of a sample
UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Change(NamedTuple):
    """One ledger entry that only one of the builds has."""

    rule: str
    sign: str  # "+" only in NEW, "-" only in OLD
    page: str
    start: int
    was: str
    now: str


def ledgers(place: Path) -> dict[str, set[tuple]]:
    """Path of a page → its ledger entries as (rule, start, end, was, now)."""
    found: dict[str, set[tuple]] = {}
    with lines_file(place).open(encoding="utf8") as lines:
        for line in lines:
            page = json.loads(line)
            found[page["path"]] = {(e["rule"], e["start"], e["end"], e["was"], e["now"]) for e in page["ledger"]}
    return found


def lines_file(place: Path) -> Path:
    for file in (place / "data" / "pages.jsonl", place / "pages.jsonl", place):
        if file.is_file():
            return file
    raise SystemExit(f"{place}: no pages.jsonl there; give a site folder that a build has written")


def changes(old: dict[str, set[tuple]], new: dict[str, set[tuple]]) -> Iterator[Change]:
    """Differences on pages that both builds have, in order of page and place."""
    for page in sorted(old.keys() & new.keys()):
        both = old[page] ^ new[page]
        for rule, start, _end, was, now in sorted(both, key=lambda e: (e[1], e[2], e[0], e[4])):
            sign = "+" if (rule, start, _end, was, now) in new[page] else "-"
            yield Change(rule, sign, page, start, was, now)


def report(found: list[Change], samples: int) -> Iterator[str]:
    for rule in sorted({change.rule for change in found}):
        mine = [change for change in found if change.rule == rule]
        more, less = [c for c in mine if c.sign == "+"], [c for c in mine if c.sign == "-"]
        pages = len({change.page for change in mine})
        yield f"{rule}: +{len(more)} (+{size(more)} characters), -{len(less)} (-{size(less)} characters), {pages} pages"
        for change in (*more[:samples], *less[:samples]):
            became = f" → {short(change.now)}" if change.now else ""
            yield f"  {change.sign} {short(change.page)}:{change.start} {short(change.was)}{became}"


def size(some: list[Change]) -> int:
    return sum(len(change.was) for change in some)


def short(words: str) -> str:
    words = UNSAFE.sub("·", words)
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--samples", type=int, default=5, metavar="N", help="runs shown for each rule and sign (5)")
    options = parser.parse_args(words)
    old, new = ledgers(options.old), ledgers(options.new)
    found = list(changes(old, new))
    for line in report(found, options.samples):
        print(line)
    for sign, pages in (("-", sorted(old.keys() - new.keys())), ("+", sorted(new.keys() - old.keys()))):
        for page in pages:
            print(f"{sign} page {short(page)}")
    print(f"{len(found)} differences on {len({c.page for c in found})} of {len(old.keys() & new.keys())} pages")
    return 1 if found or old.keys() != new.keys() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
