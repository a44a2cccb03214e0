"""Issues are told in the language of whoever reads."""

import string
import tomllib
from pathlib import Path

import pytest

from beilin.issues import NEAR, issue, told
from beilin.linemodel.reasons import _kind
from beilin.linemodel.weights import fitted
from beilin.records import Issue
from beilin.stages.decode import BINARY, UNREADABLE
from beilin.tables import table

ENGLISH, CHINESE = (tomllib.loads(table(name).decode("utf8")) for name in ("issues.en.toml", "issues.zh-Hans.toml"))
SOURCES = sorted((Path(__file__).parent.parent / "beilin").rglob("*.py"))


def places(words: dict[str, str]) -> set[str]:
    return {name for part in words.values() for _, name, _, _ in string.Formatter().parse(part) if name}


@pytest.mark.parametrize("kind", ENGLISH)
def test_every_kind_is_told_in_both_languages_with_the_same_fields(kind):
    assert places(ENGLISH[kind]) == places(CHINESE[kind])
    assert bool(ENGLISH[kind]["hint"]) == bool(CHINESE[kind]["hint"])


def test_both_languages_have_the_same_kinds_and_all_are_made_somewhere():
    code = "".join(path.read_text("utf8") for path in SOURCES)
    assert set(ENGLISH) == set(CHINESE) - {"terms", "near"} == {kind for kind in ENGLISH if f'"{kind}"' in code}


def test_an_issue_is_made_in_english_and_told_in_chinese():
    found = issue("pages/a.png", "no-page", what="a PNG picture")
    assert told(found, "en") == (found.message, found.hint)
    assert found.message == "this is a PNG picture, not a page"
    assert told(found, "zh-Hans") == ("这是一张 PNG 图片，不是网页", "请拿出去，或改存它所在的网页")


def test_reasons_are_told_one_by_one_and_what_was_quoted_stays_as_it_is():
    found = issue("pages/a.txt:3", "doubtful-lines", count=7, words="links, {size}", share="48%", reasons="its length, neighbours: links")
    assert told(found, "zh-Hans")[0] == "有 7 行可能不是正文，暂且留下；第一行：“links, {size}”（可能性 48%，依据：长短；邻行：链接）"


def test_reasons_that_hold_a_comma_are_told_apart_by_another_mark():
    found = issue("pages/a.txt:3", "doubtful-line", words="登录", share="61%", reasons="words: doors, its length")
    assert told(found, "zh-Hans")[0].endswith("依据：频道、登录之类的词；长短）")


def test_an_issue_without_a_kind_is_told_as_it_was_made():
    assert told(Issue("a", "odd {x}", "mend"), "zh-Hans") == ("odd {x}", "mend")


def test_every_picture_and_every_reason_has_its_chinese_words():
    assert {*BINARY.values(), UNREADABLE} == set(CHINESE["terms"]["what"])
    known = CHINESE["terms"]["reasons"]
    kinds = {_kind(name) for marked_up in (True, False) for look in fitted(marked_up) for name in look.names}
    assert {kind.removeprefix(NEAR) for kind in kinds} <= set(known)
