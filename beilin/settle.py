"""The last edits of a page: what lies between titles and paragraphs goes, so that every shown character stands in one of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise
from math import inf

from msgspec.structs import replace

from beilin.records import Part
from beilin.text import BrokenText, Piece, Text, append

NAME = "line-break"
WHYS = {NAME: "A line break or the spaces at a line's edge: what stood between two paragraphs, and no word of either."}
_NONE = (inf, inf)  # the span after the last


def disjoint(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts with no character in two spans: lines that share a repaired piece become one line, of the earlier part.

    A title that shares a piece with a paragraph is none.
    """
    titles = [(*part.title, n, True) for n, part in enumerate(parts) if part.title]
    spans = sorted(titles + [(*line, n, False) for n, part in enumerate(parts) for line in part.lines])
    if all(a[1] <= b[0] for a, b in pairwise(spans)):
        return parts
    found: list[tuple[int, int, int, bool]] = []
    for start, end, n, title in spans:
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]), found[-1][2], False)
        else:
            found.append((start, end, n, title))
    return tuple(
        replace(
            part,
            title=next(((a, b) for a, b, m, title in found if m == n and title), None),
            lines=tuple((a, b) for a, b, m, title in found if m == n and not title),
        )
        for n, part in enumerate(parts)
    )


def snapped(parts: tuple[Part, ...], text: Text) -> tuple[Part, ...]:
    """The parts with every span grown to the edges of the repaired pieces it touches; no span ends inside one."""
    mended = [(p.start, p.end) for p in text.pieces if p.rules and p.text]
    if not mended:
        return parts
    starts = [start for start, _ in mended]

    def grown(span: tuple[int, int]) -> tuple[int, int]:
        low, high = bisect_right(starts, span[0]) - 1, bisect_left(starts, span[1]) - 1
        start = mended[low][0] if low >= 0 and mended[low][1] > span[0] else span[0]
        end = max(mended[high][1], span[1]) if high >= 0 and mended[high][1] > span[0] else span[1]
        return start, end

    return tuple(replace(p, title=p.title and grown(p.title), lines=tuple(grown(line) for line in p.lines)) for p in parts)


def settle(text: Text, parts: Iterable[Part]) -> Text:
    """Take out breaks and spaces between the spans of the parts. Raises BrokenText where anything else stands there.

    Each shown piece loses its own: a removal across pieces would put its name on what other rules have removed between them.
    """
    spans = iter(sorted([*(p.title for p in parts if p.title), *(line for p in parts for line in p.lines)]))
    row: list[Piece] = []
    low, high = next(spans, _NONE)
    for piece in text.pieces:
        while high <= piece.start:
            low, high = next(spans, _NONE)
        if not piece.text or (low <= piece.start and (piece.rules or piece.end <= high)):
            row.append(piece)
        elif piece.rules:
            append(row, _gap(piece.start, piece.end, piece.text, piece.rules))
        else:
            at, words = piece.start, piece.text
            while at < piece.end:
                stop = min(piece.end, high if low <= at else low)
                part = words[at - piece.start : stop - piece.start]
                row.append(Piece(at, stop, part) if low <= at else _gap(at, stop, part))
                at = stop
                while high <= at:
                    low, high = next(spans, _NONE)
    return Text(row)


def _gap(start: int, end: int, words: str, rules: tuple[str, ...] = ()) -> Piece:
    if words.strip():
        raise BrokenText(f"split left {words.strip()[:30]!r} in no text")
    return Piece(start, end, "", (*rules, NAME))
