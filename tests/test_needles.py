"""Words that a pattern cannot match without."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beilin.needles import finder, needles
from beilin.rows import Rows
from beilin.rules import chrome
from beilin.rules.chrome import foot, forum, lists

MADE = (
    "版权所有|©", "(?:ab|cd)+e?", "x*", "[甲乙丙]丁?", "(?=.*来源)(?=.*作者).{4,30}", "a{0,3}bc|bd", "(?>页尾|页首)", "[^a]{2}z",
    r"\d+年", "(?i:AB)c",
)  # fmt: skip


def _patterns():
    """Every pattern that the rules for whole lines are made of."""
    for rule in chrome.ORDER:
        cells = (cell.cell_contents for cell in rule.find.__closure__ or ())
        yield from ((rule.name, cell) for cell in cells if isinstance(cell, re.Pattern))
    for module in (foot, forum, lists):
        yield from ((module.__name__, one) for one in vars(module).values() if isinstance(one, re.Pattern))


PATTERNS = [*((words, re.compile(words)) for words in MADE), *_patterns()]


@pytest.mark.parametrize("pattern", [pattern for _, pattern in PATTERNS], ids=[name for name, _ in PATTERNS])
@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_whatever_a_pattern_matches_holds_a_needle(pattern, data):
    looks_back = "(?<" in pattern.pattern  # and so matches nothing that stands by itself
    words = data.draw(st.from_regex(pattern, fullmatch=not looks_back))
    find = finder(pattern)
    assert find is None or find.search(words)
    if "\n" not in words:
        assert 1 in Rows(["甲", words, ""]).likely(pattern)


def test_only_lines_with_a_needle_are_likely_whenever_a_pattern_is_met():
    rows = Rows(["一说版权", "", "二说", "三说免责", "说"])
    assert list(rows.likely(re.compile("版权所?有?"))) == [0]
    assert list(rows.likely(re.compile("二说|免责"))) == [2, 3]
    assert list(rows.likely(re.compile("四"))) == []
    assert list(rows.likely(re.compile(r"\d?"))) == [0, 1, 2, 3, 4]
    assert list(Rows([]).likely(re.compile("版权"))) == []


def test_patterns_beyond_the_bits_of_one_number_are_told_as_well():
    rows = Rows(["第七盏灯", "第九盏灯", "灯"])
    for n in range(130):
        assert list(rows.likely(re.compile(f"灯下第{n}人"))) == []
    assert list(rows.likely(re.compile("第九盏"))) == [1]


def test_the_longest_words_that_must_stand_are_told():
    assert needles(re.compile("(?:本站)?(?:版权|著作权)归.{2,9}所有")) == {"所有"}
    assert needles(re.compile("上(?:一页|一篇)|下页?")) == {"上一", "下"}
    assert finder(re.compile("微信|微信好友")).pattern == "微信"


def test_nothing_is_told_of_a_pattern_that_may_match_without_any_word():
    assert finder(re.compile(r"\d{4}年?|合计")) is None
    assert finder(re.compile("(?:来源)?")) is None
    assert finder(re.compile("top", re.IGNORECASE)) is None
