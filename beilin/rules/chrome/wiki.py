"""What a wiki prints behind its headings."""

import re

from beilin.rule import Example, Rule, replaced

WIKI_EDIT = Rule(
    name="wiki-edit",
    why="The door to the editor that a wiki prints behind each heading is no word of the heading.",
    find=replaced(
        re.compile(
            r"(?<=[^\s\[\]])[ \u3000]*\[ ?(?:编辑|編輯)(?: ?[|｜·] ?(?:编辑|編輯)?(?:源代码|原始碼|原始码|本段|章节))? ?\]"
            r"(?=[ \t]*(?:$|[\n\u2028\u2029]))"
        )
    ),
    hits=(
        Example("历史[编辑]\n清代曾三次疏浚。", "历史\n清代曾三次疏浚。"),
        Example("歷史 [編輯 | 編輯原始碼]\n清代曾三次疏浚。", "歷史\n清代曾三次疏浚。"),
    ),
    misses=("[编辑]张某", "他当过[编辑]和记者。", "[编辑]"),
)
