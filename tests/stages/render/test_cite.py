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
    for words in (cite.gbt7714(REF), cite.chicago(REF)):
        for part in ("某人", "标题", "某报", "2021-02-28", "2023-05-06", "https://news.example/a.html", "2026-11"):
            assert part in words
        assert "https://archive.example/texts/abcdefghij-1/" in words


def test_gbt7714_names_the_kind_of_source_and_both_dates():
    assert cite.gbt7714(REF).startswith("某人. 标题[EB/OL]. 某报. (2021-02-28)[2023-05-06]. https://news.example/a.html.")


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
