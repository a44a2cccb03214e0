"""Whether a page says that its article goes on over other pages: 第2页, 共3页, 下一页, [1] [2] [3]."""

import re

from beilin.chinese import fold_table, plain_lines
from beilin.rules.describe.whole import Whole
from beilin.rules.numerals import NUMBER

_LONGEST = 60  # characters of a line that may hold such doors
_PAGER = re.compile(
    rf"第{NUMBER}页|共{NUMBER}页|[上下]一页|\[1\]\[2\]|nextpage|previouspage|page\d+of\d+".translate(fold_table())
)


def paged(whole: Whole) -> bool:
    """Prose that speaks of pages is no pager: only short lines are."""
    short = [whole.words[n] for n in whole.filled if n not in whole.body and len(whole.words[n]) <= _LONGEST]
    return _PAGER.search("\n".join(plain_lines(short))) is not None
