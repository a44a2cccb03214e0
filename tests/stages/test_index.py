"""The index: the same bytes whatever the order of its pages, and small."""

import gzip
import json

import pytest

from beilin.concordance import feed, leaf
from beilin.concordance.start import day
from beilin.records import Capture, Cleaned, Paragraph, Witness
from beilin.stages import index
from tests.browser.archive import Made, card, pages

TEXTS = [
    Made("防控会议", ("区委召开会议，部署疫情防控。", "各镇要落实责任。"), "2020-10-17"),
    Made("", ("没有标题的一篇。",), None),
    Made("春耕", ("今年雨水足。COVID-19 不再提。",), "2019-03"),
]


def built(order: list[int]) -> dict[str, bytes]:
    cards = [card(i, made) for i, made in enumerate(TEXTS)]
    rows = pages(TEXTS)
    return index.concordance([cards[i] for i in order], [], [rows[i] for i in order])


def test_the_order_of_cards_and_pages_does_not_matter() -> None:
    assert built([0, 1, 2]) == built([2, 0, 1])


def test_texts_are_numbered_by_date_the_undated_first() -> None:
    files = built([0, 1, 2])
    pack = next(raw for name, raw in files.items() if name.endswith("l0.bin"))
    assert [row[0] for row in json.loads(gzip.decompress(pack))] == ["t00001", "t00002", "t00000"]


def test_the_folder_changes_with_what_it_holds() -> None:
    other = index.concordance([card(0, TEXTS[0])], [], pages(TEXTS[:1]))
    assert not {name for name in other if "/g" in name} & set(built([0, 1, 2]))


def test_an_archive_without_texts_has_a_start_all_the_same() -> None:
    names = [name.split("/")[-1] for name in index.concordance([], [], [])]
    assert names == ["start", "suggest.json", "forms.bin", "fold.bin", "texts.bin"]


def test_the_terms_of_a_page_keep_its_texts_under_their_ids() -> None:
    capture = Capture("c", "a.txt", "0" * 64, 9)
    texts = tuple(Witness(n, None, None, (Paragraph(n, n + 2, "p", "甲，乙"),), "zh-Hans") for n in (1, 2))
    cleaned = Cleaned(capture, "utf-8", "plain", "", (), texts)
    assert index.terms(cleaned, ["c-1", "c-2"]) == index.terms(cleaned, ["c-1", "c-2"])
    assert [(one.id, one.folded) for one in leaf.decode(index.terms(cleaned, ["c-1", "c-2"]))] == [("c-1", "\0甲乙\0"), ("c-2", "\0甲乙\0")]


def test_dates_sort_as_numbers_do() -> None:
    assert [day(date) for date in (None, "2021", "2021-02", "2021-02-28", "x")] == [0, 20210000, 20210200, 20210228, 0]


def rough(full: int) -> dict[str, bytes]:
    return index.pagefind([card(i, made) for i, made in enumerate(TEXTS)], pages(TEXTS), full)


@pytest.mark.slow
def test_pagefind_gives_the_same_bytes_twice_and_no_empty_file() -> None:
    first = rough(100)
    assert first == rough(100)
    assert all(first.values())
    assert "search/pagefind/pagefind.js" in first


@pytest.mark.slow
def test_every_text_has_its_fragment_named() -> None:
    files = rough(100)
    names = json.loads(files["search/pagefind/fragments.json"])
    assert {f"search/pagefind/fragment/{name}.pf_fragment" for name in names} == {name for name in files if "/fragment/" in name}


def test_pagefind_is_fed_bigrams_and_the_last_character_of_each_run() -> None:
    assert list(feed.words("疫情，防控 COVID-19 x")) == ["疫情", "情防", "防控", "控", "covid19", "x"]


def test_a_large_archive_is_fed_title_names_and_lead_only() -> None:
    one = card(0, TEXTS[0])
    (row,) = leaf.decode(pages(TEXTS)[0])
    assert "责任" in feed.page(one, row, "texts/a/", True).decode()
    assert "责任" not in feed.page(one, row, "texts/a/", False).decode()
