"""Damage made by the recipe comes undone, or stays visible; whole text is never touched.

The sentences are made for these tests; the damage is done to them as it was done to the pages: bytes of GBK replaced without
regard to where a character begins, then decoded, what cannot be decoded dropped or shown as a question mark.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beilin import reread
from beilin.bigrams import bigrams
from beilin.gbk import readings
from beilin.misread import run, starts
from beilin.records import Model
from beilin.stages.repair import damaged, repair
from tests.pages import page

SENTENCES = [
    "各級幹部要認清形勢。現在，我們召開會議，對下一步工作進行部署。",
    "當前形勢總體平穩。可以預見，在較長一段時間內，工作不能放鬆。",
    "群眾對這件事議論很多。總的來說，大家是支持的。",
    "經費問題已經解決。可是人員還沒有到位，進度仍然緩慢。",
    "各地情況不同。考慮到這一點，我們沒有規定統一的期限。",
    "他回答說：「工作很忙。」我們沒有再問下去。",
    "這個辦法並不複雜。簡單地說，就是分片包幹。",
]
MARKS = {"，": ",", "？": "?", "！": "!", "；": ";", "：": ":"}


def broken(words: str, mark: str, lost: str) -> str:
    """The mark's two bytes replaced by one wherever they occur, in the middle of characters too."""
    raw = words.encode("gbk").replace(mark.encode("gbk"), MARKS[mark].encode())
    return raw.decode("gbk", "surrogateescape").translate(dict.fromkeys(range(0xDC80, 0xDD00), lost))


def skipping(words: str, mark: str) -> str:
    """The same by a decoder that takes two bytes that are no character for one lost."""
    raw, printed, at = words.encode("gbk").replace(mark.encode("gbk"), MARKS[mark].encode()), "", 0
    while at < len(raw):
        wide = raw[at] >= 0x80 and raw[at + 1 : at + 2] >= b"\x40"
        printed += raw[at : at + 1 + wide].decode("gbk", "ignore") or "?" * wide
        at += 1 + wide
    return printed


@pytest.mark.parametrize("lost", ["", "?"])
@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("words", SENTENCES)
def test_what_a_replaced_mark_broke_is_put_back_or_marked(words, mark, lost):
    printed = broken(words, mark, lost)
    mended = repair(page(printed), Model())
    gaps = [entry for entry in mended.text.ledger(printed) if entry.kind == "lacuna"]
    assert mended.text.view == words or gaps or not damaged(page(printed))


def test_most_of_what_a_replaced_mark_broke_is_put_back():
    cases = [(words, broken(words, mark, lost)) for words in SENTENCES for mark in MARKS for lost in ("", "?")]
    hurt = [(words, printed) for words, printed in cases if any(c not in words and c not in ",?!;:" for c in printed)]
    whole = sum(repair(page(printed), Model()).text.view == words for words, printed in hurt)
    assert len(hurt) >= 10 and whole >= 0.8 * len(hurt)


def bracketed(words: str, char: str) -> str:
    """The reading of `char` put behind its two bytes wherever these occur, in the middle of characters too."""
    put = f"({readings()[char][0]})".encode("gbk", "ignore")
    raw = words.encode("gbk").replace(char.encode("gbk"), char.encode("gbk") + put)
    return raw.decode("gbk", "surrogateescape").translate(dict.fromkeys(range(0xDC80, 0xDD00), "?"))


def test_a_reading_put_between_two_characters_is_taken_out_and_both_are_whole():
    words = "要加大對冷鏈食品檢驗檢疫力度，堅決守住底線。"
    printed = bracketed(words, "準")
    assert printed != words and repair(page(printed), Model()).text.view == words


def test_what_stands_behind_a_pair_that_is_no_character_is_put_back_and_the_pair_is_not():
    printed = skipping("大家來到沿海湖邊的小村。他們說，這裏的工作很好。", "：")
    assert printed.startswith("大家來到沿:?叺男")
    assert repair(page(printed), Model()).text.view == "大家來到沿:?叺的小村。他們說，這裏的工作很好。"


def test_a_lost_byte_inside_a_misread_run_begins_no_other_run():
    printed = skipping("這件事已經辦好。可是人口全部統計完了，我們還要看一看。", "？")
    assert "谌?拷" in printed and repair(page(printed), Model()).text.view.startswith("這件事已經辦好。可是人口谌?拷統計完了")


def test_a_reading_of_what_is_printed_inside_a_misread_run_goes_with_it():
    words = "群眾對這件事議論很多。總的來說，大家是支持的。"
    printed = broken(words, "？", "").replace("膩", "膩(nì)")
    assert "?偟膩(nì)碚f" in printed and repair(page(printed), Model()).text.view == words


def test_a_quotation_that_a_run_closes_is_not_closed_again():
    printed = skipping("大家都懂得“出海可以看到日出”的道理。\n他走了。", "？")
    assert "”" not in printed and repair(page(printed), Model()).text.view.count("”") == 1


@pytest.mark.parametrize("words", SENTENCES)
def test_whole_sentences_are_left_alone(words):
    assert not damaged(page(words))


@given(st.text(alphabet=st.sampled_from("，。？！,.?!:;()（）€「”\n 中國現在可以預見發布食品檢驗梢灶称窓芏鄷aFAzxiàn發區準數")))
def test_any_heap_of_characters_is_accounted_for(words):
    repair(page(words), Model()).text.check(words)


@given(st.text())
def test_any_text_at_all_is_accounted_for(words):
    repair(page(words), Model()).text.check(words)


def test_a_page_of_nothing_but_traps_is_looked_at_only_so_often(monkeypatch):
    monkeypatch.setattr(reread, "MOST", 3)
    view = "感染者×例?梢灶A見，" * 5
    assert len(list(reread.readings((run(start, view) for start in starts(view)), view, bigrams()))) == 3
