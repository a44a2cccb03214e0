"""Lists of other pages, and doors to the pages before and after."""

import re
from collections.abc import Iterator, Set

from beilin import english
from beilin.rule import Example, Line, Look, Rule
from beilin.rules.chrome.lines import is_prose, is_sentence, last_prose, matching, removed, spelled, whole
from beilin.text import Edit

_HEADS = (
    r"(?:推荐阅读|相关阅读|延伸阅读|相关文章|相关新闻|相关报道|相关推荐|相关内容|相关资讯|相关信息|相关链接|相关专题|相关范文|猜你喜欢|猜您喜欢|你可能(?:也|还)?喜欢|您可能(?:也|还)?(?:喜欢|感兴趣).{0,6}"
    r"|热门文章|热门推荐|热门阅读|热点新闻|热点推荐|热点关注|热门新闻|最新文章|最新新闻|最新推荐|最新资讯|最新评论|阅读排行.{0,3}|点击排行.{0,3}|新闻排行.{0,3}|本周热点|今日推荐|精彩推荐|精彩图片|图片新闻|为您推荐|更多阅读"
    r"|编辑推荐|大家都在看|下载排行|推荐文章|随机文章|同类文章|本类推荐|本栏推荐|本类热门|相关问题|相关话题|其他报道|其它报道|拓展阅读|相关知识推荐|新书推荐|友情链接|热门评论|热点排行|最hit|最多人看|热门话题"
    r"|往期(?:推荐|回顾|精彩|精选|文章)(?:回顾|推荐)?|继续阅读|relatedarticles|relatedstories|relatedtopics|relatedposts|mostread|mostpopular|mostviewed|morefromthissection|youmayalsolike|youmightalsolike|recommendedforyou|today'?stopnews|topstories|latest(?:news|stories|headlines)|trending(?:now)?|more(?:stories|news)|editor'?spicks)"
)
_HEAD = re.compile(spelled(rf"[\[【]?{_HEADS}(?:更多|more)?[】\]]?[:>»]*"))
_INLINE = re.compile(spelled(rf"[\[【]?{_HEADS}[】\]]?(?:[:>»]|\.\.).{{2,}}"))  # a list that lost its breaks
HEADING, LONGEST, _ROW = 24, 60, 200  # characters of a heading; of a title in a list; of a whole list in one line
_MOST = 20  # titles of a list


def _reading_lists(look: Look) -> Iterator[Edit]:
    inline, heads = matching(look, _INLINE, _ROW), set(matching(look, _HEAD, _ROW))
    below = _below(look) if inline or heads else 0
    rows = {n for n in inline if n > last_prose(look)}
    taken = -1
    for n in sorted(rows | {n for n in heads if n >= below}):
        line = look.lines[n]
        if n > taken and n in rows and not is_prose(line):
            yield removed(line)
            continue
        if n <= taken or n not in heads or len(line.text) > HEADING:
            continue
        titles, taken, said = titles_below(look, n, heads)
        if len(titles) > 1 or not said:  # one title and then a sentence: a label that a site set into an article
            yield from map(removed, [line, *titles])


def _below(look: Look) -> int:
    """The number of the first line below the text: of its running text, or of its sentences if none is long or all are English."""
    last = last_prose(look)
    said = (n for n, line in enumerate(look.lines) if is_sentence(line) or english.prose(line.text, len(line.text)))
    return 1 + (last if last >= 0 else max(said, default=-1))


def titles_below(look: Look, head: int, heads: Set[int]) -> tuple[list[Line], int, bool]:
    """The lines of a list below its heading, the number of the last line looked at, and whether a sentence ends it."""
    titles: list[Line] = []
    for n in range(head + 1, len(look.lines)):
        line = look.lines[n]
        if not line.text.strip():
            continue
        said = is_prose(line) or line.text.rstrip()[-1:] in tuple("。！？；")
        if n in heads or said or len(line.text) > LONGEST or len(titles) == _MOST:
            return titles, n - 1, said
        titles.append(line)
    return titles, len(look.lines) - 1, False


READING_LIST = Rule(
    name="reading-list",
    why="Titles of other pages, printed below the text under a heading that says so. A heading with prose after it is left alone.",
    find=_reading_lists,
    hits=(
        Example("推荐阅读:\n某地防控工作方案\n某校工作报告", "\n\n"),
        Example("友情链接：甲站 | 乙站 | 丙站", ""),
        Example("【相關閱讀】\n  • 甲地新聞\n\n  • 乙地新聞", "\n\n\n"),
    ),
    misses=(
        "相关链接:\n所谓动态清零,是指发现一起、扑灭一起,不让疫情成规模反弹,这一总方针的内容包括四个方面,专家这样解释。",
        "推荐阅读这本书的人很多。",
        "相关报道\n东堤昨夜加固\n天一亮人就齐了。\n谁也没有说累。",
    ),
)

PREV_NEXT = Rule(
    name="prev-next",
    why="Doors to the page before and the page after.",
    find=whole(
        re.compile(
            spelled(
                r"[\[【(]?(?:<{1,2})?(?:上一?|下一?|前一|后一)(?:篇|条|页|张|章|节|则|首|期|回|集|话|组)(?:文章|新闻|信息|内容|图片)?(?:[:】\]>»].{0,60}|"
                r"(?:[|/·\[\]()-]*(?:下一?|后一)(?:篇|条|页|张|章|节)(?:文章|新闻)?[:】\])>»]*)?)"
                r"|(?=.{0,60}(?:[上下]一?页|\[\d+\]\[\d))(?=\D{0,30}\d)"
                r"(?:共\d+页|页次:?|[首尾末上下]页|第一页|[上下]一页|最后一页|[\d|/·\[\]()<>«».…]++)++"
                r"|[(\[【]?本章未完.{0,20}|(?:上一?|下一?)(?:篇|条|页|张|章|节|版)[|/·,]*(?:返回)?(?:目录|列表|书目|书页|首页|(?:上一?|下一?)(?:篇|条|页|张|章|节|版))(?:[|/·,]*(?:下一?)(?:篇|条|页|张|章|节))?"
                r"|上/下一[篇则条](?:新闻|文章)?|(?:返回|回到)(?:列表|目录|上[一]?页|首页|顶部|频道首页|栏目|主页|上级|书目|.{2,6}首页)"
            )
        ),
        longest=90,
    ),
    hits=(
        Example("上一篇:万圣节,祝福语(20篇)", ""),
        Example("下一篇：返回列表", ""),
        Example("上一頁 下一頁", ""),
        Example("上 / 下一篇新聞", ""),
        Example("返回列表", ""),
        Example("上一页 [1] [2] [3] 下一页", ""),
        Example("1 2 3 4 … 下一頁 尾頁", ""),
        Example("[1] [2] [3]", ""),
        Example("上一章 | 返回目录 | 下一章", ""),
        Example("（本章未完，请点击下一页继续阅读）", ""),
    ),
    misses=(
        "上一篇讲话中,我谈了形势。",
        "下一页的内容要认真读。",
        "返回家乡",
        "上一章 认识形势",
        "1 2 3",
        "[1] 见上一页",
        "上一页 3 个错字",
    ),
)
