"""The list of everything to draw: one row per file of the site."""

import re
from collections.abc import Iterator

from beilin import addresses
from beilin.archive import Card
from beilin.stages.render import kin, lists, programs, rules
from beilin.stages.render.pages import ISSUES, PROSE, Counts, Home, prose
from beilin.stages.render.sheet import Archive, Sheet, sheet

OFFSET = re.compile(r":\d+$")  # the place of an issue within its page


def sheets(archive: Archive) -> Iterator[Sheet]:
    """Every file that render makes, in a fixed order."""
    yield from _texts(archive)
    yield from _captures(archive)
    yield from kin.sheets(archive)
    yield from _lists(archive)
    yield from _around(archive)
    yield from rules.sheets(archive.tallies, archive.notes, archive.settings.limits.list_page)
    yield from programs.sheets(archive)


def _texts(archive: Archive) -> Iterator[Sheet]:
    for card in archive.cards:
        yield sheet(addresses.text(card.id), "text:text_page", "text.html", archive.cleaned[card.page], archive.links[card.id])


def _captures(archive: Archive) -> Iterator[Sheet]:
    for capture in archive.captures:
        yield sheet(addresses.capture(capture.id), "capture:capture_page", "capture.html", archive.cleaned[capture.id])


def _lists(archive: Archive) -> Iterator[Sheet]:
    """Home and every list: they share the shelves."""
    shelves = {}
    for make in (lists.by_year, lists.by_source, lists.by_title, lists.by_kind):
        shelf, pages = make(archive.cards, archive.settings)
        shelves[shelf.key] = shelf
        yield sheet(f"{shelf.key}/", "pages:shelf_page", "shelf.html", shelf)
        for page in pages:
            yield sheet(page.paging.here, "pages:list_page", "list.html", page)
    yield from _compiled(archive)
    yield from _catalogue(archive)
    home = Home(_counts(archive), _latest(archive), shelves["years"], shelves["sources"], shelves["kinds"])
    yield sheet("", "pages:home_page", "home.html", home)


def _compiled(archive: Archive) -> Iterator[Sheet]:
    """A page for each compilation, and one that lists them."""
    found: dict[str, list[Card]] = {}
    for card in archive.cards:
        if card.compilation:
            found.setdefault(card.page, []).append(card)
    shelf, pages = lists.compilations(list(found.values()))
    yield sheet("compilations/", "pages:shelf_page", "shelf.html", shelf)
    for page in pages:
        yield sheet(page.paging.here, "pages:list_page", "list.html", page)


def _catalogue(archive: Archive) -> Iterator[Sheet]:
    for page in lists.catalogue(archive.captures, archive.settings):
        yield sheet(page.paging.here, "pages:catalogue_page", "catalogue.html", page)


def _around(archive: Archive) -> Iterator[Sheet]:
    for name in PROSE:
        yield sheet(f"{name}/", "pages:prose_page", prose(name, archive.settings), name)
    ids = {f"pages/{capture.path}": capture.id for capture in archive.captures}
    placed = [(issue, ids.get(issue.place) or ids.get(OFFSET.sub("", issue.place))) for issue in archive.issues[:ISSUES]]
    yield sheet("issues/", "pages:issues_page", "issues.html", placed, len(archive.issues))
    yield sheet("search/", "search:search_page", "search.html", archive.start)
    yield sheet("404.html", "pages:missing_page", "404.html")


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
