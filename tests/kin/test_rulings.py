"""What a keeper rules about works: one, or not."""


from beilin.records import Ruling
from tests.kin.small import kinship, other, speech, together


def test_a_ruling_makes_two_texts_one_work():
    ruling = Ruling("rulings/a.toml#1", "a.txt", "same", "the keeper knows", other="b.txt")
    found = kinship({"a": speech(), "b": other()}, (ruling,))
    assert together(found) == [{"a", "b"}]
    assert found.works[0].grounds == ("ruling",)
    assert "the keeper knows" in found.pairs[0].why


def test_a_ruling_parts_two_texts_and_the_rest_stay_with_the_first_that_fits():
    ruling = Ruling("rulings/a.toml#1", "a.txt", "different", "two hands", other="c.txt")
    assert together(kinship(dict.fromkeys("abc", speech()), (ruling,))) == [{"a", "b"}]


def test_a_ruling_that_another_contradicts_is_an_issue():
    apart = Ruling("rulings/a.toml#1", "a.txt", "different", "two hands", other="b.txt")
    same = Ruling("rulings/a.toml#2", "b.txt", "same", "one hand", other="a.txt")
    found = kinship(dict.fromkeys("ab", speech()), (same, apart))
    assert together(found) == []
    assert [issue.place for issue in found.issues] == ["rulings/a.toml#2"]


def test_rulings_that_join_by_way_of_a_third_text_what_one_keeps_apart_are_issues():
    apart = Ruling("rulings/a.toml#1", "a.txt", "different", "two hands", other="c.txt")
    same = [Ruling(f"rulings/a.toml#{n}", "b.txt", "same", "one hand", other=f"{name}.txt") for n, name in ((2, "a"), (3, "c"))]
    found = kinship({"a": speech(), "b": other(), "c": speech()[:700]}, (apart, *same))
    assert together(found) == [{"a", "b"}]
    assert found.works[0].rulings == ("one hand",)
    assert [issue.place for issue in found.issues] == ["rulings/a.toml#3"]


def test_a_ruling_that_names_one_text_twice_is_an_issue():
    ruling = Ruling("rulings/a.toml#1", "a.txt", "same", "typo", other="a.txt#1")
    (issue,) = kinship({"a": speech()}, (ruling,)).issues
    assert "twice" in issue.message


def test_a_ruling_about_no_text_is_an_issue():
    ruling = Ruling("rulings/a.toml#1", "a.txt", "same", "typo", other="nowhere.txt")
    assert [issue.place for issue in kinship({"a": speech()}, (ruling,)).issues] == ["rulings/a.toml#1"]
