import pytest

from beilin.rules.describe.around import Around
from beilin.rules.describe.fields import fields_in, keywords_of
from beilin.rules.describe.harvest import harvest


def under(*lines: str) -> Around:
    """Lines that stand right under a title."""
    return Around(lines, (), (), ())


@pytest.mark.parametrize(
    "line, said",
    [
        ("来源:河工报 作者:李堤 点击:12", {"source": "河工报", "author": "李堤"}),
        ("來源：河工報　　編輯：王水", {"source": "河工報", "editor": "王水"}),
        ("(责任编辑:王水)", {"editor": "王水"}),
        ("2003-07-09 08:30 | 来源：河工报", {"source": "河工报"}),
        ("来源:河工报 2003-07-09", {"source": "河工报"}),
        ("(來源：河工報）2003-07-09", {"source": "河工報"}),
        ("作者:李堤 (Li Di)", {"author": "李堤 (Li Di)"}),
        ("来源:河工报（北方版）　有12人参与 手机看新闻", {"source": "河工报（北方版）"}),
        ("2003-7-9 钱塘江晚报", {"source": "钱塘江晚报"}),
        ("http://www.example.org 2003年07月09日 11:21  《河工周刊》", {"source": "河工周刊"}),
        ("本报记者 李堤 王水", {"author": "李堤 王水"}),
        ("李堤／台北報導", {"author": "李堤"}),
        ("我要举报", {}),
        ("作者:佚名", {}),
        ("他说来源:不明的水", {}),
        ("当前位置:首页 > 堤防 > 夜巡 > 正文", {"column": "夜巡"}),
    ],
)
def test_a_labelled_value_ends_where_the_next_one_begins(line, said):
    found = harvest(under(line))
    assert {n: getattr(found, n) for n in ("source", "author", "editor", "column") if getattr(found, n)} == said


def test_the_line_nearest_to_the_text_is_believed_first():
    assert harvest(under("来源:河工报", "来源:网络")).source == "河工报"


def test_keywords_are_told_apart_by_marks_or_spaces_and_named_once():
    assert keywords_of("堤防 防汛,堤防|水位") == ("堤防", "防汛", "水位")


def test_a_line_of_any_length_costs_little_and_says_nothing():
    assert list(fields_in("来源:" * 100_000)) == []
