"""The page of a capture."""


import msgspec
from made import SETTINGS, cleaned, tree

from beilin.rules.spam import INJECTED_PHRASE
from beilin.stages.render.capture import capture_page
from beilin.text import Edit, Text


def test_a_capture_page_shows_every_character_of_the_page(framed):
    page = cleaned()
    raw = tree(capture_page(framed(SETTINGS, "capture.html"), page)).xpath('//div[@class="raw"]')[0]
    for extra in raw.xpath('.//ins | .//a | .//summary'):
        extra.text = ""
    assert raw.text_content() == page.source


def test_a_capture_page_leads_from_each_paragraph_to_its_place_in_the_text(framed):
    raw = tree(capture_page(framed(SETTINGS, "capture.html"), cleaned())).xpath('//div[@class="raw"]')[0]
    assert [(a.text, a.get("href")) for a in raw.xpath('./a[@class="pn"]')] == [
        ("1", "../../texts/abcdefghij-1/#p3"),
        ("2", "../../texts/abcdefghij-1/#p18"),
    ]


def test_a_long_removed_run_is_folded_away(framed):
    page = cleaned(source="标题\n第一段。\n广告\n" + "第二段。")
    spam = cleaned(source="标题\n第一段。").source + "广告" * 200
    text = Text.of(spam).apply([Edit(8, len(spam), "", "spam")])
    long = msgspec.structs.replace(page, source=spam, pieces=text.pieces, texts=())
    assert len(tree(capture_page(framed(SETTINGS, "capture.html"), long)).xpath("//details")) == 1


def test_spam_is_folded_away_however_short(framed):
    words = "标题 澳门赌场\n第一段。"
    text = Text.of(words).apply([Edit(3, 7, "", INJECTED_PHRASE.name)])
    page = msgspec.structs.replace(cleaned(), source=words, pieces=text.pieces, texts=())
    assert tree(capture_page(framed(SETTINGS, "capture.html"), page)).xpath("//details//del/text()") == ["澳门赌场"]


def test_markup_is_folded_away_as_one_however_many_rules_took_it(framed):
    tags = '<div class="a">' * 8, "\n" * 4, '<p class="b">' * 8
    words = "".join(tags) + "标题" + "<b>" + "\n第一段。"
    ends = [len(tags[0]), len(tags[0] + tags[1]), len("".join(tags))]
    edits = [Edit(0, ends[0], "", "markup"), Edit(ends[0], ends[1], "", "html-space"), Edit(ends[1], ends[2], "", "markup")]
    edits.append(Edit(ends[2] + 2, ends[2] + 5, "", "markup"))
    page = msgspec.structs.replace(cleaned(), source=words, pieces=Text.of(words).apply(edits).pieces, texts=())
    raw = tree(capture_page(framed(SETTINGS, "capture.html"), page)).xpath('//div[@class="raw"]')[0]
    assert raw.xpath(".//details/del/text()") == ["".join(tags)]
    assert raw.xpath(".//details/a/text()") == ["a", "b"]
    assert raw.xpath('./del[@class="written"]/text()') == ["<b>"]


def test_captures_and_issues_are_kept_out_of_search_engines(framed):
    page = tree(capture_page(framed(SETTINGS, "capture.html"), cleaned()))
    assert page.xpath('//meta[@name="robots"]/@content') == ["noindex"]
