"""The last edits of a page: what lies between titles and paragraphs goes, so that every shown character stands in one of them."""

from collections.abc import Iterable

from beilin.records import Part
from beilin.text import BrokenText, Edit, Text

NAME = "line-break"


def merged(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Spans in source order; those that share a repaired piece become one."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)


def settle(text: Text, parts: Iterable[Part]) -> Text:
    """Take out breaks and spaces between the spans of the parts. Raises BrokenText where anything else stands there."""
    spans = sorted([*(p.title for p in parts if p.title), *(line for p in parts for line in p.lines)])
    edits, at = [], 0
    for start, end in [*spans, (None, None)]:
        left = len(text.view) if start is None else text.view_at(start)
        if at < left:
            lost = text.view[at:left]
            if lost.strip():
                raise BrokenText(f"split left {lost.strip()[:30]!r} in no text")
            edits.append(Edit(at, left, "", NAME))
        at = max(at, left) if end is None else max(at, text.view_at(end))
    return text.apply(edits)
