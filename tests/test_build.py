"""The whole story from the command line: what a keeper is promised."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, build, files


@pytest.fixture
def place(tmp_path) -> Path:
    (tmp_path / "content" / "pages").mkdir(parents=True)
    return tmp_path


def build_in(place: Path, *words: str, **more: str):
    return build("--content", place / "content", "--out", place / "site", "--cache", place / "cache", "--jobs", "1", *words, **more)


def rows(site: Path, name: str) -> list[dict]:
    return [json.loads(line) for line in (site / "data" / name).read_text(encoding="utf8").splitlines()]


def computed(stderr: str) -> int:
    return int(re.search(r"(\d+) answers computed", stderr)[1])


def test_a_second_build_computes_nothing(five_pages):
    again = build("--out", five_pages, "--cache", five_pages.parent / "cache", "--jobs", "1")
    assert again.returncode == 0
    assert computed(again.stderr) == 0
    assert "already stands" in again.stderr


@pytest.mark.slow
def test_two_builds_with_other_processes_and_hash_seeds_are_the_same_bytes(five_pages, tmp_path):
    done = build("--out", tmp_path / "site", "--cache", tmp_path / "cache", "--jobs", "2", hash_seed="77")
    assert done.returncode == 0, done.stderr
    mine, other = files(five_pages), files(tmp_path / "site")
    assert sorted(mine) == sorted(other)
    assert [name for name in mine if mine[name] != other[name]] == []


@pytest.mark.slow
def test_one_changed_page_recomputes_what_depends_on_it_and_no_more(tmp_path):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    first = computed(build_in(tmp_path).stderr)
    with (tmp_path / "content/pages/city-secretary-covid-speech.txt").open("a", encoding="utf8") as page:
        page.write("\n版权所有")
    second = computed(build_in(tmp_path).stderr)
    assert 0 < second < first / 2


@pytest.mark.parametrize("words", [["--content", "nowhere"], ["--content", "."]], ids=["a missing folder", "an empty folder"])
def test_nothing_to_build_from_is_refused_and_the_old_site_stands(five_pages, tmp_path, words, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = files(five_pages)
    done = build(*words, "--out", five_pages, "--cache", tmp_path / "cache")
    assert done.returncode == 1
    assert "refused" in done.stderr and "pages" in done.stderr and "Traceback" not in done.stderr
    assert files(five_pages) == before


def test_pages_that_cannot_be_used_are_issues_and_the_rest_is_published(place):
    pages = place / "content" / "pages"
    (pages / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (pages / "empty.txt").write_bytes(b"")
    (pages / "font.bin").write_bytes(bytes(range(256)) * 40)
    (pages / "speech.txt").write_text("在工作会议上的讲话\n\n同志们:\n\n今天我们召开会议,部署工作。大家要认真落实。\n", encoding="utf8")
    done = build_in(place)
    assert done.returncode == 0, done.stderr
    assert "pages/picture.png: this is a PNG picture" in done.stderr
    assert "pages/empty.txt: the file is empty" in done.stderr
    assert "pages/font.bin: this is a file of bytes that no charset reads" in done.stderr
    assert [row["path"] for row in rows(place / "site", "texts.jsonl")] == ["speech.txt"]
    assert [row["charset"] for row in rows(place / "site", "pages.jsonl") if row["path"] != "speech.txt"] == [None] * 3


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n", "……！？".encode()], ids=["a picture", "marks alone"])
def test_an_archive_without_a_word_is_published_all_the_same_below_any_path(place, raw):
    (place / "content" / "pages" / "a.txt").write_bytes(raw)
    done = build_in(place, "--base-url", "https://a.example/archive")
    assert done.returncode == 0, done.stderr
    assert len(rows(place / "site", "pages.jsonl")) == 1
    checked = build_in(place, "check")
    assert checked.returncode == 0, checked.stderr
    elsewhere = build_in(place, "check", "--base-url", "https://a.example/other")
    assert elsewhere.returncode == 1 and "404.html: drawn for a site at /archive/" in elsewhere.stderr


@pytest.mark.slow
def test_a_line_of_ten_megabytes_is_a_page_like_any_other(place):
    (place / "content" / "pages" / "long.txt").write_text("今天我们召开会议，部署下一阶段的工作。" * 180_000, encoding="utf8")
    done = build_in(place)
    assert done.returncode == 0, done.stderr
    (row,) = rows(place / "site", "texts.jsonl")
    assert sum(map(len, row["paragraphs"])) == 19 * 180_000


def test_a_password_in_captures_tsv_reaches_no_file_and_is_told_with_its_page(place):
    pages = place / "content" / "pages"
    (pages / "a.txt").write_text("今天我们召开会议,部署工作。大家要认真落实。\n", encoding="utf8")
    (pages / "captures.tsv").write_text("path\turl\tfetched\na.txt\thttps://me:pa55w0rd@a.example/1\tyesterday\n", encoding="utf8")
    done = build_in(place)
    assert done.returncode == 0, done.stderr
    (page,) = rows(place / "site", "pages.jsonl")
    assert page["source_url"] == "https://a.example/1"
    assert [issue["message"].split(":")[0] for issue in page["issues"]] == [
        "its URL names a user, perhaps with a password; that part is not published",
        "the day it was fetched is no date",
    ]
    assert not [name for name, raw in files(place / "site").items() if b"pa55w0rd" in raw]


def test_what_builds_remember_may_be_spoilt_and_the_build_goes_on(place):
    (place / "content" / "pages" / "a.txt").write_text("今天我们召开会议,部署工作。大家要认真落实。\n", encoding="utf8")
    first = build_in(place)
    assert first.returncode == 0, first.stderr
    before, (remembered,) = files(place / "site"), (place / "cache").glob("*.sqlite")
    for spoilt in (remembered.read_bytes()[:20_000], b"no table at all" * 1000):
        remembered.write_bytes(spoilt)
        shutil.rmtree(place / "site")
        done = build_in(place)
        assert done.returncode == 0, done.stderr
        assert "once more" in done.stderr
        assert files(place / "site") == before


def test_a_disk_that_takes_no_more_is_a_refusal_and_no_trace(place):
    (place / "content" / "pages" / "a.txt").write_text("今天我们召开会议,部署工作。大家要认真落实。\n", encoding="utf8")
    (place / "cache").write_text("a file where a folder is needed")
    done = build("--content", place / "content", "--out", place / "site", "--cache", place / "cache")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("refused: ") and "Traceback" not in done.stderr


def test_no_file_name_speaks_to_the_terminal(place):
    (place / "content" / "pages" / "a\x1b[31m\nb.txt").write_bytes(b"")
    (place / "content" / "pages" / "a.txt").write_text("今天我们召开会议,部署工作。大家要认真落实。\n", encoding="utf8")
    done = build_in(place)
    assert done.returncode == 0
    assert "\x1b" not in done.stderr and r"pages/a\x1b[31m\nb.txt: the file is empty" in done.stderr


def test_an_option_that_is_mistyped_is_named():
    done = build("--contnet", "heap")
    assert done.returncode == 2 and "--contnet" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize("words", [["--jobs", "0"], ["--nonsense"], ["explain"], ["dance"]])
def test_wrong_usage_is_told_apart_from_a_refusal(words):
    done = build(*words)
    assert done.returncode == 2
    assert "usage" in done.stderr


def test_help_names_every_command():
    done = build("--help")
    assert done.returncode == 0
    assert all(word in done.stdout for word in ("build", "serve", "check", "explain", "--content", "--out", "--jobs", "--fresh"))


def test_a_port_that_cannot_be_used_is_told(five_pages):
    done = build("serve", "--out", five_pages, "--port", "99999")
    assert done.returncode == 1
    assert done.stderr.startswith("refused: port 99999")


def test_explain_finds_a_page_by_the_id_of_its_text_and_names_those_that_are_alike(five_pages):
    cache = five_pages.parent / "cache"
    text = next(row for row in rows(five_pages, "texts.jsonl") if row["path"].startswith("guangan"))
    assert build("explain", text["id"], "--cache", cache, "--jobs", "1").stdout.startswith(text["path"])
    for name in ("guangan", "guangan-hold-the-lin.txt"):
        done = build("explain", name, "--cache", cache, "--jobs", "1")
        assert (done.returncode, "there is guangan-hold-the-line.txt" in done.stderr) == (1, True)


def test_a_python_without_the_libraries_goes_on_in_the_one_that_make_site_set_up(tmp_path):
    shutil.copy(ROOT / "build.py", tmp_path)
    bare = [sys.executable, "-S", str(tmp_path / "build.py"), "check", "--host", "github"]
    done = subprocess.run(bare, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "refused: what Beilin needs is not set up here; make site does it\n")
    own = tmp_path / ".venv/bin/python"
    own.parent.mkdir(parents=True)
    own.write_text('#!/bin/sh\nshift\necho "$@"\nexit 7\n')
    own.chmod(0o755)
    done = subprocess.run(bare, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (7, "check --host github\n")
