"""Passages and formulas that several works hold."""


from beilin.chinese import fold_places
from beilin.kin import formulas
from tests.kin.small import kinship, misprinted, other, paragraphs, speech


def test_a_shared_passage_is_told_with_all_its_places():
    passage = paragraphs("guangan-hold-the-line.txt")[1][:90]
    texts = {"a": speech() + "\n" + passage, "b": passage + "\n" + other()}
    found = kinship(texts)
    assert found.pairs == ()
    assert len(found.passages) == 1
    assert [place.text for place in found.passages[0].places] == ["a", "b"]
    for place in found.passages[0].places:
        assert texts[place.text][place.start : place.end] in passage + "。"
        assert place.end - place.start >= 85


def test_what_stands_around_a_place_says_where_it_goes_on():
    sign, here = "“宁可备而不用、不可用而无备”", paragraphs("guangan-hold-the-line.txt")[1]
    found = kinship({"a": f"短句{sign}。\n{other()}", "b": here[:60] + sign + here[60:120]}).passages
    first, last = next(passage for passage in found if passage.formula).places
    assert (first.before, first.after) == ("短句“", "”。")
    assert last.before == "…" + here[21:60] + "“"
    assert last.after == "”" + here[60:99] + "…"


def test_a_passage_is_found_though_letters_differ():
    passage = paragraphs("guangan-hold-the-line.txt")[1][:90]
    found = kinship({"a": speech() + "\n" + passage, "b": misprinted(passage, 30, seed=4) + "\n" + other()})
    assert found.passages[0].chars >= 70


def test_a_passage_goes_on_over_misprints_too_close_together_for_an_anchor():
    words = paragraphs("guangan-hold-the-line.txt")[1][:90]
    letters, places = list(words), fold_places(words)[1]
    wrong = [places[n] for n in (8, 16, 24, len(places) - 24, len(places) - 16, len(places) - 8)]
    for place in wrong:
        letters[place] = "龘"
    found = kinship({"a": speech() + "\n" + words, "b": "".join(letters) + "\n" + other()})
    assert found.passages[0].chars >= 85


def test_copies_of_one_work_share_no_passage_with_each_other():
    assert kinship({"a": speech(), "b": misprinted(speech(), 40), "c": speech()}).passages == ()


def test_a_formula_is_one_though_its_last_words_vary():
    texts = {
        "a": "要完善预案，做到“宁可备而不用、不可用而无备”，确保万无一失。",
        "b": "要堅持「寧可備而不用，不可用而不備」，及時做好儲備工作。",
        "c": "以大概率思维应对小概率事件，宁可备而不用、不可用而无备，宁可十防九空。",
    }
    (formula,) = kinship(texts).passages
    assert formula.formula
    words = [texts[place.text][place.start : place.end] for place in formula.places]
    assert words == ["宁可备而不用、不可用而无备", "寧可備而不用，不可用而不備", "宁可备而不用、不可用而无备"]


def test_a_formula_is_one_though_a_letter_is_added_or_left_out():
    texts = {
        "a": "我们坚持“绿水青山就是金山银山”的理念。",
        "b": "多年来，这里的干部群众都说绿水青山是金山银山，日子越过越好。",
        "c": "有人写成綠水青山，就就是金山銀山，编辑没有看出来。",
        "d": "绿水青山是好的，金山银山也是好的，两者不是一回事。",
    }
    (formula,) = kinship(texts).passages
    words = {place.text: texts[place.text][place.start : place.end] for place in formula.places}
    assert words == {"a": "绿水青山就是金山银山", "b": "绿水青山是金山银山", "c": "綠水青山，就就是金山銀山"}


def test_formulas_are_the_same_however_many_places_are_looked_at_in_one_go(monkeypatch):
    names = ("五湖四海皆兄弟姐妹", "绿水青山就是金山银山", "宁可备而不用不可用而无备", "打好疫情防控的主动仗")
    texts = {"a": "".join(f"“{name}”。" for name in names), "b": "，".join(reversed(names)), "c": "还有" + names[1]}
    whole = kinship(texts).passages
    monkeypatch.setattr(formulas, "AT_ONCE", 1)
    assert kinship(texts).passages == whole
    assert len(whole) == 3


def test_words_that_nobody_quotes_are_no_formula():
    assert kinship({"a": "我们统筹推进疫情防控工作。", "b": "各地统筹推进疫情防控工作，成效很好。"}).passages == ()


def test_words_at_the_end_of_every_text_of_one_site_are_no_passage():
    lines = [line for name in ("five-covid-speeches.txt", "city-secretary-covid-speech.txt") for line in paragraphs(name, 160)]
    last = "\n本文由本站编辑整理发布仅供学习参考如有侵权请与我们联系删除谢谢"
    texts = {name: line + last for name, line in zip("abcd", lines[::2], strict=False)}
    assert kinship(texts).passages
    found = kinship(texts, facts={name: {"site": "a.example"} for name in texts})
    assert found.passages == ()
    assert any("本文由本站" in issue.message for issue in found.issues)
