"""The lines around a text, shown or taken out: where a page prints its stamp, its source and its people."""

from collections.abc import Sequence
from typing import NamedTuple

from beilin.records import Page, Part
from beilin.rule import Line, Look
from beilin.rules.describe.stamps import Stamp, is_body, stamps
from beilin.text import Text

UNDER, ABOVE, BELOW = 8, 25, 12  # filled lines looked at under and above a title, and below a text
FIELD_LINE = 200  # characters; a longer line holds no fields


class Around(NamedTuple):
    """What stands around one text: words of lines, nearest first, and the stamps that may date it."""

    under: tuple[str, ...]
    above: tuple[str, ...]
    below: tuple[str, ...]
    stamps: tuple[Stamp, ...]


def around(mended: Page, text: Text, parts: Sequence[Part]) -> tuple[Around, ...]:
    """What stands around each part. `mended`: the page before anything was removed; `text`: what is left of it.

    Lines above the first part and below the last belong to the page and so to every part.
    """
    if not parts:
        return ()
    look = Look(mended.text, mended.blocks)
    lines = look.lines
    first = [look.text.source_span(line.start, line.end)[0] if line.text.strip() else None for line in lines]
    places = [_line_at(first, _top(part)) for part in parts]
    ends = [*places[1:], len(lines)]
    found = []
    for n, (place, end) in enumerate(zip(places, ends, strict=True)):
        under = _under(lines, place, end)
        above = [line.text.strip() for line in lines[:place] if line.text.strip()][-ABOVE:] if n == 0 else []
        below = _below(lines, _last_shown(lines, look.text, text, place, end), end) if n == len(parts) - 1 else []
        found.append(Around(tuple(under), tuple(reversed(above)), tuple(below), ()))
    marked = stamps(lines, places[0])
    return tuple(one._replace(stamps=_own(marked, n, places)) for n, one in enumerate(found))


def _top(part: Part) -> int:
    return part.title[0] if part.title else part.lines[0][0] if part.lines else 0


def _line_at(first: Sequence[int | None], source: int) -> int:
    """The number of the line that holds a source offset."""
    return next((n for n in range(len(first) - 1, -1, -1) if first[n] is not None and first[n] <= source), 0)


def _under(lines: Sequence[Line], place: int, end: int) -> list[str]:
    words = []
    for line in lines[place + 1 : end]:
        if is_body(line.text.strip()) or len(words) >= UNDER:
            break
        if line.text.strip():
            words.append(line.text.strip())
    return [w for w in words if len(w) <= FIELD_LINE]


def _last_shown(lines: Sequence[Line], before: Text, text: Text, place: int, end: int) -> int:
    """The last line of the article that is still shown."""
    for n in range(end - 1, place, -1):
        if is_body(lines[n].text.strip()) and text.between(*before.source_span(lines[n].start, lines[n].end)).strip():
            return n
    return place


def _below(lines: Sequence[Line], last: int, end: int) -> list[str]:
    words = [line.text.strip() for line in lines[last + 1 : end] if line.text.strip()]
    return [w for w in words[:BELOW] if len(w) <= FIELD_LINE]


def _own(marked: Sequence[Stamp], n: int, places: Sequence[int]) -> tuple[Stamp, ...]:
    """The stamps of the page as a whole, and those that stand in this part."""
    if len(places) == 1:
        return tuple(marked)
    start, end = places[n], places[n + 1] if n + 1 < len(places) else None
    return tuple(s for s in marked if s.line < places[0] or (s.line >= start and (end is None or s.line < end)))
