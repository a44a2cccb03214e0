"""Postings are the same whether they were sorted at once or block by block."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from beilin.concordance import runs
from beilin.concordance.grams import codes

texts = st.lists(st.text(st.sampled_from("甲乙丙ab\0"), max_size=12).map(lambda words: words + "\0"), min_size=1, max_size=8)


def postings(some: list[runs.Run]) -> list[tuple[int, list[int]]]:
    return [(int(term), run.places[run.starts[i] : run.starts[i + 1]].tolist()) for run in some for i, term in enumerate(run.terms)]


@given(texts, st.integers(1, 30))
def test_blocks_merged_are_what_one_block_would_be(words: list[str], size: int) -> None:
    rows = [codes(text) for text in words]
    whole = postings(list(runs.merge(list(runs.blocks(rows)))))
    assert postings(list(runs.merge(list(runs.blocks(rows, size)), size))) == whole


@given(texts)
def test_every_character_is_posted_once_under_a_gram_that_begins_with_it(words: list[str]) -> None:
    whole = "".join(words)
    found = postings(list(runs.merge(list(runs.blocks([codes(text) for text in words], 5)), 5)))
    places = {place: term >> 42 for term, row in found for place in row}
    assert places == {i: ord(c) for i, c in enumerate(whole) if c != "\0"}
    assert sum(len(row) for _, row in found) == len(places)


def test_no_gram_is_cut_between_two_ranges() -> None:
    rows = [codes("甲甲甲甲甲甲\0") for _ in range(2_000)]
    merged = list(runs.merge(list(runs.blocks(rows, 1_000)), 1_000))
    terms = [int(term) for run in merged for term in run.terms]
    assert terms == sorted(set(terms))
    assert all(
        np.all(np.diff(run.places[a:b].astype(np.int64)) > 0) for run in merged for a, b in zip(run.starts, run.starts[1:], strict=False)
    )


def test_equal_keys_keep_the_order_of_their_places() -> None:
    some = np.random.default_rng(1).choice(np.array([7, 1 << 42, 5 << 21, (1 << 42) + 3], dtype=np.uint64), 2 * runs.FEW)
    run = runs.sort(some, np.arange(len(some), dtype=np.uint32))
    assert run.places.tolist() == np.argsort(some, kind="stable").tolist()


def test_keys_of_too_many_characters_to_be_ranked_are_sorted_all_the_same() -> None:
    some = np.random.default_rng(1).permutation(np.arange(1, 2_000_000, 7, dtype=np.uint64)) << np.uint64(42)
    run = runs.sort(some, np.arange(len(some), dtype=np.uint32))
    assert np.array_equal(some[run.places], np.sort(some))
