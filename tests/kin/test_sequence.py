"""Pages of one article in several captures: told only where address, title and page all say so."""

import pytest

from beilin.archive import Card
from beilin.kin.sequence import sequences
from beilin.records import Capture


def told(*addresses: str, title: str = "守堤记", paged: bool = True, site: str = "a") -> list[tuple[str, ...]]:
    captures = [Capture(a, a, "0" * 64, 1, url=a if "://" in a else None, site=site) for a in addresses]
    titles = [title] * len(addresses)
    cards = [
        Card(id=c.id, page=c.id, path=c.path, ordinal=1, title=t, language="zh-Hans", site=site, paged=paged)
        for c, t in zip(captures, titles, strict=True)
    ]
    return sequences(cards, captures)


@pytest.mark.parametrize(
    "addresses",
    [
        ("a/x.html", "a/x_2.html", "a/x_3.html"),
        ("a/x.shtml", "a/x_1.shtml"),
        ("a/x_1.htm", "a/x_2.htm"),
        ("http://a.example/x?id=7", "http://a.example/x?id=7&page=2", "http://a.example/x?id=7&page=3"),
        ("http://a.example/x?page=1&id=7", "http://a.example/x?page=2&id=7"),
        ("a/x.txt", "a/x-2.txt"),
    ],
)
def test_addresses_that_count_pages_make_a_sequence(addresses):
    assert told(*addresses) == [addresses]
    assert told(*reversed(addresses)) == [addresses]


@pytest.mark.parametrize(
    "addresses",
    [
        ("a/x.html", "a/x_3.html"),
        ("a/x_2.html", "a/x_3.html"),
        ("a/x.html", "a/y_2.html"),
        ("a/x.html",),
        ("http://a.example/x?id=1", "http://a.example/x?id=2"),
        ("a/x_2021.html", "a/x_2022.html"),
    ],
)
def test_gaps_and_other_numbers_make_none(addresses):
    assert told(*addresses) == []


def test_pages_that_do_not_say_that_they_go_on_make_none():
    assert told("a/x.html", "a/x_2.html", paged=False) == []


def test_a_page_number_in_the_title_is_set_aside_and_an_authors_number_is_not():
    captures = [Capture(a, a, "0" * 64, 1, site="a") for a in ("x.html", "x_2.html")]

    def cards(first: str, second: str) -> list[Card]:
        return [Card(c.id, c.id, c.path, 1, t, "zh-Hans", site="a", paged=True) for c, t in zip(captures, (first, second), strict=True)]

    assert sequences(cards("守堤记", "守堤记(2)"), captures) == [("x.html", "x_2.html")]
    assert sequences(cards("守堤记", "守堤记 第2页"), captures) == [("x.html", "x_2.html")]
    assert sequences(cards("守堤记", "守林记"), captures) == []
    assert sequences(cards("守堤记（一）", "守堤记（二）"), captures) == []
