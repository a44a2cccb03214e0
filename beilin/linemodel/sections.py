"""What an author has divided into sections is his from the first head to the last, however little it looks like running text: heads that
count 一、 二、 三、, and a wiki's, each with a door to the editor behind it."""

import re
from itertools import pairwise

import numpy as np

from beilin.chinese import fold_table
from beilin.linemodel.words import COMMENTS, END

_FURTHEST = 60  # lines from one head to the next, and from a wiki's last to its foot
_BELOW = 2  # lines below the last head
_FURNISHED = 0.5  # share of furniture's words from which a line that is no head is furniture all the same
_COUNTED = re.compile(r"([一二三四五六七八九十]{1,3})、")
_ONES = "一二三四五六七八九"
_VALUE = {tens + one: 10 * n + m for n, tens in enumerate(("", "十", "二十", "三十")) for m, one in enumerate(("", *_ONES)) if n + m}
_DOOR = re.compile(r".{1,40}\[编辑[^\[\]]{0,8}\]".translate(fold_table()))
# The same on a line of its own, where a rule has found that an encyclopedia made the page.
_BARE = re.compile("(?:编辑(?:本段)?|播报)+".translate(fold_table()))
_DOORS = 2  # heads with such doors that make a page a wiki's
# What stands below a wiki's article where no rule names it: boxes of links to other articles, the menus of its skin.
_FOOT = re.compile(
    r"导航菜单|个人工具|名字空间|隐藏分类.*|取自.*|打印/导出|其他语言|在其他项目中|查论编.*|.*查论编|查".translate(fold_table())
)
_BOXED = re.compile(r"navbox|reference|reflist|noprint|catlinks|metadata|toc\b|sidebar|portal")  # elements of a wiki that are no text
_SOURCE = re.compile(r"[\^↑]")  # begins a note that says where a sentence was taken from


def counted(taken: np.ndarray, spelled: list[str], furnished: np.ndarray) -> np.ndarray:
    """bool (lines,): from a head that counts 一、 to the last of those that count on, and what stands right below that: every head has
    something below it."""
    found = np.zeros(len(taken), bool)
    heads = [(n, _VALUE.get(head[1], 0)) for n, head in enumerate(map(_COUNTED.match, spelled)) if head and not taken[n]]
    for (above, first), (below, second) in pairwise(heads):
        if second == first + 1 and (first == 1 or found[above]) and below - above <= _FURTHEST:
            found[[above, below]] = True
            for inside in (range(above + 1, below), range(below + 1, min(len(taken), below + 1 + _BELOW))):
                if not any(taken[n] or END.search(spelled[n]) or COMMENTS.search(spelled[n]) for n in inside):
                    found[inside] = furnished[inside] < _FURNISHED
    return found & ~taken


def of_wiki(taken: np.ndarray, spelled: list[str], paths: list[str], text: np.ndarray) -> np.ndarray:
    """bool (lines,): from the first head of a wiki's article below running text (`text`: bool by line) to its foot, notes on sources left
    out. `paths`: of each line in markup."""
    found = np.zeros(len(taken), bool)
    doors = [words.endswith("]") and _DOOR.fullmatch(words) is not None and bool(text[:n].any()) for n, words in enumerate(spelled)]
    bare = [bool(gone) and _BARE.fullmatch(words) is not None for words, gone in zip(spelled, taken.tolist(), strict=True)]
    heads = [n for n, door in enumerate(doors) if door or (not taken[n] and any(bare[n + 1 : n + 2]))]
    if len(heads) >= _DOORS:
        last = heads[-1] + 1
        while any(bare[last : last + 1]):
            last += 1
        below = range(last, min(len(spelled), last + _FURTHEST))
        inside = range(heads[0], next((n for n in below if taken[n] or _FOOT.fullmatch(spelled[n])), below.stop))
        found[[n for n in inside if not (_SOURCE.match(spelled[n]) or _BOXED.search(paths[n]))]] = True
    return found & ~taken
