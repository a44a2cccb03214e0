"""What kind of paragraph a line is, and what kind of text a title and its paragraphs make."""

import re
from collections.abc import Sequence

from beilin.records import Block
from beilin.rules.describe.dates import dates_in
from beilin.rules.numerals import NUMBER
from beilin.rules.titles import SALUTATION

_TAGS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "head"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("blockquote", "q"), "quote"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    **dict.fromkeys(("footer", "aside"), "note"),
}
_HEAD = re.compile(
    rf"^(?:[一二三四五六七八九十]+、|第\s?{NUMBER}\s?[章节節编編部](?:分)?|[(（][一二三四五六七八九十]+[)）]|附则$|附則$|附件\d*$|[【][^【】]{{2,12}}[】]$)"
)
_ARTICLE = re.compile(rf"第\s?{NUMBER}\s?[条條]")
ARTICLES = 3  # lines that begin so make a law
_NUMBERED = re.compile(r"[(（]?[一二三四五六七八九十]+(?:、|[)）])")
_ITEM = re.compile(rf"^(?:\d{{1,3}}\s?[.．、)）](?!\d)|[(（]\d{{1,3}}[)）]|[①-⑳]|[•·●○■□▪◆★※]\s?|第\s?{NUMBER}\s?[条條])")
_NOTE = re.compile(r"^(?:注释?|註釋?|附注|编者按|編者按|备注|说明)\s*[:：]|^\[\d{1,3}\]|^〔\d{1,3}〕|^[*＊]{1,2}\S")
_CAPTION = re.compile(r"^(?:图为|圖為|图片说明|資料圖|资料图|图\d*[:：]|圖\d*[:：]|▲|△)|(?:摄|攝|图)[)）]?$")
_ENDS = re.compile(r"[。！？!?；;…”」』]$")
LONGEST = {"cell": 40, "item": 200}  # characters
HEAD_LENGTH, CAPTION_LENGTH, SIGNATURE_LENGTH, SIGNATURE_LINES = 50, 80, 30, 3


def kind_of(words: str, block: Block | None = None) -> str:
    """p, head, salutation, item, quote, note, caption or cell, by the markup where there is any, else by the words."""
    said = _said(words, block) if block else None
    if said:
        return said
    if SALUTATION.match(words):
        return "salutation"
    if _HEAD.match(words) and len(words) <= HEAD_LENGTH and not re.search(r"[。！？；](?=.)", words):
        return "head"
    if _ITEM.match(words):
        return "item"
    if _NOTE.match(words):
        return "note"
    return "caption" if len(words) <= CAPTION_LENGTH and _CAPTION.search(words) and not _ENDS.search(words) else "p"


def _said(words: str, block: Block) -> str | None:
    """What the markup says, where it can be believed: pages of the 2000s lay out whole articles in table cells and list items."""
    kind = _TAGS.get(block.tag)
    if kind is None and block.tag in ("p", "div"):
        kind = next((_TAGS[step] for step in _steps(block.path) if _TAGS.get(step) in ("quote", "item", "caption")), None)
    if kind in ("cell", "item") and (len(words) > LONGEST[kind] or (kind == "cell" and _ENDS.search(words))):
        return None
    return None if kind == "head" and len(words) > HEAD_LENGTH * 2 else kind


def _steps(path: str) -> list[str]:
    """The two innermost ancestors of a block, innermost first, as bare tags."""
    return [re.split(r"[#.]", step)[0] for step in path.split("/")[:-1][-2:]][::-1]


def articles(lines: Sequence[str]) -> int:
    """How many lines begin as the articles of a law do: 第三条, 第 3 條."""
    return sum(words[:1] == "第" and _ARTICLE.match(words) is not None for words in lines)


def listed(lines: Sequence[str], kinds: Sequence[str]) -> list[str]:
    """The kinds, with numbered lines that are a list as items: they stand right below each other, after a colon or parted by semicolons.

    A section's head has its section below it. A law has chapters for heads: in one, every numbered line is an item.
    """
    if articles(lines) >= ARTICLES:
        pairs = zip(lines, kinds, strict=True)
        return ["item" if kind == "head" and _NUMBERED.match(words) else kind for words, kind in pairs]
    marked, at = list(kinds), 0
    while at < len(lines):
        end = at
        while end < len(lines) and kinds[end] == "head" and _NUMBERED.match(lines[end]):
            end += 1
        opened = at > 0 and lines[at - 1].endswith(("：", ":"))
        if end - at >= 2 and (opened or any(line.endswith(("；", ";")) for line in lines[at:end])):
            marked[at:end] = ["item"] * (end - at)
        at = max(end, at + 1)
    return marked


def signatures(lines: Sequence[str], kinds: Sequence[str]) -> list[str]:
    """The kinds, with the last lines as signature where they sign: a date alone, and the short lines above it."""
    marked = list(kinds)
    at = len(lines) - 1
    if at < 1 or not _dated(lines[at]):
        return marked
    while at > 0 and len(lines) - at <= SIGNATURE_LINES and marked[at] == "p" and _signs(lines[at]):
        marked[at] = "signature"
        at -= 1
    return marked


def _signs(words: str) -> bool:
    return len(words) <= SIGNATURE_LENGTH and not _ENDS.search(words)


def _dated(words: str) -> bool:
    return any(len(words) - (d.end - d.start) <= 4 for d in dates_in(words))


_GENRES = (
    ("speech", r"讲话|講話|发言|發言|致辞|致詞|致词|演讲|演講|讲话稿|主持词|开幕词"),
    ("notice", r"通知|通告|公告|公示|启事|啟事|通报|通報"),
    ("plan", r"方案|预案|預案|计划|計劃|规划|規劃|要点"),
    ("report", r"报告|報告|汇报|匯報|总结|總結|纪要|紀要|公报|公報|白皮书"),
    (
        "essay",
        r"随笔|隨筆|散文|杂文|雜文|杂谈|雜談|札记|札記|随想|隨想|断想|斷想|漫谈|漫談|有感|读后感?|讀後感?|观后感|觀後感|游记|遊記",
    ),
    ("law", r"条例|條例|办法|辦法|规定|規定|细则|細則|(?:中华人民共和国|中華人民共和國|中華民國).{1,30}法|决定|決定|解释|章程"),
)
_GENRE = tuple((name, re.compile(rf"(?:{words})(?:稿|书|全文)?(?:[(（\[【《].{{0,14}}[)）\]】》])?$")) for name, words in _GENRES)
_DATELINE = re.compile(r"^(?:[(（【\[])?.{0,16}(?:\d+月\d+日.{0,8}(?:电|電|讯|訊)|(?:记者|記者)[^。]{2,12}(?:报道|報道|摄))")


_TOLD_OF = ("notice", "plan", "report", "law")
_TELLS = re.compile(  # under a dateline a title with such a verb tells of a report, and is none
    r"^(?!.*(?:关于|關於)).*(?:发表|發表|发布|發布|公布|出台|印发|通过|实施|召开|举行|要求|拟|获)"
)
_ESSAYS = re.compile(r"^(?:随笔|隨筆|散文|杂文|雜文|杂谈|雜談|小品|副刊|美文|散文随笔|随笔散文|文学随笔|名家散文)$")
_TURN = re.compile(r"(?:发表|發表|回复|回覆|发布|發佈)(?:于|於)\s*[:：]?\s*\d|#\d{1,5}[楼樓]?$|第?\d{1,5}[楼樓#]$|.*只看[该該]作者")
_LONGEST_TURN = 80  # characters
TURNS = 2  # posts that make a thread


def turns(lines: Sequence[str]) -> int:
    """How many posts a page stamps as a forum does, all its lines looked at."""
    return sum(len(words) <= _LONGEST_TURN and _TURN.match(words) is not None for words in lines)


_LETTER = re.compile(r"信(?:件|函|范文)?$|家书$|家書$|书信|書信|的信")


def genre(title: str | None, paragraphs: Sequence[str], kinds: Sequence[str], column: str | None = None, posts: int = 0) -> str | None:
    """The kind of text where title, column or form says so plainly, else None. `posts`: how many its page stamps."""
    if posts >= TURNS:
        return "thread"
    bare = re.sub(r"[\s》”\"'。]+$", "", title or "")
    told = bool(_TELLS.search(bare) and paragraphs and _DATELINE.match(paragraphs[0]))
    for name, pattern in _GENRE:
        if pattern.search(bare) and not (told and name in _TOLD_OF):
            return name
    if articles(paragraphs) >= ARTICLES:
        return "law"
    if "salutation" in kinds[:2] and not _LETTER.search(bare):
        return "speech"
    if _ESSAYS.match(column or ""):
        return "essay"
    return "news" if paragraphs and _DATELINE.match(paragraphs[0]) else None
