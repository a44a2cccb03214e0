"""What stands at a line's edges: indents typed as spaces, bullets left from a list, spaces at the end."""

import re
from collections.abc import Iterator

from beilin.linemodel import code
from beilin.rule import Example, Look, Rule, replaced
from beilin.text import Edit

_LINE_START = r"(?:^|(?<=[\n\u2028\u2029]))"

BULLET = Rule(
    name="list-bullet",
    why="A bullet was the browser's mark for a list's line, not the author's.",
    find=replaced(re.compile(rf"{_LINE_START}[ \t\u3000]*[•◦‣▪●·][ \t\u3000]+(?=\S)")),
    hits=(Example("  • 4月7日下午,会议结束", "4月7日下午,会议结束"), Example("• 一\n• 二", "一\n二")),
    misses=("•没有空格", "甲 • 乙", "·李白·", "  • "),
)

_INDENT = replaced(re.compile(rf"{_LINE_START}[ \t\u3000\u00a0]++(?=\S)"))
_OF_CODE = re.compile(r"[\n\u2028\u2029][ \t]+[!-~]")


def _indents(look: Look) -> Iterator[Edit]:
    if not _OF_CODE.search(look.view):
        yield from _INDENT(look)
        return
    typed = code.as_typed([line.text for line in look.lines], [line.block.path if line.block else "" for line in look.lines])
    yield from (edit for edit in _INDENT(look) if not typed[look.line_at(edit.start)])


INDENT = Rule(
    name="typed-indent",
    why="An indent typed as spaces is layout; the page sets its own. In code it has a meaning, and stays.",
    find=_indents,
    hits=(Example("　　同志们：\n    会议指出", "同志们：\n会议指出"), Example("  one\n  two", "one\ntwo")),
    misses=("同志们　你们好", "一\n\n二", "def sync(src):\n    return run(src, \"-a\")\n\nsync('/srv/www')"),
)

TRAILING = Rule(
    name="trailing-space",
    why="Spaces at the end of a line are not text.",
    find=replaced(re.compile(r"(?<=\S)[ \t\u3000\u00a0]++(?=[\n\u2028\u2029]|\Z)")),
    hits=(Example("同志们：　\n会议", "同志们：\n会议"),),
    misses=("一 二", "一\n \n二"),
)
