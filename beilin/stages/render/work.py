"""The page of a work of several texts: what each says of itself, and where they differ."""

from typing import NamedTuple

from beilin import addresses
from beilin.archive import Card, Links, Pair
from beilin.records import Cleaned, Witness
from beilin.stages.render.frame import Frame, draw
from beilin.stages.render.phrases import clauses
from beilin.stages.render.variants import Segment, compared, side_by_side

TEMPLATE, ONWARD = "work.html", "onward.html"
MOST = 12  # copies compared letter by letter; further ones stand in the table
RELABELLED = 300  # days: a reprint follows within weeks; a date this much later than the earliest is a label of its own


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


def work_page(frame: Frame, links: Links, pages: list[Cleaned]) -> bytes:
    """`links` of the text that speaks; `pages` hold the work's first MOST + 1 texts, in the same order."""
    texts = [_witness(card, page) for card, page in zip(links.texts, pages, strict=False)]
    base = [paragraph.text for paragraph in texts[0].paragraphs]
    copies = _copies(links)
    others = {
        copy.siglum: "\n".join(paragraph.text for paragraph in text.paragraphs)
        for copy, text in zip(copies[1 : MOST + 1], texts[1 : MOST + 1], strict=True)
    }
    return draw(
        frame,
        TEMPLATE,
        addresses.work(links.work),
        work=links.work,
        clauses=clauses,
        card=links.card,
        copies=copies,
        languages={copy.siglum: copy.card.language for copy in copies},
        stretches=side_by_side(base, others),
        left_out=len(copies) - 1 - len(others),
    )


def onward_page(frame: Frame, text: str, work: str, title: str, language: str) -> bytes:
    """At the address that the work had, or may yet have, when `text` is the first of its ids: the way to the one it has now."""
    return draw(frame, ONWARD, addresses.work_of(text), to=addresses.work_of(work), title=title, language=language)


def _witness(card: Card, page: Cleaned) -> Witness:
    return next(text for text in page.texts if text.ordinal == card.ordinal)


def _copies(links: Links) -> list[Copy]:
    first = links.texts[0]
    days = [day for card in links.texts if (day := _day(card.date)) is not None]
    pairs = {other: pair for pair in links.pairs for other in (pair.a, pair.b) if other != first.id}
    return [
        Copy(_siglum(n), card, compared(first.title, card.title), _days_after(card, min(days, default=None)), pairs.get(card.id))
        for n, card in enumerate(links.texts)
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
