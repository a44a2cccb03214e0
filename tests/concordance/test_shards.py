"""Where shards are cut, and the keys that tell it."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from beilin.concordance import runs, shards
from beilin.concordance.grams import codes
from beilin.concordance.start import edges

words = st.text(st.sampled_from("甲乙丙丁戊ab"), min_size=1, max_size=300).map(lambda some: some + "\0")


def cut(text: str, size: int) -> tuple[shards.Weighed, list[shards.Shard]]:
    weighed = shards.weigh(runs.posted(*runs.blocks([codes(text)])), len(text))
    return weighed, list(shards.shards(weighed, size))


@given(words, st.integers(1, 200))
def test_a_shard_s_key_stands_between_it_and_the_one_before(text: str, size: int) -> None:
    _, made = cut(text, size)
    keys = list(edges(made))
    assert all(key <= shard.first for key, shard in zip(keys, made, strict=True))
    assert all(before.last < key for before, key in zip(made, keys[1:], strict=False))


@given(words, st.integers(1, 200))
def test_shards_hold_every_gram_once_in_order(text: str, size: int) -> None:
    weighed, made = cut(text, size)
    terms = weighed.run.terms.tolist()
    assert [made[0].first, made[-1].last] == [terms[0], terms[-1]]
    assert all(terms.index(after.first) == terms.index(before.last) + 1 for before, after in pairwise(made))


@given(words)
def test_a_shard_is_as_large_as_wanted_or_holds_one_gram_that_is_larger(text: str) -> None:
    weighed, made = cut(text, 40)
    terms = weighed.run.terms.tolist()
    for a, b in [(terms.index(shard.first), terms.index(shard.last) + 1) for shard in made]:
        assert b == a + 1 or weighed.weight[b] - weighed.weight[a] <= 40 * (1 + shards.ROOM)
