"""What lies in content/ is read as it is, and what is wrong with it is told."""

import hashlib
import os
from pathlib import Path

import pytest

from beilin.stages import read


@pytest.fixture
def heap(tmp_path):
    (tmp_path / "pages" / "example.com").mkdir(parents=True)
    (tmp_path / "pages" / "a.txt").write_bytes(b"\xff\x00 raw")
    (tmp_path / "pages" / "example.com" / "b.html").write_text("<p>b")
    return tmp_path


def table(heap, *rows: str) -> None:
    (heap / "pages" / "captures.tsv").write_text("\n".join(["path\turl\tsite\tfetched\tsha256", *rows]), encoding="utf8")


def test_captures_come_in_order_with_their_bytes_untouched(heap):
    found = list(read.captures(heap))
    assert [f.capture.path for f in found] == ["a.txt", "example.com/b.html"]
    assert found[0].raw == b"\xff\x00 raw"
    assert found[0].capture.sha256 == hashlib.sha256(b"\xff\x00 raw").hexdigest()


def test_a_site_is_the_host_of_the_url_else_the_first_folder_else_nothing(heap):
    assert [f.capture.site for f in read.captures(heap)] == [None, "example.com"]
    table(heap, "example.com/b.html\thttps://www.other.org/x\t\t2024-01-02\t", "a.txt\t\tprinted.net\t\t")
    assert [f.capture.site for f in read.captures(heap)] == ["printed.net", "www.other.org"]


def test_an_id_follows_the_url_not_the_place_of_the_file(heap):
    table(heap, "a.txt\thttps://example.com/1\t\t\t")
    first = next(read.captures(heap)).capture.id
    (heap / "pages" / "a.txt").rename(heap / "pages" / "moved.txt")
    table(heap, "moved.txt\thttps://example.com/1\t\t\t")
    assert [f.capture.id for f in read.captures(heap)][1] == first


def test_bytes_that_differ_from_the_table_are_an_issue(heap):
    table(heap, "a.txt\t\t\t\t" + "0" * 64)
    (issue,) = next(read.captures(heap)).capture.issues
    assert "not those" in issue.message


def test_a_row_without_a_file_is_an_issue(heap):
    table(heap, "gone.txt\t\t\t\t")
    assert [i.message for i in read.idle_rows(heap)] == ["there is no file gone.txt"]


def test_two_rows_that_speak_of_one_file_otherwise_are_told_by_their_lines_and_the_later_counts(heap):
    table(heap, "a.txt\thttps://example.com/1\t\t\t", "a.txt\thttps://example.com/2\t\t\t", "", "a.txt\thttps://example.com/2\t\t\t")
    (issue,) = read.idle_rows(heap)
    assert (issue.place, "line 2 " in issue.message) == ("pages/captures.tsv:3", True)
    assert next(read.captures(heap)).capture.url == "https://example.com/2"


def test_a_password_in_an_address_is_told_and_goes_no_further(heap):
    table(heap, "a.txt\thttps://example.com/1\t\t\t")
    known = next(read.captures(heap))
    table(heap, "a.txt\thttps://user:pa55@example.com/1\t\t\t")
    found = next(read.captures(heap))
    assert (found.capture.id, found.capture.url) == (known.capture.id, known.capture.url)
    assert ["user" in issue.message for issue in found.capture.issues] == [True]
    table(heap, "a.txt\tftp://user:pa55@example.com/1\t\t\t")
    assert "pa55" not in str(next(read.captures(heap)))


def test_a_table_may_hold_a_cell_of_any_length(heap):
    table(heap, f"a.txt\thttps://example.com/1\t\t\t\t{'x' * 200_000}")
    assert next(read.captures(heap)).capture.url == "https://example.com/1"


@pytest.mark.parametrize("fetched", ["2024", "2024-02", "2024-02-29", "2024-01-02T03:04:05Z"])
def test_the_day_of_capture_may_be_as_precise_as_known(heap, fetched):
    table(heap, f"a.txt\t\t\t{fetched}\t")
    found = next(read.captures(heap))
    assert (found.capture.fetched, found.capture.issues) == (fetched, ())


@pytest.mark.parametrize("fetched", ["yesterday", "2024-13-01", "2023-02-29", "2024/01/02"])
def test_a_day_of_capture_that_never_was_is_an_issue(heap, fetched):
    table(heap, f"a.txt\t\t\t{fetched}\t")
    found = next(read.captures(heap))
    assert found.capture.fetched is None and "no date" in found.capture.issues[0].message


def test_a_url_that_no_page_may_link_to_is_an_issue(heap):
    table(heap, "a.txt\tjavascript:alert(1)\t\t\t")
    assert "not an address" in next(read.captures(heap)).capture.issues[0].message


@pytest.mark.parametrize("make", [lambda p: None, lambda p: p.mkdir(), lambda p: (p / "pages").mkdir(parents=True)])
def test_nothing_to_build_from_is_told(tmp_path, make):
    place = tmp_path / "content"
    make(place)
    with pytest.raises(read.Unusable, match=r"--content|holds no captures"):
        list(read.captures(place))


def test_hidden_files_and_links_are_left_out(heap):
    (heap / "pages" / ".DS_Store").write_text("x")
    (heap / "pages" / "link.txt").symlink_to("/etc/hostname")
    (heap / "pages" / "away").symlink_to("/etc")
    (heap / "pages" / "gone.txt").symlink_to("nowhere")
    assert [f.capture.path for f in read.captures(heap)] == ["a.txt", "example.com/b.html"]
    assert [i.place for i in read.passed_over(heap)] == ["pages/away", "pages/gone.txt", "pages/link.txt"]


def test_a_file_that_may_not_be_read_is_an_issue(heap, monkeypatch):
    closed, opened, allowed = heap / "pages" / "a.txt", Path.read_bytes, os.access

    def read_bytes(path: Path) -> bytes:
        if path == closed:
            raise PermissionError(path)
        return opened(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)  # root may read everything
    monkeypatch.setattr(os, "access", lambda path, mode: path != closed and allowed(path, mode))
    assert [f.capture.path for f in read.captures(heap)] == ["example.com/b.html"]
    assert [i.place for i in read.passed_over(heap)] == ["pages/a.txt"]


def test_a_row_finds_its_file_however_its_accents_are_written(heap):
    (heap / "pages" / "cafe\u0301.txt").write_text("x")
    table(heap, "cafe\u0301.txt\thttps://example.com/1\t\t\t")
    assert [f.capture.url for f in read.captures(heap) if f.capture.path == "caf\u00e9.txt"] == ["https://example.com/1"]
    assert read.idle_rows(heap) == []


def test_two_names_that_only_their_accents_tell_apart_are_refused_with_both_as_they_are(heap):
    for name in ("caf\u00e9.txt", "cafe\u0301.txt"):
        (heap / "pages" / name).write_text("x")
    if len(list((heap / "pages").glob("caf*"))) < 2:
        pytest.skip("this file system holds them as one")
    with pytest.raises(read.Unusable, match=r"cafe\\u0301.txt' and 'caf\\xe9.txt'.*rename"):
        list(read.captures(heap))


def test_a_name_that_is_no_utf8_is_shown_by_its_bytes(heap):
    try:
        (heap / "pages" / os.fsdecode(b"\xd6\xd0.txt")).write_text("x")
    except OSError:
        pytest.skip("this file system holds only UTF-8 names")
    assert "\\xd6\\xd0.txt" in [f.capture.path for f in read.captures(heap)]


def test_a_table_without_a_path_column_is_refused(heap):
    (heap / "pages" / "captures.tsv").write_text("file\turl\na.txt\t\n")
    with pytest.raises(read.Unusable, match="no column 'path'"):
        list(read.captures(heap))
