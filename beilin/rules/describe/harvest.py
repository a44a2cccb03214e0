"""Fields read from the lines around a text and from the markup, the nearest line first."""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from beilin.records import Mark, Record
from beilin.rules.describe.around import Around
from beilin.rules.describe.bylines import bare_source, byline
from beilin.rules.describe.dates import dates_in
from beilin.rules.describe.fields import fields_in, keywords_of, worth
from beilin.rules.titles import repeats

_META = {
    "source": ("meta:source", "meta:mediaid", "meta:contentsource", "meta:article:source"),
    "author": ("meta:author", "meta:article:author", "meta:dc.creator"),
    "editor": ("meta:editor",),
    "column": ("meta:columnname", "meta:article:section"),
    "keywords": ("meta:keywords",),
}
_NOISE = re.compile(r"[\s\u3000|]+(?:有?\d+人|已有|手机|我要|我来|网友|评论|打印|分享|点击|阅读|浏览|人气|字号|参与|发表|收藏|关注).*$")
_PEOPLE = ("author", "editor")
_SAYS = re.compile(r"[。？！?!；;…]|[，,].{8}")  # 记者：您多大了？ is a question, and 记者 no label
CRUMB = ("当前位置", "當前位置", "您的位置", "所在位置", "您现在的位置", "您當前的位置", "你的位置")


class Harvest(Record):
    """What a page says of a text besides title and date. None and () where it says nothing."""

    source: str | None = None
    author: str | None = None
    editor: str | None = None
    column: str | None = None
    place: str | None = None
    keywords: tuple[str, ...] = ()

    def over(self, other: "Harvest") -> "Harvest":
        """This one's fields, the other's where this one has none."""
        return Harvest(*(mine or theirs for mine, theirs in zip(_values(self), _values(other), strict=True)))


def _values(harvest: Harvest) -> tuple:
    return tuple(getattr(harvest, name) for name in Harvest.__struct_fields__)


def harvest(around: Around, marks: Iterable[Mark] = (), title: str | None = None) -> Harvest:
    """The first worthy value of each field, nearest line first; what no label says is read only under the title, and
    markup speaks only where no line does."""
    found: dict[str, str] = {}
    for line in around.under + around.above + around.below:
        for field in fields_in(line):
            value = _whole(_NOISE.sub("", _until_date(field.value)))
            if field.name != "date" and worth(value) and not (field.name in _PEOPLE and _SAYS.search(value)):
                found.setdefault(field.name, value)
        if line.lstrip("•· ").startswith(CRUMB):
            found.setdefault("column", _last_crumb(line, title or ""))
    for name, words in (("source", bare_source(around.under)), ("author", byline(around.under))):
        if words:
            found.setdefault(name, words)
    stated = {mark.name.lower(): mark.value.strip() for mark in marks if mark.value.strip()}
    for field, names in _META.items():
        value = next((stated[n] for n in names if n in stated), "")
        if value and worth(value) and len(value) <= 200:
            found.setdefault(field, value)
    words = keywords_of(found.pop("keywords", ""))
    return replace(Harvest(**{k: v for k, v in found.items() if v}), keywords=words)


def _until_date(value: str) -> str:
    """A value ends where a date begins: `来源:某报 2005-03-21` names 某报."""
    date = next(dates_in(value), None)
    return value[: date.start] if date and date.start else value


def _whole(value: str) -> str:
    """A value without the marks at its edges; a bracket stays if its partner does."""
    value = value.strip(" \t\u3000\xa0·•|｜-—_,，;；/:：")
    for opening, closing in ("()", "（）", "[]", "【】", "《》", "<>", "“”"):
        whole = value.startswith(opening) and value.endswith(closing)
        if whole or value.count(opening) != value.count(closing):
            value = value.strip(opening + closing)
    return value.strip()


def _last_crumb(line: str, title: str) -> str:
    """The last section of a breadcrumb, which is the column a text stands in; 正文 and the title are none."""
    steps = [s.strip(" :：\u3000") for s in line.replace("＞", ">").replace("»", ">").replace("→", ">").split(">")]
    steps = [s for s in steps[1:] if s and s not in ("正文", "内容", "文章", "详情", "列表") and not repeats(s, title)]
    return steps[-1] if steps and len(steps[-1]) <= 20 else ""
