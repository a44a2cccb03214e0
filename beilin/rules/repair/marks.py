"""Full-width marks that were folded to ASCII, given back where the sentence is Chinese."""

import re
from collections.abc import Iterable

from beilin.chinese import HAN
from beilin.rule import Example, Look, Rule
from beilin.rules.repair.entities import WRITTEN
from beilin.text import Edit

_WIDE = dict(zip(",:;?!", "，：；？！", strict=True))
_CHINESE = re.compile(rf"[{HAN}\u3001-\u303f\uff01-\uff5e“”‘’…—×]")
_MARK = re.compile(rf"{WRITTEN.pattern}|[,:;?!]+")
_LATIN = re.compile(r"[0-9A-Za-z]")
_FAR = 200  # characters before a mark that are looked at for what it belongs to
# What shows that a page may hold addresses, or strings of a program; most hold neither, and that is told at one search.
_MACHINES = re.compile(r"[(=]\s?[\"']|://|mailto:|magnet:|www\.|[A-Za-z0-9]\.[A-Za-z]{2,}/")
_WORD = r"[^\s<>\"“”，。；：？！、（）《》]"  # of an address
_ADDRESS = re.compile(rf"(?:[a-z][a-z0-9+]{{1,9}}://|mailto:|magnet:|www\.|[A-Za-z0-9-]\.[A-Za-z]{{2,}}/){_WORD}*$")
_ADDRESS_GOES_ON = re.compile(r"[^\s<>\"“”，。；：？！、（）《》,:;?!]{0,80}[=&|/]")
_NAMESPACE = re.compile(r"/[A-Za-z]+$")  # …/wiki/Wikipedia:首页
_STRING = re.compile(r"[A-Za-z_]\w*\s?[(=]\s?[\"'][^\"'\n\u2028\u2029]*$")  # alert("…
_STRING_ENDS = re.compile(r"[^\"'\n\u2028\u2029]{0,200}[\"']\s?(?:[)\];,}>/]|[a-z-]+=)")
_FACE = re.compile(r"[:;](?:-[()DPp]|\)|\((?!\S))")  # :-) ;) :(

_GARBLE = re.compile(r"\?[a-z]{0,4}[\u00e0-\u00fc\u0101-\u01dc][a-z]{0,3}[)）]")  # ?lián): what is left of a character and its reading


def _marks(look: Look) -> Iterable[Edit]:
    machines = _MACHINES.search(look.view) is not None
    for m in _MARK.finditer(look.view):
        if m[0][0] != "&" and _in_chinese(look.view, m.start(), m.end()) and not (machines and _of_machine(look.view, m.start(), m.end())):
            yield Edit(*m.span(), "".join(_WIDE[c] for c in m[0]), "")


def _of_machine(view: str, start: int, end: int) -> bool:
    """Whether a mark beside Chinese letters belongs to an address, or to what a program says."""
    before = view[max(0, start - _FAR) : start]
    if _STRING_ENDS.match(view, end) and _STRING.search(before):
        return True
    goes_on = _ADDRESS_GOES_ON.match(view, end) or (view[start] == ":" and _NAMESPACE.search(before))
    return bool(goes_on and _ADDRESS.search(before))


def _in_chinese(view: str, start: int, end: int) -> bool:
    """Between Han characters; after one, unless Latin words or an address go on; before one, after a word or a number."""
    before, after = view[max(0, start - 1) : start], view[end : end + 1]
    if not before or before.isspace() or _FACE.match(view, start) or _GARBLE.match(view, start):
        return False
    if _CHINESE.match(before):
        latin_goes_on = after == " " and _LATIN.match(view, end + 1)
        return not latin_goes_on and not view.startswith("//", end)
    return bool(after and _CHINESE.match(after)) and (before.isalnum() or before in "%)）℃")


MARKS = Rule(
    name="wide-mark",
    why="A site folded full-width marks to ASCII. In Chinese sentences they are full width; in numbers, times, addresses, Latin words, "
    "strings of a program and faces like :) they stay.",
    find=_marks,
    hits=(
        Example("同志们:今天开会,请坐", "同志们：今天开会，请坐"),
        Example("要求有三:一是快;二是准;三是狠!", "要求有三：一是快；二是准；三是狠！"),
        Example("共12人,其中3人缺席", "共12人，其中3人缺席"),
        Example("截至2020年,GDP增长", "截至2020年，GDP增长"),
        Example("他说:“好。”", "他说：“好。”"),
        Example("见http://a.example/b.html,以及http://a.example/首页,共两处", "见http://a.example/b.html，以及http://a.example/首页，共两处"),
    ),
    misses=(
        "1,234人",
        "14:08下载",
        "见 http://a.example/?b=1,2",
        "http://a.example/搜索?词=碑",
        "a.example/新闻?id=3",
        "https://a.example/wiki/Wikipedia:首页",
        'alert("请输入!")',
        '<a title="你好,世界">',
        "谢谢:)",
        "好的;-)",
        "Yes, sir: go!",
        "他说, Hello world",
        "比分3:2",
        "對?lián)升",
        "a@b.example,c@d.example",
        "同志们，好",
        "写作&lt;时",
    ),
)

_PAIR = re.compile(rf"\((?<![^{HAN}\u3001-\u303f\uff01-\uff5e“”‘’…—×)\s]\()([^()\n\u2028\u2029]{{1,60}})\)")

_LATIN_WORD = re.compile(r"[A-Za-z][,;]? $")
_LATIN_GOES_ON = re.compile(r"[,.;:]? [A-Za-z]")


def _in_latin(view: str, start: int, end: int) -> bool:
    """Whether a bracket stands between the words of a Latin sentence."""
    return bool(_LATIN_GOES_ON.match(view, end) and _LATIN_WORD.search(view[max(0, start - 3) : start]))


def _brackets(look: Look) -> Iterable[Edit]:
    for m in _PAIR.finditer(look.view):
        if _CHINESE.search(m[1]) and not _in_latin(look.view, m.start(), m.end()):
            yield Edit(m.start(), m.start() + 1, "（", "")
            yield Edit(m.end() - 1, m.end(), "）", "")


WIDE_BRACKETS = Rule(
    name="wide-bracket",
    why="Round brackets around Chinese words in a Chinese sentence are full width.",
    find=_brackets,
    hits=(Example("各县(市、区)调度", "各县（市、区）调度"), Example("(一)统一领导", "（一）统一领导")),
    misses=("f(x)", "Beijing(北京)", "万圣节(20", "图(1)", "the forest of steles (碑林) is a museum"),
)
