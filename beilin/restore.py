"""Putting back what a rule took out, for a later and better reason."""

from collections.abc import Iterable, Iterator

from beilin.text import Piece, Text, append


def restored(text: Text, before: Text, start: int, end: int) -> Text:
    """`text` with removed source characters in [start, end) standing as they do in `before`; what is shown stays as it is."""
    touched = text.touching(start, end)
    if all(piece.text for piece in text.pieces[touched]):
        return text
    row = [*text.pieces[: touched.start]]
    for piece in (*_pieces(text.pieces[touched], before, start, end), *text.pieces[touched.stop : touched.stop + 1]):
        append(row, piece)
    return Text([*row, *text.pieces[touched.stop + 1 :]])


def _pieces(pieces: Iterable[Piece], before: Text, start: int, end: int) -> Iterator[Piece]:
    for piece in pieces:
        if piece.text:
            yield piece
            continue
        low, high = max(piece.start, start), min(piece.end, end)
        back = tuple(before.pieces_between(low, high))
        if not back or back[-1].end > high or back[0].start < low:  # nothing to put back, or a repair that reaches beyond
            yield piece
            continue
        if piece.start < back[0].start:
            yield Piece(piece.start, back[0].start, "", piece.rules)
        yield from back
        if back[-1].end < piece.end:
            yield Piece(back[-1].end, piece.end, "", piece.rules)
