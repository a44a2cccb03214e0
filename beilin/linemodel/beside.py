"""What an author writes beside his running text: verse, steps, a chat, figures, notes, who signs. Nothing announces it, and it looks like
a menu; but a site begins to speak with words of its own, and as long as it has not, the page is the author's."""

import re
from itertools import pairwise

import numpy as np

from beilin.chinese import HAN, fold_table
from beilin.linemodel.words import COMMENTS, DAY, END, HEREBY, OF_SITES, SAID

_FEWEST, _MOST = 3, 60  # lines right below running text that are the author's, whatever they say; one or two are as often a site's
_TOOLS, _FURNISHED = 0.3, 0.5  # share of words of a site's tools, of furniture's words, from which a line is the site's
# A title of another page: a heading as long as a line of news, without a mark. Two such begin a list of them. A fact with a label is none.
_FACT = "日期|时间|地点|地址|交通|电话|联系人|票价|门票|费用|对象|名额|报名|主办|承办|网址|主讲人?|主持人?"
_TITLE = re.compile(rf"(?=(?:[^{HAN}]*[{HAN}]){{10}})(?![(\[\d])(?!.?(?:{_FACT}):)[^,。!?;…]{{10,40}}(?<!:)".translate(fold_table()))
_RANKING = re.compile(r"top\d{1,3}")
_WHEN = re.compile(r"[(\[]?(?:(?:19|20)\d\d(?:[-/.年]\d{1,2}|年第\d{1,3}期)(?:[-/.月]\d{1,2})?|\d{1,2}:\d\d)")
_SENTENCE = re.compile(rf"(?!.*(?:{OF_SITES}))[^|>]{{15,}}(?:[。!?…][”』)]?|如下:)".translate(fold_table()))
_COUNT = re.compile(r"#?\d+[楼#]?".translate(fold_table()))
_NUMBERS = re.compile(r"\d+")
_ADDRESS = re.compile(r"(?![\[(^\d]).*(?:https?:|www\.)")  # that is no note's: a note has a number
# How a text ends, if in one line or two.
_CLOSING = re.compile(
    (
        rf"\(?(?:(?:全文|本文)?完|(?:未完)?待续|剧终|全剧终|theend)\)?[。.]?|{HEREBY}[。!]?|(?:顺|敬|谨|即|并)?[祝颂][{HAN}]{{0,8}}[!。]?|敬启|谨启|谨上|敬上|顿首"
        rf"|\(?(?:本文)?作者(?:系|为|是|单位|简介|地址)[:{HAN}].*|\(?(?:原载|刊于|原刊|载于|选自|摘自|节选自|发表于|写于|作于|改于|草于|初稿于)[《{HAN}\d].*"
        rf"|{DAY.pattern}[,、]?(?:[写作改定草记稿识]|初稿)?(?:于|在|[晨午夜夏])[^:]{{0,14}}"
        r"|(?:农历|夏历)?[一二三四五六七八九十正冬腊]{1,2}月(?:初|十|二十|廿|三十)[一二三四五六七八九十]?(?:[日夜晨])?"
        rf"|[{HAN}]{{4,24}}(?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日印发|共印\d+份[。.]?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{{0,6}}\.?\d{{1,2}},?(?:19|20)\d\d|\((?:此|本)件[^()]{{2,16}}\)|主题词:.*|附?注:.*"
    ).translate(fold_table())
)


def below(found: np.ndarray, anchors: np.ndarray, gone: np.ndarray, taken: np.ndarray, said: dict[int, str], shares: np.ndarray) -> None:
    """Adds to `found` what stands between two lines of running text (`anchors`) if the site does not speak there, and what stands between
    the last of them and the first sign of the site. `said`: what the lines say that may be added; `shares`: float64 (2, lines), the share
    of furniture's words in a line, and of those of a site's tools."""
    text = np.flatnonzero(anchors).tolist()
    for line, after in pairwise([*text, len(found)] if text else []):
        start = line + 1
        stop = next((n for n in range(start, after) if _speaks(n, found, gone, taken, said, shares)), after)
        if stop - start > _MOST or stop < after < len(found):
            continue
        if stop - start < _FEWEST and after == len(found):
            saved = [n for n in range(start, stop) if found[n] or _CLOSING.fullmatch(said[n]) or SAID.fullmatch(said[n])]
            stop = saved[-1] + 1 if saved else start
        found[start:stop] = True


def above(found: np.ndarray, anchors: np.ndarray, gone: np.ndarray, taken: np.ndarray, said: dict[int, str], shares: np.ndarray) -> None:
    """Adds a sentence above the first running text, and what stands between the two if the site does not speak there."""
    first = int(np.argmax(anchors)) if anchors.any() else 0
    for n in range(first - 1, max(-1, first - 1 - _MOST), -1):
        if _speaks(n, found, gone, taken, said, shares):
            return
        words = said.get(n, "")
        if _SENTENCE.fullmatch(words) or (found[n + 1] and SAID.fullmatch(words)):
            found[n:first] = True


def posts(found: np.ndarray, posted: np.ndarray, gone: np.ndarray, said: dict[int, str], shares: np.ndarray) -> None:
    """Adds what stands between the stamps of a thread's posts (`posted`: bool by line) and the buttons or the next name below them."""
    for stamp in np.flatnonzero(posted).tolist():
        start = stop = stamp + 1
        while stop < len(found) and not posted[stop] and (found[stop] or gone[stop]) and shares[0, stop] < _TOOLS:
            if END.search(said.get(stop, "")) or COMMENTS.search(said.get(stop, "")):
                break
            stop += 1
        if stop < len(found):
            found[[n for n in range(start, stop - posted[stop]) if not _COUNT.fullmatch(said.get(n, ""))]] = True


def _speaks(n: int, found: np.ndarray, gone: np.ndarray, taken: np.ndarray, said: dict[int, str], shares: np.ndarray) -> bool:
    """Whether the site speaks from this line on."""
    if found[n]:
        return shares[1, n] >= _FURNISHED
    words, after = said.get(n, ""), n + 1
    if not gone[n] or not words or END.search(words) or COMMENTS.search(words) or _ADDRESS.match(words):
        return True
    if any(SAID.fullmatch(said.get(m, "")) for m in (after, after + 1)):
        return False  # a word of a site's tools says nothing where sentences follow
    if shares[1, n] >= _TOOLS:
        return True
    if shares[0, n] >= _FURNISHED and (after == len(taken) or taken[after] or shares[0, after] >= _FURNISHED):
        return True
    return _list_begins(words, said.get(after, ""))


def _list_begins(words: str, below: str) -> bool:
    """Whether a line and the one below it are the first of a list of other pages: two titles, or two that say when, newest first."""
    if _RANKING.fullmatch(words) or (_TITLE.fullmatch(words) and _TITLE.fullmatch(below)):
        return True
    when = [tuple(map(int, _NUMBERS.findall(match.group()))) for match in map(_WHEN.match, (words, below)) if match]
    return len(when) == 2 and when[0] > when[1]
