"""Strip: chrome and spam go, the author's words stay, and a site's furniture is learned from its own pages."""

from pathlib import Path

import pytest

from beilin import html
from beilin.records import Capture, Page, Ruling, Template
from beilin.rules.describe.whole import Whole
from beilin.stages import strip
from beilin.stages.split import split
from beilin.text import Text

SEEDS = Path(__file__).parents[3] / "content" / "pages"
PROSE = "会议强调,要抓紧开展能力建设,做好物资、场所、人员等方面的准备,加快堵塞漏洞、补齐短板,提升处置能力。"


def page(source: str, path: str = "a.txt", site: str | None = "s") -> Page:
    return Page(Capture(path, path, "", 0, site=site), source, "utf-8", *html.read(source))


def left(source: str, template: Template | None = None, *rulings: Ruling) -> list[str]:
    stripped = strip.strip(page(source), template or Template(), list(rulings))
    stripped.text.check(source)
    return [line.strip() for line in stripped.text.view.split("\n") if line.strip()]


def learned(*sources: str) -> Template:
    return strip.learn([strip.survey(page(source, f"{n}.txt")) for n, source in enumerate(sources)])


@pytest.mark.parametrize(
    "name, gone",
    [
        ("city-secretary-covid-speech.txt", ["Copyright", "投诉", "ICP备"]),
        ("five-covid-speeches.txt", ["设为首页", "热门搜索", "当前位置", "栏目:", "推荐阅读", "上一篇", "下一篇", "中学生", "Top"]),
        ("guangan-hold-the-line.txt", ["14时54分", "来源:", "【字体", "责任编辑", "扫一扫", "主办单位", "微信", "头条号", "Baidu", "map"]),
        ("jiayuguan-covid-meeting-speech.txt", ["www.", "熱詞", "版權"]),
    ],
)
def test_no_chrome_is_left_on_the_real_pages(name: str, gone: list[str]) -> None:
    source = (SEEDS / name).read_text(encoding="utf8")
    kept = left(source)
    assert not [line for line in kept for start in gone if line.lstrip("• ").startswith(start)]


@pytest.mark.parametrize("name", sorted(path.name for path in SEEDS.glob("*.txt")))
def test_no_sentence_is_lost_on_the_real_pages(name: str) -> None:
    source = (SEEDS / name).read_text(encoding="utf8")
    kept = set(left(source))
    lost = [line for line in source.split("\n") if line.strip().endswith("。") and line.strip() not in kept]
    assert lost == []


def test_lines_that_recur_over_a_site_are_learned_numbers_aside() -> None:
    template = learned(f"某某文库第1站\n甲\n{PROSE}甲", f"某某文库第22站\n乙\n{PROSE}乙")
    assert left(f"某某文库第333站\n丙的题目\n{PROSE}丙。", template) == ["丙的题目", f"{PROSE}丙。"]


def test_a_reprinted_article_is_not_taken_for_furniture() -> None:
    article = f"同志们:\n一、认清形势\n{PROSE}\n二、压实责任\n{PROSE[:40]}。\n谢谢大家!"
    template = learned(f"题目甲\n{article}", f"题目乙\n{article}")
    assert left(f"题目丙\n{article}", template) == ["题目丙", *article.split("\n")]


def test_the_title_of_an_article_over_several_captures_is_not_taken_for_furniture() -> None:
    first = f"守堤记\n{PROSE}甲\n[1] [2] 下一页"
    pages = {"x_1.txt": first, "x_2.txt": f"守堤记\n{PROSE}乙\n上一页 [1] [2]"}
    assert left(first, strip.learn([strip.survey(page(words, name)) for name, words in pages.items()])) == ["守堤记", f"{PROSE}甲"]
    others = {"x.txt": first, "y.txt": f"守堤记\n{PROSE}乙\n上一页 [1] [2]"}
    assert "守堤记" in strip.learn([strip.survey(page(words, name)) for name, words in others.items()]).keys


def test_learning_does_not_depend_on_the_order_of_pages() -> None:
    one, two = "甲站\n子\n丑", "寅\n甲站\n卯"
    assert learned(one, two).keys == learned(two, one).keys == ("甲站",)


def test_a_site_of_one_page_teaches_nothing() -> None:
    assert learned("甲站\n甲站").keys == ()


@pytest.mark.parametrize("value", ["责任编辑: 某人", ""])
def test_a_keep_ruling_saves_words_from_every_rule(value: str) -> None:
    ruling = Ruling("rulings/a.toml#1", "a.txt", "keep", "这一行是正文", value)
    assert left(f"{PROSE}\n责任编辑: 某人", None, ruling) == [PROSE, "责任编辑: 某人"]


def test_a_remove_ruling_takes_out_words_wherever_they_stand() -> None:
    ruling = Ruling("rulings/a.toml#1", "a.txt", "remove", "广告", "加微信领资料")
    assert left(f"加微信领资料\n{PROSE}加微信领资料", None, ruling) == [PROSE]


def test_a_ruling_on_another_page_changes_nothing() -> None:
    ruling = Ruling("rulings/a.toml#1", "b.txt", "remove", "广告", PROSE)
    assert left(PROSE, None, ruling) == [PROSE]


def test_every_cut_names_its_rule() -> None:
    source = f"设为首页\n{PROSE}\n上一篇:某文"
    stripped = strip.strip(page(source), Template(), [])
    assert [(entry.was, entry.rule) for entry in stripped.text.ledger(source)] == [("设为首页", "site-head"), ("上一篇:某文", "prev-next")]


def test_marked_up_pages_are_stripped_by_the_same_rules() -> None:
    source = "<html><body><div>设为首页</div><p>" + PROSE + "</p></body></html>"
    stripped = strip.strip(page(source), Template(), [])
    assert Text(stripped.pieces).view.strip("\u2029") == PROSE


def test_a_sentence_into_which_spam_was_put_loses_the_spam_alone() -> None:
    spam = "Best Price Kamagra <a href=\nhttp://cialisbest.example>cialis</a>\nViagra 100 Mg"
    menu = "首页 | 新闻 | 财经 | 体育 | 论坛 | 博客\n登录 注册\n国内新闻\n国际新闻"
    comments = "网友评论\n某某 (未验证)\n星期四, 06/06/2019 - 04:53\n永久连接\n回复"
    sentence = "欧洲各国的央行昨天都宣布加息。眼下的利率已经是十年以来最高的了"
    kept = left(f"{menu}\n{PROSE}\n{PROSE}\n{comments}\n{spam}\n{sentence} http://viagrashop.example>cialis\n{spam}\n回复\n我来说两句")
    assert [line for line in kept if "欧洲" in line] == [sentence]
    assert not [line for line in kept if "ialis" in line or "iagra" in line]


def test_a_page_of_nothing_but_titles_of_other_pages_keeps_them() -> None:
    assert left("Related Stories\nThe ferry stops\nRain at last") == ["Related Stories", "The ferry stops", "Rain at last"]


BOX = ["跳过 热读 内容并继续阅读", "热读", "经济放缓的五个信号", "香港楼市何去何从", "结尾 热读 内容"]


@pytest.mark.parametrize("box", [BOX, ["相关阅读:", "老城区改造方案今起公示", "文物局回应城墙裂缝传闻"]])
def test_text_below_what_a_site_set_into_it_is_judged_as_if_that_did_not_stand_between(box: list[str]) -> None:
    menu = ["国际", "两岸", "评论", "科技", "财经", "图辑", "视频材料", "分享"]
    above = ["在一条大堤上,六十二岁的周先生每晚提灯巡堤,这项工作他做了二十一年。", "他说,儿子八岁那年淹死,从那以后他没有离开过。"]
    said = "周先生提着灯说,机器不会累,但是机器不会下水救人,也不会在夜里听见水边呼救的声音。"
    below = ["水利专家指出,随着自动监测设备的普及,守堤人这一职业正在消失。", said]
    foot = ["更多相关内容", "头条新闻", "热读", "© 2018 江城新闻 版权所有"]
    kept = left("\n".join([*menu, *above, *box, *below, *foot]))
    assert kept == [*above, *below]


def test_a_list_of_other_pages_is_below_the_text_also_where_all_its_sentences_are_short() -> None:
    text = ["夜里起了风,灯一直亮着,谁也没有睡。", "天亮以后,河里的水退了三寸,大家才坐下来吃饭。"]
    kept = left("\n".join(["首页", "往期回顾", "第一版要闻", "六旬老人守堤二十年", *text, "推荐阅读", "甲地新闻", "乙地新闻"]))
    assert {"六旬老人守堤二十年", *text} <= set(kept) and not {"甲地新闻", "乙地新闻"} & set(kept)


def titles(source: str) -> set[str]:
    whole = Whole(page(source))
    parts, _, _ = split(strip.strip(page(source), Template(), []), whole=whole)
    return {source[slice(*part.title)] for part in parts if part.title}


def test_a_button_over_the_stamp_of_a_post_is_no_headline() -> None:
    panel = ["南堤客", "12", "主题", "1203", "积分", "发消息"]
    posts = [["发表于 2015-5-4 20:11:03 | 只看该作者", f"{PROSE}{n}。", "回复 支持 反对", "使用道具 举报"] for n in range(3)]
    source = "\n".join(["首页 论坛 家园", "南门外的旧书摊", "[复制链接]", *(line for post in posts for line in (*panel, *post))])
    assert "发消息" not in titles(source)


def test_a_row_of_stars_stands_between_a_headline_and_its_text() -> None:
    source = ["跳至主要內容", "新聞公報", "立法會將辯論修堤議案", "************", "下稿代秘書處發出:", PROSE, f"{PROSE}{PROSE}"]
    assert titles("\n".join([*source, "列印此頁", "關於我們", "私隱政策"])) == {"立法會將辯論修堤議案"}


@pytest.mark.parametrize("credit, stays", [("（记者 张某）", True), ("(图文:高某 审核:张某)", True), ("（林某攝）", False)])
def test_a_sentence_and_who_wrote_it_hang_on_running_text(credit: str, stays: bool) -> None:
    last = f"各镇街主要负责人参加会议。{credit}"
    foot = ["上一篇:我县举行集中开工仪式", "下一篇:县领导检查安全生产工作", "网友评论 登录 注册", "Copyright@2021 新闻网 版权所有"]
    assert (last in left("\n".join(["首页 >> 头条", "我县召开防控工作会", *[PROSE] * 3, last, *foot]))) is stays


def test_the_title_of_a_speech_who_speaks_and_the_day_in_brackets_below_stay() -> None:
    head = ["在全县防汛工作会议上的讲话", "县长 周某某", "（2021年3月16日）"]
    around = ["首页", "政务公开", "领导讲话"]
    stamp = ["发布时间：2021-03-18 09:12", "来源：县政府办", "字体：[ 大 中 小 ]"]
    source = [*around, *head, *stamp, "同志们：", *[PROSE] * 3, "谢谢大家！", "打印", "关闭", "网站地图 | 联系我们"]
    kept = left("\n".join(source))
    assert set(head) <= set(kept) and not {*around, *stamp} & set(kept)
    assert titles("\n".join(source)) == {head[0]}


@pytest.mark.parametrize("one, other", [("周某：守堤二十年如一日", "李某：修桥三十载"), ("李某：修桥三十载", "周某：守堤二十年如一日")])
def test_a_line_of_two_titles_says_more_than_one_of_them_again(one: str, other: str) -> None:
    both = "【江城人物】周某：守堤二十年如一日 李某：修桥三十载"
    whole = "\n".join([both, PROSE, one, PROSE[:30] + "。", other, PROSE[20:]])
    _, after, _ = split(page(whole))
    assert both in after.text.view


def test_lists_below_english_text_go_and_those_above_it_take_no_title_along() -> None:
    text = [
        "When the wind rises over the river, the old man picks up a lantern and starts walking along the dike, as he has for 21 years.",
        "Last summer, when the water rose above the warning line, he stayed on the dike for seven days and nights, and did not sleep.",
    ]
    claim = "Without written authorization from the paper, such content shall not be republished or used in any form."
    around = [["Home", "Latest news", "China"], ["Today's Top News", "Economy grows steadily", "Ministers meet guests", claim]]
    kept = left("\n".join([*around[0], "Dike keeper walks with his lamp", *text, *around[1]]))
    assert set(text) <= set(kept) and not {*around[1][:3]} & set(kept)
