"""Runs of characters that were read from the wrong byte: where they begin and end, and the byte pairs that they were.

Two things start such a run. A wide mark's two bytes were matched across two characters and replaced, and the byte before was
lost (nearly always A1, so that the character before was 。). Or a bracketed reading was put between the two bytes of a
character, because they were the second byte of one and the first of the next; the byte before the bracket was lost.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from beilin.bigrams import bigrams, key
from beilin.chinese import HAN
from beilin.gbk import CLOSED, LOST, READING, character, pair, read_as, readings

OFTEN = 2_000  # a character that the table of words has less often is not common
AHEAD = 5  # characters after a lost byte that tell from which byte they were read
SENSE = 6.5  # −log of the chance of a character, on average: less in what somebody wrote, more elsewhere
LONGEST = 60  # printed characters; runs are seldom longer than 20
# A reading with its brackets. The byte before may have been lost together with the first, and neither printed: then its tone tells it.
BRACKET = re.compile(rf"(?:[{LOST}]?[(（]|[{LOST}]|(?<=[{HAN})）])(?=[a-zü]*[^\x00-\x7fü]))({READING.pattern})[)）]")
_OWN = re.compile(rf"[(（]{READING.pattern}[)）]$")  # the bracket of the character before
_MARKS = {",": 0xAC, "?": 0xBF, "!": 0xA1, ";": 0xBB, ":": 0xBA, "，": 0xAC, "？": 0xBF, "！": 0xA1, "；": 0xBB, "：": 0xBA}
_TWICE = (",,", "，，", ",，", "，,")
TWICE = 3  # of these show a page that has one comma more before each mark
USUAL = 3_500  # so many of the commonest characters make up more than 99 of 100 in any text
SOON = 5  # characters after the mark among which misread pairs show one that is not usual, or a letter


@cache
def _mark(doubled: bool) -> re.Pattern[str]:
    """A mark that may have been put across two characters. What can follow one spares ordinary text nearly all of the work.

    After a comma come only characters that make a pair with its second byte; after any mark, soon one that is not usual.
    """
    after_comma = "".join(c for code in range(0x40, 0xFFFF) if (b := pair(c := chr(code))) and character(0xAC, b[0]))
    common = bigrams().commonest(USUAL)
    usual = (
        "".join(c for code in range(0x3000, 0xFFFF) if key(c := chr(code)) in common)
        + "，。、；：？！“”（）《》「」…—·　 0123456789,;:()%-"
    )
    soon = rf"(?=[^\n\u2028\u2029]{{0,{SOON}}}?[^{re.escape(usual)}\n\u2028\u2029])"
    marks = "".join(_MARKS)
    extra = f"(?:[,，](?=[{marks}。]))?" if doubled else ""
    return re.compile(f"(?=[{LOST}{marks}。])[{LOST}]?{extra}(?:([,，])(?=[{re.escape(after_comma)}])|([?!;:？！；：])|(。)){soon}")


class Start(NamedTuple):
    """Bytes that stood from view offset `start` up to `at`; an odd number of them."""

    start: int
    at: int
    bytes_: bytes


class Pair(NamedTuple):
    """Two bytes as they stood. The trail is the first byte of the printed character at `at`, or None if it was lost.

    At a `gap` they are the outer bytes of two characters: a pair that is no character was printed as a lost byte between.
    """

    lead: int
    trail: int | None
    at: int
    gap: bool = False


class Run(NamedTuple):
    """Pairs as they stood, for view characters [start, end)."""

    start: int
    end: int
    pairs: list[Pair]
    last: str = ""  # the character that the run ends in when its own bracket tells it, or it is ASCII
    told: int = 0  # brackets that gave a lost byte away: they fit the characters put back, and no others
    opened: int = 0  # where the bracket ends that the run begins with, or `start`


def starts(view: str) -> Iterator[Start]:
    """The places where misread pairs may begin, and the bytes that may have stood there, in order."""
    marks = list(_mark(doubled=False).finditer(view))
    if marks and sum(map(view.count, _TWICE)) >= TWICE:
        marks = list(_mark(doubled=True).finditer(view))
    found = sorted([*marks, *_brackets(view)], key=lambda m: m.start())
    for m in found:
        if m.re is BRACKET:
            if m.start() and _own(view, m.start()):
                continue
            before = pair(_OWN.sub("", view[max(0, m.start() - 12) : m.start()])[-1:])
            chars = _bracketed(m[1], before[1]) if len(before) == 2 else []
            yield from (Start(m.start(), m.end(), pair(char)[1:]) for char in chars)
        else:
            # 。 is A1A3 itself: the byte before belonged to a character that ended in A1
            at = m.end() - (m[0] == "??" and BRACKET.match(view, m.end() - 1) is not None)  # the second is a lost byte
            yield Start(m.start(), at, bytes((0xA1, 0xA1, 0xA3) if m[3] else (0xA1, 0xA3, _MARKS[m[1] or m[2]])))


def _brackets(view: str) -> Iterator[re.Match[str]]:
    """All brackets with a reading."""
    return BRACKET.finditer(view) if CLOSED.search(view) else iter(())


def run(start: Start, view: str) -> Run | None:
    """The pairs from `start` on. None where they are no characters: ordinary text ends so almost at once."""
    halves = list(zip(start.bytes_[:-1:2], start.bytes_[1::2], strict=True))
    pairs = [Pair(*two, start.at - len(halves) + i) for i, two in enumerate(halves)]
    odd = len(start.bytes_) == 1
    found = Run(start.start, start.at, pairs, told=int(odd), opened=start.at if odd else start.start)
    lead, bad, at = start.bytes_[-1], 0, start.at
    while at < min(len(view), start.at + LONGEST):
        if at > start.at and (own := _own(view, at)):
            at = own
            continue
        gap = view[at] in LOST and not BRACKET.match(view, at) and _misread(view[at + 1 : at + 1 + AHEAD])
        at += gap
        bytes_ = pair(view[at])
        if view[at].isspace() or view[at] in LOST or not bytes_ or bytes_[0] < 0x40 or (bytes_[0] < 0x80 and BRACKET.match(view, at)):
            return _ended(found, view, at, lead)
        if not gap and not character(lead, bytes_[0]):
            bad += 1
            if bad > 2 or at == start.at:
                return None
        pairs.append(Pair(lead, bytes_[0], at, gap))
        at += 1
        if len(bytes_) == 1:
            return found._replace(end=at)
        lead = bytes_[1]
        if lead < 0x80:  # an ASCII character that was read as a trail byte
            return found._replace(end=at, last=chr(lead))
    return None


def _misread(printed: str) -> bool:
    """Whether the characters after a lost byte are still read from the wrong one, and make more sense from the next on: some decoders skip
    two bytes, others one."""
    halves = [pair(char) for char in takewhile(lambda char: len(pair(char)) == 2, printed)]
    meant = "".join(character(a[1], b[0]) for a, b in pairwise(halves))
    if len(halves) < 2:
        return bool(halves) and bigrams().often(printed[0]) <= OFTEN
    return _sense(meant) < _sense(printed[: len(halves)])


def _sense(chars: str) -> float:
    """−log of the chance of a character, on average; of too few to tell, what is neither."""
    return bigrams().cost(chars) / (len(chars) - 1) if len(chars) > 1 else SENSE


def _own(view: str, at: int) -> int:
    """Where the bracket ends in which the printed character before `at` has its own reading, or 0: it was put behind these two bytes, and
    tells nothing of what they were part of."""
    bracket = BRACKET.match(view, at) if view[at] in "(（" else None
    return bracket.end() if bracket and bracket[1] in readings().get(view[at - 1], ()) else 0


def _ended(found: Run, view: str, at: int, lead: int) -> Run | None:
    """The run meets what is no trail byte: a character's own bracket, a lost byte as printed, or the place of one that was dropped."""
    if (bracket := BRACKET.match(view, at)) and len(chars := _bracketed(bracket[1], lead)) == 1:
        return found._replace(end=bracket.end(), last=chars[0], told=found.told + 1)
    if at == found.end and view[at] not in LOST:
        return None
    found.pairs.append(Pair(lead, None, at))
    return found._replace(end=at + (view[at] in LOST))


def _bracketed(reading: str, lead: int) -> list[str]:
    """The characters that bear this reading and begin with this byte; the common ones if there are any: machines know few others."""
    every = read_as(reading, lead)
    return [char for char in every if bigrams().often(char) > OFTEN] or list(every)
