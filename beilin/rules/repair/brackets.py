"""A reading in brackets after some Traditional characters, put there by a machine: 發(fā)布."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from beilin.bigrams import bigrams, key
from beilin.chinese import HAN
from beilin.gbk import CLOSED, READING, readings
from beilin.rule import Example, Look, Rule
from beilin.text import Edit

_BRACKET = re.compile(rf"([{HAN}])[(（]({READING.pattern})[)）]")
COMMON = 2_000  # so many of the commonest characters need no reading
FEWEST = 2  # such characters, different ones, show a machine at work
ALWAYS = 0.8  # of its occurrences such a character bears the bracket, or the bracket is somebody's note
MACHINES = 0.7  # of all brackets with a reading must stand where a machine puts them
MOSTLY = 0.5  # on a page with a machine's brackets: some were lost with the bytes before them


@cache
def _common() -> frozenset[str]:
    """Characters that no writer would explain, folded."""
    return bigrams().commonest(COMMON)


def _brackets(look: Look) -> Iterable[Edit]:
    found = list(_BRACKET.finditer(look.view)) if CLOSED.search(look.view) else []
    seen = Counter((m[1], m[2].replace("ɡ", "g")) for m in found)
    right = Counter({char: times for (char, sound), times in seen.items() if sound in readings().get(char, ())})
    present = Counter(look.view) if right else right
    share = {char: times / present[char] for char, times in right.items()}
    proof = [char for char in share if share[char] >= ALWAYS and key(char) in _common()]
    put = {char for char in share if share[char] >= MOSTLY}
    if len(proof) >= FEWEST and sum(right[char] for char in put) >= MACHINES * len(found):
        yield from (Edit(m.end(1), m.end(), "", "") for m in found if m[1] in put)


BRACKETS = Rule(
    name="bracketed-reading",
    why="A generator of spam sites put its reading after each of some common characters, everywhere on the page; no writer does. "
    "A reading explained once, or of a rare character, or after characters that are the same in both scripts, stays.",
    find=_brackets,
    hits=(
        Example("發(fā)布時間:昨日。請發(fā)現(xiàn)者來電", "發布時間:昨日。請發現者來電"),
        Example("全區(qū)實現(xiàn)常態(tài)化", "全區實現常態化"),
    ),
    misses=(
        "瑟(sè)瑟發抖,踽(jǔ)踽獨行",
        "發(fā)布時間:昨日。發現者來電",
        "床(chuáng)前明(míng)月(yuè)光(guāng),疑(yí)是地(dì)上霜(shuāng)。舉(jǔ)頭(tóu)望明月",
        "现(xiàn)在发(fā)布",
        "樺(huà)樹與鴯(ér)鶓",
    ),
)
