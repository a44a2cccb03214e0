"""Lines are told by the true text in order, so that a menu that repeats a headline is not taken for it."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

from align_lines import aligned, title_line

RAIN = "今年的雨水比往年多,堤上的土松了,大家要轮流去看,夜里也不能断人。"
TRUTH = f"堤上三日\n{RAIN}\n第二天雨停了。"


@pytest.mark.parametrize(
    "lines, told",
    [
        (["首页", "堤上三日", RAIN.replace(",", "，"), "第二天雨停了。", "返回"], [0, 1, 1, 1, 0]),
        (["第二天雨停了。", "堤上三日", RAIN, "第二天雨停了。"], [0, 1, 1, 1]),
        (["今年的雨水比往年多,堤上的土松了,大家要轮流去看,夜里也要有人守着才行。"], [1]),
        (["别的站点的导航", "登录"], [0, 0]),
        ([], []),
    ],
    ids=["marks and widths aside", "order decides", "a line that is mostly the article's", "nothing of it", "no lines"],
)
def test_lines_of_the_article_are_told(lines, told):
    assert aligned(lines, TRUTH).tolist() == told


def test_the_headline_is_the_nearest_line_above_that_the_title_holds():
    lines = ["堤上三日在线", "堤上三日记", "作者某某", RAIN]
    assert title_line(lines, aligned(lines, TRUTH), "堤上三日记_某网") == 1
