"""Characters that nobody sees: controls, zero width, spaces of other widths."""

import re

from beilin.chinese import HAN
from beilin.rule import Example, Rule, replaced

BREAK_CONTROL = Rule(
    name="break-control",
    why="Word and printers end a line or a page with a control character of their own; beside a line break it adds nothing.",
    find=replaced(re.compile("(?<![\n\u2028\u2029])[\x0b\x0c\x85]++(?![\n\u2028\u2029])"), "\n"),
    hits=(Example("第一行\x0b第二行", "第一行\n第二行"), Example("页尾\x0c页首", "页尾\n页首"), Example("一\x85二", "一\n二")),
    misses=("第一行\n第二行", "页尾\n\x0c页首"),
)

UNSEEN = Rule(
    name="unseen-character",
    why="Controls, soft hyphens and characters without width are left over from other programs; they break words for search and copying.",
    # Joiners stay after letters of scripts that need them, from Arabic to Mongolian, and where they make one picture of several.
    find=replaced(
        re.compile(
            "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2060\ufeff]"
            "(?<![\u0600-\u1fff][\u200c-\u200f])(?<![\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]\u200d)"
        )
    ),
    hits=(Example("疫\u200b情防\ufeff控", "疫情防控"), Example("第一\x1f行\x00", "第一行")),
    misses=("第一行\n第二行\t三", "می\u200cخواهم", "👨\u200d👩\u200d👧去春游"),
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
