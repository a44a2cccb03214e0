"""Fields that a page labels: 来源:…, 作者:…, 责任编辑:…, 关键词:…, in either script and width."""

import re
from functools import lru_cache

from beilin.chinese import HAN
from beilin.text import Grain

_LABELS = {
    "source": "信息来源|文章来源|稿件来源|新闻来源|资料来源|本文来源|原文来源|消息来源|来源网站|来源|出处|稿源|"
    "转载自|文章转载自|本文转载自|"
    "转自|文章转自|本文转自|本文来自|文章来自|摘自|原载|"
    "发布机构|发布单位|发布部门|"
    "信息來源|文章來源|新聞來源|資料來源|本文來源|來源|出處|發布機構|發布單位",
    "author": "作者|本文作者|作者姓名|撰稿人|撰稿|撰文|提问者|文章作者|原作者|原文作者|记者|記者|全媒体记者|全媒體記者|通讯员|通訊員|"
    "实习生|楼主|发布者|發佈者|"
    "主讲人|演讲人|发文机关|发文单位|制定机关|發文機關",
    "editor": "责任编辑|責任編輯|责编|責編|编辑|編輯|值班编辑|网络编辑|執行編輯|执行编辑|本文编辑|实习编辑|选稿|網編|网编",
    "keywords": "关键词|關鍵詞|关键字|關鍵字|标签|標籤|tags?|相关热词搜索|相關熱詞搜索|热词|主题词|主題詞|相关主题|"
    "问题标签|文章标签|本文标签|文章关键词|本文关键词",
    "column": "栏目|欄目|本文栏目|所属栏目|所屬欄目|频道|頻道|分类|分類|类别|類別|所属分类|文章类别",
    "date": "发布时间|發布時間|發佈時間|发表时间|發表時間|发布日期|發布日期|發佈日期|发表日期|更新时间|更新時間|更新日期|添加时间|录入时间|"
    "发布|發布|發佈|更新|时间|時間|日期|发表于|發表於|发布于|發佈於|發布於|刊登日期|成文日期|生成日期|印发日期|上传时间|提交时间",
    "place": "发布地|发稿地|电头",
}
_OTHER = (
    "点击|點擊|点击数|浏览|瀏覽|浏览次数|阅读|閱讀|人气|字体|字體|字号|字號|评论|評論|"
    "打印|下载地址|下载链接|下载|分享|views?|hits?|文号|索引号|校对|审核|责任校对|次数|大小|访问"
)
_ALL = sorted((label for words in _LABELS.values() for label in words.split("|")), key=len, reverse=True)
_FIELD = {label.strip(): field for field, words in _LABELS.items() for label in words.split("|")}
_LABEL = re.compile(
    rf"(?<![{HAN}])(?P<label>{'|'.join(_ALL)})\s*[】\])）]?\s*[:：]\s*"
    r"|(?P<next>作者|来源|來源|责任编辑|責任編輯|责编|编辑|編輯|关键[词字]|關鍵[詞字]|[发發更][布佈表稿新][时時][间間]|时间|時間)\s*[:：]\s*"
    rf"|(?:{_OTHER})\s*[】\])）]?\s*[:：]|[【\[|｜\t]| {{3,}}|\u3000{{2,}}",
    re.IGNORECASE,
)
_SPACE = " \t\u3000\xa0"
_TRIM = " \t\u3000\xa0·•|｜-—_,，;；/[]【】()（）<>《》\"'“”"
_WORTHLESS = re.compile(
    r"^(?:\d*|未知|佚名|不详|無|无|互[联聯][网網]|本[站网網刊].{0,2}|admin|转[载貼贴]|本站原创|原创|综合|综合整理|(?:会员|會員|网友|網友|用户|用戶|读者|匿名)?(?:上传|上傳|投稿|整理|推荐|推薦|提供|供稿)|资料[图圖]片?|資料圖片?|[图圖]片"
    r"|手机版|點擊|点击|查看.*|[发發][表布佈][于於]|编辑|編輯|[^\s]*[=<>{}]+.*|[\W_]+)$",
    re.IGNORECASE,
)
_VAGUE = re.compile(r"^(?:[转轉][载載貼贴]文章|[网網][络絡路]|互[联聯][网網])(?:整理|转载|轉載|综合|收集|资料)?$")
LONGEST = 60
_LONGEST_LINE = 400  # characters


class Field(Grain):
    """A labelled value: which field, its words, and where they stand in the line."""

    name: str
    value: str
    start: int
    end: int


def fields_in(line: str) -> tuple[Field, ...]:
    """Labelled fields of one line, in order. A value ends at the next label, at a bar, at a wide gap or at the line's end.

    After a first label, the plainest ones are known without a gap before them.
    """
    return _fields(line) if len(line) <= _LONGEST_LINE and (":" in line or "：" in line) else ()


@lru_cache(maxsize=256)  # the lines around a text are read again by each rule that asks them something
def _fields(line: str) -> tuple[Field, ...]:
    found = []
    marks = list(_LABEL.finditer(line))
    for n, mark in enumerate(marks):
        label = mark["label"] or (mark["next"] if any(one["label"] for one in marks[:n]) else None)
        if not label:
            continue
        end = marks[n + 1].start() if n + 1 < len(marks) else len(line)
        value = line[mark.end() : end].strip(_SPACE)
        name = _FIELD.get(label.lower())
        if name and value and len(value) <= (LONGEST if name != "keywords" else 200):
            found.append(Field(name, value, mark.end(), end))
    return tuple(found)


def worth(value: str) -> bool:
    """Whether a value says something: 未知 and bare counts do not."""
    return not _WORTHLESS.match(value)


def vague(value: str | None) -> bool:
    """Whether a source names nobody: `来源:网络`. It is shown as printed, and nobody is cited for it."""
    return bool(value and _VAGUE.match(value.strip()))


def keywords_of(value: str) -> tuple[str, ...]:
    """The words of a keyword line, in order, each once."""
    words = (w.strip(_TRIM) for w in re.split(r"[\s,，;；、|｜/]+", value))
    return tuple(dict.fromkeys(w for w in words if 0 < len(w) <= 30))
