"""What heads divide is the author's, and a word of a site's tools says nothing where sentences go on."""

import numpy as np
import pytest

from beilin.chinese import plain
from beilin.linemodel import sections
from tests.test_beside import PROSE, left

NOTICE = ["一、基本情况", "编号 甲一 面积 三亩", "年限 五年 建筑密度 不限", "二、申请", "凡本县居民均可申请。"]
NOTICE += ["三、联系方式与账户", "联系人:王先生", "开户银行:某行"]
ARTICLE = ["石桥堰", PROSE, "目录", "结构[编辑]", "进水闸", "鱼道", "相关作品[編輯 | 編輯原始碼]", "《守堰人》", "查论编", "江城水利"]


def kept(*lines: str, wiki: bool) -> list[str]:
    words, none = list(map(plain, lines)), np.zeros(len(lines))
    text = np.array([len(line) > 30 for line in lines])
    found = sections.of_wiki(none > 0, words, [""] * len(lines), text) if wiki else sections.counted(none > 0, words, none)
    return [line for line, at in zip(lines, found, strict=True) if at]


def test_all_between_heads_that_count_is_the_authors() -> None:
    assert left(*NOTICE) == set(NOTICE)


@pytest.mark.parametrize(
    "heads", [["二、申请", "三、联系"], ["一、基本情况", "三、联系"], ["一、基本情况", "相关阅读：", "某县新闻", "二、申请"]]
)
def test_heads_that_do_not_count_from_one_save_nothing_between(heads: list[str]) -> None:
    assert not set(kept(*heads, wiki=False)) & {"相关阅读：", "某县新闻", "三、联系"}


def test_a_wikis_article_goes_from_its_first_head_to_its_foot() -> None:
    assert kept(*ARTICLE, wiki=True) == ARTICLE[3:8]


def test_notes_on_sources_and_one_door_alone_are_left_to_the_model() -> None:
    assert kept("石桥堰", PROSE, "结构[编辑]", "注[编辑]", "^ 县志卷三", wiki=True) == ["结构[编辑]", "注[编辑]"]
    assert kept("石桥堰", PROSE, "结构[编辑]", "进水闸", wiki=True) == []


def test_a_word_of_tools_ends_no_text_where_sentences_follow() -> None:
    lines = ["提问环节", "学生：老师，他有俸禄吗？", "老师：没有，他有田。", "学生：谢谢老师！", "（根据录音整理）"]
    assert left(*lines) == set(lines)
    assert left("登录评论", "网友评论仅代表网友个人意见。", "用户名 密码") == set()


def test_facts_with_labels_are_no_titles_of_other_pages() -> None:
    facts = ["．时间：十一月二日至四日上午九点至晚上九点", "．地点：石桥老街中山路口至庙埕一带", "．交通：石桥站下车步行五分钟"]
    lines = ["市集信息如下：", *facts]
    assert left(*lines) == set(lines)


def test_a_sentence_saves_the_line_between_it_and_the_text() -> None:
    assert left("总结", "就这么简单。") == {"总结", "就这么简单。"}


def test_an_encyclopedias_article_is_kept_though_its_doors_stand_on_lines_of_their_own() -> None:
    lines = ["首页", "马灯", "编辑", "播报", "马灯可以提在手里。", "燃料", "煤油", "结构", "编辑", "播报", "灯头", "玻璃罩", "词条统计"]
    taken = np.array([line in ("编辑", "播报", "词条统计") for line in lines])
    found = sections.of_wiki(taken, lines, [""] * len(lines), np.zeros(len(lines), bool))
    stays = [line for line, at in zip(lines, found, strict=True) if at]
    assert stays == ["马灯", "马灯可以提在手里。", "燃料", "煤油", "结构", "灯头", "玻璃罩"]
