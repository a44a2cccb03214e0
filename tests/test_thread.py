"""What stands between the stamps and buttons that a forum prints again with each post is a post, however short."""

import numpy as np

from beilin.chinese import plain
from beilin.linemodel import thread

QUESTION = "今年的秧苗移栽之后十来天，叶子从尖上开始发黄，拔起来看根也是黄的，不知道是病还是缺肥。"


def told(*lines: str) -> list[str]:
    none = np.zeros(len(lines))
    found = thread.posts(list(map(plain, lines)), np.array([len(line) > 30 for line in lines]), none > 0, none)
    return [line for line, at in zip(lines, found, strict=True) if at]


def post(name: str, day: int, *words: str) -> list[str]:
    return [name, f"2019-05-0{day} 20:11 来自手机", *words, f"回复 赞 {day}"]


def test_second_and_later_answers_are_posts_too() -> None:
    answers = [*post("老农", 2, "缺氮了", "每亩追尿素十斤"), *post("过路人", 3, "我家的也这样")]
    assert told("首页", *post("种田人", 1, QUESTION), *answers, "关于我们") == [QUESTION, "缺氮了", "每亩追尿素十斤", "我家的也这样"]


def test_a_post_may_have_its_stamp_below_it() -> None:
    page = [line for day in (1, 2, 3) for line in ("老周", "等级", f"涨水了，{day}号闸开着", f"{day}楼 2019-05-04", "回复")]
    assert set(told(*page)) >= {"涨水了，2号闸开着", "涨水了，3号闸开着"}


def test_what_a_forum_says_of_people_is_no_post() -> None:
    page = [line for day in (1, 2, 3) for line in post("老周", day, "回答量：12", "采纳率：95%", "★", "先排水，再晒田。")]
    assert set(told(*page)) == {"先排水，再晒田。"}


def test_a_list_of_dated_titles_is_no_thread() -> None:
    titles = [f"某地新闻第{n}条 2019-05-0{n}" for n in range(1, 8)]
    assert told(QUESTION, *titles, "回复", "回复", "回复") == []


def test_what_readers_say_of_an_article_is_no_thread() -> None:
    comments = [line for day in (1, 2, 3) for line in post("过路人", day, "写得好，顶一个。")]
    assert told("2019-05-01 08:00", QUESTION * 3, "网友评论", *comments) == []
    assert told(QUESTION * 3, "分享", *comments) == []


def test_what_readers_shout_in_one_line_is_theirs() -> None:
    pushes = ["推 stone: 上週走過 04/27 20:30", "→ stone: 要拉繩 04/27 20:31", "噓 passby: 自己看公告 04/27 22:15"]
    assert told("可以走嗎", *pushes) == pushes
    assert told("→ 下一頁: 二", "推 開門: 他進來了", "推 敲") == []
