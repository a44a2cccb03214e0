"""The page of a text."""

import json
import re
import tomllib

import pytest
from lxml import html
from made import HOSTILE, SETTINGS, card, cleaned, links, tree

from beilin.archive import Shared
from beilin.records import Claim
from beilin.settings import Settings
from beilin.stages.render.text import text_page


def text_drawn(framed, page=None, found=None, settings=SETTINGS) -> html.HtmlElement:
    return tree(text_page(framed(settings, "text.html"), page or cleaned(), found or links()))


def test_a_text_page_shows_each_paragraph_under_its_place_in_the_source(framed):
    page = text_drawn(framed)
    shown = {p.get("id"): p.text_content().strip() for p in page.xpath('//div[@class="body"]/p')}
    assert shown == {"p3": "第一段，發布。", "p18": "第二段。"}


def test_what_was_removed_is_no_text_of_the_page_but_can_be_shown(framed):
    page = text_drawn(framed)
    words = page.xpath("//article")[0].text_content()
    assert "广告" not in words and "(fā)" not in words
    assert [d.get("data-was") for d in page.xpath("//del")] == ["(fā)", "广告"]


def test_zotero_finds_its_fields_in_the_static_head(framed):
    page = text_drawn(framed, found=links(card(author="李堤 王水", source="某报")))
    assert [m.get("content") for m in page.xpath("//head/meta[@name='citation_author']")] == ["李堤", "王水"]
    named = {m.get("name"): m.get("content") for m in page.xpath("//head/meta[@name]")}
    assert named["citation_title"] == "标题"
    assert named["z:itemType"] == "webpage" and named["prism.publicationName"] == "某报"
    assert named["citation_publication_date"] == "2021/02/28"
    assert named["DC.publisher"] == "某报"


def test_linked_data_holds_a_hostile_title_whole_and_cannot_be_left(framed):
    raw = text_page(framed(SETTINGS, "text.html"), cleaned(), links(card(title=HOSTILE))).decode()
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', raw, re.S)
    assert json.loads(block[1])["headline"].startswith("</script><script>alert(1)")


def test_a_title_of_five_thousand_characters_is_cut_where_it_would_crowd(framed):
    page = text_drawn(framed, found=links(card(title="长" * 5000)))
    assert len(page.xpath("//title")[0].text) < 120
    assert len(page.xpath("//h1")[0].text_content()) == 5000


def test_a_report_opens_prefilled_and_a_ruling_is_toml(framed):
    page = text_drawn(framed, found=links(card(title=HOSTILE, path=HOSTILE)))
    address = page.xpath('//section[@aria-labelledby="wrong"]//a/@href')[0]
    assert address.startswith("mailto:keeper@archive.example?subject=")
    assert "\n" not in address and "&bcc" not in address
    ruling = tomllib.loads(page.xpath('//section[@aria-labelledby="wrong"]//pre')[0].text_content())["ruling"][0]
    assert set(ruling) == {"page", "text", "action", "value", "reason"}


def test_a_passage_is_marked_in_the_paragraph_where_it_begins(framed):
    page = text_drawn(framed, found=links(shared=(Shared("pp", 8, 10, 3),)))
    assert page.xpath('//a[contains(@href, "passages/pp/")]/ancestor::p/@id') == ["p18"]


def test_every_passage_of_a_text_is_reached_from_its_page(framed):
    """The margin has room for three that begin in one paragraph."""
    shared = tuple(Shared(f"passage-{n}", n, n + 2, 3) for n in range(5))
    page = text_drawn(framed, found=links(shared=shared))
    led = page.xpath('//section[@aria-labelledby="travelling"]//a/@href')
    assert [h.rsplit("/", 2)[1] for h in led] == [f"passage-{n}" for n in range(5)]


@pytest.mark.parametrize(
    ("lang", "language", "said"),
    [("en", "zh-Hant", ["zh-Hant"]), ("zh-Hans", "zh-Hant", ["zh-Hant"]), ("zh-Hans", "zh-Hans", []), ("en", "en", [])],
)
def test_the_crumbs_of_a_text_say_its_language_where_it_is_another(framed, lang, language, said):
    page = text_drawn(framed, found=links(card(language=language)), settings=Settings(title="Steles", lang=lang))
    assert page.xpath('//nav[@class="crumbs"]//li[@aria-current]/@lang') == said


def test_dates_that_are_the_same_are_told_once_with_all_they_stand_on(framed):
    same = (Claim("2021-02-28", "stamp", 0.9, "2021-02-28"), Claim("2021-02-28", "dateline", 0.8, "2月28日"))
    page = text_drawn(framed, found=links(card(dates=(*same, Claim("2021-03", "body", 0.3, "2021年3月")))))
    told = [" ".join(dd.text_content().split()) for dd in page.xpath("//aside//dd[time]")]
    assert told == ["2021年2月28日 网页所记、文中电头或署时：2月28日", "2021年3月 正文提及"]


def test_a_site_that_is_the_source_is_named_once_and_only_chinese_is_justified(framed):
    page = text_drawn(framed, found=links(card(source="某报", site="某报", language="en")))
    assert page.xpath("//p[@class='source']")[0].text_content().count("某报") == 1
    assert not page.xpath("//*[@id='set-justify']")
    assert text_drawn(framed).xpath("//*[@id='set-justify']")
