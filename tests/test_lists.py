"""Short lines that are an author's because they are of one form, numbered or announced, and lists of titles that are not."""

import pytest

from beilin import tasks
from beilin.records import Capture, Model, Template

HEAD = ["首页 | 新闻 | 财经 | 体育 | 论坛 | 博客", "本站搜索", "登录 注册", "当前位置：首页 > 生活 > 正文", "题目里没有的话"]
TEXT = "县志编纂工作会议定于五月四日在县政府招待所举行,会期一天,请各乡镇、各部门的主笔准时参加,并带上本单位的初稿。"
FOOT = ["热门文章排行", "十大看点", "组图:春运第一天", "我来说两句", "关于我们 - 联系方式 - 版权声明 - 网站地图"]


def kept(*body: str) -> list[str]:
    """Which lines below a page's text are left in it."""
    source = "\n".join([*HEAD, TEXT, *body, *FOOT])
    page = tasks.open_page(Capture("a", "a.txt", "0" * 64, 1), source.encode())
    texts = tasks.clean_page(page, Template(), Model(), []).texts
    shown = {page.source[p.start : p.end].strip() for text in texts for p in text.paragraphs}
    return [line for line in body if line in shown]


@pytest.mark.parametrize(
    "rows",
    [
        ["8:30 报到", "9:00 开幕式", "主持人：李某", "9:10 县长讲话", "10:00 茶歇", "12:00 午餐"],
        ["1957年 生于南堤村", "1964年 入村小学", "1976年 參軍", "1980年 退伍回鄉", "1998年 開始守堤"],
        ["下列词语正确的一项是（ ）", "A．马灯", "B．江提", "C．渡囗", "D．栈到"],
        ["发动机型号：CB-200", "总功率：2.2千瓦", "流量：每小时40吨", "扬程：18米"],
        ["品名", "大白菜 1.20", "萝卜 0.90", "土豆 1.60", "西红柿 3.80"],
        ["东关队 78:76 西关队", "南关队 66:60 北关队", "梅岭队 71:58 石桥队", "渡口队 80:79 府学队"],
    ],
    ids=["an agenda", "a chronicle", "answers to choose from", "facts", "prices", "scores"],
)
def test_rows_of_one_form_right_below_the_text_stay(rows: list[str]) -> None:
    assert kept(*rows) == rows


@pytest.mark.parametrize(
    "rows",
    [
        ["2019年5月4日 明星八卦", "2019年5月3日 车展美女", "2019年5月2日 房价新高", "2019年5月1日 老照片"],
        ["20:11 明星八卦", "19:40 车展美女", "18:22 房价新高", "17:05 老照片"],
        ["2022年第4期", "2022年第3期", "2022年第2期", "2022年第1期"],
        ["Top10", "明星八卦 12", "车展美女 8", "房价新高 30", "老照片 4"],
    ],
    ids=["newest days first", "newest hours first", "issues", "whole numbers"],
)
def test_a_list_of_titles_right_below_the_text_goes(rows: list[str]) -> None:
    assert kept(*rows) == []


def test_rows_that_hang_on_no_text_of_the_authors_go() -> None:
    rows = ["1957年 生于南堤村", "1964年 入村小学", "1976年 参军", "1980年 退伍回乡"]
    assert kept("热门人物", "明星八卦", "车展美女", *rows) == []


def test_an_enumeration_stays_to_its_end_where_its_first_items_do() -> None:
    items = [f"{n}、{name}" for n, name in enumerate(["望江路", "南堤", "梅岭古道", "府学街", "柳林路", "北关"], 1)]
    assert kept("以下是名次：", *items) == ["以下是名次：", *items]
    assert len(kept("热门点击：", *items)) < len(items) / 2


def test_short_lines_between_the_authors_stay_unless_one_ends_an_article() -> None:
    more = "入夜,江风很大。六十二岁的老周提着马灯,沿着三公里长的大堤来回走,这是他守堤的第二十一个年头。"
    between = ["月亮上的男人", "8.6", "英国", "动画短片", "渡口的灯"]
    assert kept(TEXT, *between, more, more + more) == [TEXT, *between, more, more + more]
    assert "动画短片" not in kept(TEXT, *between[:2], "相关阅读", *between[2:], "猜你喜欢", more, more + more)
