"""Which texts stand on which page of which list."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from made import card

from beilin.settings import Limits, Settings
from beilin.stages.render import lists
from beilin.stages.render.paging import Paging
from beilin.stages.render.pinyin import initial
from beilin.stages.render.timeline import chart, years

SETTINGS = Settings(limits=Limits(list_page=2))


def test_every_text_stands_once_in_each_list():
    cards = [card(f"a-{n}", title=title, date=date, source=source) for n, (title, date, source) in enumerate(
        [("甲", "2021-01-02", "某报"), ("乙", None, None), ("丙", "2021-03", "某报"), ("Ding", "2020", "某报"), ("123", None, "别家")]
    )]
    for make in (lists.by_year, lists.by_source, lists.by_title, lists.by_kind):
        shelf, pages = make(cards, SETTINGS)
        shown = [c.id for page in pages for group in page.groups for c in group.cards]
        assert sorted(shown) == sorted(c.id for c in cards)
        assert sum(way.texts for way in shelf.ways) == len(cards)
        assert all(sum(len(g.cards) for g in page.groups) <= 2 for page in pages)


def test_a_long_list_goes_on_under_numbered_addresses():
    _, pages = lists.by_year([card(f"a-{n}") for n in range(5)], SETTINGS)
    assert [page.paging.here for page in pages] == ["years/2021/", "years/2021/2/", "years/2021/3/"]
    assert [page.paging.shown for page in pages] == [[1, 2, 3]] * 3


def test_a_long_list_leads_to_the_page_on_which_each_month_begins():
    _, pages = lists.by_year([card(f"a-{n}", date=f"2021-0{n}-01") for n in (1, 2, 3, 4)], SETTINGS)
    assert pages[0].heads == pages[1].heads == (("2021-04", 1), ("2021-03", 1), ("2021-02", 2), ("2021-01", 2))


@given(count=st.integers(1, 2_000), data=st.data())
def test_from_every_page_of_a_list_every_other_is_near(count, data):
    """A page offers the first, the last and its neighbours, and never many: no page is an orphan."""
    number = data.draw(st.integers(1, count))
    shown = Paging("a/", "a/", number, count).shown
    assert {1, count, number, max(1, number - 1), min(count, number + 1)} <= set(shown)
    assert len(shown) <= 30
    assert [n for n in shown if n] == sorted({n for n in shown if n})
    assert all(after - before > 2 for before, gap, after in zip(shown, shown[1:], shown[2:], strict=False) if gap == 0)


def test_the_newest_year_comes_first_and_the_undated_last():
    shelf, _ = lists.by_year([card("a-1", date="2019"), card("b-1", date=None), card("c-1", date="2021")], SETTINGS)
    assert [way.label for way in shelf.ways] == ["2021", "2019", "undated"]


def test_a_site_goes_by_the_name_that_the_settings_give_it():
    settings = msgspec.structs.replace(SETTINGS, sources={"www.x.example": "某市政府"})
    shelf, _ = lists.by_source([card("a-1", site="www.x.example"), card("b-1", site="y.example")], settings)
    assert {way.label for way in shelf.ways} == {"某市政府", "y.example"}


def test_titles_are_found_under_the_pinyin_letter_in_either_script():
    assert [initial(title) for title in ("广安", "廣安", "“在全市", "Zeta", "2024", "")] == ["g", "g", "z", "z", "other", "other"]


def test_the_timeline_has_a_bar_for_every_month_empty_ones_too():
    bars = chart((("2020-11", 2), ("2021-02", 1), ("2021", 9)))
    assert [(bar.month, bar.texts) for bar in bars] == [("2020-11", 2), ("2020-12", 0), ("2021-01", 0), ("2021-02", 1)]
    assert bars[0].height > 2 * bars[1].height == 0.0
    assert bars[0].x == 0 and bars[-1].x + bars[-1].width == 100


def test_years_are_named_as_far_as_they_do_not_crowd():
    assert [year.label for year in years(chart((("2020-11", 2), ("2022-02", 1))))] == ["2021", "2022"]
    assert [year.label for year in years(chart((("1951-02", 1), ("2023-02", 1))))] == [str(year) for year in range(1960, 2021, 10)]
