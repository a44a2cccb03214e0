"""The rules that take headings and repeated titles out of the paragraphs, as found by the outline."""

from collections.abc import Callable, Iterable

from beilin.rule import Example, Look, Rule
from beilin.rules.split.outline import outline
from beilin.rules.split.page_join import PAGE_JOIN
from beilin.rules.split.printed_twice import PRINTED_TWICE
from beilin.rules.split.title_join import TITLE_JOIN
from beilin.text import Edit


def _of(name: str) -> Callable[[Look], Iterable[Edit]]:
    return lambda look: [edit for edit in outline(look).edits if edit.rule == name]


_BODY = "今天我们在这里开会,主要是把秋收以后的几件事情说清楚,请大家认真听。"

COMPILATION_LEAD = Rule(
    "compilation-lead",
    "A list of the parts, or the site's words of welcome above them, presents the collection and belongs to none of its texts.",
    _of("compilation-lead"),
    hits=(
        Example(
            f"讲话两篇\n下面是小编为大家整理的讲话,仅供参考。\n篇一:秋收讲话\n{_BODY}\n篇二:春耕讲话\n{_BODY}",
            f"讲话两篇\n\n篇一:秋收讲话\n{_BODY}\n篇二:春耕讲话\n{_BODY}",
        ),
        Example(
            f"讲话两篇\n目录\n篇一:甲讲话\n篇二:乙讲话\n篇一:甲讲话\n{_BODY}\n篇二:乙讲话\n{_BODY}",
            f"讲话两篇\n\n\n\n篇一:甲讲话\n{_BODY}\n篇二:乙讲话\n{_BODY}",
        ),
    ),
    misses=(
        f"讲话两篇\n这两次讲话都是在雨里讲的。\n篇一:秋收讲话\n{_BODY}\n篇二:春耕讲话\n{_BODY}",
        f"秋收讲话\n下面是小编为大家整理的讲话,仅供参考。\n{_BODY}",
    ),
)

PART_HEADING = Rule(
    "part-heading",
    "A page of several texts numbers them; the number belongs to the page, not to the author. It is kept as the text's heading.",
    _of("part-heading"),
    hits=(
        Example(f"第一篇:秋收讲话\n{_BODY}\n第二篇:春耕讲话\n{_BODY}", f"秋收讲话\n{_BODY}\n春耕讲话\n{_BODY}"),
        Example(f"秋收讲话稿 篇1\n{_BODY}\n秋收讲话稿 篇2\n{_BODY}", f"秋收讲话稿\n{_BODY}\n秋收讲话稿\n{_BODY}"),
        Example(f"秋收讲话1\n{_BODY}\n秋收讲话2\n{_BODY}", f"秋收讲话\n{_BODY}\n秋收讲话\n{_BODY}"),
        Example(f"【篇一】\n{_BODY}\n【篇二】\n{_BODY}", f"\n{_BODY}\n\n{_BODY}"),
        Example(f"【篇一:秋收讲话】\n{_BODY}\n【篇二:春耕讲话】\n{_BODY}", f"秋收讲话\n{_BODY}\n春耕讲话\n{_BODY}"),
        Example(f"一:\n{_BODY}\n二:\n各位乡亲:\n{_BODY}", f"\n{_BODY}\n\n各位乡亲:\n{_BODY}"),
    ),
    misses=(
        f"第一篇:在秋收会上的讲话\n{_BODY}",
        f"第一章 总则\n{_BODY}\n第二章 组织\n{_BODY}",
        f"一、提高认识\n{_BODY}\n二、加强领导\n{_BODY}",
        f"(一)年度工作报告\n{_BODY}\n(二)年度工作计划\n{_BODY}",
        "第一篇\n第二篇\n第三篇",
        f"典型案例1\n{_BODY}\n典型案例2\n{_BODY}",
        f"秋收讲话1\n{_BODY}\n春耕讲话2\n{_BODY}",
        f"一\n{_BODY}\n二\n{_BODY}",
        f"例1\n{_BODY}\n例2\n{_BODY}",
    ),
)

COMPILATION_TITLE = Rule(
    "compilation-title",
    "The title above several texts names the collection, and none of them; it is kept as the compilation's title.",
    _of("compilation-title"),
    hits=(Example(f"讲话两篇\n篇一:秋收讲话\n{_BODY}\n篇二:春耕讲话\n{_BODY}", f"\n篇一:秋收讲话\n{_BODY}\n篇二:春耕讲话\n{_BODY}"),),
    misses=(f"在秋收会上的讲话\n{_BODY}",),
)

TITLE_REPEAT = Rule(
    "title-repeat",
    "A line that only says the title again, 范文 or a site's name added or not, is the title and no paragraph.",
    _of("title-repeat"),
    hits=(
        Example(f"在秋收会上的讲话\n在秋收会上的讲话范文\n{_BODY}", f"在秋收会上的讲话\n\n{_BODY}"),
        Example(f"第一篇:甲会讲话\n甲会讲话\n{_BODY}\n第二篇:乙会讲话\n{_BODY}", f"第一篇:甲会讲话\n\n{_BODY}\n第二篇:乙会讲话\n{_BODY}"),
    ),
    misses=(f"在秋收会上的讲话\n在秋收会上的讲话,我听了三遍。\n{_BODY}", f"秋收\n秋收的时候到了\n{_BODY}"),
)

TITLE_LABEL = Rule(
    "title-label",
    "A forum or a form writes 主题: before the title, a list its day, and a browser's tab has the site's name behind; these are theirs.",
    _of("title-label"),
    hits=(
        Example(f"主题： 夜里的东堤\n{_BODY}", f"夜里的东堤\n{_BODY}"),
        Example(f"2003-07-09夜里的东堤\n{_BODY}", f"夜里的东堤\n{_BODY}"),
        Example(f"夜里的东堤_国内新闻_河工网\n{_BODY}", f"夜里的东堤\n{_BODY}"),
        Example(f"夜里的东堤 - 河工论坛\n{_BODY}", f"夜里的东堤\n{_BODY}"),
    ),
    misses=(
        f"主题教育动员会讲话\n{_BODY}",
        f"标题党:一种病\n{_BODY}",
        f"2003-07-09\n{_BODY}",
        f"2003.7.9东堤记忆\n{_BODY}",
        f"东堤 - 西堤 - 守堤的人\n{_BODY}",
        f"夜里的东堤-河工网\n{_BODY}",
    ),
)

RULES = (PAGE_JOIN, TITLE_JOIN, PRINTED_TWICE, COMPILATION_TITLE, COMPILATION_LEAD, PART_HEADING, TITLE_LABEL, TITLE_REPEAT)
