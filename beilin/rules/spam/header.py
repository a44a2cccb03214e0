"""Lines of search words at the head or foot of a page, judged against the page's own text."""

import re
from collections.abc import Iterator

from beilin.chinese import fold
from beilin.rule import Example, Line, Look, Rule
from beilin.rules.chrome.lines import first_prose, last_prose, removed
from beilin.rules.spam.words import spammed
from beilin.text import Edit

_PARTS = re.compile(r"[,，、|_\s\-–—/;；]+")
_FEWEST = 4  # phrases that make a list of search words
_FOREIGN = 0.25  # a list is foreign when less than this share of its character pairs stands elsewhere on the page


def _pairs(text: str) -> list[str]:
    key = fold(text)
    return [key[i : i + 2] for i in range(len(key) - 1)]


def _is_list(line: Line) -> bool:
    parts = [part for part in _PARTS.split(line.text) if part]
    return len(parts) >= _FEWEST and not any(mark in line.text for mark in "。！？!?：:") and len(fold(line.text)) / len(parts) <= 24


def _doorway_lines(look: Look) -> Iterator[Edit]:
    lists = [n for n in look.once(spammed) if _is_list(look.lines[n])]
    if not lists:
        return
    first, last = first_prose(look), last_prose(look)
    suspects = [look.lines[n] for n in lists if n < first or n > last]
    own = set(_pairs("\n".join(line.text for line in look.lines[first : last + 1])))
    for line in suspects:
        mine = _pairs(line.text)
        if sum(pair in own for pair in mine) <= _FOREIGN * len(mine):
            yield removed(line)


DOORWAY_LINE = Rule(
    name="doorway-line",
    why="A list of search words of porn, gambling or fraud at the edge of a page whose text is about something else.",
    find=_doorway_lines,
    hits=(
        Example(
            "www.某精品,中文字幕在线,国产精品视频,午夜福利\n\n在全市防控工作会议上的讲话\n昨天下午和今天上午,省政府召开电视电话会议,就做好今冬明春防疫工作提出了明确要求。",
            "\n\n在全市防控工作会议上的讲话\n昨天下午和今天上午,省政府召开电视电话会议,就做好今冬明春防疫工作提出了明确要求。",
        ),
        Example("百家樂,娛樂城,六合彩,註冊送彩金", ""),
    ),
    misses=(
        "疫情,防控,会议,讲话",
        "打击六合彩,百家乐,老虎机,网络博彩\n要严厉打击六合彩、百家乐、老虎机等网络博彩活动,对开设网络博彩的一律依法查处,决不手软,切实维护群众利益。",
    ),
)
