"""Lists of an author's: short lines that look like a menu's, and are his because he announces, numbers or signs them."""

import re
from collections.abc import Sequence

import numpy as np

from beilin.chinese import fold_table, plain, plain_lines
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
        if n - last > _GAP or item[2] != mark or int(item[1]) <= number:
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


def announced(found: np.ndarray, gone: np.ndarray, lines: Sequence[Line], said: dict[int, str], furnished: np.ndarray) -> None:
    """Adds the lines of a list below a line of the author's that announces it, down to what ends an article; those of an annex only if a
    day signs them: its name may be no more than a link."""
    stop = 0
    for n in np.flatnonzero(found[:-1] & gone[1:] & ~found[1:]).tolist():
        if n < stop:
            continue
        words = plain(lines[n].text[-_LONGEST:])
        annexed = _ANNEX.match(words) is not None
        if annexed or _ANNOUNCES.search(words):
            stop, signed = _end(n + 1, found, gone, said, furnished)
            if signed or not annexed:
                found[n + 1 : stop] |= gone[n + 1 : stop]


def _end(start: int, found: np.ndarray, gone: np.ndarray, said: dict[int, str], furnished: np.ndarray) -> tuple[int, bool]:
    """The line after a list, and whether a day signs it."""
    for n in range(start, min(len(found), start + _MOST)):
        words = said.get(n, "")
        if DAY.fullmatch(words):
            return n + 1, True
        ended = END.search(words) or COMMENTS.search(words) or (furnished[n : n + 2] >= _FURNISHED).all()
        if not found[n] and (not gone[n] or ended or not 0 < len(words) <= _LONGEST):
            return n, False
    return n + 1, False
