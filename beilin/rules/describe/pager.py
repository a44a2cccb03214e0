"""Whether a page says that its article goes on over other pages: 第2页, 共3页, 下一页, [1] [2] [3]."""

import re

from beilin.rules.chrome.lines import likely, spelled
from beilin.rules.describe.whole import Whole
from beilin.rules.numerals import NUMBER

_LONGEST = 60  # characters of a line that may hold such doors
_PAGER = re.compile(spelled(rf"第{NUMBER}页|共{NUMBER}页|[上下]一页|\[1\]\[2\]|nextpage|previouspage|page\d+of\d+"))


def paged(whole: Whole) -> bool:
    """Prose that speaks of pages is no pager: only short lines are."""
    found = (n for n, words in likely(whole.look, _PAGER) if _PAGER.search(words))
    return any(n not in whole.body and len(whole.words[n]) <= _LONGEST for n in found)
