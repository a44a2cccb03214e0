"""The column a text stands in, as the path above it says: 首页 > 新闻 > 国内 > 正文."""

import re

from beilin.rules.titles import repeats

LONGEST, STEP = 160, 16  # characters of the line, and of a column's name
_LABEL = re.compile(
    r"^[•·\s]*(?:您|你)?(?:的)?(?:现在|現在|当前|當前|目前)?(?:所在|所处|所處|的)?(?:所在)?(?:的)?(?:位置|导航|導航)(?:提示)?(?:是|在)?\s*[:：]\s*"
    r"|^[•·\s]*(?:您|你)?(?:的)?(?:现在|現在|当前|當前|目前)(?:所在|所处|所處|的)?(?:的)?位置\s*(?=[^\s:：,，。]{2,8}\s*[>＞»›])"
)
_STEPS = re.compile(r"\s*(?:[-=]*[>＞]+|»|›|→|::)\s*")
_BARS = re.compile(r"\s+[-–/|]\s+|(?<=[^\s\d/])/(?=[^\s\d/])")
_MAY_LEAD = re.compile("[>＞»›→]|::|位置|正文|[导導]航")  # what a path holds, unless it ends in the title
_WIDE_GAP = re.compile(r"\t|\s{2,}|\s*(?:字[号號体體]|【|打印|订阅|[转轉]播到|分享到)")
_HERE = re.compile(r"(?:^|[\s　])(?:正文|內文|内文|内容页?|内容|文章|文章正文|新闻正文|详情|浏览文章|阅读|列表)(?=$|\s)|(?<=\S)正文$")
_HOME = re.compile(r"(?:首页|首頁|主页|主頁|网|網|频道|頻道|站|home|网站|報|报|门户)$", re.IGNORECASE)
_NONE = re.compile(r"^(?:首页|首頁|主页|主頁|网站首页|home|更多|返回|搜索)$|^首[页頁]|[。！？；]|https?:|\d{4}-\d", re.IGNORECASE)


def column(line: str, title: str = "") -> tuple[str, float] | None:
    """The last section of the path, which is the column, and how surely; None where the line is no path.

    正文 and the title are no sections. A line without a label must begin at a home page or end at the text.
    """
    if not 3 <= len(line) <= LONGEST or not (_MAY_LEAD.search(line) or (title and title[:2] in line)):
        return None
    label = _LABEL.match(line)
    rest = line[label.end() :] if label else line
    steps = [_WIDE_GAP.split(s.strip(" \t\u3000\xa0:：[]【】"))[0] for s in _STEPS.split(rest)]
    bars = len(steps) < 2
    if bars:
        steps = [s.strip() for s in _BARS.split(rest)]
    if not label and len(steps) < 2:
        return None
    path, ends = _until_here(steps, title)
    if not label and len(path) < 2 and not _HERE.search(rest):  # a site's name and the title
        return None
    if not label and not (ends or (not bars and _HOME.search(steps[0]))):
        return None
    last = path[-1] if len(path) > 1 or (path and not _HOME.search(path[0])) else ""
    if not 1 < len(last) <= STEP or _NONE.search(last):
        return None
    return last, 0.8 if label else 0.7


def _until_here(steps: list[str], title: str) -> tuple[list[str], bool]:
    """The steps before the text itself, and whether the path reached it."""
    path: list[str] = []
    for step in steps:
        here = _HERE.search(step)
        if here or (title and (repeats(step, title) or (len(step) >= 8 and title.startswith(step.rstrip("….。 "))))):
            before = step[: here.start()].strip() if here else ""
            return ([*path, before] if before else path), True
        if step:
            path.append(step)
    return path, False
