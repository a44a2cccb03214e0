"""A page's pieces as runs that a template can draw: what stands, what stood there, and by which rule."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from beilin.text import Piece, Text

PLAIN, CUT, FIX, GAP = "plain", "cut", "fix", "gap"  # untouched, removed, repaired, marked as a lacuna

WRITTEN = {"markup", "script", "comment", "html-space", "entity", "line-break"}  # rules about how a page is written, not what it says

# A page may hold characters that HTML forbids; they are shown by their pictures (␀) or as U+FFFD.
_SHOWN = {c: chr(0x2400 + c) for c in range(0x20) if chr(c) not in "\t\n\r"} | dict.fromkeys(range(0x7F, 0xA0), "\ufffd")
_SHOWN |= {0x0D: "\n", 0x2028: "\n", 0x2029: "\n"}
_SHOWN |= {plane << 16 | low: "\ufffd" for plane in range(17) for low in (0xFFFE, 0xFFFF)} | dict.fromkeys(range(0xFDD0, 0xFDF0), "\ufffd")
# Marks that turn the direction of what follows would reach out of the run that holds them.
_SHOWN |= dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd")


class Run(NamedTuple):
    """Source characters [start, end): `was` in the page, `now` in the text."""

    kind: str
    start: int
    end: int
    was: str
    now: str
    rules: tuple[str, ...] = ()


def shown(words: str) -> str:
    """Words with every character that HTML forbids made visible instead."""
    return words if words.isprintable() else words.translate(_SHOWN)


def runs(text: Text, source: str, start: int, end: int) -> Iterator[Run]:
    """The runs that begin in source [start, end)."""
    for piece in text.pieces_between(start, end):
        yield _run(piece, source)


def worth_showing(found: Iterable[Run]) -> Iterator[Run]:
    """What a reader can have shown: runs without those that touched but space and markup, neighbours of one kind and rule joined."""
    last: Run | None = None
    for run in found:
        markup = WRITTEN.issuperset(run.rules)
        if run.kind == CUT and (markup or not run.was.strip()):
            continue
        if run.kind == FIX and markup:
            run = run._replace(kind=PLAIN, was=run.now, rules=())
        if last and run.kind == last.kind and run.rules == last.rules and run.kind in (PLAIN, CUT):
            last = last._replace(end=run.end, was=last.was + run.was, now=last.now + run.now)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def _run(piece: Piece, source: str) -> Run:
    was = source[piece.start : piece.end]
    kind = PLAIN if not piece.rules else CUT if not piece.text else GAP if piece.text == was else FIX
    return Run(kind, piece.start, piece.end, shown(was), shown(piece.text), piece.rules)
