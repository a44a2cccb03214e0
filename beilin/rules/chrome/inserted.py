"""What a site sets between the lines of an article: titles of other pages, boxes, marks of advertisements. The text goes on below."""

import re
from collections.abc import Iterator

from beilin.chinese import plain
from beilin.rule import Example, Look, Rule
from beilin.rules.chrome.lines import first_text, last_prose, likely, matching, removed, spelled
from beilin.rules.chrome.lists import HEADING, LONGEST, titles_below
from beilin.text import Edit

# The heading must speak of articles: others may be the author's. A title is a heading without a number or a mark of its own.
_PAGES = r"(?:(?:相关|延伸|推荐|更多|热门|扩展)(?:阅读|文章|新闻|报道|推荐)|猜你喜欢|大家都在看|related(?:articles|stories|posts))"
_ALONE = re.compile(spelled(rf"[\[【]?{_PAGES}(?:[】\]][:>»]*|[:>»]+)(?!《|https?:|www\.)[^。!;]{{4,50}}"))
_HEAD = re.compile(spelled(rf"[\[【]?{_PAGES}[】\]]?[:>»]*"))
_TITLE = re.compile(spelled(r"(?!《|[\d一二三四五六七八九十]{1,3}[、.)]|第.{1,4}[章节条])(?:[^。;:,]|[:,](?=.)){8,50}"))
_FEW = 8  # titles of such a list


def _lists(look: Look) -> Iterator[Edit]:
    alone, heads = matching(look, _ALONE, LONGEST), matching(look, _HEAD, HEADING)
    if not alone and not heads:
        return
    inside = range(look.once(first_text) + 1, last_prose(look))
    yield from (removed(look.lines[n]) for n in alone if n in inside)
    for n in heads:
        titles, last, said = titles_below(look, n, frozenset()) if n in inside else ([], n, False)
        if said and last < inside.stop and 1 < len(titles) <= _FEW and all(_TITLE.fullmatch(plain(line.text)) for line in titles):
            yield from map(removed, [look.lines[n], *titles])


_TEXT = "据了解,老城墙始建于明洪武年间,全长六公里,现存两公里,是省级文物保护单位,历代多次修缮。"

INSERTED_LIST = Rule(
    name="inserted-list",
    why="Titles of other pages set into an article: one behind a heading that speaks of articles, or several below it, and running text "
    "above and below. One title and then a sentence may be the author's section.",
    find=_lists,
    hits=(
        Example(f"{_TEXT}\n相关阅读：\n老城区改造方案公示\n文物局回应城墙裂缝\n{_TEXT}", f"{_TEXT}\n\n\n\n{_TEXT}"),
        Example(f"{_TEXT}\n【延伸閱讀】江城古城牆的前世今生\n{_TEXT}", f"{_TEXT}\n\n{_TEXT}"),
    ),
    misses=(
        f"{_TEXT}\n相关链接\n历届冠军一览\n2008年 石桥队\n{_TEXT}",
        f"{_TEXT}\n延伸阅读：《江城志》卷三\n{_TEXT}",
        f"{_TEXT}\n推荐阅读\n一、老城墙的来历\n二、老城墙的现状\n{_TEXT}",
        f"{_TEXT}\n推荐阅读：江城古城墙的前世今生",
    ),
)

_SKIP = re.compile(spelled(r"跳过(?P<name>.{1,20}?)(?:内容)?并继续阅读"))
_END = "结尾"
_FARTHEST = 30  # lines of a box


def _boxes(look: Look) -> Iterator[Edit]:
    for n, said in likely(look, _SKIP):
        if box := _SKIP.fullmatch(said):
            below = range(n + 1, min(len(look.lines), n + 1 + _FARTHEST))
            end = next((m for m in below if plain(look.lines[m].text).strip().startswith(_END + box["name"])), n - 1)
            yield from (removed(look.lines[m]) for m in range(n, end + 1) if look.lines[m].text)


SKIP_BOX = Rule(
    name="skip-box",
    why="A box that a broadcaster (BBC) sets into an article, between a door past it and a mark at its end, both by its name.",
    find=_boxes,
    hits=(
        Example("夜里起了风。\n跳过 热读 内容并继续阅读\n热读\n\n城里的雨\n结尾 热读 内容\n灯亮着。", "夜里起了风。\n\n\n\n\n\n灯亮着。"),
    ),
    misses=("跳过 热读 内容并继续阅读\n夜里起了风。", "跳过这一段并继续阅读\n夜里起了风。\n结尾是这样写的。"),
)

_MARK = re.compile(spelled(r"[\[【(]?(?:广告|advertisement|sponsored|ad)[\])】]?"))
_ON = re.compile(
    spelled(r"[(\[]?(?:广告[,.:]?)?请(?:继续往下(?:滑动|滑)?阅读|继续下滑阅读|往下继续阅读|(?:继续)?阅读下文|向下滑动继续阅读)[.…!]*[)\]]?")
)
_MARKS = 2  # of a page: one may be a heading or a row of a table


def _marks(look: Look) -> Iterator[Edit]:
    on, marks = matching(look, _ON, 30), matching(look, _MARK, 24)
    found = [*on, *marks] if on or len(marks) >= _MARKS else []
    yield from (removed(look.lines[n]) for n in sorted(found))


AD_MARK = Rule(
    name="ad-mark",
    why="The word over an advertisement, and the request to read on below it. One such word alone may be a heading.",
    find=_marks,
    hits=(
        Example("灯亮着。\n廣告\n請繼續往下閱讀...\n雨停了。", "灯亮着。\n\n\n雨停了。"),
        Example("广告\n灯亮着。\nAdvertisement\n雨停了。", "\n灯亮着。\n\n雨停了。"),
    ),
    misses=("广告\n灯亮着。", "请继续往下阅读这本书。\n广告", "广告一则\n广告二则"),
)

ORDER = (INSERTED_LIST, SKIP_BOX, AD_MARK)
