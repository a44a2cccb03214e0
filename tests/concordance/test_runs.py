"""Postings are the same whether they were sorted at once or block by block."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from beilin.concordance import runs
from beilin.concordance.grams import Codes, codes

texts = st.lists(st.text(st.sampled_from("甲乙丙ab\0"), max_size=12).map(lambda words: words + "\0"), min_size=1, max_size=8)


def merged(rows: list[Codes], size: int) -> list[runs.Run]:
    """The postings of texts, block by block and range by range."""
    blocks = [runs.posted(block) for block in runs.blocks(rows, size)]
    return [runs.merge(blocks, within) for within in runs.ranges(blocks, size)]


def postings(some: list[runs.Run]) -> list[tuple[int, list[int]]]:
    return [(int(term), run.places[run.starts[i] : run.starts[i + 1]].tolist()) for run in some for i, term in enumerate(run.terms)]


@given(texts, st.integers(1, 30))
def test_blocks_merged_are_what_one_block_would_be(words: list[str], size: int) -> None:
    rows = [codes(text) for text in words]
    assert postings(merged(rows, size)) == postings([runs.posted(*runs.blocks(rows))])


@given(texts)
def test_every_character_is_posted_once_under_a_gram_that_begins_with_it(words: list[str]) -> None:
    whole = "".join(words)
    found = postings(merged([codes(text) for text in words], 5))
    places = {place: term >> 42 for term, row in found for place in row}
    assert places == {i: ord(c) for i, c in enumerate(whole) if c != "\0"}
    assert sum(len(row) for _, row in found) == len(places)


def test_no_first_character_is_cut_between_two_ranges() -> None:
    rows = [codes(f"甲{chr(0x4E00 + i % 700)}乙甲甲\0") for i in range(4_000)]
    pieces = [{int(term) >> 42 for term in run.terms} for run in merged(rows, 1_000)]
    assert len(pieces) > 3
    assert sum(map(len, pieces)) == len(set.union(*pieces))
    for run in merged(rows, 1_000):
        for a, b in pairwise(run.starts):
            assert np.all(np.diff(run.places[a:b].astype(np.int64)) > 0)


def test_equal_keys_keep_the_order_of_their_places() -> None:
    some = np.random.default_rng(1).choice(np.array([7, 1 << 42, 5 << 21, (1 << 42) + 3], dtype=np.uint64), 2 * runs.FEW)
    run = runs.sort(some, np.arange(len(some), dtype=np.uint32))
    assert run.places.tolist() == np.argsort(some, kind="stable").tolist()


def test_keys_of_too_many_characters_to_be_ranked_are_sorted_all_the_same() -> None:
    some = np.random.default_rng(1).permutation(np.arange(1, 2_000_000, 7, dtype=np.uint64)) << np.uint64(42)
    run = runs.sort(some, np.arange(len(some), dtype=np.uint32))
    assert np.array_equal(some[run.places], np.sort(some))
