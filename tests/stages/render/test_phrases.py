"""Lines of a title break between words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beilin.stages.render.phrases import phrases


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
