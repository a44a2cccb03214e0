"""How each text prints each character: by the rule of its script, or as a list says."""

import gzip

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beilin.chinese import fold, fold_printed
from beilin.concordance import forms, leaf, varint
from beilin.records import Paragraph, Witness

Told = dict[str, tuple[str, dict[str, list[int]]]]  # character → its form in Traditional texts; other forms, "" for several → texts
words = st.text(st.sampled_from("会會發髮发后後Ａa，"), max_size=12)


def made(some: list[tuple[str, str]]) -> list[leaf.Leaf]:
    return [leaf.leaf("", Witness(1, "", None, (Paragraph(0, len(told), "p", told),), language)) for language, told in some]


def read(found: forms.Forms) -> Told:
    rest = varint.decode(gzip.decompress(found.directory)).tolist()

    def rows(columns: int) -> list[list[int]]:
        count = rest.pop(0)
        some = [rest[i * count : (i + 1) * count] for i in range(columns)]
        del rest[: columns * count]
        return [np.cumsum(some[0]).tolist(), *some[1:]]

    def step(code: int, number: int) -> str:
        return chr(code + ((number >> 1) ^ -(number & 1)))

    told: Told = {chr(code): (step(code, rule), {}) for code, rule in zip(*rows(2), strict=True)}
    steps = [step for raw in found.files for step in varint.decode(gzip.decompress(raw)).tolist()]
    lists = list(zip(*rows(3), strict=True))
    assert sum(rest) == len(lists)
    assert len(rest) == len(found.files)
    for code, form, length in lists:
        of = told.setdefault(chr(code), (chr(code), {}))[1]
        of[step(code, form - 1) if form else ""] = np.cumsum(steps[:length]).tolist()
        del steps[:length]
    return told


@given(st.lists(st.tuples(st.sampled_from(["zh-Hans", "zh-Hant"]), words), min_size=1, max_size=5))
def test_each_text_prints_each_character_as_the_lists_or_the_rule_say(some: list[tuple[str, str]]) -> None:
    told = read(forms.forms([language for language, _ in some], made(some)))
    for char in {*fold("".join(text for _, text in some)), *told}:
        rule, lists = told.get(char, (char, {}))
        for number, (language, text) in enumerate(some):
            printed = {form for form, folded in zip(fold_printed(text), fold(text), strict=True) if folded == char}
            listed = [form for form, texts in lists.items() if number in texts]
            if printed == {rule if language == "zh-Hant" else char} or not printed:
                assert not listed
            else:
                assert listed == ([""] if len(printed) > 1 else [*printed])


def test_the_rule_of_traditional_texts_is_what_most_of_them_print() -> None:
    told = read(forms.forms(["zh-Hant", "zh-Hant", "zh-Hans"], made([("zh-Hant", "發發髮會"), ("zh-Hant", "發会"), ("zh-Hans", "发会")])))
    assert told == {"会": ("会", {"會": [0]}), "发": ("發", {"": [0]})}


def test_lists_lie_side_by_side_in_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "FILE", 1)
    some = [("zh-Hans", "會發後后"), ("zh-Hans", "會後")]
    found = forms.forms([language for language, _ in some], made(some))
    assert len(found.files) == 4
    assert read(found) == {"会": ("会", {"會": [0, 1]}), "发": ("发", {"發": [0]}), "后": ("后", {"": [0], "後": [1]})}


def test_a_text_in_one_script_keeps_no_second_row() -> None:
    plain, other = made([("zh-Hans", "会议，Ａ"), ("zh-Hant", "會議，Ａ")])
    assert (plain.printed, plain.changed) == ("", "Ａ")
    assert (other.printed, other.changed) == ("\0會議a\0", "會議Ａ")
