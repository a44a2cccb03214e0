"""The server on this machine answers as a host does."""

import gzip
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from beilin.machine.serve import rules, server

HEADERS = """# a note
/*
  X-Frame-Options: DENY
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/raw/*
  Content-Disposition: attachment
"""
FILES = {"index.html": "家", "404.html": "没有", "assets/a.1.css": "a{}", "raw/x.bin": "<b>", "_headers": HEADERS, "d/index.html": "d"}


@pytest.fixture
def ask(tmp_path: Path) -> Iterator:
    for name, words in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(words, encoding="utf8")
    running = server(tmp_path)
    threading.Thread(target=running.serve_forever, daemon=True).start()

    def one(path: str, accept: str = "gzip", method: str = "GET") -> tuple[HTTPResponse, bytes]:
        line = HTTPConnection("127.0.0.1", running.server_port)
        line.request(method, path, headers={"Accept-Encoding": accept})
        answer = line.getresponse()
        return answer, answer.read()

    yield one
    running.shutdown()
    running.server_close()


def test_text_is_packed_for_who_can_unpack_it(ask):
    answer, body = ask("/")
    assert (answer.status, answer.headers["Content-Encoding"], gzip.decompress(body).decode()) == (200, "gzip", "家")
    answer, body = ask("/?q=x", accept="identity")
    assert (answer.headers["Content-Encoding"], body.decode()) == (None, "家")


def test_a_missing_page_is_answered_with_the_sites_own(ask):
    for path in ("/no/such/", "/raw/", "/%2e%2e/%2e%2e/etc/passwd", "/index.html/x"):
        answer, body = ask(path, accept="")
        assert (answer.status, body.decode()) == (404, "没有"), path
    answer, body = ask("/no/", accept="", method="HEAD")
    assert (answer.status, body) == (404, b"")


def test_a_folder_without_its_slash_is_sent_on(ask):
    answer, _ = ask("/d")
    assert (answer.status, answer.headers["Location"]) == (301, "/d/")


def test_the_sites_own_headers_are_sent_where_they_are_meant(ask):
    assert ask("/")[0].headers["Cache-Control"] == "no-cache"
    assert ask("/assets/a.1.css")[0].headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert ask("/raw/x.bin")[0].headers["Content-Disposition"] == "attachment"
    assert all(ask(path)[0].headers["X-Frame-Options"] == "DENY" for path in ("/", "/raw/x.bin", "/no/"))


def test_the_headers_file_is_read_as_hosts_read_it():
    assert list(rules(HEADERS))[1] == ("/assets/*", {"Cache-Control": "public, max-age=31536000, immutable"})
    assert list(rules("")) == []


def test_a_site_drawn_for_a_path_answers_below_it_as_well(ask, tmp_path):
    assert ask("/archive/d/")[0].status == 404
    (tmp_path / "404.html").write_text('<html data-root="/archive/">', encoding="utf8")
    assert gzip.decompress(ask("/archive/d/")[1]) == gzip.decompress(ask("/d/")[1]) == b"d"
    assert ask("/archive/raw/x.bin")[0].headers["Content-Disposition"] == "attachment"
    assert ask("/other/d/")[0].status == 404
