"""The page of a work of several texts: what each says of itself, and where they differ."""

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from beilin import addresses
from beilin.archive import Card, Links, Pair, Work
from beilin.records import Cleaned, Record, Witness
from beilin.stages.render.frame import Frame, draw
from beilin.stages.render.paging import Paging, paged
from beilin.stages.render.phrases import clauses
from beilin.stages.render.variants import Segment, compared, side_by_side

TEMPLATE, ONWARD = "work.html", "onward.html"
MOST = 12  # copies compared letter by letter; further ones are only listed
RELABELLED = 300  # days: a reprint follows within weeks; a date this much later than the earliest is a label of its own


class Roll(Record):
    """A page of the list of a work's texts: a notice stands on thousands of pages. What it shows, and nothing of the other pages."""

    work: Work  # with the texts of this page
    first: Card  # the text that speaks
    texts: tuple[Card, ...]
    start: int  # texts on the pages before
    count: int  # of all texts
    earliest: int | None  # day, of all texts
    pairs: tuple[Pair, ...]  # of the first text with these
    paging: Paging


def rolls(links: Links, size: int) -> Iterator[Roll]:
    """`links` of the text that speaks. The texts that are compared all stand on the first page."""
    earliest = min((day for card in links.texts if (day := _day(card.date)) is not None), default=None)
    pairs = {other: pair for pair in links.pairs for other in (pair.a, pair.b) if other != links.card.id}
    start = 0
    for paging, texts in paged(addresses.work(links.work), links.texts, max(size, MOST + 1)):
        names = tuple(card.id for card in texts)
        own = tuple(pairs[name] for name in names if name in pairs)
        yield Roll(replace(links.work, texts=names), links.card, tuple(texts), start, len(links.texts), earliest, own, paging)
        start += len(texts)


class Copy(NamedTuple):
    """One text of the work. `title`: its title against the first's, empty when the same. `pair`: its figures against the first."""

    siglum: str
    card: Card
    title: tuple[Segment, ...]
    later: int | None  # days after the earliest date in the work
    pair: Pair | None

    @property
    def relabelled(self) -> bool:
        return (self.later or 0) >= RELABELLED


def work_page(frame: Frame, roll: Roll, pages: list[Cleaned]) -> bytes:
    """`pages` hold the work's first MOST + 1 texts, in the same order, where the roll is the first, which compares them; else none."""
    texts = [_witness(card, page) for card, page in zip(roll.texts, pages, strict=False)]
    copies = _copies(roll)
    base, *others = ([paragraph.text for paragraph in text.paragraphs] for text in texts) if texts else [[]]
    against = {copy.siglum: "\n".join(other) for copy, other in zip(copies[1:], others, strict=False)}
    return draw(
        frame,
        TEMPLATE,
        roll.paging.here,
        roll=roll,
        work=roll.work,
        clauses=clauses,
        card=roll.first,
        copies=copies,
        languages={copy.siglum: copy.card.language for copy in copies},
        stretches=side_by_side(base, against),
        left_out=roll.count - len(texts),
    )


def onward_page(frame: Frame, text: str, work: str, title: str, language: str) -> bytes:
    """At the address that the work had, or may yet have, when `text` is the first of its ids: the way to the one it has now."""
    return draw(frame, ONWARD, addresses.work_of(text), to=addresses.work_of(work), title=title, language=language)


def _witness(card: Card, page: Cleaned) -> Witness:
    return next(text for text in page.texts if text.ordinal == card.ordinal)


def _copies(roll: Roll) -> list[Copy]:
    pairs = {other: pair for pair in roll.pairs for other in (pair.a, pair.b)}
    return [
        Copy(_siglum(n), card, compared(roll.first.title, card.title), _days_after(card, roll.earliest), pairs.get(card.id))
        for n, card in enumerate(roll.texts, start=roll.start)
    ]


def _siglum(number: int) -> str:
    """A … Z, then A1, B1 …"""
    again, letter = divmod(number, 26)
    return chr(65 + letter) + (str(again) if again else "")


def _day(iso: str | None) -> int | None:
    """The number of a day of the common calendar, for counting between days; None for dates less precise than a day."""
    if not iso or len(iso) < 10:
        return None
    year, month, day = (int(part) for part in iso[:10].split("-"))
    year, month = (year, month - 3) if month > 2 else (year - 1, month + 9)  # years that begin in March end with the leap day
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day


def _days_after(card: Card, earliest: int | None) -> int | None:
    day = _day(card.date)
    return day - earliest if day is not None and earliest is not None else None
