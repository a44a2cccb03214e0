"""Runs of characters that were read from the wrong byte: what they were, and whether every byte of that is known.

Two things start such a run. A wide mark's two bytes were matched across two characters and replaced, and the byte before was
lost (nearly always A1, so that the character before was 。). Or a bracketed reading was put between the two bytes of a
character, because they were the second byte of one and the first of the next; the byte before the bracket was lost.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from beilin.bigrams import Bigrams
from beilin.gbk import LOST, READING, character, pair, read_as

LONGEST = 60  # printed characters; runs are seldom longer than 20
AROUND = 2  # characters before and after that a reading is judged with
BEAM = 12  # readings kept while a run is read
OFTEN = 200  # a character that the table has less often is no guess
ODD = 15.0  # −log of the chance of a character and of its right neighbour: if it is no better, two bytes may have been dropped
STRANGE = 6.5  # −log of the chance of a character, on average, in text that nobody wrote
ODDLY = 9.0  # the same where no byte is seen to be lost
GUESS = 2.0  # what one guessed byte costs a reading, besides the plausibility of the character
GAIN = 4.0  # by how much a reading must be more plausible than what is printed
MARGIN = 4.0  # and than any other reading
BRACKET = re.compile(rf"(?:[{LOST}]?[(（]|[{LOST}])({READING.pattern})[)）]")
_MARKS = {",": 0xAC, "?": 0xBF, "!": 0xA1, ";": 0xBB, ":": 0xBA, "，": 0xAC, "？": 0xBF, "！": 0xA1, "；": 0xBB, "：": 0xBA}
# After a comma only these can follow: others make no pair with its second byte. It spares ordinary text nearly all of the work.
_AFTER_COMMA = "".join(c for code in range(0x40, 0xFFFF) if (b := pair(c := chr(code))) and character(0xAC, b[0]))
_MARK = re.compile(f"[{LOST}]?(?:([,，])(?=[{re.escape(_AFTER_COMMA)}])|([?!;:？！；：]))")
_LEADS = (0xA1, *range(0xB0, 0xF8))  # of 。 and of Han characters
# Pairs that no font shows, and so were dropped between two printed characters: their first bytes and their second.
_UNSHOWN = [(x, y) for x in range(0xA1, 0xFF) for y in range(0xA1, 0xFF) if not character(x, y)]
_FIRSTS, _SECONDS = tuple(sorted({x for x, _ in _UNSHOWN})), tuple(sorted({y for _, y in _UNSHOWN}))


class Start(NamedTuple):
    """Bytes that stood from view offset `start` up to `at`; an odd number of them."""

    start: int
    at: int
    bytes_: bytes


class Run(NamedTuple):
    """Pairs as they stood, for view characters [start, end). A byte that was lost is None."""

    start: int
    end: int
    pairs: list[tuple[int | None, int | None]]
    last: str = ""  # the character that the run ends in when its own bracket tells it


class Reading(NamedTuple):
    """What a run was. `sure`: no byte of it was guessed and nothing else is nearly as plausible. `cost`: −log of its chance."""

    start: int
    end: int
    was: str
    sure: bool
    cost: float


def starts(view: str) -> Iterator[Start]:
    """The places where misread pairs may begin, and the bytes that may have stood there, in order."""
    found = sorted([*_MARK.finditer(view), *BRACKET.finditer(view)], key=lambda m: m.start())
    for m in found:
        if m.re is BRACKET:
            before = pair(view[m.start() - 1]) if m.start() else b""
            chars = read_as(m[1], before[1]) if len(before) == 2 else ()
            yield from (Start(m.start(), m.end(), pair(char)[1:]) for char in chars)
        else:
            yield Start(m.start(), m.end(), bytes((0xA1, 0xA3, _MARKS[m[1] or m[2]])))


def run(start: Start, view: str) -> Run | None:
    """The pairs from `start` on. None where they are no characters: ordinary text ends so almost at once."""
    pairs: list[tuple[int | None, int | None]] = list(zip(start.bytes_[:-1:2], start.bytes_[1::2], strict=True))
    lead, bad = start.bytes_[-1], 0
    for at in range(start.at, min(len(view), start.at + LONGEST)):
        bytes_ = pair(view[at])
        if len(bytes_) < 2 and (not bytes_ or bytes_[0] < 0x40):
            return _ended(view, at, start, pairs, lead)
        if not character(lead, bytes_[0]):
            bad += 1
            if bad > 2 or at == start.at:
                return None
        pairs.append((lead, bytes_[0]))
        if len(bytes_) == 1:
            return Run(start.start, at + 1, pairs)
        lead = bytes_[1]
    return None


def _ended(view: str, at: int, start: Start, pairs: list[tuple[int | None, int | None]], lead: int) -> Run | None:
    """The run meets something that is no trail byte: a character's own bracket, a lost byte as printed, or one that was dropped."""
    if (found := BRACKET.match(view, at)) and len(chars := read_as(found[1], lead)) == 1:
        return Run(start.start, found.end(), pairs, chars[0])
    if at == start.at and view[at] not in LOST:
        return None
    return Run(start.start, at + (view[at] in LOST), [*pairs, (lead, None)])


class _Path(NamedTuple):
    """A reading under way: its −log chance so far, its characters, and how many bytes of them were guessed."""

    cost: float
    was: str
    guessed: int


def read(found: Run, before: str, after: str, bigrams: Bigrams, guess: bool) -> list[_Path]:
    """The likeliest readings of a run between its neighbours, best first. Without `guess`, at most the one whose bytes are all known."""
    paths = [_Path(0.0, before[-1:], 0)]
    chars = [character(lead, trail) if lead and trail else "" for lead, trail in found.pairs]
    for i, (lead, trail) in enumerate(found.pairs):
        follows = chars[i + 1] if i + 1 < len(chars) else (found.last + after)[:1]
        options = [(chars[i], 0)] if chars[i] else []
        grown = []
        for path in paths:
            mine = options + (_guesses(lead, trail, path.was[-1:], chars[i], follows, i == 0, bigrams) if guess else [])
            grown += [_Path(path.cost + bigrams.cost(path.was[-1:] + c) + GUESS * n, path.was + c, path.guessed + n) for c, n in mine]
        paths = sorted(grown)[:BEAM]
    rest = found.last + after
    ended = [_Path(p.cost + bigrams.cost(p.was[-1:] + rest), p.was + found.last, p.guessed) for p in paths]
    return [p._replace(was=p.was[len(before[-1:]) :]) for p in sorted(ended)]


@lru_cache(maxsize=4096)
def _guesses(lead: int, trail: int | None, before: str, char: str, after: str, first: bool, bigrams: Bigrams) -> list[tuple[str, int]]:
    """Characters that a pair may have been if a byte of it, or two in its middle, were lost: the likeliest, with the count of guesses."""
    if trail is None:
        options = _with_lead(lead, bigrams)
    elif first and trail == 0xA3:
        options = [c for c in _with_trail(trail, _LEADS, bigrams) if c != char]
    elif not char or bigrams.cost(before + char + after) > ODD:
        firsts = _likeliest(_with_lead(lead, bigrams, _FIRSTS), before, "", bigrams, 8)
        seconds = _likeliest(_with_trail(trail, _SECONDS, bigrams), "", after, bigrams, 40)
        return [(two, 2) for two in _likeliest([a + b for a in firsts for b in seconds], before, after, bigrams, 4)]
    else:
        return []
    return [(char, 1) for char in _likeliest(options, before, after, bigrams, 4)]


@cache
def _with_lead(lead: int, bigrams: Bigrams, trails: Sequence[int] = range(0x40, 0xFF)) -> list[str]:
    return [c for trail in trails if (c := character(lead, trail)) and bigrams.often(c) > OFTEN]


@cache
def _with_trail(trail: int, leads: Sequence[int], bigrams: Bigrams) -> list[str]:
    return [c for lead in leads if (c := character(lead, trail)) and bigrams.often(c) > OFTEN]


def _likeliest(options: list[str], before: str, after: str, bigrams: Bigrams, count: int) -> list[str]:
    if len(options) <= count:
        return options
    return sorted(options, key=lambda option: (bigrams.cost(before[-1:] + option + after[:1]), option))[:count]


def best(start: Start, view: str, bigrams: Bigrams) -> tuple[Reading, tuple[str, ...]] | None:
    """The best reading at one place and what else it may have been; None where what is printed is as plausible."""
    found = run(start, view)
    if not found:
        return None
    before, after = _around(view, found.start, found.end)
    inside = BRACKET.sub("", view[found.start : found.end])
    printed = bigrams.cost(before[-1:] + inside + after)
    plain = read(found, before, after, bigrams, guess=False)
    strange = STRANGE if view[found.end - 1] in LOST or view[found.start] in LOST or view[found.end - 1].isascii() else ODDLY
    if printed < strange * len(before[-1:] + inside + after[1:]) and not (plain and printed - plain[0].cost >= GAIN):
        return None
    paths = read(found, before, after, bigrams, guess=True)
    if not paths or printed - paths[0].cost < GAIN:
        return None
    first = paths[0]
    others = tuple(dict.fromkeys(p.was for p in paths[1:] if p.cost < first.cost + MARGIN and p.was != first.was))
    return Reading(found.start, found.end, first.was, not others and not first.guessed, first.cost), others


def _around(view: str, start: int, end: int) -> tuple[str, str]:
    """The neighbours that a reading is judged with, brackets left out."""
    before = BRACKET.sub("", view[max(0, start - 12) : start])[-AROUND:]
    return before, BRACKET.sub("", view[end : end + 12])[:AROUND]
