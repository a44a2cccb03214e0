"""Numbers, bits and grams come back as they went in."""

import gzip
import re

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from beilin.concordance import bits, digits, grams, varint
from beilin.concordance.shards import pack


@given(st.lists(st.integers(0, 2**63 - 1)))
def test_varints_come_back(numbers: list[int]) -> None:
    assert varint.decode(varint.encode(numbers)).tolist() == numbers


def test_a_varint_is_seven_bits_a_byte_lowest_first() -> None:
    assert varint.encode([0, 127, 128, 300]) == bytes([0, 127, 0x80, 1, 0xAC, 2])


def test_the_last_sign_of_a_number_counts_to_64_and_those_ahead_of_it_to_20() -> None:
    assert digits.encode([0, 63, 64, 64 * 20, 64 * 20 + 64 * 3 + 5]) == "?~)?)(?)+D"


@given(st.lists(st.integers(0, 2**32 - 1)))
def test_digits_are_signs_that_neither_markup_nor_a_row_can_mistake(numbers: list[int]) -> None:
    signs = digits.encode(numbers)
    assert not set(signs) & set("<>&\"'")
    assert [len(row) for row in re.findall(r"[(-;]*[?-~]", signs)] == [len(digits.encode([number])) for number in numbers]


@given(st.lists(st.integers(1, 2**32)))
def test_steps_come_back_from_their_classes_and_bits(steps: list[int]) -> None:
    row = np.array(steps, dtype=np.uint64)
    sizes = bits.classes(row)
    stream = int.from_bytes(bits.pack(row, sizes), "little")
    back = []
    for size in sizes.tolist():
        back.append((1 << size) + (stream & ((1 << size) - 1)))
        stream >>= size
    assert back == steps


def test_parts_packed_one_by_one_are_one_gzip_stream_without_a_time() -> None:
    packed = pack(b"one", b"", b"two")
    assert gzip.decompress(packed) == b"onetwo"
    assert packed[4:8] == bytes(4)


def key(words: str) -> int:
    a, b, c = [*map(ord, words), 0, 0][:3]
    return a << 42 | b << 21 | c


def test_every_place_has_one_gram_and_none_reaches_over_a_paragraph() -> None:
    found, places = grams.keys(grams.codes("防控\0covid19疫\0a\0\0"))
    words = ["防控", "控", "cov", "ovi", "vid", "id1", "d19", "19", "9疫", "疫", "a"]
    assert found.tolist() == [key(word) for word in words]
    assert places.tolist() == [0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 12]


def test_a_character_beyond_the_first_plane_is_one_character() -> None:
    found, _ = grams.keys(grams.codes("𫝈字\0"))
    assert found.tolist() == [key("𫝈字"), key("字")]


@given(st.lists(st.integers(1, 2**63 - 1), unique=True))
def test_keys_come_back_from_their_columns(keys: list[int]) -> None:
    rising = np.array(sorted(keys), dtype=np.uint64)
    before = (0, 0, 0)
    for i, (a, b, c) in enumerate(zip(*(row.tolist() for row in grams.columns(rising)), strict=True)):
        if i and not a:
            b, c = (before[1] + b, c) if b else (before[1], before[2] + c)
            a = before[0]
        elif i:
            a += before[0]
        before = (a, b, c)
        assert a << 42 | b << 21 | c == rising[i]
