"""What could be a headline, and what of a page's own name is not the site's."""

import pytest

from beilin.rules.titles import title_like, without_site


@pytest.mark.parametrize(
    "line",
    [
        "The committee said that it will meet again in the spring.",
        '"We will meet again when the rain has stopped."',
        "“We will meet again when the rain has stopped.”",
        "By John Smith | River Daily | Updated: 2003-07-09 11:21",
    ],
)
def test_an_english_sentence_or_byline_is_no_title(line):
    assert not title_like(line)


@pytest.mark.parametrize(
    "line",
    [
        "The committee said that it will meet again in the spring",  # a headline of a newspaper: it does not end
        "Notes on the Rivers of China.",  # as many words are large as small
        "Minutes of the Board, Spring 1911.",
        "By River and Sea | Notes",
        "我们在春天再会面.",
    ],
)
def test_a_title_may_read_as_a_sentence_or_end_as_one_but_not_both(line):
    assert title_like(line)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("春汛 - 新闻中心", "春汛"),
        ("新闻中心 | 春汛巡查记", "春汛巡查记"),
        ("春汛记_堤防河道巡查", "春汛记"),  # twice as long at most: the first
        ("春汛记_堤防与河道巡查", "堤防与河道巡查"),
        ("甲报 - 乙网", "甲报"),  # nothing but sites: the first
        ("春汛巡查记", "春汛巡查记"),
        ("东堤 - 维基百科，自由的百科全书", "东堤"),
        ("(99+ 封私信 / 8 条消息) 春汛为何来得早？", "春汛为何来得早？"),
        ("(3) 春汛", "(3) 春汛"),  # may be the third part
        ("  春汛巡查记 - ", "春汛巡查记 -"),
    ],
)
def test_of_what_a_page_calls_itself_the_site_s_name_is_left_off(name, title):
    assert without_site(name) == title


@pytest.mark.parametrize("line", ["——记守堤的人", "－－记守堤的人", "— — 记守堤的人", "（——记守堤的人）", "—记守堤的人", "一一记守堤的人"])
def test_a_line_that_dashes_begin_is_a_subtitle(line):
    assert not title_like(line)


@pytest.mark.parametrize("line", ["一一道来", "春汛——记守堤的人", "-1度的春天", "— Spring on the Dike"])
def test_a_dash_within_a_title_or_the_word_one_by_one_begins_no_subtitle(line):
    assert title_like(line)
