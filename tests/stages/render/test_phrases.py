"""Lines of a title break between words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beilin.stages.render.phrases import clauses, phrases


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("某局2024年疫情防控应急预案", "某局2024年|疫情|防控|应急|预案"),
        ("全市疫情防控工作會議上的講話", "全市|疫情|防控|工作|會議上的|講話"),  # 上的 leans on what it follows
        ("省委关于向人民学习的决定", "省委|关于|向人民|学习的|决定"),  # 向 on what it leads to
        ("Speech at a meeting", "Speech at a meeting"),
        ("会", "会"),
        ("", ""),
    ],
)
def test_a_title_breaks_between_its_words(title, parts):
    assert phrases(title) == parts.split("|")


@given(st.text())
def test_nothing_of_a_title_is_lost(title):
    assert "".join(phrases(title)) == title


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("大会闭幕 代表发表讲话", ["大会闭幕", "代表发表讲话"]),
        ("大会闭幕\u3000代表发表讲话", ["大会闭幕", "代表发表讲话"]),
        ("第 3 號公告", ["第 3 號公告"]),  # a space about a number
        ("A Speech at a meeting", ["A Speech at a meeting"]),
    ],
)
def test_a_space_in_a_chinese_title_is_where_its_lines_break_first(title, rows):
    assert ["".join(parts) for parts, _ in clauses(title)] == rows


@given(st.text(alphabet="大会 \u3000a1"))
def test_clauses_and_the_spaces_between_are_the_title(title):
    assert "".join("".join(parts) + space for parts, space in clauses(title)) == title
