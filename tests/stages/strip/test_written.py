"""A site whose pages are nearly all one formula loses no line of theirs to its template."""

import pytest

from beilin import tasks
from beilin.chinese import fold
from beilin.records import Capture, Model

HEAD = ["首页 | 政务公开 | 办事服务", "南堤县人民政府门户网站", "今天是2016年4月9日", "您是第1234位访客"]
FOOT = ["【打印本页】 【关闭窗口】", "评论(12)", "主办单位：南堤县人民政府办公室", "本站内容未经许可不得转载。", "联系我们 | 网站地图"]
NAMES = ["王立新", "李秀英", "张桂兰"]


def left(pages: list[list[str]]) -> tuple[list[set[str]], list[set[str]]]:
    """Of each page of a site the lines of its author and of the site that are left, folded."""
    read = []
    for n, lines in enumerate(pages):
        source = "\n".join([*HEAD, *lines, *FOOT]).encode()
        read.append(tasks.open_page(Capture(f"s/{n}", f"s/{n}.txt", f"{n:064}", len(source), site="s"), source))
    template = tasks.learn_site([tasks.survey_page(page) for page in read])
    own, site = [], []
    for page, lines in zip(read, pages, strict=True):
        texts = tasks.clean_page(page, template, Model(), []).texts
        shown = {fold(words) for text in texts for words in (text.title or "", text.heading or "", *(p.text for p in text.paragraphs))}
        own.append({line for line in lines if fold(line) in shown})
        site.append({line for line in HEAD + FOOT if fold(line) in shown})
    return own, site


NOTICE = [
    "关于{}同志任职的通知",
    "各乡镇人民政府，县直各单位：",
    "经县政府第12次常务会议研究，决定：",
    "任命{}同志为县水利局局长，试用期一年，自任命之日起计算，原任职务自然免除。",
    "望按有关规定办理手续。",
    "特此通知",
    "南堤县人民政府",
    "2016年4月{}日",
]
PLAN = [
    "{}街道防汛工作方案",
    "一、指导思想",
    "{}街道地处江边，地势低洼，每年汛期都要派人守堤，必须早作准备，不能有丝毫的侥幸心理。",
    "二、工作目标",
    "确保不死一人、不垮一坝，这是{}街道历年防汛的底线，也是今年防汛工作的总的要求。",
    "（一）落实责任",
    "每段江堤都有人管，{}街道的干部一律分段包干，白天夜里轮流值守，有情况及时上报。",
]
RULES = [
    "{}桥管理办法",
    "第一章 总则",
    "第1条 为了管好{}桥，保护过桥的人和车，根据有关规定，结合本地的实际，制定本办法。",
    "第二章 附则",
    "第2条 本办法自公布之日起施行。",
]


@pytest.mark.parametrize("form", [NOTICE, PLAN, RULES], ids=["notices", "plans", "rules"])
def test_formulas_and_heads_that_recur_are_no_template(form: list[str]) -> None:
    pages = [[line.format(name if "日" not in line[-2:] else n) for line in form] for n, name in enumerate(NAMES, 6)]
    own, site = left(pages)
    assert own == [set(page) for page in pages]
    assert site == [set()] * len(pages)


def test_titles_of_a_serial_that_differ_in_a_number_are_no_template_and_counts_are() -> None:
    body = "第{}个夜里，{}提着马灯走在堤上，风很大，江水在黑暗里一声一声地响，他数着步子，数到三千就往回走。"
    pages = [[f"守堤记({n})", *[body.format(n * 10 + k, name) for k in range(3)]] for n, name in enumerate(NAMES, 1)]
    own, site = left(pages)
    assert own == [set(page) for page in pages] and site == [set()] * 3
