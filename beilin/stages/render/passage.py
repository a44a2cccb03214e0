"""The page of one passage: everywhere it stands, in context, by date. And the lists of passages, those that travel most first."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from beilin import addresses
from beilin.archive import Card, Passage, Place
from beilin.records import Record
from beilin.stages.render.frame import Frame, draw
from beilin.stages.render.paging import Paging, paged
from beilin.stages.render.shapes import short
from beilin.stages.render.variants import Segment, compared

TEMPLATE = "passage.html"
FRONT_TEMPLATE = "passages.html"
LIST_TEMPLATE = "passage-list.html"
FRONT = "passages/"
KINDS = ("formulas", "long")  # the two lists: an id is made of hexadecimal digits, so that neither can be one
MOST = 50  # passages of each kind on the front page of both lists
LEAD = 60  # characters of a passage that stand for it in lists


class Line(Record):
    """A passage in a list."""

    id: str
    lead: str
    texts: int
    chars: int


class Listed(Record):
    """One page of the list of a kind of passages."""

    kind: str
    lines: tuple[Line, ...]
    total: int
    paging: Paging


class Stand(NamedTuple):
    """One place of a passage. `segments`: how it differs from the passage as told; empty when it does not."""

    card: Card
    place: Place
    segments: tuple[Segment, ...]


def passage_page(frame: Frame, passage: Passage, cards: list[Card]) -> bytes:
    """`cards` of the texts that hold the passage, in any order."""
    by_id = {card.id: card for card in cards}
    stands = [Stand(by_id[place.text], place, compared(passage.text, place.words)) for place in passage.places]
    stands.sort(key=lambda stand: (stand.card.date or "9999", stand.card.id, stand.place.start))
    return draw(frame, TEMPLATE, addresses.passage(passage.id), passage=passage, stands=stands, texts=len(by_id))


def front_page(frame: Frame, lists: list[Listed]) -> bytes:
    """What travels most, by kind: the head of each list."""
    return draw(frame, FRONT_TEMPLATE, FRONT, lists=lists)


def list_page(frame: Frame, listed: Listed) -> bytes:
    return draw(frame, LIST_TEMPLATE, listed.paging.here, listed=listed)


def fronts(passages: Iterable[Passage]) -> list[Listed]:
    some = list(passages)
    return [next(listed(some, kind, MOST)) for kind in KINDS]


def listed(passages: Iterable[Passage], kind: str, size: int) -> Iterator[Listed]:
    """The passages of one kind, those in most texts first, the longest first among equals."""
    some = [passage for passage in passages if passage.formula == (kind == "formulas")]
    lines = [Line(p.id, short(p.text, LEAD), len({place.text for place in p.places}), p.chars) for p in some]
    lines.sort(key=lambda line: (-line.texts, -line.chars, line.id))
    for paging, rows in paged(f"{FRONT}{kind}/", lines, size):
        yield Listed(kind, tuple(rows), len(lines), paging)
