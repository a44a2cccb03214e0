"""What a check needs to know of one HTML page: its ids and where it points."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import html

POINTERS = {"href": ("a", "link", "area"), "src": ("script", "img", "iframe", "source"), "action": ("form",), "data-table": ("input",)}


class Pointer(NamedTuple):
    """An address as the page writes it. `fetched`: the browser asks for it without the reader's doing."""

    address: str
    fetched: bool


class Anatomy(NamedTuple):
    """`twice`: ids that stand more than once. `onward`: the page only leads on to another."""

    ids: frozenset[str]
    twice: tuple[str, ...]
    pointers: tuple[Pointer, ...]
    onward: bool
    root: str  # where the page says that the site begins


def anatomy(raw: bytes) -> Anatomy:
    """Of a page in UTF-8."""
    page = html.document_fromstring(raw or b"<html></html>", parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    ids = [str(found) for found in page.xpath("//@id")]
    seen: set[str] = set()
    twice = dict.fromkeys(found for found in ids if found in seen or seen.add(found))
    ways = [Pointer(str(way).partition("url=")[2], True) for way in page.xpath("//meta[@http-equiv='refresh']/@content")]
    return Anatomy(frozenset(ids), tuple(twice), tuple(dict.fromkeys([*_pointers(page), *ways])), bool(ways), page.get("data-root", "/"))


def _pointers(page: html.HtmlElement) -> Iterator[Pointer]:
    for attribute, tags in POINTERS.items():
        for element in page.iter(*tags):
            address = element.get(attribute)
            if address is not None:
                yield Pointer(address.strip(), _fetched(element))


def _fetched(element: html.HtmlElement) -> bool:
    if element.tag == "link":
        return not {"canonical", "alternate", "search", "prev", "next"} & set((element.get("rel") or "").split())
    return element.tag in ("script", "img", "iframe", "source")
