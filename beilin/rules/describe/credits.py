"""What ends a text or says where it was taken from: a credit in brackets, 摘自…, the imprint of a journal."""

import re
from collections.abc import Iterator

from beilin.chinese import HAN
from beilin.rules.describe.clue import Clue, Told
from beilin.rules.describe.people import ROLE, is_name, people
from beilin.rules.describe.press import paper, paper_first

LONGEST = 80  # characters of a line that says where a text was taken from
_SLASH, _ROLE, _PICTURES = re.compile(r"[／/╱\s]"), re.compile(ROLE), re.compile("[摄攝图圖供]")
_ENDS = re.compile(rf"[。！？”」…\s](?:文|撰文)\s*[/／:：]\s*([{HAN}]{{2,4}})$")
_CREDIT = re.compile(r"[(（\[【]([^()（）\[\]【】]{2,40})[)）\]】]\s*$")
_ROLE_LAST = re.compile(rf"^([{HAN}\s、]{{2,16}}?)\s*(撰稿|撰文|采写|编译|編譯|编辑|編輯|整理|编审)$")
_STOPS = tuple("。！？”」…")
_EDITS = ("编辑", "編輯", "编审")
_IMPRINT = re.compile(r"^[\s(（]*[—–-]{1,3}\s*(?:原?[载載]于?)?《([^《》]{2,20})》\s*(?:19|20)\d\d年.{0,12}$")
_TAKEN = "来源于|來源於|[来來]自于?|[转轉](?:载|載)?自|摘[自编編]|[选選]自|原[载載]于?"
_ORIGIN = re.compile(rf"^(?:本文|此文)?(?:{_TAKEN})[\s:：]*(《[^《》]{{2,20}}》|[^\s《》]{{2,20}}?)(?=$|[\s,，;；|]|\d{{4}})")


def _credited(line: str) -> Iterator[Told]:
    """What the brackets at a line's end say; a line of brackets alone says it of the text above."""
    found = _CREDIT.search(line)
    if not found:
        ends = _ENDS.search(line)
        if ends and is_name(ends[1]):
            yield Told("author", ends[1], 0.7)
        return
    words = found[1].strip()
    alone = found.start() == 0
    worked = _ROLE_LAST.match(words)
    if worked:
        names = people(worked[1])[0]
        if names:
            yield Told("editor" if worked[2] in _EDITS else "author", " ".join(names), 0.75)
    elif _ROLE.search(words) and not _PICTURES.search(words):
        names, town = people(words)
        if names:
            yield Told("author", " ".join(names), 0.75)
            if town:
                yield Told("place", town, 0.6)
    elif (head := paper_first(words)) and _SLASH.match(words, len(head[0])) and is_name(head[1]):
        yield Told("author", head[1], 0.7)
        yield Told("source", head[0], 0.6)
    elif len(words) == 3 and is_name(words, common=True) and line[: found.start()].rstrip().endswith(_STOPS):
        yield Told("author", words, 0.6)
    elif alone and paper(words):
        yield Told("source", paper(words) or "", 0.6)


def _originated(line: str) -> Iterator[Told]:
    """`摘自河工报`, `本文来源于河工局 2003-07-09`, `——《河工之春》1996年6月号`."""
    printed = _IMPRINT.match(line)
    if printed:
        yield Told("source", printed[1], 0.7)
    found = _ORIGIN.match(line.strip("(（[【 \t\u3000"))
    if not found or len(line) > LONGEST:
        return
    value = found[1].strip("《》)）]】")
    sure = line.lstrip("(（[【 \t\u3000").startswith(("本文", "此文")) or found[1].startswith("《") or paper(value)
    if sure:
        yield Told("source", paper(value) or value, 0.8)


CREDIT = Clue(
    "credit",
    "The brackets that end a text name who wrote or edited it, or the paper it is from; those of a caption name who took the picture.",
    ("tail", "next"),
    _credited,
    hits=(
        ("水退了。（记者 王水）", {"author": "王水"}),
        ("水退了。(本报记者 王水 李堤 杭州报道)", {"author": "王水 李堤", "place": "杭州"}),
        ("(王水 撰稿)", {"author": "王水"}),
        ("(王水 编辑)", {"editor": "王水"}),
        ("（河工晚报）", {"source": "河工晚报"}),
        ("水退了。(河工网/王水)", {"author": "王水", "source": "河工网"}),
        ("“水退了。”文/王水", {"author": "王水"}),
        ("水退了。（王水堤）", {"author": "王水堤"}),
        ("水退了。（总台记者 王水）", {"author": "王水"}),
    ),
    misses=(
        "东堤的夜（记者 王水 摄）",
        "水退了（见《河工报》）",
        "他读（河工晚报）",
        "（完）",
        "（王水）",
        "（记者站）",
        "东堤的夜（王水堤）",
        "水退了。（王水）",
    ),
)

ORIGIN = Clue(
    "origin",
    "Words that say where a text was taken from, without a colon; what follows is a paper, or stands in title marks, or 本文 goes before.",
    ("under", "next", "tail"),
    _originated,
    hits=(
        ("摘自河工晚报", {"source": "河工晚报"}),
        ("本文来源于河工局　2003-07-09 09:36", {"source": "河工局"}),
        ("本文来源于《河工网》　2003年07月09日 17:38 我要评论", {"source": "河工网"}),
        ("（转载自《河工》2003年第7期）", {"source": "河工"}),
        ("——《河工之春》1996年6月号", {"source": "河工之春"}),
    ),
    misses=("来自基层的声音", "来源于群众，服务于群众", "选自好人家的女儿", "转自公文站"),
)
