"""Who wrote it, where a line is nothing but a name: what stands above, below or beside it tells that it is the author's."""

import re
from collections.abc import Iterator

from beilin.rules.describe.bylines import LONGEST, SHORT
from beilin.rules.describe.clue import Clue, Told
from beilin.rules.describe.dates import dates_in
from beilin.rules.describe.people import is_name, together

ABSTRACT = re.compile(r"^[〔\[【(（]?\s*(?:内容|內容)?(?:摘\s*要|提\s*要)\s*[〕\]】)）:：]|^Abstract\s*[:：]")
_SCHOOL = re.compile(  # or whatever office has a postcode; six figures may be a telephone's
    r"^(?=.{0,80}[学學院校所馆館心局司部处處])(?!.{0,80}(?:[电電][话話]|[传傳]真|QQ|手机))[(（\[]?\s*\d?[^。；]{4,60}\d{6}\s*[)）\]]?$"
)
_NO_NAME = re.compile(r"[市县縣区區镇鎮乡鄉省族论論篇章节節传傳记記]$|^(?:程序员|工程师|何首乌)$")


def full_name(words: str) -> str | None:
    """A line that is a name and hardly anything else: of three characters, the first a surname, or of two set apart."""
    words = words.strip()
    name = together(words) if len(words) <= 8 else ""
    sure = is_name(name, common=True) and (len(name) == 3 or name != words) and not _NO_NAME.search(name)
    return name if sure else None


def _named(lines: str) -> Iterator[Told]:
    """Two lines: a name and nothing else, and below it the day, the abstract or the school; or the day beside the name, and the name."""
    above, _, below = lines.partition("\n")
    if len(above) > SHORT or not below:
        return
    name = full_name(above)
    if name and len(name) == 3 and len(below) <= LONGEST and dates_in(below):
        yield Told("author", name, 0.6)
    if ABSTRACT.match(below) or _SCHOOL.match(below):
        names = together(above).split()
        if name or (all(is_name(one) for one in names) and (len(names) > 1 or len(above) == 3) and not _NO_NAME.search(above)):
            yield Told("author", " ".join(names), 0.75)
    again = below.strip()
    dated = dates_in(above) if again and above.rstrip().endswith(again) else ()
    if dated and above[dated[0].end :].strip() == again and is_name(again, common=len(again) < 3):
        yield Told("author", again, 0.7)


NAME = Clue(
    "name",
    "Right under the title a line of three characters, the first of them a surname, and right under it the day: the author. So is whom "
    "a line names above an abstract or a school with its postcode, or what a site prints beside the day and in the next line again.",
    ("pairs",),
    _named,
    hits=(
        ("王守堤\n2003年7月9日 10:26", {"author": "王守堤"}),
        ("王守堤\n〔摘 要〕河工是一门老学问。", {"author": "王守堤"}),
        ("王 堤\n(河工学院水利系,浙江 杭州 310000)", {"author": "王堤"}),
        ("王堤 李水生\n摘要:河工是一门老学问。", {"author": "王堤 李水生"}),
        ("2003-07-09王守堤\n王守堤", {"author": "王守堤"}),
    ),
    misses=(
        "王守堤\n守堤的人",
        "高清图\n2003年7月9日",
        "王堤\n2003年7月9日",
        "武林志\n2003年7月9日",
        "范文\n摘要:河工是一门老学问。",
        "杨浦区\n2003年7月9日",
        "2003-07-09 文学\n文学",
        "2003-07-09 河工报\n河工报",
        "王守堤\n河工局电话 123456",
    ),
)


def _lone(line: str) -> Iterator[Told]:
    name = full_name(line)
    if name:
        yield Told("author", name, 0.6)


LONE = Clue(
    "lone",
    "A name alone between the title and the first paragraph is the author's, if neither says it: a head would be spoken of.",
    ("lone",),
    _lone,
    hits=(("王守堤", {"author": "王守堤"}), ("王　堤", {"author": "王堤"})),
    misses=("王堤", "高清图", "程序员", "徐汇区", "守堤的人", "王守堤说"),
)


def names_below(line: str, below: str) -> bool:
    """Whether the line names who wrote it, as the abstract, the school or the day right below it shows."""
    return any(told.field == "author" for told in _named(f"{line}\n{below}"))
