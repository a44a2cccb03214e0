"""Citations in every form, and hostile titles in all of them."""

import json

import pytest
from made import HOSTILE, card, cleaned

from beilin.settings import Settings
from beilin.stages.render import cite
from beilin.stages.render.frame import Frame

SETTINGS = Settings(title="碑林", base_url="https://archive.example/", release="2026-11")
CAPTURE = cleaned(url="https://news.example/a.html", fetched="2023-05-06T07:08:09Z").capture
REF = cite.reference(card(author="某人", source="某报"), CAPTURE, SETTINGS)
EVIL = cite.reference(card(title=HOSTILE, author=HOSTILE, source=HOSTILE), CAPTURE, SETTINGS)


def test_a_citation_states_source_capture_copy_and_release():
    for words, dates in ((cite.gbt7714(REF), ("2021-02-28", "2023-05-06")), (cite.chicago(REF), ("February 28, 2021", "May 6, 2023"))):
        for part in ("某人", "标题", "某报", *dates, "https://news.example/a.html", "2026-11"):
            assert part in words
        assert "https://archive.example/texts/abcdefghij-1/" in words


def test_gbt7714_names_the_kind_of_source_and_both_dates():
    assert cite.gbt7714(REF).startswith("某人. 标题[EB/OL]. 某报, 2021(2021-02-28)[2023-05-06]. https://news.example/a.html.")


def test_first_words_that_stand_for_a_title_are_in_brackets():
    ref = cite.reference(card(title="去年底前…", untitled=True), CAPTURE, SETTINGS)
    assert cite.gbt7714(ref).startswith("[去年底前…][EB/OL]")
    assert "TI  - [去年底前…]\r\n" in cite.ris(ref)


def test_each_author_is_cited_by_themselves_and_no_name_is_cut():
    ref = cite.reference(card(author="李堤 王水 欧阳守堤 陈闸", source="某报"), CAPTURE, SETTINGS)
    assert cite.gbt7714(ref).startswith("李堤, 王水, 欧阳守堤, 等. 标题[EB/OL]. 某报, 2021(2021-02-28)")
    assert cite.chicago(ref).startswith("李堤, 王水, 欧阳守堤, and 陈闸.")
    assert "  author = {{李堤} and {王水} and {欧阳守堤} and {陈闸}},\n" in cite.bibtex(ref)
    assert cite.ris(ref).count("\r\nAU  - ") == 4
    assert cite.csl(ref)["author"] == [{"literal": name} for name in ("李堤", "王水", "欧阳守堤", "陈闸")]
    one = cite.reference(card(author="周堤 (Zhou Di)", source="某报"), CAPTURE, SETTINGS)
    assert cite.csl(one)["author"] == [{"literal": "周堤 (Zhou Di)"}]
    assert cite.reference(card(author="John Smith"), CAPTURE, SETTINGS).authors == ("John Smith",)


def test_who_printed_a_text_is_no_author_and_a_source_that_names_nobody_is_not_cited():
    ref = cite.reference(card(source="某报"), CAPTURE, SETTINGS)
    assert cite.gbt7714(ref).startswith("标题[EB/OL]. 某报, 2021(2021-02-28)[2023-05-06]. https://news.example/a.html.")
    assert "author" not in cite.csl(ref) and "AU  - " not in cite.ris(ref) and "author" not in cite.bibtex(ref)
    assert "网络" not in cite.gbt7714(cite.reference(card(source="网络"), CAPTURE, SETTINGS))


@pytest.mark.parametrize(
    "date, source, issued",
    [
        ("2021", "某报", ". 某报, 2021[2023-05-06]. http"),
        ("2021-02", "某报", ". 某报, 2021(2021-02)[2023-05-06]. http"),
        ("2021-02", None, ". (2021-02)[2023-05-06]. http"),
        (None, "某报", ". 某报[2023-05-06]. http"),
        (None, None, ". [2023-05-06]. http"),
    ],
)
def test_gbt7714_says_a_day_once_and_as_precisely_as_known(date, source, issued):
    assert f"[EB/OL]{issued}" in cite.gbt7714(cite.reference(card(date=date, source=source), CAPTURE, SETTINGS))


@pytest.mark.parametrize(("iso", "spelled"), [("2021-02-28", "February 28, 2021"), ("2021-02", "February 2021"), ("2021", "2021")])
def test_chicago_spells_a_date_as_precisely_as_it_is_known(iso, spelled):
    assert f"某报. {spelled}. https" in cite.chicago(cite.reference(card(date=iso, source="某报"), CAPTURE, SETTINGS))


def test_ris_names_who_printed_it_as_site_and_as_publisher():
    assert "T2  - 某报\r\nPB  - 某报\r\n" in cite.ris(REF)


def test_chicago_quotes_within_quotes_and_stops_once():
    ref = cite.reference(card(title="谁说“水退了”？", author="李堤 王水"), CAPTURE, SETTINGS)
    assert cite.chicago(ref).startswith("李堤 and 王水. “谁说‘水退了’？” ")


def test_what_is_unknown_is_left_out():
    bare = cite.reference(card(date=None), cleaned().capture, Settings())
    assert "date" not in cite.bibtex(bare)
    assert set(cite.csl(bare)) == {"id", "type", "title", "URL", "archive", "archive_location", "language"}
    assert "None" not in cite.gbt7714(bare) + cite.chicago(bare) + cite.ris(bare)


@pytest.mark.parametrize("iso", ["2021", "2021-02", "2021-02-28"])
def test_a_date_is_as_precise_as_known(iso):
    ref = cite.reference(card(date=iso), CAPTURE, SETTINGS)
    assert cite.csl(ref)["issued"] == {"date-parts": [[int(part) for part in iso.split("-")]]}
    assert f"DA  - {iso.replace('-', '/')}\r\n" in cite.ris(ref)


def test_a_hostile_title_begins_no_new_ris_record():
    lines = cite.ris(EVIL).split("\r\n")
    assert [line[:2] for line in lines if line].count("TY") == 1
    assert all(line[2:6] == "  - " for line in lines if line)
    assert "\n" not in cite.ris(EVIL).replace("\r\n", "")


def test_a_hostile_title_leaves_bibtex_balanced():
    entry = cite.bibtex(EVIL)
    bare = entry.replace("\\{", "").replace("\\}", "").replace("\\textbackslash{}", "")
    depth = 0
    for char in bare:
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0
    assert entry.count("@online") == 1


def test_the_files_of_all_works_parse():
    refs = [REF, EVIL]
    assert [found["id"] for found in json.loads(cite.works_csl(Frame(SETTINGS), refs))] == [REF.id, EVIL.id]
    assert cite.works_bib(Frame(SETTINGS), refs).count(b"@online{beilin-") == 2
    assert cite.works_ris(Frame(SETTINGS), refs).count(b"TY  - ELEC\r\n") == 2


def test_a_source_address_that_is_no_web_address_is_not_cited():
    ref = cite.reference(card(), cleaned(url="javascript:alert(1)").capture, SETTINGS)
    assert ref.source_url is None
