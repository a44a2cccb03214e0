import pytest

from beilin.records import Block
from beilin.rules.describe.kinds import genre, kind_of, listed, signatures, turns

SENTENCE = "今年的雨水比往年多,堤上的土松了,大家要轮流去看,夜里也不能断人,柴草要先备好,锹要放在手边,家里有老人的早点送到高处。"


@pytest.mark.parametrize(
    "words, kind",
    [
        ("同志们:", "salutation"),
        ("各位代表、各位委员：", "salutation"),
        ("同志们，这次的事并不可怕。", "p"),
        ("一、看住东堤", "head"),
        ("三、守堤就是守家。", "head"),
        ("一、看住东堤。白天三人,夜里五人。", "p"),
        ("(二)夜里五人。", "head"),
        ("1.白天三人。", "item"),
        ("1.5米深的水", "p"),
        ("第三条 守堤的人不得离开。", "item"),
        ("第二章 巡查", "head"),
        ("第 二 章 巡查", "head"),
        ("第 3 條 守堤的人不得離開。", "item"),
        ("注：水位以吴淞口为准。", "note"),
        ("图为夜里的东堤", "caption"),
        (SENTENCE, "p"),
    ],
)
def test_words_alone_tell_the_kind(words, kind):
    assert kind_of(words) == kind


@pytest.mark.parametrize(
    "path, words, kind",
    [
        ("html/body/blockquote/p", SENTENCE, "quote"),
        ("html/body/ul/li/p", "甲", "item"),
        ("html/body/table/tr/td", "三尺", "cell"),
        ("html/body/table/tr/td", SENTENCE, "p"),
        ("html/body/h2", "东堤", "head"),
        ("html/body/h2", SENTENCE * 2, "p"),
        ("html/body/figure/figcaption", "东堤", "caption"),
        ("html/body/div#quote.li/p", SENTENCE, "p"),
    ],
)
def test_markup_tells_the_kind_where_it_can_be_believed(path, words, kind):
    tag = path.rsplit("/", 1)[1]
    assert kind_of(words, Block(0, len(words), tag, path)) == kind


@pytest.mark.parametrize(
    "lines, kinds",
    [
        (("第三条 有下列情形之一的，报告：", "（一）水过警戒线；", "（二）堤上见水。", "第四条 略。"), ("p", "item", "item", "p")),
        (("守堤的人要做到：", "（一）看水", "（二）看土"), ("p", "item", "item")),
        (("一、看水；", "二、看土。", "话。"), ("item", "item", "p")),
        (("今年做好以下工作：", "（一）看住东堤", "话。", "（二）备好柴草", "话。"), ("p", "head", "p", "head", "p")),
        (("一、工作", "（一）看住东堤", "话。"), ("head", "head", "p")),
    ],
)
def test_numbered_lines_right_below_each_other_are_a_list_and_no_heads(lines, kinds):
    before = ["head" if kind == "item" else kind for kind in kinds]
    assert listed(lines, before) == list(kinds)


def test_in_a_law_every_numbered_line_is_an_item():
    lines = ("第一章 总则", "第一条 略。", "第 2 條 略。", "第三条 报告：", "一、水过警戒线。", "前项所称水，略。", "二、堤上见水。")
    kinds = [kind_of(line) for line in lines]
    assert kinds[0] == kinds[4] == kinds[6] == "head"
    assert listed(lines, kinds) == ["head", "item", "item", "item", "item", "p", "item"]


def test_the_last_short_lines_sign_only_above_a_date():
    assert signatures(["话。", "东堤办公室", "2003年7月9日"], ["p"] * 3) == ["p", "signature", "signature"]
    assert signatures(["话。", "东堤办公室"], ["p"] * 2) == ["p", "p"]
    assert signatures(["话。", "2003年7月9日,水退了。"], ["p"] * 2) == ["p", "p"]


@pytest.mark.parametrize(
    "title, kind",
    [
        ("在防汛会上的讲话", "speech"),
        ("关于守堤的通知（摘要）", "notice"),
        ("三号堤防汛预案", "plan"),
        ("堤防条例", "law"),
        ("东堤漫谈", "essay"),
        ("读《守堤记》有感", "essay"),
        ("守堤的方法", None),
        ("月食的拍法", None),
        ("中华人民共和国防汛法（草案）", "law"),
        ("夜里的东堤", None),
    ],
)
def test_a_title_tells_the_kind_of_text_only_where_it_says_so(title, kind):
    assert genre(title, ["话。"], ["p"]) == kind


def test_news_of_a_report_is_news():
    sent = ["河工社杭州7月9日电 水退了。"]
    assert genre("河工局发布《守堤纲要》十年白皮书", sent, ["p"]) == "news"
    assert genre("河工局关于发布守堤纲要的通知", sent, ["p"]) == "notice"
    assert genre("河工局发布守堤报告", ["话。"], ["p"]) == "report"


def test_the_column_tells_an_essay_and_the_title_comes_first():
    assert genre("旧书摊", ["话。"], ["p"], "散文随笔") == "essay"
    assert genre("防汛通知", ["话。"], ["p"], "散文随笔") == "notice"
    assert genre("旧书摊", ["话。"], ["p"], "散文集市") is None


def test_a_page_that_stamps_two_posts_is_a_thread():
    posts = ["发表于 2003-7-9 20:11", "北坡还没修好。", "#2楼", "走西沟吧。"]
    assert turns(posts) == 2
    assert genre("防汛通知", ["话。"], ["p"], None, turns(posts)) == "thread"
    assert turns(["发表于《东堤报》2003年7月9日", "第3楼住着一位老人", "本文发表于 2003-7-9"]) == 0


def test_a_letter_greets_and_is_no_speech():
    assert genre("写给东堤的一封信", ["各位乡亲："], ["salutation"]) is None
    assert genre("写给东堤的话", ["各位乡亲："], ["salutation"]) == "speech"
