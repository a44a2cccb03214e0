"""Spam phrases put into the middle of a title or a sentence."""

import re
from collections.abc import Iterator

from beilin.chinese import fold, plain
from beilin.rule import Example, Look, Rule
from beilin.rules.spam.words import FEWEST, SPAM, spammed
from beilin.text import Edit

_CLAUSE = re.compile(r"[^,，。；;！!？?：:、|_\[\]【】()（）《》“”\s]+")
_SHARE = 0.6  # of the clause's characters that are spam words


def _injected(look: Look) -> Iterator[Edit]:
    for n in look.once(spammed):
        line = look.lines[n]
        for match in _CLAUSE.finditer(line.text):
            if 4 <= len(match.group()) <= 40 and _is_spam(plain(match.group())):
                yield Edit(line.start + match.start(), line.start + match.end(), "", "")


def _is_spam(words: str) -> bool:
    return len(set(SPAM.findall(words))) >= FEWEST and len(fold(SPAM.sub("", words))) <= (1 - _SHARE) * len(words)


INJECTED_PHRASE = Rule(
    name="injected-phrase",
    why="A clause made of two or more porn or gambling search words; no author's clause is made of these alone.",
    find=_injected,
    hits=(
        Example("在全市工作会议上的讲话_国产精品一区二区无码_某文库", "在全市工作会议上的讲话__某文库"),
        Example("各部門要抓好落實。澳門新葡京娛樂城開戶", "各部門要抓好落實。"),
    ),
    misses=("严查百家乐赌场和娱乐城赌博案件的办理情况", "中文字幕由志愿者翻译。", "在线观看人数超过一百万。", "久久不能平静的激情岁月"),
)
