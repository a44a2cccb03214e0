"""The list of everything to draw: one row per file of the site."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from beilin import addresses
from beilin.records import Capture, Card, Issue, Links, Work
from beilin.settings import Settings
from beilin.stages.render import lists
from beilin.stages.render.pages import PROSE, Counts, Home, prose

HERE = "beilin.stages.render"


class Sheet(NamedTuple):
    """One file: where it goes, what draws it, from which template, out of what.

    The task's first parameter is the template's `Frame`; `inputs` follow it. They are records or the caller's own handles on them.
    """

    address: str
    task: str
    template: str | None
    inputs: tuple[Any, ...] = ()


class Archive(NamedTuple):
    """What stands to be drawn. Handles are the caller's: a sheet only passes them on."""

    settings: Settings
    captures: Sequence[Capture]
    cards: Sequence[Card]
    works: Sequence[Work]
    links: Mapping[str, Links]  # by text id
    cleaned: Mapping[str, Any]  # capture id → handle on its Cleaned
    issues: Sequence[Issue] = ()


def sheets(archive: Archive) -> Iterator[Sheet]:
    """Every file that render makes, in a fixed order."""
    yield from _texts(archive)
    yield from _captures(archive)
    yield from _lists(archive)
    yield from _around(archive)


def _sheet(address: str, module: str, function: str, template: str | None, *inputs: Any) -> Sheet:
    return Sheet(addresses.file(address), f"{HERE}.{module}:{function}", template, inputs)


def _texts(archive: Archive) -> Iterator[Sheet]:
    for card in archive.cards:
        yield _sheet(addresses.text(card.id), "text", "text_page", "text.html", archive.cleaned[card.page], archive.links[card.id])


def _captures(archive: Archive) -> Iterator[Sheet]:
    for capture in archive.captures:
        yield _sheet(addresses.capture(capture.id), "capture", "capture_page", "capture.html", archive.cleaned[capture.id])


def _lists(archive: Archive) -> Iterator[Sheet]:
    """Home and every list: they share the shelves."""
    shelves = {}
    for make in (lists.by_year, lists.by_source, lists.by_title, lists.by_kind):
        shelf, pages = make(archive.cards, archive.settings)
        shelves[shelf.key] = shelf
        yield _sheet(f"{shelf.key}/", "pages", "shelf_page", "shelf.html", shelf)
        for page in pages:
            yield _sheet(page.address, "pages", "list_page", "list.html", page)
    home = Home(_counts(archive), _latest(archive), shelves["years"], shelves["sources"], shelves["kinds"])
    yield _sheet("", "pages", "home_page", "home.html", home)


def _around(archive: Archive) -> Iterator[Sheet]:
    for name in PROSE:
        yield _sheet(f"{name}/", "pages", "prose_page", prose(name, archive.settings), name)
    yield _sheet("issues/", "pages", "issues_page", "issues.html", list(archive.issues))
    yield _sheet("search/", "search", "search_page", "search.html")
    yield _sheet("404.html", "pages", "missing_page", "404.html")


def _counts(archive: Archive) -> Counts:
    dates = sorted(card.date for card in archive.cards if card.date)
    return Counts(
        len(archive.cards),
        len(archive.works),
        len(archive.captures),
        sum(card.chars for card in archive.cards),
        *(dates[:1] + dates[-1:] if dates else (None, None)),
    )


def _latest(archive: Archive) -> tuple[Card, ...]:
    """The newest texts, one for each work."""
    speak = {work.texts[0] for work in archive.works}
    some = sorted((c for c in archive.cards if c.id in speak), key=lambda c: (c.date or "", c.id), reverse=True)
    return tuple(some[: archive.settings.limits.latest])
