"""Folding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beilin.chinese import fold, fold_lines, fold_places, plain, plain_lines


@given(st.text(), st.text())
def test_folding_goes_code_point_by_code_point(a, b):
    assert fold(a + b) == fold(a) + fold(b)


@given(st.text())
def test_folding_twice_changes_nothing(words):
    assert fold(fold(words)) == fold(words)


@given(st.text(alphabet="疫情，。 ㍿ﬁABｃ①臺灣"))
def test_places_lead_back_to_the_characters(words):
    key, places = fold_places(words)
    assert key == fold(words)
    assert all(char in fold(words[place]) for char, place in zip(key, places, strict=True))


def test_both_scripts_fold_to_one():
    assert fold("習近平總書記的講話，寧可備而不用") == fold("习近平总书记的讲话,宁可备而不用")


def test_width_case_marks_and_spaces_fold_away():
    assert fold("ＡＢ c　１２，「三」—…") == "abc12三"


EVERY = "".join(map(chr, (*range(0x10000), *range(0x10000, 0x110000, 13))))


@pytest.mark.parametrize("turned", [fold, plain])
def test_a_long_text_is_turned_as_its_characters_are(turned):
    assert turned(EVERY) == "".join(map(turned, EVERY))


@given(st.lists(st.text(alphabet=st.characters(exclude_characters="\n"))))
def test_lines_are_spelled_at_once_as_one_by_one(lines):
    assert plain_lines(lines) == [plain(line) for line in lines]
    assert fold_lines(lines) == [fold(line) for line in lines]
