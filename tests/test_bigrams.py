"""Counts of character pairs, packed and added up."""

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from beilin.bigrams import add_up, bigrams, pack, tally, unpack, within

WORDS = st.text(alphabet="疫情防控，。\nab𠀀\ufffd", max_size=60)


def counted(*texts: str) -> Counter[int]:
    pairs = Counter(a + b for text in texts for a, b in pairwise(text) if within(a + b) and max(a, b) <= "\uffff")
    return Counter({ord(a) << 16 | ord(b): count for (a, b), count in pairs.items()})


def unpacked(packed: bytes) -> Counter[int]:
    return Counter(dict(zip(*unpack(packed), strict=True)))


@given(WORDS)
def test_a_tally_counts_the_pairs_of_running_text(words):
    assert unpacked(tally(words)) == counted(words)


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_tallies_add_up(texts):
    assert unpacked(add_up([tally(words) for words in texts])) == counted(*texts)


def test_packed_counts_come_back_sorted():
    keys, counts = unpack(pack({"防控": 3, "疫情": 70_000, "\0情": 1}))
    assert list(zip(keys, counts, strict=True)) == sorted(
        {ord("防") << 16 | ord("控"): 3, ord("疫") << 16 | ord("情"): 70_000, ord("情"): 1}.items()
    )


def test_on_a_page_of_one_script_a_character_of_the_other_is_dear():
    assert bigrams(script="zh-Hant").cost("喜欢") > bigrams(script="zh-Hant").cost("喜歡") + 3
    assert bigrams(script="zh-Hans").cost("喜歡") > bigrams(script="zh-Hans").cost("喜欢") + 3
    assert bigrams().cost("喜欢") == bigrams().cost("喜歡")


def test_no_title_ends_in_a_full_stop():
    assert bigrams().cost("。》") > bigrams().cost("。”") + 3
