"""Posts of a thread: what stands between the stamps and buttons that a forum prints with each of them, and is people's, however short."""

import re
from collections import Counter
from itertools import pairwise

import numpy as np

from beilin.chinese import HAN, fold_table
from beilin.linemodel import passes
from beilin.linemodel.words import COMMENTS

_LONGEST = 60  # characters of a stamp or of a button
_STAMPS = 3  # of a thread
_BLOCK, _MOSTLY = 60, 0.6  # lines from one stamp to the next; share of such blocks in which a forum's button stands
_ABOVE = 0.4  # share of the page's prose above a thread from which it is what readers say of an article
_FURNISHED = 0.5  # share of furniture's words from which a line is no post
_NUMBERS = re.compile(r"\d+")
_AGO = r"\d{1,3}(?:秒|分钟|小时|天|周|个?月|年)前|(?:昨天|前天|今天)\d{1,2}:\d\d|刚刚"
_STAMP = re.compile(
    rf"(?=.{{4,{_LONGEST}}}$)(?:[^,。!?;]{{0,24}}?(?:(?:19|20)\d\d[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?|{_AGO})[^,。!?;]{{0,30}})".translate(fold_table())
)
_BUTTON = re.compile(
    (
        "赞|回复|回覆|评论|留言|转发|举报|回答|关注|粉丝|引用|收藏|评价|点评|支持|反对|顶|踩|只看|发表|积分|等级|帖子|主题|收听|发消息|加好友|分享|喜欢|采纳"
        "|收起|使用道具|reply|quote|like|share|report"
    ).translate(fold_table())
)
_SAYS = re.compile(r".{2,}(?:[,。!?…].{2,}|[。!?…]$)")
_LABEL = re.compile(rf"[{HAN}]{{2,8}}:")
_SIGNS = ("推", "嘘", "→")
_PUSH = re.compile(r"[推嘘→][a-z]\w{1,15}:.*".translate(fold_table()))  # what readers of PTT shout in one line
_WORDY = re.compile(rf"[{HAN}a-z]")


def posts(spelled: list[str], prose: np.ndarray, taken: np.ndarray, furnished: np.ndarray) -> np.ndarray:
    """bool (lines,): the lines of posts, from the first stamp to the buttons below the last. `prose`: running text; `furnished`: share of a
    line's words that are furniture's."""
    pushed = np.array([words[:1] in _SIGNS and _PUSH.fullmatch(words) is not None for words in spelled], bool)
    return pushed if pushed.sum() >= _STAMPS else _between_stamps(spelled, prose, taken, furnished)


def _between_stamps(spelled: list[str], prose: np.ndarray, taken: np.ndarray, furnished: np.ndarray) -> np.ndarray:
    found = np.zeros(len(spelled), bool)
    stamps = np.array([len(words) <= _LONGEST and _STAMP.fullmatch(words) is not None for words in spelled], bool) & ~prose
    at = np.flatnonzero(stamps).tolist()
    at = at[: next((n for n, (above, below) in enumerate(pairwise(at)) if below == above + 1), len(at))]  # a list of dated titles begins
    if len(at) < _STAMPS:
        return found
    sizes = np.array([len(words) for words in spelled]) * prose
    keys = [_NUMBERS.sub("0", words) if len(words) <= _LONGEST and _BUTTON.search(words) else "" for words in spelled]
    blocks = [range(above, below) for above, below in pairwise([*at, min(len(spelled), at[-1] + _BLOCK)])]
    often = Counter(key for block in blocks for key in {keys[n] for n in block} if key)
    buttons = {key for key, count in often.items() if count >= max(_STAMPS, _MOSTLY * len(blocks))}
    again = Counter(keys)  # a heading over what readers say stands once, a button again and again
    talked = (COMMENTS.search(words) for words, key in zip(spelled[: at[-1]], keys, strict=False) if again[key] == 1 or not key)
    if not buttons or any(talked) or max(map(len, blocks)) > _BLOCK:
        return found
    last = max((n for n in blocks[-1] if keys[n] in buttons), default=at[-1])
    frame = stamps | taken | np.array([key in buttons or not _WORDY.search(words) for key, words in zip(keys, spelled, strict=True)], bool)
    inside = ~frame & (furnished < _FURNISHED)
    first = at[0]
    while first and inside[first - 1]:  # a post may have its stamp below it
        first -= 1
    if sizes[:first].sum() > _ABOVE * sizes.sum():
        return found
    inside[: at[0]] = inside[last:] = False
    for run in passes.runs(inside):
        said = [n for n in run if not _LABEL.match(spelled[n])]
        above = max(n for n in at if n < run.start)
        below_stamp = frame[above : run.start].all() and not stamps[run.stop]  # what stands right above one may be a name
        if any(_SAYS.search(spelled[n]) for n in run) or (below_stamp and len(said) == len(run)):
            found[said] = True
    return found
