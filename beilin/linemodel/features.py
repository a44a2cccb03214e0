"""What the line model sees of a line: its characters, its words, its place, its neighbours and, in markup, its element.

All features lie between 0 and 1 or close to it, so that weights can be compared.
"""

import re
from collections import Counter
from typing import NamedTuple

import numpy as np

from beilin import english
from beilin.chinese import plain_lines
from beilin.linemodel import markup, passes, words
from beilin.linemodel.letters import CLASSES, NAMES, Letters
from beilin.rows import Rows
from beilin.rule import Line, Look

_CLOSERS = "”」』’）)]】 \u3000\xa0\""
_STOPS = tuple("。！？!?…")
_LEAD = re.compile(r"(?:[\u3000\xa0 \t]|&nbsp;?|&#12288;?|&#160;?|&[er]msp;?|[•·●■◆★○])+$")
_BULLETS = "•·●■◆★○"
_BEFORE = " \u3000\t\xa0" + _BULLETS
_LEAD_ENDS = frozenset(_BEFORE + ";p80")  # what a lead may end in, in the source
_SIZES = np.array([4, 8, 14, 24, 40, 80])[:, None]  # characters; a line's size is told by the steps it reaches
_PROSE = 30  # characters of running text with a stop
SPOKEN = 0.3  # share of a forum's words in a line that is full of them
_TALK, _SPREAD, _SHARE = 3, 0.5, 0.1  # a thread: lines full of its words, spread over half the page, a tenth of its lines
_EARLY = 0.25  # share of a page's prose above such a mark up to which it says nothing; from 1 - this on it says all it can
_END, _NO_PROSE = 40, 2  # characters of a line that may mark an article's end; lines after it among which there is no prose
_REACHES = (1, 3, 8, 20)  # lines to either side over which density is smoothed

# Of classes of characters a line has small shares: they count so many times, up to 1. One quotation mark is as good as many.
_TIMES = {"stops": 20, "commas": 10, "quotes": 1e9, "colons": 8, "doors": 5, "grammar": 5, "digits": 1, "latin": 1, "spaces": 4}
_SCALES = np.array([_TIMES[name] for name in CLASSES])[:, None]
_OF_HAN = np.array([name == "grammar" for name in CLASSES])[:, None]  # of Han characters, not of all

OWN = (
    "size", *(f"over {n}" for n in _SIZES.flat), "ends a sentence", "stops", "commas", "quotes", "colons", "separators", "grammar words",
    "digits", "latin", "spaces", *(f"words: {name}" for name in words.NAMES), "indented", "bullet", "printed twice",
    "shares words with the prose", "named rule", "prose",
)  # fmt: skip
PLACE = (
    "position", "before the prose", "after the prose", "prose above", "prose below", "prose on the page", "lines on the page",
    "lines without prose around", "prose above an end", "prose above comments",
    *(f"density {n}" for n in _REACHES), *(f"named near {n}" for n in _REACHES[1:3]), "site template",
)  # fmt: skip
AT = {name: n for n, name in enumerate((*OWN, *PLACE))}  # the columns of these in `table`
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


def table(look: Look, lines: list[Line], spelled: list[str], known: Evidence) -> np.ndarray:
    """float64 (lines, features) for the printed lines of a look. `spelled`: each of them as `chinese.plain` has it."""
    said = Rows(_heads(lines, spelled))
    own = _own(look, lines, said, known)
    parts = [own, _place(lines, said, own, known)]
    marked_up = bool(look.blocks)
    if marked_up:
        parts.append(marked := markup.table(lines, spelled, own[:, AT["prose"]], known.title))
    parts += passes.shifted(own[:, [AT[name] for name in _NEAR]], _STEPS)
    if marked_up:
        parts += passes.shifted(marked[:, [markup.NAMES.index(name) for name in markup.NEAR]], (-1, 1))
    return np.hstack(parts)


def _heads(lines: list[Line], spelled: list[str]) -> list[str]:
    """What the first characters of each line say: furniture says what it is early."""
    heads, long = list(spelled), [n for n, line in enumerate(lines) if len(line.text) > words.LOOKED_AT]
    for n, head in zip(long, plain_lines([lines[n].text[: words.LOOKED_AT] for n in long]), strict=True):
        heads[n] = head
    return heads


def _own(look: Look, lines: list[Line], said: Rows, known: Evidence) -> np.ndarray:
    printed = [line.text for line in lines]
    letters = Letters(printed)
    counts = letters.count().T
    column = dict(zip(NAMES, counts, strict=True))
    size = np.maximum(1, column["size"])
    stopped = [line.rstrip(_CLOSERS).endswith(_STOPS) for line in printed]
    prose = (size >= _PROSE) & (column["stops"] > 0) & (column["stops"] + column["commas"] >= column["doors"])
    for n in np.flatnonzero(column["latin"] >= english.LATIN * size).tolist():
        stopped[n], prose[n] = stopped[n] or english.sentence(printed[n]), prose[n] or english.prose(printed[n], size[n])
    shares = counts[: len(_SCALES)] / np.where(_OF_HAN, np.maximum(4, column["han"]), size) * _SCALES
    often = Counter(said.words)
    return np.vstack([
        np.log1p(size) / 6,
        size > _SIZES,
        stopped,
        np.minimum(1, shares),
        words.table(said, printed, prose),
        _leads(look, lines, known.source),
        [often[line] > 1 for line in said.words],
        letters.shared(prose),
        known.named,
        prose,
    ]).T  # fmt: skip


def _leads(look: Look, lines: list[Line], source: str) -> np.ndarray:
    """bool (2, lines): whether each line is printed with an indent, with a bullet; also where repair has taken them out already."""
    firsts = [line.end - len(line.text.lstrip(_BEFORE)) for line in lines]
    worded = [n for n, line in enumerate(lines) if firsts[n] < line.end]
    found = np.zeros((2, len(lines)), bool)
    for n, at in zip(worded, look.text.sources(firsts[n] for n in worded), strict=True):
        before = source[at - 1 : at]
        if before == "\n":  # an indent may stand on the line before, which held no words
            before = source[at - 2 : at - 1]
        if before in _LEAD_ENDS and (lead := _LEAD.search(source, max(0, at - 24), at)):
            found[:, n] = _told(lead.group())
    return found


def _told(lead: str) -> tuple[bool, bool]:
    return "\u3000" in lead or "&" in lead or "\xa0" in lead or lead.count(" ") > 1, any(mark in lead for mark in _BULLETS)


def _place(lines: list[Line], said: Rows, own: np.ndarray, known: Evidence) -> np.ndarray:
    n = len(lines)
    prose = own[:, AT["prose"]]
    size = np.array([len(line.text) for line in lines], float)
    prosaic = prose * size
    mass = np.cumsum(prosaic)
    total = max(1.0, mass[-1])
    where = np.flatnonzero(prose)
    first, last = (where[0], where[-1]) if len(where) else (n, -1)
    index = np.arange(n)
    before = np.maximum.accumulate(np.where(prose > 0, index, -1))
    after = np.minimum.accumulate(np.where(prose > 0, index, n)[::-1])[::-1]
    near = passes.within(np.array([prosaic, size, known.named]), _REACHES)
    return np.array([
        index / n,
        index < first,
        index > last,
        mass / total,
        1 - (mass - prosaic) / total,
        np.full(n, total / max(1.0, size.sum())),
        np.full(n, np.log1p(n) / 6),
        np.log1p(np.where(prose > 0, 0, after - before - 1)) / 4,
        *(_ended(lines, said, prose * ~known.named, mass / total) * (not is_thread(own[:, AT["words: talk"]]))),
        *(near[:, 0] / np.maximum(1, near[:, 1])),
        *near[1:3, 2],
        known.familiar,
    ]).T  # fmt: skip


def is_thread(talk: np.ndarray) -> bool:
    """Whether people talk in turns on a page: what stands between their names and ranks is the text, however short. `talk`: share of
    each line's words that a forum prints."""
    at = np.flatnonzero(talk >= SPOKEN)
    return len(at) >= _TALK and at[-1] - at[0] > _SPREAD * len(talk) and len(at) > _SHARE * len(talk)


def _ended(lines: list[Line], said: Rows, prose: np.ndarray, above: np.ndarray) -> np.ndarray:
    """float64 (2, lines), 0–1: how much of the page's prose stands above the last mark over a line that ends an article (who edited it,
    what to read next, what readers say), and above the first comment. `above`: the share of prose down to each line.

    A mark right before prose ends nothing: an article may have its own related links. Nor does one above more prose and a line that says
    who edited the whole: such a list was set into the article.
    """
    found = np.zeros((2, len(lines)))
    ended = commented = 0.0
    comments = {n for n in said.likely(words.COMMENTS) if words.COMMENTS.search(said.words[n])}
    edited = max((n for n in said.likely(words.EDITED) if words.EDITED.search(said.words[n])), default=0)
    for n in sorted({*comments, *(n for n in said.likely(words.END) if words.END.search(said.words[n]))}):
        if n < edited and n not in comments and prose[n:edited].any():
            continue
        if len(lines[n].text) <= _END and above[n] > ended and not prose[n : n + 1 + _NO_PROSE].any():
            ended, commented = above[n], commented or (above[n] if n in comments else 0.0)
            found[:, n + 1 :] = np.array([[ended], [commented]])
    return np.clip((found - _EARLY) / (1 - 2 * _EARLY), 0, 1)
