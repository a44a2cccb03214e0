"""Of 7/9/2003 only the year is certain, unless something else on the page tells which number is the day."""

import pytest

from beilin import tasks
from beilin.records import Capture, Model, Template, Witness

PROSE = "入夜，江风很大。六十二岁的老周提着马灯，沿着三公里长的大堤来回走，这是他守堤的第二十一个年头。"


def text(*lines: str) -> Witness:
    raw = "\n".join(["堤上的守夜人", *lines]).encode()
    return tasks.clean_page(tasks.open_page(Capture("a", "a.txt", "0" * 64, len(raw)), raw), Template(), Model(), []).texts[0]


def test_an_open_date_is_told_as_its_year_with_both_readings_as_evidence():
    found = text("发布日期：7/9/2003 9:10:00", PROSE, PROSE)
    assert found.date == "2003"
    assert found.dates[0].evidence == "7/9/2003 9:10:00: 2003-07-09 or 2003-09-07"


@pytest.mark.parametrize(
    "beside, iso",
    [("最后登录：7/29/2003", "2003-07-09"), ("最后登录：29/7/2003", "2003-09-07"), ("最后登录：7/29/2003 注册：29/7/2003", "2003")],
)
def test_another_date_of_the_page_tells_the_order_if_none_contradicts(beside, iso):
    assert text("发布日期：7/9/2003 9:10:00", PROSE, PROSE, beside).date == iso


def test_a_date_in_the_text_tells_the_order_where_one_reading_alone_is_soon_after_it():
    assert text("发布日期：7/9/2003 9:10:00", f"【某报2003年7月8日讯】{PROSE}", PROSE).date == "2003-07-09"
    assert text("发布日期：7/9/2003 9:10:00", f"【某报2003年9月1日讯】{PROSE}", PROSE).date == "2003-09-07"
    assert text("发布日期：7/9/2003 9:10:00", f"【某报1999年9月1日讯】{PROSE}", PROSE).date == "2003"
