"""Entities and line breaks that stand as they were written: a page was escaped twice, or its tags were taken off and they were not."""

import re
from collections.abc import Iterable
from html import unescape
from unicodedata import category

from beilin.rule import Example, Look, Rule, replaced
from beilin.text import Edit

WRITTEN = re.compile("&(?:amp;)*(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
# A text about markup means what it prints.
_ABOUT_MARKUP = re.compile(r"(?<![0-9A-Za-z./])(?:x?html|xml|entit|escap)|实体|實體|转义|轉義|<[a-z]{1,10}[ >/]", re.IGNORECASE)


def _entities(look: Look) -> Iterable[Edit]:
    found = list(WRITTEN.finditer(look.view)) if "&" in look.view else []
    if found and not _ABOUT_MARKUP.search(look.view):
        for m in found:
            said = unescape(unescape(m[0]))  # some were escaped twice
            if len(said) == 1 and said != "\ufffd" and category(said) not in ("Cc", "Cn", "Co"):
                yield Edit(*m.span(), said, "")


ENTITY = Rule(
    name="left-entity",
    why="A site took the tags off a page and left its entities as they were written. A text about markup keeps them.",
    find=_entities,
    hits=(
        Example("他说：&ldquo;好。&rdquo;&mdash;&mdash;记者", "他说：“好。”——记者"),
        Example("&#20013;&#x56FD;&middot;北京&amp;hellip;", "中国·北京…"),
        Example("通知&nbsp;全文 http://a.example/1.html", "通知\u00a0全文 http://a.example/1.html"),
    ),
    misses=("用HTML写空格：&nbsp;", "<b>粗体</b>写作&lt;b&gt;", "AT&T;公司", "a.example/?x=1&copy=2", "&#0;&#1114112;&unknown;"),
)

LEFT_BREAK = Rule(
    name="left-break",
    why="A line break that was escaped and then robbed of the signs that mark an escape, or one that a spreadsheet wrote out.",
    find=replaced(re.compile(r" ?(?:(?:x0dx0a)+|(?:_x000[dD]_)+\n?)"), "\n"),
    hits=(
        Example("公文的特征 x0dx0ax0dx0a一、有法定的作者。x0dx0a二、有特定的格式。", "公文的特征\n一、有法定的作者。\n二、有特定的格式。"),
        Example("第一行_x000D_\n第二行", "第一行\n第二行"),
    ),
    misses=("0x0d0x0a", "\\x0d\\x0a", "%0d%0a"),
)
