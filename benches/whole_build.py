#!/usr/bin/env python3
"""What a whole build costs, from start to exit: cold, again with nothing changed, and with one page changed.

    python -m benches.whole_build FOLDER [--jobs 2]

FOLDER is laid out like content/. A quarter of its pages is built first and then all, so that the cost of a page tells whether it grows in a
straight line. Processor time is that of all processes; the peak is that of the fattest one; files are those of the site and of the cache.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
SHARES = (4, 1)  # one page in so many


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--jobs", type=int, default=2)
    asked = options.parse_args()
    print(f"{'':24}{'wall s':>8}{'processor s':>13}{'ms a page':>11}{'peak MB':>9}{'files':>9}{'MB':>8}")
    for share in SHARES:
        with tempfile.TemporaryDirectory() as place:
            measure(asked.folder, share, Path(place), asked.jobs)


def measure(folder: Path, share: int, place: Path, jobs: int) -> None:
    content = place / "content"
    shutil.copytree(folder, content)
    pages = sorted(path for path in (content / "pages").rglob("*") if path.is_file() and path.name != "captures.tsv")
    for number, path in enumerate(pages):
        if number % share:
            path.unlink()
    kept = pages[::share]
    for what in ("cold", "again", "one page changed"):
        if what == "one page changed":
            with kept[len(kept) // 2].open("ab") as page:
                page.write(b"\n1")
        wall, busy, peak = build(place, jobs)
        files = [path for name in ("site", "cache") for path in (place / name).rglob("*") if path.is_file()]
        held = sum(path.stat().st_size for path in files) / 1e6
        title = f"{len(kept)} pages, {what}"
        print(f"{title:24}{wall:8.1f}{busy:13.1f}{1000 * busy / len(kept):11.1f}{peak:9.0f}{len(files):9}{held:8.1f}", flush=True)


def build(place: Path, jobs: int) -> tuple[float, float, float]:
    """Wall and processor time in s, and peak memory in MB."""
    begun = time.monotonic()
    words = ["--content", place / "content", "--out", place / "site", "--cache", place / "cache", "--jobs", str(jobs)]
    process = subprocess.Popen([sys.executable, HOUSE / "build.py", *words], stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"the build ended with {process.returncode}")
    return time.monotonic() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


if __name__ == "__main__":
    main()
