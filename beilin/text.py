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
from typing import NamedTuple


class Piece(NamedTuple):
    """Source characters [start, end), what stands for them now, and the rules that touched them, oldest first."""

    start: int
    end: int
    text: str
    rules: tuple[str, ...] = ()


class Edit(NamedTuple):
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
        self.view: str = "".join([words for _, _, words, _ in self.pieces])

    @cached_property
    def _sources(self) -> list[int]:
        """Where each piece begins in the source."""
        return [start for start, _, _, _ in self.pieces]

    @cached_property
    def _views(self) -> list[int]:
        """Where each piece begins in the view, and where the last ends."""
        return [0, *accumulate([len(words) for _, _, words, _ in self.pieces])]

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
        edits = sorted(edits, key=lambda edit: edit.start)
        if not edits:
            return self
        self._refuse_bad(edits)
        return Text(_applied(self, self._views, edits))

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
            start, _, _, rules = self.pieces[i]
            found.append(start if rules else start + at - views[i])
        return found

    def view_at(self, source: int) -> int:
        """The view offset at which the characters for source offset `source` begin."""
        i = bisect_right(self._sources, source) - 1
        if i < 0:
            return 0
        piece = self.pieces[i]
        if piece.rules:
            return self._views[i] if source <= piece.start else self._views[i + 1]
        return self._views[i] + min(source - piece.start, len(piece.text))

    def between(self, start: int, end: int) -> str:
        """What now stands for source characters [start, end); a repaired piece counts where it begins."""
        return "".join(p.text for p in self.pieces_between(start, end))

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
                raise BrokenText(f"piece {piece[:2]} does not abut source offset {at}")
            if not piece.rules and piece.text != source[piece.start : piece.end]:
                raise BrokenText(f"piece {piece[:2]} differs from the source but names no rule")
            at = piece.end
        if at != len(source):
            raise BrokenText(f"the pieces end at {at}, the page at {len(source)}")


def _kind(piece: Piece, source: str) -> str:
    if not piece.text:
        return "removed"
    return "lacuna" if piece.text == source[piece.start : piece.end] else "repaired"


def _applied(text: Text, views: list[int], edits: list[Edit]) -> list[Piece]:
    """The pieces after the edits. `views`: where each begins in the view. Those that no edit touches are taken over many at once."""
    pieces: list[Piece] = []
    done = 0
    for low, high, some in _touching(views, edits):
        _add(pieces, text.pieces[done : done + 1] if done < low else ())
        pieces += text.pieces[done + 1 : low]
        _add(pieces, _edited(text.view, text.pieces[low:high], views[low], some))
        done = high
    _add(pieces, text.pieces[done : done + 1])
    pieces += text.pieces[done + 1 :]
    return pieces


def _add(row: list[Piece], more: Iterable[Piece]) -> None:
    """Put pieces behind a row, each joined with the one before where both are alike."""
    for piece in more:
        if row and _alike(row[-1], piece):
            row[-1] = _together([row[-1], piece])
        else:
            row.append(piece)


def _touching(views: list[int], edits: list[Edit]) -> Iterator[tuple[int, int, list[Edit]]]:
    """The pieces [low, high) that edits touch, and these; edits that touch the same piece come together."""
    low = high = 0
    some: list[Edit] = []
    for edit in edits:
        first = bisect_right(views, edit.start) - 1
        if first >= high:
            if some:
                yield low, high, some
            low, some = first, []
        some.append(edit)
        high = bisect_left(views, edit.end)
    yield low, high, some


def _edited(view: str, pieces: tuple[Piece, ...], pos: int, edits: list[Edit]) -> Iterable[Piece]:
    """Pieces that begin at view offset `pos`, after the edits that touch them. A repaired piece is replaced as a whole, by all the
    edits that touch it at once."""
    if len(pieces) == 1 and not pieces[0].rules:
        return _edited_inside(view, pieces[0], pos, edits)
    if len(edits) == 1:
        return _edited_across(view, pieces, pos, edits[0])
    return _edited_anyhow(view, pieces, pos, edits)


def _edited_inside(view: str, piece: Piece, pos: int, edits: list[Edit]) -> Iterator[Piece]:
    """One untouched piece, cut by edits."""
    at, back = pos, piece.start - pos
    for start, end, new, rule in edits:
        if at < start:
            yield Piece(back + at, back + start, view[at:start])
        yield Piece(back + start, back + end, new, (rule,))
        at = end
    if back + at < piece.end:
        yield Piece(back + at, piece.end, view[at : piece.end - back])


def _edited_across(view: str, pieces: tuple[Piece, ...], pos: int, edit: Edit) -> Iterator[Piece]:
    """Several pieces, all touched by one edit; an untouched one is cut where it begins or ends."""
    first, last = pieces[0], pieces[-1]
    end = pos + sum([len(words) for _, _, words, _ in pieces])
    low, high = pos if first.rules else edit.start, end if last.rules else edit.end
    start, stop = first.start + low - pos, last.end - end + high
    if low > pos:
        yield Piece(first.start, start, view[pos:low])
    rules = [rule for _, _, _, some in pieces for rule in some]
    new = view[low : edit.start] + edit.new + view[edit.end : high]
    yield Piece(start, stop, new, tuple(dict.fromkeys([*rules, edit.rule])))
    if high < end:
        yield Piece(stop, last.end, view[high:end])


def _edited_anyhow(view: str, pieces: tuple[Piece, ...], pos: int, edits: list[Edit]) -> list[Piece]:
    """Several pieces and several edits, which may share a piece. `pos` goes along, the view offset of the piece at `i`."""
    row = list(_cut_at(pieces, pos, sorted({place for edit in edits for place in edit[:2]})))
    edited: list[Piece] = []
    i = k = 0
    while k < len(edits):
        while pos + len(row[i].text) <= edits[k].start:
            edited.append(row[i])
            pos += len(row[i].text)
            i += 1
        first, at, new, rules = i, pos, "", []
        while i == first or (k < len(edits) and edits[k].start < pos):
            start, end, words, rule = edits[k]
            new += view[at:start] + words
            rules.append(rule)
            while pos < end:
                pos += len(row[i].text)
                i += 1
            at, k = end, k + 1
        old = [rule for piece in row[first:i] for rule in piece.rules]
        edited.append(Piece(row[first].start, row[i - 1].end, new + view[at:pos], tuple(dict.fromkeys(old + rules))))
    return edited + row[i:]


def _cut_at(pieces: Iterable[Piece], pos: int, places: list[int]) -> Iterator[Piece]:
    """The same row, which begins at view offset `pos`, with untouched pieces cut at these view offsets, once and for all: cutting
    a long one again and again would copy what is left of it each time."""
    k = 0
    for piece in pieces:
        low, size = 0, len(piece.text)
        while k < len(places) and places[k] < pos + size:
            high = places[k] - pos
            if not piece.rules and high > low:
                yield Piece(piece.start + low, piece.start + high, piece.text[low:high])
                low = high
            k += 1
        yield Piece(piece.start + low, piece.end, piece.text[low:], piece.rules) if low else piece
        pos += size


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
