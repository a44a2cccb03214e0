from beilin.records import Ruling
from beilin.stages import split as split_stage
from beilin.stages.split import split
from tests.pages import page

BODY = "今年的雨水比往年多,堤上的土松了,大家要轮流去看,夜里也不能断人。"
PLAN = "三号堤防汛预案"


def titles(words: str, *rulings: Ruling) -> list[str | None]:
    parts, after, _ = split(page(words), rulings)
    return [after.text.between(*p.title) if p.title else None for p in parts]


def paragraphs(words: str, *rulings: Ruling) -> list[list[str]]:
    parts, after, _ = split(page(words), rulings)
    return [[after.text.between(*line) for line in p.lines] for p in parts]


def test_a_page_without_text_has_no_parts():
    assert split(page(""))[0] == ()
    assert split(page(" \n\u3000\n"))[0] == ()


def test_a_page_with_one_article_is_one_part():
    assert titles(f"在防汛会上的讲话\n{BODY}\n{BODY}再说一遍。") == ["在防汛会上的讲话"]


def test_a_sentence_is_no_title():
    assert titles(f"{BODY}\n{BODY}再说一遍。") == [None]


def test_numbered_speeches_are_texts_of_their_own_and_keep_their_heading():
    words = f"防汛讲话两篇\n第一篇:在东堤的讲话\n在东堤的讲话范文\n{BODY}\n第二篇:在西堤的讲话\n{BODY}"
    parts, _, compilation = split(page(words))
    assert titles(words) == ["在东堤的讲话", "在西堤的讲话"]
    assert [p.heading for p in parts] == ["第一篇", "第二篇"]
    assert compilation == "防汛讲话两篇"
    assert paragraphs(words) == [[BODY], [BODY]]


def test_chapters_of_one_law_are_one_text():
    assert len(titles(f"堤防条例\n第一章 总则\n{BODY}\n第二章 巡查\n{BODY}\n第三章 附则\n{BODY}")) == 1


def test_a_list_of_contents_is_no_series():
    assert len(titles(f"目录页\n第一篇:甲\n第二篇:乙\n第三篇:丙\n{BODY}")) == 1


def test_a_plan_after_the_close_of_a_speech_is_a_text_of_its_own():
    words = f"第一篇:在东堤的讲话\n{BODY}\n第二篇:在西堤的讲话\n{BODY}\n我就讲这些,谢谢!\n{PLAN}\n{BODY}\n一、巡查\n{BODY}"
    assert titles(words)[-1] == PLAN
    assert paragraphs(words)[-1] == [BODY, "一、巡查", BODY]


def test_a_plan_named_in_the_middle_of_a_speech_does_not_end_it():
    assert len(titles(f"在东堤的讲话\n{BODY}\n{PLAN}\n一、巡查\n{BODY}")) == 1


def test_an_article_printed_twice_is_one_text():
    once = [f"{BODY}第{n}天,水退了三寸,人还在堤上。" for n in "一二三"]
    parts, after, _ = split(page("\n".join(["堤上三日", *once, "堤上三日", *once])))
    assert [p.printed for p in parts] == [2]
    assert [after.text.between(*line) for line in parts[0].lines] == once


def test_two_speeches_with_the_same_words_under_two_headings_stay_two():
    assert len(titles(f"第一篇:在东堤的讲话\n{BODY}\n第二篇:在西堤的讲话\n{BODY}")) == 2


def test_a_keeper_can_forbid_or_order_a_split():
    words = f"第一篇:在东堤的讲话\n{BODY}\n第二篇:在西堤的讲话\n{BODY}"
    forbid = Ruling("r:1", "a.txt", "split", "one speech in two halves")
    assert len(titles(words, forbid)) == 1
    order = [Ruling("r:1", "a.txt", "split", "two notes", "东堤记"), Ruling("r:2", "a.txt", "split", "two notes", "西堤记")]
    assert titles(f"东堤记\n{BODY}\n西堤记\n{BODY}", *order) == ["东堤记", "西堤记"]


def test_a_title_set_over_rows_is_one_title_also_where_the_page_says_it_in_one_line_above():
    rows = f"东堤县水利局办公室\n关于做好夏季\n防汛值守工作的通知\n东政办发〔2003〕7号\n{BODY}"
    title = "东堤县水利局办公室关于做好夏季防汛值守工作的通知"
    joined = split_stage.join(page(rows))
    assert titles(joined.text.view) == [title]
    above = split_stage.join(page(f"要闻丨{title}\n{rows}"))
    assert titles(above.text.view) == [title]
    assert paragraphs(above.text.view) == [["东政办发〔2003〕7号", BODY]]


def test_the_days_of_a_diary_are_texts_of_their_own():
    days = ["7月9日 星期三 晴", "7月10日 星期四 小雨转多云", "7月11日 星期五 阴天"]
    assert titles("守堤日记\n" + "\n".join(f"{day}\n{BODY}" for day in days)) == days
    assert titles("守堤日记\n" + "\n".join(f"{day[:9]}\n{BODY}" for day in days[:1] * 2)) == ["7月9日 星期三"] * 2


def test_the_days_of_a_chronicle_are_one_text():
    days = ["7月9日 星期三", "7月10日 星期四", "7月11日 星期五"]
    assert titles("东堤抢险大事\n" + "\n".join(f"{day}\n{BODY}" for day in days)) == ["东堤抢险大事"]
    assert titles("东堤抢险大事\n" + "\n".join(f"2003年{day[:5]}\n{BODY}" for day in days)) == ["东堤抢险大事"]


def test_one_title_over_and_over_heads_texts_only_where_the_page_promises_several():
    words = f"守堤的心得体会\n{BODY}\n守堤的心得体会\n{BODY}看水的人说。"
    assert titles(f"守堤的心得体会整理2篇\n{words}") == ["守堤的心得体会"] * 2
    assert len(titles(words)) == 1
