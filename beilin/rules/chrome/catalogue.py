"""The card under which an office files a notice on its site: index number, class, who issued it, how it is open."""

import re
from collections.abc import Iterator
from itertools import pairwise

from beilin.chinese import fold, plain
from beilin.rule import Example, Look, Rule
from beilin.rules.chrome.lines import first_prose, matching, removed, spelled
from beilin.text import Edit

_NAME = "(?:信息|文件|公文)?(?:名称|标题)"
_FIELD = (
    "(?:(?:信息)?索引号|(?:信息|公开)(?:分类|类别)|(?:主题|组配|服务对象|体裁|生命周期|公文)分类|(?:信息格式/)?语种|信息格式(?:/语种)?|内容概[述要]"
    "|(?:发布|发文|制发|公开)(?:机构|机关|单位|部门|日期|字号|方式|范围|时限|程序|形式|目录)|责任部门|(?:成文|生成|生效|废止|失效|印发)(?:日期|时间)"
    "|信息来源|主题词|关键词|文号|有效性|时效性|效力状态)"
)
_CARD = re.compile(spelled(rf"(?:{_FIELD}|{_NAME}):?.{{0,60}}{_FIELD}:?.{{0,80}}|{_FIELD}(?::.{{0,80}})?|{_FIELD}[a-z0-9/-]{{4,40}}"))
_NUMBER = re.compile(spelled(r"(?:信息)?索引号:?[a-z0-9]{2}[a-z0-9/-]{4,40}(?!\d*条).{0,80}"))
# A card that lost its table: a label in each line, and what it says in the next.
_ALONE = re.compile(spelled(rf"(?:{_FIELD}|{_NAME}):?"))
_INDEX, _INDEXED = re.compile(spelled("(?:信息)?索引号")), re.compile(r"[a-z0-9]{2}[a-z0-9/-]{4,40}")
_SAYS = re.compile(spelled(r"(?!.*(?:通知|意见|办法|方案|规定|规则|细则|条例|公告|通告|决定|报告|讲话|批复|计划)$)[^。]{1,30}"))
_TITLED = re.compile(spelled(f"(?:{_NAME}|内容概[述要]):?"))  # what these say is the title, or else nothing
_LAST = 8  # characters of what the last label says: if it says nothing, the title is the next line
_CALLED = re.compile(spelled(rf"{_NAME}:?.{{4,90}}"))
_LABEL = re.compile(spelled(_NAME))


def _find(look: Look) -> Iterator[Edit]:
    if not matching(look, _NUMBER, 160):
        yield from _cells(look)
        return
    above = range(first_prose(look))
    found = [n for n in matching(look, _CARD, 160) if n in above]
    printed = [fold(line.text) for line in look.lines]
    for n in matching(look, _CALLED, 110):
        name = _LABEL.sub("", printed[n], count=1)
        if n in above and n not in found and any(name == other for m, other in enumerate(printed) if m != n):
            found.append(n)
    yield from (removed(look.lines[n]) for n in sorted(found))


def _cells(look: Look) -> Iterator[Edit]:
    labels = set(matching(look, _ALONE, 24))
    index = [n for n in labels if _INDEX.match(plain(look.lines[n].text))]
    if not index:
        return
    filled = [n for n, line in enumerate(look.lines) if line.text.strip()]
    below = dict(pairwise(filled))
    if not any(_INDEXED.fullmatch(plain(look.lines[below[n]].text).strip()) for n in index if n in below):
        return
    top = first_prose(look)
    card = sorted(n for n in labels if n < top)
    titled, printed = set(matching(look, _TITLED, 24)), {fold(look.lines[n].text): n for n in filled}  # where it is printed last
    for n in card:
        yield removed(look.lines[n])
        value = below.get(n, top)
        if value >= top or value in labels:
            continue
        says = plain(look.lines[value].text).strip()
        short = n not in titled and _SAYS.fullmatch(says) and (n != card[-1] or len(says) <= _LAST)
        if short or printed[fold(look.lines[value].text)] > value:
            yield removed(look.lines[value])


CATALOGUE = Rule(
    name="catalogue-card",
    why="The card under which an office files a notice on its site, told by its index number: classes, who issued it and when, how it is "
    "open. Read into fields, then taken out; the notice's name goes only if it is printed below as well.",
    find=_find,
    hits=(
        Example(
            "索 引 号 003110926/201510-00216 信息分类 公开制度\n发布机构 市水利局 发布日期 2015-10-15\n体裁分类 生命周期分类\n"
            "文 号 信息格式/语种\n信息名称 关于修堤的通知\n内容概述\n关于修堤的通知\n"
            "各区县人民政府:入冬以来,堤上的土松了,请你们组织人力,在春汛到来之前修好。",
            "\n\n\n\n\n\n关于修堤的通知\n各区县人民政府:入冬以来,堤上的土松了,请你们组织人力,在春汛到来之前修好。",
        ),
        Example(
            "索引号：\n11340000/2015-0021\n发布机构：\n市水利局\n发文日期：\n2015-10-15\n名称：\n关于修堤的通知\n文号：\n有效性：\n有效\n关于修堤的通知\n各区：",
            "\n\n\n\n\n\n\n\n\n\n\n关于修堤的通知\n各区：",
        ),
        Example(
            "修堤规则\n索引号：\n11340000/2015-0021\n发布机构：\n市水利局\n内容概述：\n修堤规则\n第一章 总则",
            "修堤规则\n\n\n\n\n\n修堤规则\n第一章 总则",
        ),
        Example("索引号：\n11340000/2015-0021\n有效性：\n守堤村水利管理若干问题", "\n\n\n守堤村水利管理若干问题"),
        Example("索引号:11340000/2015-0021\n发文字号:皖政〔2015〕3号\n名称:关于修堤的通知", "\n\n名称:关于修堤的通知"),
    ),
    misses=(
        "关键词:修堤;防汛\n主题词:通知",
        "索引号\n怎样编制\n文号\n怎样编制",
        "索引号的编制办法\n文号:皖政〔2015〕3号",
        "索引号:见附件\n发布机构 市水利局",
    ),
)
