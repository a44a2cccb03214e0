"""What there is to draw of works, passages and formulas."""

from collections.abc import Iterator

from beilin import addresses
from beilin.stages.render import passage, work
from beilin.stages.render.sheet import Archive, Sheet, sheet


def sheets(archive: Archive) -> Iterator[Sheet]:
    yield from _works(archive)
    yield from _passages(archive)


def _works(archive: Archive) -> Iterator[Sheet]:
    """Works of several texts, each under the ids of them all; a work of one is its text's page."""
    for found in archive.works:
        if len(found.texts) > 1:
            links = archive.links[found.texts[0]]
            for roll in work.rolls(links, archive.settings.limits.list_page):
                compared = () if roll.start else links.texts[: work.MOST + 1]
                pages = [archive.cleaned[card.page] for card in compared]
                yield sheet(roll.paging.here, "work:work_page", work.TEMPLATE, roll, pages)
            for text in sorted({*found.texts} - {found.id}):
                yield sheet(addresses.work_of(text), "work:onward_page", work.ONWARD, text, found.id, links.card.title, links.card.language)


def _passages(archive: Archive) -> Iterator[Sheet]:
    """A passage's page depends on the passage and on the cards of its texts, not on their pages."""
    for found in archive.passages:
        cards = [archive.links[text].card for text in sorted({place.text for place in found.places})]
        yield sheet(addresses.passage(found.id), "passage:passage_page", passage.TEMPLATE, found, cards)
    fronts = passage.fronts(archive.passages)
    yield sheet(passage.FRONT, "passage:front_page", passage.FRONT_TEMPLATE, fronts)
    for front in fronts:
        if front.total > len(front.lines):
            for listed in passage.listed(archive.passages, front.kind, archive.settings.limits.list_page):
                yield sheet(listed.paging.here, "passage:list_page", passage.LIST_TEMPLATE, listed)
