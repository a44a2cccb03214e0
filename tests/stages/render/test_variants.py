"""A text beside its copies."""

from hypothesis import given
from hypothesis import strategies as st

from beilin.differ import GONE, NEW, SAME, changes
from beilin.stages.render.variants import Segment, compared, side_by_side

words = st.text("甲乙丙丁戊己", max_size=60)


@given(words, words)
def test_changes_abut_and_rebuild_both_texts(a, b):
    at_a = at_b = 0
    for change in changes(a, b):
        assert (change.a0, change.b0) == (at_a, at_b)
        if change.tag == SAME:
            assert a[change.a0 : change.a1] == b[change.b0 : change.b1]
        at_a, at_b = change.a1, change.b1
    assert (at_a, at_b) == (len(a), len(b))


def test_one_letter_in_a_long_text_is_one_change():
    text = "".join(chr(0x4E00 + i % 4001) for i in range(20_000))  # no run of it stands once
    found = [change for change in changes(text, text[:9000] + "〇" + text[9001:]) if change.tag != SAME]
    assert [(c.tag, c.a0, c.b0) for c in found] == [(GONE, 9000, 9000), (NEW, 9001, 9000)]


def test_a_difference_stands_in_its_paragraph():
    (alike, differing) = side_by_side(["第一段没有不同。", "第二段有十人。"], {"B": "第一段没有不同。\n第二段有百人。"})
    assert alike.alike and not differing.alike
    (variant,) = differing.rows[0].variants
    assert variant.segments == (Segment(SAME, "第二段有"), Segment(GONE, "十"), Segment(NEW, "百"), Segment(SAME, "人。"))


def test_script_and_marks_make_no_difference():
    (stretch,) = side_by_side(["新冠肺炎疫情，发生以来。"], {"B": "新冠肺炎疫情發生以來"})
    assert stretch.alike


def test_a_paragraph_that_only_a_copy_has_stands_by_itself():
    copy = "甲甲甲甲甲甲甲甲甲甲。\n丙丙丙丙丙。\n乙乙乙乙乙乙乙乙乙乙。"
    stretches = side_by_side(["甲甲甲甲甲甲甲甲甲甲。", "乙乙乙乙乙乙乙乙乙乙。"], {"B": copy})
    rows = [row for stretch in stretches for row in stretch.rows]
    assert [row.text for row in rows] == ["甲甲甲甲甲甲甲甲甲甲。", None, "乙乙乙乙乙乙乙乙乙乙。"]
    assert rows[1].variants[0].segments == (Segment(NEW, "丙丙丙丙丙。"),)


def test_a_paragraph_that_a_copy_lacks_is_gone_whole():
    stretches = side_by_side(["甲甲甲甲甲甲甲甲甲甲。", "乙乙乙乙乙乙乙乙乙乙。"], {"B": "甲甲甲甲甲甲甲甲甲甲。"})
    assert stretches[1].rows[0].variants[0].segments == (Segment(GONE, "乙乙乙乙乙乙乙乙乙乙。"),)


def test_long_runs_without_a_difference_are_shortened():
    text = "".join(chr(0x4E00 + i) for i in range(500))
    (stretch,) = side_by_side([text], {"B": text[:250] + "〇" + text[251:]})
    assert sum(len(s.text) for s in stretch.rows[0].variants[0].segments) < 120


def test_titles_are_compared_letter_by_letter():
    found = compared("在调度会上的讲话", "在2024年调度会上的讲话")
    assert found == (Segment(SAME, "在"), Segment(NEW, "2024年"), Segment(SAME, "调度会上的讲话"))
    assert compared("讲话", "講話") == ()


def test_an_empty_text_beside_a_copy_is_no_error():
    assert side_by_side([], {"B": "有字"})
    assert side_by_side(["有字"], {"B": ""})
    assert side_by_side([""], {"B": "有\n字"})
