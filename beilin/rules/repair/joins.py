"""Sentences that were cut into lines: by a page break, by a break after each semicolon, by a fixed width."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from beilin.bigrams import bigrams
from beilin.chinese import HAN, is_han
from beilin.rule import Example, Line, Look, Rule
from beilin.text import Edit

LONG = 30  # characters: a shorter line without a final mark may be a heading
BOUND = 3.0  # log of how much likelier two characters are as one word than as the end of one and the begin of another
_DRAWN = re.compile("[\u2500-\u257f]")  # a table drawn with lines
_FINAL = re.compile(r"[。！？!?…：:；;.”’」』）)》]$")
_LABEL = re.compile(rf"[{HAN}]{{2,6}}[:：]")  # of a line of its own, most likely
_ITEM = re.compile(rf"(?:第[{HAN}\d]{{1,4}}[章节節条條款篇部]|[（(]?[一二三四五六七八九十百\d]{{1,3}}[)）、.．]|[①-⑳⑴-⒇]|[•·●])")


def _gaps(look: Look) -> list[tuple[Line, Line]]:
    """Neighbouring lines that hold something, blank ones left out; to be asked by `look.once`."""
    return list(pairwise([line for line in look.lines if line.text.strip()]))


def _join(line: Line, following: Line) -> Edit:
    before, after = line.text.rstrip(), following.text.lstrip()
    latin = before[-1:].isascii() and after[:1].isascii() and before[-1:].isalnum() and after[:1].isalnum()
    return Edit(line.start + len(before), following.end - len(after), " " if latin else "", "")


def _cut_words(look: Look) -> Iterable[Edit]:
    known = bigrams()
    for line, following in look.once(_gaps):
        words, more = line.text.strip(), following.text.strip()
        goes_on = len(words) >= LONG and is_han(words[-1]) and (len(more) >= LONG or _FINAL.search(more))
        if goes_on and is_han(more[0]) and not _ITEM.match(more) and not _LABEL.match(more) and known.bound(words[-1], more[0]) >= BOUND:
            yield _join(line, following)


PAGE_BREAK = Rule(
    name="cut-word",
    why="A page break cut a word in two: the line is long and ends without a mark, and its last character and the next line's first "
    "are one word.",
    find=_cut_words,
    hits=(
        Example(
            "会议要求各成员单位从政治和全局的高度认识这项工作，抓紧完善运转高效的疫情防控指挥体系建\n\n    设，专人专岗推动落实。",
            "会议要求各成员单位从政治和全局的高度认识这项工作，抓紧完善运转高效的疫情防控指挥体系建设，专人专岗推动落实。",
        ),
    ),
    misses=(
        "要加强宣传引导，抓好疫情防控知识普及，不断巩固和拓展这些年来疫情防控成果\n\n各地各有关部门要直面问题。",
        "关于建\n设的通知。",
        "只需要输入几个关键词，就能返回想要的内容，有网页版、客户端和批量生成器\n官网：见于本文末尾的说明。",
    ),
)


def _semicolons(look: Look) -> Iterable[Edit]:
    """Where a page breaks after every semicolon and leaves a blank line between paragraphs, the break is a machine's."""
    gaps = look.once(_gaps)
    cut = [(a, b) for a, b in gaps if a.text.rstrip()[-1:] in ";；" and "\n\n" not in look.view[a.end : b.start]]
    if not cut:
        return
    inside = sum(len(re.findall(r"[;；](?=.)", line.text.rstrip())) for line in look.lines)
    blank = sum("\n\n" in look.view[a.end : b.start] for a, b in gaps)
    if not inside and blank > len(gaps) / 4:
        yield from (_join(a, b) for a, b in cut if not _ITEM.match(b.text.strip()) and _FINAL.search(b.text.rstrip()))


SEMICOLON = Rule(
    name="break-after-semicolon",
    why="A machine broke the line after every semicolon: no line of the page holds one inside, and paragraphs are parted by blank lines.",
    find=_semicolons,
    hits=(
        Example(
            "會議開始。\n\n問題有三:一是力量不足;\n二是措施不嚴;\n三是意識減弱。\n\n會議結束。",
            "會議開始。\n\n問題有三:一是力量不足;二是措施不嚴;三是意識減弱。\n\n會議結束。",
        ),
    ),
    misses=(
        "第三條\n(一)姓名;\n(二)住址。\n\n第四條",
        "會議開始。\n\n甲;乙;\n丙。\n\n完。",
        "一是快;\n二是準;\n三是狠。",
    ),
)

NARROWEST, WIDEST = 30, 120  # columns of a text wrapped at a fixed width; a Han character takes two
SLACK = 3  # columns that a full line may lack, because a mark or a word does not fit
WIDTHS = 3  # of full lines: the first line of an article, its others, those of a list
FEWEST = 3  # lines cut at a fixed width
_TWO_COLUMNS = re.compile("[\u2e80-\U0010ffff]")
INSIDE = 0.15  # of the cuts must go through a word, as chance has it; the lines of a list end between words


def _columns(words: str) -> int:
    words = words.rstrip()
    return len(words) + len(_TWO_COLUMNS.findall(words))


def _wrapped(look: Look) -> Iterable[Edit]:
    """Lines that end in mid-sentence at one of a few widths, many of them in mid-word."""
    ends = [line for line, following in look.once(_gaps) if following.start == line.end + 1 and not _FINAL.search(line.text.rstrip())]
    open_ = [(line, width) for line in ends if NARROWEST <= (width := _columns(line.text)) <= WIDEST]
    if len(open_) < FEWEST:
        return
    widths = sorted(width for width, _ in Counter(width for _, width in open_).most_common(WIDTHS))
    full = {line.start for line, width in open_ if any(w - SLACK <= width <= w for w in widths)}
    gaps = [(a, b) for a, b in look.once(_gaps) if a.start in full]
    cut = [(a, b) for a, b in gaps if not _ITEM.match(b.text.strip()) and not _DRAWN.search(a.text + b.text)]
    known = bigrams()
    inside = sum(known.bound(a.text.rstrip()[-1], b.text.lstrip()[0]) >= BOUND for a, b in cut)
    if len(cut) >= max(FEWEST, 0.8 * len(open_)) and inside >= max(2, INSIDE * len(cut)):
        yield from (_join(a, b) for a, b in cut)


WRAPPED = Rule(
    name="hard-wrap",
    why="Lines were broken at a fixed width, as in mail and old terminals: they end in mid-sentence at one of a few "
    "widths, many in mid-word.",
    find=_wrapped,
    hits=(
        Example(
            "  本市供水管网改造工程昨日全面展\n开，涉及十二个街道的四万余户居\n民。改造期间将分片停水，每次时\n"
            "间不超过八个小时，并提前三天通\n知各户，请居民储水备用。\n  首批工程已经完成。",
            "  本市供水管网改造工程昨日全面展开，涉及十二个街道的四万余户居民。改造期间将分片停水，每次时间不超过八个小时，"
            "并提前三天通知各户，请居民储水备用。\n  首批工程已经完成。",
        ),
    ),
    misses=(
        "白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。",
        "全市一季度经济运行总体平稳向好态势明显\n全市二季度工业生产持续回升投资增长加快\n"
        "全市三季度消费市场日趋活跃物价基本稳定\n全市四季度各项指标圆满收官目标如期完成",
    ),
)
