#!/usr/bin/env python3
"""How many texts get the date that their page prints, and how many titles are the printed ones.

    python benches/dates.py FOLDER [--form flat.txt|main.txt|html] [--wrong]

FOLDER holds manifest.jsonl (`page`, `date`, `title_in_truth` a line) and pages/PAGE.FORM with pages/PAGE.truth.txt.
`date` as the page prints it, UNKNOWN when it prints none, null (or anything else) when nobody looked.
A title counts as right when it is the truth's first line, widths and marks aside.
"""

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from beilin import tasks
from beilin.chinese import fold
from beilin.records import Capture, Cleaned, Model, Template


def cleaned(folder: Path, page: str, form: str) -> Cleaned:
    raw = (folder / "pages" / f"{page}.{form}").read_bytes()
    capture = Capture(page, f"{page}.{form}", "0" * 64, len(raw), site=page.split("/")[0])
    return tasks.clean_page(tasks.open_page(capture, raw), Template(), Model(), [])


def verdict(want: str | None, found: Cleaned) -> str | None:
    """right, wrong, missing, invented or none; None where nobody looked."""
    got = next((text.date for text in found.texts if text.date), None)
    if want == "UNKNOWN":
        return "invented" if got else "none"
    numbers = re.match(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?", want or "")
    if not numbers:
        return None
    stated = "-".join(n.zfill(2) for n in numbers.groups() if n)
    return "missing" if got is None else "right" if got == stated else "wrong"


def titled(folder: Path, row: dict, found: Cleaned) -> bool:
    lines = (folder / "pages" / f"{row['page']}.truth.txt").read_text(encoding="utf8").split("\n")
    first = next((fold(line) for line in lines if fold(line)), "")
    return any(fold(text.title or "") == first for text in found.texts)


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--form", default="flat.txt", choices=("flat.txt", "main.txt", "html"))
    parser.add_argument("--wrong", action="store_true", help="name the pages whose date is wrong, missing or invented")
    options = parser.parse_args(words)
    dates: Counter[str | None] = Counter()
    titles: Counter[bool] = Counter()
    for line in (options.folder / "manifest.jsonl").read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        found = cleaned(options.folder, row["page"], options.form)
        said = verdict(row["date"], found)
        dates[said] += 1
        if row["title_in_truth"]:
            titles[titled(options.folder, row, found)] += 1
        if options.wrong and said in ("wrong", "missing", "invented"):
            print(f"  {said} {row['page']}: wanted {row['date']}, got {[text.date for text in found.texts]}")
    printed = dates["right"] + dates["wrong"] + dates["missing"]
    print(f"dates {options.form}: {dates['right']} of {printed} right, {dates['wrong']} wrong, {dates['missing']} missing; ", end="")
    print(f"{dates['invented']} of {dates['invented'] + dates['none']} invented")
    print(f"titles {options.form}: {titles[True]} of {titles.total()} are the truth's first line")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
