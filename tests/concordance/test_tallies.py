"""A tally tells of each text how often it holds a run, and every heavy run has one."""

import gzip
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from beilin.concordance import runs, shards, tallies, varint
from beilin.concordance.ahead import ahead
from beilin.concordance.grams import codes

texts = st.lists(st.text(st.sampled_from("甲乙ab12\0"), max_size=30).map(lambda words: words + "\0"), min_size=1, max_size=6)


def tallied(words: list[str], heavy: int) -> dict[str, list[int]]:
    rows = [codes(text) for text in words]
    bases = np.append(0, np.cumsum([len(row) for row in rows]))
    blocks = [runs.posted(block) for block in runs.blocks(rows, 20)]
    pieces = [shards.weigh(runs.merge(blocks, within), 1000) for within in runs.ranges(blocks, 20)]
    found = [tally for piece in pieces for tally in tallies.tallies(piece, bases, heavy)]
    assert [tally.key for tally in found] == sorted(tally.key for tally in found)
    return {run(tally.key): varint.decode(tally.row).tolist() for tally in found}


def run(key: int) -> str:
    return "".join(chr(code) for code in (key >> 42, key >> 21 & 0x1FFFFF, key & 0x1FFFFF) if code)


def times(term: str, text: str) -> int:
    return sum(text.startswith(term, at) for at in range(len(text)))


@given(texts)
def test_a_tally_counts_its_run_in_every_text(words: list[str]) -> None:
    for term, row in tallied(words, 0).items():
        assert row == [times(term, text) for text in words], term


def test_heavy_runs_have_a_tally_whether_they_are_one_gram_or_many() -> None:
    words = ["甲乙" * 300 + "\0" + "2020" * 300 + "丙\0", "covid\0"]
    assert set(tallied(words, 100)) >= {"甲", "甲乙", "2", "20", "202"}
    assert not {"c", "丙"} & set(tallied(words, 100))


def test_tallies_lie_side_by_side_in_files() -> None:
    some = [tallies.Tally(key, bytes([key]) * 10) for key in range(1, 8)]
    files = list(tallies.files(some, 25))
    assert [file.keys for file in files] == [[1, 2, 3], [4, 5, 6], [7]]
    assert gzip.decompress(files[0].packed) == b"".join(one.row for one in some[:3])


def test_work_done_ahead_comes_back_in_order() -> None:
    with ThreadPoolExecutor(3) as pool:
        assert Counter(ahead(pool, abs, range(-20, 0))) == Counter(range(1, 21))
        assert list(ahead(pool, str, range(20))) == [str(i) for i in range(20)]
