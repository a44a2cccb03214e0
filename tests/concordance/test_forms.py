"""Which texts print a character otherwise than the rule of their script says: all of them, and no other."""

import gzip

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from beilin.chinese import fold, fold_printed
from beilin.concordance import forms, leaf, varint
from beilin.records import Paragraph, Witness

Rule = dict[int, tuple[int, list[int]]]  # folded code point → its form in Traditional texts, the texts that are exceptions
words = st.text(st.sampled_from("会會發髮发后後Ａa，"), max_size=12)


def made(some: list[tuple[str, str]]) -> list[leaf.Leaf]:
    return [leaf.leaf("", Witness(1, "", None, (Paragraph(0, len(told), "p", told),), language)) for language, told in some]


def read(found: forms.Forms) -> Rule:
    numbers = varint.decode(gzip.decompress(found.directory)).tolist()
    count, rest = numbers[0], numbers[1:]
    codes = np.cumsum(rest[:count]).tolist()
    rules = [code + ((step >> 1) ^ -(step & 1)) for code, step in zip(codes, rest[count : 2 * count], strict=True)]
    counts, held = rest[2 * count : 3 * count], rest[3 * count :]
    assert sum(held) == count
    steps = [step for raw in found.files for step in varint.decode(gzip.decompress(raw)).tolist()]
    lists = []
    for size in counts:
        lists.append(np.cumsum(steps[:size]).tolist())
        steps = steps[size:]
    return {code: (rule, texts) for code, rule, texts in zip(codes, rules, lists, strict=True)}


@given(st.lists(st.tuples(st.sampled_from(["zh-Hans", "zh-Hant"]), words), min_size=1, max_size=5))
def test_a_text_is_an_exception_where_it_prints_a_character_otherwise(some: list[tuple[str, str]]) -> None:
    told = read(forms.forms([language for language, _ in some], made(some)))
    for code in {*map(ord, fold("".join(text for _, text in some))), *told}:
        rule, exceptions = told.get(code, (code, []))
        for number, (language, text) in enumerate(some):
            printed = {form for form, folded in zip(fold_printed(text), fold(text), strict=True) if ord(folded) == code}
            wanted = chr(rule) if language == "zh-Hant" else chr(code)
            assert (number in exceptions) == bool(printed - {wanted})


def test_the_rule_of_traditional_texts_is_what_most_of_them_print() -> None:
    told = read(forms.forms(["zh-Hant", "zh-Hant", "zh-Hans"], made([("zh-Hant", "發發髮會"), ("zh-Hant", "發会"), ("zh-Hans", "发会")])))
    assert told == {ord("会"): (ord("会"), [0]), ord("发"): (ord("發"), [0])}


def test_exceptions_are_cut_into_files_of_whole_lists(monkeypatch) -> None:
    monkeypatch.setattr(forms, "FILE", 1)
    some = [("zh-Hans", "會發後"), ("zh-Hans", "會後")]
    found = forms.forms([language for language, _ in some], made(some))
    assert len(found.files) == 3
    assert {chr(code): texts for code, (_, texts) in read(found).items()} == {"会": [0, 1], "发": [0], "后": [0, 1]}


def test_a_text_in_one_script_keeps_no_second_row() -> None:
    plain, other = made([("zh-Hans", "会议，Ａ"), ("zh-Hant", "會議，Ａ")])
    assert (plain.printed, plain.changed) == ("", "Ａ")
    assert (other.printed, other.changed) == ("\0會議a\0", "會議Ａ")
