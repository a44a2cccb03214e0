"""Source and author where no label says so: the line that stamps a text, a reporter's or a poster's line, a name over the day."""

import re
from collections.abc import Iterator

from beilin.chinese import HAN
from beilin.rules.describe.clue import Clue, Told
from beilin.rules.describe.dates import dates_in
from beilin.rules.describe.people import ROLE, is_name, people, together
from beilin.rules.describe.press import MAY_BE, NOISE, before_slash, paper, paper_first

LONGEST, SHORT = 80, 40  # characters of a stamp line; of a line that only names people
_URL = re.compile(r"(?:https?://|www\.)[\w./?=&%#:-]+|\b[A-Za-z]+(?:\.[A-Za-z]+)+\b")
_PARTS = re.compile(r"[\s|｜\u3000【】\[\]()（）]+")
_BULLET = re.compile(r"^[\s□■◎●△▲◆·•—–-]+")
_REPORTED = re.compile(rf"{ROLE}|[／/╱][^／/╱]{{0,6}}(?:报道|報導|報道|撰稿|文)[）)】\]]?$")
_LABELLED = re.compile(r"\s+(?=[^\s:：]{2,6}[:：])")
_WROTE = re.compile(r"^(?:文|撰文)\s*[/／:：]\s*(.{2,20}?)(?:\s+[图圖摄攝编編].{0,20})?$")
_SLASH = re.compile(r"[／/╱\s]")
_BRACKETS = re.compile(r"[(（\[【]([^()（）\[\]【】]{2,40})[)）\]】]")
_SQUARE = re.compile(rf"\[\s*([{HAN}\s]{{2,5}}?)\s*\]")
_MAY_NAME = re.compile(  # what any such line holds; quickly searched
    r"由|[发發][表布][于於]|[记記]者|[通实實撰评評]|[/／╱]|文[:：]|[Bb]y |^[◎☉⊙□■]|[编編][译譯]|班"
)
_ENGLISH = re.compile(r"^(?:Written |Posted )?[Bb]y ((?!The |A |An )[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})$")
_PAPERED = re.compile(rf"{_ENGLISH.pattern[:-1]}\s*[|｜].*\b(?:19|20)\d\d\b")  # … | Paper | Updated: 2003-07-09
_POST = "张贴|張貼|发表|發表|发布|上传"
_POSTED = re.compile(rf"^(?:本[贴帖文])?由\s*([^\s，。:：@]{{2,12}}?)\s*(?:[于於在].{{0,60}}?)?(?:{_POST})(?=[.。]?$|[\s@于於])")
_POSTS = re.compile(r"^(?!本|该|原|首|最后|文章|楼主|回[复覆])([^\s，。:：@]{2,16})\s+(?:发表|發表|发布)[于於]\s*[:：]?\s*(?:19|20)\d\d\D")
_MARKED = re.compile(  # as papers set who wrote, journals with the school behind
    rf"^[◎☉⊙□■]\s*([{HAN}]{{2,4}}(?:[\s、]+[{HAN}]{{2,4}})*|[{HAN}]\s+[{HAN}])(?:\s*[\[(（【][^\[\]()（）【】]{{2,50}}[\])）】])?$"
)
PUPIL = re.compile(  # as papers of schools set who wrote
    rf"^(?:[{HAN}]{{2,20}}\s*)?[一二三四五六七八九初高\d]{{1,2}}(?:年[级級])?\s?[(（]?[一二三四五六七八九十\d]{{1,2}}[)）]?班[\s：:]*([{HAN}]{{2,4}})$"
)
_GLUED = re.compile(r"^(.{2,30}(?:报道|報導|報道))\s*([^\s／/╱]{2,8})$")  # 記者…報導, and the paper right behind
_ISSUE = re.compile(
    rf"^《?([{HAN}A-Za-z·]{{2,20}}(?:[(（][^()（）]{{1,12}}[)）])?)》?[\s·,，(（]*(?:19|20)\d\d\s?年?\s?第?\s?\d{{1,2}}\s?期[)）]?$"
)
_NO_JOURNAL = re.compile("(?:[班营營彩球课課奖獎]|乐透|培训|沙龙|讲座|講座|计划|基金|国债|债券|总第|第)$")
_PICTURED = re.compile(rf"^([{HAN}\s、]{{2,20}}?)\s*文[/／][图圖摄攝]$")


def names_source(line: str) -> bool:
    """Whether a paper, agency or site stands alone in a line, or alone beside the date."""
    return any(told.field == "source" for told in _stamped(line))


def names_author(line: str) -> bool:
    """Whether it is a reporter's line: `本报记者 王水 李堤`, `李堤／台北報導`, or a paper's and a person's name: `河工日报 王水堤`."""
    first, _, last = line.partition(" ")
    return (is_name(last, common=True) and paper(first) is not None) or any(told.field == "author" for told in _bylined(line))


def _undated(line: str) -> str:
    rest = _URL.sub(" ", line)
    for date in reversed(dates_in(rest)):
        rest = rest[: date.start] + " " + rest[date.end :]
    return rest


def _stamped(line: str) -> Iterator[Told]:
    issue = _ISSUE.match(line) if len(line) <= LONGEST else None
    if issue and not _NO_JOURNAL.search(issue[1]):
        yield Told("source", issue[1], 0.7)
    if len(line) > LONGEST or not MAY_BE.search(line):
        return
    for part in _PARTS.split(_undated(line)):
        words = NOISE.sub("", part).rstrip()
        named = paper(words) or before_slash(words)
        first = paper_first(words) or (named and (named, words[len(named) :].lstrip("／╱")))
        if named:
            yield Told("source", named, 0.7)
        if first and is_name(first[1], common=True) and (words != line or _SLASH.search(words)):
            if not named:
                yield Told("source", first[0], 0.6)
            yield Told("author", first[1], 0.6)


def _bracketed(line: str) -> Iterator[Told]:
    """A name alone in square brackets beside a date, as some portals set their authors."""
    if len(line) <= LONGEST and dates_in(line):
        for words in _SQUARE.findall(line):
            if is_name(together(words), common=True):
                yield Told("author", together(words), 0.65)


def _bylined(line: str) -> Iterator[Told]:
    if not _MAY_NAME.search(line):
        return
    words = _LABELLED.split(_BULLET.sub("", _undated(line)), maxsplit=1)[0].strip() if len(line) <= LONGEST else ""
    if not 2 <= len(words) <= SHORT:
        return
    english = _ENGLISH.match(words) or _PAPERED.match(line.strip())
    if english:
        yield Told("author", english[1], 0.8)
        return
    posted = _POSTED.match(line.strip()) or _POSTS.match(line)
    if posted:
        yield Told("author", posted[1], 0.7)
        return
    marked = _MARKED.match(line.strip())
    if marked:
        names = together(marked[1]).replace("、", " ").split()
        if all(is_name(name, common=True) for name in names):
            yield Told("author", " ".join(names), 0.7)
            return
    pupil = PUPIL.match(line.strip())
    if pupil and is_name(pupil[1]):
        yield Told("author", pupil[1], 0.7)
        return
    glued = _GLUED.match(words)
    behind = paper(glued[2]) if glued else None
    words = glued[1] if glued and behind else words
    wrote = _WROTE.match(words) or _PICTURED.match(words)
    inside = _BRACKETS.fullmatch(words)
    words = wrote[1] if wrote else inside[1] if inside else words
    if not (wrote or _REPORTED.search(words)):
        return
    head = paper_first(words)
    if head and _SLASH.match(words, len(head[0])):
        words = head[1]
    else:
        head = None
    names, town = people(words)
    if names:
        yield Told("author", " ".join(names), 0.8)
        if town:
            yield Told("place", town, 0.7)
        if behind or head:
            yield Told("source", behind or head[0], 0.7)


STAMP = Clue(
    "stamp",
    "Beside the time of publication a site prints the paper that it took the text from, and some after it the author.",
    ("under",),
    lambda line: iter((*_stamped(line), *_bracketed(line))),
    hits=(
        ("2003-7-9 钱塘江晚报", {"source": "钱塘江晚报"}),
        ("http://www.example.org 2003年07月09日 11:21  《河工周刊》", {"source": "河工周刊"}),
        ("2003年07月09日11:21河工网我要评论(0)", {"source": "河工网"}),
        ("2003年07月09日 11:21河工晚报【大 中 小】 【打印】 共有评论0条", {"source": "河工晚报"}),
        ("2003-07-09 11:21·河工社", {"source": "河工社"}),
        ("2003年07月09日11:21新浪科技[微博]我要评论(0)", {"source": "新浪科技"}),
        ("【堤防新聞／王水】", {"source": "堤防新聞", "author": "王水"}),
        ("堤防新聞╱河工中心 2003-07-09 16:04", {"source": "堤防新聞"}),
        ("2003年07月09日11:21堤防网王水我要评论(0)", {"source": "堤防网", "author": "王水"}),
        ("河工论丛 2003年1期", {"source": "河工论丛"}),
        ("河工论丛(少年版) 2003年1期", {"source": "河工论丛(少年版)"}),
        ("EXAMPLE.ORG 2003年7月9日08:19 [ 王水 ]", {"author": "王水"}),
    ),
    misses=(
        "我要举报",
        "2003-07-09 河工速报",
        "2003-07-09 互联网",
        "今天的海报 2003-07-09",
        "[ 图文 ] 2003-07-09",
        "2003-07-09 国际新聞",
        "守堤培训班 2003年第2期",
        "快乐彩 2003年第12期",
    ),
)


BYLINE = Clue(
    "byline",
    "A line of its own, under the title or after the text, that names who reported or wrote it.",
    ("under", "tail", "next"),
    _bylined,
    hits=(
        ("本报记者 李堤 王水", {"author": "李堤 王水"}),
        ("□ 本报记者 李堤", {"author": "李堤"}),
        ("李堤／台北報導", {"author": "李堤", "place": "台北"}),
        ("河工傳媒╱記者李堤／台北報導 2003-07-09 17:43", {"source": "河工傳媒", "author": "李堤", "place": "台北"}),
        ("☉王水堤", {"author": "王水堤"}),
        ("□李堤 王水", {"author": "李堤 王水"}),
        ("东堤小学五(11)班 王守堤", {"author": "王守堤"}),
        ("三年级2班　李堤", {"author": "李堤"}),
        ("⊙王水堤 [河工学院,浙江 杭州 310000]", {"author": "王水堤"}),
        ("特派記者王水/台北報導河工報", {"source": "河工報", "author": "王水", "place": "台北"}),
        ("編譯王水堤/綜合報導河工報", {"source": "河工報", "author": "王水堤"}),
        ("【河工日報／記者李堤／台北報導】", {"source": "河工日報", "author": "李堤", "place": "台北"}),
        ("河工报记者 王 水", {"author": "王水"}),
        ("本报记者王水发自杭州", {"author": "王水"}),
        ("河工报·堤防网记者 王水 来源：河工报", {"author": "王水"}),
        ("王水 李堤文/圖", {"author": "王水 李堤"}),
        ("由守堤人张贴 @ 2003-07-09 01:20:44", {"author": "守堤人"}),
        ("本贴由守堤人于2003年7月9日1:20:44在〖河工论坛〗发表.", {"author": "守堤人"}),
        ("shouditang 发表于 2003-7-9 01:20:44", {"author": "shouditang"}),
        ("文/王水 图/李堤", {"author": "王水"}),
        ("By John Smith", {"author": "John Smith"}),
        ("By John Smith | River Daily | Updated: 2003-07-09 11:21", {"author": "John Smith"}),
        ("东堤小学 五(11)班 王守堤", {"author": "王守堤"}),
    ),
    misses=(
        "记者手记",
        "本报综合报道",
        "记者从会上获悉",
        "记者站设在东堤",
        "By The River",
        "By John Smith | River Daily",
        "王水李堤在堤上",
        "文/水退之后",
        "國際中心／綜合報導",
        "由此发表的看法",
        "本文 发表于 2003年第7期",
        "□ 守堤 水情",
        "三班 守堤的人",
        "五(11)班 快乐多",
    ),
)
