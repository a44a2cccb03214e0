"""The page of one passage: everywhere it stands, in context, by date. And the page that lists the passages that travel most."""

from collections.abc import Iterable
from typing import NamedTuple

from beilin import addresses
from beilin.records import Card, Passage, Place
from beilin.stages.render.frame import Frame, draw
from beilin.stages.render.variants import Segment, compared

TEMPLATE = "passage.html"
LIST_TEMPLATE = "passages.html"
LIST = "passages/"
MOST = 100  # passages of each kind that the list shows


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


def passages_page(frame: Frame, formulas: list[Passage], passages: list[Passage]) -> bytes:
    """What travels most, formulas apart."""
    return draw(frame, LIST_TEMPLATE, LIST, formulas=formulas, passages=passages)


def most_travelled(passages: Iterable[Passage], formula: bool) -> list[Passage]:
    """The passages in most texts, the longest first among equals."""
    some = [p for p in passages if p.formula == formula]
    some.sort(key=lambda p: (-len({place.text for place in p.places}), -p.chars, p.id))
    return some[:MOST]
