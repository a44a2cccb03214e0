"""Characters that know where they came from.

A page is a row of pieces. Every piece names the run of page characters it stands for and what stands
there now; the runs abut and cover the page, so nothing can be lost without a piece that says so.
Rules propose edits; only `Text` carries them out.

Two kinds of place are used throughout and never mixed:
*source* offsets count characters of the decoded page and never change;
*view* offsets count characters of the text as it stands after the edits so far.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import NamedTuple

import msgspec


class Grain(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Base of what a page has hundreds of: made five times as fast as a tuple with names, a list in JSON, and passed over by the
    collector of garbage, as none ever holds itself."""


class Piece(Grain):
    """Source characters [start, end), what stands for them now, and the rules that touched them, oldest first."""

    start: int
    end: int
    text: str
    rules: tuple[str, ...] = ()


class Edit(Grain, order=True):
    """What a rule proposes: view characters [start, end) become `new`.

    `new` empty removes; `new` equal to what stands there only marks (a lacuna); anything else repairs.
    An edit holds at least one character, so that every piece has a source: what would be inserted rides on a neighbour.
    """

    start: int
    end: int
    new: str
    rule: str


class Entry(NamedTuple):
    """One line of a page's ledger, in source offsets. `kind` is removed, repaired or lacuna."""

    start: int
    end: int
    kind: str
    rule: str
    was: str
    now: str


class BrokenText(Exception):
    """The pieces do not account for the page. Always a bug, never bad input."""


class Text:
    """An immutable row of pieces. Piece `text` joined gives `view`."""

    def __init__(self, pieces: Iterable[Piece]):
        self.pieces: tuple[Piece, ...] = tuple(pieces)
        self.view: str = "".join([piece.text for piece in self.pieces])

    @cached_property
    def _sources(self) -> list[int]:
        """Where each piece begins in the source."""
        return [piece.start for piece in self.pieces]

    @cached_property
    def _views(self) -> list[int]:
        """Where each piece begins in the view, and where the last ends."""
        return [0, *accumulate([len(piece.text) for piece in self.pieces])]

    @classmethod
    def of(cls, source: str) -> "Text":
        """The page as decoded, untouched."""
        return cls([Piece(0, len(source), source)] if source else [])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and self.pieces == other.pieces

    def __hash__(self) -> int:
        return hash(self.pieces)

    def __repr__(self) -> str:
        return f"Text({len(self.pieces)} pieces, {self.view[:30]!r}…)"

    def apply(self, edits: Iterable[Edit]) -> "Text":
        """Carry out edits given in view offsets; any order, none overlapping. Linear in pieces plus edits.

        A piece already repaired is atomic: an edit of part of it takes the whole of it along.
        Raises ValueError for edits that are empty, overlap or leave the view.
        """
        edits = sorted(edits, key=attrgetter("start"))
        if not edits:
            return self
        self._refuse_bad(edits)
        return Text(_applied(self, edits))

    def _refuse_bad(self, edits: list[Edit]) -> None:
        at = 0
        for edit in edits:
            if not at <= edit.start < edit.end <= len(self.view):
                raise ValueError(f"{edit!r} is empty, overlaps the one before or leaves the text of {len(self.view)}")
            at = edit.end

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The source span behind view characters [start, end), as tight as their pieces allow."""
        if start >= end:
            at = self._source_of(start)[0] if start < len(self.view) else (self.pieces[-1].end if self.pieces else 0)
            return at, at
        i = bisect_right(self._views, start) - 1
        if end <= self._views[i + 1] and not self.pieces[i].rules:
            back = self.pieces[i].start - self._views[i]
            return start + back, end + back
        return self._source_of(start)[0], self._source_of(end - 1)[1]

    def _source_of(self, at: int) -> tuple[int, int]:
        i = bisect_right(self._views, at) - 1
        piece = self.pieces[i]
        if piece.rules:
            return piece.start, piece.end
        place = piece.start + at - self._views[i]
        return place, place + 1

    def sources(self, places: Iterable[int]) -> list[int]:
        """Where the characters at these view offsets begin in the source, as `source_span` has it; offsets in order."""
        found = []
        i, views, last = 0, self._views, len(self.pieces) - 1
        for at in places:
            while i < last and views[i + 1] <= at:
                i += 1
            piece = self.pieces[i]
            found.append(piece.start if piece.rules else piece.start + at - views[i])
        return found

    def source_spans(self, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """`source_span` of each of these view spans, which hold characters and are in order."""
        found = []
        i, views, last = 0, self._views, len(self.pieces) - 1
        for start, end in spans:
            while i < last and views[i + 1] <= start:
                i += 1
            piece = self.pieces[i]
            low = piece.start if piece.rules else piece.start + start - views[i]
            while i < last and views[i + 1] < end:
                i += 1
            piece = self.pieces[i]
            found.append((low, piece.end if piece.rules else piece.start + end - views[i]))
        return found

    def touched(self) -> list[tuple[int, int]]:
        """The view spans of the pieces that a rule touched, in order; empty where it removed."""
        return [span for piece, span in zip(self.pieces, pairwise(self._views), strict=True) if piece.rules]

    def view_at(self, source: int) -> int:
        """The view offset at which the characters for source offset `source` begin."""
        i = bisect_right(self._sources, source) - 1
        if i < 0:
            return 0
        piece = self.pieces[i]
        if piece.rules:
            return self._views[i] if source <= piece.start else self._views[i + 1]
        return self._views[i] + min(source - piece.start, len(piece.text))

    def touching(self, start: int, end: int) -> slice:
        """Which pieces stand for any of the source characters [start, end)."""
        return slice(max(0, bisect_right(self._sources, start) - 1), bisect_left(self._sources, end))

    def between(self, start: int, end: int) -> str:
        """What now stands for source characters [start, end); a repaired piece counts where it begins."""
        return self.view[self.view_at(start) : self.view_at(end)]

    def pieces_between(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces that begin in [start, end), untouched ones cut to fit."""
        i = max(0, bisect_left(self._sources, start) - 1)
        while i < len(self.pieces) and self.pieces[i].start < end:
            piece = self.pieces[i]
            i += 1
            if piece.rules:
                if piece.start >= start:
                    yield piece
                continue
            low, high = max(piece.start, start), min(piece.end, end)
            if low < high:
                yield Piece(low, high, piece.text[low - piece.start : high - piece.start])

    def ledger(self, source: str) -> list[Entry]:
        """Everything removed, repaired or marked, in order."""
        return [
            Entry(p.start, p.end, _kind(p, source), "+".join(p.rules), source[p.start : p.end], p.text)
            for p in self.pieces
            if p.rules
        ]

    def check(self, source: str) -> None:
        """Raise BrokenText unless the pieces abut, cover `source`, and untouched ones equal it."""
        at = 0
        for piece in self.pieces:
            if piece.start != at or piece.end <= piece.start:
                raise BrokenText(f"piece {piece.start, piece.end} does not abut source offset {at}")
            if not piece.rules and piece.text != source[piece.start : piece.end]:
                raise BrokenText(f"piece {piece.start, piece.end} differs from the source but names no rule")
            at = piece.end
        if at != len(source):
            raise BrokenText(f"the pieces end at {at}, the page at {len(source)}")


def _kind(piece: Piece, source: str) -> str:
    if not piece.text:
        return "removed"
    return "lacuna" if piece.text == source[piece.start : piece.end] else "repaired"


def _applied(text: Text, edits: list[Edit]) -> list[Piece]:
    """The pieces after the edits, which are in order. Pieces that no edit touches are taken over many at once."""
    pieces, views, view = text.pieces, text._views, text.view
    row: list[Piece] = []
    i = at = k = 0  # the piece that is next, the view offset in it from which on it is left, the next edit
    while k < len(edits):
        edit = edits[k]
        start, end, rules = edit.start, edit.end, (edit.rule,)
        first = bisect_right(views, start, i) - 1
        if first > i:
            _take(row, text, i, at, first)
            at = views[first]
        piece = pieces[first]
        low = at if piece.rules else start
        if at < low:
            row.append(_cut(text, first, at, low))
        last, high = _reach(text, first, end)
        new = view[low:start] + edit.new
        while (k := k + 1) < len(edits) and edits[k].start < high:  # two that touch one repaired piece
            new += view[end : edits[k].start] + edits[k].new
            rules += (edits[k].rule,)
            end = edits[k].end
            last, high = _reach(text, last, end)
        if first < last or piece.rules:
            rules = tuple(dict.fromkeys([*(old for piece in pieces[first : last + 1] for old in piece.rules), *rules]))
        stop = pieces[last].end + high - views[last + 1]
        append(row, Piece(piece.start + low - views[first], stop, new + view[end:high], rules))
        i, at = (last, high) if high < views[last + 1] else (last + 1, high)
    _take(row, text, i, at, len(pieces))
    return row


def _reach(text: Text, i: int, end: int) -> tuple[int, int]:
    """The last piece that an edit up to the view offset `end` touches, at `i` or after it, and how far in the view it is changed: a
    piece already repaired goes as a whole."""
    last = bisect_left(text._views, end, i) - 1
    return last, text._views[last + 1] if text.pieces[last].rules else end


def _take(row: list[Piece], text: Text, i: int, at: int, stop: int) -> None:
    """Put what is left of piece `i` from view offset `at` on, and the pieces from there to before `stop`, behind a row."""
    if i < stop and at > text._views[i]:
        row.append(_cut(text, i, at, text._views[i + 1]))
        i += 1
    if i < stop:
        append(row, text.pieces[i])
        row += text.pieces[i + 1 : stop]


def _cut(text: Text, i: int, low: int, high: int) -> Piece:
    """View characters [low, high) of an untouched piece."""
    back = text.pieces[i].start - text._views[i]
    return Piece(back + low, back + high, text.view[low:high])


def append(row: list[Piece], piece: Piece) -> None:
    """Put a piece behind a row, joined to its last if they are alike."""
    if row and _alike(row[-1], piece):
        row[-1] = _together([row[-1], piece])
    else:
        row.append(piece)


def joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Join neighbours that were both left alone or both removed by the same rules, so one form is canonical."""
    first = 0
    for i, (one, other) in enumerate(pairwise(pieces), 1):
        if not _alike(one, other):
            yield _together(pieces[first:i])
            first = i
    if pieces:
        yield _together(pieces[first:])


def _alike(one: Piece, other: Piece) -> bool:
    return one.rules == other.rules and not (one.rules and (one.text or other.text))


def _together(held: Sequence[Piece]) -> Piece:
    if len(held) == 1:
        return held[0]
    return Piece(held[0].start, held[-1].end, "".join([p.text for p in held]), held[0].rules)
