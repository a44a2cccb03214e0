import pytest

from beilin.rules.describe.fields import fields_in, keywords_of
from beilin.rules.describe.harvest import harvest


@pytest.mark.parametrize(
    "line, said",
    [
        ("来源:河工报 作者:李堤 点击:12", {"source": "河工报", "author": "李堤"}),
        ("來源：河工報　　編輯：王水", {"source": "河工報", "editor": "王水"}),
        ("(责任编辑:王水)", {"editor": "王水"}),
        ("2003-07-09 08:30 | 来源：河工报", {"source": "河工报"}),
        ("来源:河工报 2003-07-09", {"source": "河工报"}),
        ("作者:佚名", {}),
        ("他说来源:不明的水", {}),
        ("当前位置:首页 > 堤防 > 夜巡 > 正文", {"column": "夜巡"}),
    ],
)
def test_a_labelled_value_ends_where_the_next_one_begins(line, said):
    found = harvest([line])
    assert {n: getattr(found, n) for n in ("source", "author", "editor", "column") if getattr(found, n)} == said


def test_the_line_nearest_to_the_text_is_believed_first():
    assert harvest(["来源:河工报", "来源:网络"]).source == "河工报"


def test_keywords_are_told_apart_by_marks_or_spaces_and_named_once():
    assert keywords_of("堤防 防汛,堤防|水位") == ("堤防", "防汛", "水位")


def test_a_line_of_any_length_costs_little_and_says_nothing():
    assert list(fields_in("来源:" * 100_000)) == []
