"""The line on which a page stamps an article with its date, wherever on the page it stands and whether or not it was taken out."""

import re
from functools import lru_cache

from beilin.rules.describe.dates import Found
from beilin.rules.describe.fields import fields_in
from beilin.rules.describe.order import in_order, order_of
from beilin.rules.describe.press import NUMBER
from beilin.rules.describe.whole import Whole
from beilin.text import Grain

FAR = 6  # filled lines between a title and its stamp, at most
BELOW = 3  # filled lines under the text in which the only day of a page, with its clock, dates it

_TODAY = re.compile(
    r"今天|今日|现在|現在|当前时间|[星礼]期|周[一二三四五六日]|农历|農曆|天气|天氣|欢迎|京港台时间",
    re.IGNORECASE,
)
_WEEK = re.compile(r"日\s*[(（]?(?:[星礼禮]?期|[周週礼禮]拜?)[一二三四五六日天]")
_NOW = re.compile(r"[今现現]|当前|天气|天氣|农历|農曆|欢迎|歡迎")
_WEEKDAY = re.compile(r"(?:sun|mon|tues|wednes|thurs|fri|satur)day", re.IGNORECASE)
_FOREIGN = re.compile(
    r"copyright|©|版权|版權|备案|備案|ICP|all rights|powered by|gmt ?[+-]\d|旧版|建立于|注册|註冊|加入时间|生日",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?:发布|發布|發佈|发表|發表|更新)?(?:时间|時間|日期)\s*[:：]")
_COMPANY = re.compile(
    r"来源|來源|作者|记者|記者|编辑|編輯|阅读|閱讀|点击|點擊|评论|評論|浏览|瀏覽|人气|发表|發表|张贴|发布|發佈"
    r"|报道|報導|www\.|http|[报報網网社刊]\s*$",
    re.IGNORECASE,
)
_POST = re.compile(r"发表|發表|发布|發布|發佈|张贴|張貼|刊登|上传")
_POSTED = re.compile(
    rf"(?:(?:{_POST.pattern})(?:时间|日期|時間|于|於)?|(?:(?:last )?updated|published|post(?:ed)?)(?: (?:on|at|by).{{0,30}})?)[\s@:：|,]*$",
    re.IGNORECASE,
)
_REPLY = re.compile(r"^\s*(?:#|re:|回复|回覆|引用|评论|跟帖|楼层|第?\s*\d+\s*楼)|^\S{1,20}\s*(?:于|於)?\s*(?:回复|评论)", re.IGNORECASE)
_EDITED = re.compile(r"最后由.*编辑|最後由.*編輯|\blast edited by\b", re.IGNORECASE)
_LISTED = re.compile(r"^\s*[·・■□◆*>]|^\s*\d{1,2}[.、]")


class Stamp(Grain):
    """A date that a page puts on an article: the line number, the date, and how surely (0–1)."""

    line: int
    date: Found
    sure: float
    evidence: str


def stamps(whole: Whole, headline: int | None) -> list[Stamp]:
    """Every line that may stamp the article, the surest first. `headline`: the line number of its title, if known."""
    words, dated, filled = whole.words, whole.dated, whole.filled
    place = {n: i for i, n in enumerate(filled)} if dated else {}
    start = place.get(headline, -1) if headline is not None else -1
    body = next((i for i in range(start + 1, len(filled)) if filled[i] in whole.body), len(filled))
    last = max((place[n] for n in whole.body), default=len(filled)) if dated else 0
    own = {n: dates for n, dates in dated.items() if _LABELLED.match(words[n]) or not _FOREIGN.search(words[n])}
    found = []
    order = order_of(one for dates in dated.values() for one in dates)
    for n, dates in own.items():
        at = place[n]
        around = [m for m in filled[max(0, at - 2) : at + 3] if m != n]
        crowd = sum(m in own and own[m][0].iso != dates[0].iso and not _TODAY.search(words[m]) for m in around)
        if headline is None:
            near = 0.1 if any(m in whole.body for m in filled[at + 1 : at + 2 + FAR]) else 0.0
        else:
            near = _where(at, start, body)
        sure = _sure(words[n], dates, crowd) + near
        if n in whole.body and not dates[0].clock:  # a sentence tells of a day; a stamp gives it
            sure -= 0.3
        elif not dates[0].clock and _tells_week(words[n]) and not whole.body.isdisjoint(filled[at + 1 : at + 3]):
            sure += 0.6  # no head of a site that tells what day it is: the text follows at once
        elif NUMBER.search(words[n]):
            sure += 0.6  # the head of a paper's page
        elif len(own) == 1 and dates[0].clock and last < at <= last + BELOW:
            sure += 0.2
        evidence = words[n][dates[0].start : dates[0].end].strip()
        found.append(Stamp(n, in_order(dates[0], order), round(max(0.1, min(0.97, sure)), 2), evidence))
    return sorted(found, key=lambda s: (-s.sure, s.line))


def _tells_week(words: str) -> bool:
    """Whether a line gives the day of the week behind a date, and not as that of today."""
    return _WEEK.search(words) is not None and not _NOW.search(words)


@lru_cache(maxsize=256)  # a page is asked before its title is known, and again after
def _sure(words: str, dates: tuple[Found, ...], crowd: int) -> float:
    """How much the line itself looks like a stamp."""
    first = dates[0]
    labelled = any(f.name == "date" and f.start <= first.start < f.end for f in fields_in(words)) or _posted(words, first)
    sure = 0.7 if labelled else 0.6 if first.clock else 0.4
    rest = len(_WEEKDAY.sub("", words[: first.start]).strip(" ,") + words[first.end :])
    if len(first.iso) < 10 and not first.readings:
        sure -= 0.2
    if _COMPANY.search(words) or rest == 0:
        sure += 0.1
    elif not labelled:
        sure -= 0.2 if rest > 30 else 0.1
    if not labelled and (_TODAY.search(words) or (_WEEKDAY.search(words) and not first.clock)):  # a clock beside it is a stamp's
        sure -= 0.4
    if _REPLY.search(words) or (_LISTED.match(words) and not labelled and rest > 12):
        sure -= 0.3
    if re.search(r"。.", words):
        sure -= 0.2
    if _EDITED.search(words):  # when the post was edited, not posted
        sure -= 0.4
    return sure - 0.2 * crowd


def _posted(words: str, date: Found) -> bool:
    """`某人发表于 2005-9-15`, `本贴由某人于2005年8月12日发表`, `posted by`: the words around the date say so without a colon."""
    before, after = words[: date.start].rstrip(), words[date.end :]
    return bool(_POSTED.search(before)) or (before.endswith(("于", "於")) and bool(_POST.search(after)))


def _where(place: int, start: int, body: int) -> float:
    """How much its place between title and first body line speaks for it; places count filled lines."""
    if start <= place <= min(start + FAR, body):
        return 0.25
    if place < start:
        return 0.0 if start - place <= 3 else -0.25
    return 0.1 if place <= body + 2 else -0.15
