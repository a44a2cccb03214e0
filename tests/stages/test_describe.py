import pytest

from beilin.records import Cleaned, Part, Ruling
from beilin.rules.describe.whole import Whole
from beilin.stages.describe import describe
from beilin.stages.split import split
from beilin.text import BrokenText
from tests.pages import page, without

BODY = "今年的雨水比往年多,堤上的土松了,大家要轮流去看,夜里也不能断人。"
STAMP = "来源:河工报 作者:李堤 发布时间:2003-07-09 08:30 点击:12"


def cleaned(words: str, *removed: str, rulings: tuple[Ruling, ...] = ()) -> Cleaned:
    mended = page(words)
    parts, parted, compilation = split(without(mended, *removed), rulings, Whole(mended))
    return describe(parted, parts, rulings, Whole(mended), compilation)


def test_fields_are_read_from_the_line_that_strip_took_out():
    text = cleaned(f"在防汛会上的讲话\n{STAMP}\n{BODY}\n责任编辑:王水", STAMP, "责任编辑:王水").texts[0]
    assert (text.title, text.date, text.source, text.author, text.editor) == ("在防汛会上的讲话", "2003-07-09", "河工报", "李堤", "王水")
    assert [p.text for p in text.paragraphs] == [BODY]


def test_a_damaged_source_line_is_read_as_repaired():
    words = f"東堤防汛記\n信息來(lái)源:河工報\n{BODY}"
    mended = without(page(words), "(lái)")
    parts, parted, _ = split(without(mended, "信息來源:河工報"))
    assert describe(parted, parts, (), Whole(mended)).texts[0].source == "河工報"


@pytest.mark.parametrize("line", ["版权所有 © 2001-2009 河工报", "今天是2009年5月4日 星期一", "堤上的人 (2004-05-06)", "4月6日"])
def test_a_page_that_prints_no_date_of_its_own_has_none(line):
    assert cleaned(f"堤上三日\n{BODY}\n{BODY}又说。\n{line}", line).texts[0].date is None


def test_a_sentence_that_tells_of_a_day_dates_no_text():
    told = "河工报7月9日电（记者王水）自2001年5月6日开闸以来，东堤的水位一直没有高过警戒线，守堤的人还是夜夜点灯。"
    assert cleaned(f"堤上三日\n{told}\n{BODY}").texts[0].date is None


def test_the_only_stamp_of_a_page_may_stand_under_its_text():
    assert cleaned(f"堤上三日\n{BODY}\n{BODY}又说。\n(2003-07-09 12:00) 午间", "(2003-07-09 12:00) 午间").texts[0].date == "2003-07-09"
    replies = "(2003-07-09 12:00) 王水\n好\n(2003-07-10 12:00) 李堤"
    assert cleaned(f"堤上三日\n{BODY}\n{BODY}又说。\n{replies}", replies).texts[0].date is None


def test_a_date_without_a_year_dates_no_text():
    assert cleaned(f"堤上三日\n7月9日,{BODY}").texts[0].dates == ()


def test_a_day_at_the_head_takes_the_year_of_the_stamp():
    text = cleaned(f"堤上三日\n{STAMP}\n7月8日,{BODY}", STAMP).texts[0]
    assert [(c.iso, c.kind) for c in text.dates] == [("2003-07-09", "stamp"), ("2003-07-08", "dateline")]


def test_kinds_of_paragraphs():
    text = cleaned(f"在防汛会上的讲话\n同志们:\n{BODY}\n一、看住东堤\n1.白天三人。\n{BODY}\n东堤办公室\n2003年7月9日").texts[0]
    assert [p.kind for p in text.paragraphs] == ["salutation", "p", "head", "item", "p", "signature", "signature"]
    assert (text.kind, text.date) == ("speech", "2003-07-09")


def test_a_page_without_text_is_an_issue_and_no_text():
    found = cleaned("")
    assert found.texts == () and "no text" in found.issues[0].message


def test_a_character_that_no_part_holds_stops_the_build():
    with pytest.raises(BrokenText, match="in no text"):
        describe(page(f"堤\n{BODY}"), (Part(1, (0, 1), ()),))


def test_rulings_set_title_and_date_and_say_why():
    rulings = (
        Ruling("r:1", "a.txt", "title", "the page misprints it", "东堤三日"),
        Ruling("r:2", "a.txt", "date", "see the paper of that day", "2003-07-10"),
    )
    text = cleaned(f"堤上三日\n{BODY}", rulings=rulings).texts[0]
    assert (text.title, text.date) == ("东堤三日", "2003-07-10")
    assert text.reasons == ("title: the page misprints it", "date: see the paper of that day")


def test_of_two_rulings_that_contradict_each_other_the_first_stands_and_the_second_is_told():
    rulings = tuple(Ruling(f"r:{n}", "a.txt", "date", "a reason", value) for n, value in enumerate(("2003", "2004", "2003")))
    found = cleaned(f"堤上三日\n{BODY}", rulings=rulings)
    assert found.texts[0].date == "2003"
    assert [(i.place, "r:0" in i.message) for i in found.issues if i.kind == "ruling-again"] == [("r:1", True)]


def test_a_ruling_about_words_that_are_not_there_is_an_issue():
    found = cleaned(f"堤上三日\n{BODY}", rulings=(Ruling("rulings/a.toml#1", "a.txt", "keep", "an oath", "没有的话"),))
    assert found.issues[0].place == "rulings/a.toml#1"


@pytest.mark.parametrize("line", ["2003年7月9日，星期三，晴。", "2003年7月9日星期三天气非常晴朗", "2003年7月9日 小雨转多云"])
def test_a_day_of_a_diary_is_dated_by_the_line_that_heads_it(line):
    assert cleaned(f"守堤日记\n{line}\n{BODY}").texts[0].date == "2003-07-09"
    assert cleaned(f"守堤日记\n{line.removesuffix('。')}，水位又高了。\n{BODY}").texts[0].date is None


def test_without_a_title_the_first_line_itself_may_say_who_wrote_it():
    text = cleaned(f"⊙王守堤 [河工学院,浙江 杭州 310000]\n{BODY}\n{BODY}").texts[0]
    assert (text.title, text.author) == (None, "王守堤")


@pytest.mark.parametrize("line, field", [("来源:发表于2003-07-09 08:30", None), ("文章转载自:河工洞见 作者:李堤", "河工洞见")])
def test_a_label_is_no_value_of_the_label_before_it(line, field):
    assert cleaned(f"堤上三日\n{line}\n{BODY}", line).texts[0].source == field


@pytest.mark.parametrize("line, date", [("2003年7月9日（星期三）", "2003-07-09"), ("2003年7月9日 星期三", None)])
def test_a_day_at_the_end_may_have_the_day_of_the_week_in_brackets(line, date):
    assert cleaned(f"堤上三日\n{BODY}\n{BODY}又说。\n{line}").texts[0].date == date


def test_the_days_of_a_diary_and_the_posts_of_a_blog_are_dated_each_by_its_head():
    days = "守堤日记\n" + "\n".join(f"2003年7月{day}日 {week} 晴\n{BODY}" for day, week in ((9, "星期三"), (10, "星期四"), (11, "星期五")))
    assert [text.date for text in cleaned(days).texts] == ["2003-07-09", "2003-07-10", "2003-07-11"]
    posts = f"2003年7月11日 星期五\n夜里的东堤\n{BODY}\n2003年7月9日 星期三\n夜里的西堤\n{BODY}"
    assert [(text.title, text.date) for text in cleaned(posts).texts] == [("夜里的东堤", "2003-07-11"), ("夜里的西堤", "2003-07-09")]
    one = f"2003年7月11日 星期五\n夜里的东堤\n{BODY}\n2003年7月9日 星期三\n{BODY}"
    assert len(cleaned(one).texts) == 1


def test_a_title_is_shown_without_the_day_before_it_and_the_site_behind_it():
    text = cleaned(f"2003-07-09夜里的东堤_国内新闻_河工网\n{BODY}\n{BODY}又说。").texts[0]
    assert text.title == "夜里的东堤"
    assert (text.date, [p.text for p in text.paragraphs]) == ("2003-07-09", [BODY, f"{BODY}又说。"])
