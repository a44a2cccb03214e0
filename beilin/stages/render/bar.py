"""Which parts of a text are its own and which it shares: the figures behind the bar at its head."""

from collections.abc import Sequence
from typing import NamedTuple

from beilin.archive import Shared

WIDTH = 1000  # units of the bar


class Band(NamedTuple):
    """A shared part: left edge and width in units of the bar, and the most texts that hold any passage in it."""

    x: int
    width: int
    texts: int


class Bar(NamedTuple):
    """`share` of the characters stand in `passages` passages that other works hold too."""

    bands: tuple[Band, ...]
    passages: int
    chars: int
    share: float


def bar(shared: Sequence[Shared], length: int) -> Bar | None:
    """The bar of a text of `length` characters; None where it shares nothing."""
    if not shared or not length:
        return None
    spans: list[tuple[int, int, int]] = []
    for one in sorted(shared, key=lambda s: (s.start, s.end)):
        if spans and one.start <= spans[-1][1]:
            start, end, texts = spans[-1]
            spans[-1] = (start, max(end, one.end), max(texts, one.texts))
        else:
            spans.append((one.start, one.end, one.texts))
    bands = tuple(Band(s * WIDTH // length, max(2, (e - s) * WIDTH // length), texts) for s, e, texts in spans)
    chars = sum(end - start for start, end, _ in spans)
    return Bar(bands, len({one.passage for one in shared}), chars, chars / length)
