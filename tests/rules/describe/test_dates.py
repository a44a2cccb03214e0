import pytest

from beilin.records import Mark
from beilin.rules.describe.around import Around
from beilin.rules.describe.claims import best, claims
from beilin.rules.describe.dates import dates_in, month_and_day


@pytest.mark.parametrize(
    "words, iso",
    [
        ("2003-07-09 08:30:12", "2003-07-09"),
        ("２００３年７月９日", "2003-07-09"),
        ("2003年07月", "2003-07"),
        ("2003/7/9", "2003-07-09"),
        ("2003.07.09", "2003-07-09"),
        ("20030709", "2003-07-09"),
        ("二〇〇三年七月九日", "2003-07-09"),
        ("二○一二年十二月二十三日", "2012-12-23"),
        ("民國九十二年", None),
        ("民國92年7月9日", "2003-07-09"),
        ("中華民國九十二年七月九日", "2003-07-09"),
        ("中華民國一百零七年十一月二日", "2018-11-02"),
        ("發布日期：107-11-02", "2018-11-02"),
        ("107-11-02", None),
        ("日期:98-05-04", None),
        ("July 9, 2003", "2003-07-09"),
        ("9 July 2003", "2003-07-09"),
        ("7/29/2003 9:10", "2003-07-29"),
        ("29/7/2003 9:10", "2003-07-29"),
        ("7/7/2003", "2003-07-07"),
        ("7/9/2003", "2003"),
        ("30/31/2003", None),
        ("9.7.2003 8:30", "2003-07-09"),
        ("2003年7月9日08:30河工网", "2003-07-09"),
        ("7.29.2003", None),
        ("2003年13月9日", None),
        ("2003-02-30", None),
        ("1.2003.7.9", None),
        ("电话 2003-70912", None),
        ("7月9日", None),
        ("2003年", None),
    ],
)
def test_a_date_is_read_as_printed_or_not_at_all(words, iso):
    assert [f.iso for f in dates_in(words)] == ([iso] if iso else [])


def test_a_time_of_day_is_noticed():
    assert [f.clock for f in dates_in("2003-07-09 08:30 和 2003-07-10")] == [True, False]
    assert [f.clock for f in dates_in("08:30 2003-07-09")] == [True]
    assert [f.clock for f in dates_in("2003年7月9日08:30河工网")] == [True]


def test_a_day_takes_the_year_it_is_given():
    assert month_and_day("7月9日,水退了", 2003).iso == "2003-07-09"
    assert month_and_day("2月30日", 2003) is None


@pytest.mark.parametrize("later", ["article:modified_time", "og:updated_time", "last-reply-date", "revised-date"])
def test_the_day_of_a_later_change_gives_way_to_that_of_the_text_in_markup(later):
    stated = [Mark(0, 0, f"meta:{later}", "2003-08-01"), Mark(0, 0, "meta:pubdate", "2003-07-09")]
    for marks in (stated, stated[::-1]):
        assert best(claims(Around((), (), (), ()), ["夜里的东堤很静。"], marks, None)) == "2003-07-09"
