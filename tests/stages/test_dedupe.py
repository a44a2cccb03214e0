"""Which texts are one work, which are near, and which only share a passage."""


import pytest

from beilin.kin.sketch import sketch_texts
from beilin.records import Claim
from beilin.stages.dedupe import dedupe
from tests.kin.small import card, kinds, kinship, misprinted, other, paragraphs, speech, together

BULLETIN = "{day}0时至24时，{city}新增本土确诊病例{a}例，其中{b}例为集中隔离点筛查发现，"
BULLETIN += "{c}例为重点人群筛查发现，均已转运至定点医院隔离治疗。"
BULLETIN += "截至{day}24时，{city}累计报告本土确诊病例{d}例，累计治愈出院{e}例，现有在院治疗病例{f}例，病情稳定。"
BULLETIN += "目前，各项流行病学调查、核酸检测、密切接触者追踪和重点场所消毒等工作正在有序进行，请广大市民做好个人防护。"


def in_traditional(text: str) -> str:
    from beilin.chinese import fold_table

    back = {simple: chr(code) for code, simple in sorted(fold_table().items(), reverse=True)}
    return "".join(back.get(c, c) for c in text)


def test_equal_texts_are_one_work():
    found = kinship({"a": speech(), "b": speech(), "c": other()})
    assert together(found) == [{"a", "b"}]
    assert found.works[0].grounds == ("equal",)
    assert kinds(found) == {("a", "b"): "same"}


def test_a_copy_in_the_other_script_is_the_same_work():
    assert together(kinship({"a": speech(), "b": in_traditional(speech())})) == [{"a", "b"}]


def test_misprints_do_not_part_a_work():
    found = kinship({"a": speech(), "b": misprinted(speech(), 40)})
    assert together(found) == [{"a", "b"}]
    assert found.works[0].grounds == ("misprints",)
    assert found.pairs[0].edits > 10


def test_one_template_with_other_facts_is_neither_the_same_nor_near():
    a = BULLETIN.format(day="3月5日", city="某市", a=12, b=9, c=3, d=527, e=301, f=226)
    b = BULLETIN.format(day="4月18日", city="某县", a=70, b=31, c=39, d=1408, e=955, f=453)
    found = kinship({"a": a, "b": b})
    assert together(found) == []
    assert kinds(found) == {}


def test_one_changed_number_parts_a_work_and_is_told():
    changed = speech().replace("1月20日", "1月21日")
    assert changed != speech()
    found = kinship({"a": speech(), "b": changed})
    assert together(found) == []
    assert kinds(found) == {("a", "b"): "near"}
    assert found.pairs[0].numbers == 1


@pytest.mark.parametrize(
    ("said", "instead", "one"),
    [
        ("李志强同志", "王海燕同志", False),
        ("李志强同志", "李海燕同志", True),  # two letters of a word may be an editor's; no surname says that it is a name
        ("张副市长", "赵副市长", False),
        ("青河县的同志", "临海县的同志", False),
        ("我市的同志", "全市的同志", True),
    ],
)
def test_a_name_that_was_changed_once_parts_a_clean_copy_as_a_number_does(said, instead, one):
    who = "\n刚才，{}通报了前一阶段的工作情况，讲得很好，请大家抓好落实。"
    found = kinship({"a": speech() + who.format(said), "b": speech() + who.format(instead)})
    assert together(found) == ([{"a", "b"}] if one else [])
    assert kinds(found) == {("a", "b"): "same" if one else "near"}


def test_a_name_among_many_misprints_is_one_of_them():
    who = "\n刚才，{}副市长通报了前一阶段的工作情况，讲得很好，请大家抓好落实。"
    texts = {"a": speech() + who.format("张"), "b": misprinted(speech(), 60) + who.format("赵")}
    assert together(kinship(texts)) == [{"a", "b"}]


def test_a_law_of_another_year_is_another_work():
    titles = {"a": {"title": "条例（2015年修正）"}, "b": {"title": "条例（2018年修正）"}}
    texts = {"a": speech(), "b": misprinted(speech(), 60)}
    assert together(kinship(texts)) == [{"a", "b"}]
    assert together(kinship(texts, facts=titles)) == []


def test_another_name_all_through_is_another_work():
    text = speech().replace("\n", "\n在青山县，")
    assert text.count("青山") > 5
    found = kinship({"a": text, "b": text.replace("青山", "白河")})
    assert together(found) == []
    assert kinds(found) == {("a", "b"): "near"}


NOTICE = """根据公开招聘工作方案，经报名、资格审查、笔试、面试、体检、考察等程序，{unit}拟录用{name}为工作人员，现予以公示。
公示时间自{day}起七个工作日。公示期间，如对拟录用人员有异议，请以书面或电话形式向人事部门反映，反映情况要客观真实。
以单位名义反映的须加盖公章，以个人名义反映的须签署真实姓名并提供联系方式，对匿名反映的问题不予受理。"""


@pytest.mark.parametrize("day", ["十月八日", "十一月二日"])
def test_a_notice_with_other_names_is_another_work(day):
    texts = {
        "a": NOTICE.format(unit="白水县粮站", name="李小满", day="十月八日"),
        "b": NOTICE.format(unit="龙泉乡中学", name="陈木生", day=day),
    }
    assert together(kinship(texts, facts={name: {"title": "公示"} for name in texts})) == []


def test_a_text_held_by_a_compilation_is_part_of_it():
    whole = other() + "\n" + speech()
    found = kinship({"a": speech(), "b": whole})
    assert together(found) == []
    assert kinds(found) == {("a", "b"): "part"}


def test_half_a_text_is_held_by_the_whole():
    found = kinship({"a": speech(), "b": speech()[: len(speech()) // 2]})
    assert kinds(found) == {("a", "b"): "contains"}


def test_paragraphs_in_another_order_are_near_and_not_the_same():
    lines = speech().split("\n")
    found = kinship({"a": speech(), "b": "\n".join(lines[::-1])})
    assert together(found) == []
    assert ("a", "b") in kinds(found)


def test_strangers_share_nothing():
    found = kinship({"a": speech(), "b": other()})
    assert found.pairs == ()


def test_empty_and_short_texts_are_not_joined():
    assert together(kinship({"a": "", "b": "", "c": "未完待续", "d": "未完待续"})) == []


def test_short_texts_are_one_when_their_titles_agree():
    titles = {"c": {"title": "通知"}, "d": {"title": "通知"}}
    assert together(kinship({"c": "本周例会取消。", "d": "本周例会取消。"}, facts=titles)) == [{"c", "d"}]


def test_the_text_that_speaks_is_complete_undamaged_and_early_in_that_order():
    dates = (Claim("2020-02-01", "stamp", 0.9, "2020-02-01"),)
    early = {"date": "2020-02-01", "dates": dates}
    texts = dict.fromkeys("abc", speech())
    assert kinship(texts, facts={"b": early}).works[0].texts[0] == "b"
    found = kinship(texts, facts={"a": {"lacunae": 2, **early}, "b": {"date": "2020-03-01"}})
    assert found.works[0].texts[0] == "b"
    assert found.works[0].speaks == ("undamaged", "earliest")


def test_a_date_nobody_believes_does_not_decide():
    doubtful = {"date": "2009-01-01", "dates": (Claim("2009-01-01", "body", 0.2, "2009"),)}
    found = kinship({"a": speech(), "b": speech()}, facts={"a": {"date": "2020-02-01"}, "b": doubtful})
    assert found.works[0].texts[0] == "a"


def test_furniture_that_was_left_in_does_not_part_copies_and_is_reported():
    head = "设为首页加入收藏网站地图无障碍浏览长者模式首页要闻政务公开政务服务互动交流数据开放"
    tail = "扫一扫在手机打开当前页主办单位信息中心网站标识码版权所有建议使用宽屏浏览本站"
    lines = [line for name in ("five-covid-speeches.txt", "jiayuguan-covid-meeting-speech.txt") for line in paragraphs(name, 200)]
    texts = {f"t{n}": f"{head}\n{lines[n % len(lines)]}第{n}号\n{tail}" for n in range(40)}
    texts |= {"a": speech(), "b": f"{head}\n{speech()}\n{tail}"}
    found = kinship(texts)
    (work,) = [work for work in found.works if set(work.texts) == {"a", "b"}]
    assert (work.texts[0], work.speaks) == ("a", ("clean",))
    assert not [p for p in found.passages if "首页" in p.text or "版权" in p.text]
    assert any("首页" in issue.message for issue in found.issues)


def test_pages_of_one_letter_or_one_line_over_and_over_are_borne():
    line = paragraphs("guangan-hold-the-line.txt")[0]
    found = kinship({"a": "哈" * 200_000, "b": "哈" * 150_000, "c": "\n".join([line] * 300), "d": "\n".join([line] * 200)})
    assert together(found) == []


def test_texts_that_end_alike_and_begin_alike_one_after_the_other_are_not_run_together():
    first, second, third, fourth = paragraphs("guangan-hold-the-line.txt")[:4]
    found = kinship({"a": f"{first[:60]}\n{second}", "b": f"{third[:60]}\n{second}", "c": f"{third[:60]}\n{fourth}"})
    (pair,) = found.pairs
    assert (pair.a, pair.b) == ("a", "b")
    assert max(pair.cover_a, pair.cover_b) < 1


def test_answers_do_not_depend_on_the_order_of_pages():
    texts = {"a": speech(), "b": misprinted(speech(), 40), "c": other() + "\n" + speech()[:300], "d": other()}
    there, back = kinship(texts), kinship(dict(reversed(texts.items())))
    assert kinds(there) == kinds(back)
    assert [len(p.places) for p in there.passages] == [len(p.places) for p in back.passages]
    assert sorted(together(there), key=min) == sorted(together(back), key=min)


def test_sketches_of_other_texts_than_the_cards_are_refused():
    with pytest.raises(ValueError, match="part at text 0"):
        dedupe([card("a", "")], [sketch_texts("b", [(1, "")])], [])
