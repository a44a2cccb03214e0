"""What a wiki prints behind its headings."""

import re
from collections.abc import Iterator

from beilin.rule import Example, Look, Rule
from beilin.rules.chrome.lines import likely, spelled
from beilin.text import Edit

_WORD = re.compile(spelled("编辑"))
_DOOR = re.compile(
    r"(?<=[^\s\[\]])[ \u3000]*\[ ?(?:编辑|編輯)(?: ?[|｜·] ?(?:编辑|編輯)?(?:源代码|原始碼|原始码|本段|章节))? ?\](?=[ \t]*$)"
)


def _find(look: Look) -> Iterator[Edit]:
    for n, _ in likely(look, _WORD):
        line = look.lines[n]
        for match in _DOOR.finditer(line.text):
            yield Edit(line.start + match.start(), line.start + match.end(), "", "")


WIKI_EDIT = Rule(
    name="wiki-edit",
    why="The door to the editor that a wiki prints behind each heading is no word of the heading.",
    find=_find,
    hits=(
        Example("历史[编辑]\n清代曾三次疏浚。", "历史\n清代曾三次疏浚。"),
        Example("歷史 [編輯 | 編輯原始碼]\n清代曾三次疏浚。", "歷史\n清代曾三次疏浚。"),
    ),
    misses=("[编辑]张某", "他当过[编辑]和记者。", "[编辑]"),
)
