"""Lines that recur over a site because authors write alike: heads, salutations, formulas, who signs, a serial's titles. No template."""

import re
from collections.abc import Iterator, Sequence

from beilin.chinese import HAN, fold_table
from beilin.linemodel.words import HEREBY

_COUNT = "一二三四五六七八九十百零〇"
_DAY = rf"\(?(?:0|[{_COUNT}○]{{4}})年(?:0|[元{_COUNT}]{{1,3}})月(?:(?:0|[{_COUNT}廿]{{1,4}})日)?\)?"
# Keys as `recurring` makes them: one script, one width, no space, figures as 0.
_WRITTEN = re.compile(
    (
        rf"{_DAY}|第[0{_COUNT}]{{1,6}}[章条节编款篇回讲课](?!.*[>|]).*|(?:总则|附则|附录)|[{_COUNT}]{{1,3}}、.+|\([{_COUNT}]{{1,3}}\).+|[{_COUNT}]是.+"
        r"|(?:各|尊敬的|敬爱的|亲爱的)[^。:]{1,60}:|[^。:]{0,30}(?:同志们|同学们|朋友们|乡亲们|女士们|先生们|来宾|父老)[^。:]{0,20}[:!,]"
        r"|(?:经|根据|依据|按照|依照|为)[^:]{2,80}(?:决定|如下|公示|公告|通知|通告|批复|特作)[:,。]?"
        rf"|{HEREBY}[。!]?|此致|敬礼!?|附件?0?[:.、].{{2,60}}|\((?:完|待续|未完待续)\)|谢谢大家[!。]?"
        rf"|(?!.*(?:评论|回复|留言|阅读|浏览|点击|收藏|转载|推荐|访问|关注|人气|赞|顶|踩))[^:|>]*[{HAN}]{{2}}[^:|>]*(?:之0|第0[集期讲回]|\((?:第?0[集期讲]?|[{_COUNT}]{{1,3}}|[上中下])\))"
    ).translate(fold_table())
)
_IS_DAY = re.compile(_DAY.translate(fold_table()))
_SIGNED = re.compile(rf"[{HAN}、()]{{2,30}}")
_CLAIMS = re.compile("本[站网页]|网[站友]|转载|版权|侵权|免责|授权|登录|注册|点击|请勿|下载|浏览器|客户端|关注".translate(fold_table()))
_SIGNERS = 3  # lines above a day that may sign with it
_SENTENCE, _STOPS = 8, "。"  # characters of a sentence that hangs on running text; how it ends
_PROSE = 30  # characters of running text


def written(row: Sequence[str], own: Sequence[bool]) -> Iterator[str]:
    """Of the keys of a page's lines those that an author wrote. `own`: which of them stand on this page only."""
    for n, key in enumerate(row):
        if own[n] or not key:
            continue
        if _WRITTEN.fullmatch(key):
            yield key
            if _IS_DAY.fullmatch(key):
                yield from _signers(row, n)
        elif len(key) >= _SENTENCE and key.endswith(_STOPS) and not _CLAIMS.search(key) and _hangs(row, own, n):
            yield key


def _signers(row: Sequence[str], day: int) -> Iterator[str]:
    """Who signs: the lines right above a day, if they name an office or a person."""
    filled = [key for key in row[max(0, day - 2 * _SIGNERS) : day] if key][-_SIGNERS:]
    for key in reversed(filled):
        if not _SIGNED.fullmatch(key):
            return
        yield key


def _hangs(row: Sequence[str], own: Sequence[bool], n: int) -> bool:
    """Whether running text of the page's own stands right above or right below."""
    beside = [next((m for m in range(n + step, n + 3 * step, step) if 0 <= m < len(row) and row[m]), None) for step in (-1, 1)]
    return any(m is not None and own[m] and len(row[m]) >= _PROSE and row[m].endswith(_STOPS) for m in beside)
