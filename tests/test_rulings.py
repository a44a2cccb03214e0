import pytest

from beilin.records import Ruling
from beilin.rulings import finds, missed, parse, places, unknown

GOOD = """
[[ruling]]
page = "a.txt"
action = "title"
value = "东堤三日"
text = 2
reason = "the page misprints it"
"""


def test_a_ruling_is_read_with_its_place():
    rulings, issues = parse("rulings/a.toml", GOOD)
    assert issues == ()
    assert rulings == (Ruling("rulings/a.toml#1", "a.txt", "title", "the page misprints it", "东堤三日", 2),)


@pytest.mark.parametrize(
    "was, now, words",
    [
        ('reason = "the page misprints it"', "", "`reason` is missing"),
        ('reason = "the page misprints it"', 'reason = " "', "`reason` is missing"),
        ('"title"', '"retitle"', "unknown action 'retitle'"),
        ("text = 2", "text = 0", "`text` must be the number"),
        ("text = 2", "text = true", "`text` must be the number"),
        ('value = "东堤三日"', "value = 2003", "must be words in quotes"),
        ('value = "东堤三日"', "", "`title` needs `value`"),
        ('"title"', '"date"', "is no date"),
        ('"title"', '"same"', "needs `other`"),
        ("value", "valeu", "unknown key 'valeu'"),
        ('"title"\nvalue = "东堤三日"', '"date"\nvalue = "2022-02-30"', "is no date"),
        ('"title"\nvalue = "东堤三日"', '"date"', "`date` needs `value`"),
    ],
)
def test_a_ruling_that_cannot_be_used_is_an_issue_that_says_why(was, now, words):
    rulings, issues = parse("rulings/a.toml", GOOD.replace(was, now))
    assert rulings == ()
    assert issues[0].place == "rulings/a.toml#1" and words in issues[0].message and issues[0].hint


def test_a_bad_ruling_does_not_take_the_good_ones_along():
    rulings, issues = parse("rulings/a.toml", GOOD + GOOD.replace("reason", "because") + GOOD)
    assert [r.place for r in rulings] == ["rulings/a.toml#1", "rulings/a.toml#3"]
    assert len(issues) == 1


@pytest.mark.parametrize("text", ["[[ruling", "ruling = 3", "[ruling]\npage = 'a'"])
def test_a_broken_file_is_one_issue(text):
    assert parse("rulings/a.toml", text)[0] == () and len(parse("rulings/a.toml", text)[1]) == 1


def test_a_table_of_another_name_is_an_issue_and_the_rest_counts():
    rulings, issues = parse("rulings/a.toml", "[[rulings]]\npage = 'a'\n" + GOOD)
    assert len(rulings) == 1
    assert [(i.place, i.message) for i in issues] == [("rulings/a.toml", "'rulings' is no ruling")]


def test_the_width_of_marks_does_not_matter():
    found = Ruling("rulings/a.toml#1", "a.txt", "remove", "r", "熱詞:甲 (乙)")
    assert list(places("甲\n熱詞：甲\u3000（乙）。", found.value)) == [(2, 10)]
    assert finds(found, "熱詞：甲 （乙）") and not finds(found, "熱詞，甲 （乙）")


def test_a_ruling_on_no_page_or_no_text_says_so():
    lost = Ruling("rulings/a.toml#1", "nowhere.txt", "title", "r", "题", 9)
    assert [i.message for i in unknown([lost], {"a.txt"})] == ["there is no page 'nowhere.txt'"]
    assert unknown([lost], {"nowhere.txt"}) == []
    assert missed(lost, 6).message == "nowhere.txt has no text 9"
