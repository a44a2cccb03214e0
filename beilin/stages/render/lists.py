"""Lists of texts, cut into pages: which texts stand on which page, under which address. No drawing here."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from beilin import addresses
from beilin.archive import Card
from beilin.records import Capture, Record
from beilin.settings import Settings
from beilin.stages.render.paging import Paging, paged
from beilin.stages.render.pinyin import OTHER, initial, sort_key

UNDATED = "undated"


class Way(Record):
    """One line of a list of lists: an address, its words, how many texts stand there."""

    address: str
    label: str
    texts: int


class Group(Record):
    """Texts under one heading of a list; no heading where `label` is empty."""

    label: str
    cards: tuple[Card, ...]


class Listing(Record):
    """One page of a list of texts."""

    paging: Paging
    key: str  # which list: years, sources, titles, kinds
    label: str
    groups: tuple[Group, ...]
    total: int  # texts on all pages of this list
    heads: tuple[tuple[str, int], ...] = ()  # the headings of the whole list, with the page on which each begins


class Shelf(Record):
    """A list of lists."""

    key: str
    ways: tuple[Way, ...]
    months: tuple[tuple[str, int], ...] = ()  # "2020-02" → texts, for the timeline


class Catalogue(Record):
    """One page of the list of captures."""

    paging: Paging
    captures: tuple[Capture, ...]
    total: int


def by_year(cards: Iterable[Card], settings: Settings) -> tuple[Shelf, list[Listing]]:
    """Newest year first; within a year newest day first, under its months."""
    dated = sorted((c for c in cards if c.date), key=lambda c: (c.date or "", c.id), reverse=True)
    undated = sorted((c for c in cards if not c.date), key=lambda c: (sort_key(c.title), c.id))
    lists = [(f"years/{year}/", year, list(some)) for year, some in groupby(dated, key=lambda c: (c.date or "")[:4])]
    if undated:
        lists.append((f"years/{UNDATED}/", UNDATED, undated))
    months = [(month, len(list(some))) for month, some in groupby(reversed(dated), key=lambda c: (c.date or "")[:7])]
    return _shelved("years", lists, settings, lambda c: (c.date or "")[:7], tuple(months))


def by_source(cards: Iterable[Card], settings: Settings) -> tuple[Shelf, list[Listing]]:
    """By the site the page was taken from, else by the source the text names; most texts first."""
    lists = _named(cards, lambda c: settings.site_name(c.site) or c.source or "")
    return _shelved("sources", lists, settings, lambda c: (c.date or "")[:4])


def by_kind(cards: Iterable[Card], settings: Settings) -> tuple[Shelf, list[Listing]]:
    """By kind of text."""
    lists = [(f"kinds/{kind or 'other'}/", kind or "other", some) for kind, some in _grouped(cards, lambda c: c.kind or "")]
    return _shelved("kinds", lists, settings, lambda c: (c.date or "")[:4])


def by_title(cards: Iterable[Card], settings: Settings) -> tuple[Shelf, list[Listing]]:
    """By the pinyin letter of the title's first character."""
    some = sorted(cards, key=lambda c: (initial(c.title) == OTHER, initial(c.title), sort_key(c.title), c.id))
    lists = [(f"titles/{letter}/", letter, list(found)) for letter, found in groupby(some, key=lambda c: initial(c.title))]
    return _shelved("titles", lists, settings, lambda c: "")


def compilations(pages: list[list[Card]]) -> tuple[Shelf, list[Listing]]:
    """Pages that hold several texts under one title; each lists its parts in the order printed."""
    found = [(addresses.compilation(cards[0].page), cards[0].compilation or "", sorted(cards, key=lambda c: c.ordinal)) for cards in pages]
    found.sort(key=lambda entry: (sort_key(entry[1]), entry[0]))
    listings = [
        Listing(Paging(address, address), "compilations", label, (Group("", tuple(cards)),), len(cards))
        for address, label, cards in found
    ]
    return Shelf("compilations", tuple(Way(address, label, len(cards)) for address, label, cards in found)), listings


def catalogue(captures: Iterable[Capture], settings: Settings) -> list[Catalogue]:
    """Every capture by path, cut into pages; one empty page where there is none."""
    some = sorted(captures, key=lambda c: c.path)
    pages = paged("captures/", some, settings.limits.list_page, stem="captures/page-")
    return [Catalogue(paging, tuple(rows), len(some)) for paging, rows in pages]


def _named(cards: Iterable[Card], name: Callable[[Card], str]) -> list[tuple[str, str, list[Card]]]:
    return [(addresses.source(label), label, some) for label, some in _grouped(cards, name)]


def _grouped(cards: Iterable[Card], name: Callable[[Card], str]) -> list[tuple[str, list[Card]]]:
    """Cards by name, the fullest first, the nameless last; each newest first."""
    found: dict[str, list[Card]] = {}
    for card in sorted(cards, key=lambda c: (c.date or "", c.id), reverse=True):
        found.setdefault(name(card), []).append(card)
    return sorted(found.items(), key=lambda pair: (not pair[0], -len(pair[1]), pair[0]))


def _shelved(
    key: str,
    lists: list[tuple[str, str, list[Card]]],
    settings: Settings,
    heading: Callable[[Card], str],
    months: tuple[tuple[str, int], ...] = (),
) -> tuple[Shelf, list[Listing]]:
    ways = tuple(Way(address, label, len(some)) for address, label, some in lists)
    pages = [page for address, label, some in lists for page in _cut(key, address, label, some, settings.limits.list_page, heading)]
    return Shelf(key, ways, months), pages


def _cut(key: str, address: str, label: str, cards: list[Card], size: int, heading: Callable[[Card], str]) -> Iterator[Listing]:
    heads: dict[str, int] = {}
    for n, card in enumerate(cards):
        heads.setdefault(heading(card), n // size + 1)
    for paging, rows in paged(address, cards, size):
        groups = tuple(Group(head, tuple(some)) for head, some in groupby(rows, key=heading))
        yield Listing(paging, key, label, groups, len(cards), tuple(heads.items()) if len(heads) > 1 else ())
