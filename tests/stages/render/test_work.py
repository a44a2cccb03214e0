"""The pages of works and passages."""

import re

from msgspec.structs import replace

from beilin.archive import Card, Links, Pair, Passage, Place, Shared, Work
from beilin.records import Capture, Cleaned, Paragraph, Witness
from beilin.settings import Settings
from beilin.stages.render.bar import bar
from beilin.stages.render.frame import Frame, frame
from beilin.stages.render.passage import MOST, front_page, fronts, list_page, listed, passage_page
from beilin.stages.render.work import MOST as COMPARED
from beilin.stages.render.work import TEMPLATE, _day, rolls, work_page
from tests.stages.render.sources import ASSETS, SOURCES

HOSTILE = '<script>alert("x")</script>'


def framed(entry: str) -> Frame:
    return frame(Settings(lang="en"), SOURCES, ASSETS, entry)


def card(name: str, title: str = "讲话", **facts) -> Card:
    return Card(id=f"{name}-1", page=name, path=f"{name}.txt", ordinal=1, title=title, language="zh-Hans", **facts)


def page(name: str, *paragraphs: str) -> Cleaned:
    shown = tuple(Paragraph(0, 0, "p", words) for words in paragraphs)
    return Cleaned(Capture(name, f"{name}.txt", "0" * 64, 1), "utf-8", "plain", "", (), (Witness(1, "讲话", None, shown, "zh-Hans"),))


def drawn(cards: list[Card], pages: list[Cleaned], pairs: tuple[Pair, ...] = ()) -> str:
    work = Work(cards[0].id, cards[0].title, None, tuple(c.id for c in cards), "", ("misprints",), ("earliest",))
    (roll,) = rolls(Links(cards[0], work, tuple(cards), len(cards), pairs=pairs), 200)
    return work_page(framed(TEMPLATE), roll, pages).decode()


def test_a_difference_is_an_element_and_not_only_a_colour():
    html = drawn([card("a"), card("b")], [page("a", "会议有十人参加。"), page("b", "会议有百人参加。")])
    assert "<del>十</del><ins>百</ins>" in html


def test_titles_are_compared():
    html = drawn([card("a"), card("b", "2024年讲话")], [page("a", "一"), page("b", "一")])
    assert ">2024年<wbr>讲话</a>" in html
    assert "<ins>2024年</ins>讲话" in html


def test_a_date_that_is_years_later_is_shown_as_relabelled():
    late = [card("a", date="2020-02-01"), card("b", date="2024-06-17")]
    html = drawn(late, [page("a", "一"), page("b", "一")])
    assert "1,598 days after the earliest" in html
    assert "own label" in html
    assert "own label" not in drawn([late[0], replace(late[1], date="2020-02-03")], [page("a", "一"), page("b", "一")])


def test_texts_that_only_a_ruling_made_one_have_no_figures_to_tell():
    texts = [card("a"), card("b")], [page("a", "一"), page("b", "二")]
    assert "in common with A" in drawn(*texts, (Pair("a-1", "b-1", "same", 0.9, 0.8, 0.95, "", 3),))
    assert "in common with A" not in drawn(*texts, (Pair("a-1", "b-1", "same", 0, 0, 0, "ruling: one hand"),))


def test_reasons_are_told_in_the_words_of_the_interface():
    assert "but for misprints" in drawn([card("a"), card("b")], [page("a", "一"), page("b", "一")])


def test_a_work_of_thousands_of_copies_is_cut_into_pages_that_list_each_once_and_compare_on_the_first():
    cards = [card(f"c{n:04}", date="2020-02-03") for n in range(450)]
    cards[449] = replace(cards[449], date="2020-02-01")
    work = Work(cards[0].id, "讲话", None, tuple(c.id for c in cards), "")
    pairs = tuple(Pair(cards[0].id, other.id, "same", 1, 1, 1, "") for other in cards[1:])
    found = list(rolls(Links(cards[0], work, tuple(cards), len(cards), pairs=pairs), 200))
    assert [(roll.paging.here, len(roll.texts), len(roll.pairs)) for roll in found] == [
        (f"works/{work.id}/", 200, 199),
        (f"works/{work.id}/2/", 200, 200),
        (f"works/{work.id}/3/", 50, 50),
    ]
    compared = [page(c.page, "一") for c in cards[: COMPARED + 1]]
    shown = [work_page(framed(TEMPLATE), roll, [] if roll.start else compared).decode() for roll in found]
    listed = [name for html in shown for name in re.findall(r'<a href="[./]*texts/(c\d{4}-1)/" lang', html.split("<h2", 1)[1])]
    assert listed == [c.id for c in cards]
    assert [html.count("The texts (450)") for html in shown] == [1, 1, 1]
    assert ["Paragraph by paragraph" in html for html in shown] == [True, False, False]
    assert f"{450 - COMPARED - 1} more texts not compared" in shown[0]
    assert 'id="text-S7"' in shown[1] and "2 days after the earliest" in shown[1] and shown[1].count("no difference from A") == 200
    assert max(map(len, shown)) < 200_000


def test_the_texts_that_are_compared_stand_on_one_page_however_short_lists_are():
    cards = [card(f"c{n:02}") for n in range(20)]
    work = Work(cards[0].id, "讲话", None, tuple(c.id for c in cards), "")
    assert [len(roll.texts) for roll in rolls(Links(cards[0], work, tuple(cards), 20), 3)] == [COMPARED + 1, 20 - COMPARED - 1]


def test_where_a_long_passage_stands_is_told_before_it():
    long = passage(chars=500, text="备而不用" * 125, formula=False)
    html = passage_page(framed("passage.html"), long, [card("a"), card("b")]).decode()
    assert html.index('href="#where"') < html.index("<blockquote") < html.index('id="where"')
    assert 'href="#where"' not in passage_page(framed("passage.html"), passage(), [card("a"), card("b")]).decode()


def test_nothing_from_a_page_becomes_markup():
    html = drawn([card("a", HOSTILE), card("b", HOSTILE + "!")], [page("a", HOSTILE), page("b", HOSTILE + HOSTILE)])
    assert HOSTILE not in html


def test_days_are_counted_over_leap_years():
    assert _day("2020-03-01") - _day("2020-02-28") == 2
    assert _day("2021-03-01") - _day("2021-02-28") == 1
    assert _day("2000-01-01") - _day("1999-12-31") == 1
    assert _day("2020-02") is None


def passage(**facts) -> Passage:
    places = (Place("a-1", 0, 4, "備而不用", "做到", "！"), Place("b-1", 9, 13, "备而无用", HOSTILE, ""))
    return replace(Passage("0f", 4, "备而不用", places, True), **facts)


def test_a_passage_is_shown_as_each_text_prints_it_earliest_first():
    html = passage_page(framed("passage.html"), passage(), [card("b", date="2020-01-01"), card("a", date="2021-01-01")]).decode()
    assert "<mark>備而不用</mark>" in html
    assert "备而<del>不</del><ins>无</ins>用" in html
    assert html.index("texts/b-1/") < html.index("texts/a-1/")
    assert HOSTILE not in html


def test_the_list_puts_first_what_stands_in_most_texts():
    wide = passage(id="aa", places=tuple(Place(f"{n}-1", 0, 4) for n in "abc"))
    formulas, long = fronts([passage(), wide, passage(id="bb", formula=False)])
    assert [line.id for line in formulas.lines] == ["aa", "0f"]
    assert [line.id for line in long.lines] == ["bb"]
    assert "passages/aa/" in front_page(framed("passages.html"), [formulas, long]).decode()


def test_a_long_list_of_passages_is_cut_into_pages_that_name_each_other():
    some = [passage(id=f"{n:012x}") for n in range(MOST + 3)]
    (formulas, _) = fronts(some)
    assert (len(formulas.lines), formulas.total) == (MOST, MOST + 3)
    assert "passages/formulas/" in front_page(framed("passages.html"), [formulas]).decode()
    first, last = listed(some, "formulas", MOST)
    assert [line.id for line in first.lines + last.lines] == [p.id for p in some]
    assert "passages/formulas/2/" in list_page(framed("passage-list.html"), first).decode()


def test_the_bar_joins_passages_that_overlap_and_counts_characters_once():
    found = bar([Shared("x", 0, 60, 2), Shared("y", 40, 100, 3), Shared("z", 150, 200, 2)], 400)
    assert [(b.x, b.width, b.texts) for b in found.bands] == [(0, 250, 3), (375, 125, 2)]
    assert (found.chars, found.passages, found.share) == (150, 3, 0.375)
    assert bar([], 400) is None
