"""How values are written for people."""

import pytest

from beilin.records import Claim
from beilin.stages.render.shapes import breakable, grounded, quoted, share


@pytest.mark.parametrize(("part", "said"), [(0.873, "87%"), (0.999, "99%"), (1, "100%"), (0.001, "1%"), (0, "0%")])
def test_neither_all_nor_nothing_is_said_of_a_part(part, said):
    assert share(part) == said


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ("见 https://a.example/some/page.html?x=1 。", "见 https://<wbr>a.<wbr>example/<wbr>some/<wbr>page.<wbr>html?<wbr>x=<wbr>1 。"),
        ("由 covid-19 引起；config.json", "由 covid-19 引起；config.json"),
        ("https://a.example/<b>&copy;/xxxxx", "https://<wbr>a.<wbr>example/<wbr>&lt;b&gt;&amp;<wbr>copy;/<wbr>xxxxx"),
        ("http://aaaaaaaaaaaaaaaaaaaaaaaaaaaa/", "http://<wbr>aaaaaaaaaaaaaaaaaaaaaaaaaaaa/"),
        ("", ""),
    ],
)
def test_a_long_address_may_be_broken_after_its_signs_and_a_short_one_not(words, drawn):
    assert breakable(words) == drawn


@pytest.mark.parametrize(
    ("words", "lang", "told"),
    [
        ("宣傳部門", "zh-Hans", ' lang="zh-Hant"'),
        ("宣传部门", "zh-Hant", ' lang="zh-Hans"'),
        ("宣传部门", "zh-Hans", ""),
        ("碑林", "zh-Hant", ""),
        ("碑林", "en", ' lang="zh"'),
        ("example.org", "zh-Hans", ""),
    ],
)
def test_quoted_words_tell_their_script_where_the_page_is_in_another(words, lang, told):
    assert quoted(words, lang) == told


@pytest.mark.parametrize(
    ("evidence", "more"),
    [("2022年04月08日", False), ("2022-4-8", False), ("4月8日", True), ("发布于2022年4月8日", True), ("2022年4月9日", True), ("", False)],
)
def test_the_words_of_a_date_are_told_where_they_are_not_the_date_once_more(evidence, more):
    assert grounded(Claim("2022-04-08", "stamp", 0.9, evidence)) is more
