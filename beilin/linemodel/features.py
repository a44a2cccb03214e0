"""What the line model sees of a line: its characters, its words, its place, its neighbours and, in markup, its element.

All features lie between 0 and 1 or close to it, so that weights can be compared.
"""

import re
from collections import Counter
from typing import NamedTuple

import numpy as np

from beilin.chinese import plain
from beilin.linemodel import letters, markup, words
from beilin.rule import Line, Look

_CLOSERS = "”」』’）)]】 \u3000\xa0\""
_STOPS = tuple("。！？!?…")
_LEAD = re.compile(r"(?:[\u3000\xa0 \t]|&nbsp;?|&#12288;?|&#160;?|&[er]msp;?|[•·●■◆★○])+$")
_SIZES = (4, 8, 14, 24, 40, 80)  # characters; a line's size is told by the steps it reaches
_PROSE = 30  # characters of running text with a stop
_NO_WORDS = [0.0] * len(words.NAMES)  # prose is not searched for words of furniture: an article may be about any of them
_REACHES = (1, 3, 8, 20)  # lines to either side over which density is smoothed

OWN = (
    "size", *(f"over {n}" for n in _SIZES), "ends a sentence", "stops", "commas", "quotes", "colons", "separators", "grammar words",
    "digits", "latin", "spaces", *(f"words: {name}" for name in words.NAMES), "indented", "bullet", "printed twice",
    "shares words with the prose", "named rule", "prose",
)  # fmt: skip
PLACE = (
    "position", "before the prose", "after the prose", "prose above", "prose below", "prose on the page", "lines on the page",
    "lines without prose around", *(f"density {n}" for n in _REACHES), *(f"named near {n}" for n in _REACHES[1:3]), "site template",
)  # fmt: skip
_NEAR = (
    "size", "over 14", "over 40", "ends a sentence", "commas", "grammar words", "separators", "indented", "named rule", "prose",
    "words: doors", "words: related", "words: rights", "words: talk", "words: origin", "shares words with the prose", "words: day",
)  # fmt: skip
_STEPS = (-2, -1, 1, 2)


def names(marked_up: bool) -> tuple[str, ...]:
    """The features in the order of the columns of `table`."""
    near = tuple(f"{name} {step:+d}" for step in _STEPS for name in _NEAR)
    return (*OWN, *PLACE, *(markup.NAMES if marked_up else ()), *near, *(f"{n} {s:+d}" for s in (-1, 1) for n in markup.NEAR if marked_up))


class Evidence(NamedTuple):
    """What is known of a page besides its lines. `named`, `familiar`: bool by line, taken by a named rule, by the site's template."""

    source: str
    title: str  # what the markup's <title> says
    named: np.ndarray
    familiar: np.ndarray

    def of(self, numbers: np.ndarray) -> "Evidence":
        """The same for some of the lines only."""
        return self._replace(named=self.named[numbers], familiar=self.familiar[numbers])


def table(look: Look, lines: list[Line], known: Evidence) -> np.ndarray:
    """float64 (lines, features) for the printed lines of a look."""
    own = _own(look, lines, known)
    parts = [own, _place(lines, own, known)]
    marked_up = bool(look.blocks)
    if marked_up:
        parts.append(marked := markup.table(lines, own[:, OWN.index("prose")], known.title))
    parts += [_shifted(own[:, [OWN.index(name) for name in _NEAR]], step) for step in _STEPS]
    if marked_up:
        parts += [_shifted(marked[:, [markup.NAMES.index(name) for name in markup.NEAR]], step) for step in (-1, 1)]
    return np.hstack(parts)


def _own(look: Look, lines: list[Line], known: Evidence) -> np.ndarray:
    starts, ends = (np.array([getattr(line, name) for line in lines], np.int64) for name in ("start", "end"))
    points = letters.codes(look.view)
    counts = letters.count(points, starts, ends)
    column = {name: counts[:, i] for i, name in enumerate(letters.NAMES)}
    size = np.maximum(1, column["size"])
    said = [plain(line.text[: words.LOOKED_AT].strip()) for line in lines]
    stopped = np.array([line.text.rstrip(_CLOSERS).endswith(_STOPS) for line in lines], float)
    prose = ((size >= _PROSE) & (column["stops"] > 0) & (column["stops"] + column["commas"] >= column["doors"])).astype(float)
    indent, bullet = np.array([_lead(look, line, known.source) for line in lines], float).T
    often = Counter(said)
    return np.column_stack([
        np.log1p(size) / 6,
        *(size > n for n in _SIZES),
        stopped,
        *(np.minimum(1, column[name] / size * scale) for name, scale in (("stops", 20), ("commas", 10))),
        column["quotes"] > 0,
        np.minimum(1, column["colons"] / size * 8),
        np.minimum(1, column["doors"] / size * 5),
        np.minimum(1, column["grammar"] / np.maximum(4, column["han"]) * 5),
        column["digits"] / size,
        column["latin"] / size,
        np.minimum(1, column["spaces"] / size * 4),
        np.array([_NO_WORDS if whole else words.score(line) for line, whole in zip(said, prose > 0, strict=True)]),
        indent,
        bullet,
        np.array([often[line] > 1 for line in said]),
        letters.shared(points, starts, ends, prose),
        known.named,
        prose,
    ])  # fmt: skip


def _lead(look: Look, line: Line, source: str) -> tuple[bool, bool]:
    """Whether a line is printed with an indent, with a bullet; also where repair has taken them out already."""
    bare = len(line.text) - len(line.text.lstrip(" \u3000\t\xa0•·●■◆★○"))
    at = look.text.source_span(line.start + bare, line.start + bare + 1)[0] if bare < len(line.text) else 0
    match = _LEAD.search(source, max(0, at - 24), at)
    lead = match.group() if match else ""
    return "\u3000" in lead or "&" in lead or "\xa0" in lead or lead.count(" ") > 1, any(mark in lead for mark in "•·●■◆★○")


def _place(lines: list[Line], own: np.ndarray, known: Evidence) -> np.ndarray:
    n = len(lines)
    prose = own[:, OWN.index("prose")]
    size = np.array([len(line.text) for line in lines], float)
    mass = np.cumsum(prose * size)
    total = max(1.0, mass[-1])
    where = np.flatnonzero(prose)
    first, last = (where[0], where[-1]) if len(where) else (n, -1)
    index = np.arange(n)
    before = np.maximum.accumulate(np.where(prose > 0, index, -1))
    after = np.minimum.accumulate(np.where(prose > 0, index, n)[::-1])[::-1]
    return np.column_stack([
        index / n,
        index < first,
        index > last,
        mass / total,
        1 - (mass - prose * size) / total,
        np.full(n, total / max(1.0, size.sum())),
        np.full(n, np.log1p(n) / 6),
        np.log1p(np.where(prose > 0, 0, after - before - 1)) / 4,
        *(_smooth(prose * size, reach) / np.maximum(1, _smooth(size, reach)) for reach in _REACHES),
        *(_smooth(known.named.astype(float), reach) for reach in _REACHES[1:3]),
        known.familiar,
    ])  # fmt: skip


def _smooth(values: np.ndarray, reach: int) -> np.ndarray:
    """The mean over `reach` lines to either side, fewer at the edges."""
    n = len(values)
    sums = np.concatenate([[0.0], np.cumsum(values)])
    low, high = np.maximum(0, np.arange(n) - reach), np.minimum(n, np.arange(n) + reach + 1)
    return (sums[high] - sums[low]) / (high - low)


def _shifted(values: np.ndarray, step: int) -> np.ndarray:
    """Row i holds what row i + step held; zeros beyond the edges."""
    moved = np.zeros_like(values)
    if step > 0:
        moved[:-step] = values[step:]
    else:
        moved[-step:] = values[:step]
    return moved
