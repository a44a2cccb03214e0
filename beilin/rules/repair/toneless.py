"""Readings without tone in brackets, here and there, after characters of every kind: 中國(guo)的(de)九年(nian)。"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from beilin.bigrams import bigrams, key
from beilin.chinese import HAN
from beilin.rule import Example, Look, Rule
from beilin.tables import table
from beilin.text import Edit

_BRACKETS = re.compile(rf"([{HAN}])((?:[(（][a-z]{{1,6}}[)）])+)")
_SOUND = re.compile(r"[a-z]+")
_CLOSED = re.compile(r"[a-z][)）]")  # most pages have none
COMMON = 300  # so many of the commonest characters nobody explains, and least of all without a tone
FEWEST = 8  # such characters, different ones, show a machine at work
RIGHT = 0.9  # of all brackets with letters after a character must be its reading: names and terms (我(me)) are not
BARE = 0.25  # of those common characters must stand without a bracket too: on a short page most stand but once
CHAINED = 0.5  # of the brackets at most have the next one a character further on: a lesson gives each its reading
SEVERAL = 0.1  # of the characters may bear two readings: a lesson on such characters gives both


@cache
def _common() -> frozenset[str]:
    return bigrams().commonest(COMMON)


@cache
def _sounds() -> dict[str, frozenset[str]]:
    """Folded character → its readings without tone."""
    rows = (line.split("\t") for line in table("sounds.tsv").decode("utf8").splitlines())
    return {char: frozenset(sounds.split(" ")) for char, sounds in rows}


def _readings(look: Look) -> Iterable[Edit]:
    found = list(_BRACKETS.finditer(look.view)) if _CLOSED.search(look.view) else []
    right = [m for m in found if _sounds().get(key(m[1]), frozenset()).issuperset(_SOUND.findall(m[2]))]
    if right and len(right) >= RIGHT * len(found) and _by_machine(look.view, right):
        yield from (Edit(m.end(1), m.end(), "", "") for m in right)


def _by_machine(view: str, right: list[re.Match[str]]) -> bool:
    bear, stand = Counter(m[1] for m in right), Counter(view)
    proof = [char for char in bear if key(char) in _common()]
    bare = [char for char in proof if stand[char] > bear[char]]
    two = len({(m[1], sound) for m in right for sound in _SOUND.findall(m[2])}) - len(bear)
    chained = sum(m.end() == after.start() for m, after in pairwise(right))
    return len(proof) >= FEWEST and len(bare) >= BARE * len(proof) and two <= SEVERAL * len(bear) and chained <= CHAINED * len(right)


TONELESS = Rule(
    name="toneless-reading",
    why="A generator of spam sites put readings without tone after characters of every kind, the commonest too, here and there. No writer "
    "does: a lesson gives tones, or each character its reading. A name or a rare character that is explained stays.",
    find=_readings,
    hits=(
        Example(
            "2021年(nian)是(shi)第(di)九年，一百周歲。中(zhong)(zhong)國(guo)大會(hui)在中國舉行(xing)，是大會上的(de)講話，行程也長(chang)。",
            "2021年是第九年，一百周歲。中國大會在中國舉行，是大會上的講話，行程也長。",
        ),
    ),
    misses=(
        "我(wo)们(men)是(shi)中(zhong)国(guo)人(ren)，他(ta)也(ye)是(shi)学(xue)生(sheng)。我们是中国人，他也是学生。",
        "单(shan)县在山东，六(lu)安在安徽，尉(yu)迟是姓，都是地方上的读法。",
        "行(xing)走、银行(hang)，长(chang)短、长(zhang)大，着(zhe)、着(zhao)，得(de)、得(dei)，还(hai)、还(huan)，都(dou)、都(du)，地(de)、地(di)，"
        "大(da)、大(dai)，为(wei)人们所知，是同学们在班上的作业，都要用到的读音，一个人也不能少。",
        "他(he)是(is)人(man)，年(year)和月(month)，中(middle)国(country)，大(big)小(small)，上(up)下(down)",
    ),
)
