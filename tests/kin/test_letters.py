"""Letters, grams and sketches keep the promises that everything after them leans on."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from beilin.chinese import fold_places
from beilin.kin.edits import distances
from beilin.kin.grams import gram_hashes, winnow
from beilin.kin.groups import components
from beilin.kin.letters import CLAUSE, PARAGRAPH, SENTENCE, letters, quoted_runs
from beilin.kin.sketch import WINDOW, K, sketch_texts, unpack

anything = st.text(max_size=80)


@given(anything | st.text("習近平后後½㈱ａＡ，。\n\0\u200b", max_size=40))
def test_letters_are_those_of_folding_with_their_places(text):
    found = letters(text)
    key, places = fold_places(text)
    assert found.codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass") == key
    assert found.places.tolist() == places


def test_a_letter_knows_what_breaks_off_after_it():
    found = letters("“甲”，乙。丙\n丁 3.5 m. End")
    after = dict(zip(found.codes.astype("<u4").tobytes().decode("utf-32-le"), found.after.tolist(), strict=True))
    assert (after["甲"], after["乙"], after["丙"], after["丁"]) == (CLAUSE, SENTENCE, PARAGRAPH, 0)
    assert (after["3"], after["m"], after["d"]) == (0, SENTENCE, PARAGRAPH)


def test_quoted_runs_are_counted_in_letters():
    text = "做到“宁可备而不用、不可用而无备”，“短句”，「寧可備而不用，不可用而不備」。"
    runs = quoted_runs(text, letters(text).places, 10, 40)
    key, _ = fold_places(text)
    assert [key[a:b] for a, b in runs.tolist()] == ["宁可备而不用不可用而无备", "宁可备而不用不可用而不备"]


def test_a_page_of_one_letter_has_next_to_no_anchors():
    assert len(unpack([sketch_texts("p", [(1, "哈" * 100_000)])])[0]["at"]) <= K
    assert len(unpack([sketch_texts("p", [(1, "哈哈嘿" * 50_000)])])[0]["at"]) <= 2 * K


@given(st.lists(st.integers(0, 3), max_size=60), st.lists(st.integers(0, 3), max_size=20), st.lists(st.integers(0, 3), max_size=20))
def test_two_texts_that_share_a_long_run_share_an_anchor_in_it(run, before, after):
    run += list(range(100, 100 + K + WINDOW - 1))
    one, two = np.array(run, np.uint32), np.array(before + run + after, np.uint32)
    anchors = [{int(h) for h in hashes[winnow(hashes, WINDOW)]} for hashes in (gram_hashes(one, K), gram_hashes(two, K))]
    inside = {int(h) for h in gram_hashes(np.array(run, np.uint32), K)}
    assert anchors[0] & anchors[1] & inside


@given(st.lists(st.tuples(st.text("甲乙丙", max_size=12), st.text("甲乙丙", max_size=12)), min_size=1, max_size=6))
def test_distances_are_those_of_levenshtein(pairs):
    joined = "".join(a + b for a, b in pairs) + "丁"
    codes = np.frombuffer(joined.encode("utf-32-le"), "<u4")
    cuts = np.cumsum([0, *(len(part) for pair in pairs for part in pair)])
    found = distances(codes, cuts[:-1:2], cuts[1::2], cuts[1::2], cuts[2::2])
    assert found.tolist() == [levenshtein(a, b) for a, b in pairs]


def levenshtein(a: str, b: str) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != y))
    return row[-1]


@given(st.integers(1, 30), st.data())
def test_components_join_what_any_chain_of_pairs_joins(count, data):
    pairs = data.draw(st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=40))
    label = list(range(count))
    for a, b in pairs:
        low, high = sorted((label[a], label[b]))
        label = [low if x == high else x for x in label]
    found = components(count, np.array([p[0] for p in pairs], np.int64), np.array([p[1] for p in pairs], np.int64))
    assert found.tolist() == [label.index(x) for x in label]


@given(st.lists(anything, max_size=4))
def test_a_sketch_gives_back_what_was_packed(texts):
    packed = sketch_texts("页", list(enumerate(texts, 1)))
    fields, _ = unpack([packed])
    assert fields["page"].tobytes().decode() == "页"
    assert fields["ordinals"].tolist() == list(range(1, len(texts) + 1))
    assert fields["lengths"].tolist() == [len(text) for text in texts]
    assert fields["words"].tobytes().decode("utf-32-le", "surrogatepass") == "".join(texts)
    assert packed == sketch_texts("页", list(enumerate(texts, 1)))


def test_a_gram_never_crosses_from_one_text_to_the_next():
    fields, _ = unpack([sketch_texts("p", [(1, "甲" * 20), (2, "乙" * 20)])])
    assert all(at + K <= 20 or at >= 20 for at in fields["at"].tolist())
