"""What stands beside the running text of a flattened page is the author's until the site speaks."""

import pytest

from beilin import tasks
from beilin.chinese import fold
from beilin.records import Capture, Model, Template

HEAD = ["首页 | 新闻 | 财经 | 体育 | 论坛", "登录 注册", "国内新闻", "图片频道"]
PROSE = "入夜,江风很大。六十二岁的老周提着马灯,沿着三公里长的大堤来回走,这是他守堤的第二十一个年头。"
FOOT = ["热门文章排行", "老人捡到巨款交还失主", "明星八卦十大看点", "我来说两句", "关于我们 - 联系方式 - 版权声明 - 网站地图"]


def left(*below: str, foot: list[str] = FOOT) -> set[str]:
    """What is left of the lines between a text and the foot of the page."""
    source = "\n".join([*HEAD, "守堤人", PROSE, PROSE.replace("老周", "老李"), *below, *foot])
    page = tasks.clean_page(tasks.open_page(Capture("a", "a.txt", "0" * 64, 1), source.encode()), Template(), Model(), [])
    kept = {fold(paragraph.text) for text in page.texts for paragraph in text.paragraphs}
    return {line for line in (*below, *foot) if fold(line) in kept}


@pytest.mark.parametrize(
    "lines",
    [
        ["渡口的灯", "亮了又灭", "船来了", "又走了", "你没有回头"],
        ["Evening bell, evening bell", "Calling me home from the hill", "My mother is waiting still"],
        ["用料", "带鱼 2条", "步骤", "两面拍上薄粉", "小火焖十分钟"],
        ["村長(21:03)", "西頭的水漫過來了", "老三(21:03)", "我去背"],
        ["妈:", "祝", "身体健康", "儿 长生"],
        ["乡镇", "一月", "南堤", "32.5", "北坡", "30.1"],
        ["①谪(zhé)守", "②属(zhǔ)予", "③潜(qián)形"],
        ["参考文献", "王某.南堤水利史稿[M].1987", "李某.江堤考略[J].地方志研究,1992(3)"],
    ],
    ids=["verse", "a song in English", "a recipe", "a chat", "a letter", "figures", "notes", "references"],
)
def test_lines_right_below_the_text_are_the_authors(lines: list[str]) -> None:
    assert left(*lines) == set(lines)


@pytest.mark.parametrize(
    "line",
    [
        "（完）",
        "(作者系南堤中学教师)",
        "原載《南堤文藝》1999年第2期",
        "2011年冬于南堤",
        "冬月初三",
        "特此公告",
        "共印60份",
        "May 4, 2001",
        "Thank you.",
    ],
)
def test_one_line_that_ends_a_text_stays(line: str) -> None:
    assert left(line) == {line}


@pytest.mark.parametrize("line", ["首页头条", "广告位招租", "数字报", "车展美女", "特此一游"])
def test_one_line_that_ends_no_text_goes(line: str) -> None:
    assert left(line) == set()


def test_two_titles_in_a_row_begin_a_list_of_other_pages() -> None:
    titles = ["女子深夜回家路遇歹徒勇敢反抗获救", "专家解读今年高考作文题目新变化", "全省多地迎来入夏以来最强降雨"]
    assert left(*titles) == set()


def test_tools_of_the_site_end_the_text_though_no_rule_names_them() -> None:
    assert left("渡口的灯", "亮了又灭", "船来了", "收藏 分享 复制", "天气预报", "手机铃声") == {"渡口的灯", "亮了又灭", "船来了"}


POEM = ["石径斜穿古木中", "半山亭子倚秋风", "游人指点江南路", "一片帆来夕照红", "老友相逢鬓已斑", "同携藜杖上南山", "白云不管人间事"] * 2
MORE = [PROSE.replace("老周", name) for name in ("老赵", "老钱", "老孙", "老李")]


def test_a_long_poem_between_two_lines_of_running_text_stays() -> None:
    assert left(*POEM, *MORE) == {*POEM, *MORE}


def test_a_box_of_the_site_between_two_lines_of_running_text_goes() -> None:
    assert left("猜你喜欢", *FOOT[1:3], "分享到", "更多精彩", *MORE) == set(MORE)


def test_a_sentence_above_the_running_text_and_what_follows_it_stay() -> None:
    opening = "去年重阳与友人同登南山,归来得诗,今录于此。"
    source = "\n".join([*HEAD, "秋日登南山", opening, *POEM, *MORE, *FOOT])
    page = tasks.clean_page(tasks.open_page(Capture("a", "a.txt", "0" * 64, 1), source.encode()), Template(), Model(), [])
    assert {fold(opening), *map(fold, POEM)} <= {fold(p.text) for text in page.texts for p in text.paragraphs}


def test_to_whom_a_letter_speaks_is_no_menu_and_its_title_stands_above() -> None:
    source = "\n".join(["首页", "文章", "留言", "写给母亲", "妈:", PROSE, *MORE, *FOOT])
    page = tasks.clean_page(tasks.open_page(Capture("a", "a.txt", "0" * 64, 1), source.encode()), Template(), Model(), [])
    assert page.texts[0].title == "写给母亲" and fold(page.texts[0].paragraphs[0].text) == "妈"


def test_posts_of_a_thread_stay_however_short() -> None:
    said = ["请问一亩用多少种", "四斤半", "杂交的三斤", "学习了"]
    posts = [line for n, words in enumerate(said, 1) for line in ("农友", f"2012-04-01 10:{20 + n} {n}楼", words, "回复 引用")]
    source = "\n".join(["农友社区", "首页 帖子 登录 注册", "育秧心得交流", "浏览(802) 回复(3)", *posts, "快速回复", "版权所有 农友社区"])
    page = tasks.clean_page(tasks.open_page(Capture("a", "a.txt", "0" * 64, 1), source.encode()), Template(), Model(), [])
    shown = {p.text for text in page.texts for p in text.paragraphs}
    assert set(said) <= shown and "快速回复" not in shown


def test_the_title_stands_above_who_speaks_and_the_day() -> None:
    source = "\n".join([*HEAD, "在大桥通车仪式上的讲话", "(2012年3月1日)", "周大江", PROSE, *MORE, *FOOT])
    page = tasks.clean_page(tasks.open_page(Capture("a", "a.txt", "0" * 64, 1), source.encode()), Template(), Model(), [])
    assert page.texts[0].title == "在大桥通车仪式上的讲话"
