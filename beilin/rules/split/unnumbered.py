"""A text that no heading numbers: it follows the close of another, and its title names what it is."""

import re
from collections.abc import Sequence

from beilin.rule import Line
from beilin.rules.titles import LONGEST, NAMES_A_KIND, NUMBERED, SALUTATION, title_like

CLOSE = re.compile(
    r"(?:谢谢|謝謝)(?:大家|各位)?[!！。.]?$"
    r"|^(?:我就?[讲講说說][这這]些|此致|敬礼|敬禮|完毕|完畢)[!！。,，]?.{0,12}$"
    r"|(?:讲话|講話|發言|发言|汇报)(?:完了|完毕|到此结束)[!！。].{0,10}$"
)
_FIRST = re.compile(r"^\s*(?:[一壹]、|第一[,，章条、]|1[、.．]|[(（]一[)）])")


def unnumbered(lines: Sequence[Line]) -> list[int]:
    """Line numbers of titles that begin such a text: after a close, naming a kind of text, and followed by a new start."""
    filled = [n for n, line in enumerate(lines) if line.text.strip()]
    found = []
    for i in range(1, len(filled)):
        words = lines[filled[i]].text.strip()
        before = lines[filled[i - 1]].text.strip()
        if len(words) > LONGEST or not NAMES_A_KIND.search(words):
            continue
        if title_like(words) and not NUMBERED.match(words) and CLOSE.search(before[-40:]):
            after = [lines[n].text.strip() for n in filled[i + 1 : i + 6]]
            if any(_FIRST.match(x) or SALUTATION.match(x) for x in after):
                found.append(filled[i])
    return found
