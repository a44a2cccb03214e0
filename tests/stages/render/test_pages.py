"""Whole pages and whole sites, drawn with the project's own templates."""

import gzip
import importlib
import re

import pytest
from lxml import etree
from made import HOSTILE, SETTINGS, card, cleaned, links, tree

from beilin.concordance.start import Directory, start
from beilin.records import Issue, Ruling
from beilin.settings import Settings
from beilin.stages.render import cite, feeds, lists
from beilin.stages.render.capture import capture_page
from beilin.stages.render.notes import Note
from beilin.stages.render.pages import PROSE, issues_page, list_page, missing_page
from beilin.stages.render.paging import Paging
from beilin.stages.render.passage import Line, Listed, front_page
from beilin.stages.render.programs import sheets as program_sheets
from beilin.stages.render.sheet import Archive, Sheet
from beilin.stages.render.sheets import _lists, sheets
from beilin.stages.render.tally import tally
from beilin.stages.render.text import text_page

START = start(Directory("0123456789ab", [], []), [0, 0, 0], 0)


def test_hostile_words_stay_text_on_every_page(framed):
    of = card(title=HOSTILE, author=HOSTILE, source=HOSTILE, lead=HOSTILE, site=HOSTILE, keywords=(HOSTILE,), compilation=HOSTILE)
    page = cleaned(source=f"{HOSTILE}\n第一段{HOSTILE}", title=HOSTILE, path=HOSTILE, url="javascript:alert(1)")
    listing = lists.by_source([of], SETTINGS)[1][0]
    drawn = [
        text_page(framed(SETTINGS, "text.html"), page, links(of)),
        capture_page(framed(SETTINGS, "capture.html"), page),
        list_page(framed(SETTINGS, "list.html"), listing),
        issues_page(framed(SETTINGS, "issues.html"), [(Issue(HOSTILE, HOSTILE, HOSTILE), None)], 1),
    ]
    for raw in drawn:
        found = tree(raw)
        assert not found.xpath("//img"), "scraped markup became an element"
        assert not [s for s in found.xpath("//script") if "alert" in s.text_content() and s.get("type") != "application/ld+json"]
        assert not [h for h in found.xpath("//@href") if h.strip().lower().startswith("javascript:")]
        assert not [a for a in found.xpath("//@*") if a.attrname.startswith("on")]
        assert b"\x00" not in raw
        assert "\u202e" not in raw.decode()


def test_the_missing_page_finds_the_site_from_any_depth(framed):
    page = tree(missing_page(framed(SETTINGS, "404.html")))
    assert all(h.startswith("/x/") for h in page.xpath("//a/@href") if not h.startswith("#"))


def whole_site(framed, settings: Settings) -> dict[str, bytes]:
    """Every file of an archive of one text."""
    page, of = cleaned(), card(compilation="汇编")
    archive = Archive(settings, [page.capture], [of], [links().work], {of.id: links(of)}, {page.capture.id: page}, [Issue("a", "b")])
    archive = archive._replace(rulings=[Ruling("r", "a.txt", "title", "理由")], tallies=[tally(page)], notes=[Note("idle", "why")])
    archive = archive._replace(start=START)
    return {sheet.address: drawn(framed, settings, sheet) for sheet in sheets(archive)}


def drawn(framed, settings: Settings, sheet: Sheet) -> bytes:
    module, _, name = sheet.task.partition(":")
    return getattr(importlib.import_module(module), name)(framed(settings, sheet.template), *sheet.inputs)


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_every_page_of_an_archive_draws_in_both_languages(framed, lang):
    site = whole_site(framed, Settings(lang=lang, base_url="https://a.example/"))
    assert all(site.values())
    for address, raw in site.items():
        if address.endswith(".xml"):
            etree.fromstring(raw)


def test_no_space_stands_between_two_sentences_of_the_chinese_prose(framed):
    site = whole_site(framed, Settings(lang="zh-Hans"))
    prose = [site[f"{name}/index.html"].decode() for name in PROSE]
    assert not [found[0] for html in prose for found in re.finditer(r"[。，；：][ \n]+[\u4e00-\u9fff]", html)]


def test_browsers_may_keep_the_index_of_a_build_for_good(framed):
    headers = whole_site(framed, Settings())["_headers"].decode()
    assert "\n/search/0123456789ab/*\n  Cache-Control: public, max-age=31536000, immutable\n" in headers


def test_the_site_below_a_path_differs_in_addresses_only(framed):
    """404.html and robots.txt state paths and _headers none; everything else is relative or begins with base_url."""
    above = whole_site(framed, Settings(base_url="https://a.example/"))
    below = whole_site(framed, Settings(base_url="https://a.example/archive/"))
    assert list(above) == list(below)
    for address in above:
        same = below[address].replace(b"https://a.example/archive/", b"https://a.example/")
        if address in ("404.html", "robots.txt"):
            same = same.replace(b"/archive/", b"/")
        assert same == above[address], address


def test_feeds_are_well_formed_whatever_a_title_holds(framed):
    entries = [feeds.entry("a-1", HOSTILE, "zh-Hans", "2021", HOSTILE)]
    root = etree.fromstring(feeds.feed(framed(SETTINGS, "feed.xml"), "feed.xml", "新收", entries))
    assert root.xpath("//*[local-name()='entry']/*[local-name()='updated']")[0].text == "2021-01-01T00:00:00Z"
    ref = cite.reference(card(title=HOSTILE), cleaned().capture, SETTINGS)
    etree.fromstring(feeds.oai(framed(SETTINGS, "oai.xml"), [ref], [feeds.dublin_core(ref)]))


def test_files_that_need_the_sites_address_wait_for_it():
    archive = Archive(Settings(), [], [], [], {}, {})
    addresses = {sheet.address for sheet in program_sheets(archive)}
    assert "feed.xml" in addresses
    assert not addresses & {"sitemap.xml", "oai.xml", "opensearch.xml"}


def test_lists_stay_light_however_many_texts_there_are(framed):
    """Three thousand texts of three years and forty sources: no page carries more than its own."""
    cards = [
        card(f"a{n}-1", title=f"关于第{n}号文件的说明", date=f"202{n % 3}-{n % 12 + 1:02}-01", source=f"来源{n % 40}", path=f"{n}.txt")
        for n in range(3_000)
    ]
    drawn_lists = {s.address: drawn(framed, SETTINGS, s) for s in _lists(Archive(SETTINGS, [cleaned().capture], cards, [], {}, {}))}
    assert sum(page.count(b'class="entry"') for address, page in drawn_lists.items() if address.startswith("years/")) == 3_000
    assert max(len(gzip.compress(page)) for page in drawn_lists.values()) < 20_000


def test_an_issue_leads_to_the_page_it_is_about(framed):
    page = cleaned()
    issues = [Issue("pages/a.txt:12", "a"), Issue("pages/a.txt", "b"), Issue("archive.toml", "c")]
    site = Archive(SETTINGS, [page.capture], [], [], {}, {page.capture.id: page}, issues)
    sheet = next(s for s in sheets(site) if s.address == "issues/index.html")
    found = tree(drawn(framed, SETTINGS, sheet)).xpath('//ol[@class="issues"]/li')
    assert [li.xpath("p/code/a/@href") for li in found] == [["../captures/abcdefghij/"], ["../captures/abcdefghij/"], []]


@pytest.mark.parametrize(("lang", "carved"), [("zh-Hans", "二〇一八至二〇二一"), ("en", "2018 – 2021")])
def test_the_years_of_the_texts_stand_on_the_slab_of_the_first_page(framed, lang, carved):
    settings = Settings(title="碑林", lang=lang)
    cards = [card("a-1", date="2018"), card("b-1", date="2021-02-28"), card("c-1", date=None)]
    home = next(s for s in _lists(Archive(settings, [cleaned().capture], cards, [], {}, {})) if s.address == "index.html")
    assert tree(drawn(framed, settings, home)).xpath('//p[@class="dated"]/text()') == [carved]


def test_a_list_in_english_says_that_its_passages_are_chinese(framed):
    some = Listed("long", (Line("0123", "疫情防控", 2, 4),), 1, Paging("passages/", "passages/"))
    raw = front_page(framed(Settings(title="Steles", lang="en"), "passages.html"), [some])
    assert tree(raw).xpath('//li[@class="entry"]/a/@lang') == ["zh"]
