"""The tables of a page, laid out again: which paragraphs of a text are cells, and in which rows they stood.

A table's tags lie between its paragraphs, removed; they are read there. Pages of the 2000s lay out whole articles in tables:
what holds more prose than cells is none.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from beilin import tags
from beilin.records import Paragraph

WIDEST = 40  # columns that a cell may span


class Cell(NamedTuple):
    """One cell. `paragraphs`: their numbers in the text, from 0; none where the page has an empty cell."""

    head: bool
    across: int
    paragraphs: list[int]


Row = list[Cell]


def grids(paragraphs: Sequence[Paragraph], source: str) -> Iterator[tuple[int, list[Row]]]:
    """(number of the first paragraph, rows) of each table. Every row spans as many columns as the others."""
    for rows in _tables(paragraphs, source):
        rows = [row for row in rows if any(cell.paragraphs for cell in row)]
        numbers = [number for row in rows for cell in row for number in cell.paragraphs]
        cells = sum(paragraphs[number].kind == "cell" for number in numbers)
        if 2 * cells >= len(numbers) and sum(len(row) > 1 for row in rows) > 1 and max(map(_width, rows)) <= WIDEST:
            yield numbers[0], _even(rows)


def _tables(paragraphs: Sequence[Paragraph], source: str) -> Iterator[list[Row]]:
    """The rows between the tags that begin or end tables, of nested ones too."""
    rows: list[Row] = [[]]
    reach: dict[int, int] = {}  # column → the last row down to which a cell from above reaches
    for number, paragraph in enumerate(paragraphs):
        for name, opens, tag in _parts(source, paragraphs[number - 1].end, paragraph.start) if number else ():
            if name == "table":
                yield rows
                rows, reach = [[]], {}
            elif name == "tr" and opens:
                rows.append([])
            elif opens:
                _add(rows, reach, name, tags.attributes(tag))
        if not rows[-1]:
            rows[-1].append(Cell(False, 1, []))
        rows[-1][-1].paragraphs.append(number)
    yield rows


def _parts(source: str, start: int, end: int) -> Iterator[tuple[str, bool, str]]:
    """(element, whether it begins, its tag) for the parts of tables in source [start, end)."""
    if source.find("<", start, end) < 0:
        return
    between = source[start:end]
    for token in tags.tokens(between):
        if token.name in ("table", "tr", "td", "th") and token.kind in ("open", "close"):
            yield token.name, token.kind == "open", between[token.start : token.end]


def _add(rows: list[Row], reach: dict[int, int], name: str, said: dict[str, str]) -> None:
    """A cell at the end of the last row; where cells from above reach down into it, empty ones before."""
    row, at = rows[-1], _width(rows[-1])
    if at > WIDEST:
        return  # no table by now, whatever follows
    while reach.get(at, 0) >= len(rows):
        row.append(Cell(False, 1, []))
        at += 1
    across = _number(said.get("colspan"))
    reach |= dict.fromkeys(range(at, at + across), len(rows) - 1 + _number(said.get("rowspan")))
    row.append(Cell(name == "th", across, []))


def _number(said: str | None) -> int:
    return min(max(int(said), 1), WIDEST) if said and said.isascii() and said.isdigit() and len(said) < 4 else 1


def _width(row: Row) -> int:
    return sum(cell.across for cell in row)


def _even(rows: list[Row]) -> list[Row]:
    """The rows, filled up to the widest. A cell spans columns only if each of them begins a cell in some row."""
    begun = {_width(row[:n]) for row in rows for n in range(len(row))}
    if len(begun) < max(map(_width, rows)):
        rows = [[cell._replace(across=1) for cell in row] for row in rows]
    widest = max(map(_width, rows))
    for row in rows:
        if len(row) == 1:
            row[0] = row[0]._replace(across=widest)
        row.extend([Cell(False, 1, [])] * (widest - _width(row)))
    return rows
