"""Source and author where no label says so: the bare line or the end of the stamp line that names a paper, and a reporter's byline."""

import re
from collections.abc import Iterable

from beilin.chinese import HAN
from beilin.rules.describe.dates import dates_in

_PAPER = re.compile(
    rf"^[《【\[(（]?((?:[{HAN}A-Za-z0-9·]{{1,12}}[-—])?[{HAN}A-Za-z·]{{1,12}}"
    rf"(?:网|網|报|報|日报|社|周刊|週刊|月刊|杂志|雜誌|电视台|電視台|广播电台))[》】\])）]?$"
)
_NO_PAPER = re.compile(r"官网|上网|入网|公司|合作社|旅行社|本社|本报$|本網$|本网$|举报|海报|汇报|通报|情报|预报|简报|播报|投诉|分享")
_URL = re.compile(r"(?:https?://|www\.)\S+|\b[A-Za-z]+(?:\.[A-Za-z]+)+\b")
_GAPS = re.compile(r"[\s|｜\u3000]+")
_REPORTER = re.compile(
    rf"^[（(【\[]?(?:本[报報网網刊])?(?:实习|實習|特约|首席|见习)?(?:记者|記者|通讯员|撰稿人)[\s:：]*"
    rf"((?:[{HAN}·]{{2,4}}[\s、]{{0,2}}){{1,6}}?)(?:发自.{{2,6}}|[／/].{{2,6}}(?:报道|報導))?[）)】\]]?$"
)
_DESK = re.compile(rf"^[（(【\[]?(?:記者|记者)?([{HAN}]{{2,4}})[／/][{HAN}]{{2,6}}(?:報導|报道)[）)】\]]?$")

_ENGLISH = re.compile(r"^(?:Written )?[Bb]y ((?!The |A |An )[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})$")


def bare_source(lines: Iterable[str]) -> str | None:
    """The first paper, agency or site that stands alone in a line, or alone beside the date."""
    for line in lines:
        if len(line) > 80:
            continue
        rest = _URL.sub(" ", line)
        for date in reversed(tuple(dates_in(rest))):
            rest = rest[: date.start] + " " + rest[date.end :]
        for words in _GAPS.split(rest):
            found = _PAPER.match(words)
            if found and not _NO_PAPER.search(words):
                return found[1]
    return None


def byline(lines: Iterable[str]) -> str | None:
    """The names of a reporter's line: `本报记者 王水 李堤`, `李堤／台北報導`."""
    for line in lines:
        found = (_REPORTER.match(line) or _DESK.match(line) or _ENGLISH.match(line)) if len(line) <= 40 else None
        if found:
            return " ".join(re.split(r"[\s、]+", found[1].strip()))
    return None
