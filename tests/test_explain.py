import re

from msgspec.structs import replace

from beilin.explain import explain, safe
from beilin.records import Grounds
from beilin.rules.describe.whole import Whole
from beilin.stages.describe import describe
from beilin.stages.split import split
from tests.pages import page, without

STAMP = "来源:河工报 2003-07-09 08:30"
WORDS = f"堤上三日\n{STAMP}\n今年的雨水比往年多,堤上的土松了,大家要轮流去看,夜里也不能断人。"


def told(words: str, *removed: str, colour: bool = False) -> str:
    mended = page(words)
    parts, parted, compilation = split(without(mended, *removed), (), Whole(mended))
    return explain(describe(parted, parts, (), Whole(mended), compilation), colour)


def test_every_removed_run_stands_with_its_rule():
    assert f"[-{STAMP}-]{{test}}" in told(WORDS, STAMP)


def test_every_claim_is_told_with_its_confidence():
    assert re.search(r"claim: 2003-07-09 by stamp, 0\.\d\d, from 2003-07-09", told(WORDS, STAMP))


def test_colour_changes_no_word():
    plain, painted = told(WORDS, STAMP), told(WORDS, STAMP, colour=True)
    assert "\x1b" in painted and re.sub(r"\x1b\[\d+m", "", painted) == plain


def test_a_page_cannot_give_orders_to_the_terminal():
    assert "\x1b" not in told(WORDS + "\n\x1b]0;owned\x07\x1b[2J", STAMP)
    assert safe("a\u202eb\x9bc") == "a\\u202eb\\x9bc"


def test_the_counts_name_each_rule_once():
    assert told(WORDS, STAMP).endswith("rule · times · characters\nline-break · 2 · 2\ntest · 1 · 23\n")


def test_a_weighed_removal_tells_its_score_and_reasons():
    mended = page(WORDS)
    parts, parted, compilation = split(without(mended, STAMP), (), Whole(mended))
    start = WORDS.index(STAMP)
    grounds = (Grounds(start, start + len(STAMP), "test", 0.87, ("its length", "words: origin")),)
    found = explain(replace(describe(parted, parts, (), Whole(mended), compilation), grounds=grounds))
    assert f"[-{STAMP}-]{{test}}{{0.87: its length, words: origin}}" in found
