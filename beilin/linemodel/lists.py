"""Lists of an author's: short lines that look like a menu's, and are his because he announces, numbers or signs them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

import numpy as np

from beilin.chinese import HAN, fold_table, plain, plain_lines
from beilin.linemodel.words import COMMENTS, DAY, END
from beilin.rule import Line

_GAP = 2  # lines from one numbered item to the next
_BEGUN = 2  # items of an enumeration that stay, one after the other, before the rest of it does
_LONGEST = 40  # characters of an item; notes on sources are longer
_MOST = 300  # lines of a list
_START = 12  # characters in which a line says its number
_FURNISHED = 0.5  # share of furniture's words in a line from which it is most likely furniture; two such end a list
_ITEM = re.compile(r"(\d{1,3})([、.)](?!\d))\S")
_ANNOUNCES = re.compile(r"(?:如下|名单|名录|(?:分别|依次)[是为]|名次|结果).{0,12}:$".translate(fold_table()))
_ANNEX = re.compile(r"附(?:件|表|录)?\d*[:.、]?.{0,40}(?:名单|名册|名录|目录|清单|一览表?|表)$".translate(fold_table()))
_BARE = 0.3  # share of furniture's words up to which a row of a form is none
_FEWEST = 4  # rows of a form that make a list
_FORMS = {
    "answers": r"[a-h][.、:)](?=\S)(?!\S*\.(?:com|cn))",
    "years": r"(?:1[5-9]|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?[^\d年月日第期(\n]",
    "hours": r"\d{1,2}:\d\d(?:[-~至—]\d{1,2}:\d\d)?[^\d:/\n]",
    "facts": rf"[{HAN}a-z]{{2,8}}:(?!//|https?:)[^:\n]{{1,30}}$",
    "figures": rf"[{HAN}].*?(?:\d+\.\d+(?:元|%|万|亿)?$|\d{{1,3}}:\d{{1,3}}[{HAN}])",
}
_ROW = re.compile("^(?:" + "|".join(f"(?P<{name}>{form})" for name, form in _FORMS.items()) + ")", re.MULTILINE)
_NUMBERS = re.compile(r"\d+")


def numbered(found: np.ndarray, lines: Sequence[Line], said: dict[int, str], furnished: np.ndarray) -> None:
    """Adds the rest of an enumeration that begins with items of the author's, or below a line of his that announces it: what he counts
    he counts to the end."""
    if not any(_ITEM.match(words) for words in said.values()):
        return
    begun, last, mark, number = 0, -1, "", 0
    for n, words in enumerate(plain_lines([line.text[:_START] for line in lines])):
        item = _ITEM.match(words)
        if item is None:
            continue
        if (~found[last + 1 : n]).sum() >= _GAP or item[2] != mark or int(item[1]) <= number:
            begun = _BEGUN if item[1] == "1" and _is_announced(n, found, said, furnished) else 0
        last, mark, number = n, item[2], int(item[1])
        if begun >= _BEGUN:
            found[n] |= 0 < len(said.get(n, "")) <= _LONGEST and furnished[n] < _FURNISHED
        else:
            begun = begun + 1 if found[n] else 0


def _is_announced(n: int, found: np.ndarray, said: dict[int, str], furnished: np.ndarray) -> bool:
    """Whether the line above announces what comes, right below the author's text; it is his then."""
    above = n - 1
    if above < 1 or not found[above - 1] or furnished[above] > 0 or not said.get(above, "").endswith(":"):
        return False
    found[above] = True
    return True


def announced(
    found: np.ndarray, gone: np.ndarray, prose: np.ndarray, lines: Sequence[Line], said: dict[int, str], furnished: np.ndarray
) -> None:
    """Adds the lines of a list below a line of the author's that announces it, down to what ends an article; those of an annex only if a
    day signs them: its name may be no more than a link."""
    stop, listed = 0, gone | (found & ~prose)
    for n in np.flatnonzero(found[:-1] & gone[1:] & ~found[1:]).tolist():
        if n < stop:
            continue
        words = plain(lines[n].text[-_LONGEST:])
        annexed = _ANNEX.match(words) is not None
        if annexed or _ANNOUNCES.search(words):
            stop, signed = _end(n + 1, found, listed, said, furnished)
            if signed or not annexed:
                found[n + 1 : stop] |= gone[n + 1 : stop]


def of_one_form(
    found: np.ndarray, lines: Sequence[Line], spelled: Sequence[str], said: dict[int, str], furnished: np.ndarray
) -> None:
    """Adds rows of one form right below the author's lines: answers to choose from, years or hours in their order, facts with labels,
    figures. A list of titles has newest days first and ends in whole numbers, if in any."""
    if not _ROW.search("\n".join(said.values())):
        return
    words = [one if len(line.text) <= _LONGEST else "" for line, one in zip(lines, spelled, strict=True)]
    starts = list(accumulate([len(row) + 1 for row in words], initial=0))
    rows: dict[str, list[int]] = {name: [] for name in _FORMS}
    for match in _ROW.finditer("\n".join(words)):
        n = bisect_right(starts, match.start()) - 1
        if furnished[n] < _BARE and (found[n] or n in said):
            rows[match.lastgroup or ""].append(n)
    for name, some in rows.items():
        for run in np.split(some, np.flatnonzero(np.diff(some) > _GAP) + 1) if len(some) >= _FEWEST else []:
            first, last = int(run[0]), int(run[-1])
            if len(run) >= _FEWEST and _in_order(name, [words[n] for n in run.tolist()]) and _hangs(first, found, said, furnished):
                found[[n for n in range(first - 1, last + 1) if n in said and furnished[n] < _FURNISHED]] = True


def _hangs(n: int, found: np.ndarray, said: dict[int, str], furnished: np.ndarray) -> bool:
    """Whether a line is the author's or stands right below a line of his, or with one between that could be his."""
    return any(found[max(0, n - 1) : n + 1]) or (n > 1 and found[n - 2] and n - 1 in said and furnished[n - 1] == 0)


def _in_order(name: str, rows: list[str]) -> bool:
    if name not in ("years", "hours"):
        return True
    heads = [_NUMBERS.findall(row)[: 1 if name == "years" else 2] for row in rows]
    told = [[int(number) for number in head] for head in heads]
    return told == sorted(told) and told[0] < told[-1]


def _end(start: int, found: np.ndarray, listed: np.ndarray, said: dict[int, str], furnished: np.ndarray) -> tuple[int, bool]:
    """The line after a list, and whether a day signs it. `listed`: bool by line, whether it may be of a list at all."""
    for n in range(start, min(len(found), start + _MOST)):
        words = said.get(n, "")
        if DAY.fullmatch(words):
            return n + 1, True
        ended = END.search(words) or COMMENTS.search(words) or (furnished[n : n + 2] >= _FURNISHED).all()
        if not listed[n] or (not found[n] and (ended or not 0 < len(words) <= _LONGEST)):
            return n, False
    return n + 1, False
