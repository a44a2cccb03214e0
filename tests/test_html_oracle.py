"""The reader of markup against a well-kept library that reads the same pages another way."""

import re

import pytest
from bs4 import BeautifulSoup

from beilin import html
from beilin.text import Text

PAGES = {
    "paragraphs": "<html><body><h1>工作会议</h1><p>第一段&amp;第二句。</p><p>A &lt; B&nbsp;&#20013;&#x6587;</p></body></html>",
    "nested tables": "<body><table><tr><td><table><tr><td>内层<br>换行</td></tr></table></td><td>外层</td></tr></table></body>",
    "unclosed tags": "<html><body><div><p>一<p>二<ul><li>甲<li>乙</ul><b>粗<i>斜</b>尾</div></body></html>",
    "script, style and comments": "<html><body><script>var a='<p>不';</script><style>p{}</style><!-- 不见 --><p>见</p></body></html>",
}


def letters(words: str) -> str:
    return re.sub(r"\s+", "", words)


@pytest.mark.parametrize("name", PAGES)
def test_the_same_words_are_visible_as_beautifulsoup_sees(name):
    soup = BeautifulSoup(PAGES[name], "html.parser")
    for hidden in soup(["script", "style"]):
        hidden.decompose()
    _, pieces, _, _ = html.read(PAGES[name])
    assert letters(Text(pieces).view) == letters(soup.get_text())
