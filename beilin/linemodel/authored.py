"""What only an author writes: lines that stay whatever the model weighs, because their form says that they belong to a text.

The model measures likeness to running text, and the short lines that an article, a notice or a judgment is built of have little of it.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from beilin.chinese import HAN, fold_table, plain
from beilin.linemodel import beside, code, lists, passes, sections, thread
from beilin.linemodel.words import COMMENTS, DAY, END, SAID
from beilin.rule import Line

_REACH = 8  # lines to the nearest running text that stays, for a line whose form alone could be a menu's
_GAP = 2  # lines between the author's that are most likely his too
_CLOSE = 10  # lines between a text's last words and the date under its signature: annexes, who to ask, who signs
_HEAD = 2  # lines above the day under a speech's title: the title, who speaks
_LONGEST = 200  # characters of a line that is looked at
_SIGNED = 60  # characters of a line above such a date
_INSIDE, _EDGE = 0.5, 0.4  # share of furniture's words from which a sentence in a text, or at its edge, is furniture all the same
_HAN = "一二三四五六七八九十百"
_RUN, _BARE = 12, 0.1  # lines of a run between the author's; mean share of furniture's words in it up to which one line may be full
_TABLE, _FEWEST, _SHARE = 80, 2, 0.25  # cells of a table that lost its markup; figures in it, in all and of its cells …
_CELLS = 0.2  # … and the share of furniture's words in them from which it is none
_FIGURE = re.compile(r"[-+−]?\d{1,3}(?:[.,]\d+)+%?|[-+−]?\d+%|[-+−]?\d{3,}")
_HOUSED = 0.15  # share of furniture's words from which a line is none of the text whose element it shares
_CLOSERS = "”」』’\"）)】]"
_STOPS = tuple("。！？!?…;；")
_FULL = ("。", "。”", "。』", "。)")
_CREDIT = re.compile(r"(?<=[。！？!?])[(（][^()（）]{2,30}(?<![攝摄影照供圖图])[)）]$")  # who wrote what a sentence ends, and no picture
_STOPPED = re.compile(r"[a-z]{3}\.[”’\"')]*$")  # a sentence in English


def _spelled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.translate(fold_table()))


_ARTICLE = _spelled(rf"第[{_HAN}\d]{{1,5}}条|附则$|附录$|article\d+(?![\d/])")
_MARKS = _spelled(
    rf"第[{_HAN}\d]{{1,5}}[章节编部回](?!.*[>|])|[{_HAN}]{{1,3}}、|\([{_HAN}]{{1,3}}\)|[{_HAN}]是"
    rf"|[{HAN}]{{1,12}}[〔\[(](?:19|20)\d\d[〕\])]第?\d{{1,4}}号$"  # under which an office issues what follows
    r"|【[^】]{2,10}】$|.{1,24}\[编辑.{0,8}\]$|附件\d*(?:[:.、]|$)|\(.{4,70}(?:通过|修订|修正|公布|发布|批准|施行)\)$"
    r"|(?:代理)?(?:审判长|审判员|人民陪审员|陪审员|书记员|法官助理).{0,12}$|此致|敬礼!?$|谢谢(?:大家|各位)?[!。.]?$|thankyou[.!]?$|抄送:"
    r"|(?:同志们|朋友们|女士们|先生们|乡亲们|各位.{1,20}|尊敬的.{1,30}|亲爱的.{1,20}|各[^,。]{1,50}):$|(?:同志们|朋友们)[,!]"
)
_TO = re.compile(r"[^,。!?:;|/\d]{1,12}:")  # my dear: whoever it is


def authored(
    lines: Sequence[Line],
    spelled: list[str],
    gone: np.ndarray,
    taken: np.ndarray,
    prose: np.ndarray,
    posted: np.ndarray,
    furnished: np.ndarray,
    tools: np.ndarray,
) -> np.ndarray:
    """bool (lines,): which of those about to go are the author's. `spelled`: each line as `chinese.plain` has it; `taken`: by a named rule
    or the site's template; `prose`: running text; `posted`: the stamps of a thread's posts; `furnished`, `tools`: share of a line's words
    that are furniture's, that are of a site's tools."""
    stays = ~gone & ~taken
    anchors = stays & prose
    terse = not anchors.any()  # a dialogue, a poem, a story in short lines
    if terse:
        anchors = stays & np.array([_ends(plain(line.text[-4:])) for line in lines])
    said = {n: spelled[n] for n in np.flatnonzero(gone).tolist() if len(lines[n].text) <= _LONGEST}
    furnished = furnished.copy()
    furnished[[n for n, words in said.items() if words.endswith(_FULL) and SAID.fullmatch(words)]] = 0  # whatever its words
    near = passes.near(anchors, _REACH)
    inside = (near & (furnished < _INSIDE)).tolist()
    marked = [n for n, words in said.items() if _ARTICLE.match(words) or (inside[n] and _MARKS.match(words))]
    paths = [line.block.path if line.block else "" for line in lines]
    divided = sections.of_wiki(taken, spelled, paths, anchors) | sections.counted(taken, spelled, furnished)
    found = stays | divided | thread.posts(spelled, prose, taken, furnished)
    found[marked] = True
    lists.of_one_form(found, lines, spelled, said, furnished)
    lists.announced(found, gone, prose, lines, said, furnished)
    lists.numbered(found, lines, said, furnished)
    _coded(found, gone, taken, [line.text for line in lines], said, furnished)
    ends = _housed(lines, anchors) & gone & (furnished < _HOUSED)
    ends[[n for n, words in said.items() if _ends(words)]] = True
    _attach(found, anchors | (found & ~stays), ends, furnished)
    _addressed(found, anchors, said, furnished)
    for n, words in said.items():
        if not found[n] and DAY.fullmatch(words):
            _sign(n, found, gone, lines, furnished)
        if near[n] and words.startswith("(") and not anchors[:n].any() and DAY.fullmatch(words):
            _head(n, found, gone, lines, furnished)
    _fill(found, gone, furnished)
    _enclosed(found, anchors, gone, said, furnished)
    _tabled(found, anchors, gone, said, furnished)
    beside.posts(found, posted, gone, said, np.array([furnished, tools]))
    unlinked = np.array([line.block is None or line.block.links == 0 for line in lines], bool)
    more = found.copy()
    for add in (beside.above,) if any(paths) else (beside.below, beside.above):  # below the text of markup, elements tell
        add(more, anchors | divided, gone, taken, said, np.array([furnished, tools]))
    found |= more & unlinked
    if terse:
        _between(found, gone, taken, furnished)
    return found & ~stays


def _housed(lines: Sequence[Line], anchors: np.ndarray) -> np.ndarray:
    """bool (lines,): whether a line without a link stands, in markup, in the element that holds running text: a table, a quotation."""
    if not any(line.block for line in lines):
        return np.zeros(len(lines), bool)
    paths = [line.block.path if line.block else "" for line in lines]
    homes = {paths[n].rpartition("/")[0] if lines[n].block.tag == "p" else paths[n] for n in np.flatnonzero(anchors) if lines[n].block}
    inside = [any(path == home or path.startswith(home + "/") for home in homes) for path in paths]
    return np.array([at and line.block.links == 0 for at, line in zip(inside, lines, strict=True)], bool)


def _attach(found: np.ndarray, anchors: np.ndarray, ends: np.ndarray, furnished: np.ndarray) -> None:
    """Adds to `found` the lines that hang on running text without a gap, if they end a sentence or stand in its element (`ends`): what
    an author ends with a stop goes on with his text."""
    rows, starts, stops, shares = found.tolist(), anchors.tolist(), ends.tolist(), furnished.tolist()
    for steps in (range(len(rows)), range(len(rows) - 1, -1, -1)):
        attached = False
        for n in steps:
            if not rows[n] and attached and stops[n]:
                ahead = n + steps.step
                inside = 0 <= ahead < len(rows) and (rows[ahead] or stops[ahead])
                rows[n] = shares[n] < (_INSIDE if inside else _EDGE)
            attached = rows[n] and (attached or starts[n])
    found[:] = rows


def _addressed(found: np.ndarray, anchors: np.ndarray, said: dict[int, str], furnished: np.ndarray) -> None:
    """Adds the line that says to whom a text speaks, right above its first line."""
    above = int(np.argmax(anchors)) - 1 if anchors.any() else -1
    while above >= 0 and found[above]:
        above -= 1
    if above >= 0 and furnished[above] == 0 and _TO.fullmatch(said.get(above, "")):
        found[above] = True


def _ends(words: str) -> bool:
    words = _CREDIT.sub("", words)
    return words.rstrip(_CLOSERS).endswith(_STOPS) or _STOPPED.search(words[-8:]) is not None


def _sign(day: int, found: np.ndarray, gone: np.ndarray, lines: Sequence[Line], furnished: np.ndarray) -> None:
    """Adds a day that stands alone, in words, soon below the text, and all between: a text ends with its date."""
    for n in range(day - 1, max(-1, day - 1 - _CLOSE), -1):
        if found[n]:
            found[n + 1 : day + 1] = True
            return
        if not gone[n] or furnished[n] >= _INSIDE or len(lines[n].text) > _SIGNED:
            return


def _head(day: int, found: np.ndarray, gone: np.ndarray, lines: Sequence[Line], furnished: np.ndarray) -> None:
    """Adds a day in brackets above the text, and the lines right above it: so a speech begins, with its title, who speaks, and when."""
    found[day] = True
    for n in range(day - 1, max(-1, day - 1 - _HEAD), -1):
        if not (found[n] or (gone[n] and furnished[n] == 0 and len(lines[n].text) <= _SIGNED)):
            return
        found[n] = True


def _fill(found: np.ndarray, gone: np.ndarray, furnished: np.ndarray) -> None:
    """Adds one or two lines that stand between lines which only their form saved."""
    at = np.flatnonzero(found)
    for above, below in pairwise(at.tolist()):
        if 1 < below - above <= _GAP + 1 and (gone[above] and gone[below]):
            found[above + 1 : below] |= gone[above + 1 : below] & (furnished[above + 1 : below] < _INSIDE)


def _enclosed(found: np.ndarray, anchors: np.ndarray, gone: np.ndarray, said: dict[int, str], furnished: np.ndarray) -> None:
    """Adds a run of lines without furniture's words between lines of the author's, from his first running text to his last."""
    text = np.flatnonzero(anchors)
    at = np.flatnonzero(found[: text[-1] + 1] if len(text) else found[:0])
    for above, below in pairwise(at[at >= text[0]].tolist() if len(text) else []):
        run = slice(above + 1, below)
        if not 0 < below - above - 1 <= _RUN or not gone[run].all():
            continue
        if furnished[run].max() < _INSIDE or furnished[run].mean() < _BARE:
            found[run] = not any(END.search(said.get(n, "")) or COMMENTS.search(said.get(n, "")) for n in range(above + 1, below))


def _between(found: np.ndarray, gone: np.ndarray, taken: np.ndarray, furnished: np.ndarray) -> None:
    """Adds one or two lines without a word of furniture that stand between the author's, or between his and what a rule has taken: where
    nobody writes long lines, a line as short as a menu's says nothing."""
    at = np.flatnonzero(found | taken)
    for above, below in pairwise(at.tolist()):
        if 1 < below - above <= _GAP + 1 and (found[above] or found[below]) and not (taken[above] and taken[below]):
            found[above + 1 : below] |= gone[above + 1 : below] & (furnished[above + 1 : below] == 0)


def _tabled(found: np.ndarray, anchors: np.ndarray, gone: np.ndarray, said: dict[int, str], furnished: np.ndarray) -> None:
    """Adds the cells of a table between two runs of text: short lines, many of them figures that count nothing up."""
    at = np.flatnonzero(anchors | found)
    for above, below in pairwise(at.tolist()):
        cells = range(above + 1, below)
        if not 2 < len(cells) <= _TABLE or not gone[above + 1 : below].all() or furnished[above + 1 : below].mean() >= _CELLS:
            continue
        figures = sum(_FIGURE.fullmatch(said.get(n, "")) is not None for n in cells)
        if figures >= max(_FEWEST, _SHARE * len(cells)):
            found[above + 1 : below] = True


def _coded(found: np.ndarray, gone: np.ndarray, taken: np.ndarray, lines: list[str], said: dict[int, str], furnished: np.ndarray) -> None:
    """Adds code that stands right below the author's lines, and what he says before it."""
    for run in code.runs(lines, said, ~taken & (furnished < _INSIDE)):
        top = run.start - 1
        while run.start - top <= _GAP and top >= 0 and not found[top] and gone[top] and furnished[top] == 0:
            top -= 1
        if top >= 0 and found[top]:
            found[top + 1 : run.stop] = True
