#!/usr/bin/env python3
"""Beilin: turn content/ into site/.

    python build.py [build] [--content DIR] [--out DIR] [--jobs N] [--fresh]
    python build.py serve | check | explain PAGE

Exit 0: published. 1: refused, the old site stands and the reason is above. 2: wrong usage.
"""

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from beilin import urls
from beilin.machine.cache import Cache, Damaged
from beilin.machine.codec import Blob
from beilin.machine.progress import Progress
from beilin.machine.publish import Refused, alone, publish, recover
from beilin.machine.report import tell
from beilin.machine.run import Run, TaskFailed
from beilin.records import Capture, Card, Issue, Kinship, Links, Ruling, Template
from beilin.stages import read

HERE = Path(__file__).resolve().parent


class Pages(NamedTuple):
    """The captures of a build and what the per-page stages made of each, in order of path."""

    captures: list[Capture]
    raws: list[Blob]
    cleaned: list[Blob]
    cards: list[list[Card]]


def build(content: Path, out: Path, run: Run) -> tuple[bool, dict[str, int], list[Issue]]:
    """The story. Returns whether a new site was published, the counts and the issues."""
    settings, rulings, issues = understood(content)
    pages = cleaned_pages(content, rulings, issues, run)
    kinship, links = linked(pages, rulings, run)
    plan = rendered(settings, pages, kinship, links, run)
    plan |= indexed(pages, run)
    plan |= exported(settings, pages, kinship, links, run)
    published = publish(out, plan, run.cache)
    return published, counts(pages, kinship), issues
