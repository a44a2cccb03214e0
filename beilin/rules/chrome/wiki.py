"""What a wiki prints behind its headings and below its articles."""

import re
from collections.abc import Iterator

from beilin.rule import Example, Look, Rule
from beilin.rules.chrome.lines import likely, spelled, whole
from beilin.text import Edit

_WORD = re.compile(spelled("编辑"))
_DOOR = re.compile(
    r"(?<=[^\s\[\]])[ \u3000]*\[ ?(?:编辑|編輯)(?: ?[|｜·] ?(?:编辑|編輯)?(?:源代码|原始碼|原始码|本段|章节))? ?\](?=[ \t]*$)"
)


def _find(look: Look) -> Iterator[Edit]:
    for n, _ in likely(look, _WORD):
        line = look.lines[n]
        for match in _DOOR.finditer(line.text):
            yield Edit(line.start + match.start(), line.start + match.end(), "", "")


WIKI_EDIT = Rule(
    name="wiki-edit",
    why="The door to the editor that a wiki prints behind each heading is no word of the heading.",
    find=_find,
    hits=(
        Example("历史[编辑]\n清代曾三次疏浚。", "历史\n清代曾三次疏浚。"),
        Example("歷史 [編輯 | 編輯原始碼]\n清代曾三次疏浚。", "歷史\n清代曾三次疏浚。"),
    ),
    misses=("[编辑]张某", "他当过[编辑]和记者。", "[编辑]"),
)

WIKI_FOOT = Rule(
    name="wiki-foot",
    why="A wiki's own lines on an article: its categories, when it was last changed, how often it was read.",
    find=whole(
        re.compile(
            spelled(
                r"(?:本|此|这个)(?:页面?|条目|文章)(?:的)?(?:最后|最近|上次)(?:一次)?(?:的)?(?:更改|修订|编辑|更新|修改)(?:时间)?[于在是为:].{6,60}"
                r"|(?:本|此|这个)(?:页面?|条目|文章)(?:已经|已|共)?被?(?:浏览|访问|阅读|点击)过?[\d,]+次[。.]?"
                r"|(?:\d个?)?分类[:](?:[^。,|:]{1,20}[|]){1,30}[^。,|:]{1,20}|隐藏分类[:].{2,110}"
                r"|(?:跳转至|跳到|跳转到)[:]?(?:导航|搜索)(?:[,、]?(?:跳转至|跳到|跳转到)?(?:导航|搜索))*"
                r"|(?:取自|检索自|来自)[“「\"](?:https?:|www\.)[^”」\"]{4,120}[”」\"]"
            )
        ),
        longest=180,
    ),
    hits=(
        Example("本页面最后更改于2012年3月4日 (星期日) 10:12。", ""),
        Example("本頁面已經被訪問過2,301次。", ""),
        Example("分類：水利 | 南堤縣 | 明代建築", ""),
        Example("跳转至: 导航、 搜索", ""),
        Example("跳到导航 跳到搜索", ""),
    ),
    misses=(
        "本条目最后更改了三处,分别说明如下。",
        "分类: 水利",
        "垃圾分类:可回收物、有害垃圾、厨余垃圾和其他垃圾。",
        "此文章已被转载多次。",
    ),
)
