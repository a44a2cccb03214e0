"""What labels say: the value of each field made whole, without the tools and counts that stand beside it."""

import re
from collections.abc import Iterator

from beilin.chinese import HAN
from beilin.rules.describe.clue import Clue, Told
from beilin.rules.describe.dates import dates_in
from beilin.rules.describe.fields import fields_in, vague, worth
from beilin.rules.describe.people import is_name, people, together
from beilin.rules.describe.press import NOISE, paper

_SAYS = re.compile(r"[。？！?!；;…]|[，,].{8}")  # 记者：您多大了？ is a question, and 记者 no label
_GOES_ON = re.compile(r"[。！？]\s*[^\s”’」』）)]")  # a sentence follows: an author writes about the source of something
_PEOPLE = ("author", "editor")
_LONGEST = {"author": 40, "editor": 40, "source": 50, "column": 30, "place": 20}
_URL = re.compile(r"\s*[(（]?(?:https?://|www\.)[^\s一-龥]+[)）]?")
_HOST = re.compile(r"^(?:https?://)?([\w.-]+\.[a-z]{2,6})(?:[/:?].*)?$", re.IGNORECASE)
_ISSUED = re.compile(r"^(?:发布于|發佈於|發布於)\s*[:：]\s*([^\s\d:：,，。]{2,8})$")  # a town where a day is wont to stand
_NEXT = re.compile(r"\s+[^\s:：]{1,8}[:：].*$")  # a label that nobody here knows
_GAPS, _PLAIN = re.compile(r"\s+"), re.compile(f"[{HAN}]{{2,6}}")
_FROM = re.compile(r"^(?:摘自|[转轉](?:载|載)?自|[来來]自)\s*")


_CLASS = re.compile(rf"(?:年[级級]|[\d一二三四五六七八九十)）]班)[\s：:]*([{HAN}]{{2,4}}|)$")  # a pupil's class, the name behind or not
_CODE = re.compile(r"(?<=\S)\s+[A-Z]{1,3}\d{2,5}$|(?<=[一-龥])[_-]?[A-Z]{1,3}\d{2,5}$")  # an editor's number at a portal

VAGUELY = 0.5  # how sure a source is that names nobody: any other is surer


def _labelled(line: str) -> Iterator[Told]:
    if not (":" in line or "：" in line):
        return
    seen: dict[str, str] = {}
    for field in fields_in(line):
        if field.name == "date":
            continue
        value = field.value if field.name == "keywords" else mended(field.name, field.value)
        if value and worth(value):
            more = field.name == "author" and field.name in seen and people(seen["author"])[0] and people(value)[0]
            if more and value not in seen["author"]:
                seen["author"] += f" {value}"
            else:
                seen.setdefault(field.name, value)
    if paper(seen.get("author", "")):  # 作者:河工网: a site is where it is from, and wrote nothing
        yield Told("source", seen.pop("author"), 0.6)
    yield from (Told(name, value, VAGUELY if name == "source" and vague(value) else 0.9) for name, value in seen.items())
    issued = _ISSUED.match(line.strip("•· \t\u3000"))
    if issued:
        yield Told("place", issued[1], 0.8)


def mended(field: str, value: str) -> str:
    """A value as it is shown, empty if it cannot be one: names without ranks, a paper without tools, an address as its host."""
    value = whole(NOISE.sub("", _NEXT.sub("", _inside(_until_date(value)))))
    if field in _PEOPLE:
        value = _CODE.sub("", value)
        names = people(value)[0]
        pupil = _CLASS.search(value)
        value = " ".join(names) if names else pupil[1] if pupil else together(_named(value))
        return "" if _SAYS.search(value) or len(value) > _LONGEST[field] else value
    if field == "source":
        host = _HOST.match(value)
        value = host[1] if host else _first_paper(whole(_FROM.sub("", _URL.sub("", value))))
        value = "" if _GOES_ON.search(value) else value
    return value if len(value) <= _LONGEST.get(field, 200) else ""


def _until_date(value: str) -> str:
    """A value ends where a date begins: `来源:某报 2005-03-21` names 某报."""
    dates = dates_in(value)
    return value[: dates[0].start] if dates else value


def _first_paper(value: str) -> str:
    """Of `河工社 堤防网` the one that is named first: the other is the site."""
    first, *rest = _GAPS.split(value)
    return first if rest and paper(first) and all(map(paper, rest)) else value


def _inside(value: str) -> str:
    """The words before a bracket closes that was opened before them: the value stood in brackets."""
    for opening, closing in ("()", "（）", "[]", "【】"):
        at = value.find(closing)
        if at >= 0 and opening not in value[:at]:
            value = value[:at]
    return value


def _named(value: str) -> str:
    """`王水　浙江杭州　河工`: the name, where what follows is where they live and what they are."""
    first, *rest = _GAPS.split(value)
    return first if rest and is_name(first) and all(_PLAIN.fullmatch(w) and not is_name(w) for w in rest) else value


def whole(value: str) -> str:
    """A value without the marks at its edges; a bracket stays if its partner does."""
    edges = " \t\u3000\xa0·•|｜-—_,，;；/:："
    value = value.strip(edges)
    for opening, closing in ("()", "（）", "[]", "【】", "《》", "<>", "“”"):
        pair = value.startswith(opening) and value.endswith(closing) and value.count(opening) == 1
        if pair or value.count(opening) != value.count(closing):
            value = value.strip(opening + closing + edges)
    return value


LABEL = Clue(
    "label",
    "The page names the field and gives it: 来源:…, 作者:…, 责任编辑:… . What says nothing (佚名, 资料图, a count) is no value.",
    ("under", "above", "tail", "below"),
    _labelled,
    hits=(
        ("来源:河工报 作者:李堤 点击:12", {"source": "河工报", "author": "李堤"}),
        ("來源：河工報　　編輯：王水", {"source": "河工報", "editor": "王水"}),
        ("(责任编辑:王水)", {"editor": "王水"}),
        ("2003-07-09 08:30 | 来源：河工报", {"source": "河工报"}),
        ("来源:河工报 2003-07-09", {"source": "河工报"}),
        ("(來源：河工報）2003-07-09", {"source": "河工報"}),
        ("作者:李堤 (Li Di)", {"author": "李堤 (Li Di)"}),
        ("来源:河工报（北方版）　有12人参与 手机看新闻", {"source": "河工报（北方版）"}),
        ("2003/07/09 10:43:00 来源：河工报 发表评论", {"source": "河工报"}),
        ("作者：记者 王水　来源：河工网", {"author": "王水", "source": "河工网"}),
        ("作者：王 水 稿源：河工报", {"author": "王水", "source": "河工报"}),
        ("责任编辑：NF001(本文来源：河工社 )", {"editor": "NF001", "source": "河工社"}),
        ("编辑：王水作者：  【打印】", {"editor": "王水"}),
        ("[责任编辑：王水 PN031]", {"editor": "王水"}),
        ("责任编辑:王水_NB12345", {"editor": "王水"}),
        ("【作者：《河工》综合报道 】 (责任编辑：王水)", {"author": "《河工》综合报道", "editor": "王水"}),
        ("2003-07-09 作者：王水 来源:河工网 选稿：李堤", {"author": "王水", "source": "河工网", "editor": "李堤"}),
        ("作者： 王水 访问统计：12", {"author": "王水"}),
        ("作者：王水　浙江杭州　河工", {"author": "王水"}),
        ("（编辑：小水）返回首页，查看更多", {"editor": "小水"}),
        ("来源：河工社 堤防网", {"source": "河工社"}),
        ("来源：转载文章", {"source": "转载文章"}),
        ("记者：王水 通讯员：李堤", {"author": "王水 李堤"}),
        ("来源：河工网 http://www.example.org/1.html", {"source": "河工网"}),
        ("来源：http://www.example.org/1.html", {"source": "www.example.org"}),
        ("发布于：杭州市", {"place": "杭州市"}),
        ("作者：河工网", {"source": "河工网"}),
        ("作者：东堤小学四年级(2)班 王守堤", {"author": "王守堤"}),
        ("作者: 王守堤发布时间: 2003-07-09 来源: 《河工》", {"author": "王守堤", "source": "河工"}),
        ("发文机关：某省人大常委会", {"author": "某省人大常委会"}),
    ),
    misses=(
        "我要举报",
        "作者:佚名",
        "他说来源:不明的水",
        "来源：资料图",
        "来源：本站整理",
        "作者：会员上传",
        "(作者:东堤县西堤镇小学四年级 指导教师: 李堤)",
        "来源：网友投稿",
        "来源: 作者: 手机版",
        '作者： size="20"   来源： size="20"',
        "记者：您多大了？",
        "发布于：2003-07-09",
        "资金来源：一是财政拨款。",
        "来源：网络。这是今天最常见的注脚。",
    ),
)
