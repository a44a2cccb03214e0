"""Set each text among the others: its work, its neighbours in time, what it shares, what to read next."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from msgspec.structs import replace

from beilin.archive import Card, Kinship, Links, Pair, Shared, Work
from beilin.kin.related import Shelf
from beilin.kin.sequence import sequences
from beilin.records import Capture

FEW = 24  # texts of its work that a copy is told: the same notice stands on thousands of pages, and each with all is their square


def link(cards: list[Card], kinship: Kinship, captures: list[Capture] | None = None) -> list[Links]:
    """One record per text, sorted by id. `captures`: where the addresses stand by which pages of one article are told."""
    by_id = {card.id: card for card in cards}
    work_of = {text: work for work in kinship.works for text in work.texts}
    earlier, later = _in_time(kinship.works)
    pairs = _by_text(kinship.pairs)
    shared = _shared(kinship)
    shelf = Shelf(by_id, work_of, kinship)
    pages = {text: row for row in sequences(cards, captures or []) if len({work_of[t].id for t in row}) == len(row) for text in row}
    links = []
    for card in sorted(cards, key=lambda card: card.id):
        work = work_of[card.id]
        told = work.texts if card.id == work.texts[0] else work.texts[:FEW]
        links.append(
            Links(
                card=card,
                work=replace(work, texts=told),
                texts=tuple(by_id[text] for text in told),
                count=len(work.texts),
                pages=tuple(by_id[text] for text in pages.get(card.id, ())),
                previous=_card(by_id, earlier.get(work.id)),
                next=_card(by_id, later.get(work.id)),
                related=shelf.related(card.id),
                pairs=tuple(pairs[card.id]),
                near=tuple(by_id[pair.b if pair.a == card.id else pair.a] for pair in pairs[card.id]),
                shared=tuple(shared[card.id]),
            )
        )
    return links


def _card(by_id: dict[str, Card], work: Work | None) -> Card | None:
    return by_id[work.texts[0]] if work else None


def _in_time(works: Iterable[Work]) -> tuple[dict[str, Work], dict[str, Work]]:
    """For each dated work the one before it and the one after it; works of one day in order of id."""
    dated = sorted((work for work in works if work.date), key=lambda work: (work.date or "", work.id))
    earlier = {b.id: a for a, b in pairwise(dated)}
    later = {a.id: b for a, b in pairwise(dated)}
    return earlier, later


def _by_text(pairs: Iterable[Pair]) -> defaultdict[str, list[Pair]]:
    found: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        found[pair.a].append(pair)
        found[pair.b].append(pair)
    return found


def _shared(kinship: Kinship) -> defaultdict[str, list[Shared]]:
    """The passages in each text, in the order they stand."""
    found: defaultdict[str, list[Shared]] = defaultdict(list)
    for passage in kinship.passages:
        texts = len({place.text for place in passage.places})
        for place in passage.places:
            found[place.text].append(Shared(passage.id, place.start, place.end, texts, passage.formula))
    for rows in found.values():
        rows.sort(key=lambda shared: (shared.start, -shared.end, shared.passage))
    return found
