"""The interface in Traditional characters."""

import pytest

from beilin.chinese import fold
from beilin.issues import issue, told
from beilin.stages.render.rule_words import rule_words
from beilin.stages.render.words import _tables
from beilin.traditional import traditional


def test_it_is_the_simplified_one_but_for_script_and_quotation_marks():
    simplified, converted = _tables()["zh-Hans"], _tables()["zh-Hant"]
    assert list(converted) == list(simplified)
    assert [fold(word) for word in converted.values()] == [fold(word) for word in simplified.values()]


@pytest.mark.parametrize(("key", "word"), [("search", "檢索"), ("none_here", "這裡"), ("js_near", "下面這些"), ("folded", "刪去 {n} 字")])
def test_its_characters_are_those_that_taiwan_writes(key, word):
    assert _tables()["zh-Hant"][key].startswith(word)


def test_a_place_for_a_value_stays_one():
    assert traditional("“{query}”：{hits} 处") == "「{query}」：{hits} 處"


def test_rules_and_issues_are_told_in_it():
    assert rule_words("zh-Hant", "wide-mark").name == "全角標點"
    message, _ = told(issue("pages/a.txt", "missing-file", name="汉.txt"), "zh-Hant")
    assert message == "沒有文件 汉.txt"
