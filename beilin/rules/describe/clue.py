"""A clue: a named reason to believe that a line says who wrote a text, where it is from, or where it stands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from beilin.text import Grain

SOUND = 0.5  # a saying below this is kept, but shown as no field


class Told(Grain):
    """What one line says: a field, its value, and how surely (0–1)."""

    field: str
    value: str
    sure: float


@dataclass(frozen=True, slots=True)
class Clue:
    """`read` tells what one line says. `hits`: lines and the fields they give; `misses`: lines that say nothing."""

    name: str  # what a reader is told of its kind: label, stamp, byline, credit, dateline
    why: str
    where: tuple[str, ...]  # which lines are asked, those first that are believed first: under, above, below, head, tail
    read: Callable[[str], Iterator[Told]]
    hits: tuple[tuple[str, dict[str, str]], ...]
    misses: tuple[str, ...]
