"""The lexer: tokens cover the page, whatever it holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beilin.tags import attributes, tokens

SCRAPS = ["<p>", "</p>", '<a href="', "<a href='x'>", "<!--", "-->", "<script>", "</script", "<", ">", '"', "'"]
SCRAPS += ["=", "字", " ", "\n", "<title>", "<!", "<br/"]


def kinds(source: str) -> list[tuple[str, str]]:
    return [(token.kind, source[token.start : token.end]) for token in tokens(source)]


@given(st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join))
def test_tokens_abut_and_cover_any_markup(source: str) -> None:
    at = 0
    for token in tokens(source):
        assert token.start == at < token.end
        at = token.end
    assert at == len(source)


def test_a_script_is_one_token_whatever_it_says() -> None:
    assert kinds("甲<script>if (a<b) '</p>'</script>乙") == [("text", "甲"), ("opaque", "<script>if (a<b) '</p>'</script>"), ("text", "乙")]


def test_a_quoted_value_may_hold_a_closing_bracket() -> None:
    assert kinds('<img alt="1>0">字') == [("open", '<img alt="1>0">'), ("text", "字")]


def test_a_forgotten_quote_swallows_no_text() -> None:
    assert ("text", "正文") in kinds('<a href="x>正文</a><a href="y">后文</a>')


def test_an_unclosed_comment_hides_only_its_own_tag() -> None:
    assert kinds("<!-- 未完>正文") == [("comment", "<!-- 未完>"), ("text", "正文")]


def test_what_stands_in_a_section_of_a_feed_is_read_like_the_rest() -> None:
    section = "<![CDATA[<p>正文 a[0]]]>后文]]>"
    assert kinds(section)[1:] == [("open", "<p>"), ("text", "正文 a[0]"), ("odd", "]]>"), ("text", "后文]]>")]
    assert kinds("<![CDATA[未完")[1:] == [("text", "未完")]


@pytest.mark.parametrize("text", ["a < b", "<3", "1<2>0", "<", "<p 没有结尾"])
def test_what_is_no_tag_is_text(text: str) -> None:
    assert {kind for kind, _ in kinds(text)} == {"text"}


def test_attributes_are_read_in_every_quoting() -> None:
    assert attributes("<a HREF='/x?a=1&amp;b' class=\"c d\" id=e hidden>") == {"href": "/x?a=1&b", "class": "c d", "id": "e", "hidden": ""}
