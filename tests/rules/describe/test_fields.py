import pytest

from beilin.records import Mark
from beilin.rules.describe.around import Around
from beilin.rules.describe.crumbs import column
from beilin.rules.describe.fields import fields_in, keywords_of
from beilin.rules.describe.harvest import Harvest, harvest
from beilin.rules.describe.people import people

FIELDS = ("source", "author", "editor", "column", "place")


def around(under: tuple[str, ...] = (), above: tuple[str, ...] = (), below: tuple[str, ...] = ()) -> Around:
    return Around(under, above, below, ())


def fields(found: Harvest) -> dict[str, str]:
    return {n: getattr(found, n) for n in FIELDS if getattr(found, n)}


def test_the_line_nearest_to_the_text_is_believed_first():
    assert harvest(around(("来源:河工报", "来源:堤防报"))).source == "河工报"


def test_a_label_anywhere_is_believed_before_a_paper_without_one():
    assert harvest(around(("河工网 2003-07-09",), below=("文章来源: 堤防报",))).source == "堤防报"
    assert harvest(around(("来源:网络",)), "题", ("河工社杭州7月9日电 水退了。",)).source == "河工社"
    assert harvest(around(("来源:网络",))).source == "网络"


def test_every_field_says_on_what_ground_it_stands():
    found = harvest(around(("来源：河工报 2003-07-09",)), "题", ("水退了。", "夜里又来人了。（记者 王水）"))
    assert [(s.field, s.value, s.kind, s.evidence) for s in found.said] == [
        ("source", "河工报", "label", "来源：河工报 2003-07-09"),
        ("author", "王水", "credit", "夜里又来人了。（记者 王水）"),
    ]


def test_an_author_named_far_below_is_another_texts():
    found = harvest(around(below=("责任编辑：王水", "相关新闻", "甲", "乙", "丙", "好书", "作者：李堤")))
    assert fields(found) == {"editor": "王水"}
    assert [(s.value, s.confidence) for s in found.said if s.field == "author"] == [("李堤", 0.3)]


def test_a_part_of_a_page_believes_its_own_lines_before_the_pages():
    page = harvest(around(("来源:河工报 作者:王水",)))
    assert fields(harvest(around(("作者:李堤",))).over(page)) == {"source": "河工报", "author": "李堤"}


def test_markup_names_the_author_unless_a_line_calls_them_the_editor_or_it_names_a_site():
    def author(value: str, *below: str) -> str | None:
        return harvest(around(below=below), marks=(Mark(0, 0, "meta:author", value),)).author

    assert author("王水") == author("<author>王水</author>") == "王水"
    assert author("王水", "编辑：王水") is None
    assert author("www.example.com,河工日报社,河工网") is None
    assert author("1251") is None


def test_keywords_of_a_whole_site_are_none_of_the_texts():
    def words(value: str) -> tuple[str, ...]:
        return harvest(around(), "守堤的人", marks=(Mark(0, 0, "meta:keywords", value),), shown="入夜,江风很大,老周提着马灯巡堤。").keywords

    assert words("守堤,巡堤,河工网") == ("守堤", "巡堤")
    assert words("河工网,新闻,论坛,巡堤") == ()
    assert words("守堤的人") == ()


@pytest.mark.parametrize(
    "line, said",
    [
        ("当前位置:首页 > 堤防 > 夜巡 > 正文", "夜巡"),
        ("您当前的位置 ：河工网 > 堤防 夜巡 正文", "堤防 夜巡"),
        ("河工网>堤防>夜巡>正文 订阅手机报", "夜巡"),
        ("首页 -> 堤防 -> 守堤的人", "堤防"),
        ("您的位置：首页 - 堤防 - 正文", "堤防"),
        ("专栏/堤防/守堤的人", "堤防"),
        ("夜巡> 正文", "夜巡"),
        ("当前位置：夜巡", "夜巡"),
        ("河工网 » 守堤的人", None),
        ("甲 > 乙 > 丙", None),
        ("当前位置很重要,要守住防线", None),
        ("首页 > 2003-07-09 > 正文", None),
        ("3/5", None),
    ],
)
def test_the_path_above_a_text_ends_in_its_column(line, said):
    found = column(line, "守堤的人")
    assert (found[0] if found else None) == said


@pytest.mark.parametrize(
    "words, names, town",
    [
        ("河工报记者 王水 通讯员 李堤", ("王水", "李堤"), None),
        ("实习记者王水记者李 堤", ("王水", "李堤"), None),
        ("河工網王水 堤防報记者李堤", ("王水", "李堤"), None),
        ("記者李堤台北報導", ("李堤",), "台北"),
        ("记者欧阳守堤", ("欧阳守堤",), None),
        ("本报记者发自东堤", (), None),
        ("记者手记", (), None),
        ("本报综合报道", (), None),
        ("王水 东堤", (), None),
        ("记者 " + "王水 李堤 张桥 陈闸 周坝 吴渠 郑渡 孙井 赵江", (), None),
    ],
)
def test_a_credit_names_people_and_nobody_else(words, names, town):
    assert people(words) == (names, town)


def test_keywords_are_told_apart_by_marks_or_spaces_and_named_once():
    assert keywords_of("堤防 防汛,堤防|水位") == ("堤防", "防汛", "水位")


def test_a_line_of_any_length_costs_little_and_says_nothing():
    assert list(fields_in("来源:" * 100_000)) == []


def test_without_a_title_the_lines_right_above_the_text_may_name_its_author():
    lines = around(above=("2003-07-09 河工報 王水／台北報導", "首頁", "李堤／台北報導"))
    assert fields(harvest(lines)) == {"author": "王水", "place": "台北"} | {"source": "河工報"}
    assert fields(harvest(lines, "守堤的人")) == {}


def test_a_name_alone_above_the_text_is_the_authors_unless_the_text_speaks_of_it():
    body = "今年的雨水比往年多，堤上的土松了，大家要轮流去看，夜里也不能断人。"
    around = Around(("王守堤",), (), (), ())
    assert harvest(around, "夜里的东堤", (body,)).author == "王守堤"
    assert harvest(around, "夜里的东堤", (f"王守堤是东堤人。{body}",)).author is None
    assert harvest(around, "王守堤的一夜", (body,)).author is None
    assert harvest(around, None, (body,)).author is None
    assert harvest(Around((), (), (), ()), "夜里的东堤", ("王守堤", body)).author == "王守堤"
    assert harvest(Around(("徐汇区",), (), (), ()), "夜里的东堤", (body,)).author is None


def test_a_path_that_begins_at_home_and_ends_there_names_no_column():
    assert harvest(Around((), ("您的当前位置:首页夜里的东堤范文",), (), ()), "夜里的东堤").column is None
