"""Reading markup: the lines a reader sees, and the facts that go with them."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beilin.html import WHYS, is_markup, read
from beilin.text import Text
from tests.test_tags import SCRAPS


def lines(source: str) -> list[str]:
    return [line for line in re.split("[\n\u2028\u2029]", Text(read(source).pieces).view) if line]


def page(body: str) -> str:
    return f"<!doctype html><html><body>{body}</body></html>"


@given(st.lists(st.sampled_from([*SCRAPS, "&nbsp;", "&lt", "<td>", "</table>", "<pre>", "<li>"]), max_size=40).map("".join))
def test_every_character_of_any_markup_stands_in_one_piece(source: str) -> None:
    reading = read("<html>" + source)
    Text(reading.pieces).check("<html>" + source)
    assert {rule for piece in reading.pieces for rule in piece.rules} <= set(WHYS)


def test_blocks_start_lines_and_inline_tags_do_not() -> None:
    assert lines(page("<div>甲<b>乙</b></div><p>丙</p>丁<br>戊")) == ["甲乙", "丙", "丁", "戊"]


def test_a_break_made_by_markup_is_no_newline_of_the_source() -> None:
    view = Text(read(page("<p>甲</p>\n<p>乙<br>丙</p>")).pieces).view
    assert view == "甲\u2029乙\u2028丙"


def test_source_line_breaks_are_spaces_in_latin_and_nothing_between_han() -> None:
    assert lines(page("<p>  one\n   two 甲\n  乙 </p>")) == ["one two 甲乙"]


def test_space_between_tags_is_one_piece_with_them() -> None:
    source = "<html><ul>\n <li>\n  甲  乙\n</li>\n</ul>"
    assert [(source[p.start : p.end], p.rules) for p in read(source).pieces] == [
        ("<html><ul>\n <li>\n  ", ("markup",)),
        ("甲", ()),
        ("  ", ("html-space",)),
        ("乙", ()),
        ("\n", ("html-space",)),
        ("</li>\n</ul>", ("markup",)),
    ]


def test_preformatted_text_keeps_its_lines() -> None:
    assert lines(page("<pre>甲\n  乙</pre>")) == ["甲", "  乙"]


def test_preformatted_text_keeps_its_spaces_beside_coloured_words() -> None:
    assert lines(page("<pre>  a <b>=</b>  1\n\t<i>return</i>  a</pre>")) == ["  a =  1", "\treturn  a"]


def test_entities_are_read_and_scripts_are_not() -> None:
    reading = read(page("<script>var a = '字';</script><style>p{}</style><!-- 注 -->A&amp;B&nbsp;&lt;p&gt;&#20013;"))
    assert Text(reading.pieces).view == "A&B\xa0<p>中"


def test_each_line_has_one_block_with_its_tag_path_and_links() -> None:
    source = page('<div id=main class="text big"><p>甲<a href=x>链接</a></p><ul><li>一<li><b>二</b></ul></div>')
    blocks = read(source).blocks
    assert [(b.tag, b.path, b.links, b.emphasis) for b in blocks] == [
        ("p", "html/body/div#main.text.big/p", 2, 0),
        ("li", "html/body/div#main.text.big/ul/li", 0, 0),
        ("li", "html/body/div#main.text.big/ul/li", 0, 1),
    ]
    assert source[blocks[0].start : blocks[0].end] == "甲<a href=x>链接"


def test_cells_of_nested_tables_are_lines_of_their_own() -> None:
    source = page("<table><tr><td>左<td><table><tr><td>正文<br>次行</table></table>")
    assert lines(source) == ["左", "正文", "次行"]
    assert read(source).blocks[1].path == "html/body/table/tr/td/table/tr/td"


def test_a_link_left_open_ends_with_its_cell() -> None:
    assert [b.links for b in read(page("<table><tr><td><a href=x>甲<td>乙</table>")).blocks] == [1, 0]


def test_title_meta_and_images_are_kept_as_facts() -> None:
    source = "<html><head><title>题 &amp; 目</title><meta name=Author content='某人'></head><body><img src=a.png alt=图>字</body>"
    assert [(m.name, m.value) for m in read(source).marks] == [("title", "题 & 目"), ("meta:author", "某人"), ("img", "图\ta.png")]
    assert lines(source) == ["字"]


@pytest.mark.parametrize("text", ["", "写法是 <br> 或 <p>。", "同志们:\n<b>不是网页</b>", "a<b>c</b>"])
def test_a_text_that_mentions_tags_stays_plain(text: str) -> None:
    assert not is_markup(text)
    assert read(text).form == "plain" and Text(read(text).pieces).view == text


def test_a_fragment_without_head_is_markup_when_it_is_full_of_tags() -> None:
    assert is_markup("<p>一</p><p>二</p><div>三</div><br>")
    assert is_markup("第一段。<P>第二段。<P>第三段。<HR>第四段。<P>第五段。")


def test_a_fragment_that_begins_with_tags_is_markup():
    assert is_markup("\n<DIV CLASS=a><DIV>深处的一句话")
    assert is_markup("<p>只有一段的一页。</p>")
    assert is_markup("<font size=2>一段。<br>又一段。")
    assert not is_markup("<p> 标签怎么用：它分出段落，常见于网页的正文里。")
    assert not is_markup("文中说的 <p> 与 <br> 两个标签，是一段与一行的记号。")


@pytest.mark.parametrize(
    "scrap",
    ["<", "<a ", '<a href="', '<a =">" ', "<!--", "<div>", "<div>字",
     "<script>", "&amp;", " ", "字", "<a '\"", "</select", "</div>", "<td>"],
)
def test_hostile_markup_costs_a_straight_line(scrap: str) -> None:
    """Counted in calls, not seconds: a doubled page makes at most about doubled work."""

    def steps(n: int) -> int:
        count = 0

        def tally(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(tally)
        try:
            read("<html>" + scrap * n)
        finally:
            sys.setprofile(None)
        return count

    assert steps(2000) <= 2.5 * steps(1000) + 100
