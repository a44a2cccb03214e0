"""Fields that a page labels: 来源:…, 作者:…, 责任编辑:…, 关键词:…, in either script and width."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from beilin.chinese import HAN

_LABELS = {
    "source": "信息来源|文章来源|稿件来源|新闻来源|资料来源|来源|出处|稿源|转载自|摘自|信息來源|文章來源|新聞來源|資料來源|來源|出處",
    "author": "作者|撰稿人|撰稿|撰文|提问者|文章作者|原作者|记者|記者|通讯员|楼主|发布者|發佈者|主讲人|演讲人",
    "editor": "责任编辑|責任編輯|责编|責編|编辑|編輯|值班编辑|网络编辑|執行編輯|执行编辑|本文编辑|实习编辑",
    "keywords": "关键词|關鍵詞|关键字|關鍵字|标签|標籤|tags?|相关热词搜索|相關熱詞搜索|热词|主题词|主題詞|相关主题",
    "column": "栏目|欄目|所属栏目|所屬欄目|频道|頻道|分类|分類|类别|類別|所属分类|文章类别",
    "date": "发布时间|發布時間|發佈時間|发表时间|發表時間|发布日期|發布日期|發佈日期|发表日期|更新时间|更新時間|更新日期|添加时间|录入时间|"
    "发布|發布|發佈|更新|时间|時間|日期|发表于|發表於|发布于|發佈於|發布於|刊登日期|成文日期|生成日期|印发日期|上传时间|提交时间",
    "place": "发布地|电头|发文机关|发布机构|發布機構|发文单位|发布单位",
}
_OTHER = (
    "点击|點擊|点击数|浏览|瀏覽|浏览次数|阅读|閱讀|人气|字体|字體|字号|字號|评论|評論|"
    "打印|下载|分享|views?|hits?|文号|索引号|校对|审核|责任校对|次数|大小|访问"
)
_ALL = sorted((label for words in _LABELS.values() for label in words.split("|")), key=len, reverse=True)
_FIELD = {label.strip(): field for field, words in _LABELS.items() for label in words.split("|")}
_LABEL = re.compile(
    rf"(?<![{HAN}])(?P<label>{'|'.join(_ALL)})\s*[】\])）]?\s*[:：]\s*"
    rf"|(?:{_OTHER})\s*[】\])）]?\s*[:：]|[【\[|｜\t]| {{3,}}|\u3000{{2,}}",
    re.IGNORECASE,
)
_SPACE = " \t\u3000\xa0"
_TRIM = " \t\u3000\xa0·•|｜-—_,，;；/[]【】()（）<>《》\"'“”"
_WORTHLESS = re.compile(r"^(?:\d*|未知|佚名|不详|無|无|互联网|admin|转载|本站原创|原创|点击|查看.*|[\W_]+)$", re.IGNORECASE)
LONGEST = 60


class Field(NamedTuple):
    """A labelled value: which field, its words, and where they stand in the line."""

    name: str
    value: str
    start: int
    end: int


def fields_in(line: str) -> Iterator[Field]:
    """Labelled fields of one line, in order. A value ends at the next label, at a bar, at a wide gap or at the line's end."""
    if len(line) > 400 or not (":" in line or "：" in line):
        return
    marks = list(_LABEL.finditer(line))
    for n, mark in enumerate(marks):
        if not mark["label"]:
            continue
        end = marks[n + 1].start() if n + 1 < len(marks) else len(line)
        value = line[mark.end() : end].strip(_SPACE)
        name = _FIELD.get(mark["label"].lower()) or _FIELD.get(mark["label"])
        if name and value and len(value) <= (LONGEST if name != "keywords" else 200):
            yield Field(name, value, mark.end(), end)


def worth(value: str) -> bool:
    """Whether a value says something: 未知 and bare counts do not."""
    return not _WORTHLESS.match(value)


def keywords_of(value: str) -> tuple[str, ...]:
    """The words of a keyword line, in order, each once."""
    words = (w.strip(_TRIM) for w in re.split(r"[\s,，;；、|｜/]+", value))
    return tuple(dict.fromkeys(w for w in words if 0 < len(w) <= 30))
