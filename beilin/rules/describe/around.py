"""The lines around a text, shown or taken out: where a page prints its stamp, its source and its people."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from beilin.records import Part
from beilin.rules.describe.stamps import Stamp, stamps
from beilin.rules.describe.whole import Whole
from beilin.text import Text

UNDER, ABOVE, BELOW = 8, 25, 12  # filled lines looked at under and above a title, and below a text
FIELD_LINE = 200  # characters; a longer line holds no fields


class Around(NamedTuple):
    """What stands around one text: words of lines, nearest first, and the stamps that may date it."""

    under: tuple[str, ...]
    above: tuple[str, ...]
    below: tuple[str, ...]
    stamps: tuple[Stamp, ...]


def around(whole: Whole, text: Text, parts: Sequence[Part]) -> tuple[Around, ...]:
    """What stands around each part; `text` is what is left of the page.

    Lines above the first part and below the last belong to the page and so to every part.
    """
    if not parts:
        return ()
    places = [_line_at(whole, _top(part)) for part in parts]
    ends = [*places[1:], len(whole.lines)]
    marked = stamps(whole, places[0])
    found = []
    for n, (place, end) in enumerate(zip(places, ends, strict=True)):
        above = [whole.words[m] for m in whole.filled if m < place][-ABOVE:] if n == 0 else []
        below = _below(whole, _last_shown(whole, text, place, end), end) if n == len(parts) - 1 else []
        first = place + (parts[n].title is not None or place in whole.body)  # without a title the first line may name who wrote it
        found.append(Around(tuple(_under(whole, first, end)), tuple(reversed(above)), tuple(below), _own(marked, n, places)))
    return tuple(found)


def _top(part: Part) -> int:
    return part.title[0] if part.title else part.lines[0][0] if part.lines else 0


def _line_at(whole: Whole, source: int) -> int:
    """The number of the filled line that holds a source offset."""
    at = whole.place(source)
    return whole.filled[at] if at >= 0 else 0


def _between(whole: Whole, start: int, end: int) -> Sequence[int]:
    """The filled lines from `start` to before `end`."""
    return whole.filled[bisect_left(whole.filled, start) : bisect_left(whole.filled, end)]


def _under(whole: Whole, first: int, end: int) -> list[str]:
    words = []
    for n in _between(whole, first, end):
        if n in whole.body or len(words) >= UNDER:
            break
        words.append(whole.words[n])
    return [w for w in words if len(w) <= FIELD_LINE]


def _last_shown(whole: Whole, text: Text, place: int, end: int) -> int:
    """The last line of the article that is still shown."""
    lines = reversed(_between(whole, place + 1, end))
    return next((n for n in lines if n in whole.body and text.between(*whole.span(n)).strip()), place)


def _below(whole: Whole, last: int, end: int) -> list[str]:
    return [w for w in (whole.words[n] for n in _between(whole, last + 1, end)[:BELOW]) if len(w) <= FIELD_LINE]


def _own(marked: Sequence[Stamp], n: int, places: Sequence[int]) -> tuple[Stamp, ...]:
    """The stamps of the page as a whole, and those that stand in this part."""
    if len(places) == 1:
        return tuple(marked)
    start, end = places[n], places[n + 1] if n + 1 < len(places) else None
    return tuple(s for s in marked if s.line < places[0] or (s.line >= start and (end is None or s.line < end)))
