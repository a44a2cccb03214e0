"""Laws of works and passages, whatever the texts: figures are shares, places lie in their texts, order says nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from beilin.archive import Kinship, Pair, Passage
from beilin.chinese import fold
from tests.kin.small import kinship, paragraphs, together

SENTENCES = [part + "。" for line in paragraphs("five-covid-speeches.txt")[:6] for part in line.split("。") if len(part) > 12][:24]
WORDS = st.sampled_from(SENTENCES) | st.sampled_from(["哈哈哈哈" * 9, "……", "疫", "«»", "一二三四五六七八九十。", "１２３４５６７８９０"])
TEXTS = st.lists(st.lists(WORDS, max_size=9).map("\n".join), min_size=2, max_size=6)


# Texts that say a sentence once: of one said again, either place may be the one that is told.
ONCE = st.lists(st.lists(st.sampled_from(SENTENCES), max_size=9, unique=True).map("\n".join), min_size=2, max_size=6)


def named(texts: list[str]) -> dict[str, str]:
    return dict(zip("abcdef", texts, strict=False))


def apart(found: Kinship) -> list[Pair]:
    """The pairs that are not one work; in a work pairs are told with the text that speaks."""
    return [pair for pair in found.pairs if pair.kind != "same"]


def where(passage: Passage) -> list[tuple[str, int, int]]:
    return [(place.text, place.start, place.end) for place in passage.places]


@settings(max_examples=60)
@given(TEXTS)
def test_what_is_told_lies_in_the_texts(texts):
    by_name = named(texts)
    found = kinship(by_name)
    for pair in found.pairs:
        assert pair.a < pair.b
        assert 0 <= pair.cover_a <= 1 and 0 <= pair.cover_b <= 1 and 0 <= pair.identity <= 1
    work_of = {text: work.id for work in found.works for text in work.texts}
    assert sorted(work_of) == sorted(by_name)
    for passage in found.passages:
        assert len({work_of[place.text] for place in passage.places}) > 1
        for place in passage.places:
            words = by_name[place.text]
            assert words[place.start : place.end] == place.words != ""
            assert words[: place.start].endswith(place.before) and words[place.end :].startswith(place.after)


@settings(max_examples=60)
@given(ONCE, st.randoms(use_true_random=False))
def test_the_order_of_pages_decides_nothing_but_which_of_equals_speaks(texts, chance):
    by_name = named(list({fold(text): text for text in texts}.values()))
    names = list(by_name)
    chance.shuffle(names)
    there, back = kinship(by_name), kinship({name: by_name[name] for name in names})
    assert sorted(together(there), key=min) == sorted(together(back), key=min)
    assert apart(there) == apart(back)
    assert [(p.id, where(p)) for p in there.passages] == [(p.id, where(p)) for p in back.passages]


@settings(max_examples=40)
@given(st.lists(WORDS, min_size=1, max_size=9).map("\n".join), TEXTS)
def test_a_copy_shares_whatever_its_first_shares(text, others):
    found = kinship({"y": text, "z": text} | named(others))
    for passage in found.passages:
        held = {name: [(p.start, p.end) for p in passage.places if p.text == name] for name in "yz"}
        assert held["y"] == held["z"]
