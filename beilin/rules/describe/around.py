"""The lines around a text that were taken out of it: where a page prints its stamp, its source and its people."""

from typing import NamedTuple

from beilin.records import Page, Part
from beilin.rule import Look
from beilin.text import Text

ABOVE, BELOW = 25, 12  # removed lines looked at above a title and below a text


class Around(NamedTuple):
    """Words of removed lines, nearest to the text first: under its title, above its title, below its end."""

    under: tuple[str, ...]
    above: tuple[str, ...]
    below: tuple[str, ...]


def around(mended: Page, text: Text, parts: tuple[Part, ...]) -> tuple[Around, ...]:
    """What stands around each part. `mended`: the page before anything was removed; `text`: what is left of it.

    Lines above the first and below the last part belong to the page; a part between others has only what stands under its title.
    """
    removed = list(_removed(mended, text))
    found = []
    for n, part in enumerate(parts):
        top = part.title[0] if part.title else (part.lines[0][0] if part.lines else 0)
        first = part.lines[0][0] if part.lines else top
        last = part.lines[-1][1] if part.lines else top
        under = tuple(w for start, w in removed if top <= start < first)
        above = tuple(w for start, w in removed if start < top)[-ABOVE:] if n == 0 else ()
        below = tuple(w for start, w in removed if start >= last)[:BELOW] if n == len(parts) - 1 else ()
        found.append(Around(under, above[::-1], below))
    return tuple(found)


def _removed(mended: Page, text: Text) -> list[tuple[int, str]]:
    """(source offset, words) of each line of which nothing is left."""
    look = Look(mended.text, mended.blocks)
    lines = []
    for line in look.lines:
        words = line.text.strip()
        if words:
            start, end = look.text.source_span(line.start, line.end)
            if not text.between(start, end).strip():
                lines.append((start, words))
    return lines
