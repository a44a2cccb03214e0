"""Characters that nobody sees: controls, zero width, spaces of other widths."""

import re

from beilin.chinese import HAN
from beilin.rule import Example, Rule, replaced

UNSEEN = Rule(
    name="unseen-character",
    why="Controls, soft hyphens and characters without width are left over from other programs; they break words for search and copying.",
    # Joiners stay after letters of scripts that need them, from Arabic to Mongolian.
    find=replaced(
        re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u2060\ufeff](?<![\u0600-\u1fff][\u200c-\u200f])")
    ),
    hits=(Example("疫\u200b情防\ufeff控", "疫情防控"), Example("第一\x0b行\x00", "第一行")),
    misses=("第一行\n第二行\t三", "می\u200cخواهم"),
)

_WIDE = rf"[{HAN}\u3001-\u303f\uff01-\uff5e]"
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f"

NBSP = Rule(
    name="no-break-space",
    why="A no-break space between Han characters is padding, elsewhere it is a space.",
    find=replaced(re.compile(f"[{_SPACES}]+"), lambda m: _space(m)),
    hits=(Example("习近平\u00a0总书记", "习近平总书记"), Example("Page\u00a0one", "Page one")),
    misses=("习近平 总书记",),
)


def _space(m: re.Match[str]) -> str:
    around = m.string[max(0, m.start() - 1) : m.start()], m.string[m.end() : m.end() + 1]
    return "" if all(re.match(_WIDE, char) for char in around) else " " * len(m[0])
