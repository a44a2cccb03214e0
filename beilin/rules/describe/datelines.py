"""The dateline that opens a report: who sent it, from where, and the reporters it names in brackets."""

import re
from collections.abc import Iterator

from beilin.chinese import HAN
from beilin.rules.describe.clue import Clue, Told
from beilin.rules.describe.people import ROLE, people
from beilin.rules.describe.press import paper

WITHIN = 160  # characters of a paragraph in which its dateline stands
_MAY_OPEN = re.compile("[电電讯訊【〔\\[]|消息|[记記]者|[报報][道導]")  # what every dateline holds; quickly searched
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_SENT = r"(?:电|電|讯|訊|消息)"
_DAY = r"(?:(?:20\d\d年)?\d{1,2}月)?\d{1,2}日"
_SENDER = rf"[{HAN}A-Za-z·]{{1,9}}?(?:[网網报報社]|新[闻聞])"
_RUN = r"[^，。；：,;:()（）]"
_LINE = re.compile(rf"^[\s(（【\[]*(?:据|據)?(?P<who>{_SENDER})\s?(?P<where>[{HAN}]{{2,6}}?)?\s?{_DAY}\s?(?:[专專综綜]合?)?{_SENT}")
_PLAIN = re.compile(rf"^[\s(（【\[]*(?P<who>{_SENDER})\s?{_SENT}(?=[\s(（】\]:：])")
_WRITES = re.compile(rf"^[\s(（【\[]*(?P<who>{_SENDER})?(?P<credit>{ROLE}{_RUN}{{2,16}}?){_DAY}(?:报道|報導|報道|{_SENT})")
_IN_BRACKETS = re.compile(rf"{_SENT}\s{{0,3}}[(（]([^()（）]{{2,40}})[)）]")
_AFTER = re.compile(rf"{_SENT}[\s】\]]{{0,3}}({_RUN}{{0,10}}{ROLE}{_RUN}{{2,30}}(?:报道|報導|報道))[：:，,]")
_FRONTED = re.compile(rf"^[\s]*[【〔\[(（]([^【】〔〕\[\]()（）]{{0,12}}{ROLE}[^【】〔〕\[\]()（）]{{2,30}})[】〕\])）]")
_SOLE = re.compile(r"^\s*[【\[]([^【】\[\]]{3,10})[】\]]")
_BEFORE_ROLE = re.compile(rf"({_SENDER}|[{HAN}]{{2,6}}[傳传]媒)[／/╱\s]{{0,2}}{ROLE}")
_PICTURES = re.compile("[摄攝]")
_NO_TOWN = re.compile(r"[报報讯訊社网網记記]|频道|[分支]社|[昨今前]")


def _dateline(paragraph: str) -> Iterator[Told]:
    if not _MAY_OPEN.search(paragraph, 0, WITHIN):
        return
    words = paragraph[:WITHIN].translate(_WIDE)
    line = _LINE.match(words) or _PLAIN.match(words) or _WRITES.match(words)
    if line:
        sender = paper(line["who"] or "")
        if sender:
            yield Told("source", sender, 0.6)
        town = line.groupdict().get("where")
        if town and not _NO_TOWN.search(town):
            yield Told("place", town.removesuffix("站"), 0.7)
    sole = _SOLE.match(words)
    if sole and paper(sole[1]):
        yield Told("source", paper(sole[1]) or "", 0.6)
    fronted = _FRONTED.match(words)
    credit = line["credit"] if line and "credit" in line.groupdict() else None
    found = credit or next((m[1] for m in (_IN_BRACKETS.search(words), _AFTER.search(words), fronted) if m), None)
    if found is None or _PICTURES.search(found):
        return
    names, town = people(found) if found != credit else people(f"{found}报道")
    if names:
        yield Told("author", " ".join(names), 0.75)
        if credit and town:
            yield Told("place", town, 0.7)
    if fronted and found == fronted[1] and names:
        head = _BEFORE_ROLE.match(found)
        if head and paper(head[1]):
            yield Told("source", paper(head[1]) or "", 0.6)
        if town:
            yield Told("place", town, 0.7)


DATELINE = Clue(
    "dateline",
    "A report opens with who sent it, from where and on which day, and names its reporters in brackets.",
    ("head",),
    _dateline,
    hits=(
        ("河工社杭州７月９日电（记者王水、李堤）东堤的水退了。", {"source": "河工社", "place": "杭州", "author": "王水 李堤"}),
        ("河工网7月9日讯 （堤防导报记者 王水 通讯员 李堤）水退了。", {"source": "河工网", "author": "王水 李堤"}),
        ("河工网7月9日讯（王水） 水退了。", {"source": "河工网", "author": "王水"}),
        ("本报讯 （实习记者 王水 李堤）水退了。", {"author": "王水 李堤"}),
        ("[堤防财讯]水退了。", {"source": "堤防财讯"}),
        ("（河工社杭州9日電）水退了。", {"source": "河工社", "place": "杭州"}),
        ("河工网记者王水7月9日报道：水退了。", {"source": "河工网", "author": "王水"}),
        ("【河工日報記者李堤台北報導】水退了。", {"source": "河工日報", "author": "李堤", "place": "台北"}),
        ("（中央社記者王水堤花蓮5日電）水退了。", {"source": "中央社", "author": "王水堤", "place": "花蓮"}),
        ("〔記者王水／台北報導〕水退了。", {"author": "王水", "place": "台北"}),
        ("河工网讯 实习生王水、记者李堤报道：水退了。", {"source": "河工网", "author": "王水 李堤"}),
    ),
    misses=(
        "本报讯 水退了。",
        "7月9日,水退了（见图）。",
        "王水7月9日在电话里说,水退了。",
        "他们在堤上等消息（这一等就是三天）。",
        "图为东堤。本报讯（记者 王水 摄）",
    ),
)
