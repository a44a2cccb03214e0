"""Tables laid out again from the tags between their cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from made import card, cleaned, links
from msgspec.structs import replace

from beilin import html
from beilin.records import Paragraph
from beilin.rules.describe.kinds import kind_of
from beilin.settings import Settings
from beilin.stages.render.grid import grids
from beilin.stages.render.text import text_page
from beilin.text import Text

PROSE = "这是一段很长的正文，写的是今年的收成，也写了去年的收成，读的人要有一点耐心才好。"
TABLE = "<table><tr><th>县</th><th>小麦</th></tr><tr><td>甲</td><td>3.1</td></tr><tr><td>乙</td><td>6.2</td></tr></table>"


def laid_out(body: str) -> list[list[list[str]]]:
    """Per table, per row, the words of each cell."""
    source = f"<html><body>{body}</body></html>"
    paragraphs = _paragraphs(source)
    return [
        [["|".join(paragraphs[n].text for n in cell.paragraphs) + "→" * (cell.across - 1) for cell in row] for row in rows]
        for _, rows in grids(paragraphs, source)
    ]


def _paragraphs(source: str) -> list[Paragraph]:
    read = html.read(source)
    text = Text(read.pieces)
    words = [(block, text.between(block.start, block.end)) for block in read.blocks]
    return [Paragraph(block.start, block.end, kind_of(said, block), said) for block, said in words]


def test_cells_stand_in_their_rows():
    assert laid_out(f"<p>{PROSE}</p>{TABLE}<p>{PROSE}</p>") == [[["县", "小麦"], ["甲", "3.1"], ["乙", "6.2"]]]


def test_an_empty_cell_keeps_its_column():
    assert laid_out("<table><tr><td>甲<td><td>1<tr><td>乙<td>2<td></table>") == [[["甲", "", "1"], ["乙", "2", ""]]]


def test_a_cell_that_reaches_down_leaves_its_column_empty_below():
    rows = "<tr><td rowspan=2>甲<td>1<td>2</tr><tr><td>3<td>4</tr><tr><td>乙<td>5<td>6</tr>"
    assert laid_out(f"<p>{PROSE}</p><table>{rows}</table>") == [[["甲", "1", "2"], ["", "3", "4"], ["乙", "5", "6"]]]


def test_a_row_of_one_cell_spans_the_table():
    rows = "<tr><td>表一</tr><tr><td>甲<td>1</tr><tr><td>乙<td>2</tr>"
    assert laid_out(f"<table>{rows}</table>") == [[["表一→"], ["甲", "1"], ["乙", "2"]]]


def test_columns_that_no_cell_begins_are_none():
    rows = "<tr><td>甲<td colspan=3>1</tr><tr><td>乙<td colspan=3>2</tr>"
    assert laid_out(f"<table>{rows}</table>") == [[["甲", "1"], ["乙", "2"]]]


@pytest.mark.parametrize(
    "body",
    [
        f"<table><tr><td>导航</td><td><p>{PROSE}</p><p>{PROSE}</p></td></tr><tr><td>栏</td><td><p>{PROSE}</p><p>{PROSE}</p></td></tr></table>",
        "<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>",
        "<table><tr>" + "<td>甲" * 60 + "<tr>" + "<td>乙" * 60 + "</table>",
        "<p>甲</p><p>乙</p>",
    ],
    ids=["an article laid out in a table", "one column", "wider than any reader's", "none"],
)
def test_what_is_no_table_stays_paragraphs(body):
    assert laid_out(body) == []


@given(st.lists(st.sampled_from(["<table>", "</table>", "<tr>", "<td>", "<th>", "<td colspan=3>", "<td rowspan=9>", "甲", "乙。", "<p>"])))
def test_every_paragraph_of_a_table_stands_in_it_once_and_rows_are_of_one_width(parts):
    source = "<html><body>" + "".join(parts) + "</body></html>"
    paragraphs = _paragraphs(source)
    for first, rows in grids(paragraphs, source):
        numbers = [n for row in rows for cell in row for n in cell.paragraphs]
        assert numbers == list(range(first, first + len(numbers)))
        assert len({sum(cell.across for cell in row) for row in rows}) == 1


def test_a_hostile_row_costs_no_more_than_it_weighs():
    source = "<html><body><table><tr><td>甲" + "<td colspan=999 rowspan=999>" * 100_000 + "乙<tr><td>丙<td>丁</table>"
    assert list(grids(_paragraphs(source), source)) == []  # the square of the row's cells would take hours


def test_a_table_is_drawn_as_one_and_its_cells_keep_their_anchors(framed):
    table = TABLE.replace("甲", "<a href='/a'><img src='a.gif' alt='图'></a>\n<b>甲</b>")  # cut, and not among its words
    source = f"<html><body><p>{PROSE}</p>{table}<p>{PROSE}</p></body></html>"
    read, paragraphs = html.read(source), _paragraphs(source)
    page = cleaned()
    witness = replace(page.texts[0], paragraphs=tuple(paragraphs), title_span=None)
    page = replace(page, form="html", source=source, pieces=Text(read.pieces).pieces, texts=(witness,))
    drawn = text_page(framed(Settings(), "text.html"), page, links(card())).decode()
    body = lxml_html.document_fromstring(drawn).xpath('//div[@class="body"]')[0]
    assert [[cell.text_content() for cell in row] for row in body.xpath(".//tr")] == [["县", "小麦"], ["甲", "3.1"], ["乙", "6.2"]]
    assert [place.get("id") for place in body.xpath(".//*[@id]")] == [f"p{p.start}" for p in paragraphs]
