"""What a misread run was: the likeliest readings of its byte pairs, and how much of them is certain.

All readings are carried along the pairs (`lattice`). Where a byte was lost, and where a character fits so badly that a pair without a
character may have been dropped in its middle, the likeliest guesses are carried along; they are never shown as text, and what they weigh
against is not either.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache, partial
from itertools import islice, pairwise
from typing import NamedTuple

from beilin.bigrams import Bigrams
from beilin.gbk import LOST, character, pair
from beilin.lattice import Lattice
from beilin.misread import BRACKET, Pair, Run
from beilin.rule import BREAKS

MOST = 20_000  # runs looked at on one page: what shows more is made to cost time
AROUND = 2  # characters before and after that a reading is judged with
SURE = 0.99  # of the weight of all readings must agree on what is put back silently
Way = tuple[float, tuple[str, ...]]  # what a reading costs, its parts
OFTEN = 200  # a character that the table has less often is no guess
ODD = 4.0  # −log of the chance of a character after its neighbour: if it is no better, two bytes may have been dropped
STRANGE = 6.5  # −log of the chance of a character, on average, in text that nobody wrote
ODDLY = 9.0  # the same where no byte is seen to be lost
SHORT = 6  # characters: a longer run cannot help looking strange
LEAD = 3.0  # what a guess at the byte before a mark costs a reading
WORD = 0.2  # the same where the character guessed makes a word with a neighbour
GUESS = 1.5  # what a guessed byte costs a reading, besides the plausibility of the character
TOLD = 10.0  # what a bracket is worth that fits no character but the one put back
GAIN = 4.0  # by how much a reading must be more plausible than what is printed
MARGIN = 5.0  # by how much more a reading may cost to be told among the guesses
# −log of a chance: beside lost bytes no step may be less likely than the first, the one at the edge than the second
LOOSE, TIGHT = 12.0, 8.0
_QUOTES = re.compile("[“”「」『』]")
FAR = 2_000  # characters back to where a quotation was opened
_CLOSES = {"“": "”", "「": "」", "『": "』", "《": "》"}
_LEADS = range(0x81, 0xF8)  # of 。 and of Han characters
# Pairs that no font shows, and so were dropped between two printed characters.
_UNSHOWN = frozenset((x, y) for x in range(0xA1, 0xFF) for y in (*range(0x40, 0x7F), *range(0x80, 0xFF)) if not character(x, y))


class Fix(NamedTuple):
    """View characters [start, end) were `was`; every byte of that is known."""

    start: int
    end: int
    was: str


class Reading(NamedTuple):
    """View characters [start, end): the stretches of which every byte is known, and what the whole may have been, likeliest first."""

    start: int
    end: int
    fixes: tuple[Fix, ...]
    guesses: tuple[str, ...]
    odds: float  # of the first guess among these, 0–1

    @property
    def lost(self) -> list[tuple[int, int]]:
        """The stretches between the fixes, of which bytes were lost."""
        edges = [self.start, *(at for fix in self.fixes for at in fix[:2]), self.end]
        return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


class _Place(NamedTuple):
    """A pair of a run: its bytes, the character that they make if any, what follows if all bytes are known, and whether it is the first."""

    lead: int
    trail: int | None
    char: str
    after: str
    first: bool


def reread(run: Run, view: str, bigrams: Bigrams) -> Reading | None:
    """What the run was; None where what is printed is as plausible."""
    run = _closed(run, view)
    before, after = _around(view, run)
    inside = BRACKET.sub("", view[run.start : run.end])
    printed = bigrams.cost(before + inside + after) + TOLD * run.told
    strange = _strange(run, view, printed, len(inside) + AROUND)
    if not strange and (len(inside) > SHORT or not _read(run, before, after, bigrams, printed, guess=False)):
        return None
    found = _read(run, before, after, bigrams, printed, guess=True)
    return _certain(run, *found, before, after, bigrams) if found else None


def _closed(run: Run, view: str) -> Run:
    """Where a line's end lost the second byte of a mark, and one quotation stands open, maybe from a line before, it is what closes it."""
    if not run.pairs or run.pairs[-1][:2] != (0xA1, None) or view[run.end : run.end + 1] not in ("", *BREAKS):
        return run
    line = view[max(view.rfind(end, 0, run.start) for end in BREAKS) + 1 : run.start] + "".join(map(_known, run.pairs))
    opened = [mark for mark in _CLOSES if line.count(mark) > line.count(_CLOSES[mark])]
    opened = opened or (_QUOTES.findall(view, max(0, run.start - FAR), run.start) + _QUOTES.findall(line))[-1:]
    if len(opened) != 1 or opened[0] not in _CLOSES:
        return run
    return run._replace(pairs=[*run.pairs[:-1], run.pairs[-1]._replace(trail=pair(_CLOSES[opened[0]])[1])])


def _around(view: str, run: Run) -> tuple[str, str]:
    """The neighbours that a reading is judged with, brackets left out."""
    before = BRACKET.sub("", view[max(0, run.start - 12) : run.start])[-1:]
    return before, BRACKET.sub("", view[run.end : run.end + 12])[:AROUND]


def _strange(run: Run, view: str, printed: float, length: int) -> bool:
    """Whether what is printed is so odd that guesses are worth their time."""
    seen = run.told or view[run.start] in LOST or view[run.end - 1] in LOST or view[run.end - 1].isascii()
    return printed >= (STRANGE if seen else ODDLY) * length


def _read(run: Run, before: str, after: str, bigrams: Bigrams, printed: float, guess: bool) -> tuple[Lattice, list[Way]] | None:
    """The readings between their neighbours, and the likeliest of them, best first; None if none gains enough on what is `printed`.

    Without `guess`, at most the one whose bytes are all known. A cost only grows, so most text that merely looks odd is given up early.
    """
    chars = list(map(_known, run.pairs))
    follow = [*chars[1:], (run.last + after)[:1]]
    rest = run.last + after
    room = printed - GAIN - bigrams.cost(rest)  # what the pairs of the best reading may cost at most
    lattice = Lattice(before)
    most = room + MARGIN - WORD if guess else 0.0
    for i, two in enumerate(run.pairs):
        place = _Place(two.lead, two.trail, chars[i], follow[i], i == 0 and not two.gap)
        if lattice.grow(partial(_options, place, most, bigrams)) > room:
            return None
    ways = lattice.end(lambda part: bigrams.cost(part[-1:] + rest))
    return (lattice, ways) if printed - ways[0][0] >= GAIN else None


def _known(two: Pair) -> str:
    """The character of a pair; empty where a byte of it was lost."""
    return "" if two.gap or two.trail is None else character(two.lead, two.trail)


def _options(place: _Place, most: float, bigrams: Bigrams, part: str, cost: float) -> Iterator[tuple[str, float]]:
    """What may stand at a place after `part`, and what that costs; guesses only where the way there costs less than `most`."""
    last = part[-1:]
    if place.char:
        yield place.char, bigrams.cost(last + place.char)
    if cost < most:
        for one in _guesses(place.lead, place.trail, last, place.char, place.after, place.first, bigrams):
            price = _price(last, one, place.after, bigrams) if _before_mark(place.first, place.trail) else GUESS
            yield one, bigrams.cost(last + one) + price


def _before_mark(first: bool, trail: int | None) -> bool:
    """Whether a pair stands before the mark that was put across: the byte lost there is nearly always that of 。"""
    return first and trail in (0xA1, 0xA3)


def _price(before: str, char: str, after: str, bigrams: Bigrams) -> float:
    """What it costs a reading that another character than 。 stood before the mark: little where it is half of a word, as in 停火."""
    bound = max(bigrams.bound(before, char) if before else 0.0, bigrams.bound(char, after) if after else 0.0)
    return WORD if bound > 0 else LEAD


@lru_cache(maxsize=4096)
def _guesses(lead: int, trail: int | None, before: str, char: str, after: str, first: bool, bigrams: Bigrams) -> list[str]:
    """What a pair may have been if a byte of it, or two in its middle, were lost: the likeliest."""
    if trail is None:
        return _likeliest(_with_lead(lead, bigrams).values(), before, after, bigrams, 4)
    if _before_mark(first, trail):
        return _likeliest(
            [_with_trail(trail, bigrams)[x] for x in _LEADS if x != lead and x in _with_trail(trail, bigrams)], before, after, bigrams, 4
        )
    if char and not first and bigrams.cost(before + char + after) <= ODD * len(char + after):
        return []
    firsts, seconds = _firsts(lead, before, bigrams), _seconds(trail, after, bigrams)
    return _likeliest([a + b for a, x in firsts for b, y in seconds if (x, y) in _UNSHOWN], before, after, bigrams, 4)


@lru_cache(maxsize=4096)
def _firsts(lead: int, before: str, bigrams: Bigrams) -> list[tuple[str, int]]:
    """The likeliest characters with this lead byte after `before`, and their trail bytes."""
    trails = {c: x for x, c in _with_lead(lead, bigrams).items() if x >= 0xA1}
    return [(c, trails[c]) for c in _likeliest(trails, before, "", bigrams, 24)]


@lru_cache(maxsize=4096)
def _seconds(trail: int, after: str, bigrams: Bigrams) -> list[tuple[str, int]]:
    """The likeliest characters with this trail byte before `after`, and their lead bytes."""
    leads = {c: y for y, c in _with_trail(trail, bigrams).items()}
    return [(c, leads[c]) for c in _likeliest(leads, "", after, bigrams, 24)]


@cache
def _with_lead(lead: int, bigrams: Bigrams) -> dict[int, str]:
    """Trail byte → the common character it makes with `lead`."""
    return {trail: c for trail in range(0x40, 0xFF) if (c := character(lead, trail)) and bigrams.often(c) > OFTEN}


@cache
def _with_trail(trail: int, bigrams: Bigrams) -> dict[int, str]:
    """Lead byte → the common character it makes with `trail`."""
    return {lead: c for lead in range(0x81, 0xFF) if (c := character(lead, trail)) and bigrams.often(c) > OFTEN}


def _likeliest(options: Sequence[str], before: str, after: str, bigrams: Bigrams, count: int) -> list[str]:
    return sorted(options, key=lambda option: (bigrams.cost(before + option + after[:1]), option))[:count]


def _certain(run: Run, lattice: Lattice, ways: list[Way], before: str, after: str, bigrams: Bigrams) -> Reading:
    """What nearly all of the weight of all readings agrees on is certain, if it is also firm on each side where bytes were lost."""
    parts, guesses = ways[0][1], tuple("".join(parts) + run.last for _, parts in ways)
    odds = lattice.sure(parts, 0, len(parts))
    known = [part == _known(two) for part, two in zip(parts, run.pairs, strict=True)]
    sure = [one and lattice.sure(parts, i, i + 1) >= SURE for i, one in enumerate(known)]
    if all(known) and odds >= SURE:
        return Reading(run.start, run.end, (Fix(run.start, run.end, guesses[0]),), guesses, odds)
    steps = [bigrams.cost(a[-1:] + b[:1]) for a, b in pairwise((before, *parts, run.last + after))]
    fixes = []
    for low, high in _stretches(sure, steps, alone=run.opened > run.start):
        if lattice.sure(parts, low, high) < SURE:
            continue
        start = run.pairs[low].at if low else run.start
        end = run.pairs[high - 1].at if high < len(parts) else run.end
        if start < end:
            fixes.append(Fix(start, end, "".join(parts[low:high]) + (run.last if high == len(parts) else "")))
    if run.opened > run.start and not (fixes and fixes[0].start == run.start):
        fixes.insert(0, Fix(run.start, run.opened, ""))  # what follows is lost, but the bracket was never text
    return Reading(run.start, run.end, tuple(fixes), guesses, odds)


def _stretches(sure: list[bool], steps: list[float], alone: bool) -> Iterator[tuple[int, int]]:
    """Runs of sure characters, broken at unlikely steps; `steps[i]` leads to character i. Where bytes were lost they begin and end tightly
    bound, and hold at least two characters if they do on both sides. The run's first is sure by itself only if it may stand `alone`: that
    。 stood before a mark is merely likely, and what follows must bear it out."""
    low = 0
    for i in range(len(sure) + 1):
        if i < len(sure) and sure[i] and (steps[i] <= LOOSE or i == low > 0):
            continue
        high, after = i, i + (i < len(sure) and not sure[i])
        while low < high < len(sure) and steps[high - 1] > TIGHT:
            high -= 1
        while 0 < low < high and steps[low + 1] > TIGHT:
            low += 1
        if low < high and (high - low > 1 or (low == 0 and alone) or high == len(sure)):
            yield low, high
        low = after


def readings(runs: Iterator[Run | None], view: str, bigrams: Bigrams) -> Iterator[Reading]:
    """The misread runs among these, in order, none overlapping."""
    end = 0
    for run in islice(filter(None, runs), MOST):
        if run.start >= end and (found := reread(run, view, bigrams)):
            end = found.end
            yield found
