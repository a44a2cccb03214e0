"""The line model: furniture goes, text stays, and every removal can say why."""

import json
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beilin import html, linemodel
from beilin.chinese import plain, plain_lines
from beilin.linemodel import features, passes, words
from beilin.linemodel.features import Evidence
from beilin.linemodel.letters import Letters
from beilin.linemodel.weights import fitted
from beilin.rows import Rows, plainly
from beilin.rule import Look
from beilin.tables import table
from beilin.text import Edit, Text

PROSE = "　　会议强调,要抓紧开展能力建设,做好物资、场所、人员等方面的准备,加快堵塞漏洞、补齐短板,提升处置能力。"
PAGE = [
    "首页 | 新闻 | 财经 | 体育 | 论坛 | 博客", "本站搜索", "国内新闻", "国际新闻", "图片频道", "某市召开防控工作会议", *[PROSE] * 6,
    "热门文章排行", "明星八卦十大看点", "组图:春运第一天", "网友评论 登录 注册", "我来说两句", "关于我们 - 联系方式 - 版权声明 - 网站地图",
]  # fmt: skip


def verdicts(source: str, *named: int) -> list[linemodel.Verdict]:
    _, pieces, blocks, marks = html.read(source)
    look = Look(Text(pieces), blocks)
    flags = np.zeros(len(look.lines), bool)
    flags[list(named)] = True
    return linemodel.judge(look, Evidence(source, marks[0].value if marks else "", flags, np.zeros(len(look.lines), bool)))


def gone(source: str) -> list[str]:
    return [verdict.line.text for verdict in verdicts(source) if verdict.removed]


def test_menus_and_rankings_go_and_prose_stays() -> None:
    removed = gone("\n".join(PAGE))
    assert {PAGE[0], "热门文章排行", "我来说两句", PAGE[-1]} <= set(removed)
    assert PROSE not in removed


def test_the_same_holds_for_markup() -> None:
    menu = "".join(f"<li><a href=x>{line}</a></li>" for line in PAGE[:5])
    head = f"<html><head><title>{PAGE[5]}_某站</title></head><body>"
    text = f"<h1>{PAGE[5]}</h1>" + f"<p>{PROSE}</p>" * 6
    source = head + f"<ul>{menu}</ul><div class=content>{text}</div></body></html>"
    removed = gone(source)
    assert "国内新闻" in removed and PAGE[5] not in removed and PROSE.strip() not in {line.strip() for line in removed}


@pytest.mark.parametrize("last", ["附件:先进个人名单", "热门点击:", "会议结束后,记者采访了参加会议的几位代表:"])
def test_a_menu_below_what_announces_no_list_goes(last: str) -> None:
    ranking = ["1、明星八卦十大看点", "2、组图:春运第一天", "3、车展美女", "4、房价又创新高"]
    removed = gone("\n".join([*PAGE[:-6], last, *PAGE[2:5], "热门文章排行", *ranking, PAGE[-1]]))
    assert {*PAGE[2:5], "热门文章排行", PAGE[-1]} <= set(removed) and set(ranking) & set(removed)


def test_every_removal_has_a_score_and_reasons() -> None:
    for verdict in verdicts("\n".join(PAGE)):
        assert 0 <= verdict.score <= 1
        assert not verdict.removed or (verdict.score > 0.5 and 1 <= len(verdict.reasons) <= 3)


def test_where_a_page_has_hardly_any_prose_short_lines_get_the_benefit_of_the_doubt() -> None:
    notes = ["安装", "先装依赖", "再改配置文件", "重启服务即可", "常见问题", "端口被占用", "权限不足", "日志在哪里看"]
    around = [PAGE[0], *PAGE[2:4], "热门文章排行", "我来说两句", PAGE[-1]]
    bare = "\n".join([*around[:3], *notes, *around[3:]])
    kept = [line for line in notes if line not in gone(bare)]
    amid_prose = [line for line in notes if line not in gone("\n".join([*around[:3], *[PROSE] * 6, *around[3:], *notes]))]
    assert len(kept) > len(amid_prose)
    assert PAGE[-1] in gone(bare)


def test_short_posts_of_a_thread_stay() -> None:
    meta = ["论坛元老", "积分", "主题 12 帖子 340", "发表于 2009-3-1 18:20 | 只看该作者"]
    posts = ["请问这本书哪里能借到?", "县图书馆有一本,我上周见过", "谢谢楼上,明天去看看", "借到了,多谢大家"]
    thread = [line for post in posts for line in (*meta, post, "回复 引用 举报")]
    assert not set(posts) & set(gone("\n".join(["首页", "论坛", "登录 注册", *thread, "快速回复", "关于我们 | 联系我们"])))


def test_what_stands_below_the_line_that_says_when_a_post_was_edited_is_the_posts() -> None:
    post = ["零、说在前面", "说明：只作交流，请不要拿去卖钱", "背景：手上有一台旧水泵，想把它接到新修的水渠上去"]
    page = ["首页 论坛 图库 搜索", "登录 注册 帮助", "水泵改装记", "老周 发表于 2013-1-25 22:15:35"]
    edited = "本帖最后由 老周 于 2013-1-26 08:10 编辑"
    source = "\n".join([*page, edited, *post, "", "热门推荐", "", PROSE, PROSE])
    assert not set(post) & set(gone(source))
    assert set(post) & set(gone(source.replace(edited, "")))


@pytest.mark.parametrize(
    "lines",
    [
        ["某某办法", "第 1 條 本辦法依某法規定訂定之。", "第 2 條 主管機關,為某部。", "一、利用身分者。", "二、洩露機密者。", "附則"] * 3,
        ["“你来了?”", "“来了。”", "“吃了吗?”", "“还没有。”", "他笑了。", "“那就坐下吧。”", "天黑了。"] * 3,
        ["静夜思", "床前明月光", "疑是地上霜", "举头望明月", "低头思故乡", "春晓", "春眠不觉晓", "处处闻啼鸟"],
    ],
    ids=["a law", "a dialogue", "poems"],
)
def test_a_page_that_shows_no_furniture_loses_nothing(lines: list[str]) -> None:
    assert gone("\n".join(lines)) == []


def test_a_line_that_a_named_rule_took_is_not_judged_again() -> None:
    assert PAGE[0] not in [verdict.line.text for verdict in verdicts("\n".join(PAGE), 0)]


@given(st.lists(st.sampled_from([*PAGE, "", "更多>>", "\u3000", "x" * 300, "\ud800", "𠀀𠀁"]), max_size=30))
def test_no_page_is_emptied(lines: list[str]) -> None:
    source = "\n".join(lines)
    removed = gone(source)
    assert len(removed) < len([line for line in lines if line.strip()]) or not removed


def test_a_page_never_loses_all_its_prose() -> None:
    lines = [PAGE[0], "登录 注册", "本站搜索", *PAGE[2:4], PROSE.strip(), *["甲", "2019年5月4日"] * 10_000]
    assert PROSE.strip() not in gone("\n".join(lines))


@pytest.mark.parametrize(("printed", "opens"), [("①量灯芯", 1), (" ❸灌煤油", 1), ("㉑点灯", 1), ("1量灯芯", 0), ("量①灯芯", 0)])
def test_a_number_in_a_ring_opens_an_item(printed: str, opens: int) -> None:
    found = words.table(Rows([plain(printed)]), [printed], np.zeros(1))
    assert found[words.NAMES.index("article"), 0] == opens


@given(st.text(alphabet="汉字,。!1a \n\u3000|", max_size=200))
def test_features_are_finite_and_named(source: str) -> None:
    look = Look(Text.of(source))
    lines = [line for line in look.lines if line.text.strip()]
    if lines:
        flags = np.zeros(len(lines), bool)
        values = features.table(look, lines, plain_lines([line.text for line in lines]), Evidence(source, "", flags, flags))
        assert values.shape == (len(lines), len(features.names(False)))
        assert np.isfinite(values).all() and values.min() >= 0 and values.max() <= 3


def test_weights_are_stored_for_the_features_there_are() -> None:
    for marked_up in (False, True):
        assert fitted(marked_up).second.names == (*features.names(marked_up), *passes.NAMES)


def test_the_weights_hold_numbers_and_names_of_features_only() -> None:
    """No text of the pages they were fitted on may travel with them."""
    stored = json.loads(table("lines.json"))
    for form, marked_up in (("plain", False), ("html", True)):
        known = {*features.names(marked_up), *passes.NAMES}
        for look in stored[form].values():
            assert set(look) == {"bias", "columns"} and {name for name, _, _ in look["columns"]} <= known


def test_indent_is_seen_before_and_after_repair_has_taken_it_out() -> None:
    source = f"题目\n{PROSE}"
    column = features.OWN.index("indented")
    flags = np.zeros(2, bool)
    for text in (Text.of(source), Text.of(source).apply([Edit(3, 5, "", "indent")])):
        look = Look(text)
        values = features.table(look, list(look.lines), look.once(plainly), Evidence(source, "", flags, flags))
        assert values[:, column].tolist() == [0, 1]


def test_pairs_are_shared_with_prose_only_where_both_characters_stand_together() -> None:
    lines = Letters(["防控工作。", "工作", "防作"])
    assert lines.shared(np.array([1.0, 0, 0])).tolist() == [1, 1, 0]


@given(st.lists(st.floats(-5, 5), min_size=1, max_size=8), st.floats(0, 3))
def test_the_contiguous_row_is_the_likeliest(odds: list[float], cost: float) -> None:
    def worth(row: list[bool]) -> float:
        return sum(o for o, text in zip(odds, row, strict=True) if text) - cost * sum(a != b for a, b in pairwise(row))

    found = passes.contiguous(np.array(odds), cost).tolist()
    rows = [[bool(n >> i & 1) for i in range(len(odds))] for n in range(2 ** len(odds))]
    assert worth(found) == pytest.approx(max(map(worth, rows)))


def test_a_table_and_a_quotation_in_the_articles_element_stay() -> None:
    menu = "".join(f"<li><a href=x>{line}</a></li>" for line in PAGE[:5])
    cells = "<table><tr><td>班次</td><td>夜班</td></tr></table><blockquote>水来土掩,人在堤在。</blockquote>"
    source = f"<html><body><ul>{menu}</ul><div><p>{PROSE}</p><p>{PROSE}</p>{cells}</div><div><a href=y>热门文章排行</a></div></body></html>"
    removed = gone(source)
    assert "国内新闻" in removed and not {"班次", "夜班", "水来土掩,人在堤在。"} & set(removed)


SENTENCES = ["老城墙修缮工程今日正式开工,工期预计十四个月,总投资一亿元。", "据了解,老城墙始建于明洪武年间,现存两公里,是省级文物保护单位。"]
MORE = ["修缮工程将严格遵循古法,所用青砖全部重新烧制,一块砖约三十元。", "施工期间,南门至东门段禁止机动车通行,请市民提前绕行,不要停车。"]
SET_IN = ["相关阅读:", "老城区改造方案公示", "文物局回应城墙裂缝", "南门外停车场本月启用"]


def test_text_goes_on_below_a_list_of_other_pages_where_a_line_further_down_says_who_edited_it() -> None:
    head = ["江城在线", "首页 新闻 财经 房产 汽车 旅游 教育", "老城墙开工", *SENTENCES]
    foot = ["更多精彩内容请关注江城在线", "版权与免责声明", "关于我们 - 联系方式 - 版权声明"]
    edited = gone("\n".join([*head, *SET_IN, *MORE, "编辑:小李", *foot]))
    unsigned = gone("\n".join([*head, *SET_IN, *MORE, *foot]))
    assert not set(MORE) & set(edited)
    assert set(MORE) & set(unsigned)  # a teaser of another page looks like this


@pytest.mark.parametrize("number", ["南教发〔2020〕12号", "教字[2008]7号", "办（2012）第103号"])
def test_the_number_under_which_an_office_issued_a_notice_stays(number: str) -> None:
    head = ["南堤县教育局", "首页 | 新闻 | 论坛 | 搜索", "关于做好秋季开学工作的通知"]
    text = ["各中小学、幼儿园，局机关各股室：", "根据省市统一部署，我县中小学定于9月1日正式开学，现将有关事项通知如下，请遵照执行。", PROSE]
    removed = gone("\n".join([*head, number, *text, *PAGE[-6:]]))
    assert number not in removed and head[1] in removed
