"""Each text among the others."""

from beilin.archive import Card, Kinship, Pair, Passage, Place, Work
from beilin.stages.link import FEW, link


def card(name: str, title: str = "", **facts) -> Card:
    return Card(id=name, page=name, path=f"{name}.txt", ordinal=1, title=title, language="zh-Hans", **facts)


def alone(name: str, date: str | None = None) -> Work:
    return Work(name, name, date, (name,), "")


def linked(cards: list[Card], works: list[Work], passages: tuple[Passage, ...] = (), pairs: tuple[Pair, ...] = ()):
    return {links.card.id: links for links in link(cards, Kinship(tuple(works), pairs, passages))}


def test_neighbours_in_time_are_works_and_the_undated_have_none():
    cards = [card("a"), card("b"), card("copy"), card("c"), card("x")]
    works = [alone("c", "2022-01-01"), Work("b", "", "2021", ("b", "copy"), ""), alone("a", "2020-05-01"), alone("x")]
    found = linked(cards, works)
    assert found["a"].next.id == "b"
    assert (found["copy"].previous.id, found["copy"].next.id) == ("a", "c")
    assert (found["a"].previous, found["x"].previous, found["x"].next) == (None, None, None)


def test_passages_stand_in_the_order_of_the_text_with_how_many_hold_them():
    passages = (
        Passage("late", 4, "甲乙丙丁", (Place("a", 50, 54), Place("b", 0, 4), Place("c", 0, 4)), True),
        Passage("early", 9, "子丑", (Place("a", 10, 19), Place("b", 70, 79))),
    )
    found = linked([card(n) for n in "abc"], [alone(n) for n in "abc"], passages)["a"].shared
    assert [(s.passage, s.start, s.texts, s.formula) for s in found] == [("early", 10, 2, False), ("late", 50, 3, True)]


def test_related_texts_are_told_with_what_is_shared_most_first():
    passages = (
        Passage("p", 30, "", (Place("a", 0, 30), Place("b", 0, 30))),
        Passage("q", 30, "", (Place("a", 20, 50), Place("b", 60, 90))),
    )
    cards = [card("a", "疫情防控工作会议"), card("b"), card("c", "在疫情防控工作会上"), card("d", "别的事情")]
    found = linked(cards, [alone(n) for n in "abcd"], passages)["a"].related
    assert [(r.card.id, r.passages, r.chars, r.terms) for r in found] == [("b", 2, 50, ()), ("c", 0, 0, ("疫情防控工作会",))]
    assert found[0].why == "shares 2 passages, 50 characters"


def test_a_copy_is_not_related_to_its_own_work():
    cards = [card("a", "疫情防控工作会议"), card("b", "疫情防控工作会议")]
    found = linked(cards, [Work("a", "", None, ("a", "b"), "")])
    assert found["a"].related == found["b"].related == ()


def test_pairs_are_told_on_both_sides():
    pair = Pair("a", "b", "near", 0.8, 0.7, 0.9, "")
    found = linked([card("a"), card("b")], [alone("a"), alone("b")], pairs=(pair,))
    assert (found["a"].near[0].id, found["b"].near[0].id) == ("b", "a")
    assert found["a"].pairs == found["b"].pairs == (pair,)


def test_a_notice_on_many_pages_is_told_once_with_all_its_copies_and_on_each_copy_with_a_few():
    names = [f"t{n:03}" for n in range(300)]
    found = linked([card(name) for name in names], [Work("t000", "", None, tuple(names), "")])
    assert len(found["t000"].texts) == len(found["t000"].work.texts) == 300
    assert len(found["t200"].texts) == len(found["t200"].work.texts) == FEW
    assert found["t200"].texts[0].id == "t000"
    assert {links.count for links in found.values()} == {300}
