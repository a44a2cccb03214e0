"""The title of an official paper, set over two or three rows as paper has it: it is one line again."""

import re
from collections.abc import Iterable, Sequence

from beilin.rule import Example, Look, Rule
from beilin.rules.numerals import NUMBER
from beilin.rules.titles import KINDS, LABEL, LONGEST, NUMBERED, OFFICE, PAPER_NUMBER, cut
from beilin.text import Edit

NAME = "title-join"
ROW, ROWS = 45, 4  # characters of one row of such a title, and rows
QUOTED = 10  # characters of a title that is believed because the page says it elsewhere in one line
SOUGHT = 20  # titles that are so looked for; a page of more is a list
MAY_BE_CUT = re.compile(r"[关關][于於]|[印转轉][发發]|上的?[^\S ]|[会會局厅廳室][^\S ]|《")
_END = re.compile(
    rf"(?:{KINDS}|请示|請示|批复|批覆|[复復]函|的函|命令|议案|章程|规则|規則|标准|標準|要点|要點|纲要|綱要|措施|指引|指南)"
    r"(?:[(（【\[].{1,12}[)）】\]])?$"
)
_MARKS = re.compile(r"[。；;：:，,？?！!…|｜>＞»_]|^[(（·•*■◆-]|\d{4}[-/年]\d{1,2}[-/月]")
_ABOUT = re.compile("[关關][于於]|[印转轉][发發]")
_OPENS = re.compile("^(?:常[务務]委[员員][会會](?=.)|[关關][于於]|[印转轉][发發]|批[转轉])")
_SPOKEN = re.compile(r"^在.{4,40}上的?$")
_BELOW = re.compile(rf"[：:]$|^[(（].*(?:[)）]$|\d{{4}}年)|^第\s?{NUMBER}\s?[章条條]|^[一二三四五六七八九十]、|[。，,].{{10}}")
_PAIRS = ("《》", "“”", "「」", "（）", "()")


def _find(look: Look) -> Iterable[Edit]:
    filled = [line for line in look.lines if line.text and not line.text.isspace()]
    words = [line.text.strip() for line in filled]
    sought, done = 0, 0
    for last in (n for n, row in enumerate(words) if len(row) <= ROW and _END.search(row)):
        i = next((n for n in range(max(done, last - ROWS + 1), last) if _rows(words, n) == last - n + 1), None)
        if i is None:
            continue
        size = last - i + 1
        below = words[i + size] if i + size < len(words) else ""
        if not (_opens(words[i]) and _stands_over(below)):
            sought += 1
            if sought > SOUGHT or not _quoted("".join(words[i : i + size]), look.view):
                continue
        done = i + size
        for a, b in zip(filled[i:done], filled[i + 1 : done], strict=False):
            yield Edit(a.start + len(a.text.rstrip()), b.end - len(b.text.lstrip()), "", NAME)


def _rows(words: Sequence[str], at: int) -> int:
    """Over how many rows a title goes that begins at this line, 0 where none does or it is one row."""
    first = words[at]
    if not _row(first) or (_END.search(first) and not words[at + 1].startswith("的")):
        return 0
    for size in range(2, ROWS + 1):
        row = words[at : at + size]
        if len(row) < size or not _goes_on(row[-1], row[:-1]):
            return 0
        if _END.search(row[-1]):
            joined = "".join(row)
            return size if len(joined) <= LONGEST and all(joined.count(a) == joined.count(b) for a, b in _PAIRS) else 0
    return 0


def _row(words: str) -> bool:
    return len(words) <= ROW and not (_MARKS.search(words) or any(no.match(words) for no in (NUMBERED, LABEL, PAPER_NUMBER)))


def _goes_on(words: str, before: Sequence[str]) -> bool:
    """Whether a row is the next of a title: an office says next what it is about, and nothing begins twice."""
    if not _row(words) or OFFICE.match(words):
        return False
    if all(OFFICE.match(row) for row in before):
        return _OPENS.match(words) is not None
    if _OPENS.match(words) and not before[-1].endswith(("关于", "關於")):
        return False
    return not _END.search(before[-1]) or words.startswith("的")


def _opens(words: str) -> bool:
    """Whether a row opens the title of a paper: an office, 关于 and the like, 在…会上的, or a 《 that the next row closes."""
    return bool(OFFICE.match(words) or _SPOKEN.match(words) or _ABOUT.search(words) or cut(words))


def _stands_over(below: str) -> bool:
    """Whether it is what stands under a title: the paper's number, whom it is to, its day, or its text."""
    return bool(PAPER_NUMBER.match(below) or LABEL.match(below) or _BELOW.search(below))


def _quoted(title: str, view: str) -> bool:
    """Whether the page says the title elsewhere, in one line."""
    return len(title) >= QUOTED and title in view


_BODY = "今年的雨水比往年多,堤上的土松了,大家要轮流去看,夜里也不能断人。"

TITLE_JOIN = Rule(
    NAME,
    "An office sets the title of a paper over several rows: its own name, what it is about, and the kind of paper last. "
    "The rows are one title where a paper's number, a salutation or the text follows, or where the page says it elsewhere in one line.",
    _find,
    hits=(
        Example(f"东堤县关于做好夏季\n防汛值守工作的通知\n各村:\n{_BODY}", f"东堤县关于做好夏季防汛值守工作的通知\n各村:\n{_BODY}"),
        Example(
            f"东堤县人民政府办公室\n  关于印发东堤防汛\n\n  预案的通知\n东政办发〔2003〕7号\n{_BODY}",
            f"东堤县人民政府办公室关于印发东堤防汛预案的通知\n东政办发〔2003〕7号\n{_BODY}",
        ),
        Example(f"关于印发东堤防汛实施方案\n的通知\n各村:\n{_BODY}", f"关于印发东堤防汛实施方案的通知\n各村:\n{_BODY}"),
        Example(f"在全县防汛工作会议上的\n讲话\n(2003年7月9日)\n{_BODY}", f"在全县防汛工作会议上的讲话\n(2003年7月9日)\n{_BODY}"),
        Example(
            f"现将《东堤村夏季防汛值守方案》印发给你们。\n东堤村夏季防汛\n值守方案\n{_BODY}",
            f"现将《东堤村夏季防汛值守方案》印发给你们。\n东堤村夏季防汛值守方案\n{_BODY}",
        ),
    ),
    misses=(
        f"东堤夏季防汛\n值守方案\n{_BODY}",
        f"关于修好东堤的通知\n关于防汛的通知\n{_BODY}",
        "关于做好夏季防汛值守工\n西堤防汛工作方案\n更多",
        f"关于东堤\n东堤的人都知道这个通知。\n{_BODY}",
        f"东堤县水利局\n西堤县水利局\n防汛通知\n{_BODY}",
        f"关于东堤:\n一份旧通知\n{_BODY}",
    ),
)
