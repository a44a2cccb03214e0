"""Blanks that an editor left on purpose: X书记, ×例, XX局."""

import re

from beilin.chinese import HAN
from beilin.rule import Example, Rule, replaced

# A letter X or a cross beside a Han character, no part of a word or a sum. X光, X射线 are rays, X轴 an axis.
_BLANK = re.compile(
    rf"(?<![A-Za-z0-9])[XＸ×]{{1,8}}(?=[{HAN}])(?![光射线線轴軸型染波])"
    rf"|(?<=[{HAN}])[XＸ×]{{1,8}}(?![A-Za-z0-9])"
    rf"|(?<=[{HAN}])[*＊]{{2,8}}(?=[{HAN}])"
)

ANONYMISED = Rule(
    name="anonymised",
    why="An editor blanked a name or a number before the text was passed on. It is marked as a gap and never filled.",
    find=replaced(_BLANK, lambda m: m[0]),
    hits=tuple(Example(words, words) for words in ("X书记强调", "确诊×例", "省XXXX局的要求", "要参考XX、XX的设置")),
    misses=("X光检查", "3×4", "二〇二一年", "iPhone X 发布", "XML文件", "MAX公司"),
)
