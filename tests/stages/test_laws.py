"""Laws of split and describe: whatever the page and whatever was taken out of it, every character is accounted for."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from beilin.provenance import prove
from beilin.records import Block
from beilin.rule import BREAKS
from beilin.rules.describe.whole import Whole
from beilin.stages.describe import describe
from beilin.stages.split import split
from beilin.text import Edit
from tests.pages import page

LINES = st.sampled_from(
    [
        "在东堤的讲话", "第一篇:在东堤的讲话", "第二篇:在西堤的讲话", "篇二", "(一)年度报告", "同志们:", "一、看住东堤", "我就讲这些,谢谢!",
        "三号堤防汛预案",
        "2003-07-09 08:30", "来源:河工报 作者:李堤", "责任编辑:王水", "", "   ", "\u3000\u3000", "\u200b", "•", "第2页", "-",
        "今年的雨水比往年多,堤上的土松了,大家要轮流去看,夜里也不能断人。", "民國九十二年七月九日", "\x00\x1b[2J", "版权所有 © 2003",
    ]
)  # fmt: skip
WORDS = st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=30).flatmap(
    lambda lines: st.lists(st.sampled_from(BREAKS), min_size=len(lines), max_size=len(lines)).map(
        lambda breaks: "".join(a + b for a, b in zip(lines, breaks, strict=True))
    )
)


@st.composite
def pages_with_edits(draw):
    """A page, and what is left of it after some repairs and removals that do not overlap."""
    whole = page(draw(WORDS), form=draw(st.sampled_from(["plain", "html"])))
    text, at, edits = whole.text, 0, []
    for _ in range(draw(st.integers(0, 6))):
        if at >= len(text.view):
            break
        start = draw(st.integers(at, len(text.view) - 1))
        end = draw(st.integers(start + 1, min(len(text.view), start + 40)))
        edits.append(Edit(start, end, draw(st.sampled_from(["", "", "修", "修\n好"])), draw(st.sampled_from(["a", "b"]))))
        at = end
    return whole, whole.with_text(text.apply(edits))


@settings(max_examples=300)
@given(pages_with_edits())
def test_every_character_of_any_page_is_accounted_for(given_pages):
    whole, stripped = given_pages
    parts, parted, compilation = split(stripped, (), Whole(whole))
    found = describe(parted, parts, (), Whole(whole), compilation)
    prove(found)
    assert [t.ordinal for t in found.texts] == list(range(1, len(found.texts) + 1))
    assert all(p.text and not set(p.text) & set(BREAKS) - {"\n"} for t in found.texts for p in t.paragraphs)


@settings(max_examples=100)
@given(WORDS)
def test_what_markup_says_changes_kinds_and_no_words(words):
    plain = page(words)
    size = len(words)
    blocks = (Block(0, size // 2, "h1", "body/h1"), Block(size // 2, size, "li", "body/ul/li")) if size > 1 else ()
    parts, parted, compilation = split(plain, (), Whole(plain))
    bare = describe(parted, parts, (), Whole(plain), compilation)
    marked = describe(replace(parted, blocks=blocks), parts, (), Whole(plain), compilation)
    assert [[p.text for p in t.paragraphs] for t in bare.texts] == [[p.text for p in t.paragraphs] for t in marked.texts]
