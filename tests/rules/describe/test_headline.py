import pytest

from beilin.records import Mark
from beilin.rule import Look
from beilin.rules.describe.headline import headline
from beilin.rules.describe.stamps import stamps
from beilin.rules.describe.whole import Whole
from beilin.rules.split.title_line import title_line
from tests.pages import page

BODY = "今年的雨水比往年多,堤上的土松了,大家要轮流去看,夜里也不能断人,柴草要先备好。"
MENU = "首页 新闻 堤防 论坛 图片"
STAMP = "2003-07-09 08:30 来源:河工报"


def found(*lines: str, marks: tuple[Mark, ...] = (), form: str = "plain") -> str | None:
    whole = Whole(page("\n".join(lines), marks=marks, form=form))
    at = headline(whole)
    return None if at is None else whole.words[at]


@pytest.mark.parametrize(
    "lines, title",
    [
        ((MENU, "夜里的东堤", STAMP, BODY), "夜里的东堤"),
        (("夜里的东堤_河工网", MENU, "热门", "夜里的东堤", BODY, BODY), "夜里的东堤"),
        (("夜里的东堤", STAMP, BODY, BODY, "王水:说得好", "2003-07-10 09:00", BODY), "夜里的东堤"),
        ((MENU, BODY, BODY), None),
        ((MENU, "夜里的东堤", "文/王水 图/李堤", STAMP, BODY), "夜里的东堤"),
        ((MENU, "夜里的东堤", "《河工》2003年第7期", STAMP, BODY), "夜里的东堤"),
        ((MENU, "夜里的东堤", "2003年7月9日 周三 河工报", BODY), "夜里的东堤"),
        (("2003年7月9日 星期三 国内统一刊号:CN51—0098  江边•河工日报", "夜里的东堤", "来源:河工日报 作者:", BODY), "夜里的东堤"),
        ((MENU, "夜里的东堤", "来源:河工报", BODY), "夜里的东堤"),
        ((MENU, "夜里的东堤", "－－记守堤的几个人", "文/王水 图/李堤", STAMP, BODY), "夜里的东堤"),
        ((MENU, "夜里的东堤", "———记守堤的几个人", "文/王水 图/李堤", STAMP, BODY), "夜里的东堤"),
        (("夜里的东堤", STAMP, BODY, "夜里的东堤", "——记守堤的几个人", BODY), "夜里的东堤"),
        ((BODY, "堤上的事", "来源:河工报"), None),
        (("夜里的东堤", BODY, BODY, "评论区", "王水:说得好 2003-07-10 09:00:01", "李堤:是的"), None),
        ((BODY, STAMP, BODY), None),
        ((MENU, "归档时间：2005-01-02", "夜里的东堤", STAMP, BODY), "夜里的东堤"),
        (("关于修好东堤的通知", STAMP, BODY, BODY, "东堤县水利局办公室", "2003年7月9日"), "关于修好东堤的通知"),
    ],
)
def test_the_headline_stands_over_the_stamp_or_is_what_the_page_calls_itself(lines, title):
    assert found(*lines) == title


@pytest.mark.parametrize(
    "line, title",
    [
        ("评论 | 修堤的钱到底去了哪里", True),
        ("夜里的东堤｜守堤人说水还要再涨", True),
        ("夜里的东堤 | 堤上 | 河工", False),
        ("夜里的东堤 | 东堤河工新闻网", False),
        ("大字 | 小字", False),
        ("首页 | 夜里的东堤守堤人怎么说", False),
    ],
)
def test_a_bar_stands_in_a_title_if_it_parts_it_from_no_site_and_no_button(line, title):
    assert found(MENU, line, STAMP, BODY) == (line if title else None)


def test_a_page_of_markup_states_its_title():
    marks = (Mark(0, 0, "title", "夜里的东堤-河工网"),)
    assert found(MENU, "专题", "夜里的东堤", BODY, marks=marks, form="html") == "夜里的东堤"


@pytest.mark.parametrize(
    "lines, sure",
    [
        (("夜里的东堤", STAMP, BODY), True),
        (("夜里的东堤", "• 2003年07月09日 08时30分", BODY), True),
        (("夜里的东堤", "今天是2009年5月4日 星期一", BODY), False),
        (("夜里的东堤", "2009年5月4日 星期一", BODY), True),
        (("夜里的东堤", "时间:2009-05-04 河工 版权反馈", BODY), True),
        (("2009年5月4日 星期一 国内统一刊号:CN51-0098 河工日报", "夜里的东堤", "来源:河工日报", BODY), True),
        (("夜里的东堤", "2009年5月4日 星期一", MENU, "首页", "图片", BODY), False),
        (("夜里的东堤", BODY, "版权所有 © 2003-07-09"), False),
        (("夜里的东堤", BODY, BODY, "堤上的人 2004-05-06", "水里的人 2004-05-07"), False),
    ],
)
def test_a_date_near_a_title_is_a_stamp_by_its_place_and_company(lines, sure):
    marked = stamps(Whole(page("\n".join(lines))), 0)
    assert any(s.sure >= 0.5 for s in marked) == sure


def test_more_dates_cost_in_proportion_and_not_more():
    whole = Whole(page("\n".join(["夜里的东堤", *(f"2003-07-{n % 28 + 1:02} 第{n}夜" for n in range(4000))])))
    assert len(stamps(whole, 0)) == 4000


@pytest.mark.parametrize(
    "line",
    ["展开全部", "楼主", "显示", "——论守堤的方法", "河工社", "2003-07-09  河工報  王水／台北報導", "河工局门户网站 www.example.org"],
)
def test_what_a_button_or_a_masthead_says_is_no_headline(line):
    assert found(MENU, "夜里的东堤", line, STAMP, BODY) == "夜里的东堤"


def test_a_button_above_the_text_does_not_take_the_place_of_its_title():
    lines = Look.at(f"显示\n夜里的东堤\n{BODY}").lines
    assert title_line(lines, ()) == 1


@pytest.mark.parametrize(
    "lines, stated, title",
    [
        (("第十二章 夜里的东堤", BODY, BODY), (), 0),
        (("江边文学网", "第十二章 夜里的东堤（第2页）", BODY, BODY), ("江边文学网",), 1),
        (("第一章 总则", BODY, "第二章 看堤的人", BODY), (), None),
        (("河工日报", BODY), (), 0),
        (("东政办发〔2003〕7号", "关于修好东堤的通知", BODY), (), 1),
        (("东政办发[2003]7号", "关于修好东堤的通知", BODY), (), 1),
        (("(第29号)", BODY), (), None),
        (("修堤的办法(2003)", BODY), (), 0),
        (("王守堤", "夜里的东堤", BODY), (), 1),
        (("王守堤", BODY), (), 0),
        (("各位乡亲:", "王守堤", BODY), (), None),
        (("东堤的水退了。守堤的人说《", BODY), (), None),
        (("《东堤夏季防汛值守", "东堤夏季防汛值守方案", BODY), (), 1),
        (("《东堤夏季防汛值守", BODY), (), 0),
        (("欧阳守堤", "守堤的一生", BODY), ("欧阳守堤_江边百科",), 0),
        (("王守堤 李水生", BODY), (), None),
        (("萬守堤", "〔摘 要〕河工是一门老学问。", BODY), (), None),
        (("王守堤", "?", "东堤河工史", "王守堤", "(河工学院,浙江 杭州 310000)", BODY), (), 2),
        (("1886 期 / 第2版:2", "河工简报", BODY), (), 1),
        (("跳至主要內容", "夜里的东堤", BODY), (), 1),
        (("- 【發布單位】81201", "- 【發布日期】2003-07-09", "东堤防汛办法", BODY), (), 2),
        (("索引号:", "发布日期:", "东堤防汛办法", BODY), (), 2),
        (("主讲人:王守堤", "地点:东堤会堂", "河工三讲", BODY), (), 2),
        (("【致辞人】东堤县长", "各位乡亲:", BODY), (), None),
        (("东堤防汛办法", "第一章 总则", BODY), (), 0),
        (("⊙王守堤 [河工学院,浙江 杭州 310000]", BODY), (), None),
        (("东堤县水利局办公室", "夜里的东堤", BODY), (), 1),
        (("县长 王守堤", "在防汛会上的讲话", BODY), (), 1),
        (("县长 王守堤", BODY), (), 0),
        (("县长王守堤的一天", "堤上", BODY), (), 0),
        (("EDF中文记者 发自东堤", "夜里的东堤", BODY), (), 1),
        (("王守堤 报道", "夜里的东堤", BODY), (), 1),
        (("本报记者的一天", "堤上", BODY), (), 0),
        (("东堤中心小学", "我的爷爷", "五年级二班 王守堤", BODY), (), 1),
        (("东堤中心小学", "五(2)班 王守堤", BODY), (), None),
        (("东堤中心小学", "学校沿革", BODY), (), 0),  # no pupil: the page is about the school
        (("河工日报", "夜里的东堤", BODY), (), 1),
        (("(河工日报讯)", "王守堤 东堤特派员", "来自/河工日报", "夜里的东堤", BODY), (), 3),
        (("更改时间 12/05/2003 发表时间 12/05/2003", "作者 王守堤", "夜里的东堤", BODY), (), 2),
        (("更改时间的办法", "堤上", BODY), (), 0),
        (("作者, 王守堤", "Role, 记者", "夜里的东堤", BODY), (), 2),
        (("作者，你往何处去", "堤上", BODY), (), 0),
        (("河工日报 王守堤", "夜里的东堤", BODY), (), 1),
        (("River News | Updated: 2003-07-09 11:21", "The Keepers of the East Dike", BODY), (), 1),
        (("县 长　王守堤", "在防汛会上的讲话", BODY), (), 1),
        (("来自甘肃", "夜里的东堤", BODY), (), 1),
        (("来自甘肃的守堤人", "堤上", BODY), (), 0),
        (("个人认证用户", BODY), (), None),
        (("维基百科，自由的百科全书", "东堤", BODY), (), 1),
        (("版权说明：本文档由用户上传，若有侵权，请举报", BODY), ("版权说明：本文档由用户上传，若有侵权，请举报",), None),
    ],
)
def test_the_title_is_the_only_chapter_and_neither_a_site_nor_who_wrote_it_nor_the_number_of_a_paper_nor_a_disclaimer(lines, stated, title):
    assert title_line(Look.at("\n".join(lines)).lines, stated) == title
